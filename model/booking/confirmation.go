package booking

import (
	"io"
	"strings"

	"daybook/model/fault"
)

// alphabet has no vowels, so no words in either language, and none of the letters taken for digits (libraries.md §11).
const alphabet = "0123456789BCDFGHJKMNPQRTVWXYZ"

const numberLength = 8 // seven at random and a check symbol

// NewConfirmation draws a confirmation number: eight symbols, the first always a digit (so that a scan on Desk starts a
// capture), the last a check symbol. It fails only when the source of randomness does.
func NewConfirmation(random io.Reader) (string, error) {
	for {
		number := make([]byte, numberLength)
		for i := range numberLength - 1 {
			size := len(alphabet)
			if i == 0 {
				size = 10
			}
			symbol, err := draw(random, size)
			if err != nil {
				return "", err
			}
			number[i] = alphabet[symbol]
		}
		number[numberLength-1] = alphabet[checkSymbol(number[:numberLength-1])]
		if !unseemly(string(number)) {
			return string(number), nil
		}
	}
}

// ParseConfirmation reads a number as people write, say and scan it: any case, spaces, hyphens, O for 0, I or L for 1.
// The fault is "confirmation.invalid" when it is not a number, "confirmation.mistyped" when its check symbol is wrong.
func ParseConfirmation(text string) (string, error) {
	var number []byte
	for _, r := range strings.ToUpper(text) {
		switch {
		case separator(r):
			continue
		case r == 'O':
			r = '0'
		case r == 'I' || r == 'L':
			r = '1'
		}
		if r > 'Z' || strings.IndexByte(alphabet, byte(r)) < 0 || len(number) == numberLength {
			return "", fault.New("confirmation.invalid")
		}
		number = append(number, byte(r))
	}
	if len(number) != numberLength || number[0] > '9' {
		return "", fault.New("confirmation.invalid")
	}
	if alphabet[checkSymbol(number[:numberLength-1])] != number[numberLength-1] {
		return "", fault.New("confirmation.mistyped")
	}
	return string(number), nil
}

// ShowConfirmation writes a number in two groups, as it is shown and read aloud.
func ShowConfirmation(number string) string {
	if len(number) != numberLength {
		return number
	}
	return number[:numberLength/2] + "-" + number[numberLength/2:]
}

// checkSymbol makes the weighted sum of all eight a multiple of 29; since 29 is prime and the weights differ, every single
// substitution and every swap of two symbols shows.
func checkSymbol(symbols []byte) int {
	sum := 0
	for i, symbol := range symbols {
		sum += (i + 2) * strings.IndexByte(alphabet, symbol)
	}
	return (len(alphabet) - sum%len(alphabet)) % len(alphabet)
}

// draw gives a uniform number below size, rejecting the bytes that would favour the low ones.
func draw(random io.Reader, size int) (int, error) {
	var b [1]byte
	for {
		if _, err := io.ReadFull(random, b[:]); err != nil {
			return 0, err
		}
		if n := int(b[0]); n < 256-256%size {
			return n % size, nil
		}
	}
}

// unseemly keeps numbers off the slips that read as insults once digits are taken for letters.
func unseemly(number string) bool {
	for _, part := range []string{"B00B", "C0CK", "D1CK", "FCK", "KKK", "N1G", "P0RN", "T1T", "XXX"} {
		if strings.Contains(number, part) {
			return true
		}
	}
	return false
}
