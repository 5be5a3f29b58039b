package paper

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const (
	// millimetres is the length of a point.
	millimetres = 25.4 / 72
	// leading is the distance of lines for a size of 1.
	leading = 1.2
	// ascent is how far below the top of a line its baseline lies, for a size of 1.
	ascent = 0.98
	// boxWidth is the width of the ▯ that stands for a missing character, in thousandths of the size.
	boxWidth = 620
	// longest is how many characters of a text are looked at; more fit no cell.
	longest  = 4000
	ellipsis = '…'
)

// style is how a text is set.
type style struct {
	size float64 // in points
	bold bool
}

// line is the height of one line, in millimetres.
func (s style) line() float64 { return s.size * leading * millimetres }

// clean makes any text fit to print on one line: accents composed, control characters and breaks turned into spaces,
// invisible characters that steer direction or shape left out, spaces single. No-break spaces stay.
func clean(text string) []rune {
	cut := false
	if len(text) > longest {
		all := []rune(text)
		if cut = len(all) > longest; cut {
			text = string(all[:longest])
		}
	}
	runes := make([]rune, 0, len(text))
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
			continue
		case unicode.IsControl(r), unicode.In(r, unicode.Zl, unicode.Zp):
			r = ' '
		}
		if r == ' ' && (len(runes) == 0 || runes[len(runes)-1] == ' ') {
			continue
		}
		runes = append(runes, r)
	}
	if n := len(runes); n > 0 && runes[n-1] == ' ' {
		runes = runes[:n-1]
	}
	if cut {
		runes = append(runes, ellipsis)
	}
	return runes
}

// width measures one character, in millimetres.
func (f *faces) width(r rune, st style) float64 {
	advance := float64(boxWidth)
	if face := f.of(r, st.bold); face != nil {
		advance = float64(face.advances[r])
	}
	return advance / em * st.size * millimetres
}

func (f *faces) length(text []rune, st style) float64 {
	total := 0.0
	for _, r := range text {
		total += f.width(r, st)
	}
	return total
}

// wrap breaks a clean text into at most a number of lines no wider than a width; what does not fit ends in an ellipsis.
func (f *faces) wrap(text []rune, st style, width float64, most int) [][]rune {
	var lines [][]rune
	for len(text) > 0 {
		if len(lines) == most-1 {
			return append(lines, f.shorten(text, st, width))
		}
		end := f.fit(text, st, width)
		lines = append(lines, trimRight(text[:end]))
		text = text[end:]
		if len(text) > 0 && text[0] == ' ' {
			text = text[1:]
		}
	}
	return lines
}

// fit gives how many characters make a line: up to the last space or hyphen that fits, or as many as fit of a long word.
func (f *faces) fit(text []rune, st style, width float64) int {
	used, chance := 0.0, 0
	for i, r := range text {
		if r == ' ' {
			chance = i
		}
		if used += f.width(r, st); used > width && r != ' ' {
			if chance > 0 {
				return chance
			}
			return max(1, wholeLetter(text, i))
		}
		if r == '-' || r == '/' {
			chance = i + 1
		}
	}
	return len(text)
}

// shorten gives a text as it is if it fits, or as much of it as fits with an ellipsis.
func (f *faces) shorten(text []rune, st style, width float64) []rune {
	if f.fit(text, st, width) == len(text) {
		return trimRight(text)
	}
	room, end := width-f.width(ellipsis, st), 0
	for end < len(text) {
		if room -= f.width(text[end], st); room < 0 {
			break
		}
		end++
	}
	return append(slices.Clone(trimRight(text[:wholeLetter(text, end)])), ellipsis)
}

// wholeLetter moves a cut back so that it does not part a letter from its accents.
func wholeLetter(text []rune, end int) int {
	for i := end; i > 0 && i < len(text); i-- {
		if !unicode.Is(unicode.Mn, text[i]) {
			return i
		}
	}
	return end
}

func trimRight(text []rune) []rune {
	for len(text) > 0 && text[len(text)-1] == ' ' {
		text = text[:len(text)-1]
	}
	return text
}
