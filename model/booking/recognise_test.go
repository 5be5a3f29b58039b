package booking_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/model/booking"
)

func TestRecognise(t *testing.T) {
	for text, want := range map[string]booking.Recognition{
		"V304512877":                     {Kind: booking.AnApplication, Value: "V304512877", From: 0, To: 10},
		" v304-512-877 ":                 {Kind: booking.AnApplication, Value: "V304512877", From: 0, To: 14},
		"IRCC v304-512-877 X":            {Kind: booking.AnApplication, Value: "V304512877", From: 5, To: 17},
		"BIL*W993830598*20260912":        {Kind: booking.AnApplication, Value: "W993830598", From: 4, To: 14},
		"0012V304512877":                 {Kind: booking.AnApplication, Value: "V304512877", From: 4, To: 14},
		"Zoé V304512877":                 {Kind: booking.AnApplication, Value: "V304512877", From: 5, To: 15},
		"Second door\nV304512877\nthen":  {Kind: booking.AnApplication, Value: "V304512877", From: 12, To: 22},
		"AV304512877":                    {},
		"ZoéV304512877":                  {},
		"V3045128771":                    {},
		"V30451287":                      {},
		"304512877":                      {},
		"Zoé":                            {},
		"":                               {},
		"613-555-0142":                   {Kind: booking.APhone, Value: "613-555-0142", From: 0, To: 12},
		"6135550142":                     {Kind: booking.APhone, Value: "613-555-0142", From: 0, To: 10},
		"tel 613-555-0142":               {},
		"a 613-555-0142":                 {},
		"+33 1 23 45 67 89":              {Kind: booking.APhone, Value: "+33 1 23 45 67 89", From: 0, To: 17},
		"zoe@example.ca":                 {Kind: booking.AnEmail, Value: "zoe@example.ca", From: 0, To: 14},
		" zoe@example.ca\n":              {Kind: booking.AnEmail, Value: "zoe@example.ca", From: 0, To: 16},
		"write to zoe@example.ca please": {},
		"4F3K-9TQW":                      {}, // the check symbol is wrong
		"call after 5":                   {},
		"\u202e\x00\x1b":                 {},
		"😀":                              {},
	} {
		if got := booking.Recognise(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

// TestRecogniseConfirmations takes any number that is drawn, however it is written.
func TestRecogniseConfirmations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rapid.SliceOfN(rapid.Byte(), 400, 400).Draw(t, "random")
		number, err := booking.NewConfirmation(strings.NewReader(string(random)))
		if err != nil {
			return // all was rejected
		}
		for _, text := range []string{number, strings.ToLower(number), booking.ShowConfirmation(number), " " + number + "\n"} {
			if got := booking.Recognise(text); got.Kind != booking.AConfirmation || got.Value != number || got.To != len(text) {
				t.Fatalf("%q: %+v", text, got)
			}
		}
	})
}

// TestRecognisedStandsWhereItIsSaid: cutting it out leaves what was around, and nobody's number is invented.
func TestRecognisedStandsWhereItIsSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.StringMatching(`([^\pL@]{0,6})`).Draw(t, "before")
		number := rapid.StringMatching(`[A-Z]\d{9}`).Draw(t, "number")
		after := rapid.StringMatching(`([^\pL\pN@.+()#;=-][^@\pN]{0,8})?`).Draw(t, "after")
		text := before + number + after
		got := booking.Recognise(text)
		if got.Kind != booking.AnApplication || got.Value == "" {
			t.Fatalf("%q: %+v", text, got)
		}
		if within, _ := booking.NormalApplication(text[got.From:got.To]); !strings.Contains(within, got.Value) && booking.Line(text) != within {
			t.Fatalf("%q: %q at %d", text, within, got.From)
		}
	})
}

func FuzzRecognise(f *testing.F) {
	for _, text := range []string{"V304512877", "4F3K9TQV", "613 555 0142 poste 1", "a@b.ca", "\xff\xfeV304512877", strings.Repeat("A1", 5000)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := booking.Recognise(text)
		if (got.Kind == booking.Unrecognised) != (got.Value == "") || got.From < 0 || got.To > len(text) || got.From > got.To {
			t.Errorf("%q: %+v", text, got)
		}
	})
}
