package booking_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/model/booking"
)

func TestPhones(t *testing.T) {
	for _, c := range []struct {
		text, want string
		usual      bool
	}{
		{"613-555-0142", "613-555-0142", true},
		{"6135550142", "613-555-0142", true},
		{"(613) 555-0142", "613-555-0142", true},
		{"613.555.0142", "613-555-0142", true},
		{" 613 555 0142 ", "613-555-0142", true},
		{"613\u00a0555\u00a00142", "613-555-0142", true},
		{"613–555–0142", "613-555-0142", true},
		{"+1 613 555 0142", "613-555-0142", true},
		{"1-800-567-6868", "800-567-6868", true},
		{"1 (613) 555-0142", "613-555-0142", true},
		{"８６７-555-0142", "867-555-0142", true},
		{"613 993 0000 poste 12", "613-993-0000 ext. 12", true},
		{"613 993 0000, poste 12", "613-993-0000 ext. 12", true},
		{"613-993-0000 Poste 4521", "613-993-0000 ext. 4521", true},
		{"613 993-0000 p. 12", "613-993-0000 ext. 12", true},
		{"613-993-0000 ext. 12", "613-993-0000 ext. 12", true},
		{"613-993-0000 Ext 12", "613-993-0000 ext. 12", true},
		{"613-993-0000 extension 123456", "613-993-0000 ext. 123456", true},
		{"613-993-0000 x12", "613-993-0000 ext. 12", true},
		{"613-993-0000x12", "613-993-0000 ext. 12", true},
		{"6139930000ext12", "613-993-0000 ext. 12", true},
		{"613-993-0000 #12", "613-993-0000 ext. 12", true},
		{"613-993-0000;ext=12", "613-993-0000 ext. 12", true},
		{"+33 1 23 45 67 89", "+33 1 23 45 67 89", true},
		{"+33 (0)1 23 45 67 89", "+33 1 23 45 67 89", true},
		{"011 33 1 23 45 67 89", "+33 1 23 45 67 89", true},
		{"+33 1 23 45 67 89 poste 3", "+33 1 23 45 67 89 ext. 3", true},
		{"+91 98765 43210", "+91 98765 43210", true},
		{"+52 55 1234 5678", "+52 55 1234 5678", true},
		{"+1 876 927 9999", "876-927-9999", true}, // Jamaica shares the plan
		// kept as typed
		{"", "", false},
		{"555-0142", "555-0142", false},
		{"555-0142 poste 3", "555-0142 poste 3", false},
		{"113-555-0142", "113-555-0142", false},
		{"613-155-0142", "613-155-0142", false},
		{"613-555-014", "613-555-014", false},
		{"613-555-01422", "613-555-01422", false},
		{"2 613 555 0142", "2 613 555 0142", false},
		{"00 33 1 23 45 67 89", "00 33 1 23 45 67 89", false},
		{"+33 1 23", "+33 1 23", false},
		{"+999 123456789", "+999 123456789", false},
		{"1-800-O-CANADA", "1-800-O-CANADA", false},
		{"613-FLOWERS", "613-FLOWERS", false},
		{"613-555-0142 Zoé", "613-555-0142 Zoé", false},
		{"613-555-0142 é", "613-555-0142 é", false},
		{"613-555-0142 / 613-555-0199", "613-555-0142 / 613-555-0199", false},
		{"613-555-0142; 613-555-0199", "613-555-0142; 613-555-0199", false},
		{"613-555-0142, 613-555-0199", "613-555-0142, 613-555-0199", false},
		{"613-555-0142 ou 613-555-0199", "613-555-0142 ou 613-555-0199", false},
		{"613-555-0142 poste 1234567", "613-555-0142 poste 1234567", false},
		{"sister", "sister", false},
		{"no phone, knock at no. 12", "no phone, knock at no. 12", false},
		{"poste 12", "poste 12", false},
		{"☎", "☎", false},
	} {
		got, usual := booking.NormalPhone(c.text)
		if got != c.want || usual != c.usual {
			t.Errorf("%q: %q, %v; want %q, %v", c.text, got, usual, c.want, c.usual)
		}
		if again, usualAgain := booking.NormalPhone(got); again != got || usualAgain != usual {
			t.Errorf("%q: the normal form %q becomes %q, %v", c.text, got, again, usualAgain)
		}
	}
}

func digits(t *rapid.T, label, pattern string) string {
	return rapid.StringMatching(pattern).Draw(t, label)
}

func TestAnyWayToWriteAPhone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		area, exchange, line := digits(t, "area", `[2-9]\d{2}`), digits(t, "exchange", `[2-9]\d{2}`), digits(t, "line", `\d{4}`)
		separator := rapid.SampledFrom([]string{"", " ", "-", ".", "\u00a0"})
		text := rapid.SampledFrom([]string{"", "1", "+1"}).Draw(t, "country") + separator.Draw(t, "first") +
			area + separator.Draw(t, "second") + exchange + separator.Draw(t, "third") + line
		if got, usual := booking.NormalPhone(text); got != area+"-"+exchange+"-"+line || !usual {
			t.Fatalf("%q: %q, %v", text, got, usual)
		}
	})
}

// TestNoDigitBehindAPhoneIsLost: extensions, second numbers and whatever else follows stay.
func TestNoDigitBehindAPhoneIsLost(t *testing.T) {
	only := func(text string) (digits string) {
		for _, r := range text {
			if r >= '0' && r <= '9' {
				digits += string(r)
			}
		}
		return digits
	}
	rapid.Check(t, func(t *rapid.T) {
		joint := rapid.StringMatching(`[ ,;/#x(-]{1,3}( ?(p|x|ext|poste|ou|or|et) ?\.? ?)?`).Draw(t, "joint")
		typed := rapid.StringMatching(`[2-9]\d\d[2-9]\d{6}`).Draw(t, "number") + joint + digits(t, "behind", `\d{1,11}`)
		if shown, _ := booking.NormalPhone(typed); only(shown) != only(typed) {
			t.Fatalf("%q became %q", typed, shown)
		}
	})
}

func TestApplicationNumbers(t *testing.T) {
	for _, c := range []struct {
		text, want string
		usual      bool
	}{
		{"V304512877", "V304512877", true},
		{"v304512877", "V304512877", true},
		{" V 304 512 877 ", "V304512877", true},
		{"V-304-512-877", "V304512877", true},
		{"V304.512.877", "V304512877", true},
		{"V\u00a0304\u202f512\u2011877", "V304512877", true},
		{"e099977028", "E099977028", true},
		{"304512877", "304512877", false},
		{"V30451287", "V30451287", false},
		{"V3045128777", "V3045128777", false},
		{"VV04512877", "VV04512877", false},
		{"É304512877", "É304512877", false},
		{"V30451287O", "V30451287O", false},
		{"e \u0302", "Ê", false},
		{"", "", false},
	} {
		got, usual := booking.NormalApplication(c.text)
		if got != c.want || usual != c.usual {
			t.Errorf("%q: %q, %v; want %q, %v", c.text, got, usual, c.want, c.usual)
		}
	}
}

func TestApplicationNumbersInScans(t *testing.T) {
	for _, c := range []struct{ scan, want string }{
		{"V304512877", "V304512877"},
		{"v304512877\r\n", "V304512877"},
		{"V 304 512 877", "V304512877"},
		{"V-304-512-877", "V304512877"},
		{"*V304512877*", "V304512877"},
		{"]C1V304512877", "V304512877"},
		{"APP:V304512877;UCI:1122334455", "V304512877"},
		{"1122334455|V304512877|2026-10-05", "V304512877"},
		{"IMM5756 V304512877", "V304512877"},
		{"IRCC No. 1234567890 Application V304512877 Date 2026", "V304512877"},
		{"9988776V304512877", "V304512877"},         // another number before it, without a gap
		{"V30451287712345678", "V304512877"},        // and after it
		{"X1234567890123 V304512877", "V304512877"}, // a longer number is no application number
		{"X1234567890123V304512877", "V304512877"},  // even without a gap
		{"AB123456789 V304512877", "V304512877"},    // nor is one with two letters
		{"P<CANTREMBLAY<<ZOE<<<\nAB1234567 V304512877", "V304512877"},
		{"éV304512877é", "V304512877"},
		{"\x1dV304512877\x1e", "V304512877"},
		{"AB123456789", "B123456789"}, // better than nothing: a person checks it
		{"V304512877 E099977028", "V304512877"},
		{"", ""},
		{"V30451287", ""},
		{"304512877", ""},
		{"V 304512 87", ""},
		{"4F3K-9TQW", ""},
		{"\xff\xfe\x00", ""},
	} {
		got, found := booking.FindApplication(c.scan)
		if got != c.want || found != (c.want != "") {
			t.Errorf("%q: %q, %v; want %q", c.scan, got, found, c.want)
		}
	}
}

func TestApplicationNumberIsFoundInAnyRubbish(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := digits(t, "number", `[A-Z]\d{9}`)
		rubbish := rapid.StringMatching(`([a-z]{0,8}|\d{0,20}|\x1d|[*|;:<]){0,3}[ |;\x1d]`)
		scan := rubbish.Draw(t, "before") + number + " " + rubbish.Draw(t, "after")
		if got, found := booking.FindApplication(scan); !found || got != number {
			// Rubbish may itself look like a number; then the first one is right too.
			if _, usual := booking.NormalApplication(got); !usual {
				t.Fatalf("%q: %q, %v; want %q", scan, got, found, number)
			}
		}
	})
}

func TestEmails(t *testing.T) {
	for text, want := range map[string]bool{
		"zoe@example.ca":               true,
		"zoe.tremblay+rv@mail.gc.ca":   true,
		"zoé@exemple.ca":               true,
		"zoe@exämple.ca":               true,
		"ZOE@EXAMPLE.CA":               true,
		"":                             false,
		"zoe":                          false,
		"zoe@":                         false,
		"@example.ca":                  false,
		"zoe@localhost":                false,
		"zoe@example.":                 false,
		"zoe@.ca":                      false,
		"zoe@example..ca":              false,
		"zoe@@example.ca":              false,
		"Zoé <zoe@example.ca>":         false,
		"<zoe@example.ca>":             false,
		" zoe@example.ca":              false,
		"zoe@example.ca, a@example.ca": false,
		"zoe example.ca":               false,
		"zoe@exa mple.ca":              false,
		"zoe@example.ca\n":             false,
	} {
		if got := booking.PlausibleEmail(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
