// Package oracle finds openings the slow way, for tests only: it goes through every minute of every counter, and shares
// neither types nor arithmetic nor holidays with the packages it judges, so that it cannot share their mistakes.
package oracle

// Span is a stretch of minutes of a day, To excluded.
type Span struct{ From, To int }

func (s Span) has(minute int) bool { return s.From <= minute && minute < s.To }

// The forms of rules.
const (
	Weekly = iota
	Nth
	Dated
)

// Rule is a line of opening hours. Days are counted since 1970-01-01, weekdays from Sunday, 0.
type Rule struct {
	Kind, Weekday, Nth, Day int
	Open                    Span
}

// Closure shuts a site from one day to another, or for good when To is 0.
type Closure struct{ From, To int }

// Counter is one counter; without hours of its own it has the site's.
type Counter struct {
	Number   int
	Services []string
	Hours    []Rule
}

func (c Counter) serves(service string) bool {
	for _, s := range c.Services {
		if s == service {
			return true
		}
	}
	return false
}

// Place is a counter's stretch of one day.
type Place struct{ Counter, Day, Start, End int }

// Site is all that decides what is free.
type Site struct {
	Province   string
	NoHolidays bool // to see what holidays change
	Hours      []Rule
	Lunch      Span
	Closures   []Closure
	Confirmed  []int
	Counters   []Counter
	Step       int
	Taken      []Place
}

// Request asks for openings.
type Request struct {
	Service           string
	Persons, Minutes  int
	SideBySide        bool
	From, Days, Limit int
	Part              Span // of the day; zero means all of it
	NowDay, NowMinute int
}

// length is how long each place of the party is, and how many it needs at once.
func (r Request) length() (minutes, counters int) {
	if r.SideBySide {
		return r.Minutes, r.Persons
	}
	return r.Minutes * r.Persons, 1
}

// Search gives the openings, each with its places, the best first.
func Search(s Site, r Request) [][]Place {
	var found [][]Place
	first := r.From
	if first < r.NowDay {
		first = r.NowDay
	}
	for day := first; day < first+r.Days; day++ {
		for _, places := range s.On(day, r) {
			if r.Limit > 0 && len(found) == r.Limit {
				return found
			}
			found = append(found, places)
		}
	}
	return found
}

// On gives the openings of one day.
func (s Site) On(day int, r Request) [][]Place {
	if !s.Opens(day) || day < r.NowDay {
		return nil
	}
	free := map[int][]bool{}
	for _, c := range s.Counters {
		if c.serves(r.Service) {
			free[c.Number] = s.free(day, c)
		}
	}
	part := r.Part
	if part == (Span{}) {
		part = Span{0, 1440}
	}
	var found [][]Place
	for start := 0; start < 1440; start++ {
		if start%s.Step != 0 || !part.has(start) || day == r.NowDay && start < r.NowMinute {
			continue
		}
		if places := s.at(day, start, r, free); places != nil {
			found = append(found, places)
		}
	}
	return found
}

// at picks the counters for a start, again and again the best of those that are left.
func (s Site) at(day, start int, r Request, free map[int][]bool) []Place {
	minutes, counters := r.length()
	end := start + minutes
	var places []Place
	used := map[int]bool{}
	for len(places) < counters {
		best := -1
		for i, c := range s.Counters {
			if used[c.Number] || free[c.Number] == nil || !all(free[c.Number], start, end) {
				continue
			}
			if best < 0 || better(c, s.Counters[best], free, start, end) {
				best = i
			}
		}
		if best < 0 {
			return nil
		}
		number := s.Counters[best].Number
		used[number] = true
		places = append(places, Place{number, day, start, end})
	}
	return places
}

// better prefers who serves nothing else, then who is left with the fewest idle minutes around, then the lower number.
func better(a, b Counter, free map[int][]bool, start, end int) bool {
	if (len(a.Services) == 1) != (len(b.Services) == 1) {
		return len(a.Services) == 1
	}
	if x, y := idle(free[a.Number], start, end), idle(free[b.Number], start, end); x != y {
		return x < y
	}
	return a.Number < b.Number
}

func idle(free []bool, start, end int) int {
	minutes := 0
	for m := start - 1; m >= 0 && free[m]; m-- {
		minutes++
	}
	for m := end; m < 1440 && free[m]; m++ {
		minutes++
	}
	return minutes
}

func all(free []bool, start, end int) bool {
	if end > 1440 {
		return false
	}
	for m := start; m < end; m++ {
		if !free[m] {
			return false
		}
	}
	return true
}

// FreeCount tells how many parties fit wholly into a stretch, taking the first opening again and again.
func FreeCount(s Site, day int, within Span, r Request) int {
	if within == (Span{}) {
		within = Span{0, 1440}
	}
	minutes, _ := r.length()
	s.Taken = append([]Place(nil), s.Taken...)
	r.Part = Span{}
	for count := 0; ; count++ {
		var first []Place
		for _, places := range s.on(day, r, within) {
			if start := places[0].Start; start >= within.From && start+minutes <= within.To {
				first = places
				break
			}
		}
		if first == nil {
			return count
		}
		s.Taken = append(s.Taken, first...)
	}
}

// on gives the openings of a day outside of whose stretch nothing is open.
func (s Site) on(day int, r Request, within Span) [][]Place {
	for _, c := range s.Counters {
		s.Taken = append(s.Taken, Place{c.Number, day, 0, within.From}, Place{c.Number, day, within.To, 1440})
	}
	return s.On(day, r)
}
