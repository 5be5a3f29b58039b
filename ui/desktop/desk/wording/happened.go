package wording

import (
	"strings"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
)

// Step is what is known of a step beyond the state it led to.
type Step struct {
	Move    visit.Move
	Persons []int        // whom of a party it was for, by their number from 0; none is everybody
	Added   int          // persons who joined the party
	Ticket  visit.Ticket // of those split from it
}

// Happened tells a client's latest step in words, as far as the state they are in says it.
func (t Teller) Happened(c *desk.Client) string {
	v := c.Visit
	id := string(v.State)
	switch {
	case c.Changed.Time().After(v.Since): // a step that left the state as it was
		id = "step"
	case v.State == visit.Waiting && v.Since.After(v.Arrived):
		id = "requeued"
	case v.State == visit.Finished && v.Count(visit.Served) == 0:
		id = "turned-away"
	}
	return t.Words.T("desk.last."+id, translations.Args{"Who": t.Called(c), "Counter": v.Counter})
}

// partial are the moves that can be for some of a party only, with their words.
var partial = map[visit.Move]string{
	visit.Finish: "desk.last.some-finished", visit.TurnAway: "desk.last.some-turned-away", visit.Leave: "desk.last.some-left", visit.Join: "desk.last.some-joined",
}

// Did tells a step of which more is known, when the client's latest step is that one.
func (t Teller) Did(c *desk.Client, s Step) string {
	args := translations.Args{"Who": t.Called(c), "Persons": t.people(c, s.Persons), "Ticket": s.Ticket}
	switch {
	case s.Added > 0:
		return t.Words.N("desk.last.added", Size(c), args)
	case s.Move == visit.Split && s.Ticket.Number > 0:
		return t.Words.N("desk.last.split", len(s.Persons), args)
	case partial[s.Move] != "" && len(s.Persons) > 0 && len(c.Visit.Outcomes) > 1:
		return t.Words.T(partial[s.Move], args)
	}
	return t.Happened(c)
}

func (t Teller) people(c *desk.Client, numbers []int) []string {
	names := make([]string, len(numbers))
	for n, i := range numbers {
		names[n] = t.Person(c, i)
	}
	return names
}

// Results counts what became of the persons of a party: "2 served, 1 left".
func (t Teller) Results(v visit.Visit) string {
	var parts []string
	for _, r := range []struct {
		result visit.Result
		id     string
	}{
		{visit.Served, "desk.chip.served"}, {visit.TurnedAway, "desk.chip.turned-away"}, {visit.Gone, "desk.chip.left"}, {visit.Absent, "desk.chip.no-show"},
	} {
		if n := v.Count(r.result); n > 0 {
			parts = append(parts, t.Words.N(r.id, n))
		}
	}
	return strings.Join(parts, ", ")
}
