package booking_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"daybook/model/booking"
	"daybook/model/fault"
)

const symbols = "0123456789BCDFGHJKMNPQRTVWXYZ"

// draws is a source of numbers that is the same in every run.
func draws() *rand.ChaCha8 { return rand.NewChaCha8([32]byte{1, 2, 3}) }

func numbers(t testing.TB, n int) []string {
	t.Helper()
	source, numbers := draws(), make([]string, n)
	for i := range numbers {
		number, err := booking.NewConfirmation(source)
		if err != nil {
			t.Fatal(err)
		}
		numbers[i] = number
	}
	return numbers
}

// many is a count for every run, or a hundred times as many to prove a thing.
func many(n int) int {
	if os.Getenv("DAYBOOK_PROVE") != "" {
		return n * 100
	}
	return n
}

func TestNewNumbers(t *testing.T) {
	seen, firsts, others := map[string]bool{}, map[byte]int{}, map[byte]int{}
	for _, number := range numbers(t, 20_000) {
		if len(number) != 8 || number[0] < '0' || number[0] > '9' {
			t.Fatalf("%q does not start with a digit or is not eight symbols", number)
		}
		if parsed, err := booking.ParseConfirmation(number); err != nil || parsed != number {
			t.Fatalf("%q reads as %q, %v", number, parsed, err)
		}
		seen[number] = true
		firsts[number[0]]++
		for i := 1; i < 7; i++ {
			others[number[i]]++
		}
	}
	if len(seen) < 19_990 { // 10·29⁶ numbers: about 0.03 pairs are expected
		t.Errorf("only %d different numbers", len(seen))
	}
	for symbol, count := range firsts {
		if count < 1800 || count > 2200 {
			t.Errorf("%c comes first %d times in 20,000", symbol, count)
		}
	}
	for _, symbol := range symbols {
		if count := others[byte(symbol)]; count < 3800 || count > 4500 {
			t.Errorf("%c comes %d times in 120,000", symbol, count)
		}
	}
	if _, err := booking.NewConfirmation(iotest.ErrReader(errors.ErrUnsupported)); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("without randomness: %v", err)
	}
}

// TestEveryMistakeShows changes each symbol to each other one, and swaps each two that differ.
func TestEveryMistakeShows(t *testing.T) {
	missed, tried := 0, 0
	try := func(changed []byte) {
		tried++
		if _, err := booking.ParseConfirmation(string(changed)); err == nil {
			missed++
		}
	}
	for _, number := range numbers(t, min(many(200), 20_000)) {
		for i := range number {
			changed := []byte(number)
			for _, symbol := range []byte(symbols) {
				if changed[i] = symbol; symbol != number[i] {
					try(changed)
				}
			}
			for j := i + 1; j < len(number); j++ {
				swapped := []byte(number)
				if swapped[i], swapped[j] = number[j], number[i]; number[i] != number[j] {
					try(swapped)
				}
			}
		}
	}
	if missed > 0 || tried < 40_000 {
		t.Errorf("%d mistakes of %d were not seen", missed, tried)
	}
}

func TestParseConfirmation(t *testing.T) {
	const valid, tail = "4F3K9TQV", "V" // 4·2+13·3+3·4+17·5+9·6+23·7+21·8+24 = 551 = 19·29
	zeros := withCheck(t, "0101010")
	for text, want := range map[string]string{
		valid: valid, strings.ToLower(valid): valid, "4F3K-9TQ" + tail: valid, " 4f3k 9tq" + tail + "\r\n": valid,
		"4F3K–9TQ" + tail: valid, "4F3K\u20119TQ" + tail: valid, "4F3K\u00a09TQ" + tail: valid, "4F3K\u202f9TQ" + tail: valid,
		"4-F-3-K-9-T-Q-" + tail: valid,
		"O1oiOlo" + zeros[7:]:   zeros, "0IOLOl0" + zeros[7:]: zeros,
	} {
		if got, err := booking.ParseConfirmation(text); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, err, want)
		}
	}
	wrong := symbols[(strings.IndexByte(symbols, valid[7])+1)%len(symbols)]
	for text, code := range map[string]string{
		"":                         "confirmation.invalid",
		"-":                        "confirmation.invalid",
		valid[:7]:                  "confirmation.invalid",
		valid + "0":                "confirmation.invalid",
		"F43K9TQ" + tail:           "confirmation.invalid", // a digit comes first
		"4U3K9TQ" + tail:           "confirmation.invalid", // U is no symbol
		"4F3K9TQ*":                 "confirmation.invalid",
		"4F3K9TÉ" + tail:           "confirmation.invalid",
		"4F3K9T\xff" + tail:        "confirmation.invalid",
		"４Ｆ３Ｋ９ＴＱ" + tail:           "confirmation.invalid",
		"V304512877":               "confirmation.invalid",
		strings.Repeat("0", 1_000): "confirmation.invalid",
		valid[:7] + string(wrong):  "confirmation.mistyped",
		"4F3K9QT" + tail:           "confirmation.mistyped",
	} {
		if got, err := booking.ParseConfirmation(text); fault.Code(err) != code || got != "" {
			t.Errorf("%q: %q, %v; want %s", text, got, err, code)
		}
	}
}

// withCheck finds the one symbol that completes a number.
func withCheck(t *testing.T, seven string) string {
	t.Helper()
	var found []string
	for _, symbol := range symbols {
		if number, err := booking.ParseConfirmation(seven + string(symbol)); err == nil {
			found = append(found, number)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%s is completed by %v", seven, found)
	}
	return found[0]
}

func TestTheCheckSymbol(t *testing.T) {
	for _, seven := range []string{"0000000", "4F3K9TQ", "9ZZZZZZ", "1000000"} {
		number, sum := withCheck(t, seven), 0
		for i, weight := range []int{2, 3, 4, 5, 6, 7, 8, 1} {
			sum += weight * strings.IndexByte(symbols, number[i])
		}
		if sum%29 != 0 {
			t.Errorf("%s: the weighted sum is %d", number, sum)
		}
	}
}

func TestShowConfirmation(t *testing.T) {
	for number, want := range map[string]string{"4F3K9TQW": "4F3K-9TQW", "": "", "4F3": "4F3", "4F3K-9TQW": "4F3K-9TQW"} {
		if got := booking.ShowConfirmation(number); got != want {
			t.Errorf("%q: %q, want %q", number, got, want)
		}
	}
}

func FuzzParseConfirmation(f *testing.F) {
	for _, number := range numbers(f, 5) {
		f.Add(number)
		f.Add(strings.ToLower(booking.ShowConfirmation(number)))
	}
	for _, seed := range []string{"", "4F3K-9TQW", "O0Il-", "\xff\xfe", "ı0000000", "４Ｆ３Ｋ", "\u00a0–\u2011"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		number, err := booking.ParseConfirmation(text)
		if err != nil {
			if code := fault.Code(err); number != "" || code != "confirmation.invalid" && code != "confirmation.mistyped" {
				t.Fatalf("%q: %q, %v", text, number, err)
			}
			return
		}
		if len(number) != 8 || strings.Trim(number, symbols) != "" || number[0] > '9' {
			t.Fatalf("%q: %q", text, number)
		}
		if again, err := booking.ParseConfirmation(booking.ShowConfirmation(number)); err != nil || again != number {
			t.Fatalf("%q shows as another number", number)
		}
	})
}
