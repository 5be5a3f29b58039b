package fields_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// tour goes through the panel of a service: untouched, with a family, with all that may be said at once.
func tour(t testing.TB, panel int) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		s := newSheet(t, language, panel, nil)
		if catalogue != nil {
			s.Catalogue = catalogue
			s.Speak(language)
		}
		return s.Stage, func(see func(string)) {
			s.make()
			see(fmt.Sprintf("panel-%d-1-empty", panel))
			s.form.Contact = booking.Contact{Given: "Minh Châu", Family: "Nguyễn", Phone: "709-555-0142", Email: "chau@example.ca"}
			s.form.SetCount(2)
			s.form.SetName(1, "Gia Bảo", "Nguyễn")
			s.form.Letter, s.form.LetterDate, s.form.Persons[1].Application = "V304512877", "2026-09-12", "W993830598"
			s.form.Need("interpreter", true)
			s.make()
			see(fmt.Sprintf("panel-%d-2-family", panel))
			for i, f := range s.set.Order(panel) {
				if i%2 == 0 {
					f.Say(s.Words.T("fault.date.invalid"), "")
				} else {
					f.Say("", s.Words.T("fault.phone.unusual"))
				}
			}
			see(fmt.Sprintf("panel-%d-3-said", panel))
		}
	}
}

// narrow are the widths that a panel has in the smallest window and at the largest usual text.
func narrow() []stage.Look {
	return []stage.Look{
		{Name: "light-narrow-150", Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(520, 2400)},
		{Name: "dark-narrow", Variant: kit.Dark, Scale: 1, Size: fyne.NewSize(520, 2400)},
		{Name: "contrast-wide", Variant: kit.HighContrast, Scale: 1, Size: fyne.NewSize(760, 1600)},
	}
}

func TestEveryLook(t *testing.T) {
	for _, panel := range []int{form.Passport, form.Biometrics} {
		stage.EveryLook(t, narrow(), tour(t, panel))
	}
}

func TestEveryWord(t *testing.T) {
	for _, panel := range []int{form.Passport, form.Biometrics} {
		stage.EveryWord(t, tour(t, panel), "Minh Châu", "Nguyễn", "709-555-0142", "chau@example.ca", "Gia Bảo", "V304512877", "2026-09-12",
			"W993830598", "Ctrl+M", "Ctrl", "no")
	}
}

// TestTabReadsAlong: Tab reaches the fields in the order in which they are read.
func TestTabReadsAlong(t *testing.T) {
	for panel, want := range map[int][]string{
		form.Passport: {
			"persons", "travel", "contact.given", "contact.family", "contact.phone", "persons.0.given", "persons.0.family", "persons.0.kind", "",
			"", "contact.email", "language", "notes", "needs",
		},
		form.Biometrics: {
			"letter.application", "letter.date", "contact.given", "contact.family", "contact.phone", "persons.0.given", "persons.0.family",
			"persons.0.application", "", "", "contact.email", "language", "notes", "needs",
		},
	} {
		s := newSheet(t, translations.English, panel, nil)
		s.at(want[0])
		var got []string
		for range want {
			name := ""
			if f := s.set.At(s.Window.Canvas().Focused()); f != nil {
				name = f.Name
			}
			got = append(got, name)
			s.Tab(1)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("panel %d: %s", panel, diff)
		}
	}
}

// TestHeadingsStandOverTheirFields: where the fields of a person need two lines, each has its own heading.
func TestHeadingsStandOverTheirFields(t *testing.T) {
	for _, language := range translations.Languages() {
		one, two := 0, 0
		s := newSheet(t, language, form.Passport, func(f *form.Form) { f.SetCount(2) })
		title := s.Words.T("book.kind")
		for width := float32(460); width <= 900; width += 40 {
			s.Wear(stage.Look{Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(width, 2000)})
			uitest.Relayout()
			var over []uitest.Area
			for _, p := range uitest.Parts(s.Window) {
				if text, ok := p.Object.(*kit.Text); ok && text.Text() == title && p.Seen() {
					over = append(over, p.Area)
				}
			}
			switch len(over) {
			case 1:
				one++
			case 2:
				two++
			default:
				t.Errorf("%s, %.0f: %d headings over the kinds", language, width, len(over))
			}
			for _, p := range uitest.Parts(s.Window) {
				if f, ok := p.Object.(fyne.Focusable); ok && s.set.At(f) == s.set.Field("persons.1.kind") {
					if last := over[len(over)-1]; last.Left != p.Area.Left || last.Top >= p.Area.Top {
						t.Errorf("%s, %.0f: the heading is at %v, the kind at %v", language, width, last, p.Area)
					}
				}
			}
		}
		if one == 0 || two == 0 {
			t.Errorf("%s: %d widths with one line, %d with two", language, one, two)
		}
	}
}
