package openings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
	"daybook/ui/desktop/openings"
)

// heard is a store that notes which bookings were to be left out.
type heard struct {
	*store.Store
	left map[string]map[uuid.UUID]bool // by question
}

func (h *heard) note(question string, r capacity.Request) {
	if h.left[question] == nil {
		h.left[question] = map[uuid.UUID]bool{}
	}
	h.left[question][r.Except] = true
}

func (h *heard) Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error) {
	h.note("openings at "+r.Site, r)
	return h.Store.Openings(ctx, r)
}

func (h *heard) FreeCounts(ctx context.Context, r capacity.Request, spans []calendar.Span) ([]capacity.DayCounts, error) {
	h.note("counts", r)
	return h.Store.FreeCounts(ctx, r, spans)
}

// TestTheBookingThatMovesIsLeftOut of every question: the list, its pages, the nearest to a place lost, the week, the sites.
func TestTheBookingThatMovesIsLeftOut(t *testing.T) {
	b := newBench(t, office("A", 2), office("B", 1))
	h := &heard{Store: b.store, left: map[string]map[uuid.UUID]bool{}}
	b.with(h, openings.Options{})
	moving := uuid.New()
	b.picker.Ask(openings.Wish{Service: site.Passport, Persons: 1, Except: moving})
	b.Queue.Drain()
	b.picker.Focus()
	b.Keys(fyne.KeyPageDown)
	b.picker.Digit('2')
	b.book(site.Passport, b.picker.Chosen())
	b.picker.Changed()
	b.Queue.Drain()
	b.picker.OtherSites()
	b.Queue.Drain()
	for _, question := range []string{"openings at A", "openings at B", "counts"} {
		if asked := h.left[question]; len(asked) != 1 || !asked[moving] {
			t.Errorf("%s: left out %v", question, asked)
		}
	}
}
