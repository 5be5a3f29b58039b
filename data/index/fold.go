package index

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"daybook/model/letters"
)

// Fold gives the words of s as the search compares them: lower case, Latin and
// Greek letters without accents, œ ø ł ß đ ı and their like spelled in plain
// letters, apostrophes and glottal stops left out (O’Brien is obrien), split at
// spaces, hyphens and all other punctuation. Letters of other alphabets stay as
// they are, in lower case and composed. A text without letters or digits has no
// words.
func Fold(s string) []string {
	var f folder
	f.fold(s)
	var words []string
	for _, w := range f.words {
		words = append(words, string(f.of(w)))
	}
	return words
}

// span is a stretch of a folder's text.
type span struct{ from, to int }

// folder folds texts into one buffer, which is used again for the next person.
type folder struct {
	text  []byte // the folded words, end to end, so that neighbours can be joined
	words []span
	cuts  []int // where an apostrophe was, inside a word
	start int   // of the word being written
}

func (f *folder) of(s span) []byte { return f.text[s.from:s.to] }

func (f *folder) reset() {
	f.text, f.words, f.cuts, f.start = f.text[:0], f.words[:0], f.cuts[:0], 0
}

// wipe zeroes all that was ever written, also past the present length.
func (f *folder) wipe() {
	clear(f.text[:cap(f.text)])
	*f = folder{}
}

// fold adds the words of s to those already there.
func (f *folder) fold(s string) {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			f.ascii(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		f.letter(r, s[i:i+n])
		i += n
	}
	f.gap()
}

func (f *folder) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		f.put(c)
	case 'A' <= c && c <= 'Z':
		f.put(c | 0x20)
	case c == '\'' || c == '`':
		f.cut()
	default:
		f.gap()
	}
}

// letter folds one character outside ASCII; s is the same character encoded.
func (f *folder) letter(r rune, s string) {
	switch {
	case r == utf8.RuneError:
		f.gap()
	case apostrophe(r):
		f.cut()
	case silent(r):
	case accented(r):
		d := norm.NFD.PropertiesString(s).Decomposition()
		if d == nil {
			f.plain(r)
		}
		for len(d) > 0 {
			base, n := utf8.DecodeRune(d)
			if !silent(base) {
				f.plain(base)
			}
			d = d[n:]
		}
	default:
		f.plain(r)
	}
}

// plain writes a letter that carries no accent, or ends the word.
func (f *folder) plain(r rune) {
	r = unicode.ToLower(r)
	switch s := letters.Spelled(r); {
	case r < utf8.RuneSelf:
		f.ascii(byte(r))
	case s != "":
		for i := range len(s) {
			f.put(s[i])
		}
	case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
		f.keep(len(f.text) + utf8.UTFMax)
		f.text = utf8.AppendRune(f.text, r)
	default:
		f.gap()
	}
}

func (f *folder) put(c byte) {
	f.keep(len(f.text) + 1)
	f.text = append(f.text, c)
}

// keep makes room for n bytes in all, leaving no copy behind.
func (f *folder) keep(n int) {
	if n <= cap(f.text) {
		return
	}
	old := f.text
	f.text = append(make([]byte, 0, max(2*n, 256)), old...)
	clear(old)
}

func (f *folder) cut() {
	if len(f.text) > f.start {
		f.cuts = append(f.cuts, len(f.text))
	}
}

func (f *folder) gap() {
	if len(f.text) > f.start {
		f.words = append(f.words, span{f.start, len(f.text)})
		f.start = len(f.text)
	}
}
