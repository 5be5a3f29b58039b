package desktop

import (
	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// listenUndo has Ctrl+Z take the last step back while no field has the focus, in which it is the field's own (design.md
// §12): the toolkit gives it to a field first.
func (d *Desktop) listenUndo(c fyne.Canvas) {
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { d.undo() })
}

// undo is the screen's own where it has one, and else that of what was last done to a booking.
func (d *Desktop) undo() {
	if d.cover != nil || kit.ModalOpen(d.window.Canvas()) {
		return
	}
	if own, ok := d.shown().(screen.Undoer); ok {
		own.Undo()
		return
	}
	d.o.Records.UndoLast(d.context())
}
