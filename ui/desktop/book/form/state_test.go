package form_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// TestSound: what was kept by another version or damaged must not be taken for a form.
func TestSound(t *testing.T) {
	for name, c := range map[string]struct {
		change func(f *form.Form)
		want   bool
	}{
		"new":               {func(*form.Form) {}, true},
		"all panels closed": {func(f *form.Form) { f.Panel = -1 }, true},
		"biometrics":        {func(f *form.Form) { f.Panel = form.Biometrics }, true},
		"more lines kept":   {func(f *form.Form) { f.SetCount(5); f.SetCount(2) }, true},
		"a fourth panel":    {func(f *form.Form) { f.Panel = form.Biometrics + 1 }, false},
		"no such panel":     {func(f *form.Form) { f.Panel = -2 }, false},
		"nobody":            {func(f *form.Form) { f.Count = 0 }, false},
		"a line missing":    {func(f *form.Form) { f.Count = 2 }, false},
		"too many": {func(f *form.Form) {
			f.Count = booking.MaxPersons + 1
			f.Persons = make([]form.Person, f.Count)
		}, false},
	} {
		f := form.New()
		c.change(&f)
		if f.Sound() != c.want {
			t.Errorf("%s: sound %v", name, f.Sound())
		}
	}
}

// TestKinds: each kind once, in the order of the table, of those who come now.
func TestKinds(t *testing.T) {
	f := form.New()
	f.SetCount(5)
	for i, k := range []booking.Kind{booking.Child, booking.Adult, booking.Child, "", booking.TravelDocument} {
		f.Persons[i].Kind = k
	}
	f.SetCount(4)
	if got := f.Kinds(site.Passport); !slices.Equal(got, []booking.Kind{booking.Child, booking.Adult}) {
		t.Errorf("%q", got)
	}
	if got := f.Kinds(site.Biometrics); !slices.Equal(got, []booking.Kind{""}) {
		t.Errorf("biometrics: %q", got)
	}
	empty := form.New()
	if got := empty.Kinds(site.Passport); len(got) != 0 {
		t.Errorf("none chosen: %q", got)
	}
}

// TestUnderstood: a notice counts as read in its present version only, for its own service.
func TestUnderstood(t *testing.T) {
	f := form.New()
	f.Read = nil
	f.Understood(site.Passport, "fr", true)
	want := form.Reading{Version: site.CurrentNotice(site.Passport).Version, Language: "fr"}
	if got := f.Reading(site.Passport); got != want {
		t.Errorf("%+v", got)
	}
	if got := f.Reading(site.Biometrics); got != (form.Reading{}) {
		t.Errorf("the other service’s: %+v", got)
	}
	f.Read[site.Passport] = form.Reading{Version: "1999-01-01", Language: "fr"}
	if got := f.Reading(site.Passport); got != (form.Reading{}) {
		t.Errorf("an old version counts: %+v", got)
	}
	f.Understood(site.Passport, "en", true)
	f.Understood(site.Passport, "en", false)
	if got := f.Reading(site.Passport); got != (form.Reading{}) {
		t.Errorf("taken back: %+v", got)
	}
}

// TestSame: how something was typed makes no difference, what it says does.
func TestSame(t *testing.T) {
	record := booking.Record{Details: nguyen()}
	record.Facts = booking.Facts{Service: site.Biometrics, Language: "fr"}
	for name, c := range map[string]struct {
		change func(f *form.Form)
		want   bool
	}{
		"nothing":              {func(*form.Form) {}, true},
		"spaces":               {func(f *form.Form) { f.Contact.Given = "  Minh   Châu " }, true},
		"a number with dashes": {func(f *form.Form) { f.Letter = "v304-512-877" }, true},
		"the focus":            {func(f *form.Form) { f.Focus, f.Caret, f.Started = "notes", 3, time.Unix(9, 0) }, true},
		"a name":               {func(f *form.Form) { f.Contact.Given = "Minh" }, false},
		"a note":               {func(f *form.Form) { f.Notes = "ring twice" }, false},
		"the letter’s date":    {func(f *form.Form) { f.LetterDate = "2026-09-13" }, false},
		"the language":         {func(f *form.Form) { f.Language = "en" }, false},
		"one person less":      {func(f *form.Form) { f.Remove(1) }, false},
		"a need":               {func(f *form.Form) { f.Need("wheelchair", true) }, false},
	} {
		before := form.Of(record)
		f := before.Clone()
		c.change(&f)
		if f.Same(before) != c.want {
			t.Errorf("%s: same %v", name, f.Same(before))
		}
	}
}

// TestCloneSharesNothing that can change.
func TestCloneSharesNothing(t *testing.T) {
	f := form.Of(booking.Record{Details: nguyen()})
	f.Understood(site.Passport, "fr", true)
	before, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	c := f.Clone()
	c.Persons[0].Given, c.Needs[0] = "x", "x"
	c.Letters["W993830598"] = october5
	c.Understood(site.Passport, "en", false)
	after, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(before), string(after)); diff != "" {
		t.Error(diff)
	}
}

// TestSameNumber however it was typed.
func TestSameNumber(t *testing.T) {
	if !form.SameNumber("V304512877", " v304-512-877 ") || form.SameNumber("V304512877", "V304512878") || !form.SameNumber("odd 1", "ODD 1") {
		t.Error("numbers are not told apart")
	}
}
