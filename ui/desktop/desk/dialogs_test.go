package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// TestAWalkIn is taken in by W and Enter, selected, and taken back from the toast.
func TestAWalkIn(t *testing.T) {
	both(t, func(t *testing.T, s *stage, _ func(en, fr string) string) {
		before := len(s.ledger.day.Clients)
		s.write("w\n")
		if len(s.ledger.day.Clients) != before+1 || kit.ModalOpen(s.window.Canvas()) {
			t.Fatalf("%d clients of %d; a dialog is open: %v", len(s.ledger.day.Clients), before+1, kit.ModalOpen(s.window.Canvas()))
		}
		if c, ok := s.selected(); !ok || !c.Facts.WalkIn() || c.Visit.Ticket.Number != 17 || s.lane != waiting {
			t.Errorf("selected %v in lane %d", c.Visit.Ticket, s.lane)
		}
		s.toasts[len(s.toasts)-1].Do()
		s.queue.Drain()
	})
}

// TestAPartyArrives: A asks who came, and Enter means everybody; so does a scan.
func TestAPartyArrives(t *testing.T) {
	both(t, func(t *testing.T, s *stage, _ func(en, fr string) string) {
		s.press(fyne.KeyDown)
		s.write("a")
		if !kit.ModalOpen(s.window.Canvas()) {
			t.Fatal("nothing asks who came")
		}
		s.press(fyne.KeyReturn)
		if s.state("Bélanger") != visit.Waiting || len(s.client("Bélanger").Visit.Pending()) != 4 {
			t.Errorf("Bélanger is %s", s.state("Bélanger"))
		}
		given := numbered(t, s, "Nguyễn")
		s.write(given["Nguyễn"] + "\n")
		s.press(fyne.KeyReturn)
		if s.state("Nguyễn") != visit.Waiting {
			t.Errorf("Nguyễn is %s", s.state("Nguyễn"))
		}
	})
}

// TestTheSheet acts on one person, follows the day, and closes.
func TestTheSheet(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(3)
	s.press(fyne.KeyRight)
	s.press(fyne.KeyRight)
	s.press(fyne.KeyReturn)
	if s.sheet == nil || !s.sheet.Open() || s.sheet.Booking() != s.client("Ortiz").ID {
		t.Fatal("the sheet of my counter's client is not open")
	}
	s.press(fyne.KeyEscape)
	if s.sheet.Open() {
		t.Error("Esc does not close it")
	}
	s.write("g")
	if !s.sheet.Open() {
		t.Error("G does not open it")
	}
	s.press(fyne.KeyEscape)
}

// TestNotServed asks why and records it with its reason.
func TestNotServed(t *testing.T) {
	both(t, func(t *testing.T, s *stage, _ func(en, fr string) string) {
		s.workAt(1)
		s.write("t")
		if !kit.ModalOpen(s.window.Canvas()) {
			t.Fatal("nothing asks why")
		}
		s.press(fyne.KeyReturn)
		gagnon := s.client("Gagnon")
		if gagnon.Visit.State != visit.Finished || gagnon.Visit.Outcomes[0].Result != visit.TurnedAway || gagnon.Visit.Outcomes[0].Reason == "" {
			t.Errorf("Gagnon: %+v", gagnon.Visit)
		}
	})
}

// TestClosingAndReopening by the button, with one confirmation each.
func TestClosingAndReopening(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.ledger.day.Clients = s.ledger.day.Clients[:8]
		s.ledger.day.Position++
		s.Changed()
		s.queue.Drain()
		s.view.close.Tapped(nil)
		s.press(fyne.KeyRight)
		s.press(fyne.KeyReturn)
		if !s.ledger.day.Closed() || s.told() != say("The day is closed.", "La journée est close.") {
			t.Fatalf("closed: %v; said %q", s.ledger.day.Closed(), s.told())
		}
		if !s.view.close.Disabled() {
			t.Error("it can be closed twice")
		}
		s.view.mend.Tapped(nil)
		s.press(fyne.KeyRight)
		s.press(fyne.KeyReturn)
		if s.ledger.day.Closed() {
			t.Error("it is still closed")
		}
	})
}

// TestClosingAnEarlierDay reads it, asks, and the notice goes.
func TestClosingAnEarlierDay(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.unclosed = unclosed{monday.Add(-3), 1}
	s.ledger.unclosed = s.unclosed
	earlier := desk.Day{Site: s.ledger.day.Site, Date: monday.Add(-3)}
	today := s.ledger.day
	s.ledger.day = earlier
	s.closeEarlier()
	s.queue.Drain()
	s.ledger.day = today
	s.press(fyne.KeyRight)
	s.press(fyne.KeyReturn)
	if s.unclosed.clients != 0 {
		t.Errorf("%d clients are still said to be left", s.unclosed.clients)
	}
}
