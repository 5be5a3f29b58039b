// Package letters spells letters of names as people type them.
package letters

// spellings are the plain spellings of lower-case letters that Unicode does not
// take apart into a letter and an accent. Where passports have a rule (ICAO 9303
// part 3, section 6), it is the shorter of its spellings.
var spellings = map[rune]string{
	'æ': "ae",
	'œ': "oe",
	'ß': "ss",
	'þ': "th",
	'ĳ': "ij",
	'ø': "o", 'ɔ': "o",
	'ł': "l", 'ŀ': "l", 'ƚ': "l",
	'đ': "d", 'ð': "d", 'ɖ': "d", 'ɗ': "d",
	'ı': "i", 'ɨ': "i", 'ɩ': "i",
	'ə': "e", 'ɛ': "e", 'ǝ': "e",
	'ħ': "h",
	'ŧ': "t",
	'ŋ': "n", 'ŉ': "n", 'ɲ': "n",
	'ĸ': "k", 'ƙ': "k",
	'ƀ': "b", 'ɓ': "b",
	'ǥ': "g", 'ɣ': "g", 'ɠ': "g",
	'ƒ': "f",
	'ſ': "s",
	'ʉ': "u",
	'ʋ': "v",
	'ƴ': "y",
	'ƶ': "z",
	'ς': "σ",
}

// Spelled gives the plain spelling of a lower-case letter, "" where it has none.
func Spelled(r rune) string { return spellings[r] }
