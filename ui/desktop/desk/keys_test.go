package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/uitest"
)

// both runs a journey in both languages.
func both(t *testing.T, journey func(t *testing.T, s *stage, say func(en, fr string) string)) {
	t.Helper()
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			s := at(t, catalogue(t).In(language), aDay())
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
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.workAt(5)
		s.press(fyne.KeyDown)
		s.press(fyne.KeyDown) // past the party
		steps := []struct {
			key, name string
			state     visit.State
			said      string
		}{
			{"a", "Singh", visit.Waiting, say("P017 arrived.", "P017, arrivée.")},
			{"c", "Kowalczyk", visit.Called, say("P016 called to counter 5.", "P016, appel au comptoir 5.")},
			{"s", "Kowalczyk", visit.Serving, say("P016 in service at counter 5.", "P016, début du service au comptoir 5.")},
			{"p", "Kowalczyk", visit.Parked, say("P016 set aside.", "P016, mise de côté.")},
		}
		for _, step := range steps {
			s.write(step.key)
			if got := s.state(step.name); got != step.state || s.told() != step.said {
				t.Errorf("%s: %s is %s; said %q", step.key, step.name, got, s.told())
			}
		}
		if s.chosen() != "O’Brien" {
			t.Errorf("after an arrival %s is selected, not the next", s.chosen())
		}
		s.press(fyne.KeyRight)
		s.press(fyne.KeyRight)
		s.press(fyne.KeyEnd) // the last one set aside
		if s.chosen() != "Kowalczyk" {
			t.Fatalf("%s is selected", s.chosen())
		}
		s.write("s")
		s.write("f")
		if s.state("Kowalczyk") != visit.Finished || s.told() != say("P016 finished.", "P016, service terminé.") {
			t.Errorf("%s, said %q", s.state("Kowalczyk"), s.told())
		}
		s.says(say("Ctrl+Z undoes: P016 finished", "Ctrl+Z défait : P016, service terminé"))
	})
}

func TestOutcomesByKeys(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.write("n") // Roy, late by 24 minutes
		if s.state("Roy") != visit.NoShow || s.chosen() != "Bélanger" {
			t.Errorf("%s, then %s", s.state("Roy"), s.chosen())
		}
		s.press(fyne.KeyRight)
		s.press(fyne.KeyHome)
		s.write("l")
		if s.state("Kowalczyk") != visit.Left {
			t.Errorf("Kowalczyk is %s", s.state("Kowalczyk"))
		}
		s.press(fyne.KeyRight)
		s.press(fyne.KeyEnd)
		s.write("r")
		if s.state("Nowak") != visit.Waiting || s.told() != say("P008 back to waiting.", "P008, retour en attente.") {
			t.Errorf("Nowak is %s, said %q", s.state("Nowak"), s.told())
		}
	})
}

// TestUndoStepByStep takes back several steps with both keys, and selects whom it was about.
func TestUndoStepByStep(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.workAt(5)
		s.write("n")
		s.queue.Advance(1)
		s.write("c")
		s.write("u")
		if s.state("Kowalczyk") != visit.Waiting || s.chosen() != "Kowalczyk" {
			t.Errorf("Kowalczyk is %s, %s is selected", s.state("Kowalczyk"), s.chosen())
		}
		if want := say("Taken back: P016 called to counter 5.", "Défait\u00a0: P016, appel au comptoir 5."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
	})
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.write("n")
	s.toasts[len(s.toasts)-1].Do() // its Undo
	s.queue.Drain()
	if s.state("Roy") != visit.Expected || s.chosen() != "Roy" {
		t.Errorf("Roy is %s, %s is selected", s.state("Roy"), s.chosen())
	}
	s.write("n")
	s.Undo() // as Ctrl+Z does
	s.queue.Drain()
	if s.chosen() != "Roy" {
		t.Errorf("%s is selected", s.chosen())
	}
}

// TestWhatIsImpossibleSaysWhatIsPossible names the state and the moves there are.
func TestWhatIsImpossibleSaysWhatIsPossible(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.write("f")
		if want := say("“finish” is not possible: Roy, Zoé is expected.", "« terminer » n’est pas possible. État de Roy, Zoé : attendu."); !contains(s.told(), want) {
			t.Errorf("said %q", s.told())
		}
		if want := say("record the arrival (A) and record as no-show (N)", "inscrire l’arrivée (A) et inscrire l’absence (N)"); !contains(s.told(), want) {
			t.Errorf("said %q", s.told())
		}
		s.write("4") // never a command
		s.press(fyne.KeyEscape)
		s.press(fyne.KeyDown)
		s.press(fyne.KeyDown)
		s.write("n") // due at 10:25
		if s.state("Singh") != visit.Expected || len(s.ledger.orders) != 1 {
			t.Errorf("Singh is %s after %d orders", s.state("Singh"), len(s.ledger.orders))
		}
	})
}

// TestADoublePressActsOnce: while one step is under way another press does nothing.
func TestADoublePressActsOnce(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	for range 3 {
		uitest.Type(s.window, "n")
	}
	s.queue.Drain()
	if len(s.ledger.orders) != 1 || s.state("Roy") != visit.NoShow || s.state("Bélanger") != visit.Expected {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
}

// TestStartIsForWhoWasCalled, not for somebody selected who only waits.
func TestStartIsForWhoWasCalled(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(4)
	s.press(fyne.KeyRight)
	s.write("s")
	if s.state("Park") != visit.Serving || s.chosen() != "Kowalczyk" {
		t.Errorf("Park is %s", s.state("Park"))
	}
	s.write("s")
	if s.state("Kowalczyk") != visit.Waiting || s.told() != "P011 is already in service." {
		t.Errorf("said %q", s.told())
	}
	s.workAt(5)
	s.write("s")
	if s.state("Kowalczyk") != visit.Serving {
		t.Errorf("who waits cannot be started at a free counter")
	}
}

// TestSomebodyElseWasFaster: the refusal says who has them, and the day is read again.
func TestSomebodyElseWasFaster(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.workAt(5)
		s.press(fyne.KeyRight)
		chen := s.client("Tremblay")
		taken, err := chen.Visit.Apply(calledTo(6, 0))
		if err != nil {
			t.Fatal(err)
		}
		chen.Visit = taken
		s.ledger.put(chen)
		s.ledger.refuse = fault.New("visit.called-already", "Ticket", chen.Visit.Ticket, "Counter", 6)
		s.write("c")
		if !contains(s.told(), "P012") || !contains(s.told(), "6") {
			t.Errorf("said %q", s.told())
		}
		s.says("P012 · Tremblay, Zoé")
		if !uitest.Says(s.window, say("Called 0 min", "Appelé 0 min")) {
			t.Error("the day was not read again")
		}
	})
}

// TestSelectionFollows whom somebody else moved, so that the next key is for the same person.
func TestSelectionFollows(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	roy := s.client("Roy")
	next, err := roy.Visit.Apply(arrived(0))
	if err != nil {
		t.Fatal(err)
	}
	roy.Visit = next
	s.ledger.put(roy)
	s.Changed()
	s.queue.Drain()
	if s.chosen() != "Roy" || s.lane != waiting {
		t.Errorf("%s is selected in lane %d", s.chosen(), s.lane)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(s.view.waiting) {
		t.Error("the focus did not go along")
	}
}

func TestArrowsWalk(t *testing.T) {
	s := at(t, catalogue(t).In(translations.French), aDay())
	for _, step := range []struct {
		key  fyne.KeyName
		lane int
		name string
	}{
		{fyne.KeyDown, expected, "Bélanger"},
		{fyne.KeyUp, expected, "Roy"},
		{fyne.KeyEnd, expected, "Hébert"},
		{fyne.KeyLeft, expected, "Hébert"},
		{fyne.KeyRight, waiting, "Kowalczyk"},
		{fyne.KeyRight, counters, "Gagnon"},
		{fyne.KeyDown, counters, "Haile"},
		{fyne.KeyRight, over, "Fortin"},
		{fyne.KeyRight, over, "Ahmadi"},
		{fyne.KeyLeft, over, "Fortin"},
		{fyne.KeyLeft, counters, "Haile"},
		{fyne.KeyRight, over, "Fortin"},
		{fyne.KeyEnd, over, "Osei"},
		{fyne.KeyUp, counters, "Haile"},
		{fyne.KeyLeft, waiting, "Kowalczyk"},
	} {
		s.press(step.key)
		if s.lane != step.lane || s.chosen() != step.name {
			t.Errorf("%s leads to %s in lane %d", step.key, s.chosen(), s.lane)
		}
	}
	s.window.Canvas().Unfocus()
	s.press(fyne.KeyDown) // the same without any focus
	if s.chosen() == "Kowalczyk" {
		t.Error("Down does nothing without focus")
	}
}

func TestOpenAtSelects(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.OpenAt(s.client("Park").ID)
	if s.chosen() != "Park" {
		t.Errorf("%s is selected", s.chosen())
	}
	later := at(t, catalogue(t).In(translations.English), aDay())
	later.Forget()
	later.OpenAt(later.client("Osei").ID)
	later.Enter()
	later.queue.Drain()
	if later.chosen() != "Osei" {
		t.Errorf("%s is selected once the day is known", later.chosen())
	}
	later.OpenAt(uuid.New())
	if later.chosen() != "Osei" {
		t.Error("somebody unknown changes the selection")
	}
}

func TestCommandsHaveWordsAndKeys(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	seen := map[string]string{}
	for _, c := range s.Commands() {
		if !s.words.Has("command." + c.ID) {
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
