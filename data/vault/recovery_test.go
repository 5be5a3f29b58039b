package vault

import (
	"regexp"
	"strings"
	"testing"

	"daybook/model/fault"
)

func drawSymbols(t testing.TB) string {
	t.Helper()
	symbols, err := newRecoverySymbols()
	wantFault(t, err, "")
	return symbols
}

func TestRecoveryCodeShape(t *testing.T) {
	shape := regexp.MustCompile(`^([0-9B-DF-HJKMNP-RTV-Z]{4}-){6}[0-9B-DF-HJKMNP-RTV-Z]{4}$`)
	counts := map[rune]int{}
	for range 500 {
		symbols := drawSymbols(t)
		shown := formatRecovery(symbols)
		if !shape.MatchString(shown) {
			t.Fatalf("a code %q", shown)
		}
		if parsed, err := parseRecovery(shown); err != nil || parsed != symbols {
			t.Fatalf("%q parses as %q, %v", shown, parsed, err)
		}
		for _, r := range symbols {
			counts[r]++
		}
	}
	// 14,000 symbols, some 483 of each, a standard deviation of 22: ten of them off does not happen by chance.
	for _, r := range recoveryAlphabet {
		if counts[r] < 263 || counts[r] > 703 {
			t.Errorf("%q came %d times", r, counts[r])
		}
	}
}

func TestRecoveryTolerantTyping(t *testing.T) {
	symbols := withSymbols(t, "0", "1", "5", "V")
	shown := formatRecovery(symbols)
	for name, typed := range map[string]string{
		"as shown":        shown,
		"lower case":      strings.ToLower(shown),
		"bare":            symbols,
		"spaces":          strings.ReplaceAll(shown, "-", " "),
		"around":          "\t " + shown + " \r\n",
		"dashes":          strings.ReplaceAll(shown, "-", " \u2013 "),
		"no-break hyphen": strings.ReplaceAll(shown, "-", "\u2011"),
		"minus":           strings.ReplaceAll(shown, "-", "\u2212"),
		"soft hyphen":     strings.ReplaceAll(shown, "-", "\u00AD"),
		"look-alikes":     strings.NewReplacer("0", "o", "1", "l", "5", "S", "V", "u").Replace(shown),
		"capital I and O": strings.NewReplacer("0", "O", "1", "I").Replace(shown),
	} {
		if got, err := parseRecovery(typed); err != nil || got != symbols {
			t.Errorf("%s: %q parses as %q, %v", name, typed, got, err)
		}
	}
}

// withSymbols draws codes until one has all the symbols asked for.
func withSymbols(t *testing.T, wanted ...string) string {
	t.Helper()
draw:
	for {
		symbols := drawSymbols(t)
		for _, w := range wanted {
			if !strings.Contains(symbols, w) {
				continue draw
			}
		}
		return symbols
	}
}

func TestRecoveryFindsEverySubstitution(t *testing.T) {
	for range 20 {
		symbols := []byte(drawSymbols(t))
		for i, right := range symbols {
			for _, wrong := range []byte(recoveryAlphabet) {
				if wrong == right {
					continue
				}
				symbols[i] = wrong
				if _, err := parseRecovery(string(symbols)); fault.Code(err) != codeRecoveryMistyped {
					t.Fatalf("%s for %s at %d was taken", string(wrong), string(right), i)
				}
			}
			symbols[i] = right
		}
	}
}

func TestRecoveryFindsEverySwap(t *testing.T) {
	for range 50 {
		symbols := []byte(drawSymbols(t))
		for i := range symbols {
			for j := range i {
				if symbols[i] == symbols[j] {
					continue
				}
				symbols[i], symbols[j] = symbols[j], symbols[i]
				if _, err := parseRecovery(string(symbols)); fault.Code(err) != codeRecoveryMistyped {
					t.Fatalf("%d and %d swapped was taken", j, i)
				}
				symbols[i], symbols[j] = symbols[j], symbols[i]
			}
		}
	}
}

func TestRecoveryMistyped(t *testing.T) {
	r, _, code := newTestRing(t, nil)
	for name, typed := range map[string]string{
		"nothing":    "",
		"too short":  code[:len(code)-1],
		"too long":   code + "0",
		"strange":    strings.Replace(code, code[:1], "%", 1),
		"vowel":      "A" + code[1:],
		"accent":     "É" + code[1:],
		"not text":   "\xff" + code[1:],
		"very long":  strings.Repeat(" ", 2000) + code,
		"word":       "maple canoe orbit thistle",
		"two groups": code[:9],
	} {
		t.Run(name, func(t *testing.T) {
			_, err := UnlockRecovery(r, typed)
			wantFault(t, err, codeRecoveryMistyped)
		})
	}
}

func FuzzParseRecovery(f *testing.F) {
	for _, seed := range []string{"", "0000-0000-0000-0000-0000-0000-0000", "oOiIlLsSuU", "\u2212\u00AD\u0131\u017F", strings.Repeat("Z", 28)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		symbols, err := parseRecovery(typed)
		if err != nil {
			if symbols != "" || fault.Code(err) != codeRecoveryMistyped {
				t.Fatalf("%q, %v", symbols, err)
			}
			return
		}
		if len(symbols) != recoverySymbols || strings.Trim(symbols, recoveryAlphabet) != "" {
			t.Fatalf("%q parses as %q", typed, symbols)
		}
		if again, err := parseRecovery(formatRecovery(symbols)); err != nil || again != symbols {
			t.Fatalf("%q does not parse as itself: %q, %v", symbols, again, err)
		}
	})
}
