package desktest_test

import (
	"testing"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/desktop/desk/desktest"
)

// TestADayIsSound: everybody has an id and a ticket of their own, and no counter has two; the day of the picture has somebody
// in every state.
func TestADayIsSound(t *testing.T) {
	for name, day := range map[string]desk.Day{"picture": desktest.ADay(), "busy": desktest.Busy()} {
		ids, tickets, counters, states := map[string]bool{}, map[string]bool{}, map[int]bool{}, map[visit.State]bool{}
		for _, c := range day.Clients {
			ticket := c.Visit.Ticket.String()
			if ids[c.ID.String()] || ticket != "" && tickets[ticket] || c.Visit.State.AtCounter() && counters[c.Visit.Counter] {
				t.Errorf("%s: a second %s %s at %d", name, c.ID, ticket, c.Visit.Counter)
			}
			ids[c.ID.String()], tickets[ticket], states[c.Visit.State] = true, true, true
			counters[c.Visit.Counter] = counters[c.Visit.Counter] || c.Visit.State.AtCounter()
		}
		if _, err := day.At(desktest.Morning()); err != nil || len(day.Counters) != len(day.Site.Counters) {
			t.Errorf("%s: %v, %d counters", name, err, len(day.Counters))
		}
		if name == "picture" && len(states) != 8 {
			t.Errorf("only %v occur", states)
		}
	}
}

// TestNamed finds people by the family name of the first of them.
func TestNamed(t *testing.T) {
	day := desktest.ADay()
	if c, ok := desktest.Named(day, "Nguyễn"); !ok || c.Details.Persons[1].Family != "Trần" {
		t.Errorf("%v", c.Facts)
	}
	for _, name := range []string{"Trần", "Zoé", ""} {
		if _, ok := desktest.Named(day, name); ok {
			t.Errorf("somebody is called %q", name)
		}
	}
}
