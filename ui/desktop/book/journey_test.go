package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// october5 is the day on which the tests take place.
var october5 = calendar.NewDate(2026, 10, 5)

// shows tells whether a text stands somewhere in the window.
func (d *desk) shows(text string) bool {
	return strings.Contains(strings.Join(d.texts(), "\n"), text)
}

// texts are all that the window shows.
func (d *desk) texts() []string { return textsOf(d.Window.Content()) }

// only gives the one booking of the day.
func (d *desk) only() booking.Record {
	d.T.Helper()
	list := d.day(october5)
	if len(list) != 1 {
		d.T.Fatalf("%d bookings on the day", len(list))
	}
	return list[0]
}

// understood marks the notice as read, by keys.
func (d *desk) understood() {
	d.Ctrl(fyne.KeyR)
	d.Keys(fyne.KeyRight, fyne.KeyReturn)
}

// openingAndConfirm chooses the opening with a digit and confirms.
func (d *desk) openingAndConfirm(digit string) {
	d.Ctrl(fyne.KeyD)
	d.typed(digit)
	d.Ctrl(fyne.KeyReturn)
}

// TestPassportForOneByKeys books one renewal, from the first key to the confirmation number.
func TestPassportForOneByKeys(t *testing.T) {
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			d := newDesk(t, language)
			d.Ctrl(fyne.Key2)
			d.Keys(fyne.KeyTab, fyne.KeyDown, fyne.KeyTab) // no travel planned
			d.typed("Zoé", "Tremblay", "6135550142")
			d.Keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyDown, fyne.KeyDown) // over the names, to the kind
			d.understood()
			d.openingAndConfirm("2")
			got := d.only()
			number := booking.ShowConfirmation(got.Details.Confirmation)
			if !d.shows(number) {
				t.Errorf("the number %s is not shown in %q", number, d.texts())
			}
			wantFacts := booking.Facts{
				Site: "A", Service: site.Passport, Minutes: 20, Persons: 1, Kinds: []booking.Kind{booking.AdultRenewal}, Language: string(language),
				Places: []site.Place{{Counter: 1, Date: october5, Start: 520, End: 540}}, Notice: "2026-10-01", NoticeIn: string(language),
				Confirmation: got.Facts.Confirmation,
			}
			if diff := cmp.Diff(wantFacts, got.Facts); diff != "" {
				t.Errorf("facts: %s", diff)
			}
			wantDetails := booking.Details{
				Confirmation: got.Details.Confirmation, Travel: booking.NoTravel,
				Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-0142"},
				Persons: []booking.Person{{Given: "Zoé", Family: "Tremblay", Kind: booking.AdultRenewal}},
			}
			if diff := cmp.Diff(wantDetails, got.Details); diff != "" {
				t.Errorf("details: %s", diff)
			}
			d.Ctrl(fyne.KeyP)
			if len(d.slips) != 1 || d.slips[0].ID != got.ID {
				t.Errorf("%d slips were printed", len(d.slips))
			}
		})
	}
}

// TestPassportForTwoByKeys books two applications; the second person has another name than the contact.
func TestPassportForTwoByKeys(t *testing.T) {
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			d := newDesk(t, language)
			d.Ctrl(fyne.Key2)
			d.typed("2", "")
			d.Keys(fyne.KeyTab)
			d.typed("Maya", "Singh", "416-555-0199")
			d.Keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyDown) // the first is an adult
			d.Keys(fyne.KeyTab, fyne.KeyTab)                            // over the button that removes
			d.typed("Arjun", "Gill", "")
			d.Keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) // a child
			d.understood()
			d.openingAndConfirm("1")
			got := d.only()
			want := []booking.Person{{Given: "Maya", Family: "Singh", Kind: booking.Adult}, {Given: "Arjun", Family: "Gill", Kind: booking.Child}}
			if diff := cmp.Diff(want, got.Details.Persons); diff != "" {
				t.Error(diff)
			}
			if p := got.Facts.Places[0]; p.Start != 510 || p.End != 550 {
				t.Errorf("two applications got %v", p)
			}
		})
	}
}

// TestBiometricsForAFamilyByKeys books three people, one of them with another letter.
func TestBiometricsForAFamilyByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("IRCC v304-512-877 X\n2026-09-12\n") // a scanner ends with Enter
	d.typed("Hoa", "Nguyễn", "709 555 0142")
	d.Ctrl(fyne.KeyM)
	d.typed("Minh", "Nguyễn", "")
	d.Ctrl(fyne.KeyM)
	d.typed("Lan", "Trần", "w993830598\n")
	d.understood()
	d.openingAndConfirm("1")
	got := d.only()
	letter := calendar.NewDate(2026, 9, 12)
	want := []booking.Person{
		{Given: "Hoa", Family: "Nguyễn", Application: "V304512877", LetterDate: letter},
		{Given: "Minh", Family: "Nguyễn", Application: "V304512877", LetterDate: letter},
		{Given: "Lan", Family: "Trần", Application: "W993830598"},
	}
	if diff := cmp.Diff(want, got.Details.Persons); diff != "" {
		t.Error(diff)
	}
	if p := got.Facts.Places[0]; p.End-p.Start != 30 || got.Facts.Service != site.Biometrics {
		t.Errorf("%s, %v", got.Facts.Service, p)
	}
}

// TestOneNameClient books a person who has one name only: no message, no name asked for.
func TestOneNameClient(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Ctrl(fyne.Key3)
		d.typed("V304512877", "", "", "Sukarno", "613-555-0142", "")
		d.understood()
		d.openingAndConfirm("1")
		got := d.only()
		if c := got.Details.Contact; c.Given != "" || c.Family != "Sukarno" {
			t.Errorf("the contact is %+v", c)
		}
		if p := got.Details.Persons[0]; p.Given != "" || p.Family != "Sukarno" {
			t.Errorf("the person is %+v", p)
		}
	}
}

// TestContactNeedNotCome books a child for a parent who is only the contact.
func TestContactNeedNotCome(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Anna", "Wójcik", "613-555-0142", "Ola")
	d.Keys(fyne.KeyTab, fyne.KeyTab)
	d.understood()
	d.openingAndConfirm("1")
	got := d.only().Details
	if got.Contact.Given != "Anna" || got.Persons[0].Given != "Ola" || got.Persons[0].Family != "Wójcik" {
		t.Errorf("%+v", got)
	}
}

// TestAnotherForTheSameFamily keeps contact, language and notice, and begins with an empty party.
func TestAnotherForTheSameFamily(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Anna", "Wójcik", "613-555-0142", "")
	d.understood()
	d.openingAndConfirm("3")
	d.Keys(fyne.KeyTab, fyne.KeyReturn) // over Print slip
	d.Ctrl(fyne.Key2)
	d.Keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	d.typed("Łukasz", "", "")
	d.Keys(fyne.KeyDown)
	d.understood()
	d.openingAndConfirm("1")
	list := d.day(october5)
	if len(list) != 2 {
		t.Fatalf("%d bookings", len(list))
	}
	for _, b := range list {
		if b.Details.Contact.Phone != "613-555-0142" {
			t.Errorf("the contact is %+v", b.Details.Contact)
		}
		if b.Facts.Service == site.Passport && (b.Details.Persons[0].Given != "Łukasz" || b.Details.Persons[0].Family != "Wójcik") {
			t.Errorf("the person is %+v", b.Details.Persons[0])
		}
	}
}

// textsOf lists what is drawn in an object and its parts, top to bottom.
func textsOf(o fyne.CanvasObject) []string {
	var list []string
	for _, p := range uitest.PartsOf(o) {
		if text := p.Text(); text != "" {
			list = append(list, text)
		}
	}
	return list
}
