package walkin

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/kit"
)

// people is what the field of how many come remembers.
type people struct {
	shown  string // what it showed before what is typed now
	ours   bool   // it is being set, not typed into
	typing bool   // digits follow each other: until then the first one replaces what is shown
}

func (d *Dialog) newPersons(env *kit.Env) fyne.CanvasObject {
	const digits = 3 // one more than there can be, so that one typed beside two is seen
	e := kit.NewEntry(env, digits)
	d.fields.persons = e
	d.fields.personsRow = kit.NewFormRow(env, d.ctx.Words.T("walkin.persons"), false, e)
	d.setPersons(d.form.persons)
	e.OnChanged = d.personsTyped
	e.OnBlur = func() { d.fields.people.typing = false }
	e.OnSubmitted = func(string) { d.toQueue() }
	return d.fields.personsRow
}

// personsTyped reads the field. + and - count in it too, and a digit typed beside the number that is shown takes its place:
// whoever types 2 over 1 means 2, wherever the caret stands.
func (d *Dialog) personsTyped(typed string) {
	p := &d.fields.people
	if p.ours {
		return
	}
	before := p.shown
	p.shown = typed
	if by := strings.Count(typed, "+") - strings.Count(typed, "-"); strings.ContainsAny(typed, "+-") {
		n, err := strconv.Atoi(before)
		if err != nil {
			n = max(1, d.form.persons)
		}
		d.setPersons(n + by)
		return
	}
	if digit := added(before, typed); digit != "" && !p.typing {
		p.typing = true
		d.showPersons(digit)
		d.fields.persons.SetCaret(1)
		typed = digit
	}
	p.typing = true
	n, err := strconv.Atoi(strings.TrimSpace(typed))
	if err != nil || n < 1 || n > booking.MaxPersons {
		n = 0
	}
	d.count(n)
}

// added is the one character by which a text is longer than another; "" if that is not the difference.
func added(before, after string) string {
	for i := range after {
		if before != "" && after[:i]+after[i+1:] == before {
			return after[i : i+1]
		}
	}
	return ""
}

// morePersons is + or -.
func (d *Dialog) morePersons(by int) { d.setPersons(d.form.persons + by) }

// setPersons is told how many come, at least one and at most as many as there can be.
func (d *Dialog) setPersons(n int) {
	n = max(1, min(n, booking.MaxPersons))
	d.showPersons(strconv.Itoa(n))
	d.fields.people.typing = false
	d.count(n)
}

func (d *Dialog) showPersons(text string) {
	p := &d.fields.people
	p.ours, p.shown = true, text
	d.fields.persons.SetText(text)
	p.ours = false
}

// count has n come, or nobody while what is typed is no number.
func (d *Dialog) count(n int) {
	if n == d.form.persons {
		return
	}
	d.form.persons = n
	d.fields.personsRow.SetError("")
	d.look()
}

func (d *Dialog) wrongNumber() string {
	return d.ctx.Words.T("walkin.persons-wrong", translations.Args{"Max": booking.MaxPersons})
}
