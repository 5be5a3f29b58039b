package walkin

import (
	"context"
	"errors"
	"slices"
	"strings"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// toQueue takes the client in for the queue.
func (d *Dialog) toQueue() {
	if d.incomplete() {
		return
	}
	if d.form.service == site.Biometrics && d.form.reason == "" {
		d.fields.reasonRow.SetError(d.ctx.Words.Fault(fault.New("reason.unknown")))
		d.settle()
		d.ctx.Window.Canvas().Focus(d.fields.reason)
		d.fields.asked = true
		d.fields.reason.Open()
		return
	}
	d.commit(nil)
}

// toPlace takes the client in with the free place that is shown.
func (d *Dialog) toPlace() {
	if d.incomplete() || d.place == nil {
		return
	}
	d.commit(slices.Clone(d.place.Places))
}

// incomplete says what is missing; a scan in a name is no name.
func (d *Dialog) incomplete() bool {
	if d.form.persons < 1 {
		d.fields.personsRow.SetError(d.wrongNumber())
		d.settle()
		d.ctx.Window.Canvas().Focus(d.fields.persons)
		return true
	}
	return d.recognised(d.form.given, func() { d.fields.given.SetText("") }) ||
		d.recognised(d.form.family, func() { d.fields.family.SetText("") })
}

// commit gives the order while nothing else can be done, so that a second Enter does nothing.
func (d *Dialog) commit(places []site.Place) {
	order, place := d.form.order(d.o.Day().Site.ID, places), d.place
	busy := kit.ShowProgress(d.ctx.Env, d.ctx.Window.Canvas(), d.ctx.Words.T("record.saving"), nil)
	d.ctx.Runner.Run(slotCommit, func(ctx context.Context) func() {
		receipt, err := d.o.Store.WalkIn(ctx, order)
		return func() {
			busy.Close()
			if err != nil {
				d.refused(err)
				return
			}
			said := d.waits(receipt)
			if len(places) > 0 {
				args := d.at(place)
				args["Ticket"] = receipt.Visit.Ticket.String()
				said = d.ctx.Words.T("walkin.done-place", args)
			}
			d.done(receipt, said)
		}
	})
}

// waits tells the ticket and how long its holder will wait.
func (d *Dialog) waits(receipt desk.Receipt) string {
	wait, day := d.ctx.Words.T("walkin.wait-shut"), d.o.Day()
	if now, err := day.At(d.ctx.Now()); err == nil {
		wait = d.wait(day, now)
	}
	return d.ctx.Words.T("walkin.done", translations.Args{"Ticket": receipt.Visit.Ticket.String(), "Wait": strings.TrimSuffix(wait, ".")})
}

func (d *Dialog) done(receipt desk.Receipt, said string) {
	d.leave()
	d.dialog.Close()
	toast := kit.Toast{Tone: kit.ToneDone, Text: said, Action: d.ctx.Words.T("record.do.undo"), Do: func() { d.o.Undo(receipt) }}
	for i := range receipt.Warnings {
		if w := &receipt.Warnings[i]; !strings.HasPrefix(w.Code, "walk-in.") { // those were said before
			toast.Tone, toast.Text = kit.ToneLate, toast.Text+" "+d.ctx.Words.Fault(w)
		}
	}
	d.ctx.Committed()
	d.ctx.Offer(toast)
	d.o.Done(receipt)
}

// refused says why the store did not take the client in. Nothing chosen or typed is lost; for a place that is gone the
// next one is looked for.
func (d *Dialog) refused(err error) {
	f, known := errors.AsType[*fault.Fault](err)
	if known && slices.Contains([]string{"booking.place-taken", "booking.outside-hours", "booking.past"}, f.Code) {
		d.asked = asked{}
		d.look()
	}
	d.foot.notice.Set(kit.ToneRefused, d.ctx.Words.Fault(err))
	d.foot.notice.Show()
	d.settle()
}
