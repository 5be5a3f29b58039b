package record_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
)

// canvasOfShortcuts is a canvas that keeps the shortcuts added to it, which the test window drops.
type canvasOfShortcuts struct {
	fyne.Canvas
	fyne.ShortcutHandler
}

func (c *canvasOfShortcuts) AddShortcut(s fyne.Shortcut, f func(fyne.Shortcut)) {
	c.ShortcutHandler.AddShortcut(s, f)
}

func (c *canvasOfShortcuts) RemoveShortcut(s fyne.Shortcut) { c.ShortcutHandler.RemoveShortcut(s) }

// TestCtrlZ takes the last step back while the canvas gets it, that is, while no field has the focus.
func TestCtrlZ(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.cancel(id)
	keys := &canvasOfShortcuts{Canvas: d.window.Canvas()}
	allowed := false
	d.records.Listen(keys, func() (screen.Context, bool) { return d.ctx, allowed })
	press := func() {
		keys.TypedShortcut(&fyne.ShortcutUndo{})
		d.queue.Drain()
	}
	press()
	if d.modal() {
		t.Error("it asked while it must not")
	}
	allowed = true
	press()
	d.says("Undo the last step?")
}
