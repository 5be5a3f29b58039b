package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
)

// TestMyCounter is chosen by number, kept for the site, and opens its card.
func TestMyCounter(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.says(say("My counter: none", "Mon comptoir : aucun"))
		s.write("c") // asks first
		s.says(say("Which counter do you work at?", "À quel comptoir travaillez-vous?"), say("free", "libre"), "B006")
		s.write("3\n")
		s.says(say("My counter: 3", "Mon comptoir : 3"), "Camila", "Lucía", say("in progress", "en cours"), say("Finish", "Terminer"))
		if s.kept["desk.counter.1137"] != "3" || s.counter != 3 {
			t.Errorf("kept %v", s.kept)
		}
		s.write("f")
		if s.state("Ortiz") != visit.Finished {
			t.Errorf("Ortiz is %s", s.state("Ortiz"))
		}
		s.write("m")
		s.press(fyne.KeyEnd, fyne.KeyModifierControl)
		s.press(fyne.KeyReturn)
		if s.counter != 0 {
			t.Error("no counter cannot be chosen")
		}
		s.write("m4F3KQQQQ\n") // as a scan does; it is no number
		if s.counter != 0 {
			t.Errorf("a scan chose counter %d", s.counter)
		}
	})
}

// TestAScanIntoTheCounterFieldArrives, and chooses no counter.
func TestAScanIntoTheCounterFieldArrives(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	given := numbered(t, s, "Roy")
	s.write("m" + given["Roy"] + "\n")
	if s.state("Roy") != visit.Waiting || s.counter != 0 {
		t.Errorf("Roy is %s, counter %d", s.state("Roy"), s.counter)
	}
}

// TestOpenAndShut my counter by O.
func TestOpenAndShut(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.workAt(6)
		s.says(say("Open the counter", "Ouvrir le comptoir"))
		s.write("o")
		if want := say("Counter 6 is open.", "Le comptoir 6 est ouvert."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
		s.says(say("6 open", "6 ouverts"))
		s.write("o")
		if want := say("Counter 6 is closed.", "Le comptoir 6 est fermé."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
		s.write("c")
		if s.state("Kowalczyk") == visit.Called && s.client("Kowalczyk").Visit.Counter != 6 {
			t.Error("called to another counter")
		}
	})
}

// TestACounterThatIsGone is not chosen any more.
func TestACounterThatIsGone(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	for _, kept := range []string{"9", "x", "-1", ""} {
		s.kept["desk.counter.1137"] = kept
		s.build(s.words)
		if s.counter != 0 {
			t.Errorf("%q chose counter %d", kept, s.counter)
		}
	}
}

// TestTheCardShowsWhatFits: other buttons for who is called, served, or nobody.
func TestTheCardShowsWhatFits(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	for counter, fits := range map[int]map[string]bool{
		3: {"desk-finish": true, "desk-turn-away": true, "desk-park": true}, 4: {"desk-start": true, "desk-requeue": true},
		5: {"desk-call": true}, 6: {"desk-staff": true},
	} {
		s.workAt(counter)
		for id, button := range s.view.body.buttons {
			if button.Visible() != fits[id] {
				t.Errorf("counter %d: %s is seen: %v", counter, id, button.Visible())
			}
		}
	}
	s.workAt(4)
	s.view.body.buttons["desk-start"].Tapped(nil)
	s.queue.Drain()
	if s.state("Park") != visit.Serving {
		t.Error("the button does not start")
	}
}
