package walkin

import (
	"time"
	"unicode"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// scan is what was typed while no field had the focus. A scanner types faster than people: what it typed is no command.
type scan struct {
	typed   string
	last    time.Time
	service site.Service // before the first character
	persons int
}

const (
	scanPause = 150 * time.Millisecond // longer than a scanner waits between two characters
	scanMost  = 64
)

// rune gets the characters typed while no field has the focus.
func (d *Dialog) rune(r rune) bool {
	if d.foot.queue == nil { // a message instead of the form
		return false
	}
	now := d.ctx.Now()
	goesOn := d.scan.goesOn(now)
	if !goesOn {
		d.scan = scan{service: d.form.service, persons: d.form.persons}
	}
	d.scan.typed, d.scan.last = d.scan.typed+string(r), now
	if goesOn && now.After(d.opened) { // a clock that stands still cannot tell a scanner from a person
		return true
	}
	return d.command(unicode.ToUpper(r))
}

// goesOn tells whether a character typed now belongs to those before it. After a clock was set back none does.
func (s scan) goesOn(now time.Time) bool {
	pause := now.Sub(s.last)
	return s.typed != "" && 0 <= pause && pause < scanPause && len(s.typed) < scanMost
}

// command does what a key stands for.
func (d *Dialog) command(r rune) bool {
	canvas := d.ctx.Window.Canvas()
	switch r {
	case '1', 'P':
		return d.setService(site.Passport)
	case '2', 'B':
		return d.setService(site.Biometrics)
	case '+', '=': // without Shift
		d.morePersons(1)
	case '-':
		d.morePersons(-1)
	case 'N':
		canvas.Focus(d.fields.given)
	case 'R':
		if d.place == nil {
			return false
		}
		canvas.Focus(d.foot.take) // Enter is all that is left to do
	default:
		return false
	}
	return true
}

// scanned tells whether the Enter that is about to act ended a scan, and does what the scan was for.
func (d *Dialog) scanned() bool {
	was := d.scan
	d.scan = scan{}
	return d.recognised(was.typed, func() {
		d.setService(was.service)
		d.setPersons(was.persons)
	})
}

// recognised tells whether a text is a number of ours or of a letter, and does what it is for: undo takes the text back.
func (d *Dialog) recognised(text string, undo func()) bool {
	switch r := booking.Recognise(text); {
	case r.Kind == booking.AConfirmation:
		undo()
		d.offer(r.Value)
		return true
	case r.Kind == booking.AnApplication && text != d.form.application:
		undo()
		if d.setService(site.Biometrics) {
			d.fields.application.SetText(r.Value)
			d.ctx.Window.Canvas().Focus(d.fields.reason)
		}
		return true
	}
	return false
}

// offer asks whether to arrive the booking whose number was scanned, instead of giving a ticket.
func (d *Dialog) offer(number string) {
	w, env := d.ctx.Words, d.ctx.Env
	var question *kit.Dialog
	arrive := kit.NewButton(env, kit.Filled, w.T("walkin.known-arrive"), "", func() {
		question.Close()
		d.leave()
		d.dialog.Close()
		d.o.Arrive(number)
	})
	question = kit.ShowDialog(env, d.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("walkin.known-title"), First: arrive, Enter: -1,
		Body: kit.Column(12, kit.NewText(w.T("walkin.known", translations.Args{"Number": booking.ShowConfirmation(number)})),
			kit.Row(kit.Gap, kit.Elastic(), arrive)),
		Actions: []kit.Action{{Label: w.T("walkin.known-back")}},
	})
}
