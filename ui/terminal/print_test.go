package terminal

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

func (d *room) expects(t *testing.T, want calendar.Date, day roster.Day) {
	t.Helper()
	d.store.roster = func(id string, date calendar.Date) (roster.Day, error) {
		if id != "T1" || date != want {
			t.Errorf("the roster of %s on %s", id, date)
		}
		return day, nil
	}
}

func TestRoster(t *testing.T) {
	d := newDesk(t)
	d.expects(t, monday.Add(1), roster.Day{Site: example.Site(), Date: monday.Add(1)})
	d.run(t, "roster", "--site", "T1", "--date", "tomorrow").want(t, Done,
		"Roster of Toronto Office, Tuesday, October 6, 2026, list no.\u00a00\n"+d.Catalogue.In("en").T("cli.roster-empty")+"\n", "")
	d.expects(t, monday, roster.Day{Site: example.Site(), Date: monday})
	d.run(t, "roster", "--site", "T1", "--json").want(t, Done,
		`{"site":"T1","name":"Toronto Office","date":"2026-10-05","revision":0,"expected":0,"rows":[]}`+"\n", "")
}

// TestRosterPDF checks what is printed, in which language, when and for whose eyes.
func TestRosterPDF(t *testing.T) {
	d := newDesk(t)
	d.expects(t, monday, example.Roster())
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
		r := example.Record()
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
		d.run(t, "slip", example.Shown, "--pdf", name).want(t, Done, "Confirmation "+example.Shown+": saved in "+name+"\n", "")
		d.run(t, "slip", example.Shown, "--pdf", name, "--json").want(t, Done, `{"pdf":"`+name+`","warnings":[]}`+"\n", "")
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
	d.holds(example.Record())
	d.Program.Slip = func(w io.Writer, _ site.Site, _ booking.Record, _ *translations.Words, _ time.Time) ([]string, error) {
		_, _ = io.WriteString(w, "half a do")
		return nil, errors.New("out of ink")
	}
	if got := d.run(t, "slip", example.Shown, "--pdf", name, "--json"); got.code != Failed || got.errorCode(t) != "internal" {
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
	if got := d.run(t, "slip", example.Shown, "--pdf", filepath.Join(folder, "none", "slip.pdf"), "--json"); got.errorCode(t) != "file.unwritable" {
		t.Errorf("%+v", got)
	}
	if err := os.Mkdir(filepath.Join(folder, "d.pdf"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.Program.Slip = func(io.Writer, site.Site, booking.Record, *translations.Words, time.Time) ([]string, error) {
		return nil, nil
	}
	if got := d.run(t, "slip", example.Shown, "--pdf", filepath.Join(folder, "d.pdf"), "--json"); got.errorCode(t) != "file.unwritable" {
		t.Errorf("%+v", got)
	}
}

func TestSlipRefusesWhatIsWithheldOrUnknown(t *testing.T) {
	d := newDesk(t)
	r := example.Record()
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
