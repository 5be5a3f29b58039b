package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func runes(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrapWords(t *testing.T) {
	for _, tc := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 5, []string{""}},
		{"one two", 7, []string{"one two"}},
		{"one two", 6, []string{"one", "two"}},
		{"13\u00a0h\u00a030 ici", 8, []string{"13\u00a0h\u00a030", "ici"}},
		{"incomprehensible x", 6, []string{"incomp", "rehens", "ible x"}},
		{"a  b", 10, []string{"a  b"}},
		{"éé éé", 2, []string{"éé", "éé"}},
		{"xyz", 0.5, []string{"xyz"}},
		{"canada.ca/en/services/passports.html", 14, []string{"canada.ca/en/", "services/", "passports.html"}},
		{"canada.ca/en/services/passports.html", 9, []string{"canada.", "ca/en/", "services/", "passports", ".html"}},
		{"zoe_tremblay-roy@exemple.ca", 12, []string{"zoe_", "tremblay-", "roy@exemple.", "ca"}},
		{"https://x.ca", 7, []string{"https:/", "/x.ca"}}, // not between two signs, unless there is nothing else
		{"see https://x.ca", 9, []string{"see", "https://", "x.ca"}},
		{"-abcdef", 4, []string{"-abc", "def"}},
		{"------", 4, []string{"----", "--"}},
		{"a/b c/d", 7, []string{"a/b c/d"}},
		{"a/b c/d", 4, []string{"a/b", "c/d"}},
		{"é/éé", 3, []string{"é/", "éé"}},
	} {
		if d := cmp.Diff(tc.want, wrapWords(tc.text, tc.width, runes)); d != "" {
			t.Errorf("%q in %v: %s", tc.text, tc.width, d)
		}
	}
}

func TestWrapWordsLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringN(1, 12, -1)).Draw(t, "words"), " ")
		width := float32(rapid.IntRange(1, 30).Draw(t, "width"))
		lines := wrapWords(text, width, runes)
		for _, l := range lines {
			if runes(l) > width {
				t.Fatalf("line %q is wider than %v", l, width)
			}
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if squeeze(strings.Join(lines, "")) != squeeze(text) {
			t.Fatalf("%q became %q", text, lines)
		}
	})
}

func TestEllipsize(t *testing.T) {
	for _, tc := range []struct {
		text  string
		width float32
		want  string
	}{
		{"abc", 3, "abc"},
		{"abcd", 3, "ab…"},
		{"ab cd", 4, "ab…"},
		{"éèê", 2, "é…"},
		{"abc", 0, "…"},
		{"", 0, ""},
	} {
		if got := ellipsize(tc.text, tc.width, runes); got != tc.want {
			t.Errorf("%q in %v: %q, want %q", tc.text, tc.width, got, tc.want)
		}
	}
}

func TestEllipsizeFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		width := float32(rapid.IntRange(1, 30).Draw(t, "width"))
		got := ellipsize(text, width, runes)
		if runes(got) > width || !utf8.ValidString(got) && utf8.ValidString(text) {
			t.Fatalf("%q in %v: %q", text, width, got)
		}
		if kept := strings.TrimSuffix(got, "…"); got != text && !strings.HasPrefix(text, kept) {
			t.Fatalf("%q is no beginning of %q", kept, text)
		}
	})
}
