package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
)

// says tells whether a text can be read in the window, over line ends.
func (d *desk) says(text string) bool {
	d.relayout()
	return strings.Contains(strings.Join(d.texts(), " "), text)
}

// TestTravelBandSaysWhatItMeansHere: the site's own times always, and a warning at once where they are too slow.
func TestTravelBandSaysWhatItMeansHere(t *testing.T) {
	for name, c := range map[string]struct {
		tiers    []string
		downs    int // to the band
		warning  string
		standing string
	}{
		"slow":              {[]string{"mail20"}, 3, "fault.travel.slow-here", "by mail in 20 business days"},
		"in time":           {[]string{"pickup10", "mail20"}, 3, "", "pick-up in 10 business days and by mail"},
		"express elsewhere": {[]string{"pickup10"}, 4, "fault.travel.express-elsewhere", "pick-up in 10 business days"},
		"urgent elsewhere":  {nil, 5, "fault.travel.urgent-elsewhere", "states no processing time"},
		"urgent here":       {[]string{"urgent", "express"}, 5, "fault.travel.urgent-no-appointment", "express pick-up in 2 to 9 business days"},
	} {
		t.Run(name, func(t *testing.T) {
			at := office(1)
			at.Tiers = c.tiers
			d := deskAt(t, at, nil, translations.English)
			d.Ctrl(fyne.Key2)
			d.Keys(fyne.KeyTab)
			for range c.downs {
				d.Keys(fyne.KeyDown)
			}
			if !d.says(c.standing) {
				t.Errorf("%q is not said", c.standing)
			}
			if c.warning != "" && !d.says(d.Words.T(c.warning)) {
				t.Errorf("%s is not said", c.warning)
			}
			for _, id := range []string{"fault.travel.slow-here", "fault.travel.express-elsewhere", "fault.travel.urgent-elsewhere"} {
				if id != c.warning && d.says(d.Words.T(id)) {
					t.Errorf("%s is said", id)
				}
			}
		})
	}
}

// TestChildWithOneParent is sent to a passport office, and may be booked all the same.
func TestChildWithOneParent(t *testing.T) {
	d := newDesk(t, translations.French)
	d.Ctrl(fyne.Key2)
	d.goTo("contact.given")
	d.typed("Ola")
	d.goTo("persons.0.kind")
	d.Keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if !d.says(d.Words.T("fault.kind.passport-office-only", translations.Args{"Number": 1})) {
		t.Error("nobody says that only a passport office can take this")
	}
	for _, id := range site.Bring(site.Passport, "child-one-parent").Items {
		if !d.says(d.Words.T(id)) {
			t.Errorf("%q is not among what to bring", d.Words.T(id))
		}
	}
}

// TestDeadlineBadge counts the days that the letter leaves; a passed one stops nobody.
func TestDeadlineBadge(t *testing.T) {
	for date, want := range map[string]string{
		"2026-10-05": "Deadline 2026-11-04, in 30 days", "2026-09-06": "Deadline 2026-10-06, in 1 day", "2026-09-05": "Deadline 2026-10-05, today",
		"2026-09-01": "Deadline 2026-10-01 has passed", "2026-10-06": "This date is in the future", "2026-13-01": "", "": "",
	} {
		t.Run(date, func(t *testing.T) {
			d := newDesk(t, translations.English)
			d.Ctrl(fyne.Key3)
			d.typed("V304512877", date, "Zoé", "", "613-555-0142")
			if want == "" && d.says("Deadline") || !d.says(want) {
				t.Errorf("%q is not said in %q", want, d.texts())
			}
			if date == "2026-13-01" {
				return
			}
			d.understood()
			d.openingAndConfirm("1")
			if len(d.day(october5)) != 1 {
				t.Errorf("not booked; the focus is at %q", d.screen.FocusName())
			}
		})
	}
}

// TestInterpreterAsksForTheLanguage and keeps it with the need.
func TestInterpreterAsksForTheLanguage(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Hoa", "Nguyễn", "709-555-0142")
	d.goTo("needs")
	if d.says(d.Words.T("book.interpreter")) {
		t.Error("the language is asked for without an interpreter")
	}
	d.Keys(fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	d.goTo("needs.language")
	d.typed("Vietnamese")
	d.goTo("notes")
	d.typed("Second door")
	d.understood()
	d.openingAndConfirm("1")
	got := d.only().Details
	if strings.Join(got.Needs, " ") != "wheelchair interpreter:Vietnamese" || got.Notes != "Second door" {
		t.Errorf("needs %q, note %q", got.Needs, got.Notes)
	}
	if !d.says("interpreter: Vietnamese") {
		t.Error("the need is not read back")
	}
}

// TestNoticeIsTheServices: each service has its notice, and one that was understood does not count for the other.
func TestNoticeIsTheServices(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.Ctrl(fyne.KeyR)
	d.relayout()
	var said []string
	for _, o := range d.Window.Canvas().Overlays().List() {
		said = append(said, textsOf(o)...)
	}
	all := strings.Join(said, " ")
	if !strings.Contains(all, "Canadian Passport Order") || strings.Contains(all, "Microsoft") {
		t.Errorf("the notice says %q", all)
	}
	d.Keys(fyne.KeyRight, fyne.KeyReturn)
	if r := d.screen.State().Read[site.Passport]; r.Version != site.CurrentNotice(site.Passport).Version || r.Language != "en" {
		t.Errorf("kept: %+v", r)
	}
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyReturn)
	if !d.says(d.Words.T("book.notice.missing")) {
		t.Error("the passport notice counts for biometrics")
	}
}
