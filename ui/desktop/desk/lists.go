package desk

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/ui/desktop/sitelist"
)

// The lanes, from left to right, and the strip below them.
const (
	expected = iota
	waiting
	counters
	over
	lanes
)

// lists are what the lanes show, filtered, as they are at s.now.
type lists struct {
	expected []desk.Client
	waiting  []desk.Ranked
	next     uuid.UUID // whose turn it is at the counter chosen
	stations []desk.Station
	parked   []desk.Client
	over     []desk.Client
	longest  time.Duration // that anybody waits, whatever the filter
	queue    int           // how many wait, whatever the filter
	open     int           // counters that are, whatever the filter
	all      [lanes]int    // clients in each lane, whatever the filter
}

// sort puts the day's people into their lanes for the present time.
func (s *Screen) sort() {
	now, err := s.day.At(s.ctx.Now())
	if err != nil { // a site without a zone is refused when it is imported
		return
	}
	s.now = now
	l := &s.lists
	all := s.day.Queue(nil, now)
	l.queue, l.longest = len(all), 0
	for i := range all {
		l.longest = max(l.longest, all[i].Wait)
	}
	l.next = s.nextFor(all)
	l.expected, l.waiting = s.day.Expected(now), all
	if s.service != "" {
		l.waiting = s.day.Queue(s.only(), now) // in which they are called one after another
	}
	l.stations, l.parked, l.over = s.day.AtCounters(now), s.day.Parked(), s.day.Over()
	l.open = openCounters(l.stations)
	l.all = [lanes]int{expected: len(l.expected), waiting: len(all), over: len(l.over)}
	if words := s.words(); len(words) > 0 || s.service != "" {
		keep := func(c *desk.Client) bool { return s.passes(c, words) }
		l.expected = only(l.expected, keep)
		l.parked = only(l.parked, keep)
		l.over = only(l.over, keep)
		l.waiting = slices.DeleteFunc(l.waiting, func(r desk.Ranked) bool { return !keep(&r.Client) })
		if len(words) > 0 {
			l.stations = slices.DeleteFunc(l.stations, func(x desk.Station) bool { return x.Client == nil || !keep(x.Client) })
		}
	}
}

// openCounters counts the counters that are open; one called to by two at once stands there twice.
func openCounters(stations []desk.Station) (open int) {
	for i := range stations {
		if x := &stations[i]; x.Open && (i == 0 || stations[i-1].Counter.Number != x.Counter.Number) {
			open++
		}
	}
	return open
}

// nextFor is whose turn it is at the counter people work at, whether or not it is free.
func (s *Screen) nextFor(all []desk.Ranked) uuid.UUID {
	c, ok := s.day.Counter(s.counter)
	if !ok || len(all) == 0 {
		return uuid.Nil
	}
	services := slices.DeleteFunc(slices.Clone(c.Services), func(service site.Service) bool { return s.service != "" && service != s.service })
	queue := all
	if len(services) == 0 {
		return uuid.Nil
	}
	if len(services) < len(site.Services()) {
		queue = s.day.Queue(services, s.now)
	}
	if len(queue) == 0 {
		return uuid.Nil
	}
	return queue[0].ID
}

func only(list []desk.Client, keep func(*desk.Client) bool) []desk.Client {
	return slices.DeleteFunc(list, func(c desk.Client) bool { return !keep(&c) })
}

// words are the pieces of the filter as they are compared.
func (s *Screen) words() []string { return strings.Fields(sitelist.Fold(s.filter)) }

// passes tells whether a client has the service and all the words in their names or ticket.
func (s *Screen) passes(c *desk.Client, words []string) bool {
	if s.service != "" && c.Facts.Service != s.service {
		return false
	}
	if len(words) == 0 {
		return true
	}
	text, ok := s.folded[c.ID]
	if !ok {
		text = foldedNames(c)
		s.folded[c.ID] = text
	}
	ticket := strings.ToLower(c.Visit.Ticket.String())
	for _, word := range words {
		if !strings.Contains(text, " "+word) && (ticket == "" || !strings.HasPrefix(ticket, word)) {
			return false
		}
	}
	return true
}

// foldedNames are a client's names as they are looked for: each piece after a space.
func foldedNames(c *desk.Client) string {
	parts := []string{c.Details.Contact.Given, c.Details.Contact.Family}
	for _, p := range c.Details.Persons {
		parts = append(parts, p.Given, p.Family)
	}
	return " " + sitelist.Fold(strings.Join(parts, " "))
}
