package fields_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
)

// texts are what all text fields of a panel hold.
func (s *sheet) texts() map[string]string {
	out := map[string]string{}
	for _, f := range s.set.Order(s.form.Panel) {
		if e := f.Entry(); e != nil {
			out[f.Name] = e.Text
		}
	}
	return out
}

// TestMadeAnewIsTheSame: whatever was typed and chosen, fields made from the form in the other language hold the same, and
// making them changes nothing of it.
func TestMadeAnewIsTheSame(t *testing.T) {
	for _, panel := range []int{form.Passport, form.Biometrics} {
		s := newSheet(t, translations.English, panel, nil)
		rapid.Check(t, func(r *rapid.T) {
			s.form = form.New()
			s.form.Panel = panel
			s.make()
			for range rapid.IntRange(1, 6).Draw(r, "steps") {
				s.act(r)
			}
			before, shown := s.form.Clone(), s.texts()
			s.set.Keep()
			s.Speak(rapid.SampledFrom(translations.Languages()).Draw(r, "language"))
			s.make()
			if diff := cmp.Diff(shown, s.texts()); diff != "" {
				r.Errorf("shown: %s", diff)
			}
			before.LetterDate = s.form.LetterDate
			if diff := cmp.Diff(before, s.form, cmpopts.EquateEmpty()); diff != "" {
				r.Errorf("kept: %s", diff)
			}
		})
	}
}

// act does something that a person may do at a field.
func (s *sheet) act(r *rapid.T) {
	list := s.set.Order(s.form.Panel)
	f := rapid.SampledFrom(list).Draw(r, "field")
	s.Window.Canvas().Focus(f.Focus)
	if s.Window.Canvas().Focused() != f.Focus {
		return // it is not shown
	}
	if f.Name == "persons" {
		s.Press(rapid.SampledFrom([]fyne.KeyName{fyne.KeyUp, fyne.KeyDown}).Draw(r, "count"))
		return
	}
	if e := f.Entry(); e == nil {
		s.Press(rapid.SampledFrom([]fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeySpace}).Draw(r, "choice"))
		s.Press(fyne.KeyEscape)
		return
	}
	s.Write(rapid.SampledFrom([]string{"Zoé", "  ", "6135550142", "2026-09-12", "V304512877", "x@example.ca", "Đỗ’s", "no. 7"}).Draw(r, "text"))
}

// TestNamesOfAllThatCome: however many come, each has a field of every kind in the order of the lines.
func TestNamesOfAllThatCome(t *testing.T) {
	for panel, third := range map[int]string{form.Passport: "kind", form.Biometrics: "application"} {
		s := newSheet(t, translations.French, panel, nil)
		for _, count := range []int{1, 2, booking.MaxPersons, 3} {
			s.set.SetCount(count)
			var want []string
			for i := range count {
				line := fmt.Sprintf("persons.%d.", i)
				want = append(want, line+"given", line+"family", line+third)
			}
			if got := names(s.set.People()); !slices.Equal(got, want) {
				t.Errorf("%d people: %q", count, got)
			}
		}
	}
}
