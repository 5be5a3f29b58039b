package terminal

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

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

// day is a roster of two rows, the second one withheld.
func day(t *testing.T) roster.Day {
	t.Helper()
	r := record(t)
	sealed := booking.Booking{ID: other, Status: booking.Cancelled, Facts: booking.Facts{
		Site: "T1", Service: site.Passport, Places: []site.Place{place(1, "09:40", "09:50"), place(2, "09:40", "09:50")}, Persons: 2, Language: "en",
	}}
	return roster.Day{
		Site: toronto(), Date: monday, Revision: 12, Closed: fault.New("site.closed-day", "Date", monday),
		Rows: []roster.Row{{Booking: r.Booking, Details: r.Details}, {Booking: sealed, Sealed: true}},
	}
}

func (d *room) expects(t *testing.T, want calendar.Date, day roster.Day) {
	t.Helper()
	d.store.roster = func(id string, date calendar.Date) (roster.Day, error) {
		if id != "T1" || date != want {
			t.Errorf("the roster of %s on %s", id, date)
		}
		return day, nil
	}
}

func TestRosterInJSON(t *testing.T) {
	d := newDesk(t)
	d.expects(t, monday, day(t))
	got := d.run(t, "roster", "--site", "T1", "--date", "2026-10-05", "--json", "--lang", "fr")
	closed := d.Catalogue.In("fr").Fault(fault.New("site.closed-day", "Date", monday))
	want := strings.NewReplacer("NUMBER", shownNumber(t), "CLOSED", closed).Replace(rosterGolden)
	if diff := cmp.Diff(want, pretty(t, got.out)); diff != "" || got.code != Done {
		t.Errorf("exit %d, -want +got\n%s", got.code, diff)
	}
}

func TestRosterInWords(t *testing.T) {
	d := newDesk(t)
	d.expects(t, monday, day(t))
	words := d.Catalogue.In("en")
	want := squeeze("Roster of Toronto Office, Monday, October 5, 2026, list no. 12\n" +
		words.Fault(fault.New("site.closed-day", "Date", monday)) + "\n" +
		"Time Counter Number Name Telephone Service People Status Needs\n" +
		"9:40–10:00 a.m. 1 " + shownNumber(t) + " Zoé Tremblay 613-555-1234 " + words.T("service.biometrics") + " 2 booked " +
		words.T("need.wheelchair") + ", " + words.T("need.interpreter") + " (Inuktitut), a chair\n" +
		"9:40–9:50 a.m. 1 and 2 withheld " + words.T("service.passport") + " 2 cancelled\n")
	got := d.run(t, "roster", "--site", "T1", "--date", "2026-10-05")
	if diff := cmp.Diff(want, squeeze(got.out)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	d.expects(t, monday.Add(1), roster.Day{Site: toronto(), Date: monday.Add(1)})
	d.run(t, "roster", "--site", "T1", "--date", "tomorrow").want(t, Done,
		"Roster of Toronto Office, Tuesday, October 6, 2026, list no.\u00a00\n"+words.T("cli.roster-empty")+"\n", "")
	d.expects(t, monday, roster.Day{Site: toronto(), Date: monday})
	d.run(t, "roster", "--site", "T1", "--json").want(t, Done,
		`{"site":"T1","name":"Toronto Office","date":"2026-10-05","revision":0,"expected":0,"rows":[]}`+"\n", "")
}

// TestRosterPDF checks what is printed, in which language, when and for whose eyes.
func TestRosterPDF(t *testing.T) {
	d := newDesk(t)
	d.expects(t, monday, day(t))
	d.Program.Roster = func(w io.Writer, got roster.Day, words *translations.Words, printed time.Time) ([]string, error) {
		if len(got.Rows) != 2 || words.Language() != translations.French || printed.Format("15:04 MST") != "12:00 EDT" {
			t.Errorf("%d rows in %s at %s", len(got.Rows), words.Language(), printed)
		}
		_, err := io.WriteString(w, "a document")
		return []string{"U+1F600", "U+E000"}, err
	}
	name := filepath.Join(t.TempDir(), "day.pdf")
	if err := os.WriteFile(name, []byte("an old one"), 0o644); err != nil {
		t.Fatal(err)
	}
	got := d.run(t, "roster", "--site", "T1", "--date", "2026-10-05", "--pdf", name, "--lang", "fr")
	if got.code != Done || !strings.Contains(got.out, name) || !strings.Contains(got.err, "U+1F600, U+E000") {
		t.Errorf("%+v", got)
	}
	text, err := os.ReadFile(name)
	if err != nil || string(text) != "a document" {
		t.Errorf("%q, %v", text, err)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	json := d.run(t, "roster", "--site", "T1", "--date", "2026-10-05", "--pdf", name, "--lang", "fr", "--json")
	if !strings.Contains(json.out, `"pdf":"`+name+`","warnings":[{"code":"print.missing-characters"`) || !strings.Contains(json.out, `"rows":[{`) {
		t.Error(json.out)
	}
}

func TestSlipIsInTheClientsLanguage(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		d := newDesk(t)
		r := record(t)
		r.Facts.Language = lang
		d.holds(r)
		d.Program.Slip = func(w io.Writer, s site.Site, got booking.Record, words *translations.Words, _ time.Time) ([]string, error) {
			if s.ID != "T1" || got.ID != subject || string(words.Language()) != lang {
				t.Errorf("%s, %s in %s", s.ID, got.ID, words.Language())
			}
			_, err := io.WriteString(w, "a slip")
			return nil, err
		}
		name := filepath.Join(t.TempDir(), "slip.pdf")
		d.run(t, "slip", shownNumber(t), "--pdf", name).want(t, Done, "Confirmation "+shownNumber(t)+": saved in "+name+"\n", "")
		d.run(t, "slip", shownNumber(t), "--pdf", name, "--json").want(t, Done, `{"pdf":"`+name+`","warnings":[]}`+"\n", "")
	}
}

// TestAFailedPrintLeavesNothing checks that neither a half document nor a working file stays, and an old document does.
func TestAFailedPrintLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "slip.pdf")
	if err := os.WriteFile(name, []byte("an old one"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.holds(record(t))
	d.Program.Slip = func(w io.Writer, _ site.Site, _ booking.Record, _ *translations.Words, _ time.Time) ([]string, error) {
		_, _ = io.WriteString(w, "half a do")
		return nil, errors.New("out of ink")
	}
	if got := d.run(t, "slip", shownNumber(t), "--pdf", name, "--json"); got.code != Failed || got.errorCode(t) != "internal" {
		t.Errorf("%+v", got)
	}
	if !strings.Contains(d.log.String(), "out of ink") {
		t.Errorf("log %q", d.log.String())
	}
	entries, err := os.ReadDir(folder)
	text, _ := os.ReadFile(name)
	if err != nil || len(entries) != 1 || string(text) != "an old one" {
		t.Errorf("%v, %v, %q", entries, err, text)
	}
	if got := d.run(t, "slip", shownNumber(t), "--pdf", filepath.Join(folder, "none", "slip.pdf"), "--json"); got.errorCode(t) != "file.unwritable" {
		t.Errorf("%+v", got)
	}
	if err := os.Mkdir(filepath.Join(folder, "d.pdf"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.Program.Slip = func(io.Writer, site.Site, booking.Record, *translations.Words, time.Time) ([]string, error) {
		return nil, nil
	}
	if got := d.run(t, "slip", shownNumber(t), "--pdf", filepath.Join(folder, "d.pdf"), "--json"); got.errorCode(t) != "file.unwritable" {
		t.Errorf("%+v", got)
	}
}

func TestSlipRefusesWhatIsWithheldOrUnknown(t *testing.T) {
	d := newDesk(t)
	r := record(t)
	r.Sealed = true
	d.holds(r)
	name := filepath.Join(t.TempDir(), "slip.pdf")
	if got := d.run(t, "slip", "--booking", subject.String(), "--pdf", name, "--json"); got.errorCode(t) != "booking.withheld" {
		t.Errorf("%+v", got)
	}
	r.Sealed, r.Facts.Site = false, "T9"
	d.holds(r)
	if got := d.run(t, "slip", "--booking", subject.String(), "--pdf", name); got.code != Failed {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat(name); err == nil {
		t.Error("something was written")
	}
}
