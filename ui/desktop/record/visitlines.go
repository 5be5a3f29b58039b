package record

import (
	"strconv"
	"strings"
	"time"

	"daybook/model/visit"
	"daybook/translations"
)

// visitLines tell the visit from top to bottom; there are none before anything has happened.
func (d *dossier) visitLines() []line {
	words, v, now := d.ctx.Words, d.Visit, d.local(d.ctx.Now())
	if !begun(v) && v.Ticket == (visit.Ticket{}) {
		return nil
	}
	var all []line
	add := func(label, text string) {
		if text != "" {
			all = append(all, line{"record.visit." + label, text})
		}
	}
	_, state := VisitState(words, v, now)
	add("state", state)
	if !begun(v) { // otherwise it stands beside the state
		add("ticket", v.Ticket.String())
	}
	if v.Counter > 0 && !v.State.AtCounter() {
		add("counter", strconv.Itoa(v.Counter))
	}
	if !v.Arrived.IsZero() {
		add("waited", d.lasted(v.Waited(now), v.Started.IsZero() && !v.State.Over()))
	}
	if !v.Started.IsZero() {
		add("served", d.lasted(v.Service(now), v.State == visit.Serving))
	}
	if len(v.Outcomes) > 1 && v.Count(visit.Pending) < len(v.Outcomes) { // of one alone the state tells
		add("people", d.outcomes())
	}
	return all
}

// lasted is a time that something took, with the time of day as of which if it is still going on.
func (d *dossier) lasted(took time.Duration, going bool) string {
	words := d.ctx.Words
	text := words.T("record.under-a-minute")
	if minutes := int(took / time.Minute); minutes > 0 {
		text = words.Duration(minutes)
	}
	if going {
		now := d.local(d.ctx.Now())
		text = words.T("record.until", translations.Args{"Duration": text, "Time": clock(words, now, now.Location())})
	}
	return text
}

// outcomes tell what became of each person.
func (d *dossier) outcomes() string {
	var all []string
	for i, o := range d.Visit.Outcomes {
		_, result := Outcome(d.ctx.Words, o)
		all = append(all, d.ctx.Words.T("record.person-result", translations.Args{"Name": d.called1(i), "Result": result}))
	}
	return strings.Join(all, "\n")
}
