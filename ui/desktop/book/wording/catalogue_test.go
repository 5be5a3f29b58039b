package wording_test

import (
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/wording"
)

// TestAllComesFromTheCatalogue: with a catalogue whose messages are marked, nothing is said without a mark but what people,
// sites and records are called.
func TestAllComesFromTheCatalogue(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	w := wording.Words{Words: pseudo.In(translations.French)}
	at := office()
	at.AppointOnly, at.Phone, at.Tiers = true, "709-555-0100", []string{"urgent"}
	at.Schedule.Closures = []calendar.Closure{{From: october5, To: october5 + 2}}
	places := []site.Place{{Date: october5, Start: 550, End: 570, Counter: 2}}
	caller := booking.Record{Details: booking.Details{Contact: booking.Contact{Given: "Zoé", Family: "Roy"}}}
	particular, _ := w.Particular(at, site.Biometrics, october5)
	deadline, _ := w.Deadline(october5, october5)
	said := []string{
		w.When(places), w.Counters(places), w.Tiers(at), particular, deadline, w.Party("Zoé", "Roy", 2), w.Caller(caller, october5, october5),
		w.Need("interpreter:Inuktitut"), w.What(site.Passport, places, "", "fr", []string{"asl"}), w.Becomes(places, []site.Place{{Start: 550, End: 590}}),
	}
	for _, service := range site.Services() {
		said = append(said, w.Service(service), w.Notice(service))
		said = append(said, w.BringLines(service, nil)...)
	}
	for _, k := range booking.Kinds() {
		said = append(said, w.Kind(k))
		said = append(said, w.Bring(site.Passport, k)...)
	}
	said = append(said, w.Needs()...)
	for _, text := range said {
		if !strings.HasPrefix(text, "⟦") || !strings.HasSuffix(text, "⟧") {
			t.Errorf("%q", text)
		}
	}
}
