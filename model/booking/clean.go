package booking

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean makes every text of the details safe to keep, show and print: composed accents, no control or direction-changing
// characters, single spaces in names, application and phone numbers in their normal form. What it cannot improve it keeps.
func (d Details) Clean() Details {
	d.Contact.Given, d.Contact.Family = Line(d.Contact.Given), Line(d.Contact.Family)
	d.Contact.Email = Line(d.Contact.Email)
	d.Contact.Phone, _ = NormalPhone(Line(d.Contact.Phone))
	persons := make([]Person, len(d.Persons))
	for i, p := range d.Persons {
		p.Given, p.Family = Line(p.Given), Line(p.Family)
		p.Application, _ = NormalApplication(Line(p.Application))
		persons[i] = p
	}
	d.Persons = persons
	needs := make([]string, 0, len(d.Needs))
	for _, need := range d.Needs {
		if need = Line(need); need != "" {
			needs = append(needs, need)
		}
	}
	d.Needs = needs
	d.Notes, d.Reason = paragraph(d.Notes), paragraph(d.Reason)
	return d
}

// Line keeps what fits on one line: single spaces, composed accents, no control or direction-changing characters, valid UTF-8.
func Line(text string) string {
	return strings.Join(strings.Fields(paragraph(text)), " ")
}

// paragraph keeps line ends and drops what would break a page, a list or the reader's trust in the order of letters.
func paragraph(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029': // ends of lines by other names
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r), directional(r):
			return -1
		}
		return r
	}, text)
	return strings.TrimSpace(norm.NFC.String(text))
}

// directional reports the invisible characters that reorder or hide their neighbours.
func directional(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 ||
		r == 0x200e || r == 0x200f || r == 0x061c || r == 0xfeff || r == 0x200b || r >= 0x206a && r <= 0x206f
}
