package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
)

// TestASearchHidesAndSaysSo: how many of how many are shown, and that the others are only hidden.
func TestASearchHidesAndSaysSo(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Ctrl(fyne.KeyF)
		s.Write("chen")
		s.Says(say("1 of 6 shown", "1 sur 6 à l’écran"), say("0 of 8 shown", "0 sur 8 à l’écran"),
			say("8 clients are hidden by the search.", "8 clients sont masqués par la recherche."), say("5 open", "5 ouverts"),
			say("5 clients are hidden by the search.", "5 clients sont masqués par la recherche."), say("0 of 5 shown", "0 sur 5 à l’écran"))
		s.SaysNot(say("Nobody yet.", "Personne encore."), say("Nobody else is expected today.", "Plus personne n’est attendu aujourd’hui."))
		s.Press(fyne.KeyEscape)
		s.SaysNot(say("shown", "à l’écran"))
		s.Write("v")
		s.Says(say("5 of 6 shown", "5 sur 6 à l’écran"))
	})
}

// TestNobodyIsNobody while a search filters, where nobody is hidden by it.
func TestNobodyIsNobody(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.ledger.day.Clients, s.ledger.day.Position = s.ledger.day.Clients[:8], 9
	s.Changed()
	s.Queue.Drain()
	s.Ctrl(fyne.KeyF)
	s.Write("roy")
	s.Says("1 of 8 shown", "Nobody yet.")
}

// TestWhoIsSetAsideSaysHowToGoOn on their card and on mine, as long as S does that.
func TestWhoIsSetAsideSaysHowToGoOn(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		hint, resume := say("Set aside 15 min · S resumes", "Mis de côté 15\u00a0min · S reprend"), say("Resume P008", "Reprendre P008")
		s.workAt(1)
		s.SaysNot(hint) // somebody is there
		s.Write("f")
		s.Says(hint)
		s.button(resume)
		s.workAt(5)
		s.SaysNot(hint, resume, say("Start", "Commencer"))
		s.workAt(4)
		s.button(say("Start", "Commencer"))
		s.workAt(1)
		s.button(resume).Tapped(nil)
		s.Queue.Drain()
		if s.state("Nowak") != visit.Serving {
			t.Errorf("Nowak is %s", s.state("Nowak"))
		}
	})
}

// TestACounterShutWhileServing closes after its client.
func TestACounterShutWhileServing(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.workAt(3)
		want := say(", then closes", ", puis ferme")
		s.SaysNot(want)
		s.Write("o")
		s.Says(want)
		s.Write("f")
		s.SaysNot(want)
	})
}

// TestLanguageAndNeeds are seen of who waits and of who is at a counter.
func TestLanguageAndNeeds(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		singh := s.client("Singh")
		singh.Details.Needs, singh.Facts.Language = []string{"wheelchair"}, "fr"
		s.ledger.put(singh)
		s.Changed()
		s.Queue.Drain()
		s.goTo(singh.ID)
		s.Write("a")
		s.Says("+2 · EN", "FR", say("Wheelchair", "Fauteuil roulant"))
		s.workAt(5)
		for range 6 {
			s.Write("c")
			if s.state("Singh") == visit.Called {
				break
			}
			s.Write("sf")
		}
		s.Says(say("FR · needs", "FR · besoins"))
	})
}

// TestWhatBecameOfAParty is said on its chip, and the figures count its persons.
func TestWhatBecameOfAParty(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		figures := s.day.Figures(s.lanes.Now)
		s.workAt(3)
		s.Write("t1\n") // Ortiz: two were served
		s.Says(say("2 served, 1 not served", "2 servies, 1 non servie"))
		if want := say("Lucía of B006 recorded as not served.", "On n’a pas servi Lucía (B006)."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
		after := s.day.Figures(s.lanes.Now)
		if after.TurnedAway.Persons != figures.TurnedAway.Persons+1 {
			t.Fatalf("%+v", after)
		}
		s.Says(say("People: served", "Personnes\u00a0: servies"), s.Words.Number(after.Done.Persons), say("not served", "non servies"))
	})
}

// TestTheSheetSaysWhy somebody waits where they do, with the rule in the site's numbers.
func TestTheSheetSaysWhy(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.goTo(s.client("Tremblay").ID)
		s.Press(fyne.KeyReturn)
		s.Says(say("Appointments go first from 10\u00a0min before their time.", "Les rendez-vous passent d’abord à partir de 10\u00a0min avant leur heure."))
		s.Press(fyne.KeyEscape)
		s.goTo(s.client("Gagnon").ID)
		s.Press(fyne.KeyReturn)
		s.SaysNot(say("go first", "passent d’abord"))
	})
}

// TestTheSheetAsksForACounter and goes on with it.
func TestTheSheetAsksForACounter(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.goTo(s.client("Tremblay").ID)
	s.Press(fyne.KeyReturn)
	s.Write("c")
	s.Says("Which counter do you work at?")
	s.Write("5\n")
	if s.counter != 5 || !s.sheet.Open() {
		t.Fatalf("counter %d", s.counter)
	}
	s.Write("c")
	if c := s.client("Tremblay"); c.Visit.State != visit.Called || c.Visit.Counter != 5 {
		t.Errorf("Tremblay is %s at %d", c.Visit.State, c.Visit.Counter)
	}
}
