package index

import (
	"strings"
	"testing"
	"unicode"

	"daybook/model/letters"
)

// Each letter that Unicode does not take apart, and its capital, is found typed
// in plain letters.
func TestSpelled(t *testing.T) {
	for want, written := range map[string]string{
		"ae": "æÆǽǼ",
		"oe": "œŒ",
		"ss": "ßẞ",
		"th": "þÞ",
		"ij": "ĳĲ",
		"o":  "øØǿɔƆöőơợ",
		"l":  "łŁŀĿļ",
		"d":  "đĐðÐďɖɗ",
		"i":  "ıİiIíịɨƗ",
		"e":  "əƏɛƐǝƎệę",
		"h":  "ħĦ",
		"t":  "ŧŦțţ",
		"n":  "ŋŊñňŉɲ",
		"k":  "ĸƙƘķ",
		"b":  "ɓƁƀ",
		"g":  "ǥǤğɣɠ",
		"f":  "ƒƑ",
		"s":  "ſșşš",
		"u":  "ʉɄűưữ",
		"v":  "ʋƲ",
		"y":  "ƴƳÿỳŷ",
		"z":  "ƶƵžżź",
		"c":  "çčć",
		"w":  "ŵẃ",
		"σ":  "σςΣ",
		"α":  "άΆᾶ",
	} {
		for _, r := range written {
			if got := Fold(string(r)); len(got) != 1 || got[0] != want {
				t.Errorf("Fold(%c) = %q, want %q", r, got, want)
			}
		}
	}
}

// Spellings are plain letters already, so that folding twice changes nothing.
func TestSpelledIsPlain(t *testing.T) {
	for r := rune(0); r < 0x2000; r++ {
		s := letters.Spelled(r)
		if s == "" {
			continue
		}
		if r != unicode.ToLower(r) {
			t.Errorf("%c is not lower case and never looked up", r)
		}
		if got := strings.Join(Fold(s), " "); got != s {
			t.Errorf("%c is spelled %q, which folds to %q", r, s, got)
		}
	}
}

// All Latin letters with accents, Vietnamese and Welsh too, come out plain.
func TestLatinIsPlain(t *testing.T) {
	for _, block := range [][2]rune{{0xC0, 0x180}, {0x1E00, 0x1E98}, {0x1EA0, 0x1EFA}} {
		for r := block[0]; r < block[1]; r++ {
			if !unicode.IsLetter(r) {
				continue
			}
			for _, c := range strings.Join(Fold(string(r)), " ") {
				if c < 'a' || c > 'z' {
					t.Errorf("%c (%U) folds to %c", r, r, c)
				}
			}
		}
	}
}

func TestApostrophes(t *testing.T) {
	for _, r := range "'`‘’‛′´＇ʼʻʹʽʾʿˀˈʔʕɁɂꞋꞌ" {
		if got := strings.Join(Fold("O"+string(r)+"Brien"), " "); got != "obrien" {
			t.Errorf("with %c (%U): %q", r, r, got)
		}
	}
	for _, r := range "\"«»“”,.;:-‐‑–—/()&" {
		if got := strings.Join(Fold("O"+string(r)+"Brien"), " "); got != "o brien" {
			t.Errorf("with %c (%U): %q", r, r, got)
		}
	}
}

func TestSilent(t *testing.T) {
	for _, r := range []rune{0xAD, 0xB7, 0x301, 0x323, 0x34F, 0x5B0, 0x640, 0x64E, 0x200B, 0x200D, 0x2060, 0xFE0F, 0xFEFF} {
		if got := strings.Join(Fold("ro"+string(r)+"y"), " "); got != "roy" {
			t.Errorf("with %U: %q", r, got)
		}
	}
	for _, r := range []rune{'a', 'é', 'й', 'ب', 'ᐃ', '王', 0x940, 0x94D, ' ', '-', 0x2013} {
		if silent(r) {
			t.Errorf("%U is left out", r)
		}
	}
}
