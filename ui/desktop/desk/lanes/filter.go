package lanes

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/ui/desktop/sitelist"
)

// filter leaves those who have the service and the names asked for.
func (l *Lanes) filter() {
	words := strings.Fields(sitelist.Fold(l.Filter))
	if len(words) == 0 && l.Service == "" {
		return
	}
	hidden := func(c *desk.Client) bool { return !l.passes(c, words) }
	for _, list := range []*[]desk.Client{&l.expected, &l.parked, &l.over} {
		*list = slices.DeleteFunc(*list, func(c desk.Client) bool { return hidden(&c) })
	}
	l.waiting = slices.DeleteFunc(l.waiting, func(r desk.Ranked) bool { return hidden(&r.Client) })
	if len(words) > 0 {
		l.stations = slices.DeleteFunc(l.stations, func(x desk.Station) bool { return x.Client == nil || hidden(x.Client) })
	}
}

// passes tells whether a client has the service and all the words in their names or ticket.
func (l *Lanes) passes(c *desk.Client, words []string) bool {
	if l.Service != "" && c.Facts.Service != l.Service {
		return false
	}
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
		if !strings.Contains(text, " "+word) && (ticket == "" || !strings.HasPrefix(ticket, word)) {
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
