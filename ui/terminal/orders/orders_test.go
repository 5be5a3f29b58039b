package orders

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

const orderText = `[{
  "command": "0192f000-0000-7000-8000-000000000001", "site": "T1", "service": "biometrics",
  "date": "2026-10-05", "start": "09:40", "side_by_side": true, "language": "fr", "source": "phone",
  "contact": {"given": "Zoé", "family": "Tremblay", "phone": "613-555-1234", "email": "zoe@example.ca"},
  "persons": [{"given": "Bo", "application": "V123456789", "letter_date": "2026-09-20"}, {"family": "Tremblay", "kind": "child"}],
  "needs": ["asl"], "notes": "n", "travel": "none", "notice": "2026-10-01"
}]`

var command = uuid.MustParse("0192f000-0000-7000-8000-000000000001")

// whole is the order of orderText.
func whole() booking.Order {
	start := calendar.Minute(9*60 + 40)
	return booking.Order{
		Command: command, Site: "T1", Service: site.Biometrics, SideBySide: true,
		When:     booking.When{Date: calendar.NewDate(2026, time.October, 5), Start: &start},
		Language: "fr", Source: "phone", Notice: "2026-10-01", NoticeIn: "fr",
		Details: booking.Details{
			Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-1234", Email: "zoe@example.ca"},
			Persons: []booking.Person{
				{Given: "Bo", Application: "V123456789", LetterDate: calendar.NewDate(2026, 9, 20)},
				{Family: "Tremblay", Kind: booking.Child},
			},
			Needs: []string{"asl"}, Notes: "n", Travel: booking.NoTravel,
		},
	}
}

func TestReadGivesWhatTheFileSays(t *testing.T) {
	plain := booking.Order{Command: command, Source: "other"}
	noticed := whole()
	noticed.NoticeIn = "en"
	for text, want := range map[string]booking.Order{
		orderText: whole(),
		strings.Replace(orderText, `"notes"`, `"notice_in": "en", "notes"`, 1):                                   noticed,
		"\ufeff" + `[{"command":"` + command.String() + `","date":null,"start":"","persons":null,"contact":{}}]`: plain,
	} {
		items, err := Read([]byte(text))
		if err != nil || len(items) != 1 || items[0].Problem != nil {
			t.Fatalf("%+v, %v", items, err)
		}
		if diff := cmp.Diff(want, items[0].Order); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
}

// TestBrokenFilesGiveNothing checks that a file that cannot be understood as a whole is refused, and where.
func TestBrokenFilesGiveNothing(t *testing.T) {
	good := `{"command":"` + command.String() + `"}`
	cases := []struct {
		name, text, code string
		line, column     int
	}{
		{"nothing", "", "file.empty", 0, 0},
		{"spaces", " \n\t ", "file.empty", 0, 0},
		{"cut off", "[" + good, "file.broken", 1, 51},
		{"second line", "[\n " + good + ",\n é]", "file.broken", 3, 2},
		{"after accents", "[\"éé\" x]", "file.broken", 1, 7},
		{"more behind", "[]\n[]", "file.broken", 2, 1},
		{"not JSON", "command;site", "file.broken", 1, 1},
		{"one trailing comma", "[" + good + ",]", "file.broken", 1, 53},
		{"an object", " " + good, "book.not-a-list", 1, 2},
		{"a text", `"[]"`, "book.not-a-list", 1, 1},
		{"null", "null", "book.not-a-list", 1, 1},
		{"too many", "[" + strings.Repeat("0,", maxItems) + "0]", "book.too-many", 0, 0},
		{"too deep", strings.Repeat("[", 20_000), "file.broken", 1, 10_001},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			items, err := Read([]byte(c.text))
			if items != nil {
				t.Errorf("%d items", len(items))
			}
			refused(t, err, c.code, c.line, c.column)
		})
	}
}

// refused compares an error with a fault at a place; line 0 is a fault without one.
func refused(t *testing.T, err error, code string, line, column int) {
	t.Helper()
	at, _ := errors.AsType[Located](err)
	if fault.Code(err) != code || at.Line != line || at.Column != column {
		t.Errorf("%q at %d:%d, want %q at %d:%d", fault.Code(err), at.Line, at.Column, code, line, column)
	}
}

func TestTheFirstProblemOfAnItemIsTold(t *testing.T) {
	cases := []struct {
		name, fields, code string
		column             int
	}{
		{"a field twice", `"site":"a","site":"b"`, "book.field-repeated", 63},
		{"a mistyped field", `"sitte":"a"`, "book.field-unknown", 52},
		{"site is a number", `"site":3`, "file.value-unexpected", 59},
		{"contact is a text", `"contact":"Zoé"`, "file.value-unexpected", 62},
		{"contact with more", `"contact":{"given":"Zoé","name":"x"}`, "book.field-unknown", 77},
		{"persons is an object", `"persons":{}`, "file.value-unexpected", 62},
		{"a person is a list", `"persons":[[]]`, "file.value-unexpected", 63},
		{"a person's name is a number", `"persons":[{"given":1}]`, "file.value-unexpected", 72},
		{"a person's letter date", `"persons":[{},{"letter_date":"2026-02-30"}]`, "date.invalid", 81},
		{"a person with more", `"persons":[{"age":3}]`, "book.field-unknown", 64},
		{"needs is a text", `"needs":"asl"`, "file.value-unexpected", 60},
		{"a need is true", `"needs":["asl",true]`, "file.value-unexpected", 67},
		{"a need is null", `"needs":[null]`, "file.value-unexpected", 61},
		{"start", `"start":"9:40"`, "time.invalid", 60},
		{"start is a number", `"start":940`, "file.value-unexpected", 60},
		{"side by side is a text", `"side_by_side":"yes"`, "file.value-unexpected", 67},
		{"source", `"source":"fax"`, "source.unknown", 61},
		{"date before 1970", `"date":"1969-12-31"`, "date.invalid", 59},
		{"two problems", `"site":3,"date":"soon"`, "file.value-unexpected", 59},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			items, err := Read([]byte(`[{"command":"` + command.String() + `",` + c.fields + `}]`))
			if err != nil || len(items) != 1 {
				t.Fatalf("%d items, %v", len(items), err)
			}
			refused(t, items[0].Problem, c.code, 1, c.column)
			if items[0].Order.Command != command {
				t.Error("the item does not name its command")
			}
		})
	}
}

func TestAnItemNeedsACommand(t *testing.T) {
	for text, want := range map[string]string{
		`{"site":"T1"}`: "command.missing", `{"command":"x"}`: "command.invalid", `"x"`: "file.value-unexpected",
		`{"command":"` + uuid.Nil.String() + `"}`: "command.invalid", `{"command":null}`: "command.missing",
	} {
		items, err := Read([]byte("[" + text + "]"))
		if err != nil || len(items) != 1 || items[0].Order.Command != uuid.Nil || fault.Code(items[0].Problem) != want {
			t.Errorf("%s: %+v, %v", text, items, err)
		}
	}
}

func TestUnknownFieldsAreNamedShortAndClean(t *testing.T) {
	name := strings.Repeat("é", 100) + "\\u202e\\u0007"
	items, err := Read([]byte(`[{"command":"` + command.String() + `","persons":[{"` + name + `":1}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	at, _ := errors.AsType[Located](items[0].Problem)
	if want := "persons.0." + strings.Repeat("é", maxFieldShown); at.Fault == nil || at.Args["Field"] != want {
		t.Errorf("%+v", items[0].Problem)
	}
}

// TestLongFilesAreRead reads as many items as may be, each with as many fields as fit: nothing takes time by the square.
func TestLongFilesAreRead(t *testing.T) {
	var text strings.Builder
	text.WriteString("[" + strings.Trim(orderText, "[]"))
	for i := range maxItems / 4 {
		fmt.Fprintf(&text, ",\n{\"command\":\"%s\",\"site\":%d}", command, i)
	}
	text.WriteString(",{")
	for i := range maxItems {
		fmt.Fprintf(&text, "\"f%d\":%d,", i, i)
	}
	text.WriteString(`"site":"T1"}`)
	text.WriteString(strings.Repeat(`,"é"`, maxItems/4) + "]") // all on one line, each with its column
	items, err := Read([]byte(text.String()))
	if err != nil || len(items) != maxItems/4*2+2 {
		t.Fatalf("%d items, %v", len(items), err)
	}
	if items[0].Problem != nil || fault.Code(items[1].Problem) != "file.value-unexpected" || fault.Code(items[maxItems/4+1].Problem) != "book.field-unknown" {
		t.Errorf("%v, %v, %v", items[0].Problem, items[1].Problem, items[maxItems/4+1].Problem)
	}
}
