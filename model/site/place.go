package site

import (
	"slices"

	"daybook/model/calendar"
)

// Place is a stretch of one counter's time on one date at a site.
type Place struct {
	Counter int             `json:"counter"`
	Date    calendar.Date   `json:"date"`
	Start   calendar.Minute `json:"start"`
	End     calendar.Minute `json:"end"`
}

// Span is the place's stretch of the day.
func (p Place) Span() calendar.Span { return calendar.Span{From: p.Start, To: p.End} }

// Overlaps reports whether two places of one site cannot both be held.
func (p Place) Overlaps(other Place) bool {
	return p.Counter == other.Counter && p.Date == other.Date && p.Span().Overlaps(other.Span())
}

// Counters are the numbers of the counters that places lie at, each once, the lowest first.
func Counters(places []Place) []int {
	var numbers []int
	for _, p := range places {
		numbers = append(numbers, p.Counter)
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}
