package typed

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		lines      bool
		want       string
	}{
		{"plain", "Zoé", false, "Zoé"},
		{"line ends become spaces", "a\r\nb\nc\rd\u2028e", false, "a b c d e"},
		{"lines kept", "a\r\nb", true, "a\nb"},
		{"tabs", "a\tb", true, "a b"},
		{"control characters", "a\x00\x07\x1b[31mb\x7f\u0085", false, "a[31mb"},
		{"broken bytes", "a\xff\xfeb", false, "ab"},
		{"a real replacement character stays", "a\uFFFDb", false, "a\uFFFDb"},
		{"direction overrides", "a\u202Eb\u2066c\u200F", false, "abc"},
		{"joiners stay", "می\u200cخواهم", false, "می\u200cخواهم"},
		{"family emoji stays", "👩\u200d👧", false, "👩\u200d👧"},
		{"right-to-left stays", "שרה", false, "שרה"},
		{"byte order mark", "\uFEFFx", false, "x"},
		{"ends", "  x \n", true, "x"},
		{"no-break space inside stays", "13\u00a0h", false, "13\u00a0h"},
	} {
		if got := Clean(tc.text, tc.lines); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

func TestCleanIsCleanAndStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
		lines := rapid.Bool().Draw(t, "lines")
		got := Clean(text, lines)
		if !utf8.ValidString(got) || Clean(got, lines) != got {
			t.Fatalf("%q is not clean or not stable", got)
		}
		for _, r := range got {
			if unicode.IsControl(r) && (r != '\n' || !lines) {
				t.Fatalf("%q keeps %U", got, r)
			}
		}
	})
}

func TestCut(t *testing.T) {
	for _, tc := range []struct {
		text  string
		limit int
		want  string
		lost  int
	}{
		{"abc", 5, "abc", 0},
		{"abc", 3, "abc", 0},
		{"éèê", 2, "éè", 1},
		{"abc", 0, "", 3},
		{"abc", -4, "", 3},
		{strings.Repeat("ê", 10000), 40, strings.Repeat("ê", 40), 9960},
	} {
		if got, lost := Cut(tc.text, tc.limit); got != tc.want || lost != tc.lost {
			t.Errorf("%.10q at %d: %.10q, %d lost; want %.10q, %d", tc.text, tc.limit, got, lost, tc.want, tc.lost)
		}
	}
}
