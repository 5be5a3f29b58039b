package lanes

import (
	"slices"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/ui/desktop/sitelist"
)

// filter leaves those who have the service and the names asked for.
func (l *Lanes) filter() {
	words := strings.Fields(sitelist.Fold(l.Filter))
	if len(words) == 0 && l.Service == "" {
		return
	}
	hidden := func(c *desk.Client) bool {
		return l.Service != "" && c.Facts.Service != l.Service || !l.named(c, words) && !Numbered(c, l.Filter) && !Confirmed(c, l.Filter)
	}
	for _, list := range []*[]desk.Client{&l.expected, &l.parked, &l.over} {
		*list = slices.DeleteFunc(*list, func(c desk.Client) bool { return hidden(&c) })
	}
	l.waiting = slices.DeleteFunc(l.waiting, func(r desk.Ranked) bool { return hidden(&r.Client) })
	if len(words) > 0 {
		l.stations = slices.DeleteFunc(l.stations, func(x desk.Station) bool { return x.Client == nil || hidden(x.Client) })
	}
}

// named tells whether a client has all the words in their names, their ticket or, of four digits and more, their numbers.
func (l *Lanes) named(c *desk.Client, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text, ok := l.folded[c.ID]
	if !ok {
		if l.folded == nil {
			l.folded = map[uuid.UUID]string{}
		}
		text = foldedNames(c)
		l.folded[c.ID] = text
	}
	ticket := strings.ToLower(c.Visit.Ticket.String())
	for _, word := range words {
		if !strings.Contains(text, " "+word) && (ticket == "" || !strings.HasPrefix(ticket, word)) && !Numbered(c, word) {
			return false
		}
	}
	return true
}

// foldedNames are a client's names as they are looked for: each piece after a space.
func foldedNames(c *desk.Client) string {
	parts := []string{c.Details.Contact.Given, c.Details.Contact.Family}
	for _, p := range c.Details.Persons {
		parts = append(parts, p.Given, p.Family)
	}
	return " " + sitelist.Fold(strings.Join(parts, " "))
}

// LeastNumber is how many symbols of a number are enough to look for it: fewer digits are a ticket's.
const LeastNumber = 4

// Numbered tells whether a telephone or an application number of a client has some digits in it, or the latter begins with
// the text. The text may be written as numbers are, with spaces and hyphens; less than LeastNumber of it is nobody's.
func Numbered(c *desk.Client, text string) bool {
	if text = compact(text); len(text) < LeastNumber || !strings.ContainsAny(text, figures) {
		return false
	}
	digits := strings.Trim(text, figures) == ""
	if digits && strings.Contains(compact(c.Details.Contact.Phone), text) {
		return true
	}
	return slices.ContainsFunc(c.Details.Persons, func(p booking.Person) bool {
		number := compact(p.Application)
		return strings.HasPrefix(number, text) || digits && strings.Contains(number, text)
	})
}

// Confirmed tells whether a client's confirmation number begins with a text of LeastNumber symbols or more.
func Confirmed(c *desk.Client, text string) bool {
	text = compact(text)
	return len(text) >= LeastNumber && strings.HasPrefix(compact(c.Details.Confirmation), text)
}

const figures = "0123456789"

// compact leaves the letters and digits of a number.
func compact(number string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, number)
}
