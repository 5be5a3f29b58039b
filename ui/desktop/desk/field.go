package desk

import (
	"strings"
	"unicode"

	"daybook/ui/kit"
)

// field is the one above the lanes: names in it filter them. A number is captured up to Enter; one typed here rather than
// captured from elsewhere filters too while somebody listed has it.
type field struct {
	entry  *kit.Entry
	text   string // what it shows
	filter string // what the lanes are filtered by: the text unless that is a number being captured
	wrong  string // the message about a number that stands in it, or ""
	kept   bool   // a number is being captured: the filter comes back after it
	begun  bool   // the number was begun while no field had the focus, as scans are
}

// number tells whether a text is a number rather than a name: a confirmation number begins with a digit, and some scanners
// put a sign of the sort of code before it.
func number(text string) bool {
	for _, r := range strings.TrimSpace(text) {
		return unicode.IsDigit(r) || r == ']'
	}
	return false
}

// capturing tells whether it holds a number other than the one that filters.
func (f *field) capturing() bool { return number(f.text) && f.text != f.filter }

// typed is told every change and tells whether it is one. A number filters nothing.
func (f *field) typed(text string) bool {
	if text == f.text {
		return false
	}
	f.text, f.wrong = text, ""
	switch {
	case number(text) && f.kept:
	case number(text):
		f.filter = ""
	default:
		f.filter, f.kept, f.begun = text, false, false
	}
	return true
}

// begin begins a number.
func (f *field) begin(digit rune) {
	f.kept, f.begun, f.wrong, f.text = f.filter != "", true, "", string(digit)
	f.entry.SetText(f.text)
	f.entry.SetCaret(1)
}

// set shows a text that filters.
func (f *field) set(text string) {
	f.forget()
	f.text, f.filter = text, text
	f.entry.SetText(text)
	f.entry.SetCaret(len(text)) // nothing stays marked that the next letter would replace
}

// putBack shows a number that was not found.
func (f *field) putBack(number, wrong string) {
	f.kept, f.begun, f.text, f.wrong = f.filter != "", false, number, wrong
	f.entry.SetText(number)
}

// forget drops what was typed.
func (f *field) forget() { *f = field{entry: f.entry} }
