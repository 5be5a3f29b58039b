package answer

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
	"daybook/ui/terminal/example"
)

func TestHistoryOfAVisitInWords(t *testing.T) {
	zone := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = zone })
	parts := map[translations.Language][]string{
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
		got := told(t, lang, shown(example.Served(t)))
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("no %q in\n%s", part, got)
			}
		}
	}
}

func TestVisitInJSON(t *testing.T) {
	var got Record
	if err := json.Unmarshal([]byte(coded(t, translations.English, shown(example.Served(t)))), &got); err != nil {
		t.Fatal(err)
	}
	results := []Result{{Result: visit.TurnedAway, Reason: "no-document"}, {Result: visit.Served}}
	if got.Ticket != "B007" || got.State != visit.Finished || !cmp.Equal(results, got.Results) {
		t.Errorf("%+v", got)
	}
	want := Event{Entry: example.Entry(), At: example.Noon(), Kind: "arrived", Place: got.Place, Ticket: "B007", Persons: []int{1, 2}}
	if diff := cmp.Diff(want, got.History[0]); diff != "" || got.Place == nil {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestEveryStepHasWords goes through all steps and all reasons they can have.
func TestEveryStepHasWords(t *testing.T) {
	for _, l := range translations.Languages() {
		words := in(t, l)
		a := &Writer{Words: words}
		for _, move := range visit.Moves() {
			if !words.Has(eventIDs[string(move)]) || !words.Has(stepIDs[move]) {
				t.Errorf("%s has no words in %s", move, l)
			}
		}
		for kind, reasons := range map[string][]string{
			string(visit.Call): desk.Reasons(), string(visit.TurnAway): visit.Reasons(), "booked": desk.WalkInReasons(),
		} {
			for _, reason := range reasons {
				if got := a.whyEvent(booking.Event{Kind: kind, Reason: reason}); !words.Has(whyIDs[kind]+reason) || strings.Contains(got, "⟪") {
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
	a := &Writer{Words: in(t, translations.English)}
	r := example.Arrived(t)
	r.Held, r.Facts.Places = false, nil
	for want, b := range map[string]booking.Booking{
		"waiting": r.Booking, "booked": example.Record().Booking, "without a place": {ID: uuid.New(), Status: booking.Booked},
		"undone": {Status: booking.Withdrawn, Visit: r.Visit},
	} {
		if got := a.status(b); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestNobodyNeedsAName shows what a client without a name is called by.
func TestNobodyNeedsAName(t *testing.T) {
	r := example.Arrived(t)
	r.Details = booking.Details{Confirmation: r.Details.Confirmation}
	if got := label(r.Booking, r.Details); got != "B007" {
		t.Error(got)
	}
	r.Visit.Ticket = visit.Ticket{}
	if got := label(r.Booking, r.Details); got != example.Shown {
		t.Error(got)
	}
	r.Details.Persons = []booking.Person{{Family: "Bo"}}
	if got := label(r.Booking, r.Details); got != "Bo" {
		t.Error(got)
	}
}
