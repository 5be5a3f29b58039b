package record

import (
	"slices"
	"strconv"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/visit"
	"daybook/translations"
)

// step tells a step of the visit in one line: "Arrived, ticket P012", "Called to counter 3".
func (d *dossier) step(e booking.Event) string {
	words := d.ctx.Words
	kind := e.Kind
	switch {
	case kind == "booked" && e.Step.Ticket != (visit.Ticket{}):
		kind = "walk-in"
		if d.splitOff() {
			kind = "split-off"
		}
	case visit.Move(kind) == visit.Arrive && e.Step.Ticket != (visit.Ticket{}):
	case (visit.Move(kind) == visit.Call || visit.Move(kind) == visit.Start) && e.Step.Counter > 0:
	default:
		return words.T("entry." + kind)
	}
	return words.T("record.step."+kind, translations.Args{"Ticket": e.Step.Ticket.String(), "Counter": strconv.Itoa(e.Step.Counter)})
}

// stepMore tells whom a step at i concerned, where that was not everybody.
func (d *dossier) stepMore(i int) []string {
	e := d.History[i]
	words, all, persons := d.ctx.Words, max(d.Facts.Persons, len(d.Visit.Outcomes)), d.concerned(i)
	args := translations.Args{"Names": words.List(d.called(persons)), "Came": len(persons), "All": all}
	switch move := visit.Move(e.Kind); {
	case len(persons) == 0:
		return nil
	case move == visit.Split:
		return []string{words.T("record.goes-on", args)}
	case len(persons) >= all:
		return nil
	case move == visit.Arrive:
		return []string{words.T("record.came", args)}
	}
	return []string{words.T("record.for", args)}
}

// concerned are the persons of the step at i: those it names, or all who were left if it gives results to all of them.
// There are none for a step of the whole party.
func (d *dossier) concerned(i int) []int {
	e := d.History[i]
	if e.Step == nil {
		return nil
	}
	switch visit.Move(e.Kind) {
	case visit.Finish, visit.TurnAway, visit.Leave:
		if before, ok := d.until(i); ok && len(e.Step.Persons) == 0 {
			return before.Pending()
		}
	}
	return e.Step.Persons
}

// called names persons by their numbers.
func (d *dossier) called(persons []int) []string {
	names := make([]string, len(persons))
	for i, n := range persons {
		names[i] = d.called1(n)
	}
	return names
}

// called1 names a person, by number who gave no name.
func (d *dossier) called1(n int) string {
	if n < len(d.Details.Persons) {
		p := d.Details.Persons[n]
		if name := Name(p.Given, p.Family); name != "" {
			return name
		}
	}
	return d.ctx.Words.T("record.person", translations.Args{"Number": n + 1})
}

// codeWords puts the code that a step gives as its reason into words: why somebody was called, turned away, taken in
// without an appointment. "" is a code that this version does not know.
func (d *dossier) codeWords(e booking.Event) string {
	words := d.ctx.Words
	if e.Reason == visit.Swept {
		return words.T("record.swept")
	}
	id := "reason." + e.Reason
	switch {
	case visit.Move(e.Kind) == visit.Call:
		id = "record.rank." + e.Reason
	case visit.Move(e.Kind) == visit.TurnAway:
		id = "turned-away." + e.Reason
	case e.Kind == "booked":
		id = "walk-in-reason." + e.Reason
	}
	if e.Reason == "" || !words.Has(id) {
		return ""
	}
	return words.T(id, translations.Args{"Time": words.Clock(int(Start(e.Places)))})
}

// splitOff tells whether the party came out of a larger one.
func (d *dossier) splitOff() bool { return d.Facts.From != uuid.Nil }

// without is the visit as it would be if a step had not been taken; ok is false if that cannot be told from the history.
func (d *dossier) without(i int) (v visit.Visit, ok bool) {
	return d.fold(slices.Concat(d.History[:i], d.History[i+1:]))
}

// until is the visit as it was before the step at i was taken.
func (d *dossier) until(i int) (v visit.Visit, ok bool) {
	past := slices.Clone(d.History[:i])
	for j := range past {
		past[j].Undone = false // perhaps only after i: what was undone before is taken out below
	}
	for j, e := range d.History[:i] {
		if e.Kind != "undone" {
			continue
		}
		if back, ok := d.takenBack(j); ok {
			past[d.find(back.Entry)].Undone = true
		}
	}
	return d.fold(past)
}

// fold adds up the steps in force.
func (d *dossier) fold(history []booking.Event) (v visit.Visit, ok bool) {
	v = visit.Expect(max(1, d.Facts.Persons))
	for _, e := range history {
		if e.Undone || e.Step == nil {
			continue
		}
		s := *e.Step
		s.Move, s.Reason, s.At = visit.Move(e.Kind), e.Reason, e.At
		if e.Kind == "booked" {
			s.Move = visit.Arrive
		}
		after, err := v.Apply(s)
		if err != nil {
			return v, false
		}
		v = after
	}
	return v, true
}
