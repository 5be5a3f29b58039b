// Package lanes says what the screen Desk lists of a day: who is in which lane, filtered, and what is said there of each. It
// knows no window: the same day, time and words always give the same.
package lanes

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/kit"
)

// The lanes, from left to right, and the strip below them.
const (
	Expected = iota
	Waiting
	Counters
	Over
	Count // of the lanes, with the strip
)

// Asked is what the lanes are to show.
type Asked struct {
	Tell    wording.Teller
	Day     desk.Day
	Known   bool // Day is what the store had; without it nobody is listed
	Unread  bool // reading it failed
	At      time.Time
	Counter int          // the one people work at here, 0 is none
	Service site.Service // shown alone, "" is all
	Filter  string       // names, and pieces of them, or of tickets and numbers
}

// Lanes are what the lanes show. They stay as they were sorted.
type Lanes struct {
	Asked
	Now      desk.Now
	Next     uuid.UUID // whose turn it is at the counter people work at
	Forecast Forecast

	expected []desk.Client
	waiting  []desk.Ranked
	stations []desk.Station
	parked   []desk.Client
	over     []desk.Client
	longest  time.Duration // that anybody waits, whatever the filter
	queue    int           // how many wait, whatever the filter
	open     int           // counters that are, whatever the filter
	all      [Count]int    // clients in each lane, whatever the filter

	cards  []kit.LaneCard
	mine   *desk.Station          // the counter people work at, if its card is shown
	card   string                 // the id of that card
	who    map[string]desk.Client // by the id of their card
	folded map[uuid.UUID]string   // names as they are looked for
}

// Sort puts the day's people into their lanes. Of what was before it keeps the forecast and the names as they are looked for.
func (l *Lanes) Sort(a Asked) *Lanes {
	next := &Lanes{Asked: a, Now: l.Now, Forecast: l.Forecast, folded: l.folded}
	if now, err := a.Day.At(a.At); a.Known && err == nil { // a site without a zone is refused when it is imported
		next.Now = now
		next.sort()
		next.filter()
		next.makeCards()
	}
	return next
}

func (l *Lanes) sort() {
	all := l.Day.Queue(nil, l.Now)
	l.queue = len(all)
	for i := range all {
		l.longest = max(l.longest, all[i].Wait)
	}
	l.Next = l.nextFor(all)
	l.expected, l.waiting = l.Day.Expected(l.Now), all
	if l.Service != "" {
		l.waiting = l.Day.Queue(l.Only(), l.Now) // in which they are called one after another
	}
	l.stations, l.parked, l.over = l.Day.AtCounters(l.Now), l.Day.Parked(), l.Day.Over()
	l.open = openCounters(l.stations)
	l.all = [Count]int{Expected: len(l.expected), Waiting: len(all), Over: len(l.over)}
}

// Only is the service shown alone; nil while all are.
func (a *Asked) Only() []site.Service {
	if a.Service == "" {
		return nil
	}
	return []site.Service{a.Service}
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
func (l *Lanes) nextFor(all []desk.Ranked) uuid.UUID {
	c, ok := l.Day.Counter(l.Counter)
	if !ok || len(all) == 0 {
		return uuid.Nil
	}
	services := slices.DeleteFunc(slices.Clone(c.Services), func(service site.Service) bool { return l.Service != "" && service != l.Service })
	queue := all
	if len(services) == 0 {
		return uuid.Nil
	}
	if len(services) < len(site.Services()) {
		queue = l.Day.Queue(services, l.Now)
	}
	if len(queue) == 0 {
		return uuid.Nil
	}
	return queue[0].ID
}
