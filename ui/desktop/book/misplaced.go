package book

import (
	"fmt"
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// misplaced offers to put right what was typed or scanned into the wrong field; it tells whether it stands offered.
func (s *Screen) misplaced(name string, e *kit.Entry) bool {
	text := e.Text
	if o := s.offer; o != nil && o.field == name && o.text == text {
		return true
	}
	if text == "" || s.caller.declined[name] == text {
		return false
	}
	found := booking.Recognise(text)
	target, wrong := s.belongs(found, name)
	if !wrong {
		return false
	}
	s.offer = &offer{field: name, text: text, found: found, target: target, rest: rest(s.view.held[e], text, found, e.MultiLine)}
	s.showOffer()
	return true
}

// The sorts of field that a text can be in the wrong one of.
type sort int

const (
	otherField sort = iota // dates, numbers of people
	numberField
	phoneField
	emailField
	nameField
	wordsField
)

func sortOf(field string) sort {
	switch {
	case strings.HasSuffix(field, ".application"):
		return numberField
	case field == "contact.phone":
		return phoneField
	case field == "contact.email":
		return emailField
	case strings.HasSuffix(field, ".given"), strings.HasSuffix(field, ".family"):
		return nameField
	case field == "notes":
		return wordsField
	}
	return otherField
}

// belongs names the field where something found in another belongs; "" is Find. wrong is false if it may stay, or if
// there is no room for it where it belongs: nothing that was typed is written over.
func (s *Screen) belongs(found booking.Recognition, name string) (target string, wrong bool) {
	here := sortOf(name)
	switch found.Kind {
	case booking.AnApplication:
		if here == numberField {
			return "", false
		}
		target = s.numberFor(found.Value, name)
		return target, target != ""
	case booking.AConfirmation:
		return "", here == numberField || here == nameField
	case booking.APhone:
		wrong = here == emailField || here == nameField || here == numberField
		return "contact.phone", wrong && s.form.Contact.Phone == ""
	case booking.AnEmail:
		wrong = here == phoneField || here == nameField || here == numberField
		return "contact.email", wrong && s.form.Contact.Email == ""
	case booking.Unrecognised:
	}
	return "", false
}

// numberFor names where an application number goes: the letter's field, or the first person's without own number, that of
// the person in whose line it was scanned before others. "" if all have one.
func (s *Screen) numberFor(number, from string) string {
	if service, _ := s.form.Service(); s.amend != nil && service != site.Biometrics {
		return ""
	}
	if strings.TrimSpace(s.form.Letter) == "" || sameNumber(s.form.Letter, number) {
		return letterField
	}
	free := func(i int) bool {
		own := s.form.Persons[i].Application
		return strings.TrimSpace(own) == "" || sameNumber(own, number)
	}
	var i int
	if n, _ := fmt.Sscanf(from, "persons.%d.", &i); n == 1 && i < s.form.Count && free(i) {
		return personField(i)
	}
	for i := range s.form.Count {
		if free(i) && (i > 0 || s.form.Count == 1) { // the letter is the first person's
			return personField(i)
		}
	}
	return ""
}

// letterField is the letter's application number, and personField a person's own.
const letterField = "letter.application"

func personField(i int) string { return fmt.Sprintf("persons.%d.application", i) }

// rest is what a field is given back: what it held before a scan took its place, or what stands around the scan. Notes
// lose no line but the scan's.
func rest(held, text string, found booking.Recognition, lines bool) string {
	if !lines && !strings.HasPrefix(text, held) {
		return held
	}
	before, after := strings.TrimRight(text[:found.From], " \n\t-:;,*"), ""
	if at := strings.IndexByte(text[found.To:], '\n'); at >= 0 {
		after = text[found.To+at+1:]
	}
	if before != "" && after != "" {
		before += "\n"
	}
	return before + after
}

// putRight moves what was found to where it belongs and gives the field back what it held.
func (s *Screen) putRight(o *offer) {
	s.keep()
	at := s.form.Focus
	s.refill(o.field, o.rest)
	s.unown(o.field)
	if o.target == "" {
		s.ctx.Open(screen.Find, booking.ShowConfirmation(o.found.Value))
		return
	}
	if strings.HasSuffix(o.target, ".application") && s.form.Panel != biometricsPanel {
		s.view.open(biometricsPanel)
	}
	if !s.there(o) {
		s.refill(o.target, o.found.Value)
	}
	s.lookUp(o.target)
	for _, name := range []string{at, o.field, o.target} {
		if f := s.view.field(name); f != nil && s.inOrder(f) {
			caret := 0
			if e := kit.EntryOf(f.focus); e != nil {
				caret = len([]rune(e.Text))
			}
			s.focus(name, caret)
			return
		}
	}
}

// there tells whether an application number already stands where it belongs.
func (s *Screen) there(o *offer) bool {
	if o.found.Kind != booking.AnApplication {
		return false
	}
	own, i := s.form.Letter, 0
	if n, _ := fmt.Sscanf(o.target, "persons.%d.", &i); n == 1 && i < s.form.Count {
		own = s.form.Persons[i].Application
	}
	return sameNumber(own, o.found.Value)
}

// refill changes a field as if it had been typed.
func (s *Screen) refill(name, text string) {
	if f := s.view.field(name); f != nil {
		if e := kit.EntryOf(f.focus); e != nil {
			e.Entry.SetText(text)
			s.view.held[e] = text
		}
	}
}

// unown has the first person follow the contact again where a scan was all that told them apart.
func (s *Screen) unown(name string) {
	first := &s.form.Persons[0]
	if strings.HasPrefix(name, "persons.0.") && first.Given == s.form.Contact.Given && first.Family == s.form.Contact.Family {
		first.Own = false
	}
}

func (s *Screen) inOrder(f *field) bool {
	for _, other := range s.view.order(s.form.Panel) {
		if other == f {
			return true
		}
	}
	return false
}

// offerWords are the question, and offerYes the word on the button that answers it.
func (s *Screen) offerWords(o *offer) string {
	w := s.ctx.Words
	var i int
	switch {
	case o.record != nil:
		return s.callerWords(*o.record)
	case o.found.Kind == booking.AConfirmation:
		return w.T("book.offer.confirmation")
	case o.found.Kind == booking.APhone:
		return w.T("book.offer.phone")
	case o.found.Kind == booking.AnEmail:
		return w.T("book.offer.email")
	}
	if s.there(o) {
		return w.T("book.offer.application-there")
	}
	if n, _ := fmt.Sscanf(o.target, "persons.%d.", &i); n == 1 {
		return w.T("book.offer.application-of", translations.Args{"Number": i + 1})
	}
	return w.T("book.offer.application")
}

func (s *Screen) offerYes(o *offer) string {
	switch {
	case o.record != nil:
		return s.ctx.Words.T("book.offer.use")
	case o.target == "":
		return s.ctx.Words.T("book.offer.open")
	case s.there(o):
		return s.ctx.Words.T("book.offer.take-out")
	}
	return s.ctx.Words.T("book.offer.move")
}
