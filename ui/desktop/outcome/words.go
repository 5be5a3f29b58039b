package outcome

import (
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
)

// who names a client as they are called: the ticket, if there is one, and the name.
func who(words *translations.Words, c desk.Client) string {
	name := record.ClientName(words, c.Booking, c.Details)
	if ticket := c.Visit.Ticket.String(); ticket != "" {
		return ticket + " · " + name
	}
	return name
}

// person names one of a party, by a number where there is no name.
func person(words *translations.Words, c desk.Client, i int) string {
	if i < len(c.Details.Persons) {
		p := c.Details.Persons[i]
		if name := record.Name(p.Given, p.Family); name != "" {
			return name
		}
	}
	return words.T("outcome.person", translations.Args{"Number": i + 1})
}

// persons names several.
func persons(words *translations.Words, c desk.Client, numbers []int) []string {
	names := make([]string, len(numbers))
	for n, i := range numbers {
		names[n] = person(words, c, i)
	}
	return names
}

// tell is what to say to somebody who is not served, and how to come back (domain.md §1.2, §1.4, §2.2).
func tell(words *translations.Words, service site.Service, reason string) string {
	if id := "outcome.tell." + reason + "-" + string(service); words.Has(id) {
		return words.T(id)
	}
	return words.T("outcome.tell." + reason)
}
