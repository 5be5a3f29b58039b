package booking_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
)

// awkward are texts that break pages, lists or programs.
func awkward() map[string]string { // what was typed: what is kept on one line
	return map[string]string{
		"Zoé Tremblay":              "Zoé Tremblay",
		"Zoe\u0301":                 "Zoé",    // composed
		"Nguye\u0302\u0303n":        "Nguyễn", // two marks on one letter
		"  Łukasz \t  Wójcik\n":     "Łukasz Wójcik",
		"O’Brien-Smith":             "O’Brien-Smith",
		"a\u0000b\u0007c\u001bd":    "abcd",
		"a\u0085b\u2028c\vd":        "a b c d",
		"a\u00a0b\u2003c":           "a b c",
		"\u202eevil\u202c":          "evil",
		"\u2066a\u2069\u200f\u061c": "a",
		"\ufeffBOM\u200b":           "BOM",
		"محمد":                      "محمد",
		"שרה":                       "שרה",
		"ᐊᓂ ᐊᓂᖅ":                    "ᐊᓂ ᐊᓂᖅ",
		"👨‍👩‍👧 family":              "👨‍👩‍👧 family", // joined by U+200D, which stays
		"🏳️‍🌈":                      "🏳️‍🌈",
		"می\u200cخواهم":             "می\u200cخواهم", // Persian needs its non-joiner
		"a\xffb":                    "a\ufffdb",
		"\xff\xfe":                  "\ufffd",
		"\ufffd":                    "\ufffd",
		"\r\n\t ":                   "",
		"":                          "",
	}
}

func TestNamesOnOneLine(t *testing.T) {
	for typed, want := range awkward() {
		d := booking.Details{
			Contact: booking.Contact{Given: typed, Family: typed, Email: typed},
			Persons: []booking.Person{{Given: typed, Family: typed}}, Needs: []string{typed},
		}.Clean()
		needs := []string{want}
		if want == "" {
			needs = []string{}
		}
		got := []string{d.Contact.Given, d.Contact.Family, d.Contact.Email, d.Persons[0].Given, d.Persons[0].Family, booking.Line(typed)}
		if diff := cmp.Diff(slices.Repeat([]string{want}, 6), got); diff != "" {
			t.Errorf("%q: %s", typed, diff)
		}
		if diff := cmp.Diff(needs, d.Needs); diff != "" {
			t.Errorf("needs %q: %s", typed, diff)
		}
	}
}

func TestNotesKeepTheirLines(t *testing.T) {
	for typed, want := range map[string]string{
		"one\r\ntwo\rthree\n\nfour":  "one\ntwo\nthree\n\nfour",
		"\n one  space \t tab \n":    "one  space   tab",
		"\u0000\u202enote\u2029next": "note\nnext",
		"e\u0301":                    "é",
	} {
		d := booking.Details{Notes: typed, Reason: typed}.Clean()
		if d.Notes != want || d.Reason != want {
			t.Errorf("%q: %q, %q; want %q", typed, d.Notes, d.Reason, want)
		}
	}
}

func TestNumbersTakeTheirNormalForm(t *testing.T) {
	given := booking.Details{
		Confirmation: "4F3K9TQV", Travel: booking.Within2,
		Contact: booking.Contact{Phone: "(613)\t555-0142  poste 12\n"},
		Persons: []booking.Person{
			{Given: "Zoé", Application: " v304-512-877 ", LetterDate: calendar.NewDate(2026, time.October, 1), Kind: booking.Child},
			{Application: "IMM\u00075756"},
		},
	}
	want := booking.Details{
		Confirmation: "4F3K9TQV", Travel: booking.Within2, Contact: booking.Contact{Phone: "613-555-0142 ext. 12"},
		Persons: []booking.Person{
			{Given: "Zoé", Application: "V304512877", LetterDate: calendar.NewDate(2026, time.October, 1), Kind: booking.Child},
			{Application: "IMM5756"},
		},
		Needs: []string{},
	}
	if diff := cmp.Diff(want, given.Clean()); diff != "" {
		t.Error(diff)
	}
	if given.Persons[0].Application != " v304-512-877 " {
		t.Error("cleaning changed what it was given")
	}
}

func TestLongTextsAreKeptWhole(t *testing.T) {
	for _, long := range []string{strings.Repeat("é", 10_000), strings.Repeat("👩‍🚀", 10_000), strings.Repeat("\u202ea", 10_000)} {
		want := strings.ReplaceAll(long, "\u202e", "")
		if d := (booking.Details{Contact: booking.Contact{Given: long}, Notes: long}).Clean(); d.Contact.Given != want || d.Notes != want {
			t.Errorf("a text of %d bytes became %d and %d", len(long), len(d.Contact.Given), len(d.Notes))
		}
	}
}

// checkClean says what is wrong with a cleaned text, or nothing.
func checkClean(text string, lines bool) string {
	for _, r := range text {
		if unicode.IsControl(r) && !(lines && r == '\n') {
			return "a control character"
		}
		if unicode.Is(unicode.Bidi_Control, r) {
			return "a direction mark"
		}
	}
	switch {
	case !utf8.ValidString(text):
		return "not UTF-8"
	case !norm.NFC.IsNormalString(text):
		return "not composed"
	case strings.TrimSpace(text) != text:
		return "space around it"
	case !lines && strings.Contains(text, "  "):
		return "two spaces"
	}
	return ""
}

// checkDetails cleans details with a text in every field and judges what comes out.
func checkDetails(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string,
) {
	t.Helper()
	once := booking.Details{
		Contact: booking.Contact{Given: text, Family: text, Phone: text, Email: text},
		Persons: []booking.Person{{Given: text, Family: text, Application: text}},
		Needs:   []string{text}, Notes: text, Reason: text,
	}.Clean()
	for field, value := range map[string]string{
		"given": once.Contact.Given, "family": once.Persons[0].Family, "phone": once.Contact.Phone, "email": once.Contact.Email,
		"application": once.Persons[0].Application, "needs": strings.Join(once.Needs, ""),
	} {
		if wrong := checkClean(value, false); wrong != "" {
			t.Fatalf("%s: %s: %q became %q", field, wrong, text, value)
		}
	}
	if wrong := checkClean(once.Notes, true); wrong != "" {
		t.Fatalf("notes: %s: %q became %q", wrong, text, once.Notes)
	}
	if diff := cmp.Diff(once, once.Clean()); diff != "" {
		t.Fatalf("%q: cleaned twice it differs: %s", text, diff)
	}
}

func TestAnyTextIsCleaned(t *testing.T) {
	odd := []rune("aeé \n\r\t\v\u0000\u0085\u00a0\u0301\u0302\u0323\u034f\u200b\u200d\u200e\u202e\u2028\u2069\ufeff\ufffd\u1100\u1161\u11a8가ﬁｶﾞ+19x#👩")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringOf(rapid.SampledFrom(odd)), rapid.String(),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		).Draw(t, "text")
		checkDetails(t, text)
	})
}

func FuzzClean(f *testing.F) {
	for typed := range awkward() {
		f.Add(typed)
	}
	f.Add("a" + strings.Repeat("\u0301", 100)) // more marks than a letter may carry
	f.Add("e\n\u0302")                         // a mark that comes next to a letter when the space goes
	f.Add("+1 613 555 0142 poste 12")
	f.Add("\u1100\u1161\u11a8")
	f.Fuzz(func(t *testing.T, text string) {
		checkDetails(t, text)
	})
}
