package orders

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/fault"
)

func TestAmendKeepsWhatIsNotGiven(t *testing.T) {
	cases := []struct {
		name, text, language string
		change               func(*booking.Details)
	}{
		{"nothing", `{}`, "", func(*booking.Details) {}},
		{"null keeps", `{"notes":null,"contact":null,"persons":null,"needs":null}`, "", func(*booking.Details) {}},
		{"language", `{"language":"en"}`, "en", func(*booking.Details) {}},
		{"one field of the contact", `{"contact":{"phone":""}}`, "", func(d *booking.Details) { d.Contact.Phone = "" }},
		{"notes and needs emptied", `{"notes":"","needs":[]}`, "", func(d *booking.Details) { d.Notes, d.Needs = "", []string{} }},
		{"all persons", `{"persons":[{"given":"Bo"}],"travel":"over-100"}`, "", func(d *booking.Details) {
			d.Persons, d.Travel = []booking.Person{{Given: "Bo"}}, "over-100"
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before, want := whole().Details, whole().Details
			before.Warnings, before.Reason = []fault.Fault{*fault.New("phone.unusual")}, "of a walk-in" // the store's to work out anew
			c.change(&want)
			got, language, err := Amend([]byte(c.text), before)
			if diff := cmp.Diff(want, got); diff != "" || language != c.language || err != nil {
				t.Errorf("%q, %v, -want +got\n%s", language, err, diff)
			}
		})
	}
}

func TestAmendRefusesBadFiles(t *testing.T) {
	for _, c := range []struct {
		text, code   string
		line, column int
	}{
		{``, "file.empty", 0, 0},
		{`{`, "file.broken", 1, 1},
		{`[]`, "file.value-unexpected", 1, 1},
		{`{"site":"T2"}`, "book.field-unknown", 1, 2},
		{`{"command":"x"}`, "book.field-unknown", 1, 2},
		{"{\n\"notes\":5}", "file.value-unexpected", 2, 9},
	} {
		_, _, err := Amend([]byte(c.text), booking.Details{})
		refused(t, err, c.code, c.line, c.column)
	}
}
