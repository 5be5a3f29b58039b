package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
)

// TestASearchHidesAndSaysSo: how many of how many are shown, and that the others are only hidden.
func TestASearchHidesAndSaysSo(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.press(fyne.KeyF, fyne.KeyModifierControl)
		s.write("chen")
		s.says(say("1 of 6 shown", "1 sur 6 à l’écran"), say("0 of 8 shown", "0 sur 8 à l’écran"),
			say("8 clients are hidden by the search.", "8 clients sont masqués par la recherche."), say("5 open", "5 ouverts"),
			say("5 clients are hidden by the search.", "5 clients sont masqués par la recherche."), say("0 of 5 shown", "0 sur 5 à l’écran"))
		s.saysNot(say("Nobody yet.", "Personne encore."), say("Nobody else is expected today.", "Plus personne n’est attendu aujourd’hui."))
		s.press(fyne.KeyEscape)
		s.saysNot(say("shown", "à l’écran"))
		s.write("v")
		s.says(say("5 of 6 shown", "5 sur 6 à l’écran"))
	})
}

// TestNobodyIsNobody while a search filters, where nobody is hidden by it.
func TestNobodyIsNobody(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.ledger.day.Clients, s.ledger.day.Position = s.ledger.day.Clients[:8], 9
	s.Changed()
	s.queue.Drain()
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	s.write("roy")
	s.says("1 of 8 shown", "Nobody yet.")
}

// TestWhoIsSetAsideSaysHowToGoOn on their card and on mine, as long as S does that.
func TestWhoIsSetAsideSaysHowToGoOn(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		hint, button := say("Set aside 15 min · S resumes", "De côté 15 min · S reprend"), s.view.body.buttons["desk-start"]
		s.workAt(1)
		s.saysNot(hint) // somebody is there
		s.write("f")
		s.says(hint)
		if want := say("Resume P008", "Reprendre P008"); button.Label() != want || !button.Visible() {
			t.Errorf("the button says %q, is seen: %v", button.Label(), button.Visible())
		}
		s.workAt(5)
		s.saysNot(hint)
		if button.Visible() {
			t.Error("the button is seen at another counter")
		}
		s.workAt(4)
		if want := say("Start", "Commencer"); button.Label() != want {
			t.Errorf("the button says %q of who was called", button.Label())
		}
		s.workAt(1)
		button.Tapped(nil)
		s.queue.Drain()
		if s.state("Nowak") != visit.Serving {
			t.Errorf("Nowak is %s", s.state("Nowak"))
		}
	})
}

// TestACounterShutWhileServing closes after its client.
func TestACounterShutWhileServing(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.workAt(3)
		want := say(", then closes", ", puis ferme")
		s.saysNot(want)
		s.write("o")
		s.says(want)
		s.write("f")
		s.saysNot(want)
	})
}

// TestLanguageAndNeeds are seen of who waits and of who is at a counter.
func TestLanguageAndNeeds(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		singh := s.client("Singh")
		singh.Details.Needs, singh.Facts.Language = []string{"wheelchair"}, "fr"
		s.ledger.put(singh)
		s.Changed()
		s.queue.Drain()
		s.goTo(singh.ID)
		s.write("a")
		s.says("+2 · EN", "FR", say("Wheelchair", "Fauteuil roulant"))
		s.workAt(5)
		for range 6 {
			s.write("c")
			if s.state("Singh") == visit.Called {
				break
			}
			s.write("sf")
		}
		s.says(say("FR · needs", "FR · besoins"))
	})
}

// TestWhatBecameOfAParty is said on its chip, and the figures count its persons.
func TestWhatBecameOfAParty(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		figures := s.day.Figures(s.now)
		s.workAt(3)
		s.write("t\n") // Ortiz: two were served
		s.says(say("2 served, 1 not served", "2 servies, 1 non servie"))
		if want := say("Lucía of B006 recorded as not served.", "B006, non servi\u00a0: Lucía."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
		after := s.day.Figures(s.now)
		if after.TurnedAway.Persons != figures.TurnedAway.Persons+1 {
			t.Fatalf("%+v", after)
		}
		s.says(say("People: served", "Personnes\u00a0: servies"), s.words.Number(after.Done.Persons), say("not served", "non servies"))
	})
}

// TestChipsThatDoNotFit are counted.
func TestChipsThatDoNotFit(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	shown := s.view.over.Shown()
	if shown >= 5 {
		t.Fatalf("%d chips of 5 are seen", shown)
	}
	s.says("5 · +" + s.words.Number(5-shown))
}

// TestTheSheetSaysWhy somebody waits where they do, with the rule in the site's numbers.
func TestTheSheetSaysWhy(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.goTo(s.client("Tremblay").ID)
		s.press(fyne.KeyReturn)
		s.says(say("Appointments go first from 10\u00a0min before their time.", "Les rendez-vous passent d’abord à partir de 10\u00a0min avant leur heure."))
		s.press(fyne.KeyEscape)
		s.goTo(s.client("Gagnon").ID)
		s.press(fyne.KeyReturn)
		s.saysNot(say("go first", "passent d’abord"))
	})
}

// TestTheSheetAsksForACounter and goes on with it.
func TestTheSheetAsksForACounter(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.goTo(s.client("Tremblay").ID)
	s.press(fyne.KeyReturn)
	s.write("c")
	s.says("Which counter do you work at?")
	s.write("5\n")
	if s.counter != 5 || !s.sheet.Open() {
		t.Fatalf("counter %d", s.counter)
	}
	s.write("c")
	if c := s.client("Tremblay"); c.Visit.State != visit.Called || c.Visit.Counter != 5 {
		t.Errorf("Tremblay is %s at %d", c.Visit.State, c.Visit.Counter)
	}
}
