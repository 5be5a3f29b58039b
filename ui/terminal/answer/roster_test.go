package answer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// listed is a roster that is not printed.
func listed(day roster.Day) func(*Writer) error {
	return func(a *Writer) error { return a.Roster(day, "", nil) }
}

const rosterGolden = `{
  "site": "T1",
  "name": "Bureau de Toronto",
  "date": "2026-10-05",
  "revision": 12,
  "closed": {
    "code": "site.closed-day",
    "message": "CLOSED"
  },
  "expected": 2,
  "rows": [
    {
      "start": "09:40",
      "end": "10:00",
      "counter": 1,
      "booking": "0192f000-0000-7000-8000-0000000000aa",
      "confirmation": "NUMBER",
      "status": "booked",
      "held": true,
      "service": "biometrics",
      "language": "fr",
      "count": 2,
      "given": "Zoé",
      "family": "Tremblay",
      "phone": "613-555-1234",
      "email": "zoe@example.ca",
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
      "notes": "first line\nsecond line"
    },
    {
      "start": "09:40",
      "end": "09:50",
      "counter": 1,
      "counters": [
        1,
        2
      ],
      "booking": "0192f000-0000-7000-8000-000000000002",
      "confirmation": "",
      "status": "cancelled",
      "held": false,
      "service": "passport",
      "language": "en",
      "sealed": true,
      "count": 2,
      "given": "",
      "family": "",
      "phone": "",
      "email": "",
      "persons": [],
      "needs": [],
      "notes": ""
    }
  ]
}`

func TestRosterInJSON(t *testing.T) {
	closed := in(t, translations.French).Fault(fault.New("site.closed-day", "Date", example.Monday()))
	want := strings.NewReplacer("NUMBER", example.Shown, "CLOSED", closed).Replace(rosterGolden)
	if diff := cmp.Diff(want, pretty(t, coded(t, translations.French, listed(example.Roster())))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestRosterInWords(t *testing.T) {
	words := in(t, translations.English)
	want := squeeze("Roster of Toronto Office, Monday, October 5, 2026, list no. 12\n" +
		words.Fault(fault.New("site.closed-day", "Date", example.Monday())) + "\n" +
		"Time Counter Number Name Telephone Service People Status Needs\n" +
		"9:40–10:00 a.m. 1 " + example.Shown + " Zoé Tremblay 613-555-1234 " + words.T("service.biometrics") + " 2 booked " +
		words.T("need.wheelchair") + ", " + words.T("need.interpreter") + " (Inuktitut), a chair\n" +
		"9:40–9:50 a.m. 1 and 2 withheld " + words.T("service.passport") + " 2 cancelled\n")
	if diff := cmp.Diff(want, squeeze(told(t, translations.English, listed(example.Roster())))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	empty := listed(roster.Day{Site: example.Site(), Date: example.Monday().Add(1)})
	if got, want := told(t, translations.English, empty), "Roster of Toronto Office, Tuesday, October 6, 2026, list no. 0\n"+words.T("cli.roster-empty")+"\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := coded(t, translations.English, empty), `{"site":"T1","name":"Toronto Office","date":"2026-10-06","revision":0,"expected":0,"rows":[]}`+"\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
