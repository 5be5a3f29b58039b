package terminal

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
)

// servedRecord is a client whose day is over, with its history.
func servedRecord(t *testing.T) booking.Record {
	t.Helper()
	r := applied(t, begun(t, visit.Start), visit.Step{Move: visit.TurnAway, Persons: []int{0}, Reason: "no-document", At: noon},
		visit.Step{Move: visit.Finish, At: noon})
	at := func(kind visit.Move, reason string, s visit.Step) booking.Event {
		return booking.Event{Entry: entry, At: noon, Kind: string(kind), Reason: reason, Step: &s, Places: r.Facts.Places}
	}
	r.History = []booking.Event{
		at(visit.Arrive, "", visit.Step{Ticket: r.Visit.Ticket, Persons: []int{0, 1}}),
		at(visit.Call, desk.ByAppointment, visit.Step{Counter: 2}),
		at(visit.TurnAway, "no-document", visit.Step{Persons: []int{0}}),
		at(visit.Finish, "", visit.Step{}),
	}
	return r
}

func TestHistoryOfAVisitInWords(t *testing.T) {
	zone := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = zone })
	parts := map[string][]string{
		"en": {
			"Ticket              B007", "Status              finished", "arrived; ticket B007; persons 1 and 2\n", "called; counter 2; appointment 9:40 a.m.\n",
			"not served; person 1; Passport or identity document missing\n", "p.m.; finished\n",
		},
		"fr": {
			"Billet                B007", "arrivée; billet B007; personnes 1 et 2\n", "appel; comptoir 2; rendez-vous de 9 h 40\n",
			"service non rendu; personne 1; Passeport ou pièce d’identité manquant\n", "; fin du service\n",
		},
	}
	for lang, want := range parts {
		d := newDesk(t)
		d.holds(servedRecord(t))
		got := d.run(t, "show", shownNumber(t), "--lang", lang)
		got.out = strings.ReplaceAll(got.out, "\u00a0", " ")
		for _, part := range want {
			if !strings.Contains(got.out, part) {
				t.Errorf("no %q in\n%s", part, got.out)
			}
		}
	}
}

func TestVisitInJSON(t *testing.T) {
	d := newDesk(t)
	d.holds(servedRecord(t))
	var got recordJSON
	if err := json.Unmarshal([]byte(d.run(t, "show", shownNumber(t), "--json").out), &got); err != nil {
		t.Fatal(err)
	}
	results := []resultJSON{{Result: visit.TurnedAway, Reason: "no-document"}, {Result: visit.Served}}
	if got.Ticket != "B007" || got.State != visit.Finished || !cmp.Equal(results, got.Results) {
		t.Errorf("%+v", got)
	}
	want := eventJSON{Entry: entry, At: noon, Kind: "arrived", Place: got.Place, Ticket: "B007", Persons: []int{1, 2}}
	if diff := cmp.Diff(want, got.History[0]); diff != "" || got.Place == nil {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestEveryStepHasWords goes through all steps and all reasons they can have.
func TestEveryStepHasWords(t *testing.T) {
	catalogue, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range translations.Languages() {
		words := catalogue.In(l)
		j := &job{words: words}
		for _, move := range visit.Moves() {
			if !words.Has(eventIDs[string(move)]) || !words.Has(stepIDs[move]) {
				t.Errorf("%s has no words in %s", move, l)
			}
		}
		for kind, reasons := range map[string][]string{
			string(visit.Call): desk.Reasons(), string(visit.TurnAway): visit.Reasons(), "booked": desk.WalkInReasons(),
		} {
			for _, reason := range reasons {
				if got := j.whyEvent(booking.Event{Kind: kind, Reason: reason}); !words.Has(whyIDs[kind]+reason) || strings.Contains(got, "⟪") {
					t.Errorf("%s because of %s in %s: %q", kind, reason, l, got)
				}
			}
		}
		for _, code := range desk.Reasons() {
			if !words.Has("rank." + code) {
				t.Errorf("rank.%s has no words in %s", code, l)
			}
		}
	}
}

// TestStatusOfAVisit shows that a client without a place is not called displaced once they are there.
func TestStatusOfAVisit(t *testing.T) {
	d := newDesk(t)
	j := &job{words: d.Catalogue.In(translations.English)}
	r := arrived(t)
	r.Held, r.Facts.Places = false, nil
	for want, b := range map[string]booking.Booking{
		"waiting": r.Booking, "booked": record(t).Booking, "without a place": {ID: uuid.New(), Status: booking.Booked},
		"undone": {Status: booking.Withdrawn, Visit: r.Visit},
	} {
		if got := j.status(b); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestQueueOfAnotherDayHasNoTime(t *testing.T) {
	d := newDesk(t)
	d.works(fullDay(t))
	got := d.run(t, "queue", "--site", "T1", "--now", "2026-10-06T16:00:00Z")
	if !strings.HasPrefix(got.out, "Toronto Office, Monday, October 5, 2026\n") {
		t.Error(got.out)
	}
}

func TestTenthsInBothLanguages(t *testing.T) {
	d := newDesk(t)
	for lang, want := range map[string]string{"en": "1.5", "fr": "1,5"} {
		j := &job{words: d.Catalogue.In(translationsOf(lang))}
		if got := j.tenthsOf(90 * time.Second); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
