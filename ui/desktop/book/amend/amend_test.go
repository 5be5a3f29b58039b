package amend_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/book/amend"
)

// record is a booking of two people for biometrics, at two places if side by side.
func record(side bool) booking.Record {
	day := calendar.NewDate(2026, 10, 5)
	r := booking.Record{Details: booking.Details{
		Confirmation: "80HFDQ56", Contact: booking.Contact{Given: "Zoé"}, Persons: []booking.Person{{Given: "Zoé"}, {Given: "Éric"}},
	}}
	r.ID, r.Status = uuid.New(), booking.Booked
	r.Facts = booking.Facts{Service: site.Biometrics, Persons: 2, Minutes: 10, Language: "fr", SideBySide: side}
	r.Facts.Places = []site.Place{{Counter: 1, Date: day, Start: 540, End: 560}}
	if side {
		r.Facts.Places = []site.Place{{Counter: 1, Date: day, Start: 540, End: 550}, {Counter: 2, Date: day, Start: 540, End: 550}}
	}
	return r
}

// TestNew is what a booking's details are changed from.
func TestNew(t *testing.T) {
	entry := uuid.New()
	r := record(false)
	if a := amend.New(r, site.Site{}, ""); a.Seen != uuid.Nil {
		t.Error("no history has a newest entry")
	}
	r.History = append(r.History, booking.Event{Entry: uuid.New()}, booking.Event{Entry: entry})
	a := amend.New(r, site.Site{ID: "A"}, "find")
	if a.Booking != r.ID || a.Number != "80HFDQ56" || a.Seen != entry || a.Before.Contact.Given != "Zoé" || a.Site.ID != "A" || a.From != "find" {
		t.Errorf("%+v", a)
	}
}

// TestRefusal: what was withheld or has no time cannot be changed.
func TestRefusal(t *testing.T) {
	r := record(false)
	if err := amend.Refusal(r); err != nil {
		t.Errorf("refused: %v", err)
	}
	for name, c := range map[string]struct {
		code   string
		change func(r *booking.Record)
	}{
		"withheld":  {"booking.withheld", func(r *booking.Record) { r.Sealed = true }},
		"no place":  {"booking.not-active", func(r *booking.Record) { r.Facts.Places = nil }},
		"cancelled": {"booking.not-active", func(r *booking.Record) { r.Status = booking.Cancelled }},
		"withdrawn": {"booking.not-active", func(r *booking.Record) { r.Status = booking.Withdrawn }},
	} {
		other := r
		c.change(&other)
		if f, ok := errors.AsType[*fault.Fault](amend.Refusal(other)); !ok || f.Code != c.code {
			t.Errorf("%s: %v", name, f)
		}
	}
}

// TestOvertaken by anything newer than what was seen, but not by a history that cannot be read.
func TestOvertaken(t *testing.T) {
	seen := booking.Event{Entry: uuid.New()}
	r := record(false)
	if r.History = []booking.Event{seen}; amend.Overtaken(seen.Entry, r) {
		t.Error("overtaken by what was seen")
	}
	if r.History = []booking.Event{seen, {Entry: uuid.New()}}; !amend.Overtaken(seen.Entry, r) {
		t.Error("not overtaken by a change")
	}
	if r.History = nil; amend.Overtaken(seen.Entry, r) {
		t.Error("overtaken by nothing")
	}
}

// TestCommand: the same form is the same command, and another form or another letter another one.
func TestCommand(t *testing.T) {
	r := record(false)
	a := amend.New(r, site.Site{ID: "A"}, "")
	f := a.Before.Clone()
	first := a.Command(&f, 0)
	if first.Command == uuid.Nil || first.Booking != r.ID || first.Language != "fr" || first.Details.Contact.Given != "Zoé" || len(first.Details.Persons) != 2 {
		t.Errorf("asked for %+v", first)
	}
	if diff := cmp.Diff(first, a.Command(&f, 0)); diff != "" {
		t.Errorf("asked again: %s", diff)
	}
	f.Notes = "Second door"
	second := a.Command(&f, 0)
	if second.Command == first.Command || second.Details.Notes != "Second door" {
		t.Errorf("another form is asked for as %+v", second)
	}
	if third := a.Command(&f, calendar.NewDate(2026, 9, 12)); third.Command == second.Command {
		t.Error("another letter is the same command")
	}
	a.Last = booking.Amendment{} // refused
	if again := a.Command(&f, 0); again.Command == second.Command || again.Command == uuid.Nil {
		t.Error("after a refusal it is the same command")
	}
}

// TestPlaces follow the party: one after the other takes longer, side by side as long, at counters not yet known.
func TestPlaces(t *testing.T) {
	for name, c := range map[string]struct {
		side    bool
		count   int
		ends    []calendar.Minute
		known   int
		resized bool
	}{
		"as it was":           {false, 2, []calendar.Minute{560}, 1, false},
		"one more":            {false, 3, []calendar.Minute{570}, 1, true},
		"one less":            {false, 1, []calendar.Minute{550}, 1, true},
		"side by side":        {true, 2, []calendar.Minute{550, 550}, 2, false},
		"one more beside":     {true, 3, []calendar.Minute{550, 550}, 0, true},
		"one left of several": {true, 1, []calendar.Minute{550, 550}, 0, true},
	} {
		a := amend.New(record(c.side), site.Site{}, "")
		f := a.Before.Clone()
		f.SetCount(c.count)
		var ends []calendar.Minute
		for _, p := range a.Places(&f) {
			if p.Start != 540 {
				t.Errorf("%s: it begins at %d", name, p.Start)
			}
			ends = append(ends, p.End)
		}
		if diff := cmp.Diff(c.ends, ends); diff != "" || len(a.Known(&f)) != c.known || a.Resized(&f) != c.resized {
			t.Errorf("%s: %s, %d known, resized %v", name, diff, len(a.Known(&f)), a.Resized(&f))
		}
		if f.Chosen[0].End != a.Facts.Places[0].End {
			t.Errorf("%s: the place chosen was changed", name)
		}
		f.Chosen = nil
		if a.Resized(&f) || len(a.Places(&f)) != 0 {
			t.Errorf("%s: without a time it is resized", name)
		}
	}
}
