package book_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
)

// TestFamilyOfFive books five people, two of whom have letters of their own; one of these numbers is scanned into a name.
func TestFamilyOfFive(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Ctrl(fyne.Key3)
		d.typed("V304512877\n2026-09-12\n")
		d.typed("Hoa", "Nguyễn", "709 555 0142")
		for _, p := range [][]string{
			{"Minh", "Nguyễn"}, {"Lan", "Trần", "w993830598\n"}, {"Mai", "Nguyễn"}, {"E099977028\n\n", "Phạm", ""},
		} {
			d.Ctrl(fyne.KeyM)
			d.typed(p...)
		}
		d.goTo("persons.4.given")
		d.typed("Thu")
		d.speak(other(language))
		d.understood()
		d.openingAndConfirm("1")
		got, letter := d.only(), calendar.NewDate(2026, 9, 12)
		want := []booking.Person{
			{Given: "Hoa", Family: "Nguyễn", Application: "V304512877", LetterDate: letter},
			{Given: "Minh", Family: "Nguyễn", Application: "V304512877", LetterDate: letter},
			{Given: "Lan", Family: "Trần", Application: "W993830598"},
			{Given: "Mai", Family: "Nguyễn", Application: "V304512877", LetterDate: letter},
			{Given: "Thu", Family: "Phạm", Application: "E099977028"},
		}
		if diff := cmp.Diff(want, got.Details.Persons); diff != "" {
			t.Error(diff)
		}
		if p := got.Facts.Places[0]; p.End-p.Start != 50 || got.Facts.NoticeIn != string(other(language)) || got.Facts.Language != string(language) {
			t.Errorf("%v, the notice in %s, service in %s", p, got.Facts.NoticeIn, got.Facts.Language)
		}
	}
}

func other(l translations.Language) translations.Language {
	if l == translations.English {
		return translations.French
	}
	return translations.English
}
