package oracle

// Holiday reports whether federal offices of a province are closed on a day (domain.md §6).
func Holiday(province string, day int) bool {
	year, _, _ := Civil(day)
	taken := map[int]bool{}
	for _, h := range nominal(province, year) {
		for Weekday(h) == 0 || Weekday(h) == 6 || taken[h] {
			h++
		}
		taken[h] = true
	}
	return taken[day]
}

// nominal lists a year's holidays on the days they have by name, in order.
func nominal(province string, year int) []int {
	easter := Easter(year)
	days := []int{Day(year, 1, 1), easter - 2, easter + 1}
	for day := Day(year, 5, 24); ; day-- { // the Monday before May 25
		if Weekday(day) == 1 {
			days = append(days, day)
			break
		}
	}
	if province == "QC" {
		days = append(days, Day(year, 6, 24))
	}
	days = append(days, Day(year, 7, 1))
	if province != "QC" {
		days = append(days, monday(year, 8, 1))
	}
	if province == "YT" {
		days = append(days, monday(year, 8, 3))
	}
	days = append(days, monday(year, 9, 1))
	if year >= 2021 {
		days = append(days, Day(year, 9, 30))
	}
	return append(days, monday(year, 10, 2), Day(year, 11, 11), Day(year, 12, 25), Day(year, 12, 26))
}

// monday gives the nth Monday of a month.
func monday(year, month, nth int) int {
	day := Day(year, month, 1)
	for Weekday(day) != 1 {
		day++
	}
	return day + 7*(nth-1)
}

// Easter gives Easter Sunday by Gauss's rule with its two exceptions.
func Easter(year int) int {
	a, b, c := year%19, year%4, year%7
	k := year / 100
	p := (13 + 8*k) / 25
	q := k / 4
	m := (15 - p + k - q) % 30
	n := (4 + k - q) % 7
	d := (19*a + m) % 30
	e := (2*b + 4*c + 6*d + n) % 7
	switch {
	case d == 29 && e == 6:
		return Day(year, 4, 19)
	case d == 28 && e == 6 && (11*m+11)%30 < 19:
		return Day(year, 4, 18)
	}
	return Day(year, 3, 22) + d + e
}
