package paper

import (
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

// Measures of a party, in millimetres.
const (
	contactRoom = 8   // kept free below for the lines that name the contact
	personGap   = 0.8 // between people whose names take several lines
)

// attendee is one person of a party as the roster shows them.
type attendee struct {
	name, application [][]rune
	sure              bool // the name is known
}

// party gives everybody who comes with the kind of their application, whether or not they are named.
func party(facts booking.Facts, details booking.Details) []booking.Person {
	all := slices.Clone(details.Persons)
	for len(all) < min(facts.Persons, booking.MaxPersons) {
		all = append(all, booking.Person{})
	}
	for i := range min(len(all), len(facts.Kinds)) {
		if all[i].Kind == "" {
			all[i].Kind = facts.Kinds[i]
		}
	}
	return all
}

// people lists everybody who comes: those named, and numbers for those who are not.
func (l *list) people(row roster.Row) []attendee {
	persons := party(row.Booking.Facts, row.Details)
	all := make([]attendee, len(persons))
	for i, person := range persons {
		name := listName(person.Given, person.Family)
		all[i].sure = name != ""
		switch {
		case name == "" && row.Sealed:
			name = l.words.T("paper.roster.withheld")
		case name == "":
			name = l.words.T("paper.person", translations.Args{"Number": i + 1})
		}
		all[i].name = l.fit(nameColumn, all[i].style(), clean(name), 3)
		all[i].application = l.fit(applicationColumn, applicationStyle, clean(l.application(row.Booking.Facts.Service, person)), 2)
	}
	return all
}

var applicationStyle = style{size: 8}

// style is bold for a name to call, plain for what stands in its place.
func (a attendee) style() style { return style{size: rowSize, bold: a.sure} }

func (l *list) personHeight(a attendee) float64 {
	return max(personPitch, personGap+float64(len(a.name))*a.style().line(), personGap+float64(len(a.application))*applicationStyle.line())
}

// person puts one person into a row.
func (l *list) person(c *cells, a attendee, down float64) {
	height := l.personHeight(a)
	c.put(nameColumn, down, a.style(), a.name)
	c.put(applicationColumn, level(down, applicationStyle), applicationStyle, a.application)
	c.ticks = append(c.ticks, down+boxSize/2)
	c.height = max(c.height, down+height)
}

// contact names the lead contact below the party, unless it is one of the persons.
func (l *list) contact(c *cells, row roster.Row, down float64) {
	contact := row.Details.Contact
	name := fullName(contact.Given, contact.Family)
	if name == "" {
		return
	}
	for _, person := range row.Details.Persons {
		if fullName(person.Given, person.Family) == name {
			return
		}
	}
	st := style{size: 8}
	text := l.t("paper.roster.contact", translations.Args{"Name": name})
	c.put(nameColumn, down, st, l.fit(nameColumn, st, text, 2))
}

// application says what a person comes with: the kind of passport application, or the number of another.
func (l *list) application(service site.Service, person booking.Person) string {
	if service == site.Biometrics {
		if person.Application == "" {
			return l.words.T("paper.biometrics")
		}
		return l.words.T("paper.biometrics-number", translations.Args{"Number": person.Application})
	}
	if message, known := kindMessages[person.Kind]; known {
		return l.words.T(message.brief)
	}
	return string(person.Kind)
}

// kindMessages name the kinds of application: briefly for the roster, in full for the slip.
var kindMessages = map[booking.Kind]struct{ brief, full string }{
	booking.Adult:          {"paper.kind.adult", "paper.slip.kind.adult"},
	booking.AdultRenewal:   {"paper.kind.adult-renewal", "paper.slip.kind.adult-renewal"},
	booking.Child:          {"paper.kind.child", "paper.slip.kind.child"},
	booking.ChildOneParent: {"paper.kind.child-one-parent", "paper.slip.kind.child-one-parent"},
	booking.TravelDocument: {"paper.kind.travel-document", "paper.slip.kind.travel-document"},
}

// listName puts the family name first, as lists are sorted and read.
func listName(given, family string) string {
	given, family = strings.TrimSpace(given), strings.TrimSpace(family)
	if given == "" || family == "" || given == family {
		return fullName(given, family)
	}
	return family + ", " + given
}

// fullName puts the given name first; a one-name person has one name (domain.md §8).
func fullName(given, family string) string {
	given, family = strings.TrimSpace(given), strings.TrimSpace(family)
	if given == family {
		return given
	}
	return strings.TrimSpace(given + " " + family)
}
