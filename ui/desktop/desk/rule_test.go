package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/desk/wording"
)

// TestTheKeysOfServiceAreForMyCounter whenever somebody is there, whoever is selected; else for who is selected. L is for who
// is selected of those that wait.
func TestTheKeysOfServiceAreForMyCounter(t *testing.T) {
	for _, c := range []struct {
		counter   int
		key, name string
		want      visit.State
	}{
		{4, "l", "Kowalczyk", visit.Left},
		{4, "s", "Park", visit.Serving},
		{4, "r", "Park", visit.Waiting},
		{3, "f", "Ortiz", visit.Finished},
		{3, "p", "Ortiz", visit.Parked},
		{3, "l", "Kowalczyk", visit.Left},
		{5, "l", "Kowalczyk", visit.Left},
		{5, "s", "Kowalczyk", visit.Serving},
	} {
		s := at(t, translations.English, desktest.ADay())
		s.workAt(c.counter)
		s.Press(fyne.KeyRight) // Kowalczyk, who waits
		s.Write(c.key)
		if got := s.state(c.name); got != c.want || len(s.ledger.orders) != 1 {
			t.Errorf("%s at counter %d: %s is %s after %d orders; said %q", c.key, c.counter, c.name, got, len(s.ledger.orders), s.Told())
		}
	}
}

// TestLeavingIsForMyCounter unless who is selected waits.
func TestLeavingIsForMyCounter(t *testing.T) {
	for _, lane := range []int{lanes.Expected, lanes.Counters, lanes.Over} {
		s := at(t, translations.English, desktest.ADay())
		s.workAt(4)
		s.panel.GoLane(lane)
		s.Press(fyne.KeyHome) // Roy, who is expected; Gagnon at counter 1; Fortin, who did not come
		s.Write("l")
		if s.state("Park") != visit.Left || len(s.ledger.orders) != 1 {
			t.Errorf("from lane %d Park is %s after %d orders", lane, s.state("Park"), len(s.ledger.orders))
		}
	}
}

// TestNotServedIsForMyCounter from the keys and from the button of the card, whoever is selected.
func TestNotServedIsForMyCounter(t *testing.T) {
	for _, c := range []struct {
		counter int
		name    string
		button  bool
	}{{4, "Park", false}, {1, "Gagnon", true}} {
		s := at(t, translations.English, desktest.ADay())
		s.workAt(c.counter)
		s.Press(fyne.KeyRight)
		if c.button {
			s.tap("desk.do.turn-away")
		} else {
			s.Write("t")
		}
		s.Write("1\n")
		if s.state(c.name) != visit.Finished || s.state("Kowalczyk") != visit.Waiting {
			t.Errorf("%s is %s, Kowalczyk is %s", c.name, s.state(c.name), s.state("Kowalczyk"))
		}
	}
}

// TestArrivalAndAbsenceAreForTheSelection, whoever is at my counter.
func TestArrivalAndAbsenceAreForTheSelection(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(4)
	s.Write("n")
	s.Press(fyne.KeyDown)
	s.Write("a")
	if s.state("Roy") != visit.NoShow || s.state("Singh") != visit.Waiting || s.state("Park") != visit.Called {
		t.Errorf("Roy is %s, Singh is %s, Park is %s", s.state("Roy"), s.state("Singh"), s.state("Park"))
	}
}

// TestRefusalsNameTheClientAndTheKey.
func TestRefusalsNameTheClientAndTheKey(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		told := func(counter, lane int, key, want string) {
			t.Helper()
			s.workAt(counter)
			s.panel.GoLane(lane)
			s.Press(fyne.KeyHome)
			s.Toasts = nil
			if s.Write(key); !contains(s.Told(), want) {
				t.Errorf("%s at counter %d said %q", key, counter, s.Told())
			}
		}
		nobody := say("Nobody is at counter 5. C calls the next client.", "Il n’y a personne au comptoir 5. C appelle le client suivant.")
		for _, key := range []string{"f", "p", "t", "r"} {
			told(5, lanes.Expected, key, nobody)
		}
		told(5, lanes.Waiting, "n", say("P016 has arrived. If they have gone: L.", "P016 est déjà là. En cas de départ : L."))
		told(4, lanes.Waiting, "n", say("P016 has arrived. If they have gone: L.", "P016 est déjà là. En cas de départ : L."))
		told(4, lanes.Counters, "n", say("P009 has arrived. If they have gone: Enter, L.", "P009 est déjà là. En cas de départ : Entrée, L."))
		told(1, lanes.Expected, "s", say("P009 is already in service.", "P009 est déjà en service."))
		told(4, lanes.Waiting, "a", say("Zoé Kowalczyk is already here: P016, waiting.", "Zoé Kowalczyk est déjà là : P016, en attente."))
		told(4, lanes.Expected, "f", say("Not possible now: finish. P011 is called. Possible: start the service (S),", "État de P011 : appelé. Possible : commencer le service (S),"))
		told(5, lanes.Over, "l", say("Fortin, Zoé is no-show. Possible: record the arrival (A).", "État de Fortin, Zoé : absent. Possible : inscrire l’arrivée (A)."))
		s.Press(fyne.KeyEnd)
		s.Write("l")
		if want := say("B001 is finished. Enter opens the sheet.", "État de B001 : terminé. Entrée ouvre la fiche."); !contains(s.Told(), want) {
			t.Errorf("said %q", s.Told())
		}
		if len(s.ledger.orders) > 0 {
			t.Errorf("%d orders", len(s.ledger.orders))
		}
	})
}

// TestTheChooserGoesOn with what asked for a counter.
func TestTheChooserGoesOn(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Press(fyne.KeyRight)
	s.Write("s5\n")
	if c := s.client("Kowalczyk"); c.Visit.State != visit.Serving || c.Visit.Counter != 5 {
		t.Errorf("Kowalczyk is %s at %d", c.Visit.State, c.Visit.Counter)
	}
	again := at(t, translations.English, desktest.ADay())
	again.Write("c5\n")
	if c := again.client("Kowalczyk"); c.Visit.State != visit.Called || c.Visit.Counter != 5 {
		t.Errorf("Kowalczyk is %s at %d", c.Visit.State, c.Visit.Counter)
	}
}

// TestStartResumesWhoIsSetAside at my counter while nobody is there, or whoever is selected of them.
func TestStartResumesWhoIsSetAside(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(1)
	s.Write("f") // Gagnon; Nowak was set aside there
	s.Press(fyne.KeyRight)
	s.Write("s")
	if c := s.client("Nowak"); c.Visit.State != visit.Serving || c.Visit.Counter != 1 {
		t.Errorf("Nowak is %s at %d; said %q", c.Visit.State, c.Visit.Counter, s.Told())
	}
	other := at(t, translations.English, desktest.ADay())
	other.workAt(5)
	other.panel.GoLane(lanes.Counters)
	other.Press(fyne.KeyEnd)
	other.Write("s")
	if c := other.client("Nowak"); c.Visit.State != visit.Serving || c.Visit.Counter != 5 {
		t.Errorf("Nowak is %s at %d; said %q", c.Visit.State, c.Visit.Counter, other.Told())
	}
}

// elsewhere makes a step at another desk.
func (s *room) elsewhereStep(name string, move visit.Move, counter int) {
	s.T.Helper()
	if _, err := s.ledger.Step(s.T.Context(), desk.Order{Command: uuid.New(), Booking: s.client(name).ID, Move: move, Counter: counter}); err != nil {
		s.T.Fatal(err)
	}
	s.Changed()
	s.Queue.Drain()
}

// TestAStepOfAnotherDesk is taken back only after asking; one's own at once.
func TestAStepOfAnotherDesk(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Write("n")
		s.Queue.Advance(1)
		s.elsewhereStep("Kowalczyk", visit.Call, 6)
		s.Write("u")
		s.Says(say("P016 called to counter 6. This was done at another desk", "On a appelé P016 au comptoir 6. Cette étape a été faite à un autre poste"))
		s.Press(fyne.KeyReturn) // the focus is on what changes nothing
		if s.state("Kowalczyk") != visit.Called || s.Modal() {
			t.Fatalf("Kowalczyk is %s", s.state("Kowalczyk"))
		}
		s.Write("u")
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyReturn)
		if s.state("Kowalczyk") != visit.Waiting || s.Told() != say("Taken back: “P016 called to counter 6”.", "Défait\u00a0: «\u00a0On a appelé P016 au comptoir 6\u00a0».") {
			t.Errorf("Kowalczyk is %s; said %q", s.state("Kowalczyk"), s.Told())
		}
		s.made = map[uuid.UUID]wording.Step{} // as in a window opened anew
		s.goTo(s.client("Roy").ID)
		s.Write("u")
		if !s.Modal() {
			t.Error("nothing asks before a step is taken back that was made before this window opened")
		}
	})
}

// TestTheCallKeepsToTheServiceShown, and says who waits besides when nobody wants that.
func TestTheCallKeepsToTheServiceShown(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(5)
		s.Write("vv")
		if s.lanes.Next != s.client("Chen").ID {
			t.Error("who is shown as next is not of the service shown")
		}
		s.Write("c")
		if s.state("Chen") != visit.Called || s.state("Kowalczyk") != visit.Waiting {
			t.Fatalf("Chen is %s; said %q", s.state("Chen"), s.Told())
		}
		s.Write("sfc")
		if want := say("Nobody is waiting for biometrics; 5 are waiting for a passport. V shows them.", "Personne n’attend pour la biométrie; 5 clients attendent pour un passeport. V les affiche."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
		s.Write("vc")
		if s.state("Kowalczyk") != visit.Called {
			t.Errorf("Kowalczyk is %s", s.state("Kowalczyk"))
		}
	})
}

// TestACounterThatWasShut says how to open it.
func TestACounterThatWasShut(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(5)
		s.Write("oc")
		if want := say("Counter 5 is closed. O opens it.", "Le comptoir 5 est fermé. O l’ouvre."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
	})
}
