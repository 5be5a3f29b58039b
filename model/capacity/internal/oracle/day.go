package oracle

// free says of each minute of a counter's day whether its whole cell is open, off lunch and not taken.
func (s Site) free(day int, c Counter) []bool {
	var good [1440]bool
	hours, staffed := s.hours(day), c.staffed(day)
	for m := range good {
		good[m] = anyHas(hours, m) && anyHas(staffed, m) && !s.Lunch.has(m)
	}
	for _, p := range s.Taken {
		if p.Counter == c.Number && p.Day == day {
			for m := p.Start; m < p.End; m++ {
				good[m] = false
			}
		}
	}
	free := make([]bool, 1440)
	for m := range free {
		cell := m - m%s.Step
		free[m] = true
		for n := cell; n < cell+s.Step; n++ {
			free[m] = free[m] && good[n]
		}
	}
	return free
}

// Opens reports whether a site has any hours on a day.
func (s Site) Opens(day int) bool {
	for _, c := range s.Closures {
		if day >= c.From && (c.To == 0 || day <= c.To) {
			return false
		}
	}
	visit, usual, confirmed := false, false, false
	for _, r := range s.Hours {
		visit = visit || r.Kind == Dated && r.holds(day)
		usual = usual || r.holds(day)
	}
	for _, d := range s.Confirmed {
		confirmed = confirmed || d == day
	}
	return usual && (s.NoHolidays || !Holiday(s.Province, day) || visit && confirmed)
}

// hours gives the hours of a day on which the site opens; dated ones stand alone.
func (s Site) hours(day int) []Span {
	var dated, other []Span
	for _, r := range s.Hours {
		switch {
		case r.holds(day) && r.Kind == Dated:
			dated = append(dated, r.Open)
		case r.holds(day):
			other = append(other, r.Open)
		}
	}
	if dated != nil {
		return dated
	}
	return other
}

// staffed gives the hours of a counter on a day.
func (c Counter) staffed(day int) []Span {
	if len(c.Hours) == 0 {
		return []Span{{0, 1440}}
	}
	var spans []Span
	for _, r := range c.Hours {
		if r.holds(day) {
			spans = append(spans, r.Open)
		}
	}
	return spans
}

func anyHas(spans []Span, minute int) bool {
	for _, s := range spans {
		if s.has(minute) {
			return true
		}
	}
	return false
}

func (r Rule) holds(day int) bool {
	switch r.Kind {
	case Dated:
		return day == r.Day
	case Weekly:
		return Weekday(day) == r.Weekday
	}
	_, _, date := Civil(day)
	count := 0 // how many such weekdays the month has had by that day
	for d := 1; d <= date; d++ {
		if Weekday(day-date+d) == r.Weekday {
			count++
		}
	}
	return Weekday(day) == r.Weekday && count == r.Nth
}

// Weekday counts from Sunday, 0; the first day of 1970 was a Thursday.
func Weekday(day int) int { return (day + 4) % 7 }

// Civil splits a day into year, month and day of the month by counting off years and months.
func Civil(day int) (year, month, date int) {
	year, month = 1970, 1
	for day >= yearLength(year) {
		day -= yearLength(year)
		year++
	}
	for day >= monthLength(year, month) {
		day -= monthLength(year, month)
		month++
	}
	return year, month, day + 1
}

// Day is the day of a date.
func Day(year, month, date int) int {
	day := date - 1
	for y := 1970; y < year; y++ {
		day += yearLength(y)
	}
	for m := 1; m < month; m++ {
		day += monthLength(year, m)
	}
	return day
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func yearLength(year int) int {
	if leap(year) {
		return 366
	}
	return 365
}

func monthLength(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		return yearLength(year) - 337
	}
	return 31
}
