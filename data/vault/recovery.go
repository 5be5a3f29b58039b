package vault

import (
	"crypto/rand"
	"strings"
	"unicode"

	"daybook/model/fault"
)

// The recovery code is 27 random symbols and a check symbol, shown in seven groups of four. Its 29 symbols are those of
// confirmation numbers (design.md §12): no vowels, hence no words, and none of I, L, O, S, U, which look like others.
// 29^27 is just over 2^131: a code is as hard to guess as a key of 128 bits.
const (
	recoveryAlphabet = "0123456789BCDFGHJKMNPQRTVWXYZ"
	recoveryRandom   = 27
	recoverySymbols  = recoveryRandom + 1
	recoveryGroup    = 4
)

// newRecoverySymbols draws a code, check symbol included, without separators.
func newRecoverySymbols() (string, error) {
	values := make([]int, recoverySymbols)
	for i := range recoveryRandom {
		v, err := pick(rand.Reader, len(recoveryAlphabet))
		if err != nil {
			return "", err
		}
		values[i] = v
	}
	values[recoveryRandom] = (len(recoveryAlphabet) - recoverySum(values)) % len(recoveryAlphabet)
	var symbols strings.Builder
	for _, v := range values {
		symbols.WriteByte(recoveryAlphabet[v])
	}
	return symbols.String(), nil
}

// recoverySum is 0 for a right code. The weights run from 28 down to 1, all different and none 0 modulo the prime 29, so
// that any one wrong symbol and any two swapped ones, neighbours or not, change the sum.
func recoverySum(values []int) int {
	sum := 0
	for i, v := range values {
		sum += (recoverySymbols - i) * v
	}
	return sum % len(recoveryAlphabet)
}

// formatRecovery shows a code in groups.
func formatRecovery(symbols string) string {
	var shown strings.Builder
	for i := range len(symbols) {
		if i > 0 && i%recoveryGroup == 0 {
			shown.WriteByte('-')
		}
		shown.WriteByte(symbols[i])
	}
	return shown.String()
}

// parseRecovery reads a code as people type it: any case, spaces, hyphens or dashes anywhere, and the left-out letters
// for the symbols they look like. Fault: vault.recovery-mistyped.
func parseRecovery(code string) (string, error) {
	if len(code) > 1024 {
		return "", fault.New(codeRecoveryMistyped) // not typed from paper
	}
	var symbols strings.Builder
	values := make([]int, 0, recoverySymbols)
	for _, r := range code {
		if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '\u2212' || r == '\u00AD' {
			continue
		}
		r = lookAlike(unicode.ToUpper(r))
		v := strings.IndexRune(recoveryAlphabet, r)
		if v < 0 {
			return "", fault.New(codeRecoveryMistyped)
		}
		values = append(values, v)
		symbols.WriteRune(r)
	}
	if len(values) != recoverySymbols || recoverySum(values) != 0 {
		return "", fault.New(codeRecoveryMistyped)
	}
	return symbols.String(), nil
}

// lookAlike gives the symbol that a letter outside the alphabet was probably read from.
func lookAlike(r rune) rune {
	switch r {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	case 'S':
		return '5'
	case 'U':
		return 'V'
	}
	return r
}
