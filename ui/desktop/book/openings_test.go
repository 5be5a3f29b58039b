package book_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// times are the openings shown, as the list writes them.
func (d *desk) times() []string {
	var list []string
	for _, text := range d.texts() {
		if strings.Contains(text, "  ") {
			list = append(list, strings.ReplaceAll(text, "\u00a0", " "))
		}
	}
	return list
}

// TestOpeningsFollowTheForm: service, number of persons, part of the day and first day each ask anew.
func TestOpeningsFollowTheForm(t *testing.T) {
	d := newDesk(t, translations.English)
	if got := d.times(); len(got) != 0 {
		t.Errorf("the Overview shows %q", got)
	}
	d.ctrl(fyne.Key2)
	if got := d.times(); len(got) != 6 || got[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("first openings: %q", got)
	}
	d.goTo("part")
	d.press(fyne.KeyRight, fyne.KeyRight)
	if got := d.times(); got[0] != "Mon Oct 5  12:50 p.m." {
		t.Errorf("in the afternoon: %q", got)
	}
	d.goTo("from")
	d.typed("+1\n")
	if got := d.times(); got[0] != "Tue Oct 6  12:50 p.m." {
		t.Errorf("from tomorrow: %q", got)
	}
	if s := d.screen.State(); s.From != "2026-10-06" {
		t.Errorf("the first day is kept as %q", s.From)
	}
}

// TestLaterAndEarlier turns the page by keys and keeps what was chosen.
func TestLaterAndEarlier(t *testing.T) {
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key3)
	d.ctrl(fyne.KeyD)
	d.typed("6")
	d.press(fyne.KeyPageUp) // there is nothing earlier
	d.press(fyne.KeyPageDown)
	if got := d.times(); got[0] != "Mon Oct 5  9:30 a.m." {
		t.Errorf("later: %q", got)
	}
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].Start != 560 {
		t.Errorf("turning the page chose %v", s.Chosen)
	}
	d.press(fyne.KeyPageUp)
	if got := d.times(); got[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("earlier again: %q", got)
	}
}

// TestKeysOfTheList moves with arrows and chooses with Enter and Space.
func TestKeysOfTheList(t *testing.T) {
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key3)
	d.relayout()
	d.ctrl(fyne.KeyD)
	for name, c := range map[string]struct {
		keys  []fyne.KeyName
		start calendar.Minute
	}{
		"Enter on the first":         {[]fyne.KeyName{fyne.KeyReturn}, 510},
		"right":                      {[]fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, 520},
		"down is the next line":      {[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, 530},
		"down, up":                   {[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, 510},
		"up stops at the first line": {[]fyne.KeyName{fyne.KeyUp, fyne.KeyLeft, fyne.KeyReturn}, 510},
		"End":                        {[]fyne.KeyName{fyne.KeyEnd, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn}, 560},
		"End, Home":                  {[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn}, 510},
	} {
		d.typed("4") // another than any of these
		d.press(fyne.KeyHome)
		d.press(c.keys...)
		if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].Start != c.start {
			t.Errorf("%s: chosen %v, want %v", name, s.Chosen, c.start)
		}
	}
}

// TestChosenTimeFollowsTheParty: one more person keeps the time and makes it longer; a time that no longer fits is let go.
func TestChosenTimeFollowsTheParty(t *testing.T) {
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key2)
	d.goTo("part")
	d.press(fyne.KeyRight) // morning
	d.ctrl(fyne.KeyD)
	for range 3 {
		d.press(fyne.KeyPageDown)
	}
	d.press(fyne.KeyHome, fyne.KeyReturn) // 11:30, lunch is at 12
	if s := d.screen.State(); s.Chosen[0].Start != 690 || s.Chosen[0].End != 710 {
		t.Fatalf("chosen %v", s.Chosen)
	}
	d.ctrl(fyne.Key1)
	d.ctrl(fyne.Key2)
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].Start != 690 {
		t.Errorf("coming back to the panel chose %v", s.Chosen)
	}
	d.press(fyne.KeyUp, fyne.KeyUp)
	d.relayout()
	if s := d.screen.State(); len(s.Chosen) != 0 || s.Count != 3 {
		t.Errorf("three fit before lunch: %v, %d", s.Chosen, s.Count)
	}
	said := d.words.Fault(fault.New("booking.no-longer-fits", "Start", calendar.Minute(690), "Date", october5))
	if !strings.Contains(strings.Join(d.texts(), " "), said) {
		t.Errorf("%q is not said", said)
	}
}

// TestNothingFree says why and offers to look later.
func TestNothingFree(t *testing.T) {
	d := newDesk(t, translations.English)
	b := &broken{Store: d.store, openings: fault.New("capacity.full", "From", october5, "To", october5.Add(89))}
	d.with(b)
	d.ctrl(fyne.Key3)
	d.relayout()
	if !strings.Contains(strings.Join(d.texts(), " "), "Nothing is free from October 5, 2026") {
		t.Errorf("not said: %q", d.texts())
	}
	d.ctrl(fyne.KeyD) // without a list the first day is where to go on
	if d.screen.FocusName() != "from" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	b.openings = nil
	button := d.button(d.words.T("book.openings.from", translations.Args{"Date": october5.Add(90)}))
	d.window.Canvas().Focus(button)
	d.press(fyne.KeyReturn)
	if got := d.times(); len(got) != 6 || d.screen.State().From != "2027-01-03" {
		t.Errorf("from %s: %q", d.screen.State().From, got)
	}
}

// TestOpeningsThatFail are told as any failure is.
func TestOpeningsThatFail(t *testing.T) {
	d := newDesk(t, translations.English)
	d.with(&broken{Store: d.store, openings: errors.New("disk")})
	d.ctrl(fyne.Key3)
	d.relayout()
	if len(d.faults) != 1 || !strings.Contains(strings.Join(d.texts(), " "), d.words.T("fault.internal")) {
		t.Errorf("%d faults", len(d.faults))
	}
}

// TestStaleOpeningsCannotBeChosen: while newer ones are asked for, a digit does nothing.
func TestStaleOpeningsCannotBeChosen(t *testing.T) {
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key3)
	d.ctrl(fyne.KeyD)
	uitest.Press(d.window, fyne.KeyM, fyne.KeyModifierControl) // one more person; the answer is not there yet
	d.window.Canvas().Unfocus()
	uitest.TypeRune(d.window, '1')
	if s := d.screen.State(); len(s.Chosen) != 0 || len(d.times()) != 6 {
		t.Errorf("chosen %v of %q", s.Chosen, d.times())
	}
	d.drain()
	uitest.TypeRune(d.window, '1')
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].End != 530 {
		t.Errorf("chosen %v", s.Chosen)
	}
}

// TestTakenPlacesAreNotShown: the list is the store's.
func TestTakenPlacesAreNotShown(t *testing.T) {
	d := deskWith(t, office(1), catalogue(t).In(translations.French))
	_, err := d.store.Book(t.Context(), booking.Order{
		Command: uuid.New(), Site: "A", Service: site.Biometrics, Language: "en",
		Details: booking.Details{Contact: booking.Contact{Given: "Ida"}, Persons: []booking.Person{{Given: "Ida"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.ctrl(fyne.Key3)
	if got := d.times(); slices.Contains(got, "lun. 5 oct.  8 h 30") || got[0] != "lun. 5 oct.  8 h 40" {
		t.Errorf("openings %q", got)
	}
}
