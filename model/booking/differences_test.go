package booking_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
)

// family is a party of two, told in full.
func family() booking.Content {
	return booking.Content{Language: "en", Details: booking.Details{
		Confirmation: "4F3K9TQV", Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-0142", Email: "zoe@example.ca"},
		Persons: []booking.Person{
			{Given: "Zoé", Family: "Tremblay", Kind: booking.Adult, Application: "V304512877", LetterDate: calendar.NewDate(2026, 9, 12)},
			{Given: "Éric", Family: "Tremblay", Kind: booking.Child},
		},
		Needs: []string{"wheelchair", "interpreter:Inuktitut"}, Notes: "Ring twice", Travel: booking.From6,
	}}
}

func TestDifferences(t *testing.T) {
	ana := booking.Person{Given: "Ana", Family: "Okafor", Kind: booking.Adult}
	for _, c := range []struct {
		name   string
		change func(*booking.Content)
		want   string
	}{
		{"nothing", func(*booking.Content) {}, ""},
		{"only what Clean evens out", func(c *booking.Content) {
			c.Details.Contact.Given, c.Details.Contact.Phone, c.Details.Notes = " Zoe\u0301", "(613) 555 0142", "Ring twice\r\n"
			c.Details.Persons[0].Application, c.Details.Needs = "v304-512-877", []string{"interpreter:Inuktitut", " ", "wheelchair"}
		}, ""},
		{"what nobody types when amending", func(c *booking.Content) {
			c.Details.Confirmation, c.Details.Reason, c.Details.Warnings = "", "in words", []fault.Fault{*fault.New("phone.unusual")}
		}, ""},
		{"telephone", func(c *booking.Content) { c.Details.Contact.Phone = "613-555-0143" }, "phone"},
		{"email taken away", func(c *booking.Content) { c.Details.Contact.Email = "" }, "email"},
		{"the contact’s given name", func(c *booking.Content) { c.Details.Contact.Given = "Zoée" }, "contact"},
		{"the contact’s family name", func(c *booking.Content) { c.Details.Contact.Family = "" }, "contact"},
		{"language", func(c *booking.Content) { c.Language = "fr" }, "language"},
		{"one need fewer", func(c *booking.Content) { c.Details.Needs = c.Details.Needs[:1] }, "needs"},
		{"a need twice", func(c *booking.Content) { c.Details.Needs[1] = "wheelchair" }, "needs"},
		{"the note", func(c *booking.Content) { c.Details.Notes = "ring twice" }, "notes"},
		{"travel", func(c *booking.Content) { c.Details.Travel = booking.Within2 }, "travel"},
		{"a name", func(c *booking.Content) { c.Details.Persons[1].Given = "Erik" }, "names"},
		{"two names exchanged", func(c *booking.Content) { slices.Reverse(c.Details.Persons) }, "persons-order"},
		{"a kind", func(c *booking.Content) { c.Details.Persons[1].Kind = booking.ChildOneParent }, "kinds"},
		{"a number", func(c *booking.Content) { c.Details.Persons[1].Application = "V304512878" }, "applications"},
		{"a date", func(c *booking.Content) { c.Details.Persons[0].LetterDate = 0 }, "letter-dates"},
		{"a name and what belongs to it", func(c *booking.Content) {
			c.Details.Persons[0] = booking.Person{Given: "Zoé", Family: "Wójcik", Kind: booking.AdultRenewal}
		}, "names kinds applications letter-dates"},
		{"one more", func(c *booking.Content) { c.Details.Persons = append(c.Details.Persons, ana) }, "persons-added"},
		{"one more in front", func(c *booking.Content) { c.Details.Persons = slices.Insert(c.Details.Persons, 0, ana) }, "persons-added"},
		{"the first goes", func(c *booking.Content) { c.Details.Persons = c.Details.Persons[1:] }, "persons-removed"},
		{"nobody is left", func(c *booking.Content) { c.Details.Persons = nil }, "persons-removed"},
		{"somebody else comes", func(c *booking.Content) { c.Details.Persons[0] = ana }, "names applications letter-dates"},
		{"one more of the same name", func(c *booking.Content) {
			c.Details.Persons = append(c.Details.Persons, booking.Person{Given: "Éric", Family: "Tremblay"})
		}, "persons-added"},
		{
			"all at once", func(c *booking.Content) {
				*c = booking.Content{Details: booking.Details{Persons: []booking.Person{ana}}}
			},
			"persons-removed names applications letter-dates contact phone email language needs notes travel",
		},
	} {
		after := family()
		c.change(&after)
		if got := strings.Join(booking.Differences(family(), after), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// contents are few values of each field, so that equal ones meet.
func contents() *rapid.Generator[booking.Content] {
	return rapid.Custom(func(t *rapid.T) booking.Content {
		draw := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
		person := rapid.Custom(func(t *rapid.T) booking.Person {
			return booking.Person{
				Given: rapid.SampledFrom([]string{"Ana", "Zoé", "Zoe\u0301"}).Draw(t, "name"), Kind: rapid.SampledFrom(booking.Kinds()[:2]).Draw(t, "kind"),
				Application: rapid.SampledFrom([]string{"", "V304512877", "v304 512 877"}).Draw(t, "number"),
				LetterDate:  calendar.Date(rapid.IntRange(0, 1).Draw(t, "date")),
			}
		})
		return booking.Content{Language: draw("language", "en", "fr"), Details: booking.Details{
			Contact: booking.Contact{
				Given: draw("given", "", "Zoé", "Zoe\u0301"), Family: draw("family", "", "Okafor"),
				Phone: draw("phone", "", "613-555-0142", "(613) 555 0142"), Email: draw("email", "", "a@example.ca"),
			},
			Persons: rapid.SliceOfN(person, 0, 4).Draw(t, "persons"),
			Needs:   rapid.SliceOfN(rapid.SampledFrom([]string{"asl", " asl", "lsq", ""}), 0, 3).Draw(t, "needs"),
			Notes:   draw("notes", "", "x", "x\r\n"), Travel: booking.Band(draw("travel", "", "none")),
		}}
	})
}

// TestDifferencesAreSaidExactlyWhenThereAreAny and the same way round: who came one way, went the other.
func TestDifferencesAreSaidExactlyWhenThereAreAny(t *testing.T) {
	clean := func(c booking.Content) booking.Content {
		c.Details = c.Details.Clean()
		slices.Sort(c.Details.Needs)
		return c
	}
	turned := strings.NewReplacer("persons-added", "persons-removed", "persons-removed", "persons-added")
	rapid.Check(t, func(t *rapid.T) {
		before := contents().Draw(t, "before")
		after := before
		if rapid.Bool().Draw(t, "other") {
			after = contents().Draw(t, "after")
		} else { // or the same people, in another order
			after.Details.Persons = rapid.Permutation(before.Details.Persons).Draw(t, "order")
		}
		there, back := booking.Differences(before, after), booking.Differences(after, before)
		if equal := cmp.Equal(clean(before), clean(after), cmpopts.EquateEmpty()); equal != (len(there) == 0) {
			t.Fatalf("equal is %v, said is %q", equal, there)
		}
		for i, code := range back {
			back[i] = turned.Replace(code)
		}
		slices.SortFunc(back, func(x, y string) int { return slices.Index(booking.Changes(), x) - slices.Index(booking.Changes(), y) })
		if diff := cmp.Diff(there, back); diff != "" {
			t.Fatalf("there and back: %s", diff)
		}
	})
}

// TestDifferencesLeaveWhatTheyCompare as it was.
func TestDifferencesLeaveWhatTheyCompare(t *testing.T) {
	before, after := family(), family()
	after.Details.Persons[0].Given, after.Details.Needs[0] = " Ana ", " lsq"
	booking.Differences(before, after)
	if diff := cmp.Diff(family(), before); diff != "" || after.Details.Persons[0].Given != " Ana " || after.Details.Needs[0] != " lsq" {
		t.Errorf("changed: %s %+v", diff, after)
	}
}
