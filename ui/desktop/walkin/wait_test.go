package walkin_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/desktop/walkin"
)

// TestTheWaitIsSaid and follows service, people and time.
func TestTheWaitIsSaid(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Says("Wait about 0 to 5 min")
	r.busy(6)
	r.day.Position++
	r.dialog.Changed()
	r.Queue.Drain()
	r.SaysNot("Wait about 0 to 5 min")
	r.Says("Wait about")
	r.day.Counters = nil
	r.dialog.Changed()
	r.Says("No counter is open today for this service.")
	r.Press(fyne.KeyReturn)
	if len(r.orders) != 1 {
		t.Error("no ticket for a counter that may open later")
	}
}

func TestWaitInWords(t *testing.T) {
	catalogue := stage.Catalogue(t)
	for _, c := range []struct {
		least, most time.Duration
		en, fr      string
	}{
		{0, 0, "Wait about 0 to 5 min", "Attente d’environ 0 à 5 min"},
		{0, 5*time.Minute + time.Second, "Wait about 0 to 10 min", "Attente d’environ 0 à 10 min"},
		{0, 4 * time.Minute, "Wait about 0 to 5 min", "Attente d’environ 0 à 5 min"},
		{26 * time.Minute, 31 * time.Minute, "Wait about 25 to 35 min", "Attente d’environ 25 à 35 min"},
		{10 * time.Minute, 10 * time.Minute, "Wait about 10 to 15 min", "Attente d’environ 10 à 15 min"},
		{60 * time.Minute, 61 * time.Minute, "Wait about 60 to 65 min", "Attente d’environ 60 à 65 min"},
	} {
		for language, want := range map[translations.Language]string{translations.English: c.en, translations.French: c.fr} {
			got := strings.ReplaceAll(walkin.Wait(catalogue.In(language), desk.Estimate{Least: c.least, Most: c.most}), "\u00a0", " ")
			if got != want {
				t.Errorf("%v to %v: %q", c.least, c.most, got)
			}
		}
	}
}

// TestWhomThePlacePasses: how many of the service wait is said beside the place, which names a counter as planned.
func TestWhomThePlacePasses(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"10:40–11:00 a.m., planned at counter 2", "goes ahead of 2 who are waiting", "goes ahead of 1 who is waiting", "goes ahead"},
		translations.French:  {"prévu au comptoir 2", "passe avant 2 personnes en attente", "passe avant 1 personne en attente", "passe avant"},
	} {
		r := newRoom(t, language)
		r.busy(3)
		r.day.Clients[2].Visit.State = visit.Called
		r.show()
		r.Says(want[0], want[1])
		r.Write("b")
		r.SaysNot(want[3]) // nobody waits for it
		r.Write("p")
		r.Says(want[1])
		r.day.Clients[1].Visit.State = visit.Left
		r.day.Position++
		r.dialog.Changed()
		r.Queue.Drain()
		r.Says(want[2])
	}
}
