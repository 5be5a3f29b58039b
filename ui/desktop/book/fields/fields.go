// Package fields draws what is filled in on the Book screen: the fields of both services as widgets tied to the form, the
// table of persons, and what each of them is said to have wrong. It judges nothing and looks nothing up; its owner hears
// what a person does.
package fields

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/wording"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Owner is told what a person does with the fields.
type Owner struct {
	Changed func(name string) // a field was changed
	Chose   func(name string) // the same, where it is right or wrong at once, such as a choice from a list
	Left    func(name string) // the focus leaves a field: now it may be called wrong
	Cut     func()            // there was no room for all that was typed into a field
	Resized func()            // something is of another height
	Counted func()            // another number of people comes, each with fields made anew
	Add     func()            // somebody is to be added
	Remove  func(person int)  // somebody is to be taken out
}

// Set is the fields in one language, for one site.
type Set struct {
	ctx   screen.Context
	words wording.Words
	at    site.Site
	form  *form.Form
	owner Owner

	top     [3][]*Field // of each panel alone
	contact []*Field
	people  []*Field // of the table, row by row
	rest    []*Field
	after   []*Field // outside the panels

	panels [3]fyne.CanvasObject
	slots  [3]*fyne.Container // where the open panel takes the fields that panels share
	shared *fyne.Container
	below  map[string]*fyne.Container // room below a row, by its name

	table  *table
	travel *travelRow
	letter *letterRow
	needs  *needsRow
	bring  *fyne.Container

	quiet   bool // the program changes fields, not the person
	dropped bool
}

// New makes the fields and fills them from the form; the site is where the appointment is made.
func New(ctx screen.Context, at site.Site, f *form.Form, owner Owner) *Set {
	s := &Set{ctx: ctx, words: wording.Words{Words: ctx.Words}, at: at, form: f, owner: owner, below: map[string]*fyne.Container{}}
	for i := range s.slots {
		s.slots[i] = kit.Column(0)
	}
	s.buildShared()
	s.panels[form.Passport] = kit.Column(rowGap, s.siteNotes(site.Passport), s.newPassport(), s.room(rowPassport), s.slots[form.Passport])
	s.panels[form.Biometrics] = kit.Column(rowGap, s.siteNotes(site.Biometrics), s.newBiometrics(), s.room(rowLetter), s.slots[form.Biometrics])
	return s
}

// rowGap stands between the rows of a panel.
const rowGap float32 = 9

// Panel is what a service's panel holds: form.Passport or form.Biometrics.
func (s *Set) Panel(panel int) fyne.CanvasObject { return s.panels[panel] }

// Open moves the fields that panels share into a panel. Without one of a service they wait in a closed panel, where they
// hear of another theme.
func (s *Set) Open(panel int) {
	home := form.Biometrics
	if panel == form.Passport {
		home = form.Passport
	}
	for i, slot := range s.slots {
		slot.Objects = nil
		if i == home {
			slot.Objects = []fyne.CanvasObject{s.shared}
		}
	}
	s.table.build()
	if panel >= 0 {
		s.slots[panel].Refresh()
	}
}

// Append adds fields outside the panels, which come last.
func (s *Set) Append(list ...*Field) { s.after = append(s.after, list...) }

// Drop tells that the fields are to be made anew: whoever leaves one changes nothing.
func (s *Set) Drop() { s.dropped = true }

// Order lists the fields as Tab reaches them while a panel is open; -1 and the Overview have none of their own.
func (s *Set) Order(panel int) []*Field {
	var list []*Field
	if panel == form.Passport || panel == form.Biometrics {
		list = slices.Concat(s.top[panel], s.contact, s.people, s.rest)
	}
	return append(list, s.after...)
}

// People are the fields of the table of persons, line by line.
func (s *Set) People() []*Field { return s.people }

// All are the fields of all panels.
func (s *Set) All() []*Field {
	return slices.Concat(s.top[form.Passport], s.top[form.Biometrics], s.contact, s.people, s.rest, s.after)
}

// Field finds a field of any panel by its name, or nil.
func (s *Set) Field(name string) *Field {
	return s.find(func(f *Field) bool { return f.Name == name })
}

// At finds the field that has the focus, or nil for a button, a header or nothing.
func (s *Set) At(focused fyne.Focusable) *Field {
	return s.find(func(f *Field) bool { return f.Focus == focused })
}

func (s *Set) find(is func(*Field) bool) *Field {
	for _, list := range [][]*Field{s.top[form.Passport], s.top[form.Biometrics], s.contact, s.people, s.rest, s.after} {
		if i := slices.IndexFunc(list, is); i >= 0 {
			return list[i]
		}
	}
	return nil
}

// Keep takes into the form what it only learns from the fields: the date still being typed.
func (s *Set) Keep() { s.form.LetterDate = s.letter.date.Text }

// Letter is the date on the letter, or zero; odd tells that what was typed is no date.
func (s *Set) Letter() (date calendar.Date, odd bool) { return s.letter.written() }

// Today is the date where the appointment is made.
func (s *Set) Today() calendar.Date {
	date, _, err := s.at.Now(s.ctx.Now())
	if err != nil { // a site whose zone is unknown is refused when it is imported
		return calendar.DateOf(s.ctx.Now())
	}
	return date
}

// siteNotes say what is particular about the site for a service.
func (s *Set) siteNotes(service site.Service) fyne.CanvasObject {
	tone := kit.Plain
	text, none := s.words.Particular(s.at, service, s.Today())
	if none {
		tone = kit.ToneLate
	}
	notice := kit.NewNotice(tone, text)
	notice.Hidden = text == ""
	return notice
}
