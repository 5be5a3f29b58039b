package record

import (
	"context"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// askUndo names the step that would be taken back and what the booking would be then.
func (r *Records) askUndo(d *dossier) {
	t := d.ctx.Words.T
	parts := []fyne.CanvasObject{kit.NewStrong(d.name()).As(kit.Wrap)}
	if i := d.find(d.Undoable); i >= 0 {
		e := d.event(i)
		parts = append(parts, kit.NewText(t("record.undo-step", translations.Args{"What": e.what, "When": e.when})))
		for _, more := range e.more {
			parts = append(parts, kit.NewNote(more))
		}
		parts = append(parts, kit.NewText(d.afterUndo(i)))
	}
	content := booking.Undo{Command: uuid.New(), Booking: d.ID, Entry: d.Undoable}
	kit.ShowDialog(d.ctx.Env, d.ctx.Window.Canvas(), kit.DialogSpec{
		Title: t("record.undo-title"), Body: kit.Column(kit.Gap, parts...), Wide: true,
		Actions: []kit.Action{{Label: t("record.leave")}, {Label: t("record.undo-yes"), Kind: kit.Filled, Do: func() { r.undo(d, content) }}},
	})
}

// afterUndo says what the booking will be without the step at i.
func (d *dossier) afterUndo(i int) string {
	words, kind := d.ctx.Words, d.History[i].Kind
	switch {
	case d.History[i].Step == nil:
	case kind == "booked" && d.Facts.WalkIn():
		return words.T("record.after.walk-in", translations.Args{"Ticket": d.Visit.Ticket.String()})
	case kind != "booked":
		if v, ok := d.without(i); ok {
			_, state := VisitState(words, v, d.local(d.ctx.Now()))
			return words.T("record.after.step", translations.Args{"State": state})
		}
	}
	switch kind {
	case "cancelled":
		return words.T("record.after.cancelled", translations.Args{"Place": Where(words, d.Facts.Places)})
	case "moved":
		if from := Where(words, d.before(i)); from != "" {
			return words.T("record.after.moved", translations.Args{"Place": from})
		}
	case "booked", "amended":
		return words.T("record.after." + kind)
	}
	return words.T("record.after.other")
}

// before is where the booking stood before a step.
func (d *dossier) before(i int) []site.Place {
	if i == 0 {
		return nil
	}
	return d.History[i-1].Places
}

func (r *Records) undo(d *dossier, u booking.Undo) {
	words := d.ctx.Words
	r.commit(d, func(ctx context.Context) (booking.Receipt, error) { return r.o.Store.Undo(ctx, u) },
		func(receipt booking.Receipt) {
			text := words.T("record.taken-back", translations.Args{"Booking": d.name()})
			if i := d.find(u.Entry); i >= 0 {
				text = words.T("record.taken-back-step", translations.Args{"Step": d.what(d.History[i]), "Booking": d.name()})
			}
			r.done(d, receipt, text, false)
		},
		func(err error) {
			say := func() {
				kit.Message(d.ctx.Env, d.ctx.Window.Canvas(), words.T("record.undo-refused"), words.Fault(err))
			}
			if !r.shows(d) {
				say()
				return
			}
			r.read(d.ctx, d.ID, func(now *dossier) { // it may be another by now
				r.open(now, "")
				say()
			})
		})
}

// told are the name and place of a booking for a message.
func (d *dossier) told(places []site.Place) translations.Args {
	return translations.Args{"Booking": d.name(), "Place": Where(d.ctx.Words, places)}
}
