package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

func TestWalkInWithNothingButATicket(t *testing.T) {
	f := aFront(t, 2)
	receipt := f.takeIn(func(w *desk.WalkIn) { w.Persons = 2 })
	if receipt.Visit.State != visit.Waiting || receipt.Visit.Ticket.String() != "P001" || len(receipt.Warnings) != 0 {
		t.Errorf("receipt %+v", receipt)
	}
	r := mustShow(t, f.Store, receipt.Booking)
	if !r.Facts.WalkIn() || r.Facts.Day() != today || r.Facts.Source != booking.AtDesk || r.Facts.Persons != 2 || len(r.Details.Persons) != 2 ||
		len(r.Visit.Outcomes) != 2 || r.Held || r.Undoable != receipt.Entry || r.Details.Confirmation == "" {
		t.Errorf("shown: %+v", r)
	}
	if e := r.History[0]; e.Kind != "booked" || e.Step == nil || e.Step.Move != visit.Arrive || e.Step.Ticket.Number != 1 {
		t.Errorf("history %+v", r.History)
	}
	if waiting(t, f.Store) != 0 {
		t.Error("somebody without an appointment waits for no place")
	}
	if day, err := f.Roster(t.Context(), "A", today); err != nil || len(day.Rows) != 0 {
		t.Errorf("the list of appointments has %d, %v", len(day.Rows), err)
	}
	smaller := office("A", 1)
	if err := f.ImportSites(t.Context(), uuid.New(), []site.Site{smaller}); err != nil {
		t.Errorf("a walk-in is displaced by nothing: %v", err)
	}
	f.mustCall(1)
	f.do(receipt.Booking, visit.Start)
	f.do(receipt.Booking, visit.Finish, persons(0))
	f.do(receipt.Booking, visit.TurnAway, persons(1), because("no-document"))
	f.state(receipt.Booking, visit.Finished)
	sound(t, f.Store)
}

func TestWalkInIsFound(t *testing.T) {
	f := aFront(t, 2)
	f.takeIn()
	named := f.takeIn(func(w *desk.WalkIn) {
		w.Details.Contact.Family = "Nguyễn"
		w.Details.Persons = []booking.Person{{Given: "  Thị  Hoa ", Family: "Nguyễn", Kind: booking.Adult}}
	})
	yesterday := f.book("Łukasz")
	f.do(yesterday, visit.Arrive)
	r := mustShow(t, f.Store, named.Booking)
	if r.Details.Persons[0].Given != "Thị Hoa" {
		t.Errorf("not clean: %q", r.Details.Persons[0].Given)
	}
	for text, want := range map[string]uuid.UUID{
		"nguyen hoa": named.Booking, r.Details.Confirmation: named.Booking, "P002": named.Booking, "p 2": named.Booking, "P003": yesterday,
		"P009": uuid.Nil, "B001": uuid.Nil,
	} {
		found, err := f.FindNear(t.Context(), text, "A", today, 10)
		switch {
		case err != nil:
			t.Error(err)
		case want == uuid.Nil && len(found) > 0, want != uuid.Nil && (len(found) != 1 || found[0].ID != want):
			t.Errorf("%q finds %d", text, len(found))
		case want != uuid.Nil && found[0].Visit.State != visit.Waiting:
			t.Errorf("%q finds somebody who is %s", text, found[0].Visit.State)
		}
	}
	for _, c := range []struct {
		site string
		date calendar.Date
	}{{"B", today}, {"A", today + 1}, {"", today}} {
		if found, err := f.FindNear(t.Context(), "P002", c.site, c.date, 10); err != nil || len(found) > 0 {
			t.Errorf("at %q on %v: %d, %v", c.site, c.date, len(found), err)
		}
	}
}

func TestWalkInOnAFreePlace(t *testing.T) {
	f := aFront(t, 1)
	openings, err := f.Openings(t.Context(), capacity.Request{Party: one.Party, Site: "A", From: today, Days: 1, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	take := func(w *desk.WalkIn) { w.Places = openings[0].Places }
	receipt := f.takeIn(take)
	r := mustShow(t, f.Store, receipt.Booking)
	if !r.Held || r.Facts.WalkIn() || r.Facts.Day() != today || len(r.Facts.Places) != 1 || r.Visit.State != visit.Waiting {
		t.Errorf("shown: %+v", r)
	}
	_, err = f.WalkIn(t.Context(), walkIn(take))
	wantCode(t, err, "booking.place-taken")
	if day, err := f.Roster(t.Context(), "A", today); err != nil || len(day.Rows) != 1 || day.Rows[0].Booking.Visit.State != visit.Waiting {
		t.Errorf("roster: %+v, %v", day, err)
	}
	f.undo(receipt.Booking)
	second := f.takeIn(take)
	if second.Visit.Ticket.Number != 2 {
		t.Errorf("the ticket %v was given again", second.Visit.Ticket)
	}
	sound(t, f.Store)
}

// The first free place of today is found inside the command, so that asking again gives the first answer again.
func TestWalkInOnTheFirstFreePlace(t *testing.T) {
	f := aFront(t, 1)
	asked := walkIn(func(w *desk.WalkIn) { w.Soonest = true })
	for range 2 {
		receipt, err := f.WalkIn(t.Context(), asked)
		if err != nil {
			t.Fatal(err)
		}
		r := mustShow(t, f.Store, receipt.Booking)
		if place, ok := r.Place(); !ok || !r.Held || place.Date != today || receipt.Visit.Ticket.Number != 1 {
			t.Errorf("placed at %+v, ticket %v", place, receipt.Visit.Ticket)
		}
	}
	second := f.takeIn(func(w *desk.WalkIn) { w.Soonest = true })
	if second.Visit.Ticket.Number != 2 {
		t.Errorf("ticket %v", second.Visit.Ticket)
	}
	sound(t, f.Store)
}

func TestWalkInRefuses(t *testing.T) {
	f := aFront(t, 2)
	place := site.Place{Counter: 1, Date: today, Start: 600, End: 620}
	for name, c := range map[string]struct {
		change func(*desk.WalkIn)
		code   string
	}{
		"an unknown site":          {func(w *desk.WalkIn) { w.Site = "Z" }, "site.unknown"},
		"nobody":                   {func(w *desk.WalkIn) { w.Persons = 0 }, "persons.none"},
		"a coachful":               {func(w *desk.WalkIn) { w.Persons = 31 }, "persons.too-many"},
		"more names than people":   {func(w *desk.WalkIn) { w.Details.Persons = make([]booking.Person, 2) }, "persons.too-many"},
		"an unknown service":       {func(w *desk.WalkIn) { w.Service = "haircut" }, "service.unknown"},
		"an unknown language":      {func(w *desk.WalkIn) { w.Language = "" }, "language.unknown"},
		"a name without end":       {func(w *desk.WalkIn) { w.Details.Contact.Given = long(201) }, "text.too-long"},
		"biometrics without cause": {func(w *desk.WalkIn) { w.Service = site.Biometrics }, "walk-in.reason-missing"},
		"a reason nobody knows":    {func(w *desk.WalkIn) { w.Reason = "weather" }, "reason.unknown"},
		"a place of tomorrow":      {func(w *desk.WalkIn) { p := place; p.Date++; w.Places = []site.Place{p} }, "visit.other-day"},
		"a place too short":        {func(w *desk.WalkIn) { w.Places, w.Persons = []site.Place{place}, 2 }, "booking.wrong-length"},
		"a place gone by":          {func(w *desk.WalkIn) { p := place; p.Start, p.End = 420, 440; w.Places = []site.Place{p} }, "booking.past"},
		"no command":               {func(w *desk.WalkIn) { w.Command = uuid.Nil }, "command.missing"},
	} {
		_, err := f.WalkIn(t.Context(), walkIn(c.change))
		if fault.Code(err) != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
	f.now = monday.AddDate(0, 0, 5)
	_, err := f.WalkIn(t.Context(), walkIn())
	if want := office("A", 1).Schedule.Day(today + 5).Closed; !cmp.Equal(want, err) {
		t.Errorf("on Saturday: %v, want %v", err, want)
	}
	if n := len(entries(t, f.Store, 0)); n != 2 {
		t.Errorf("refusals left %d entries", n-2)
	}
}

func long(n int) string {
	text := make([]rune, n)
	for i := range text {
		text[i] = 'é'
	}
	return string(text)
}

func TestWalkInWarnsAndKeepsWhy(t *testing.T) {
	f := aFront(t, 1)
	strict := office("B", 1)
	strict.AppointOnly = true
	if err := f.ImportSites(t.Context(), uuid.New(), []site.Site{strict}); err != nil {
		t.Fatal(err)
	}
	codes := func(w desk.WalkIn) (list []string) {
		t.Helper()
		receipt, err := f.WalkIn(t.Context(), w)
		if err != nil {
			t.Fatal(err)
		}
		for _, warning := range receipt.Warnings {
			list = append(list, warning.Code)
		}
		r := mustShow(t, f.Store, receipt.Booking)
		if len(r.Details.Warnings) != len(list) || r.History[0].Reason != w.Reason || r.History[0].Words != w.Details.Reason {
			t.Errorf("kept %v, %+v", r.Details.Warnings, r.History[0])
		}
		return list
	}
	place := []site.Place{{Counter: 1, Date: today, Start: 600, End: 610}}
	for name, c := range map[string]struct {
		change func(*desk.WalkIn)
		want   []string
	}{
		"passport":              {func(*desk.WalkIn) {}, nil},
		"biometrics":            {func(w *desk.WalkIn) { w.Service, w.Reason, w.Details.Reason = site.Biometrics, "distance", "ferry" }, []string{"walk-in.biometrics"}},
		"biometrics on a place": {func(w *desk.WalkIn) { w.Service, w.Places = site.Biometrics, place }, nil},
		"appointments only":     {func(w *desk.WalkIn) { w.Site = "B" }, []string{"walk-in.appointment-only"}},
		"a child of one parent": {func(w *desk.WalkIn) { w.Details.Persons = []booking.Person{{Kind: booking.ChildOneParent}} }, []string{"kind.passport-office-only"}},
		"an odd number": {func(w *desk.WalkIn) {
			w.Service, w.Reason, w.Details.Persons = site.Biometrics, "travel", []booking.Person{{Application: "12"}}
		}, []string{"application.unusual", "walk-in.biometrics"}},
	} {
		if got := codes(walkIn(c.change)); !cmp.Equal(got, c.want) {
			t.Errorf("%s: warned of %v, want %v", name, got, c.want)
		}
	}
}

// TestWalkInWithdrawn takes back the taking in of somebody: nobody is on the list, the number still finds what became of it.
func TestWalkInWithdrawn(t *testing.T) {
	f := aFront(t, 1)
	receipt := f.takeIn()
	number := mustShow(t, f.Store, receipt.Booking).Details.Confirmation
	f.undo(receipt.Booking)
	if d := f.day(); len(d.Clients) != 0 {
		t.Errorf("still on the list: %+v", d.Clients)
	}
	if found, err := f.ByConfirmation(t.Context(), number); err != nil || found[0].Status != booking.Withdrawn {
		t.Errorf("by its number: %+v, %v", found, err)
	}
	wantCode(t, f.tryUndo(receipt.Booking), "undo.nothing")
	_, err := f.try(receipt.Booking, visit.Call, counter(1))
	wantCode(t, err, "booking.not-active")
	if next := f.takeIn(); next.Visit.Ticket.Number != 2 {
		t.Errorf("ticket %v", next.Visit.Ticket)
	}
	_, err = f.call(1)
	if err != nil {
		t.Error(err)
	}
	sound(t, f.Store)
}

// TestAmendingAWalkIn adds the names that were not asked for at the door.
func TestAmendingAWalkIn(t *testing.T) {
	f := aFront(t, 1)
	id := f.takeIn(func(w *desk.WalkIn) { w.Persons = 2 }).Booking
	amend(t, f.Store, id, "en", func(d *booking.Details) { d.Persons[1].Family = "Okafor" })
	r := mustShow(t, f.Store, id)
	if r.Details.Persons[1].Family != "Okafor" || r.Facts.Persons != 2 || r.Facts.Language != "en" || len(r.Facts.Places) != 0 ||
		r.Visit.State != visit.Waiting || !r.Facts.WalkIn() {
		t.Errorf("%+v", r)
	}
	if found, err := f.Find(t.Context(), "okafor", 5); err != nil || len(found) != 1 {
		t.Errorf("%d found, %v", len(found), err)
	}
	amend(t, f.Store, id, "", func(d *booking.Details) { d.Persons = append(d.Persons, booking.Person{Family: "Roy"}) })
	if v := f.visit(id); len(v.Outcomes) != 3 {
		t.Errorf("grown to %d", len(v.Outcomes))
	}
	details := mustShow(t, f.Store, id).Details
	details.Persons = details.Persons[:1]
	_, err := f.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: id, Details: details})
	wantCode(t, err, "visit.under-way")
	f.undo(id)
	f.undo(id)
	if r := mustShow(t, f.Store, id); r.Details.Persons[1].Family != "" || r.Facts.Persons != 2 {
		t.Errorf("undone twice: %+v", r.Details)
	}
	sound(t, f.Store)
}
