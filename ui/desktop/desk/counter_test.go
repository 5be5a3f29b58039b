package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
)

// TestMyCounter is chosen by number, kept for the site, and opens its card.
func TestMyCounter(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Says(say("My counter: none", "Mon comptoir : aucun"))
		s.Write("c") // asks first
		s.Says(say("Which counter do you work at?", "À quel comptoir travaillez-vous?"), say("free", "libre"), "B006")
		s.Write("3\n")
		s.Says(say("My counter: 3", "Mon comptoir : 3"), "Camila", "Lucía", say("in service", "en service"), say("Finish", "Terminer"))
		if s.Kept["desk.counter.1137"] != "3" || s.counter != 3 {
			t.Errorf("kept %v", s.Kept)
		}
		s.Write("f")
		if s.state("Ortiz") != visit.Finished {
			t.Errorf("Ortiz is %s", s.state("Ortiz"))
		}
		s.Write("m")
		s.Ctrl(fyne.KeyEnd)
		s.Press(fyne.KeyReturn)
		if s.counter != 0 {
			t.Error("no counter cannot be chosen")
		}
		s.Write("m4F3KQQQQ\n") // as a scan does; it is no number
		if s.counter != 0 {
			t.Errorf("a scan chose counter %d", s.counter)
		}
	})
}

// TestAScanIntoTheCounterFieldArrives, and chooses no counter.
func TestAScanIntoTheCounterFieldArrives(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	given := numbered(t, s, "Roy")
	s.Write("m" + given["Roy"] + "\n")
	if s.state("Roy") != visit.Waiting || s.counter != 0 {
		t.Errorf("Roy is %s, counter %d", s.state("Roy"), s.counter)
	}
}

// TestOpenAndShut my counter by O.
func TestOpenAndShut(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(6)
		s.Says(say("Open the counter", "Ouvrir le comptoir"))
		s.Write("o")
		if want := say("Counter 6 is open.", "Le comptoir 6 est ouvert."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
		s.Says(say("6 open", "6 ouverts"))
		s.Write("o")
		if want := say("Counter 6 is closed.", "Le comptoir 6 est fermé."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
		s.Write("c")
		if s.state("Kowalczyk") == visit.Called && s.client("Kowalczyk").Visit.Counter != 6 {
			t.Error("called to another counter")
		}
	})
}

// TestACounterThatIsGone is not chosen any more.
func TestACounterThatIsGone(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	for _, kept := range []string{"9", "x", "-1", ""} {
		s.Kept["desk.counter.1137"] = kept
		s.Put(s.Screen)
		if s.counter != 0 {
			t.Errorf("%q chose counter %d", kept, s.counter)
		}
	}
}

// TestTheButtonsOfTheCard do what their keys do.
func TestTheButtonsOfTheCard(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(4)
	s.tap("desk.do.start")
	if s.state("Park") != visit.Serving {
		t.Error("the button does not start")
	}
}
