package answer

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// shown tells of one booking.
func shown(r booking.Record) func(*Writer) error {
	at := example.Site()
	if at.ID != r.Facts.Site {
		at = site.Site{}
	}
	return func(a *Writer) error { return a.Record(r, at) }
}

const recordGolden = `{
  "booking": "0192f000-0000-7000-8000-0000000000aa",
  "confirmation": "NUMBER",
  "status": "booked",
  "held": true,
  "site": "T1",
  "service": "biometrics",
  "place": {
    "date": "2026-10-05",
    "start": "09:40",
    "end": "10:00",
    "counter": 1
  },
  "language": "fr",
  "source": "phone",
  "notice": "2026-10-01",
  "count": 2,
  "contact": {
    "given": "Zoé",
    "family": "Tremblay",
    "phone": "613-555-1234",
    "email": "zoe@example.ca"
  },
  "persons": [
    {
      "given": "Zoé",
      "family": "Tremblay",
      "application": "V123456789",
      "letter_date": "2026-09-20"
    },
    {
      "given": "Bo",
      "family": "Bo"
    }
  ],
  "needs": [
    "wheelchair",
    "interpreter:Inuktitut",
    "a chair"
  ],
  "notes": "first line\nsecond line",
  "warnings": [
    {
      "code": "application.missing",
      "message": "MISSING"
    }
  ],
  "undoable": "0192f000-0000-7000-8000-0000000000ee",
  "history": [
    {
      "entry": "0192f000-0000-7000-8000-000000000002",
      "at": "2026-10-05T16:00:00Z",
      "kind": "booked",
      "place": {
        "date": "2026-10-05",
        "start": "09:20",
        "end": "09:40",
        "counter": 1
      },
      "undone": false
    },
    {
      "entry": "0192f000-0000-7000-8000-0000000000ee",
      "at": "2026-10-05T16:01:00Z",
      "kind": "moved",
      "reason": "work",
      "words": "new shift",
      "place": {
        "date": "2026-10-05",
        "start": "09:40",
        "end": "10:00",
        "counter": 1
      },
      "undone": false
    }
  ]
}`

func TestRecordInJSON(t *testing.T) {
	want := strings.NewReplacer("NUMBER", example.Shown, "MISSING", in(t, translations.English).T("fault.application.missing")).Replace(recordGolden)
	if diff := cmp.Diff(want, pretty(t, coded(t, translations.English, shown(example.Record())))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestRecordInWords checks every line but those about other people's work, in both languages.
func TestRecordInWords(t *testing.T) {
	zone := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = zone })
	want := map[translations.Language]string{
		"en": `Number              NUMBER
Status              booked
Site                T1 Toronto Office
Service             Biometrics Collection
Appointment         Monday, October 5, 2026, 9:40–10:00 a.m., counter 1
Contact             Zoé Tremblay
Telephone           613-555-1234
Email               zoe@example.ca
Language            French
Person              1. Zoé Tremblay, V123456789, letter of September 20, 2026
Person              2. Bo
Needs               Wheelchair access, Interpreter (Inuktitut), a chair
Notes for the desk  first line / second line
Warning             WARNING
History             October 5, 2026 4:00 p.m.; booked; Monday, October 5, 2026, 9:20–9:40 a.m., counter 1
History             October 5, 2026 4:01 p.m.; moved; work or studies; new shift; Monday, October 5, 2026, 9:40–10:00 a.m., counter 1
`,
		"fr": `Numéro                 NUMBER
État                   réservé
Point de service       T1 Bureau de Toronto
Service demandé        Collecte de données biométriques
Rendez-vous            lundi 5 octobre 2026, 9 h 40 à 10 h, comptoir 1
Personne-ressource     Zoé Tremblay
Téléphone              613-555-1234
Courriel               zoe@example.ca
Langue                 français
Personne               1. Zoé Tremblay, V123456789, lettre du 20 septembre 2026
Personne               2. Bo
Besoins                Accès en fauteuil roulant, Interprète (Inuktitut), a chair
Notes pour l’accueil   first line / second line
Avertissement          WARNING
Historique             5 octobre 2026 16 h; réservé; lundi 5 octobre 2026, 9 h 20 à 9 h 40, comptoir 1
Historique             5 octobre 2026 16 h 01; déplacé; travail ou études; new shift; lundi 5 octobre 2026, 9 h 40 à 10 h, comptoir 1
`,
	}
	for lang, text := range want {
		words := in(t, lang)
		// The words of services and needs are others' to choose.
		text = strings.NewReplacer("NUMBER", example.Shown, "WARNING", words.T("fault.application.missing"),
			"Wheelchair access", words.T("need.wheelchair"), "Accès en fauteuil roulant", words.T("need.wheelchair"),
			"Interpreter", words.T("need.interpreter"), "Interprète", words.T("need.interpreter"),
			"Biometrics Collection", words.T("service.biometrics"), "Collecte de données biométriques", words.T("service.biometrics"),
		).Replace(text)
		if diff := cmp.Diff(squeeze(text), squeeze(told(t, lang, shown(example.Record())))); diff != "" {
			t.Errorf("%s: -want +got\n%s", lang, diff)
		}
	}
}

func TestRecordOfOtherStates(t *testing.T) {
	cases := []struct {
		change func(*booking.Record)
		part   string
	}{
		{func(r *booking.Record) { r.Status, r.Reason = booking.Cancelled, "site-closed" }, "Status cancelled, site closed"},
		{func(r *booking.Record) { r.Status, r.Reason = booking.Cancelled, "later-reason" }, "Status cancelled, later-reason"},
		{func(r *booking.Record) { r.Held = false }, "Status without a place"},
		{func(r *booking.Record) { r.Status = booking.Withdrawn }, "Status undone"},
		{func(r *booking.Record) { r.Facts.Places = nil }, "Appointment no place"},
		{func(r *booking.Record) { r.Facts.Site = "T9" }, "Site T9"},
		{func(r *booking.Record) { r.Sealed, r.Details = true, booking.Details{} }, "Contact withheld"},
		{func(r *booking.Record) { r.History[1].Undone = true }, "moved (undone)"},
		{func(r *booking.Record) { r.History[1].Kind = "later-kind" }, "; later-kind;"},
		{func(r *booking.Record) {
			r.History[1] = booking.Event{At: example.Noon(), Kind: "amended", Changed: []string{"phone", "notes"}, Undone: true}
		}, "; amended: telephone, note for the desk (undone)"},
		{func(r *booking.Record) { r.Details.Persons[0].Kind = booking.ChildOneParent }, "child, one parent taking part"},
	}
	for _, c := range cases {
		r := example.Record()
		c.change(&r)
		if text := strings.Join(squeeze(told(t, translations.English, shown(r))), "\n"); !strings.Contains(text, c.part) {
			t.Errorf("no %q in\n%s", c.part, text)
		}
	}
}

// TestEveryChangeHasWords in both languages, and its code stands in the answer for programs.
func TestEveryChangeHasWords(t *testing.T) {
	r := example.Record()
	r.History = []booking.Event{{Kind: "amended", Changed: booking.Changes()}, {Kind: "amended"}}
	for _, lang := range translations.Languages() {
		words := in(t, lang)
		var want []string
		for _, code := range booking.Changes() {
			if !words.Has("change." + code) {
				t.Errorf("%s: no words for %s", lang, code)
			}
			want = append(want, words.T("change."+code))
		}
		if got := told(t, lang, shown(r)); !strings.Contains(got, strings.Join(want, ", ")+"\n") {
			t.Errorf("%s: %s", lang, got)
		}
	}
	codes := `"kind":"amended","changed":["` + strings.Join(booking.Changes(), `","`) + `"],`
	if got := coded(t, translations.English, shown(r)); strings.Count(got, codes) != 1 || strings.Count(got, `"changed"`) != 1 {
		t.Errorf("no %s in %s", codes, got)
	}
}
