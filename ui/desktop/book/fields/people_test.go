package fields_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestCount: a number typed, Up and Down make the table as long; anything else is put right when the field is left.
func TestCount(t *testing.T) {
	s := newSheet(t, translations.English, form.Passport, nil)
	s.at("persons")
	s.Over("3")
	if s.form.Count != 3 || len(s.set.People()) != 9 || !s.told("counted") {
		t.Errorf("%d people, %q", s.form.Count, names(s.set.People()))
	}
	s.Keys(fyne.KeyDown)
	if s.form.Count != 2 || s.text("persons") != "2" {
		t.Errorf("Down: %d, %q", s.form.Count, s.text("persons"))
	}
	s.Keys(fyne.KeyUp)
	if s.form.Count != 3 || s.text("persons") != "3" {
		t.Errorf("Up: %d, %q", s.form.Count, s.text("persons"))
	}
	for typed, want := range map[string]int{"x": 3, "0": 3, "-1": 3, "": 3} {
		s.at("persons")
		s.Over(typed)
		s.Window.Canvas().Unfocus()
		if s.form.Count != want || s.text("persons") != fmt.Sprint(want) {
			t.Errorf("%q: %d, %q", typed, s.form.Count, s.text("persons"))
		}
	}
	s.at("persons")
	s.Over("999")
	if s.form.Count != booking.MaxPersons {
		t.Errorf("%d people", s.form.Count)
	}
}

// TestTheSameCount changes nothing: who typed it keeps the fields.
func TestTheSameCount(t *testing.T) {
	s := newSheet(t, translations.English, form.Biometrics, nil)
	before := s.set.People()[0]
	s.set.SetCount(1)
	if s.told("counted") || s.set.People()[0] != before {
		t.Error("the table was made anew")
	}
	s.form.Persons[0].Application = "W993830598"
	s.set.Recount()
	if !s.told("counted") || s.set.People()[0] == before || s.text("persons.0.application") != "W993830598" {
		t.Error("the table was not made anew")
	}
}

// TestTableButtons ask for somebody more, or less; a full table has none to add.
func TestTableButtons(t *testing.T) {
	s := newSheet(t, translations.English, form.Biometrics, func(f *form.Form) { f.SetCount(2) })
	s.Window.Canvas().Focus(s.set.AddButton())
	s.Keys(fyne.KeyReturn)
	if !s.told("add") {
		t.Error("nobody was asked to add")
	}
	s.at("persons.1.application")
	s.Tab(1)
	s.Keys(fyne.KeyReturn)
	if !s.told("remove 1") {
		t.Error("nobody was asked to remove the second")
	}
	add := s.Words.T("book.person.add")
	if !s.reads(add) {
		t.Error("nobody can be added")
	}
	s.set.SetCount(booking.MaxPersons)
	if s.reads(add) {
		t.Error("more can be added than may come")
	}
}

// TestLineSaysOneThing: the first error of a person before the first warning, and nothing once all is right.
func TestLineSaysOneThing(t *testing.T) {
	s := newSheet(t, translations.English, form.Biometrics, nil)
	given, family, number := s.set.Field("persons.0.given"), s.set.Field("persons.0.family"), s.set.Field("persons.0.application")
	closed := "" // which is said of the site all the time
	said := func() (text string) {
		uitest.Relayout()
		for _, p := range uitest.Parts(s.Window) {
			if n, ok := p.Object.(*kit.Notice); ok && n.Visible() {
				text += n.Text()
			}
		}
		return strings.TrimPrefix(text, closed)
	}
	closed = said()
	warning, wrong := s.Env.Words.Warning+" ", s.Env.Words.Error+" "
	for _, step := range []struct {
		do   func() bool
		want string
	}{
		{func() bool { return number.Say("", "unusual") }, warning + "unusual"},
		{func() bool { return family.Say("", "long") }, warning + "long"},
		{func() bool { return number.Say("wrong", "") }, wrong + "wrong"},
		{func() bool { return given.Say("missing", "") }, wrong + "missing"},
		{func() bool { return given.Say("", "") }, wrong + "wrong"},
		{func() bool { return number.Say("", "") }, warning + "long"},
		{func() bool { return family.Say("", "") }, ""},
	} {
		if !step.do() || said() != step.want {
			t.Errorf("said %q, not %q", said(), step.want)
		}
		if step.do() {
			t.Errorf("%q was said anew", step.want)
		}
	}
}

// TestRowsSay their error before their warning.
func TestRowsSay(t *testing.T) {
	for panel, list := range map[int][]string{
		form.Passport: {"persons", "travel", "contact.email"}, form.Biometrics: {"letter.application", "letter.date", "notes", "needs"},
	} {
		s := newSheet(t, translations.French, panel, nil)
		for _, name := range list {
			f := s.set.Field(name)
			f.Say("cela manque", "cela surprend")
			if !s.reads("cela manque") || s.reads("cela surprend") {
				t.Errorf("%s: %q", name, s.Texts())
			}
			f.Say("", "cela surprend")
			if s.reads("cela manque") || !s.reads("cela surprend") {
				t.Errorf("%s: %q", name, s.Texts())
			}
			f.Say("", "")
			if s.reads("cela") {
				t.Errorf("%s: still %q", name, s.Texts())
			}
		}
	}
}

// TestBelow: each field of a panel has room below its row that is seen once something stands there.
func TestBelow(t *testing.T) {
	s := newSheet(t, translations.English, form.Biometrics, func(f *form.Form) { f.SetCount(2) })
	rooms := map[*fyne.Container]bool{}
	for _, f := range s.set.Order(form.Biometrics) {
		below := s.set.Below(f.Name)
		if f.Name == "language" { // a choice, which suggests nothing
			if below != nil {
				t.Error("the languages have room below them")
			}
			continue
		}
		if below == nil || below.Visible() && !rooms[below] {
			t.Fatalf("%s has no empty room below its row", f.Name)
		}
		rooms[below] = true
		below.Objects = []fyne.CanvasObject{kit.NewText("below " + f.Name)}
		below.Show()
		if !s.reads("below " + f.Name) {
			t.Errorf("what is below %s is not seen", f.Name)
		}
	}
	if len(rooms) != 5 || s.set.Below("notice") != nil {
		t.Errorf("%d rooms, one for the notice %v", len(rooms), s.set.Below("notice") != nil)
	}
}

// TestDeadline counts the days that the letter leaves.
func TestDeadline(t *testing.T) {
	for date, want := range map[string]string{
		"2026-10-05": "Deadline 2026-11-04, in 30 days", "2026-09-05": "Deadline 2026-10-05, today",
		"2026-09-01": "Deadline 2026-10-01 has passed", "2026-10-06": "This date is in the future",
	} {
		s := newSheet(t, translations.English, form.Biometrics, nil)
		s.at("letter.date")
		s.Write(date)
		if !s.reads(want) || !s.told("changed letter.date") {
			t.Errorf("%s: %q is not said in %q", date, want, s.Texts())
		}
		s.at("letter.date")
		s.Over("2026-13-01")
		if s.reads("Deadline") || s.reads("This date is in the future") {
			t.Errorf("%s: what is no date has a deadline: %q", date, s.Texts())
		}
	}
}
