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
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestAnEmptyDaySaysWhatToDo in every lane.
func TestAnEmptyDaySaysWhatToDo(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.ledger.day.Clients, s.ledger.day.Position = nil, 9
		s.Changed()
		s.queue.Drain()
		s.Tick() // which foretells
		s.queue.Drain()
		s.says(say("Nobody else is expected today.", "Plus personne n’est attendu aujourd’hui."), say("Nobody is waiting.", "Personne n’attend."),
			say("New walk-in: about 0 to 5 min", "Nouvelle personne sans rendez-vous : environ 0 à 5 min"))
		s.write("afspnlt")
		if want := say("Nobody is selected, and nobody is at your counter.", "Personne n’est choisi, et personne n’est à votre comptoir."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
		s.write("u")
		if want := say("There is nothing to undo.", "Il n’y a rien à défaire."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
	})
}

// TestAClosedDay refuses every step in words, and can be reopened.
func TestAClosedDay(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.ledger.day.Closing, s.ledger.day.Position = uuid.New(), 9
		s.Changed()
		s.queue.Drain()
		s.says(say("This day is closed.", "Cette journée est close."), say("Reopen the day", "Rouvrir la journée"))
		for _, key := range []string{"a", "c", "w", "o", "t", "u"} {
			s.toasts = nil
			s.write(key)
			if len(s.toasts) != 1 || s.toasts[0].Tone != kit.ToneLate {
				t.Errorf("%s: %v", key, s.toasts)
			}
		}
		if len(s.ledger.orders) > 0 {
			t.Errorf("%d orders", len(s.ledger.orders))
		}
		s.view.mend.Tapped(nil)
		if !kit.ModalOpen(s.window.Canvas()) {
			t.Fatal("nothing asks before the day is reopened")
		}
	})
}

// TestAnEarlierDayNotClosed is said, with a way to close it.
func TestAnEarlierDayNotClosed(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.ledger.unclosed = unclosed{calendar.NewDate(2026, 10, 2), 3}
		s.press(fyne.KeyF5)
		s.says(say("Friday, October 2, 2026 was not closed.", "La journée du vendredi 2 octobre 2026 n’a pas été close."),
			say("3 clients of that day have no outcome yet.", "3 clients de cette journée sont encore sans résultat."), say("Close that day", "Clore cette journée"))
		s.view.mend.Tapped(nil)
		s.queue.Drain()
		if !kit.ModalOpen(s.window.Canvas()) {
			t.Error("nothing asks before that day is closed")
		}
	})
}

// TestASiteThatIsShut says why, and what can be done all the same.
func TestASiteThatIsShut(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.ledger.day.Shut, s.ledger.day.Position = fault.New("site.closed", "Date", monday), 9
	s.Changed()
	s.queue.Drain()
	s.says("Whoever comes all the same can be taken in with W.")
}

// TestAStoreThatFails says so, keeps what was known, and reads again by F5.
func TestAStoreThatFails(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.ledger.fail = errors.New("disk")
	s.press(fyne.KeyF5)
	s.says("The day could not be read.", "Read again", "Roy, Zoé")
	s.ledger.fail = nil
	s.view.mend.Tapped(nil)
	s.queue.Drain()
	s.saysNot("The day could not be read.")
	s.ledger.refuse = errors.New("disk")
	s.write("n")
	if len(s.failed) != 1 || s.state("Roy") != visit.Expected {
		t.Errorf("failed with %v", s.failed)
	}
}

// TestTimePasses: waits and timers go on, and nothing is read for it.
func TestTimePasses(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.says("In service 7 min", "24 min late")
	reads := s.ledger.read
	for range 60 {
		s.queue.Advance(time.Second)
		s.Tick()
	}
	s.says("In service 8 min", "25 min late")
	if s.ledger.read != reads {
		t.Error("the day was read for it")
	}
	s.queue.Advance(24 * time.Hour)
	s.Tick()
	s.queue.Drain()
	if s.ledger.read == reads {
		t.Error("another date does not read its day")
	}
}

// TestForgetting leaves nobody's name behind, and what was under way shows nobody.
func TestForgetting(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(3)
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	s.write("tremb")
	s.press(fyne.KeyEscape)
	uitest.Type(s.window, "n")
	s.Leave()
	s.Forget()
	s.queue.Drain()
	for _, name := range []string{"Roy", "Tremblay", "tremb", "Camila", "Lavoie", "Singh"} {
		s.saysNot(name)
	}
	if s.known || len(s.day.Clients) > 0 || len(s.folded) > 0 || len(s.view.clients) > 0 || s.field != "" {
		t.Error("something is kept")
	}
	s.Enter()
	s.queue.Drain()
	s.says("Lavoie, Zoé")
}

// TestBusy while a step is under way.
func TestBusy(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	if Busy(s.ctx.Runner) {
		t.Error("busy with nothing")
	}
	uitest.Type(s.window, "n")
	if !Busy(s.ctx.Runner) {
		t.Error("a step under way is not told")
	}
	s.queue.Drain()
	if Busy(s.ctx.Runner) {
		t.Error("busy after it")
	}
}

// TestTheDisplay is shown by D and told every change.
func TestTheDisplay(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	before := s.pre.updated
	s.write("d")
	s.write("n")
	if s.pre.shown != 1 || s.pre.updated < before+2 {
		t.Errorf("shown %d times, updated %d", s.pre.shown, s.pre.updated)
	}
}

// TestAnotherSiteBeginsAnew.
func TestAnotherSiteBeginsAnew(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.ledger.day = desk.Day{Site: office(2), Date: monday, Position: 4}
	s.ledger.day.Site.ID = "2210"
	s.build(s.words)
	s.saysNot("Roy, Zoé")
	s.Enter()
	s.queue.Drain()
	s.says("Nobody else is expected today.")
}

// TestNoKeyWaitsForTheForecast: a step leaves it as it was until the next tick; one service alone is said at once.
func TestNoKeyWaitsForTheForecast(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	was := s.forecast.of
	if !uitest.Says(s.window, "New walk-in: ") || was.position != s.day.Position {
		t.Fatal("nothing is foretold when the day is opened")
	}
	s.write("n")
	if s.forecast.of != was {
		t.Error("a key waits for the forecast")
	}
	s.Tick()
	s.queue.Drain()
	if s.forecast.of.position != s.day.Position {
		t.Error("the tick does not foretell")
	}
	was = s.forecast.of
	s.write("v")
	if s.forecast.of != was {
		t.Error("a filter waits for the forecast")
	}
	s.Tick()
	s.Forget()
	s.queue.Drain()
	if s.forecast.services != nil || uitest.Says(s.window, "New walk-in: ") {
		t.Error("a forecast comes after the lock")
	}
}
