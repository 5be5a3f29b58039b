package outcome_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
)

func dayOf(clients ...desk.Client) desk.Day {
	d := desk.Day{Site: office(), Date: monday, Clients: clients}
	for _, c := range office().Counters {
		d.Counters = append(d.Counters, desk.Counter{Counter: c})
	}
	return d
}

func TestCloseTheDay(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		first, parked := client(site.Biometrics, visit.Waiting, "Minh Nguyễn"), client(site.Passport, visit.Parked, "Wei Chen")
		var asked []desk.Closing
		day := dayOf(client(site.Passport, visit.Expected, "Zoé Tremblay"), first, parked, client(site.Passport, visit.Finished, "Łukasz Wójcik"))
		outcome.CloseDay(r.Context, day, func(c desk.Closing) { asked = append(asked, c) })
		w := r.Context.Words
		r.Says(w.N("outcome.close-expected", 1), w.Clock(600)+" · Zoé Tremblay", w.N("outcome.close-waiting", 2), "B012 · Minh Nguyễn", "P012 · Wei Chen",
			w.T("outcome.close-after"))
		r.SaysNot("Łukasz")
		if r.Focused() != w.T("outcome.close-no") {
			t.Errorf("the focus is on %q", r.Focused())
		}
		r.Press(fyne.KeyRight)
		r.Press(fyne.KeyReturn)
		if len(asked) != 1 || asked[0].Command == uuid.Nil || r.Modal() {
			t.Fatalf("asked for %+v", asked)
		}
		asked[0].Command = uuid.Nil
		if diff := cmp.Diff(desk.Closing{Site: "1137", Date: monday}, asked[0]); diff != "" {
			t.Error(diff)
		}
		outcome.CloseDay(r.Context, day, func(c desk.Closing) { asked = append(asked, c) })
		r.Press(fyne.KeyReturn)
		outcome.CloseDay(r.Context, day, func(c desk.Closing) { asked = append(asked, c) })
		r.Press(fyne.KeyEscape)
		if len(asked) != 1 || r.Modal() {
			t.Error("Enter or Esc closed the day")
		}
	}
}

// TestCloseInTheOrderOfTheDay: who is expected by time, who waits by arrival.
func TestCloseInTheOrderOfTheDay(t *testing.T) {
	r := newRoom(t, translations.English)
	late, early := client(site.Passport, visit.Expected, "Zoé Tremblay"), client(site.Passport, visit.Expected, "Wei Chen")
	early.Facts.Places[0].Start = 540
	newer, older := client(site.Passport, visit.Waiting, "Minh Nguyễn"), client(site.Passport, visit.Waiting, "Ewa Kowalczyk")
	older.Visit.Arrived = older.Visit.Arrived.Add(-time.Minute)
	outcome.CloseDay(r.Context, dayOf(late, early, newer, older), func(desk.Closing) {})
	r.Says("2 clients whose time has passed become no-shows: 9:00 a.m. · Wei Chen 10:00 a.m. · Zoé Tremblay",
		"2 clients are still waiting and are noted as left: P012 · Ewa Kowalczyk P012 · Minh Nguyễn")
}

func TestTheDayCannotBeClosedYet(t *testing.T) {
	r := newRoom(t, translations.French)
	never := func(desk.Closing) { t.Error("the day was closed") }
	serving, called := client(site.Passport, visit.Serving, "Zoé Tremblay"), client(site.Biometrics, visit.Called, "Wei Chen")
	called.Visit.Counter = 1
	outcome.CloseDay(r.Context, dayOf(serving, called), never)
	r.Says("La journée ne peut pas encore être close",
		"B012, comptoir 1, appelé : inscrire comme non servi (T), remettre en attente (R) et inscrire le départ (L).",
		"P012, comptoir 3, en service : terminer (F), inscrire comme non servi (T), mettre de côté (P) et inscrire le départ (L).")
	r.Press(fyne.KeyReturn)
	closed := dayOf()
	closed.Closing = uuid.New()
	outcome.CloseDay(r.Context, closed, never)
	r.Says("Cette journée est déjà close.")
	r.Press(fyne.KeyReturn)
	if r.Modal() {
		t.Error("it cannot be left")
	}
}

func TestCloseAnEmptyOrAPastDay(t *testing.T) {
	r := newRoom(t, translations.English)
	outcome.CloseDay(r.Context, dayOf(), func(desk.Closing) {})
	r.Says("Nobody is expected or waiting any more.", "Until midnight the day can be reopened.")
	r.Press(fyne.KeyEscape)
	past := dayOf()
	past.Date--
	outcome.CloseDay(r.Context, past, func(desk.Closing) {})
	r.Says("Close the day of October 4, 2026?", "once closed, it cannot be reopened")
}

func TestReopen(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		day := dayOf()
		var asked []desk.Reopening
		do := func(o desk.Reopening) { asked = append(asked, o) }
		outcome.Reopen(r.Context, day, do)
		r.Says(r.Context.Words.T("outcome.reopen-open"))
		r.Press(fyne.KeyReturn)
		day.Closing = uuid.New()
		outcome.Reopen(r.Context, day, do)
		r.Press(fyne.KeyReturn) // the safe button
		outcome.Reopen(r.Context, day, do)
		r.Write("\t\n")
		if len(asked) != 1 || asked[0].Command == uuid.Nil || asked[0].Closing != day.Closing || asked[0].Site != "1137" || asked[0].Date != monday {
			t.Errorf("asked for %+v", asked)
		}
		r.Queue.Advance(24 * time.Hour)
		outcome.Reopen(r.Context, day, do)
		r.Says(r.Context.Words.T("outcome.reopen-past"))
		r.Press(fyne.KeyEscape)
		if len(asked) != 1 || r.Modal() {
			t.Errorf("asked for %+v", asked)
		}
	}
}

// TestCloseTooEarly: whose time is still to come is said first, and listed apart from whose time has passed.
func TestCloseTooEarly(t *testing.T) {
	at := func(start calendar.Minute, name string) desk.Client {
		c := client(site.Passport, visit.Expected, name)
		c.Facts.Places[0].Start, c.Facts.Places[0].End = start, start+20
		return c
	}
	day := dayOf(at(860, "Zoé Tremblay"), at(624, "Wei Chen"), at(625, "Minh Nguyễn"), at(700, "Ewa Kowalczyk"))
	for language, want := range map[translations.Language][]string{
		translations.English: {
			"3 appointments are still to come today, the last at 2:20 p.m.", "3 clients whose time is still to come become no-shows all the same: 10:25 a.m.",
			"2:20 p.m. · Zoé Tremblay", "1 client whose time has passed becomes a no-show: 10:24 a.m. · Wei Chen", "1 appointment is still to come today, at 10:25 a.m.",
		},
		translations.French: {
			"3 rendez-vous restent à venir aujourd’hui, le dernier à 14 h 20.", "3 clients dont l’heure n’est pas passée seront quand même inscrits absents : 10 h 25",
			"14 h 20 · Zoé Tremblay", "1 client dont l’heure est passée sera inscrit absent : 10 h 24 · Wei Chen", "1 rendez-vous reste à venir aujourd’hui, à 10 h 25.",
		},
	} {
		r := newRoom(t, language)
		outcome.CloseDay(r.Context, day, func(desk.Closing) { t.Error("Enter closed the day") })
		r.Says(spaced(want[:4])...)
		if r.Focused() != r.Context.Words.T("outcome.close-no") {
			t.Errorf("the focus is on %q", r.Focused())
		}
		r.Press(fyne.KeyReturn)
		outcome.CloseDay(r.Context, dayOf(day.Clients[2]), func(desk.Closing) {})
		r.Says(spaced(want[4:])...)
		r.Press(fyne.KeyEscape)
		r.Queue.Advance(24 * time.Hour) // it is yesterday's: all of it has passed
		outcome.CloseDay(r.Context, day, func(desk.Closing) {})
		r.SaysNot(spaced([]string{want[0][2:20]})...)
		r.Press(fyne.KeyEscape)
	}
}

// spaced has the no-break spaces that French is written with.
func spaced(texts []string) []string {
	list := slices.Clone(texts)
	for i, text := range list {
		list[i] = strings.NewReplacer(" h ", "\u00a0h\u00a0", " :", "\u00a0:").Replace(text)
	}
	return list
}
