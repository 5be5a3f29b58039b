package fields_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/check"
	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// The widths of a panel on the screen in a window of 1024 and of 1366.
const (
	small = 496
	usual = 700
)

// warned shows a form of which nothing is usual, at a width, with all warnings that it calls for.
func warned(t *testing.T, language translations.Language, width float32) *sheet {
	t.Helper()
	s := newSheet(t, language, form.Biometrics, func(f *form.Form) {
		f.Letter, f.LetterDate, f.Contact = "V3", "2026-08-01", booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "12"}
	})
	s.Window.Resize(fyne.NewSize(width, 690))
	letter, _ := s.set.Letter()
	said := check.Judge(s.Words, &s.form, check.Input{Site: s.Context.Site, Today: s.set.Today(), Letter: letter})
	for _, f := range s.set.Order(form.Biometrics) {
		f.Say("", said.Odd[f.Name])
	}
	uitest.Relayout()
	return s
}

// notices are those that are shown of some parts.
func notices(s *sheet) (list []uitest.Part) {
	for _, p := range uitest.Parts(s.Window) {
		if _, ok := p.Object.(*kit.Notice); ok {
			list = append(list, p)
		}
	}
	return list
}

// TestWarningsTakeFewLines however narrow their field is.
func TestWarningsTakeFewLines(t *testing.T) {
	for _, language := range translations.Languages() {
		s := warned(t, language, small)
		all := notices(s)
		for _, p := range all {
			lines := 0
			for _, part := range uitest.PartsOf(p.Object) {
				if part.Text() != "" {
					lines++
				}
			}
			if lines > 3 || lines > 2 && p.Object.Size().Width < 180 {
				t.Errorf("%q takes %d lines", p.Object.(*kit.Notice).Text(), lines)
			}
		}
		if len(all) < 3 {
			t.Errorf("%d notices", len(all))
		}
	}
}

// TestWarningStartsUnderItsField where that is wide enough for a sentence.
func TestWarningStartsUnderItsField(t *testing.T) {
	for _, language := range translations.Languages() {
		s := warned(t, language, usual)
		var field uitest.Area
		for _, p := range uitest.Parts(s.Window) {
			if f, ok := p.Object.(fyne.Focusable); ok && s.set.At(f) == s.set.Field("contact.phone") {
				field = p.Area
			}
		}
		found := false
		for _, p := range notices(s) {
			if strings.Contains(p.Object.(*kit.Notice).Text(), s.Words.T("fault.phone.unusual")) {
				found = p.Area.Left >= field.Left-8 && p.Area.Left <= field.Left+8 && p.Area.Top > field.Top
			}
		}
		if !found {
			t.Errorf("%s: the warning is not under the field at %v", language, field)
		}
	}
}

// TestRoomForTheEmail: a usual address fits, and so does the hint of the note.
func TestRoomForTheEmail(t *testing.T) {
	for _, language := range translations.Languages() {
		s := newSheet(t, language, form.Biometrics, nil)
		for name, text := range map[string]string{"contact.email": "zoe.tremblay@example.org", "notes": s.Words.T("book.notes.hint")} {
			for width := float32(494); width <= 716; width += 24 {
				s.Window.Resize(fyne.NewSize(width, 690))
				uitest.Relayout()
				entry := s.set.Field(name).Entry()
				if need := kit.LineWidth(kit.NewText(text)) + 24; entry.Size().Width < need {
					t.Errorf("%s: of %.0f, %s is %.0f wide, not %.0f", language, width, name, entry.Size().Width, need)
				}
			}
		}
	}
}

// TestKindsAndTravelDatesAreReadWhole in a window of the usual size, but for the longest kind, which few ask for.
func TestKindsAndTravelDatesAreReadWhole(t *testing.T) {
	for _, language := range translations.Languages() {
		s := newSheet(t, language, form.Passport, nil)
		s.Window.Resize(fyne.NewSize(usual, 690))
		longest := s.Words.T("book.kind.travel-document")
		seen := 0
		for _, name := range []string{"travel", "persons.0.kind"} {
			choice, ok := s.at(name).Focus.(*kit.Select)
			if !ok {
				t.Fatalf("%s is chosen otherwise", name)
			}
			s.Keys(fyne.KeyHome)
			for before := ""; choice.Text() != before; s.Keys(fyne.KeyDown) {
				before = choice.Text()
				uitest.Relayout()
				seen++
				for _, cut := range uitest.CutShort(uitest.Parts(s.Window), nil, func(fyne.Widget) bool { return false }) {
					if strings.HasSuffix(cut, "of *kit.Select") && choice.Text() != longest {
						t.Errorf("%s: %q is shown as %s", language, choice.Text(), cut)
					}
				}
			}
			s.Keys(fyne.KeyHome)
		}
		if seen < 8 {
			t.Errorf("%s: %d entries were looked at", language, seen)
		}
	}
}
