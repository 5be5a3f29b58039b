package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/ui/desktop/screen"
)

// Commands are what is offered on every screen: taking the last step back.
func (r *Records) Commands(ctx screen.Context) []screen.Command {
	return []screen.Command{
		{
			ID: "record-undo-last", Key: "Ctrl+Shift+Z", Also: "Ctrl+Z", Enabled: r.Last, Run: func() { r.UndoLast(ctx) },
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		},
	}
}

// Listen has Ctrl+Z take the last step back while no field has the focus, in which it is the field's own (design.md §12):
// the toolkit gives it to a field first. The context is asked for at each press; ok is false while it must do nothing.
func (r *Records) Listen(c fyne.Canvas, context func() (ctx screen.Context, ok bool)) {
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) {
		if ctx, ok := context(); ok {
			r.UndoLast(ctx)
		}
	})
}
