package book_test

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
)

// TestLanguageChangesInMidWord switches in the middle of a name, with a trailing space, and goes on typing.
func TestLanguageChangesInMidWord(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.Keys(fyne.KeyTab, fyne.KeyDown, fyne.KeyTab)
	d.typed("Jean ")
	d.Keys(fyne.KeyLeft, fyne.KeyLeft)
	before := d.screen.State()
	d.speak(translations.French)
	after := d.screen.State()
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("the change of language changed the form: %s", diff)
	}
	if d.screen.FocusName() != "contact.given" || after.Caret != 3 {
		t.Errorf("the focus is at %q, the caret behind %d", d.screen.FocusName(), after.Caret)
	}
	d.typed("X")
	if got := d.screen.State().Contact.Given; got != "JeaXn " {
		t.Errorf("went on to %q", got)
	}
	if !d.shows("Prénom(s)") || d.shows("Given name(s)") {
		t.Error("the words did not change")
	}
	if got := d.screen.State().Travel; got != booking.NoTravel {
		t.Errorf("the travel band became %q", got)
	}
}

// TestLanguageChangeKeepsTheFocusEverywhere goes along the whole order of Tab and switches at each place.
func TestLanguageChangeKeepsTheFocusEverywhere(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "2026-09-1")
	languages := []translations.Language{translations.French, translations.English}
	for i := range 22 {
		name := d.screen.FocusName()
		d.speak(languages[i%2])
		if got := d.screen.FocusName(); got != name && name != "persons.0.remove" {
			t.Errorf("the focus went from %q to %q", name, got)
		}
		if strings.HasSuffix(name, "remove") {
			d.Keys(fyne.KeyTab)
		}
		d.Keys(fyne.KeyTab)
	}
	if got := d.screen.State().LetterDate; got != "2026-09-01" && got != "2026-09-1" {
		t.Errorf("the date being typed became %q", got)
	}
}

// TestLanguageOfServiceStays once the form was begun, whatever the window speaks.
func TestLanguageOfServiceStays(t *testing.T) {
	d := newDesk(t, translations.English)
	d.speak(translations.French)
	if got := d.screen.State().Language; got != "fr" {
		t.Errorf("an untouched form is in %q", got)
	}
	d.Ctrl(fyne.Key3)
	d.typed("V3")
	d.speak(translations.English)
	if got := d.screen.State().Language; got != "fr" {
		t.Errorf("a begun form changed to %q", got)
	}
}

// TestPlaceLostToAnotherProcess books the same place through a second store on the same file after it was chosen.
func TestPlaceLostToAnotherProcess(t *testing.T) {
	d := deskAt(t, office(1), nil, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.Ctrl(fyne.KeyD)
	d.typed("1")
	chosen := d.screen.State().Chosen
	d.other(booking.When{Places: chosen})
	d.goTo("contact.email")
	before := d.screen.State()
	d.Ctrl(fyne.KeyReturn)
	d.relayout()
	if len(d.day(october5)) != 1 {
		t.Fatal("the place was sold twice")
	}
	said := d.Words.Fault(fault.New("booking.place-taken", "Start", chosen[0].Start, "Date", chosen[0].Date))
	if !strings.Contains(strings.Join(d.texts(), " "), said) {
		t.Errorf("%q is not said in %q", said, d.texts())
	}
	if d.screen.FocusName() != "openings" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	after := d.screen.State()
	if diff := cmp.Diff(before.Contact, after.Contact); diff != "" || after.Letter != before.Letter || len(after.Chosen) != 0 {
		t.Errorf("lost: %s, chosen %v", diff, after.Chosen)
	}
	d.typed("1")
	d.Ctrl(fyne.KeyReturn)
	if len(d.day(october5)) != 2 {
		t.Error("the next opening was not booked")
	}
}

// TestDigitsInAField stay in the field; without one they choose.
func TestDigitsInAField(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("", "", "", "", "6135550142")
	if s := d.screen.State(); len(s.Chosen) != 0 || s.Contact.Phone != "6135550142" {
		t.Errorf("chosen %v, phone %q", s.Chosen, s.Contact.Phone)
	}
	for _, field := range []string{"language", "needs", "part", "notice"} {
		d.goTo(field)
		d.typed("2")
		if s := d.screen.State(); len(s.Chosen) != 0 {
			t.Errorf("a digit in %s chose %v", field, s.Chosen)
		}
	}
	d.Window.Canvas().Unfocus()
	d.typed("2")
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].Start != 520 {
		t.Errorf("without a field the digit chose %v", s.Chosen)
	}
}

// goTo presses Tab until a place has the focus.
func (d *desk) goTo(name string) {
	d.T.Helper()
	for range 60 {
		if d.screen.FocusName() == name {
			return
		}
		d.Keys(fyne.KeyTab)
	}
	d.T.Fatalf("Tab never reaches %q", name)
}

// TestPanelsShareContactAndPersons switches to and fro and loses nothing.
func TestPanelsShareContactAndPersons(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "2026-09-12", "Zoé", "Tremblay", "613-555-0142", "", "", "", "")
	d.Ctrl(fyne.KeyM)
	d.typed("Éric", "Roy", "W993830598")
	before := d.screen.State()
	d.Ctrl(fyne.Key2)
	for _, text := range []string{"Zoé", "613-555-0142", "Éric"} {
		if !d.shows(text) {
			t.Errorf("%q is not in the passport panel", text)
		}
	}
	d.Ctrl(fyne.Key1)
	d.Ctrl(fyne.Key3)
	after := d.screen.State()
	if diff := cmp.Diff(before.Persons, after.Persons); diff != "" || after.Contact != before.Contact || after.LetterDate != before.LetterDate {
		t.Errorf("lost: %s", diff)
	}
	if !d.shows("W993830598") || d.screen.FocusName() != "letter.application" {
		t.Errorf("the panel came back without its number, or the focus is at %q", d.screen.FocusName())
	}
}

// TestOverviewTurnsConfirmOff, even with everything filled in.
func TestOverviewTurnsConfirmOff(t *testing.T) {
	d := newDesk(t, translations.English)
	confirm := d.button("Confirm")
	if !confirm.Disabled() {
		t.Error("Confirm is on with the Overview open at the start")
	}
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.Ctrl(fyne.KeyD)
	d.typed("1")
	if confirm.Disabled() {
		t.Error("Confirm is off with a service open")
	}
	d.Ctrl(fyne.Key1)
	d.Ctrl(fyne.KeyReturn)
	test.Tap(confirm)
	d.Queue.Drain()
	if !confirm.Disabled() || len(d.day(october5)) != 0 {
		t.Errorf("booked from the Overview, or Confirm is on (%v)", !confirm.Disabled())
	}
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyReturn)
	if len(d.day(october5)) != 1 {
		t.Error("not booked after coming back to the service")
	}
}

// button finds a button by its label.
func (d *desk) button(label string) *kit.Button {
	d.T.Helper()
	var found *kit.Button
	d.each(func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.Label() == label {
			found = b
		}
	})
	if found == nil {
		d.T.Fatalf("no button %q", label)
	}
	return found
}

// TestFormIsKeptAsJSON, so that a draft brings everything back.
func TestFormIsKeptAsJSON(t *testing.T) {
	d := newDesk(t, translations.French)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "2026-09-12", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.Ctrl(fyne.KeyD)
	d.typed("2")
	want := d.screen.State()
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got form.Form
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
