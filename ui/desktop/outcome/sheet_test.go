package outcome_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
)

func (r *room) sheet(c desk.Client) *outcome.Sheet {
	return outcome.Show(r.Context, c, now(), r.deeds())
}

// TestSheetSaysWhatIsKnown of a client who waits.
func TestSheetSaysWhatIsKnown(t *testing.T) {
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Waiting, "Zoé Tremblay")
	c.Details.Travel = booking.Within2
	s := r.sheet(c)
	r.Says("P012 · Zoé Tremblay", "Waiting since 9:54 a.m. (P012) · wait 30 min", "10:00–10:20 a.m. · planned at counter 2", "Passport Service · 1 person",
		"Within 2 business days", "French", "Wheelchair", "Ring twice")
	if !s.Open() || s.Booking() != c.ID {
		t.Error("the sheet is not hers")
	}
	c.Visit.State, c.Visit.Counter, c.Visit.Started = visit.Serving, 3, c.Visit.Since
	s.Update(c, now())
	r.Says("In service at counter 3 (P012) · for 7 min · waited 23 min")
	c.Visit.Arrived = morning.Add(-10 * time.Minute)
	s.Update(c, now())
	r.Says("10:00–10:20 a.m. · planned at counter 2 · 14 min late")
}

// TestEnterIsTheNextStep: for one person the likeliest step has the focus.
func TestEnterIsTheNextStep(t *testing.T) {
	for _, c := range []struct {
		state   visit.State
		move    visit.Move
		counter int
	}{{visit.Expected, visit.Arrive, 0}, {visit.Waiting, visit.Call, 3}, {visit.Called, visit.Start, 0}, {visit.Serving, visit.Finish, 0}, {visit.NoShow, visit.Arrive, 0}} {
		for _, language := range translations.Languages() {
			r := newRoom(t, language)
			who := client(site.Passport, c.state, "Zoé Tremblay")
			r.sheet(who)
			r.Press(fyne.KeyReturn)
			r.ordered(who, c.move, c.counter, "")
			if !r.Modal() {
				t.Errorf("%s: the sheet is gone before it was done", c.state)
			}
		}
	}
}

// TestEveryPossibleMoveHasAKey, and nothing else does anything.
func TestEveryPossibleMoveHasAKey(t *testing.T) {
	letters := map[visit.Move]string{
		visit.Arrive: "a", visit.Call: "c", visit.Start: "s", visit.Finish: "f", visit.Park: "P", visit.Requeue: "R", visit.Leave: "l",
		visit.GiveUp: "n", visit.TurnAway: "t2\n",
	}
	for _, state := range visit.States() {
		r := newRoom(t, translations.French)
		for move, letter := range letters {
			r.orders = nil
			s := r.sheet(client(site.Passport, state, "Zoé Tremblay"))
			if letter == "t2\n" {
				r.Write("t")
				if slices.Contains(state.Possible(), move) {
					r.Write("2\n")
				}
			} else {
				r.Write(letter)
			}
			possible := slices.Contains(state.Possible(), move)
			if done := len(r.orders) == 1 && r.orders[0].Move == move; done != possible {
				t.Errorf("%s in %s: %+v", letter, state, r.orders)
			}
			s.Close()
		}
	}
}

// TestPersonsOneByOne: S served, T turned away, L left, on the person the list stands on, and J for who came after all.
func TestPersonsOneByOne(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := family(visit.Serving)
		s := r.sheet(c)
		if r.Focused() != "list" {
			t.Fatalf("the focus is on %q", r.Focused())
		}
		r.Write("s")
		r.ordered(c, visit.Finish, 0, "", 0)
		c.Visit.Outcomes = slices.Clone(c.Visit.Outcomes)
		c.Visit.Outcomes[0].Result = visit.Served
		s.Update(c, now()) // goes on to the second
		r.Write("t5\n")
		r.ordered(c, visit.TurnAway, 0, "wrong-site", 1)
		c.Visit.Outcomes = []visit.Outcome{{Result: visit.Served}, {Result: visit.TurnedAway, Reason: "wrong-site"}, {}}
		s.Update(c, now())
		r.Says(r.Context.Words.T("turned-away.wrong-site"))
		r.Press(fyne.KeyUp)
		r.Write("stj") // nothing more to say of this one
		if len(r.orders) > 0 {
			t.Fatalf("asked for %+v", r.orders)
		}
		r.Press(fyne.KeyDown)
		r.Write("l")
		r.ordered(c, visit.Leave, 0, "", 2)
		c.Visit.Outcomes[2].Result, c.Visit.State = visit.Gone, visit.Finished
		s.Update(c, now())
		if r.Modal() || s.Open() {
			t.Error("the sheet stays when all is done")
		}
		s.Update(c, now())
		s.Refuse(fault.New("visit.person")) // comes late
	}
}

func TestCameAfterAll(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Waiting)
	c.Visit.Outcomes[1].Result = visit.Absent
	r.sheet(c)
	r.Write("j")
	r.Press(fyne.KeyDown)
	r.Says("Did not come", "Came after all")
	r.Write("j")
	r.ordered(c, visit.Join, 0, "", 1)
}

// TestMarkedWithSpace: what is marked goes together, and can be split off unless it is everybody.
func TestMarkedWithSpace(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := family(visit.Serving)
		r.sheet(c)
		split := r.Context.Words.T("outcome.do.split")
		r.SaysNot(split)
		r.Write("x ")
		r.Press(fyne.KeyDown)
		r.Press(fyne.KeyDown)
		r.Write(" ")
		r.Says(split, r.Context.Words.T("outcome.marked"))
		r.Write("x")
		r.ordered(c, visit.Split, 0, "", 0, 2)
		r.Write("s")
		r.ordered(c, visit.Finish, 0, "", 0, 2)
		r.Press(fyne.KeyUp)
		r.Write(" ") // all three
		r.SaysNot(split)
		r.Write("x")
		if len(r.orders) > 0 {
			t.Error("a whole party was split off")
		}
		r.Write("  f")
		r.ordered(c, visit.Finish, 0, "")
	}
}

// TestMarksGoWithTheirResult: who got one meanwhile is not marked any more, and nobody with one can be.
func TestMarksGoWithTheirResult(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Serving)
	s := r.sheet(c)
	r.Write(" ")
	c.Visit.Outcomes = slices.Clone(c.Visit.Outcomes)
	c.Visit.Outcomes[0].Result = visit.Served
	s.Update(c, now())
	r.SaysNot("Marked")
	r.Press(fyne.KeyUp)
	r.Write(" ")
	r.SaysNot("Marked")
	r.Press(fyne.KeyDown)
	r.Write("l")
	r.ordered(c, visit.Leave, 0, "", 1)
}

func TestPartyArrivesInPart(t *testing.T) {
	r := newRoom(t, translations.French)
	c := family(visit.Expected)
	r.sheet(c)
	r.Write("a")
	r.Says("Qui est venu?")
	r.Write(" \n")
	r.ordered(c, visit.Arrive, 0, "", 1, 2)
}

// TestACallNeedsACounter, as starting does for who was not called.
func TestACallNeedsACounter(t *testing.T) {
	for _, key := range []string{"c", "s"} {
		r := newRoom(t, translations.English)
		c := client(site.Passport, visit.Parked, "Zoé Tremblay")
		deeds := r.deeds()
		deeds.Counter = 0
		s := outcome.Show(r.Context, c, now(), deeds)
		r.Write(key)
		r.Says("Choose a counter first.")
		if len(r.orders) > 0 {
			t.Errorf("asked for %+v", r.orders)
		}
		c.Undoable = uuid.New() // something happened
		s.Update(c, now())
		r.SaysNot("Choose a counter first.")
	}
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Parked, "Zoé Tremblay")
	r.sheet(c)
	r.Says("Call to counter 3")
	r.Write("s")
	r.ordered(c, visit.Start, 3, "")
}

func TestRefusalStaysOnTheSheet(t *testing.T) {
	r := newRoom(t, translations.French)
	c := client(site.Passport, visit.Waiting, "Zoé Tremblay")
	s := r.sheet(c)
	s.Refuse(fault.New("counter.busy", "Counter", "3", "Ticket", "P009"))
	r.Says("P009", r.Context.Words.Fault(fault.New("counter.busy", "Counter", "3", "Ticket", "P009")))
	later := now()
	later.At = later.At.Add(time.Minute)
	s.Update(c, later) // only the clock went on
	r.Says("P009", "attente 31 min")
	s.Update(client(site.Passport, visit.Left, "Minh Nguyễn"), now()) // somebody else
	if !s.Open() {
		t.Error("somebody else's end closed it")
	}
	s.Close()
	if r.Modal() {
		t.Error("it does not close")
	}
}

// TestSomebodyJoins: a name is not needed, and the sheet then lists persons.
func TestSomebodyJoins(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := client(site.Passport, visit.Waiting, "Zoé Tremblay")
		s := r.sheet(c)
		r.Write("gMinh\tNguyễn\n")
		want := []desk.Growth{{Booking: c.ID, Persons: []booking.Person{{Given: "Minh", Family: "Nguyễn"}}}}
		if diff := cmp.Diff(want, without(r.growths)); diff != "" {
			t.Fatal(diff)
		}
		c.Details.Persons, c.Facts.Persons, c.Undoable = append(c.Details.Persons, want[0].Persons...), 2, uuid.New()
		c.Visit = c.Visit.Sized(2)
		s.Update(c, now())
		r.Says("Minh Nguyễn", r.Context.Words.T("outcome.of-party"))
		if !s.Open() || r.Focused() != "list" {
			t.Errorf("open %v, the focus on %q", s.Open(), r.Focused())
		}
		r.Press(fyne.KeyDown)
		r.Write("l")
		r.ordered(c, visit.Leave, 0, "", 1)
		r.Write("g\n")
		if len(r.growths) != 2 || r.growths[1].Persons[0] != (booking.Person{}) || r.growths[0].Command == r.growths[1].Command {
			t.Errorf("asked for %+v", r.growths)
		}
		r.Write("g")
		r.Press(fyne.KeyEscape)
		r.Write("b")
		if len(r.growths) != 2 || len(r.Showed) != 1 || r.Showed[0] != c.ID {
			t.Errorf("%d growths, opened %v", len(r.growths), r.Showed)
		}
	}
}

func without(growths []desk.Growth) []desk.Growth {
	list := slices.Clone(growths)
	for i := range list {
		list[i].Command = uuid.Nil
	}
	return list
}

// TestTheFocusIsNeverLost when what had it goes: it goes to the persons, or to the first step.
func TestTheFocusIsNeverLost(t *testing.T) {
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Waiting, "Zoé Tremblay")
	s := r.sheet(c)
	c.Visit.State, c.Visit.Counter, c.Undoable = visit.Called, 3, uuid.New()
	s.Update(c, now())
	if r.Focused() != "Start" {
		t.Errorf("from Call it goes to %q", r.Focused())
	}
	r.Write("\t")
	held := r.Focused()
	c.Visit.State, c.Undoable = visit.Parked, uuid.New()
	s.Update(c, now())
	if held != "Not served" || r.Focused() != held {
		t.Errorf("from %q it goes to %q, which is still there", held, r.Focused())
	}
	r.Press(fyne.KeyEscape)

	c = family(visit.Waiting)
	s = r.sheet(c)
	for r.Focused() != "Back to waiting" && r.Focused() != "Call to counter 3" {
		r.Write("\t")
	}
	c.Visit.State, c.Undoable = visit.Serving, uuid.New()
	s.Update(c, now())
	if r.Focused() != "list" {
		t.Errorf("in a party it goes to %q", r.Focused())
	}
}

// TestSheetOfSomebodyWithoutAName nor appointment, and of one whose personal part is not at hand.
func TestSheetOfSomebodyWithoutAName(t *testing.T) {
	r := newRoom(t, translations.French)
	c := client(site.Biometrics, visit.Waiting, "", "")
	c.Details = booking.Details{Reason: "lettre perdue"}
	c.Facts.Places, c.Facts.Date = nil, monday
	r.sheet(c)
	r.Says("B012 · Sans nom +1", "Personne 1", "Personne 2", "Sans rendez-vous", "lettre perdue")
	r.Press(fyne.KeyEscape)
	c.Sealed = true
	r.sheet(c)
	r.Says("Les renseignements personnels de cette réservation")
	r.Write("g")
	if r.Modal(); len(r.growths) > 0 {
		t.Error("a party that is not known can grow")
	}
	r.SaysNot(r.Context.Words.T("outcome.grow-note"))
}
