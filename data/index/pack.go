package index

import "unicode/utf8"

// A key is the beginning of a token as 64 bits, first letter highest, padded
// with zeros. Digits and Latin letters take 6 bits; letters of the blocks below
// 12; all others 27. No code begins another and no code begins with six zeros,
// so "is a prefix of" becomes "lies in a range of numbers".
const (
	keyBits   = 64
	symbol    = 6  // bits
	firstDig  = 1  // code of 0
	firstLet  = 11 // code of a
	firstBlok = 37 // code of the first 64 letters of blocks
	escape    = 63 // a rune of 21 bits follows
)

// blocks are the alphabets with a short code: 26 times 64 letters, as many as
// there are codes between z and escape.
var blocks = [...]struct{ from, to rune }{
	{0x0380, 0x0480}, // Greek, Cyrillic
	{0x0580, 0x0700}, // Hebrew, Arabic
	{0x0900, 0x0A00}, // Devanagari, Bengali
	{0x0A00, 0x0A80}, // Gurmukhi
	{0x1400, 0x1680}, // Canadian syllabics
}

// pack gives the key of a token and how many of its bits the token uses; 64
// when the token may be longer than the key.
func pack(token []byte) (key uint64, used int) {
	for i := 0; i < len(token) && used < keyBits; {
		var code uint64
		n, size := symbol, 1
		switch c := token[i]; {
		case 'a' <= c && c <= 'z':
			code = uint64(c-'a') + firstLet
		case '0' <= c && c <= '9':
			code = uint64(c-'0') + firstDig
		default:
			var r rune
			r, size = utf8.DecodeRune(token[i:])
			code, n = wide(r)
		}
		i += size
		used += n
		if used <= keyBits {
			key |= code << (keyBits - used)
		} else {
			key |= code >> (used - keyBits)
		}
	}
	return key, min(used, keyBits)
}

// wide gives the code of a letter that is neither Latin nor a digit, and its
// length in bits.
func wide(r rune) (code uint64, bits int) {
	lead := rune(firstBlok)
	for _, b := range blocks {
		if b.from <= r && r < b.to {
			n := r - b.from
			return uint64(lead+n>>symbol)<<symbol | uint64(n&63), 2 * symbol
		}
		lead += (b.to - b.from) >> symbol
	}
	return escape<<21 | uint64(r), symbol + 21
}

// keyRange is the keys of all tokens that begin with one word, both ends
// included.
type keyRange struct{ low, high uint64 }

func prefix(word []byte) keyRange {
	key, used := pack(word)
	return keyRange{key, key | (1<<(keyBits-used) - 1)}
}

func (k keyRange) has(key uint64) bool { return k.low <= key && key <= k.high }
