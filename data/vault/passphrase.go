package vault

import (
	"strings"
	"unicode/utf8"

	"daybook/model/fault"

	"golang.org/x/text/unicode/norm"
)

const (
	// MinPassphrase is the least number of characters of a passphrase, spaces between words included: the length of the
	// shortest one [Propose] makes, four words of three letters.
	MinPassphrase = 15

	// minDifferent refuses a key held down, or two struck in turn.
	minDifferent = 5
)

// canonical is the form in which a passphrase is stretched, so that what the eye takes for the same opens the same:
// composed letters (keyboards differ in how they make é), no space around, one plain space between words (a French
// keyboard easily makes a no-break one). Letters keep their case.
func canonical(passphrase string) string {
	return strings.Join(strings.Fields(norm.NFC.String(passphrase)), " ")
}

// checkPassphrase judges a canonical passphrase. It does not judge words: a person who wants a strong one takes a proposal.
func checkPassphrase(passphrase string) error {
	if utf8.RuneCountInString(passphrase) < MinPassphrase {
		return fault.New(codePassphraseShort, "Min", MinPassphrase)
	}
	different := map[rune]bool{}
	for _, r := range passphrase {
		different[r] = true
	}
	if len(different) < minDifferent {
		return fault.New(codePassphraseSimple, "Min", minDifferent)
	}
	return nil
}
