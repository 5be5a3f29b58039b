// Package wording says in words what the screen Desk shows of clients: names, what they come for, why they are next, what
// happened last.
package wording

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// Teller puts clients into the words of a language.
type Teller struct{ Words *translations.Words }

// Name is a client's name for a list: the family name first, as people are looked up.
func (t Teller) Name(c *desk.Client) string {
	if c.Sealed {
		return t.Words.T("desk.sealed")
	}
	name := listName(c.Details.Contact.Given, c.Details.Contact.Family)
	if len(c.Details.Persons) > 0 {
		if first := listName(c.Details.Persons[0].Given, c.Details.Persons[0].Family); first != "" {
			name = first
		}
	}
	if name == "" {
		return t.Words.T("desk.noname")
	}
	return name
}

func listName(given, family string) string {
	switch {
	case given == "" || given == family:
		return family
	case family == "":
		return given
	}
	return family + ", " + given
}

// Full is a client's name as it is spoken: the given name first.
func (t Teller) Full(c *desk.Client) string {
	given, family := c.Details.Contact.Given, c.Details.Contact.Family
	if len(c.Details.Persons) > 0 && c.Details.Persons[0].Given+c.Details.Persons[0].Family != "" {
		given, family = c.Details.Persons[0].Given, c.Details.Persons[0].Family
	}
	if c.Sealed || given == "" || given == family {
		return t.Name(c)
	}
	return strings.TrimSpace(given + " " + family)
}

// Size counts the persons of a client, without those who go on in a party split from theirs.
func Size(c *desk.Client) int { return len(c.Visit.Outcomes) - c.Visit.Count(visit.Elsewhere) }

// Mark counts who else comes: "+2".
func Mark(c *desk.Client) string {
	if more := Size(c) - 1; more > 0 {
		return "+" + strconv.Itoa(more)
	}
	return ""
}

// Marks are what is shown behind a client's name: who else comes, the language of service, and if wanted that there are needs.
func (t Teller) Marks(c *desk.Client, needs bool) string {
	marks := Mark(c)
	add := func(mark string) {
		if marks != "" && mark != "" {
			marks = t.Words.T("desk.mark.and", translations.Args{"First": marks, "Second": mark})
		} else {
			marks += mark
		}
	}
	add(strings.ToUpper(c.Facts.Language))
	if needs && len(c.Details.Needs) > 0 {
		add(t.Words.T("desk.mark.needs"))
	}
	return marks
}

// Called names a client when they are spoken of in passing: by the ticket, or by name before there is one.
func (t Teller) Called(c *desk.Client) string {
	ticket := c.Visit.Ticket.String()
	if ticket == "" {
		return t.Name(c)
	}
	return ticket
}

// Spoken names a client by both.
func (t Teller) Spoken(c *desk.Client) string {
	if ticket := c.Visit.Ticket.String(); ticket != "" {
		return ticket + " · " + t.Name(c)
	}
	return t.Name(c)
}

// Person names one person of a party in short.
func (t Teller) Person(c *desk.Client, i int) string {
	if !c.Sealed && i < len(c.Details.Persons) {
		p := c.Details.Persons[i]
		if p.Given != "" {
			return p.Given
		}
		if p.Family != "" {
			return p.Family
		}
	}
	return t.Words.T("desk.person", translations.Args{"Number": i + 1})
}

// About says what a client comes for: needs first, as they must be prepared for.
func (t Teller) About(c *desk.Client) string {
	words := t.Words
	parts := needsOf(words, c.Details.Needs)
	parts = append(parts, t.Service(c.Facts))
	if n := Size(c); n > 1 {
		parts = append(parts, words.N("desk.persons", n))
	}
	if c.Facts.Language != "" {
		parts = append(parts, strings.ToUpper(c.Facts.Language))
	}
	return strings.Join(parts, "\u00a0· ") // a line never begins with the dot
}

// Service names the service with the kinds of applications, each once.
func (t Teller) Service(f booking.Facts) string {
	words := t.Words
	parts := []string{words.T("roster.service." + string(f.Service))}
	for _, k := range f.Kinds {
		if id := "roster.kind." + string(k); words.Has(id) && !slices.Contains(parts, words.T(id)) {
			parts = append(parts, words.T(id))
		}
	}
	return strings.Join(parts, ", ")
}

func needsOf(words *translations.Words, needs []string) []string {
	var all []string
	for _, need := range needs {
		if slices.Contains(booking.Needs(), need) {
			need = words.T("need." + need)
		} else if language, ok := strings.CutPrefix(need, "interpreter:"); ok {
			need = words.T("desk.interpreter", translations.Args{"Language": language})
		}
		all = append(all, need)
	}
	return all
}

// Reason says why somebody who waits stands where they stand; next is whether it is their turn.
func (t Teller) Reason(r *desk.Ranked, next bool) string {
	words := t.Words
	text := words.T(r.Reason.MessageID(), r.Reason.Arguments())
	if r.Needs {
		text += "\u00a0· " + words.T("rank.needs")
	}
	for _, need := range needsOf(words, r.Details.Needs) {
		text += "\u00a0· " + need
	}
	if next {
		text = words.T("desk.next", translations.Args{"Reason": lowerFirst(words, text)})
	}
	return text
}

// lowerFirst writes a sentence as it goes on after a colon in French; English keeps the capital.
func lowerFirst(words *translations.Words, text string) string {
	if words.Language() != translations.French {
		return text
	}
	for i, r := range text {
		return strings.ToLower(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// Minutes writes a duration in whole minutes.
func (t Teller) Minutes(d time.Duration) string {
	return t.Words.Duration(int(max(0, d) / time.Minute))
}

// Services lists the services of a counter.
func Services(words *translations.Words, services []site.Service) string {
	var all []string
	for _, service := range services {
		all = append(all, words.T("roster.service."+string(service)))
	}
	return strings.Join(all, ", ")
}
