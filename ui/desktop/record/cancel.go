package record

import (
	"context"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/kit"
)

// askCancel asks why a booking is cancelled. What the dialog does not say by default keeps the booking.
func (r *Records) askCancel(d *dossier) { r.showCancel(d, &form{reason: -1}) }

func (r *Records) showCancel(d *dossier, f *form) {
	t := d.ctx.Words.T
	var dialog *kit.Dialog
	reason, row, words := why(d.ctx.Words, d.ctx.Env, f, true, func() {
		dialog.Close()
		r.cancel(d, f)
	})
	parts := []fyne.CanvasObject{kit.NewStrong(Where(d.ctx.Words, d.Facts.Places)).As(kit.Wrap), kit.NewText(t("record.cancel-means"))}
	if f.refused != "" {
		parts = append(parts, kit.NewNotice(kit.ToneRefused, f.refused))
	}
	dialog = kit.ShowDialog(d.ctx.Env, d.ctx.Window.Canvas(), kit.DialogSpec{
		Title: t("record.cancel-title", translations.Args{"Booking": d.name()}), Body: kit.Column(12, append(parts, row, words)...),
		First: reason, Enter: -1, Wide: true,
		Actions: []kit.Action{{Label: t("record.keep")}, {Label: t("record.do.cancel"), Kind: kit.Filled, Do: func() { r.cancel(d, f) }}},
	})
}

func (r *Records) cancel(d *dossier, f *form) {
	t := d.ctx.Words.T
	if f.reason < 0 {
		f.wrong, f.refused = d.ctx.Words.Fault(fault.New("reason.unknown")), ""
		r.showCancel(d, f)
		return
	}
	wanted := booking.Cancellation{Booking: d.ID, Reason: f.code(), Words: f.words}
	wanted.Command = f.id(wanted)
	r.commit(d, func(ctx context.Context) (booking.Receipt, error) { return r.o.Store.Cancel(ctx, wanted) },
		func(receipt booking.Receipt) { r.done(d, receipt, t("record.cancelled", d.told(d.Facts.Places)), true) },
		func(err error) {
			f.refused = d.ctx.Words.Fault(err)
			r.showCancel(d, f)
		})
}
