package form_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

func emptyForm() form.Form {
	return form.Form{Count: 1, Persons: make([]form.Person, 1), Read: map[site.Service]form.Reading{}}
}

func TestFirstPersonIsTheContactUntilToldOtherwise(t *testing.T) {
	f := emptyForm()
	f.Contact.Given, f.Contact.Family = "Anna", "Roy"
	if given, family := f.Name(0); given != "Anna" || family != "Roy" {
		t.Errorf("the first person is %s %s", given, family)
	}
	f.SetName(0, "Ola", "Roy")
	f.Contact.Given = "Zoé"
	if given, _ := f.Name(0); given != "Ola" {
		t.Errorf("a name that was typed became %s", given)
	}
}

// TestDetailsByService: what belongs to the other service stays in the form and out of the booking.
func TestDetailsByService(t *testing.T) {
	letter := calendar.NewDate(2026, 9, 12)
	f := emptyForm()
	f.SetCount(2)
	f.Contact = booking.Contact{Given: "Anna", Phone: "1"}
	f.SetName(1, "Ola", "")
	f.Persons[0].Kind, f.Persons[1].Kind, f.Persons[1].Application = booking.Adult, booking.Child, "W2"
	f.Letter, f.Travel, f.Notes = "V1", booking.From6, "n"
	f.Need("interpreter", true)
	f.Need("wheelchair", true)
	f.Interpreter = "  viet\u00a0namien "
	for _, c := range []struct {
		panel int
		want  booking.Details
	}{
		{1, booking.Details{Travel: booking.From6, Persons: []booking.Person{{Given: "Anna", Kind: booking.Adult}, {Given: "Ola", Kind: booking.Child}}}},
		{2, booking.Details{Persons: []booking.Person{{Given: "Anna", Application: "V1", LetterDate: letter}, {Given: "Ola", Application: "W2"}}}},
	} {
		f.Panel = c.panel
		c.want.Contact, c.want.Notes, c.want.Needs = f.Contact, "n", []string{"wheelchair", "interpreter:viet namien"}
		if diff := cmp.Diff(c.want, f.Details(letter)); diff != "" {
			t.Errorf("panel %d: %s", c.panel, diff)
		}
	}
	f.Need("interpreter", false)
	if got := f.Details(0).Needs; len(got) != 1 {
		t.Errorf("needs %q", got)
	}
}

// TestFewerAndMoreLosesNobody: the number goes down and up again, and the names come back.
func TestFewerAndMoreLosesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := emptyForm()
		counts := rapid.SliceOfN(rapid.IntRange(-3, booking.MaxPersons+3), 1, 12).Draw(t, "counts")
		highest := 1
		for _, n := range counts {
			before := f.Count
			f.SetCount(n)
			for i := before; i < f.Count; i++ {
				if i >= highest {
					f.SetName(i, fmt.Sprint("p", i), "")
				}
			}
			highest = max(highest, f.Count)
			if f.Count < 1 || f.Count > booking.MaxPersons || len(f.Persons) < f.Count {
				t.Fatalf("%d persons of %d after %d", f.Count, len(f.Persons), n)
			}
			for i := 1; i < f.Count; i++ {
				if given, _ := f.Name(i); given != fmt.Sprint("p", i) {
					t.Fatalf("person %d is %q", i, given)
				}
			}
		}
	})
}

// TestRemove takes out exactly one person, wherever it is.
func TestRemove(t *testing.T) {
	names := func(f form.Form) (list []string) {
		for i := range f.Count {
			given, _ := f.Name(i)
			list = append(list, given)
		}
		return list
	}
	for i, want := range map[int][]string{0: {"b", "c"}, 1: {"a", "c"}, 2: {"a", "b"}, 3: {"a", "b", "c"}, -1: {"a", "b", "c"}} {
		f := emptyForm()
		f.SetCount(3)
		f.Contact.Given = "a"
		f.SetName(1, "b", "")
		f.SetName(2, "c", "")
		f.Remove(i)
		if diff := cmp.Diff(want, names(f)); diff != "" {
			t.Errorf("removing %d: %s", i, diff)
		}
	}
	f := emptyForm()
	f.Contact.Given = "a"
	f.Remove(0)
	if given, _ := f.Name(0); f.Count != 1 || given != "" {
		t.Errorf("the last one left is %q of %d", given, f.Count)
	}
}

// TestAgainKeepsTheContact and what was read, and nobody's names.
func TestAgainKeepsTheContact(t *testing.T) {
	f := emptyForm()
	f.Panel, f.Language, f.Contact = 2, "fr", booking.Contact{Given: "Anna", Family: "Roy", Phone: "1"}
	f.Letter, f.Notes = "V1", "n"
	f.Read[site.Biometrics] = form.Reading{Version: "2026-10-01", Language: "fr"}
	f.Chosen = []site.Place{{Counter: 1, Date: calendar.NewDate(2026, 10, 7), Start: 510, End: 520}}
	f.SetCount(2)
	f.Again()
	want := emptyForm()
	want.Panel, want.Language, want.Contact = 2, "fr", booking.Contact{Given: "Anna", Family: "Roy", Phone: "1"}
	want.Read[site.Biometrics] = form.Reading{Version: "2026-10-01", Language: "fr"}
	want.Persons[0] = form.Person{Family: "Roy", Own: true}
	want.From = "2026-10-07"
	if diff := cmp.Diff(want, f); diff != "" {
		t.Error(diff)
	}
}
