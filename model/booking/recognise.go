package booking

import (
	"unicode"
	"unicode/utf8"
)

// Identifier is what a text can be recognised as, wherever it was typed or scanned.
type Identifier string

// The identifiers a desk tells apart by their form (domain.md §8).
const (
	Unrecognised  Identifier = ""
	AnApplication Identifier = "application"  // of the instruction letter
	AConfirmation Identifier = "confirmation" // of a booking made here
	APhone        Identifier = "phone"
	AnEmail       Identifier = "email"
)

// Recognition is what was found in a text: its kind, its value in the normal form, and where it stands in the text, in
// bytes. What is around it is not part of it, as the rest of a scan.
type Recognition struct {
	Kind     Identifier
	Value    string
	From, To int
}

// Recognise tells what a text is by its form alone. An email, a confirmation number and a telephone number must be all of
// the text; an application number may stand anywhere in it, as in a scan of the letter (domain.md §1.2), unless it could be
// a piece of something else: no letter may come right before it, no letter or digit right after. Whether the text belongs
// where it stands is for the screen to judge.
func Recognise(text string) Recognition {
	line := Line(text)
	whole := func(kind Identifier, value string) Recognition { return Recognition{kind, value, 0, len(text)} }
	if PlausibleEmail(line) {
		return whole(AnEmail, line)
	}
	if number, err := ParseConfirmation(line); err == nil {
		return whole(AConfirmation, number)
	}
	if number, usual := NormalApplication(line); usual {
		return whole(AnApplication, number)
	}
	if phone, usual := NormalPhone(line); usual {
		return whole(APhone, phone)
	}
	return applicationWithin(text)
}

// applicationWithin finds the first application number that stands free enough in a longer text.
func applicationWithin(text string) Recognition {
	for from := 0; ; {
		at := applicationInScan.FindStringIndex(text[from:])
		if at == nil {
			return Recognition{}
		}
		start, end := from+at[0], from+at[1]
		if free(text, start, end) {
			number, _ := NormalApplication(text[start:end])
			return Recognition{AnApplication, number, start, end}
		}
		from = start + 1
	}
}

// free tells whether no letter stands right before a piece of a text, and no letter or digit right after it.
func free(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}
