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

// aDay has one client in every state that a closing has to do with.
func aDay(t *testing.T) (f *front, clients map[visit.State]uuid.UUID) {
	f = aFront(t, 2)
	clients = map[visit.State]uuid.UUID{}
	for _, state := range []visit.State{visit.Expected, visit.Finished, visit.Left, visit.Waiting, visit.Parked} {
		clients[state] = f.at(state)
	}
	return f, clients
}

func TestClosingAndReopening(t *testing.T) {
	f, clients := aDay(t)
	before := map[visit.State]visit.Visit{}
	for state, id := range clients {
		before[state] = f.visit(id)
	}
	receipt := f.close()
	if receipt.Swept != 3 || receipt.Booking != uuid.Nil || f.day().Closing != receipt.Entry {
		t.Errorf("receipt %+v", receipt)
	}
	for was, is := range map[visit.State]visit.State{
		visit.Expected: visit.NoShow, visit.Waiting: visit.Left, visit.Parked: visit.Left, visit.Finished: visit.Finished, visit.Left: visit.Left,
	} {
		f.state(clients[was], is)
	}
	sound(t, f.Store)
	reopen := desk.Reopening{Command: uuid.New(), Site: "A", Date: today, Closing: receipt.Entry}
	wrong := reopen
	wrong.Command, wrong.Closing = uuid.New(), uuid.New()
	_, err := f.Reopen(t.Context(), wrong)
	wantCode(t, err, "undo.changed")
	f.now = monday.AddDate(0, 0, 1)
	wrong = reopen
	wrong.Command = uuid.New()
	_, err = f.Reopen(t.Context(), wrong)
	wantCode(t, err, "day.past")
	f.now = monday
	if _, err := f.Reopen(t.Context(), reopen); err != nil {
		t.Fatal(err)
	}
	for state, id := range clients {
		if diff := cmp.Diff(before[state], f.visit(id)); diff != "" {
			t.Errorf("reopened, who was %s: %s", state, diff)
		}
	}
	if f.day().Closed() {
		t.Error("still closed")
	}
	wrong.Command = uuid.New()
	_, err = f.Reopen(t.Context(), wrong)
	wantCode(t, err, "day.not-closed")
	if again := f.close(); again.Swept != 3 || again.Entry == receipt.Entry {
		t.Errorf("closed again: %+v", again)
	}
	sound(t, f.Store)
}

func TestNothingHappensOnAClosedDay(t *testing.T) {
	f, clients := aDay(t)
	late := f.book("Ana")
	f.close()
	_, errStep := f.try(clients[visit.Expected], visit.Arrive)
	_, errNext := f.call(1)
	_, errWalkIn := f.WalkIn(t.Context(), walkIn())
	_, errGrow := f.Grow(t.Context(), desk.Growth{Command: uuid.New(), Booking: late, Persons: make([]booking.Person, 1)})
	_, errClose := f.CloseDay(t.Context(), desk.Closing{Command: uuid.New(), Site: "A", Date: today})
	_, errStaff := f.Staff(t.Context(), desk.Staffing{Command: uuid.New(), Site: "A", Date: today, Counter: 1})
	_, errBook := f.Book(t.Context(), with(order("Max"), at(900)))
	tomorrow := mustBook(t, f.Store, with(order("Max"), booking.When{})) // the first opening is not today’s
	_, errMove := f.Move(t.Context(), move(tomorrow.Booking, at(900)))
	_, errOpenings := f.Openings(t.Context(), capacity.Request{Party: one.Party, Site: "A", From: today, Days: 1})
	for name, err := range map[string]error{
		"a step": errStep, "next": errNext, "a walk-in": errWalkIn, "growing": errGrow, "closing": errClose, "staffing": errStaff,
		"undoing a step": f.tryUndo(clients[visit.Finished]), "undoing a sweep": f.tryUndo(late), "booking": errBook, "moving to it": errMove,
		"looking for a place": errOpenings,
	} {
		if want := fault.New("day.closed", "Date", today); !cmp.Equal(error(want), err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := f.Cancel(t.Context(), cancel(late))
	wantCode(t, err, "visit.under-way")
	if tomorrow.Places[0].Date != today+1 {
		t.Errorf("booked on %v", tomorrow.Places[0].Date)
	}
	amend(t, f.Store, late, "", func(d *booking.Details) { d.Notes = "came the day after" }) // a note is no step
	sound(t, f.Store)
}

// TestAnotherProcessSeesTheDayClose has a second process offer no place of a day the first one closed.
func TestAnotherProcessSeesTheDayClose(t *testing.T) {
	f := aFront(t, 1)
	other := newFront(t, f.folder)
	if err := other.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	ask := capacity.Request{Party: one.Party, Site: "A", From: today, Days: 1, Limit: 1}
	if _, err := other.Openings(t.Context(), ask); err != nil {
		t.Fatal(err)
	}
	receipt := f.close()
	_, err := other.Openings(t.Context(), ask)
	wantCode(t, err, "day.closed")
	if _, err := f.Reopen(t.Context(), desk.Reopening{Command: uuid.New(), Site: "A", Date: today, Closing: receipt.Entry}); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Openings(t.Context(), ask); err != nil {
		t.Errorf("reopened: %v", err)
	}
}

func TestClosingRefuses(t *testing.T) {
	f := aFront(t, 2)
	busy := f.at(visit.Called)
	for name, c := range map[string]struct {
		closing desk.Closing
		code    string
	}{
		"somebody is called": {desk.Closing{Command: uuid.New(), Site: "A", Date: today}, "day.in-service"},
		"tomorrow":           {desk.Closing{Command: uuid.New(), Site: "A", Date: today + 1}, "day.not-begun"},
		"an unknown site":    {desk.Closing{Command: uuid.New(), Site: "Z", Date: today}, "site.unknown"},
		"no command":         {desk.Closing{Site: "A", Date: today}, "command.missing"},
	} {
		_, err := f.CloseDay(t.Context(), c.closing)
		if fault.Code(err) != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
	f.do(busy, visit.Start)
	_, err := f.CloseDay(t.Context(), desk.Closing{Command: uuid.New(), Site: "A", Date: today})
	if !cmp.Equal(err, error(fault.New("day.in-service", "Count", 1))) {
		t.Errorf("while serving: %v", err)
	}
	f.do(busy, visit.Finish)
	f.close()
}

// TestADayForgotten closes days that were left open, the latest first.
func TestADayForgotten(t *testing.T) {
	f := aFront(t, 2)
	f.book("Zoé")
	f.at(visit.Waiting)
	done := f.at(visit.Finished)
	mustBook(t, f.Store, with(order("Max"), booking.When{Date: today + 1}))
	check := func(name string, before, want calendar.Date, count int) {
		t.Helper()
		if date, n, err := f.Unclosed(t.Context(), "A", before); err != nil || date != want || n != count {
			t.Errorf("%s: %v %d, %v; want %v %d", name, date, n, err, want, count)
		}
	}
	check("today itself", today, 0, 0)
	check("the day after", today+1, today, 2)
	check("two days after", today+2, today+1, 1)
	if _, _, err := f.Unclosed(t.Context(), "Z", today); fault.Code(err) != "site.unknown" {
		t.Errorf("an unknown site: %v", err)
	}
	f.now = monday.AddDate(0, 0, 3)
	for _, date := range []calendar.Date{today + 1, today} {
		receipt, err := f.CloseDay(t.Context(), desk.Closing{Command: uuid.New(), Site: "A", Date: date})
		if err != nil || receipt.Swept == 0 {
			t.Errorf("closing %v: %+v %v", date, receipt, err)
		}
	}
	check("all closed", today+3, 0, 0)
	f.state(done, visit.Finished)
	sound(t, f.Store)
}

func TestStaffing(t *testing.T) {
	f := aFront(t, 2)
	staff := func(number int, date calendar.Date, open bool) error {
		_, err := f.Staff(t.Context(), desk.Staffing{Command: uuid.New(), Site: "A", Date: date, Counter: number, Open: open})
		return err
	}
	want := []calendar.Span{{From: 510, To: 720}, {From: 770, To: 960}}
	d := f.day()
	for _, c := range d.Counters {
		if c.Set != nil || !cmp.Equal(c.Spans, want) {
			t.Errorf("counter %d: %+v", c.Number, c)
		}
	}
	for _, open := range []bool{false, true, false} {
		if err := staff(2, today, open); err != nil {
			t.Fatal(err)
		}
		after, changed, err := f.DayAfter(t.Context(), d)
		if d = after; err != nil || !changed || d.Counters[0].Set != nil || d.Counters[1].Set == nil || *d.Counters[1].Set != open {
			t.Errorf("set to %v: %+v, %v %v", open, d.Counters[1], changed, err)
		}
	}
	if err := staff(1, today+1, false); err != nil {
		t.Errorf("tomorrow’s counter: %v", err)
	}
	if _, changed, err := f.DayAfter(t.Context(), d); err != nil || changed {
		t.Errorf("tomorrow’s counter is none of today’s: %v", err)
	}
	wantCode(t, staff(9, today, true), "counter.unknown")
	wantCode(t, staff(1, today-3, true), "day.past")
	f.now = monday.AddDate(0, 0, 5)
	saturday, err := f.Day(t.Context(), "A", today+5)
	if err != nil || saturday.Shut == nil || len(saturday.Counters[0].Spans) != 0 {
		t.Errorf("on Saturday: %+v, %v", saturday.Counters[0], err)
	}
	sound(t, f.Store)
}

func TestSetQueue(t *testing.T) {
	f := aFront(t, 1)
	f.book("Zoé")
	rules := site.Queue{Late: 5, Within: 20, Share: 4, NeedsAhead: 15}
	d, command := f.day(), uuid.New()
	for range 2 {
		if err := f.SetQueue(t.Context(), command, "A", rules); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(entries(t, f.Store, 0)); n != 4 {
		t.Errorf("%d entries", n)
	}
	after, changed, err := f.DayAfter(t.Context(), d)
	if err != nil || !changed || after.Site.Queueing() != rules {
		t.Errorf("the day’s rules: %+v, %v", after.Site.Queueing(), err)
	}
	if err := f.SetQueue(t.Context(), uuid.New(), "A", rules); err != nil || len(entries(t, f.Store, 0)) != 4 {
		t.Errorf("the same rules: %v", err)
	}
	if err := f.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 2)}); err != nil {
		t.Fatal(err)
	}
	if s, err := f.Site("A"); err != nil || s.Queueing() != rules || len(s.Counters) != 2 {
		t.Errorf("an import that says nothing of the rules: %+v, %v", s.Queue, err)
	}
	wantCode(t, f.SetQueue(t.Context(), command, "A", site.Queue{Share: 2}), "command.reused")
	wantCode(t, f.SetQueue(t.Context(), uuid.New(), "A", site.Queue{Share: 1}), "queue.out-of-bounds")
	wantCode(t, f.SetQueue(t.Context(), uuid.New(), "Z", rules), "site.unknown")
	wantCode(t, f.SetQueue(t.Context(), uuid.Nil, "A", rules), "command.missing")
	sound(t, f.Store)
}

func with(o booking.Order, when booking.When) booking.Order {
	o.When = when
	return o
}
