package desk

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/uitest"
)

// TestWhoWasGivenUpStillArrives, from the strip of who is finished.
func TestWhoWasGivenUpStillArrives(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		for range 3 {
			s.press(fyne.KeyRight)
		}
		if s.chosen() != "Fortin" {
			t.Fatalf("%s is selected", s.chosen())
		}
		s.write("a")
		if s.state("Fortin") != visit.Waiting || s.told() != say("P017 arrived.", "P017, arrivée.") {
			t.Errorf("Fortin is %s; said %q", s.state("Fortin"), s.told())
		}
		if s.chosen() != "Ahmadi" {
			t.Errorf("%s is selected next", s.chosen())
		}
	})
}

// TestMyClientIsMeant, whoever is selected: F and P act on my counter's client from any lane.
func TestMyClientIsMeant(t *testing.T) {
	for lane := range []int{expected, waiting} {
		s := at(t, catalogue(t).In(translations.English), aDay())
		s.workAt(3)
		s.goLane(lane)
		s.write("p")
		if s.state("Ortiz") != visit.Parked {
			t.Errorf("from lane %d: Ortiz is %s", lane, s.state("Ortiz"))
		}
		s.write("f") // nobody is there any more
		if s.state("Ortiz") != visit.Parked || s.told() != "Nobody is at counter 3. C calls the next client." {
			t.Errorf("said %q", s.told())
		}
	}
}

// TestWithoutACounter those keys that need one ask for it.
func TestWithoutACounter(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.press(fyne.KeyRight)
	for _, key := range []string{"c", "s", "o", "m"} {
		s.write(key)
		s.says("Which counter do you work at?")
		s.press(fyne.KeyEscape)
		s.saysNot("Which counter do you work at?")
	}
	if len(s.ledger.orders) > 0 {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
	s.write("m9")
	s.says("There is no such counter.")
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyEscape)
	s.write("mbio") // by a service
	s.press(fyne.KeyReturn)
	if s.counter != 1 {
		t.Errorf("counter %d", s.counter)
	}
}

// TestAnEmptyQueue is said when called from.
func TestAnEmptyQueue(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(5)
	for range 6 {
		s.write("cs")
		s.write("f")
	}
	s.write("c")
	now, err := s.ledger.day.At(s.queue.Now())
	if err != nil {
		t.Fatal(err)
	}
	_, why := s.ledger.day.Next(5, now)
	if fault.Code(why) != "queue.empty" || s.told() != s.words.Fault(why) {
		t.Errorf("said %q", s.told())
	}
}

func TestEstimates(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		for i := range s.day.Counters { // passport nowhere
			s.day.Counters[i].Services = []site.Service{site.Biometrics}
		}
		s.forecast = forecast{}
		s.Tick()
		s.queue.Drain()
		s.says(say("New walk-in: Passport, no counter is open for it today; Biometrics, about", "Passeport, aucun comptoir ouvert aujourd’hui; Biométrie, environ"))
		s.write("v")
		s.says(say("New walk-in: no counter is open for it today", "Nouvelle personne sans rendez-vous : aucun comptoir ouvert aujourd’hui"))
	})
	for _, c := range []struct {
		least, most time.Duration
		want        [2]int
	}{
		{0, 0, [2]int{0, 5}},
		{4 * time.Minute, 6 * time.Minute, [2]int{0, 10}},
		{25 * time.Minute, 31 * time.Minute, [2]int{25, 35}},
		{10 * time.Minute, 10 * time.Minute, [2]int{10, 15}},
		{119 * time.Minute, 121 * time.Minute, [2]int{115, 125}},
	} {
		least, most := rounded(desk.Estimate{Least: c.least, Most: c.most})
		if least != c.want[0] || most != c.want[1] || time.Duration(least)*time.Minute > c.least || time.Duration(most)*time.Minute < c.most {
			t.Errorf("%s to %s is said as %d to %d", c.least, c.most, least, most)
		}
	}
}

// TestUndoThatIsRefused says why, and nothing is lost.
func TestUndoThatIsRefused(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.write("n")
	undo := s.toasts[len(s.toasts)-1].Do
	roy := s.client("Roy")
	roy.Undoable = uuid.New() // somebody did something since
	s.ledger.put(roy)
	undo()
	s.queue.Drain()
	if s.state("Roy") != visit.NoShow || s.told() != s.words.Fault(fault.New("undo.nothing")) {
		t.Errorf("Roy is %s; said %q", s.state("Roy"), s.told())
	}
}

// TestADayThatCannotBeReadAfterAStep: the step is told of nobody, and the trouble is said.
func TestADayThatCannotBeReadAfterAStep(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	uitest.Type(s.window, "n")
	s.ledger.fail = errors.New("disk")
	s.queue.Drain()
	s.says("The day could not be read.", "Roy, Zoé")
	s.ledger.fail = nil
	s.press(fyne.KeyF5)
	s.saysNot("The day could not be read.")
	if s.state("Roy") != visit.NoShow || s.view.expected.IDs()[0] == s.client("Roy").ID.String() {
		t.Error("the step is not seen after reading again")
	}
}

// TestNamesDoNotComeBackAfterALock with an answer that was under way.
func TestNamesDoNotComeBackAfterALock(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.Changed() // a reading under way
	uitest.Type(s.window, "n")
	for range 2 {
		s.queue.Step()
	}
	s.Leave()
	s.Forget()
	toasts := len(s.toasts)
	s.queue.Drain()
	if s.known || len(s.toasts) != toasts {
		t.Errorf("known: %v, %d toasts", s.known, len(s.toasts)-toasts)
	}
	s.Tick()
	s.write("acsfnprtlwgmouvd") // nothing is known to act on
	if len(s.ledger.orders) != 1 {
		t.Errorf("%d orders", len(s.ledger.orders))
	}
}

// TestAnHourOfABusyDay ticks on without reading, and rows that did not change are not drawn again.
func TestAnHourOfABusyDay(t *testing.T) {
	s := at(t, catalogue(t).In(translations.French), busy())
	reads := s.ledger.read
	for range 60 {
		s.queue.Advance(time.Minute)
		s.Tick()
	}
	if s.ledger.read != reads || len(s.folded) > 0 {
		t.Errorf("read %d times, %d names kept for a filter that is not there", s.ledger.read-reads, len(s.folded))
	}
	s.says("1 h 19 min") // in service
}

// TestRubbish typed anywhere never stops the screen.
func TestRubbish(t *testing.T) {
	s := at(t, catalogue(t).In(translations.French), aDay())
	for _, text := range []string{"]C1;IRCC;UCI 11-2345;V3045\n", "0\n", "000\n", "9999999999\n", "٣٤\n", "1 2 3\n"} {
		s.write(text)
		for range 3 {
			s.press(fyne.KeyEscape)
		}
	}
	if len(s.ledger.orders) > 0 || len(s.failed) > 0 {
		t.Errorf("%d orders, %v", len(s.ledger.orders), s.failed)
	}
	if s.view.search.Text != "" {
		t.Errorf("the field holds %q", s.view.search.Text)
	}
}

// TestAMoveByButtonOrMenu does what its key does.
func TestAMoveByButtonOrMenu(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(3)
	for _, c := range s.Commands() {
		if c.ID == "desk-no-show" {
			c.Run()
			s.queue.Drain()
		}
	}
	if s.state("Roy") != visit.NoShow {
		t.Errorf("Roy is %s", s.state("Roy"))
	}
	s.view.body.buttons["desk-finish"].Tapped(nil)
	s.queue.Drain()
	if s.state("Ortiz") != visit.Finished {
		t.Errorf("Ortiz is %s", s.state("Ortiz"))
	}
}
