package desk

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/uitest"
)

// TestWhoWasGivenUpStillArrives, from the strip of who is finished.
func TestWhoWasGivenUpStillArrives(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		for range 3 {
			s.Press(fyne.KeyRight)
		}
		if s.chosen() != "Fortin" {
			t.Fatalf("%s is selected", s.chosen())
		}
		s.Write("a")
		if s.state("Fortin") != visit.Waiting || s.Told() != say("Zoé Fortin is here: P017.", "Zoé Fortin est là : P017.") {
			t.Errorf("Fortin is %s; said %q", s.state("Fortin"), s.Told())
		}
		if s.chosen() != "Ahmadi" {
			t.Errorf("%s is selected next", s.chosen())
		}
	})
}

// TestMyClientIsMeant, whoever is selected: F and P act on my counter's client from any lane.
func TestMyClientIsMeant(t *testing.T) {
	for lane := range []int{lanes.Expected, lanes.Waiting} {
		s := at(t, translations.English, desktest.ADay())
		s.workAt(3)
		s.panel.GoLane(lane)
		s.Write("p")
		if s.state("Ortiz") != visit.Parked {
			t.Errorf("from lane %d: Ortiz is %s", lane, s.state("Ortiz"))
		}
		s.Write("f") // nobody is there any more
		if s.state("Ortiz") != visit.Parked || s.Told() != "Nobody is at counter 3. C calls the next client." {
			t.Errorf("said %q", s.Told())
		}
	}
}

// TestWithoutACounter those keys that need one ask for it.
func TestWithoutACounter(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Press(fyne.KeyRight)
	for _, key := range []string{"c", "s", "o", "m"} {
		s.Write(key)
		s.Says("Which counter do you work at?")
		s.Press(fyne.KeyEscape)
		s.SaysNot("Which counter do you work at?")
	}
	if len(s.ledger.orders) > 0 {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
	s.Write("m9")
	s.Says("There is no such counter.")
	s.Press(fyne.KeyReturn)
	s.Press(fyne.KeyEscape)
	s.Write("mbio") // by a service
	s.Press(fyne.KeyReturn)
	if s.counter != 1 {
		t.Errorf("counter %d", s.counter)
	}
}

// TestAnEmptyQueue is said when called from.
func TestAnEmptyQueue(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(5)
	for range 6 {
		s.Write("cs")
		s.Write("f")
	}
	s.Write("c")
	now, err := s.ledger.day.At(s.Queue.Now())
	if err != nil {
		t.Fatal(err)
	}
	_, why := s.ledger.day.Next(5, now)
	if fault.Code(why) != "queue.empty" || s.Told() != s.Words.Fault(why) {
		t.Errorf("said %q", s.Told())
	}
}

func TestEstimates(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		for i := range s.day.Counters { // passport nowhere
			s.day.Counters[i].Services = []site.Service{site.Biometrics}
		}
		s.lanes.Forecast = lanes.Forecast{}
		s.Tick()
		s.Queue.Drain()
		s.Says(say("New walk-in: Passport, no counter is open for it today; Biometrics, about", "Passeport, aucun comptoir ouvert aujourd’hui; Biométrie, environ"))
		s.Write("v")
		s.Says(say("New walk-in: no counter is open for it today", "Nouvelle personne sans rendez-vous : aucun comptoir ouvert aujourd’hui"))
	})
}

// TestUndoThatIsRefused says why, and nothing is lost.
func TestUndoThatIsRefused(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Write("n")
	undo := s.Toasts[len(s.Toasts)-1].Do
	roy := s.client("Roy")
	roy.Undoable = uuid.New() // somebody did something since
	s.ledger.put(roy)
	undo()
	s.Queue.Drain()
	if s.state("Roy") != visit.NoShow || s.Told() != s.Words.Fault(fault.New("undo.nothing")) {
		t.Errorf("Roy is %s; said %q", s.state("Roy"), s.Told())
	}
}

// TestADayThatCannotBeReadAfterAStep: the step is told of nobody, and the trouble is said.
func TestADayThatCannotBeReadAfterAStep(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	uitest.Type(s.Window, "n")
	s.ledger.fail = errors.New("disk")
	s.Queue.Drain()
	s.Says("The day could not be read.", "Roy, Zoé")
	s.ledger.fail = nil
	s.Press(fyne.KeyF5)
	s.SaysNot("The day could not be read.")
	if s.state("Roy") != visit.NoShow || s.lanes.IDs(lanes.Expected)[0] == s.client("Roy").ID.String() {
		t.Error("the step is not seen after reading again")
	}
}

// TestNamesDoNotComeBackAfterALock with an answer that was under way.
func TestNamesDoNotComeBackAfterALock(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Changed() // a reading under way
	uitest.Type(s.Window, "n")
	for range 2 {
		s.Queue.Step()
	}
	s.Leave()
	s.Forget()
	toasts := len(s.Toasts)
	s.Queue.Drain()
	if s.known || len(s.Toasts) != toasts {
		t.Errorf("known: %v, %d toasts", s.known, len(s.Toasts)-toasts)
	}
	s.Tick()
	s.Write("acsfnprtlwgmouvd") // nothing is known to act on
	if len(s.ledger.orders) != 1 {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
}

// TestAnHourOfABusyDay ticks on without reading, and rows that did not change are not drawn again.
func TestAnHourOfABusyDay(t *testing.T) {
	s := at(t, translations.French, desktest.Busy())
	reads := s.ledger.read
	for range 60 {
		s.Queue.Advance(time.Minute)
		s.Tick()
	}
	if s.ledger.read != reads {
		t.Errorf("read %d times", s.ledger.read-reads)
	}
	s.Says("1 h 19 min") // in service
}

// TestRubbish typed anywhere never stops the screen.
func TestRubbish(t *testing.T) {
	s := at(t, translations.French, desktest.ADay())
	for _, text := range []string{"]C1;IRCC;UCI 11-2345;V3045\n", "0\n", "000\n", "9999999999\n", "٣٤\n", "1 2 3\n"} {
		s.Write(text)
		for range 3 {
			s.Press(fyne.KeyEscape)
		}
	}
	if len(s.ledger.orders) > 0 {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
	if s.field.entry.Text != "" {
		t.Errorf("the field holds %q", s.field.entry.Text)
	}
}

// TestAMoveByButtonOrMenu does what its key does.
func TestAMoveByButtonOrMenu(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(3)
	for _, c := range s.Commands() {
		if c.ID == "desk-no-show" {
			c.Run()
			s.Queue.Drain()
		}
	}
	if s.state("Roy") != visit.NoShow {
		t.Errorf("Roy is %s", s.state("Roy"))
	}
	s.tap("desk.do.finish")
	if s.state("Ortiz") != visit.Finished {
		t.Errorf("Ortiz is %s", s.state("Ortiz"))
	}
}
