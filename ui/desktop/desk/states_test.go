package desk

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestAnEmptyDaySaysWhatToDo in every lane.
func TestAnEmptyDaySaysWhatToDo(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.ledger.day.Clients, s.ledger.day.Position = nil, 9
		s.Changed()
		s.Queue.Drain()
		s.Tick() // which foretells
		s.Queue.Drain()
		s.Says(say("Nobody else is expected today.", "Plus personne n’est attendu aujourd’hui."), say("Nobody is waiting.", "Personne n’attend."),
			say("New walk-in: about 0 to 5 min", "Nouvelle personne sans rendez-vous : environ 0 à 5 min"))
		s.Write("afspnlt")
		if want := say("Nobody is selected, and nobody is at your counter.", "On n’a choisi personne, et personne n’est à votre comptoir."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
		s.Write("u")
		if want := say("There is nothing to undo.", "Il n’y a rien à défaire."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
	})
}

// TestAClosedDay refuses every step in words, and can be reopened.
func TestAClosedDay(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.ledger.day.Closing, s.ledger.day.Position = uuid.New(), 9
		s.Changed()
		s.Queue.Drain()
		s.Says(say("This day is closed.", "Cette journée est close."), say("Reopen the day", "Rouvrir la journée"))
		for _, key := range []string{"a", "c", "w", "o", "t", "u"} {
			s.Toasts = nil
			s.Write(key)
			if len(s.Toasts) != 1 || s.Toasts[0].Tone != kit.ToneLate {
				t.Errorf("%s: %v", key, s.Toasts)
			}
		}
		if len(s.ledger.orders) > 0 {
			t.Errorf("%d orders", len(s.ledger.orders))
		}
		s.tap("desk.do.reopen")
		if !s.Modal() {
			t.Fatal("nothing asks before the day is reopened")
		}
	})
}

// TestAnEarlierDayNotClosed is said, with a way to close it.
func TestAnEarlierDayNotClosed(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.ledger.unclosed = unclosed{calendar.NewDate(2026, 10, 2), 3}
		s.Press(fyne.KeyF5)
		s.Says(say("Friday, October 2, 2026 was not closed.", "La journée du vendredi 2 octobre 2026 n’a pas été close."),
			say("3 clients of that day have no outcome yet.", "3 clients de cette journée sont encore sans résultat."), say("Close that day", "Clore cette journée"))
		s.tap("desk.do.close-earlier")
		if !s.Modal() {
			t.Error("nothing asks before that day is closed")
		}
	})
}

// TestASiteThatIsShut says why, and what can be done all the same.
func TestASiteThatIsShut(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.ledger.day.Shut, s.ledger.day.Position = fault.New("site.closed", "Date", desktest.Monday()), 9
	s.Changed()
	s.Queue.Drain()
	s.Says("Whoever comes all the same can be taken in with W.")
}

// TestAStoreThatFails says so, keeps what was known, and reads again by F5.
func TestAStoreThatFails(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.ledger.fail = errors.New("disk")
	s.Press(fyne.KeyF5)
	s.Says("The day could not be read.", "Read again", "Roy, Zoé")
	s.ledger.fail = nil
	s.tap("desk.do.retry")
	s.SaysNot("The day could not be read.")
	s.ledger.refuse = errors.New("disk")
	s.Write("n")
	if failed := s.Failed(); len(failed) != 1 || s.state("Roy") != visit.Expected {
		t.Errorf("failed with %v", failed)
	}
}

// TestTimePasses: waits and timers go on, and nothing is read for it.
func TestTimePasses(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Says("In service 7 min", "24 min late")
	reads := s.ledger.read
	for range 60 {
		s.Queue.Advance(time.Second)
		s.Tick()
	}
	s.Says("In service 8 min", "25 min late")
	if s.ledger.read != reads {
		t.Error("the day was read for it")
	}
	s.Queue.Advance(24 * time.Hour)
	s.Tick()
	s.Queue.Drain()
	if s.ledger.read == reads {
		t.Error("another date does not read its day")
	}
}

// TestForgetting leaves nobody's name behind, and what was under way shows nobody.
func TestForgetting(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(3)
	s.Ctrl(fyne.KeyF)
	s.Write("tremb")
	s.Press(fyne.KeyEscape)
	uitest.Type(s.Window, "n")
	s.Leave()
	s.Forget()
	s.Queue.Drain()
	for _, name := range []string{"Roy", "Tremblay", "tremb", "Camila", "Lavoie", "Singh"} {
		s.SaysNot(name)
	}
	if s.known || len(s.day.Clients) > 0 || s.lanes.People(lanes.Counters) > 0 || len(s.lanes.Day.Clients) > 0 || s.field.text+s.field.filter != "" {
		t.Error("something is kept")
	}
	s.Enter()
	s.Queue.Drain()
	s.Says("Lavoie, Zoé")
}

// TestBusy while a step is under way.
func TestBusy(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	if Busy(s.ctx.Runner) {
		t.Error("busy with nothing")
	}
	uitest.Type(s.Window, "n")
	if !Busy(s.ctx.Runner) {
		t.Error("a step under way is not told")
	}
	s.Queue.Drain()
	if Busy(s.ctx.Runner) {
		t.Error("busy after it")
	}
}

// TestTheDisplay is shown by D and told every change.
func TestTheDisplay(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	before := s.pre.updated
	s.Write("d")
	s.Write("n")
	if s.pre.shown != 1 || s.pre.updated < before+2 {
		t.Errorf("shown %d times, updated %d", s.pre.shown, s.pre.updated)
	}
}

// TestAnotherSiteBeginsAnew.
func TestAnotherSiteBeginsAnew(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.ledger.day = desk.Day{Site: desktest.Office(2), Date: desktest.Monday(), Position: 4}
	s.ledger.day.Site.ID = "2210"
	s.Context.Site = s.ledger.day.Site
	s.Put(s.Screen)
	s.SaysNot("Roy, Zoé")
	s.Enter()
	s.Queue.Drain()
	s.Says("Nobody else is expected today.")
}

// TestNoKeyWaitsForTheForecast: a step leaves it as it was until the next tick; one service alone is said at once.
func TestNoKeyWaitsForTheForecast(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	was := s.lanes.Forecast.Of
	if !uitest.Says(s.Window, "New walk-in: ") || was.Position != s.day.Position {
		t.Fatal("nothing is foretold when the day is opened")
	}
	s.Write("n")
	if s.lanes.Forecast.Of != was {
		t.Error("a key waits for the forecast")
	}
	s.Tick()
	s.Queue.Drain()
	if s.lanes.Forecast.Of.Position != s.day.Position {
		t.Error("the tick does not foretell")
	}
	was = s.lanes.Forecast.Of
	s.Write("v")
	if s.lanes.Forecast.Of != was {
		t.Error("a filter waits for the forecast")
	}
	s.Tick()
	s.Forget()
	s.Queue.Drain()
	if uitest.Says(s.Window, "New walk-in: ") {
		t.Error("a forecast comes after the lock")
	}
}
