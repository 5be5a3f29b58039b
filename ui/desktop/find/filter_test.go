package find_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	day "daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/stage"
)

// step makes a step of a visit.
func (d *desk) step(id uuid.UUID, move visit.Move, change ...func(*day.Order)) {
	d.T.Helper()
	o := day.Order{Command: uuid.New(), Booking: id, Move: move}
	for _, f := range change {
		f(&o)
	}
	_, err := d.store.Step(d.T.Context(), o)
	d.Must(err)
	d.Queue.Advance(time.Minute)
}

// walkIn takes in somebody without an appointment, who may have no name.
func (d *desk) walkIn(family string) uuid.UUID {
	d.T.Helper()
	receipt, err := d.store.WalkIn(d.T.Context(), day.WalkIn{
		Command: uuid.New(), Site: "1137", Service: site.Passport, Language: "en", Persons: 1,
		Details: booking.Details{Persons: []booking.Person{{Family: family}}},
	})
	d.Must(err)
	d.Queue.Advance(time.Minute)
	return receipt.Booking
}

// morning is Monday after a few clients, one in each state, by what became of them.
func (d *desk) morning() map[string]booking.Receipt {
	d.T.Helper()
	all := d.year()
	at := func(counter int) func(*day.Order) { return func(o *day.Order) { o.Counter = counter } }
	for i, name := range []string{"waiting", "called", "serving", "parked", "served", "turned-away", "left", "no-show"} {
		d.Queue.Advance(monday.AddDate(0, 0, -7).Add(time.Duration(i) * time.Second).Sub(d.Queue.Now()))
		all[name] = d.book("1137", "2026-10-05", "Bea", "Trembley", "705-555-02"+fmt.Sprint(10+i))
	}
	d.Queue.Advance(monday.Sub(d.Queue.Now()))
	for name, r := range all {
		if !slices.Contains([]string{"waiting", "called", "serving", "parked", "served", "turned-away", "left"}, name) {
			continue
		}
		d.step(r.Booking, visit.Arrive)
	}
	d.step(all["no-show"].Booking, visit.GiveUp)
	d.step(all["left"].Booking, visit.Leave)
	d.step(all["turned-away"].Booking, visit.TurnAway, func(o *day.Order) { o.Reason = "no-letter" })
	d.step(all["called"].Booking, visit.Call, at(3))
	for i, name := range []string{"serving", "parked", "served"} {
		d.step(all[name].Booking, visit.Start, at(4+i))
	}
	d.step(all["parked"].Booking, visit.Park)
	d.step(all["served"].Booking, visit.Finish)
	return all
}

func TestEachRowSaysWhereItStands(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {
			"Expected", "today, 8:00 a.m.", "Waiting", "since 9:", "Called", "to counter 3 (B0", "In service", "at counter 4 (B0", "Set aside", "Finished",
			"served", "Not served", "No instruction letter", "Left", "before being served, at 9:", "No-show", "Booked", "Cancelled", "Past", "nothing recorded",
		},
		translations.French: {
			"Attendu", "aujourd’hui, 8 h", "En attente", "depuis 9 h", "Appelé", "au comptoir 3 (B0", "En service", "Mis de côté", "Terminé", "servi",
			"Non servi", "Sans lettre d’instructions", "Parti", "avant d’être servi, à 9 h", "Absent", "Réservé", "Annulé", "Passé", "rien d’inscrit",
		},
	} {
		d := newDesk(t, language)
		d.morning()
		d.Window.Resize(fyne.NewSize(1216, 1100))
		d.open()
		d.Write("trembl")
		d.Says(want...)
	}
}

func TestFiltersByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.morning()
	d.open()
	d.Write("tremb")
	if n := len(d.screen.Shown()); n != 14 {
		t.Fatalf("%d found", n)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want int
		has  string
		says string
	}{
		{fyne.Key2, 9, "waiting", "Showing 9 of 14 results."},
		{fyne.Key3, 3, "month", "Showing 3 of 14 results."},
		{fyne.Key4, 2, "old", "Showing 2 of 14 results."},
		{fyne.Key5, 1, "no-show", "Showing 1 of 14 results."},
		{fyne.Key1, 14, "today", "Today: 9 · Coming"},
	} {
		d.Press(c.key, fyne.KeyModifierControl)
		got := d.rows(all)
		if len(d.screen.Shown()) != c.want || !slices.Contains(got, c.has) {
			t.Errorf("%s: shows %v", c.key, got)
		}
		d.Says(c.says)
	}
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	d.Press(fyne.KeyReturn) // the caret is still in the field
	if !slices.Equal(d.Showed, []uuid.UUID{all["no-show"].Booking}) {
		t.Errorf("opened %v", d.Showed)
	}
	d.Over("ida")
	d.Says("Nothing under “No-shows”", "Found: 1. Press Ctrl+1 to see them all.")
	d.Press(fyne.Key1, fyne.KeyModifierControl)
	if len(d.screen.Shown()) != 1 {
		t.Error("Ctrl+1 does not show them all")
	}
}

// TestTodayWithoutAName: before anything is typed the filters of today list it, and the filter at work is always seen.
func TestTodayWithoutAName(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.morning()
	d.open()
	d.Says("Type any part you know")
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	if got := d.rows(all); !slices.Equal(got, []string{"no-show"}) {
		t.Errorf("no-shows: %v", got)
	}
	d.Says("Today at this site: 1 of 9.")
	d.SaysNot("Type any part you know")
	d.Press(fyne.KeyReturn)
	if !slices.Equal(d.Showed, []uuid.UUID{all["no-show"].Booking}) {
		t.Errorf("opened %v", d.Showed)
	}
	d.Press(fyne.Key2, fyne.KeyModifierControl)
	if n := len(d.screen.Shown()); n != 9 {
		t.Errorf("%d listed of today", n)
	}
	for _, key := range []fyne.KeyName{fyne.Key3, fyne.Key4, fyne.Key1} {
		d.Press(key, fyne.KeyModifierControl)
		if n := len(d.screen.Shown()); n != 0 {
			t.Errorf("%s lists %d without a name", key, n)
		}
		d.Says("Type")
	}
	d.Press(fyne.Key4, fyne.KeyModifierControl)
	d.Says("Type a name or number to list “Past”", "Past")
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	d.Write("ida")
	d.Says("Nothing under “No-shows”", "Found: 1.")
	d.Press(fyne.KeyN, fyne.KeyModifierControl)
	d.Says("Type any part you know")
}

// TestNobodyToListToday is said.
func TestNobodyToListToday(t *testing.T) {
	d := newDesk(t, translations.French)
	d.open()
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	d.Says("Aucune absence ici aujourd’hui")
	d.Press(fyne.Key2, fyne.KeyModifierControl)
	d.Says("Aucun rendez-vous ici aujourd’hui")
}

// TestFiltersInFrench are the same keys; a new search is among all again.
func TestFiltersInFrench(t *testing.T) {
	d := newDesk(t, translations.French)
	d.morning()
	d.open()
	d.Write("tremb")
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	d.Says("Résultats affichés : 1 sur 14.", "Absents", "Passés", "À venir")
	d.Press(fyne.KeyN, fyne.KeyModifierControl)
	d.Write("ida")
	if len(d.screen.Shown()) != 1 {
		t.Error("the filter outlives the search")
	}
	d.Press(fyne.Key3, fyne.KeyModifierControl)
	d.Says("Rien sous « À venir »", "Trouvés : 1. Appuyez sur Ctrl+1 pour les voir tous.")
	d.screen.OpenAt("trembley")
	d.Queue.Drain()
	if n := len(d.screen.Shown()); n != 8 {
		t.Errorf("%d shown of what the palette asked for", n)
	}
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	d.screen.Forget()
	d.open()
	d.Write("tremb")
	d.Says("Aujourd’hui : 9")
}

func TestAFilterLooksBeyondWhatIsShown(t *testing.T) {
	d := newDesk(t, translations.English)
	made := func(n int) []booking.Record {
		var all []booking.Record
		for i := range n {
			r := booking.Record{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked, Held: true, Visit: visit.Expect(1)}}
			r.Facts = booking.Facts{Site: "1137", Service: site.Passport, Persons: 1, Places: []site.Place{{Date: calendar.NewDate(2026, 10, 6), Start: 540, End: 560}}}
			if i >= n-3 {
				r.Facts.Places[0].Date, r.Visit.State = calendar.NewDate(2026, 10, 1), visit.NoShow
			}
			all = append(all, r)
		}
		return all
	}
	for _, c := range []struct {
		found int
		says  string
	}{
		{400, "Showing 3 of 400 results."},
		{1200, "Nothing under “No-shows”"},
		{1200, "Only the first 1,000 results were looked at. Type more"},
		{1001, "Showing 2 of the first 1,000 results. There are more: type more to narrow it down."},
	} {
		d.store.instead = made(c.found)
		d.open()
		d.Over("x")
		d.Says("There are more than these 50")
		d.Press(fyne.Key5, fyne.KeyModifierControl)
		d.Says(c.says)
		d.Press(fyne.Key3, fyne.KeyModifierControl)
		if n := len(d.screen.Shown()); n != find.Most {
			t.Errorf("%d shown", n)
		}
		d.Says("50 of ")
		d.Press(fyne.Key1, fyne.KeyModifierControl)
	}
}

// TestWhoHasNoNameIsFound by the ticket, and looks whole.
func TestWhoHasNoNameIsFound(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"No name · P001", "Walk-in", "Waiting", "since 9:12 a.m. (P001)", "Today"},
		translations.French:  {"Sans nom · P001", "Sans r.-v.", "En attente", "depuis 9 h 12 (P001)", "Aujourd’hui"},
	} {
		d := newDesk(t, language)
		d.Queue.Advance(monday.Sub(d.Queue.Now()))
		id := d.walkIn("")
		d.open()
		for _, typed := range []string{"p1", "P001", "p 001"} {
			d.Over(typed)
			if got := d.screen.Shown(); !slices.Equal(got, []uuid.UUID{id}) {
				t.Errorf("%s finds %v", typed, got)
			}
		}
		d.Says(want...)
		d.Press(fyne.KeyReturn)
		d.Press(fyne.KeyD, fyne.KeyModifierControl)
		d.Press(fyne.KeyG, fyne.KeyModifierControl)
		if len(d.Showed) != 1 || fmt.Sprint(d.Opened) != "[desk "+id.String()+" roster 2026-10-05]" {
			t.Errorf("%s: shown %v, opened %v", language, d.Showed, d.Opened)
		}
		d.Over("P002")
		if len(d.screen.Shown()) != 0 {
			t.Error("another ticket finds them too")
		}
	}
}

// TestOnlyTodaysGoToDesk: of another day or site there is nothing to see there.
func TestOnlyTodaysGoToDesk(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	for name, want := range map[string]bool{"today": true, "tomorrow": false, "month": false, "cancelled": false} {
		d.Opened = nil
		d.Over(map[string]string{"today": "ida", "tomorrow": "lukasz", "month": "0188", "cancelled": "wei"}[name])
		d.Press(fyne.KeyD, fyne.KeyModifierControl)
		if (len(d.Opened) == 1) != want || want && !strings.Contains(d.Opened[0].String(), all[name].Booking.String()) {
			t.Errorf("%s: opened %v", name, d.Opened)
		}
	}
}

func TestNames(t *testing.T) {
	catalogue := stage.Catalogue(t)
	words := catalogue.In(translations.English)
	for _, c := range []struct {
		given, family string
		persons       int
		want          string
	}{
		{"Zoé", "Tremblay", 1, "Tremblay, Zoé"},
		{"", "Aglukark", 3, "Aglukark +2"},
		{"Aglukark", "Aglukark", 1, "Aglukark"},
		{"Bea", "", 1, "Bea"},
		{"", "", 2, "No name +1 · P013"},
	} {
		r := booking.Record{Details: booking.Details{Persons: []booking.Person{{Given: c.given, Family: c.family}}}}
		r.Facts.Persons, r.Visit.Ticket = c.persons, visit.Ticket{Service: site.Passport, Number: 13}
		if got := find.Name(words, r); got != c.want {
			t.Errorf("%q %q: %q", c.given, c.family, got)
		}
	}
	if got := find.Name(words, booking.Record{Sealed: true}); got != "Details withheld" {
		t.Errorf("withheld: %q", got)
	}
}
