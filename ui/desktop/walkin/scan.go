package walkin

import (
	"slices"
	"unicode"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// before is what a key may have changed. The first character of a scan acts like one.
type before struct {
	service site.Service
	persons int
}

// rune gets the characters typed while no field had the focus.
func (d *Dialog) rune(r rune) bool {
	if d.foot.queue == nil { // a message instead of the form
		return false
	}
	d.before = before{d.form.service, d.form.persons}
	return d.command(unicode.ToUpper(r))
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

// scanned does what a scan was for; one that is for nothing here changes nothing.
func (d *Dialog) scanned(text string) bool {
	if d.foot.queue == nil {
		return false
	}
	was := d.before
	back := func() {
		d.setService(was.service)
		d.setPersons(was.persons)
	}
	if !d.recognised(text, back) {
		back()
		d.ctx.Offer(kit.Toast{Tone: kit.ToneLate, Text: d.ctx.Words.T("scan.unknown")})
	}
	return true
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

// offer asks whether to arrive the booking whose number was scanned, instead of giving a ticket. Of a client of today it
// says who that is, and that they are here already.
func (d *Dialog) offer(number string) {
	w, env := d.ctx.Words, d.ctx.Env
	id, do, args := "walkin.known", "walkin.known-arrive", translations.Args{"Number": booking.ShowConfirmation(number)}
	clients := d.o.Day().Clients
	if i := slices.IndexFunc(clients, func(c desk.Client) bool { return c.Details.Confirmation == number }); i >= 0 {
		c := clients[i]
		id, args["Who"] = "walkin.known-client", record.ClientName(w, c.Booking, c.Details)
		if c.Visit.Met() {
			id, do, args["State"], args["Ticket"] = "walkin.known-here", "walkin.known-show", c.Visit.State, c.Visit.Ticket
		}
	}
	var question *kit.Dialog
	arrive := kit.NewButton(env, kit.Filled, w.T(do), "", func() {
		question.Close()
		d.leave()
		d.dialog.Close()
		d.o.Arrive(number)
	})
	question = kit.ShowDialog(env, d.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("walkin.known-title"), First: arrive, Enter: -1,
		Body:    kit.Column(12, kit.NewText(w.T(id, args)), kit.Row(kit.Gap, kit.Elastic(), arrive)),
		Actions: []kit.Action{{Label: w.T("walkin.known-back")}},
	})
}
