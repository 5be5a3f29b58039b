package answer

import (
	"fmt"

	"daybook/model/calendar"
	"daybook/model/site"
)

// Place is where and when a party comes. Counters is given when a party stands side by side.
type Place struct {
	Date     calendar.Date   `json:"date"`
	Start    calendar.Minute `json:"start"`
	End      calendar.Minute `json:"end"`
	Counter  int             `json:"counter"`
	Counters []int           `json:"counters,omitempty"`
}

// shapePlaces tells where a party comes, or nil when it has no place.
func shapePlaces(places []site.Place) *Place {
	if len(places) == 0 {
		return nil
	}
	p := Place{Date: places[0].Date, Start: places[0].Start, End: places[0].End, Counter: places[0].Counter}
	if len(places) == 1 {
		return &p
	}
	for _, place := range places {
		p.Start, p.End = min(p.Start, place.Start), max(p.End, place.End)
		p.Counters = append(p.Counters, place.Counter)
	}
	return &p
}

// where puts places into words: the date, the hours of the whole party and the counters.
func (a *Writer) where(places []site.Place) string {
	p := shapePlaces(places)
	if p == nil {
		return a.Words.T("cli.no-place")
	}
	return a.Words.T("cli.where", args{
		"Date": a.Words.LongDate(p.Date.Time()), "Hours": a.hours(*p), "Counters": a.counters(*p),
	})
}

// hours writes the stretch of the day a party is there.
func (a *Writer) hours(p Place) string { return a.Words.ClockRange(int(p.Start), int(p.End)) }

// counters lists the counters of a place: "3", or "1, 2 and 4".
func (a *Writer) counters(p Place) string {
	if len(p.Counters) == 0 {
		return fmt.Sprint(p.Counter)
	}
	numbers := make([]string, len(p.Counters))
	for i, number := range p.Counters {
		numbers[i] = fmt.Sprint(number)
	}
	return a.Words.List(numbers)
}
