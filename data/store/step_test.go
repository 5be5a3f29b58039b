package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// TestAVisitFromDoorToDoor follows one party through a whole visit, and reads it in every way there is.
func TestAVisitFromDoorToDoor(t *testing.T) {
	f := aFront(t, 2)
	id := f.book("Zoé", "Éric")
	if v := f.visit(id); v.State != visit.Expected || len(v.Outcomes) != 2 {
		t.Errorf("before coming: %+v", v)
	}
	f.pass(25)
	arrived := f.do(id, visit.Arrive)
	if arrived.Visit.Ticket.String() != "P001" || arrived.Visit.State != visit.Waiting || arrived.Booking != id || arrived.Entry == uuid.Nil {
		t.Errorf("arrived: %+v", arrived)
	}
	f.pass(5)
	called := f.mustCall(2)
	if called.Booking != id || called.Visit.Counter != 2 || called.Visit.Rank != desk.ByAppointment {
		t.Errorf("called: %+v", called)
	}
	f.pass(1)
	f.do(id, visit.Start)
	f.pass(4)
	f.do(id, visit.Park)
	f.pass(10)
	f.do(id, visit.Start, counter(1))
	f.pass(6)
	f.do(id, visit.TurnAway, persons(1), because("no-letter"), inWords("  the letter is at home "))
	f.do(id, visit.Finish)
	v := f.visit(id)
	start := monday.Add(25 * time.Minute)
	want := visit.Visit{
		State: visit.Finished, Ticket: visit.Ticket{Service: site.Passport, Number: 1}, Counter: 1, Rank: desk.ByAppointment,
		Outcomes: []visit.Outcome{{Result: visit.Served}, {Result: visit.TurnedAway, Reason: "no-letter"}},
		Arrived:  start, Called: start.Add(5 * time.Minute), Started: start.Add(6 * time.Minute), Served: 10 * time.Minute,
		Since: start.Add(26 * time.Minute), Ended: start.Add(26 * time.Minute),
	}
	if diff := cmp.Diff(want, v, cmp.Comparer(func(a, b time.Time) bool { return a.Sub(b).Abs() < time.Second })); diff != "" {
		t.Error(diff)
	}
	r := mustShow(t, f.Store, id)
	if got := told(r.History); got != "booked; arrived; called; started; parked; started; turned-away; finished" {
		t.Errorf("history %q", got)
	}
	if e := r.History[6]; e.Words != "the letter is at home" || e.Reason != "no-letter" || e.Step == nil || e.Step.Persons[0] != 1 ||
		e.Step.Move != visit.TurnAway || e.Step.Reason != "no-letter" || !e.Step.At.Equal(e.At) {
		t.Errorf("turned away: %+v %+v", e, e.Step)
	}
	if e := r.History[1]; e.Step == nil || e.Step.Ticket.Number != 1 || r.History[0].Step != nil {
		t.Errorf("arrived: %+v", e.Step)
	}
	sound(t, f.Store)
}

// at brings a booking of two persons to a state.
func (f *front) at(state visit.State) uuid.UUID {
	f.t.Helper()
	id := f.book("Zoé", "Éric")
	moves := map[visit.State][]visit.Move{
		visit.Waiting: {visit.Arrive}, visit.Called: {visit.Arrive, visit.Call}, visit.Serving: {visit.Arrive, visit.Start},
		visit.Parked: {visit.Arrive, visit.Start, visit.Park}, visit.Finished: {visit.Arrive, visit.Start, visit.Finish},
		visit.NoShow: {visit.GiveUp}, visit.Left: {visit.Arrive, visit.Leave},
	}[state]
	for _, move := range moves {
		if f.pass(1); move == visit.GiveUp {
			f.pass(6 * 60)
		}
		f.do(id, move, counter(1))
	}
	f.state(id, state)
	return id
}

// ordinary is an order that names all a move may need.
func ordinary(move visit.Move) desk.Order {
	o := desk.Order{Move: move, Counter: 1}
	switch move {
	case visit.TurnAway:
		o.Reason = "equipment"
	case visit.Split:
		o.Persons = []int{1}
	case visit.Join:
		o.Persons = []int{0}
	}
	return o
}

// TestEveryMoveFromEveryState makes the possible moves and takes each back: the visit is what it was, to the letter. The
// others are refused with what is possible, and leave nothing.
func TestEveryMoveFromEveryState(t *testing.T) {
	f := aFront(t, 2)
	made := map[bool]int{}
	for _, state := range visit.States() {
		f.now = monday
		id := f.at(state)
		f.now = monday.Add(6 * time.Hour) // everybody’s time has come
		for _, move := range visit.Moves() {
			if move == visit.Join {
				continue // nobody was absent: see below
			}
			before, history := f.visit(id), len(mustShow(t, f.Store, id).History)
			o := ordinary(move)
			o.Command, o.Booking = uuid.New(), id
			receipt, err := f.Step(t.Context(), o)
			possible := strings.Contains(" "+join(state.Possible())+" ", " "+string(move)+" ")
			made[possible]++
			if !possible {
				if code := fault.Code(err); code != "visit.not-allowed" && code != "visit.called-already" {
					t.Errorf("%s while %s: %v", move, state, err)
				}
				if diff := cmp.Diff(before, f.visit(id)); diff != "" || len(mustShow(t, f.Store, id).History) != history {
					t.Errorf("%s while %s was refused and left something: %s", move, state, diff)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s while %s: %v", move, state, err)
				continue
			}
			if diff := cmp.Diff(f.visit(id), receipt.Visit); diff != "" {
				t.Errorf("%s: the receipt differs from what is kept: %s", move, diff)
			}
			f.pass(1)
			f.undo(id)
			before.Ticket = f.visit(id).Ticket // stays with its client
			if diff := cmp.Diff(before, f.visit(id)); diff != "" {
				t.Errorf("%s while %s, undone: %s", move, state, diff)
			}
		}
		f.clear(id)
	}
	if made[true] < 20 || made[false] < 40 {
		t.Errorf("only %v moves were tried", made)
	}
	sound(t, f.Store)
}

// clear ends a visit, so that no counter stays taken.
func (f *front) clear(id uuid.UUID) {
	f.t.Helper()
	if f.visit(id).State.Here() {
		f.do(id, visit.Leave)
	}
}

func join(moves []visit.Move) string {
	var list []string
	for _, m := range moves {
		list = append(list, string(m))
	}
	return strings.Join(list, " ")
}

func TestWhoCameLaterJoins(t *testing.T) {
	f := aFront(t, 1)
	id := f.book("Zoé", "Éric", "Ana")
	f.do(id, visit.Arrive, persons(0, 2))
	if v := f.visit(id); v.Outcomes[1].Result != visit.Absent || len(v.Pending()) != 2 {
		t.Errorf("%+v", v)
	}
	_, err := f.try(id, visit.Join, persons(0))
	wantCode(t, err, "visit.person")
	before := f.visit(id)
	f.do(id, visit.Join, persons(1))
	if v := f.visit(id); len(v.Pending()) != 3 {
		t.Errorf("%+v", v)
	}
	f.undo(id)
	if diff := cmp.Diff(before, f.visit(id)); diff != "" {
		t.Error(diff)
	}
}

func TestStepRefuses(t *testing.T) {
	f := aFront(t, 2)
	site2 := office("A", 2)
	site2.Counters = append(site2.Counters, site.Counter{Number: 3, Services: []site.Service{site.Biometrics}})
	if err := f.ImportSites(t.Context(), uuid.New(), []site.Site{site2}); err != nil {
		t.Fatal(err)
	}
	tomorrow := order("Max")
	tomorrow.When = booking.When{Date: today + 1}
	other := mustBook(t, f.Store, tomorrow).Booking
	gone := f.book("Ana")
	if _, err := f.Cancel(t.Context(), cancel(gone)); err != nil {
		t.Fatal(err)
	}
	expected := f.book("Zoé")
	waits, called := f.book("Zoé"), f.book("Zoé")
	f.do(waits, visit.Arrive)
	f.do(called, visit.Arrive)
	f.do(called, visit.Call, counter(1))
	for name, c := range map[string]struct {
		id     uuid.UUID
		move   visit.Move
		change func(*desk.Order)
		code   string
	}{
		"nobody":                    {uuid.New(), visit.Arrive, counter(0), "booking.unknown"},
		"tomorrow’s client":         {other, visit.Arrive, counter(0), "visit.other-day"},
		"a cancelled one":           {gone, visit.Arrive, counter(0), "booking.not-active"},
		"not a move":                {waits, "dance", counter(0), "visit.not-allowed"},
		"no counter":                {waits, visit.Call, counter(0), "counter.missing"},
		"a counter nobody has":      {waits, visit.Call, counter(9), "counter.unknown"},
		"a counter for others":      {waits, visit.Start, counter(3), "counter.service"},
		"a busy counter":            {waits, visit.Call, counter(1), "counter.busy"},
		"starting at a busy one":    {waits, visit.Start, counter(1), "counter.busy"},
		"called already":            {called, visit.Call, counter(2), "visit.called-already"},
		"called twice by one":       {called, visit.Call, counter(1), "visit.called-already"},
		"started by somebody else":  {called, visit.Start, counter(2), "visit.called-already"},
		"before the time":           {expected, visit.GiveUp, counter(0), "visit.not-late"},
		"turned away for nothing":   {waits, visit.TurnAway, because(""), "reason.unknown"},
		"nobody’s person":           {waits, visit.Leave, persons(4), "visit.person"},
		"a person below none":       {waits, visit.Leave, persons(-1), "visit.person"},
		"one person twice":          {waits, visit.Leave, persons(0, 0), "visit.person"},
		"splitting off everybody":   {waits, visit.Split, persons(0), "visit.person"},
		"splitting off nobody":      {waits, visit.Split, persons(), "visit.person"},
		"a command without its id":  {waits, visit.Leave, under(uuid.Nil), "command.missing"},
		"finishing who only waits":  {waits, visit.Finish, counter(0), "visit.not-allowed"},
		"arriving a second time":    {waits, visit.Arrive, counter(0), "visit.not-allowed"},
		"a person of nobody coming": {expected, visit.Arrive, persons(7), "visit.person"},
	} {
		before := entries(t, f.Store, 0)
		_, err := f.try(c.id, c.move, c.change)
		if fault.Code(err) != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
		if len(entries(t, f.Store, 0)) != len(before) {
			t.Errorf("%s: a refusal left an entry", name)
		}
	}
	_, err := f.try(called, visit.Call, counter(2))
	if told := fault.New("visit.called-already", "Ticket", visit.Ticket{Service: site.Passport, Number: 2}, "Counter", 1); !cmp.Equal(told, err) {
		t.Errorf("the second is told %+v", err)
	}
	f.now = monday.Add(7 * time.Hour)
	f.do(expected, visit.GiveUp)
	f.do(expected, visit.Arrive) // too late, and still here
	f.state(expected, visit.Waiting)
	f.Lock()
	_, err = f.try(waits, visit.Leave)
	wantCode(t, err, "vault.locked")
	_, err = f.Day(t.Context(), "A", today)
	wantCode(t, err, "vault.locked")
}
