package answer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// same compares a table with what it says, the width of its columns apart.
func same(t *testing.T, want, got string) {
	t.Helper()
	if diff := cmp.Diff(squeeze(want), squeeze(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestFound(t *testing.T) {
	r := example.Record()
	r.History, r.Undoable = nil, uuid.Nil
	found := func(records ...booking.Record) func(*Writer) error {
		return func(a *Writer) error { return a.Found(records) }
	}
	both := found(r, booking.Record{Booking: booking.Booking{Status: booking.Cancelled}})
	same(t, "Number Day Time Site Name Telephone Status\n"+
		example.Shown+" October 5, 2026 9:40–10:00 a.m. T1 Zoé Tremblay 613-555-1234 booked\n cancelled\n", told(t, translations.English, both))
	same(t, "Numéro Jour Heure Point de service Nom Téléphone État\n"+
		example.Shown+" 5 octobre 2026 9 h 40 à 10 h T1 Zoé Tremblay 613-555-1234 réservé\n annulé\n", told(t, translations.French, both))
	code := coded(t, translations.English, both)
	for _, part := range []string{`{"bookings":[{"booking":"` + r.ID.String(), `"contact":{"given":"Zoé"`, `"place":null`, `"persons":[]`} {
		if !strings.Contains(code, part) {
			t.Errorf("no %s in %s", part, code)
		}
	}
	if strings.Contains(code, "history") || strings.Contains(code, `null,"warnings":null`) {
		t.Error(code)
	}
	same(t, in(t, translations.English).T("cli.found-none")+"\n", told(t, translations.English, found()))
	same(t, `{"bookings":[]}`+"\n", coded(t, translations.English, found()))
}

func TestSites(t *testing.T) {
	bare := site.Site{ID: "T2", Name: calendar.Text{FR: "Deuxième"}, Schedule: calendar.Schedule{Province: "QC"}}
	list := func(a *Writer) error { return a.Sites([]site.Site{example.Site(), bare}) }
	words := in(t, translations.English)
	same(t, "Site Name City Province Services Counters\nT1 Toronto Office Toronto ON "+words.T("service.passport")+", "+
		words.T("service.biometrics")+" 2\nT2 Deuxième QC 0\n", told(t, translations.English, list))
	same(t, `{"sites":[`+
		`{"id":"T1","name":"Bureau de Toronto","city":"Toronto","province":"ON","kind":"passport-office","zone":"America/Toronto",`+
		`"services":["passport","biometrics"],"counters":2,"as_of":""},`+
		`{"id":"T2","name":"Deuxième","city":"","province":"QC","kind":"","zone":"","services":[],"counters":0,"as_of":""}]}`+"\n",
		coded(t, translations.French, list))
}

func TestImported(t *testing.T) {
	file := func(a *Writer) error {
		return a.Imported(site.Import{
			Sites:   []site.Site{example.Site()},
			Refused: []site.Refusal{{ID: "T2", Name: calendar.Text{EN: "Second"}, Row: "hours 3", Line: 7, Fault: fault.New("time.invalid"), Office: true}},
			Notes:   []site.Note{{Site: "T1", Code: "import.no-schedule", Args: fault.Args{"Name": example.Site().Name}}},
		})
	}
	words := in(t, translations.English)
	remark, refused := words.T("import.no-schedule", args{"Name": example.Site().Name}), words.T("fault.time.invalid")
	same(t, remark+"\nLine 7, hours 3 (T2 Second) is left out. "+refused+"\n1 site was imported.\n", told(t, translations.English, file))
	same(t, `{"imported":1,"refused":[{"id":"T2","name":"Second","row":"hours 3","line":7,"office":true,"error":{"code":"time.invalid","message":"`+
		refused+`"}}],"notes":[{"site":"T1","code":"import.no-schedule","message":"`+remark+`"}]}`+"\n", coded(t, translations.English, file))
}

func TestOpenings(t *testing.T) {
	found := func(a *Writer) error {
		return a.Openings([]capacity.Opening{
			{Places: []site.Place{example.Place(1, "09:40", "10:00"), example.Place(2, "09:40", "10:00")}},
			{Places: []site.Place{example.Place(2, "13:30", "14:10")}},
		}, nil)
	}
	same(t, "Jour Heure Comptoir\nlundi 5 octobre 2026 9 h 40 à 10 h 1 et 2\nlundi 5 octobre 2026 13 h 30 à 14 h 10 2\n", told(t, translations.French, found))
	same(t, `{"openings":[{"date":"2026-10-05","start":"09:40","end":"10:00","counter":1,"counters":[1,2]},`+
		`{"date":"2026-10-05","start":"13:30","end":"14:10","counter":2}]}`+"\n", coded(t, translations.French, found))
	none := func(a *Writer) error { return a.Openings(nil, fault.New("site.no-schedule")) }
	words := in(t, translations.French).T("fault.site.no-schedule")
	same(t, words+"\n", told(t, translations.French, none))
	same(t, `{"openings":[],"why":{"code":"site.no-schedule","message":"`+words+`"}}`+"\n", coded(t, translations.French, none))
}
