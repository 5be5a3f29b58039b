package index

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Within a key's length, a word's range holds exactly the tokens it begins.
func TestPackIsPrefix(t *testing.T) {
	short := rapid.StringOfN(rapid.RuneFrom([]rune("az09")), 1, 10, -1)
	wide := rapid.StringOfN(rapid.RuneFrom([]rune("aπйᐃषع")), 1, 5, -1)
	far := rapid.StringOfN(rapid.RuneFrom([]rune("王明김\U0010fffd")), 1, 2, -1)
	text := rapid.OneOf(short, wide, far)
	rapid.Check(t, func(t *rapid.T) {
		token, word := text.Draw(t, "token"), text.Draw(t, "word")
		if rapid.Bool().Draw(t, "cut") {
			r := []rune(token)
			word = string(r[:rapid.IntRange(1, len(r)).Draw(t, "length")])
		}
		key, used := pack([]byte(token))
		if used < symbol || used > keyBits {
			t.Fatalf("%q uses %d bits", token, used)
		}
		if got, want := prefix([]byte(word)).has(key), strings.HasPrefix(token, word); got != want {
			t.Fatalf("%q begins %q: %v, want %v", word, token, got, want)
		}
	})
}

// Beyond a key's length a word is never missed.
func TestPackLong(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("a0й王ᐃ")), 1, 20, -1)
	rapid.Check(t, func(t *rapid.T) {
		word, rest := text.Draw(t, "word"), text.Draw(t, "rest")
		key, _ := pack([]byte(word + rest))
		if !prefix([]byte(word)).has(key) {
			t.Fatalf("%q misses %q", word, word+rest)
		}
	})
}

func TestPackLength(t *testing.T) {
	for _, c := range []struct {
		token string
		used  int
	}{{"a", 6}, {"6135550142", 60}, {"v304512877", 60}, {"constantina", 64}, {"ᐃᓄᒃ", 36}, {"йй", 24}, {"王", 27}, {"王明", 54}} {
		if _, used := pack([]byte(c.token)); used != c.used {
			t.Errorf("%q uses %d bits, want %d", c.token, used, c.used)
		}
	}
}

// Every code between z and the escape is given to some block, and none twice.
func TestBlocksFit(t *testing.T) {
	lead := firstBlok
	for _, b := range blocks {
		if b.from%64 != 0 || b.to%64 != 0 {
			t.Errorf("block %x is not whole", b.from)
		}
		lead += int(b.to-b.from) / 64
	}
	if lead != escape {
		t.Errorf("blocks end at code %d, want %d", lead, escape)
	}
}
