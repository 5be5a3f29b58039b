package paper

import (
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

func TestNeeds(t *testing.T) {
	p, words := printer(t, translations.French)
	l := p.newList(sampleDay(), words, printedAt())
	for need, want := range map[string]string{
		"wheelchair":          words.T("need.wheelchair"),
		"lsq":                 words.T("need.lsq"),
		"interpreter":         words.T("need.interpreter"),
		"interpreter:ਪੰਜਾਬੀ":  "Interprète\u00a0: ਪੰਜਾਬੀ",
		"a chair with a back": "a chair with a back",
		"need.wheelchair":     "need.wheelchair",
		"":                    "",
	} {
		if got := l.need(need); got != want {
			t.Errorf("%q becomes %q, want %q", need, got, want)
		}
	}
	row := someone(540, 1, "Tremblay", "Zoé")
	if got := l.needs(row); got != "" {
		t.Errorf("no needs become %q", got)
	}
	row.Booking.Held, row.Details.Needs = false, []string{"asl", "x"}
	if got, want := l.needs(row), "Sans place\u00a0: à régler.; ASL; x"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEveryNeedAndKindHasWords(t *testing.T) {
	for _, language := range translations.Languages() {
		_, words := printer(t, language)
		for _, need := range booking.Needs() {
			if !words.Has("need." + need) {
				t.Errorf("%s: no words for the need %s", language, need)
			}
		}
		for _, kind := range booking.Kinds() {
			message, known := kindMessages[kind]
			if !known || !words.Has(message.brief) || !words.Has(message.full) {
				t.Errorf("%s: no words for the kind %s", language, kind)
			}
			for _, service := range site.Services() {
				for _, id := range site.Bring(service, string(kind)).Items {
					if !words.Has(id) {
						t.Errorf("%s: no words for %s", language, id)
					}
				}
			}
		}
	}
}

func TestPrintedAt(t *testing.T) {
	zone := time.FixedZone("NST", -(3*60+30)*60)
	for at, want := range map[time.Time]string{
		time.Date(2026, 1, 1, 0, 0, 59, 0, zone):    "Imprimé le 1er janvier 2026 à 0 h",
		time.Date(2026, 3, 8, 12, 5, 0, 0, zone):    "Imprimé le 8 mars 2026 à 12 h 05",
		time.Date(2026, 12, 31, 23, 59, 0, 0, zone): "Imprimé le 31 décembre 2026 à 23 h 59",
	} {
		document, _ := printRosterAt(t, roster.Day{Site: sampleSite(), Date: 20_000}, translations.French, at)
		contains(t, plain(t, document), want)
	}
}

func TestParty(t *testing.T) {
	named := booking.Person{Given: "Zoé", Kind: booking.Child}
	for name, c := range map[string]struct {
		facts   booking.Facts
		details booking.Details
		kinds   []booking.Kind
	}{
		"nobody":           {},
		"named":            {booking.Facts{Persons: 1}, booking.Details{Persons: []booking.Person{named}}, []booking.Kind{booking.Child}},
		"counted":          {booking.Facts{Persons: 2, Kinds: []booking.Kind{booking.Adult}}, booking.Details{}, []booking.Kind{booking.Adult, ""}},
		"own kind first":   {booking.Facts{Persons: 1, Kinds: []booking.Kind{booking.Adult}}, booking.Details{Persons: []booking.Person{named}}, []booking.Kind{booking.Child}},
		"more than stated": {booking.Facts{Persons: 1}, booking.Details{Persons: []booking.Person{named, {}}}, []booking.Kind{booking.Child, ""}},
		"less than none":   {booking.Facts{Persons: -3}, booking.Details{}, nil},
	} {
		var kinds []booking.Kind
		for _, person := range party(c.facts, c.details) {
			kinds = append(kinds, person.Kind)
		}
		if len(kinds) != len(c.kinds) {
			t.Errorf("%s: %v, want %v", name, kinds, c.kinds)
			continue
		}
		for i := range kinds {
			if kinds[i] != c.kinds[i] {
				t.Errorf("%s: %v, want %v", name, kinds, c.kinds)
			}
		}
	}
	if n := len(party(booking.Facts{Persons: 1_000_000}, booking.Details{})); n != booking.MaxPersons {
		t.Errorf("a count out of range gives %d people", n)
	}
	persons := []booking.Person{{Given: "Zoé"}}
	party(booking.Facts{Kinds: []booking.Kind{booking.Adult}}, booking.Details{Persons: persons})
	if persons[0].Kind != "" {
		t.Error("printing changed the booking")
	}
}

func TestProvinceNotKnown(t *testing.T) {
	data := family()
	data.Site.Schedule.Province = "XX"
	document, _ := printSlip(t, data, translations.English)
	contains(t, plain(t, document), "Thunder Bay, XX P7B 5Z8")
}
