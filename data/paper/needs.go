package paper

import (
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/model/visit"
	"daybook/translations"
)

// How many lines the needs and notes of a booking may take.
const (
	fewLines  = 6  // beside one person
	mostLines = 30 // beside a large party
)

// notes puts what a desk must know first, in bold, and then why a warning was overridden and the notes, in so many lines
// together.
func (l *list) notes(c *cells, row roster.Row, top float64, most int) {
	st := style{size: 7.5, bold: true}
	needs := l.fit(notesColumn, st, clean(l.needs(row)), most)
	down := c.put(notesColumn, level(top, st), st, needs)
	text := row.Details.Notes
	if reason := row.Details.Reason; reason != "" {
		text = l.words.T("paper.roster.reason", translations.Args{"Reason": reason}) + " " + text
	}
	if left := most - len(needs); left > 0 {
		st.bold = false
		c.put(notesColumn, down, st, l.fit(notesColumn, st, clean(text), left))
	}
}

// needs says what a desk must know before it reads the notes.
func (l *list) needs(row roster.Row) string {
	var all []string
	told := l.visit(row.Booking)
	switch {
	case row.Booking.Facts.WalkIn(): // who holds no place is never listed as if they did
		all = append(all, l.words.T("paper.roster.without-appointment"))
	case told == "" && !row.Booking.Held:
		all = append(all, l.words.T("paper.roster.no-place"))
	}
	if told != "" {
		all = append(all, told)
	}
	for _, need := range row.Details.Needs {
		all = append(all, l.need(need))
	}
	return strings.Join(all, "; ")
}

// visit says what happened at the desk until the list was printed, with the ticket; "" while nobody has come.
func (l *list) visit(b booking.Booking) string {
	v := b.Visit
	switch {
	case v.State == "" || v.State == visit.Expected:
		return ""
	case v.Ticket == visit.Ticket{}:
		return l.words.T(v.State.MessageID())
	}
	return l.words.T("paper.roster.visit", translations.Args{"Ticket": v.Ticket.String(), "State": v.State})
}

// need puts a need into words: a code, an interpreter's language or free words.
func (l *list) need(need string) string {
	if slices.Contains(booking.Needs(), need) {
		return l.words.T("need." + need)
	}
	if language, found := strings.CutPrefix(need, "interpreter:"); found {
		return l.words.T("paper.interpreter", translations.Args{"Language": language})
	}
	return need
}
