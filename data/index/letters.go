package index

import "unicode"

// apostrophe tells whether r is written inside a word without parting it:
// apostrophes in all their forms, and the glottal stops of Dene and other
// names, which most keyboards lack and most records leave out or write ’.
func apostrophe(r rune) bool {
	switch r {
	case '‘', '’', '‛', '′', '´', '＇', 'ˈ', 'ʔ', 'ʕ', 'Ɂ', 'ɂ', 'Ꞌ', 'ꞌ':
		return true
	}
	return 0x2B9 <= r && r <= 0x2C1
}

// silent tells whether r is left out of a word: combining accents and the
// vowel points of Arabic and Hebrew, which are seldom typed; invisible marks;
// the Arabic stretching line; the Catalan middle dot. The vowel signs of
// Indian scripts are no accents and stay.
func silent(r rune) bool {
	switch {
	case r == 0xAD || r == 0xB7 || r == 0x640:
		return true
	case r < 0x300:
		return false
	case r < 0x900, 0x1AB0 <= r && r <= 0x1AFF, 0x1DC0 <= r && r <= 0x1DFF,
		0x2000 <= r && r <= 0x20FF, 0xFE00 <= r && r <= 0xFEFF:
		return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
	}
	return false
}

// accented tells whether r is in the ranges where accents are taken off: Latin
// and Greek. Elsewhere a mark makes another letter (Cyrillic й) and stays.
func accented(r rune) bool {
	return 0xC0 <= r && r < 0x250 || 0x370 <= r && r < 0x400 || 0x1E00 <= r && r < 0x2000
}
