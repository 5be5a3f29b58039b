package journal

import (
	"encoding/json"
	"slices"

	"github.com/google/uuid"
)

// Day is the state of one site-day apart from who comes: folded from its entries.
type Day struct {
	SiteDay

	Head    uuid.UUID    // the latest entry
	Closing uuid.UUID    // the entry that closed the day; nil while it is open
	Swept   []uuid.UUID  // what the closing swept up
	Staffed map[int]bool // counters that are open or shut whatever their hours say
}

// FoldDay gives the state that a site-day's entries add up to, in whatever order they come; ok is false when none of them can
// be read. A day that was closed twice at once stays closed until both closings are taken back.
func FoldDay(entries []Entry) (d Day, ok bool) {
	d.Staffed = map[int]bool{}
	var closings []Entry
	swept := map[uuid.UUID][]uuid.UUID{}
	for _, e := range inOrder(entries) {
		var facts DayFacts
		if !e.Kind.OfDay() || json.Unmarshal(e.Facts, &facts) != nil {
			continue
		}
		ok = true
		d.SiteDay, d.Head = SiteDay{facts.Site, facts.Date}, e.ID
		switch e.Kind {
		case Staffed, Unstaffed:
			d.Staffed[facts.Counter] = e.Kind == Staffed
		case Closed:
			closings, swept[e.ID] = append(closings, e), facts.Swept
		case Reopened:
			closings = slices.DeleteFunc(closings, func(c Entry) bool { return c.ID == facts.Undoes })
		}
	}
	if n := len(closings); n > 0 {
		d.Closing = closings[n-1].ID
		d.Swept = swept[d.Closing]
	}
	return d, ok
}
