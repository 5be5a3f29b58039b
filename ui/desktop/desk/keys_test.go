package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/uitest"
)

// both runs a journey in both languages.
func both(t *testing.T, journey func(t *testing.T, s *room, say func(en, fr string) string)) {
	t.Helper()
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			s := at(t, language, desktest.ADay())
			journey(t, s, func(en, fr string) string {
				if language == translations.French {
					return fr
				}
				return en
			})
		})
	}
}

// TestAMorningByKeys: arrive, call, start, finish, set aside and back, each with what is said of it.
func TestAMorningByKeys(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(5)
		s.Press(fyne.KeyDown)
		s.Press(fyne.KeyDown) // past the party
		steps := []struct {
			key, name string
			state     visit.State
			said      string
		}{
			{"a", "Singh", visit.Waiting, say("Zoé Singh is here: P017.", "Zoé Singh est là : P017.")},
			{"c", "Kowalczyk", visit.Called, say("P016 called to counter 5.", "On a appelé P016 au comptoir 5.")},
			{"s", "Kowalczyk", visit.Serving, say("P016 in service at counter 5.", "On sert P016 au comptoir 5.")},
			{"p", "Kowalczyk", visit.Parked, say("P016 set aside.", "On a mis P016 de côté.")},
		}
		for _, step := range steps {
			s.Write(step.key)
			if got := s.state(step.name); got != step.state || s.Told() != step.said {
				t.Errorf("%s: %s is %s; said %q", step.key, step.name, got, s.Told())
			}
		}
		if s.chosen() != "O’Brien" {
			t.Errorf("after an arrival %s is selected, not the next", s.chosen())
		}
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyEnd) // the last one set aside
		if s.chosen() != "Kowalczyk" {
			t.Fatalf("%s is selected", s.chosen())
		}
		s.Write("s")
		s.Write("f")
		if s.state("Kowalczyk") != visit.Finished || s.Told() != say("P016 finished.", "On a terminé avec P016.") {
			t.Errorf("%s, said %q", s.state("Kowalczyk"), s.Told())
		}
		s.Says(say("Ctrl+Z undoes “P016 finished”", "Ctrl+Z défait «\u00a0On a terminé avec P016\u00a0»"))
	})
}

func TestOutcomesByKeys(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Write("n") // Roy, late by 24 minutes
		if s.state("Roy") != visit.NoShow || s.chosen() != "Bélanger" {
			t.Errorf("%s, then %s", s.state("Roy"), s.chosen())
		}
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyHome)
		s.Write("l")
		if s.state("Kowalczyk") != visit.Left {
			t.Errorf("Kowalczyk is %s", s.state("Kowalczyk"))
		}
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyEnd)
		s.Write("r")
		if s.state("Nowak") != visit.Waiting || s.Told() != say("P008 back to waiting.", "On a remis P008 en attente.") {
			t.Errorf("Nowak is %s, said %q", s.state("Nowak"), s.Told())
		}
	})
}

// TestUndoStepByStep takes back several steps with both keys, and selects whom it was about.
func TestUndoStepByStep(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(5)
		s.Write("n")
		s.Queue.Advance(1)
		s.Write("c")
		s.Write("u")
		if s.state("Kowalczyk") != visit.Waiting || s.chosen() != "Kowalczyk" {
			t.Errorf("Kowalczyk is %s, %s is selected", s.state("Kowalczyk"), s.chosen())
		}
		if want := say("Taken back: “P016 called to counter 5”.", "Défait\u00a0: «\u00a0On a appelé P016 au comptoir 5\u00a0»."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
	})
	s := at(t, translations.English, desktest.ADay())
	s.Write("n")
	s.Toasts[len(s.Toasts)-1].Do() // its Undo
	s.Queue.Drain()
	if s.state("Roy") != visit.Expected || s.chosen() != "Roy" {
		t.Errorf("Roy is %s, %s is selected", s.state("Roy"), s.chosen())
	}
	s.Write("n")
	s.Undo() // as Ctrl+Z does
	s.Queue.Drain()
	if s.chosen() != "Roy" {
		t.Errorf("%s is selected", s.chosen())
	}
}

// TestWhatIsImpossibleSaysWhatIsPossible names the state and the moves there are.
func TestWhatIsImpossibleSaysWhatIsPossible(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Write("f")
		if want := say("Not possible now: finish. Roy, Zoé is expected.", "Impossible maintenant\u00a0: terminer. État de Roy, Zoé\u00a0: attendu."); !contains(s.Told(), want) {
			t.Errorf("said %q", s.Told())
		}
		if want := say("record the arrival (A) and record as no-show (N)", "inscrire l’arrivée (A) et inscrire l’absence (N)"); !contains(s.Told(), want) {
			t.Errorf("said %q", s.Told())
		}
		s.Write("4") // never a command
		s.Press(fyne.KeyEscape)
		s.Press(fyne.KeyDown)
		s.Press(fyne.KeyDown)
		s.Write("n") // due at 10:25
		if s.state("Singh") != visit.Expected || len(s.ledger.orders) != 1 {
			t.Errorf("Singh is %s after %d orders", s.state("Singh"), len(s.ledger.orders))
		}
	})
}

// TestADoublePressActsOnce: while one step is under way another press does nothing.
func TestADoublePressActsOnce(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	for range 3 {
		uitest.Type(s.Window, "n")
	}
	s.Queue.Drain()
	if len(s.ledger.orders) != 1 || s.state("Roy") != visit.NoShow || s.state("Bélanger") != visit.Expected {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
}

// TestStartIsForWhoWasCalled, not for somebody selected who only waits.
func TestStartIsForWhoWasCalled(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(4)
	s.Press(fyne.KeyRight)
	s.Write("s")
	if s.state("Park") != visit.Serving || s.chosen() != "Kowalczyk" {
		t.Errorf("Park is %s", s.state("Park"))
	}
	s.Write("s")
	if s.state("Kowalczyk") != visit.Waiting || s.Told() != "P011 is already in service." {
		t.Errorf("said %q", s.Told())
	}
	s.workAt(5)
	s.Write("s")
	if s.state("Kowalczyk") != visit.Serving {
		t.Errorf("who waits cannot be started at a free counter")
	}
}

// TestSomebodyElseWasFaster: the refusal says who has them, and the day is read again.
func TestSomebodyElseWasFaster(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(5)
		s.Press(fyne.KeyRight)
		chen := s.client("Tremblay")
		taken, err := chen.Visit.Apply(desktest.CalledTo(6, 0))
		if err != nil {
			t.Fatal(err)
		}
		chen.Visit = taken
		s.ledger.put(chen)
		s.ledger.refuse = fault.New("visit.called-already", "Ticket", chen.Visit.Ticket, "Counter", 6)
		s.Write("c")
		if !contains(s.Told(), "P012") || !contains(s.Told(), "6") {
			t.Errorf("said %q", s.Told())
		}
		s.Says("P012 · Tremblay, Zoé")
		if !uitest.Says(s.Window, say("Called 0 min", "Appelé 0 min")) {
			t.Error("the day was not read again")
		}
	})
}

// TestSelectionFollows whom somebody else moved, so that the next key is for the same person.
func TestSelectionFollows(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	roy := s.client("Roy")
	next, err := roy.Visit.Apply(desktest.Arrived(0))
	if err != nil {
		t.Fatal(err)
	}
	roy.Visit = next
	s.ledger.put(roy)
	s.Changed()
	s.Queue.Drain()
	if s.chosen() != "Roy" || s.cursor.Lane != lanes.Waiting {
		t.Errorf("%s is selected in lane %d", s.chosen(), s.cursor.Lane)
	}
	if s.focused() != "Waiting" {
		t.Error("the focus did not go along")
	}
}

// TestArrowsWalk while no field has the focus, with a lane that has it and with none.
func TestArrowsWalk(t *testing.T) {
	s := at(t, translations.French, desktest.ADay())
	for _, name := range []string{"Bélanger", "Singh"} {
		if s.Press(fyne.KeyDown); s.chosen() != name {
			t.Errorf("Down leads to %s", s.chosen())
		}
		s.Window.Canvas().Unfocus()
	}
	if s.Press(fyne.KeyRight); s.cursor.Lane != lanes.Waiting || !s.panel.Walking() {
		t.Errorf("Right leads to lane %d", s.cursor.Lane)
	}
}

func TestOpenAtSelects(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.OpenAt(s.client("Park").ID)
	if s.chosen() != "Park" {
		t.Errorf("%s is selected", s.chosen())
	}
	s.Ctrl(fyne.KeyF)
	s.Write("chen")
	s.OpenAt(s.client("Roy").ID)
	if s.chosen() != "Roy" || s.field.entry.Text != "" || s.lanes.People(lanes.Expected) != 8 {
		t.Errorf("%s is selected, the field holds %q", s.chosen(), s.field.entry.Text)
	}
	later := at(t, translations.English, desktest.ADay())
	later.Forget()
	later.OpenAt(later.client("Osei").ID)
	later.Enter()
	later.Queue.Drain()
	if later.chosen() != "Osei" {
		t.Errorf("%s is selected once the day is known", later.chosen())
	}
	later.OpenAt(uuid.New())
	if later.chosen() != "Osei" {
		t.Error("somebody unknown changes the selection")
	}
}

func TestCommandsHaveWordsAndKeys(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	seen := map[string]string{}
	for _, c := range s.Commands() {
		if !s.Words.Has("command." + c.ID) {
			t.Errorf("%s has no words", c.ID)
		}
		for _, key := range []string{c.Key, c.Also} {
			if key != "" && seen[key] != "" {
				t.Errorf("%s is the key of %s and of %s", key, seen[key], c.ID)
			}
			seen[key] = c.ID
		}
	}
	if s.Rune('x') || s.Rune('!') {
		t.Error("X does something")
	}
}
