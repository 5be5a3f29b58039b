package letters_test

import (
	"testing"

	"daybook/model/letters"
)

// TestSpelled: letters that are not taken apart into a letter and an accent have a plain spelling, all others none.
func TestSpelled(t *testing.T) {
	for r, want := range map[rune]string{'ł': "l", 'ø': "o", 'ß': "ss", 'đ': "d", 'ı': "i", 'œ': "oe", 'æ': "ae", 'þ': "th", 'a': "", 'é': "", 'й': "", '4': "", 0: ""} {
		if got := letters.Spelled(r); got != want {
			t.Errorf("%q is spelled %q, want %q", r, got, want)
		}
	}
}
