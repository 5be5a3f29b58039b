package record

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/translations"
)

// event is one step of the history in words.
type event struct {
	when, who string
	what      string
	more      []string // from where to where, why
}

// events tells the history, oldest first.
func (d *dossier) events() []event {
	events := make([]event, len(d.History))
	for i := range d.History {
		events[i] = d.event(i)
	}
	return events
}

func (d *dossier) event(i int) event {
	words, e := d.ctx.Words, d.History[i]
	told := event{when: d.moment(e), who: words.T("record.actor"), what: d.what(e)}
	told.more = d.stepMore(i)
	if len(e.Changed) > 0 {
		told.what = words.T("record.changed", translations.Args{"What": d.changes(e.Changed)})
	}
	if e.Kind == "undone" {
		if back, ok := d.takenBack(i); ok {
			told.what = words.T("record.undid", translations.Args{"What": d.what(back), "When": d.moment(back)})
		}
	}
	if e.Undone {
		told.what += " (" + words.T("record.undone") + ")"
	}
	told.more = append(told.more, d.moved(i)...)
	var why []string
	if text := d.codeWords(e); text != "" {
		why = append(why, text)
	}
	if e.Words != "" {
		why = append(why, e.Words)
	}
	if len(why) > 0 {
		told.more = append(told.more, words.T("record.why", translations.Args{"Reason": strings.Join(why, " · ")}))
	}
	return told
}

// what is a step's kind in words; one of a later version is told as a change.
func (d *dossier) what(e booking.Event) string {
	if e.Step != nil {
		return d.step(e)
	}
	if id := "entry." + e.Kind; d.ctx.Words.Has(id) {
		return d.ctx.Words.T(id)
	}
	return d.ctx.Words.T("record.unknown-step")
}

// changes says what an amendment changed.
func (d *dossier) changes(codes []string) string {
	told := make([]string, len(codes))
	for i, code := range codes {
		told[i] = d.ctx.Words.T("change." + code)
	}
	return strings.Join(told, ", ")
}

// moment is when a step was taken, in the site's time.
func (d *dossier) moment(e booking.Event) string {
	at := d.local(e.At)
	return d.ctx.Words.Date(at) + ", " + d.ctx.Words.Clock(at.Hour()*60+at.Minute())
}

// moved tells where a step put the booking, with where it was if that was elsewhere.
func (d *dossier) moved(i int) []string {
	words, e := d.ctx.Words, d.History[i]
	to := Where(words, e.Places)
	if to == "" {
		return nil
	}
	if i > 0 && !slices.Equal(d.History[i-1].Places, e.Places) {
		if from := Where(words, d.History[i-1].Places); from != "" {
			return []string{words.T("record.from", translations.Args{"Place": from}), words.T("record.to", translations.Args{"Place": to})}
		}
	}
	if e.Kind == "booked" || e.Kind == "moved" {
		return []string{to}
	}
	return nil
}

// takenBack finds the step that the undo at i took back: the latest before it that was, and that no undo between took.
func (d *dossier) takenBack(i int) (e booking.Event, ok bool) {
	var open []booking.Event
	for _, past := range d.History[:i+1] {
		switch {
		case past.Kind != "undone":
			if past.Undone {
				open = append(open, past)
			}
		case len(open) > 0:
			e, ok = open[len(open)-1], true
			open = open[:len(open)-1]
		default:
			ok = false
		}
	}
	return e, ok
}

// find gives the place of an entry in the history, or -1.
func (d *dossier) find(entry uuid.UUID) int {
	return slices.IndexFunc(d.History, func(e booking.Event) bool { return e.Entry == entry })
}
