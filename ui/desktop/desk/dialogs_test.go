package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
)

// TestAWalkIn is taken in by W and Enter, selected, and taken back from the toast.
func TestAWalkIn(t *testing.T) {
	both(t, func(t *testing.T, s *room, _ func(en, fr string) string) {
		before := len(s.ledger.day.Clients)
		s.Write("w\n")
		if len(s.ledger.day.Clients) != before+1 || s.Modal() {
			t.Fatalf("%d clients of %d; a dialog is open: %v", len(s.ledger.day.Clients), before+1, s.Modal())
		}
		if c, ok := s.panel.Selected(); !ok || !c.Facts.WalkIn() || c.Visit.Ticket.Number != 17 || s.cursor.Lane != lanes.Waiting {
			t.Errorf("selected %v in lane %d", c.Visit.Ticket, s.cursor.Lane)
		}
		s.Toasts[len(s.Toasts)-1].Do()
		s.Queue.Drain()
	})
}

// TestAPartyArrives: A asks who came, and Enter means everybody; so does a scan.
func TestAPartyArrives(t *testing.T) {
	both(t, func(t *testing.T, s *room, _ func(en, fr string) string) {
		s.Press(fyne.KeyDown)
		s.Write("a")
		if !s.Modal() {
			t.Fatal("nothing asks who came")
		}
		s.Press(fyne.KeyReturn)
		if s.state("Bélanger") != visit.Waiting || len(s.client("Bélanger").Visit.Pending()) != 4 {
			t.Errorf("Bélanger is %s", s.state("Bélanger"))
		}
		given := numbered(t, s, "Nguyễn")
		s.Write(given["Nguyễn"] + "\n")
		s.Press(fyne.KeyReturn)
		if s.state("Nguyễn") != visit.Waiting {
			t.Errorf("Nguyễn is %s", s.state("Nguyễn"))
		}
	})
}

// TestTheSheet acts on one person, follows the day, and closes.
func TestTheSheet(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(3)
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyReturn)
	if s.sheet == nil || !s.sheet.Open() || s.sheet.Booking() != s.client("Ortiz").ID {
		t.Fatal("the sheet of my counter's client is not open")
	}
	s.Press(fyne.KeyEscape)
	if s.sheet.Open() {
		t.Error("Esc does not close it")
	}
	s.Write("g")
	if !s.sheet.Open() {
		t.Error("G does not open it")
	}
	s.Press(fyne.KeyEscape)
}

// TestNotServed asks why and records it with its reason.
func TestNotServed(t *testing.T) {
	both(t, func(t *testing.T, s *room, _ func(en, fr string) string) {
		s.workAt(1)
		s.Write("t")
		if !s.Modal() {
			t.Fatal("nothing asks why")
		}
		s.Write("1\n")
		gagnon := s.client("Gagnon")
		if gagnon.Visit.State != visit.Finished || gagnon.Visit.Outcomes[0].Result != visit.TurnedAway || gagnon.Visit.Outcomes[0].Reason == "" {
			t.Errorf("Gagnon: %+v", gagnon.Visit)
		}
	})
}

// TestClosingAndReopening by the button, with one confirmation each.
func TestClosingAndReopening(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.ledger.day.Clients = s.ledger.day.Clients[:8]
		s.ledger.day.Position++
		s.Changed()
		s.Queue.Drain()
		s.tap("desk.do.close-day")
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyReturn)
		if !s.ledger.day.Closed() || s.Told() != say("The day is closed.", "La journée est close.") {
			t.Fatalf("closed: %v; said %q", s.ledger.day.Closed(), s.Told())
		}
		if !s.button(s.Words.T("desk.do.close-day")).Disabled() {
			t.Error("it can be closed twice")
		}
		s.tap("desk.do.reopen")
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyReturn)
		if s.ledger.day.Closed() {
			t.Error("it is still closed")
		}
	})
}

// TestClosingAnEarlierDay reads it, asks, and the notice goes.
func TestClosingAnEarlierDay(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.unclosed = unclosed{desktest.Monday().Add(-3), 1}
	s.ledger.unclosed = s.unclosed
	earlier := desk.Day{Site: s.ledger.day.Site, Date: desktest.Monday().Add(-3)}
	today := s.ledger.day
	s.ledger.day = earlier
	s.closeEarlier()
	s.Queue.Drain()
	s.ledger.day = today
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyReturn)
	if s.unclosed.clients != 0 {
		t.Errorf("%d clients are still said to be left", s.unclosed.clients)
	}
}
