package desktop

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/ui/kit"
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

// undoing is a screen with an undo of its own.
type undoing struct {
	*page
	undone int
}

func (u *undoing) Undo() { u.undone++ }

// TestCtrlZ is the front screen's own undo where it has one, and does nothing over a dialog or a lock.
func TestCtrlZ(t *testing.T) {
	r := newRig(t, nil)
	own := &undoing{page: r.two}
	r.o.Screens[1].Screen = own
	keys := &canvasOfShortcuts{Canvas: r.window.Canvas()}
	r.listenUndo(keys)
	press := func() {
		keys.TypedShortcut(&fyne.ShortcutUndo{})
		r.Queue.Drain()
	}
	press()
	if own.undone != 0 {
		t.Error("a screen that is not in front undid something")
	}
	r.Press(fyne.Key2, fyne.KeyModifierAlt)
	press()
	kit.Message(r.env, r.window.Canvas(), "a", "b")
	press()
	r.env.CloseAll(r.window.Canvas())
	r.lock()
	press()
	if own.undone != 1 {
		t.Errorf("undone %d times, not once", own.undone)
	}
}

// hosting is a screen with a window of its own besides.
type hosting struct {
	*page
	told int
}

func (h *hosting) Behind() { h.told++ }

// TestAScreenWithAWindowOfItsOwnIsTold every second and of commits while it is not in front itself, locked or not.
func TestAScreenWithAWindowOfItsOwnIsTold(t *testing.T) {
	r := newRig(t, nil)
	own := &hosting{page: r.two}
	r.o.Screens[1].Screen = own
	told := func(what string, want int) {
		t.Helper()
		if own.told != want {
			t.Errorf("%s: told %d times, not %d", what, own.told, want)
		}
		own.told = 0
	}
	r.Queue.Advance(2 * time.Second)
	told("two seconds", 2)
	r.store.changed = true
	r.Queue.Advance(time.Second)
	told("a second with a commit", 2)
	r.Press(fyne.Key2, fyne.KeyModifierAlt)
	own.told = 0
	r.Queue.Advance(2 * time.Second)
	told("in front", 0)
	r.lock()
	r.Queue.Advance(2 * time.Second)
	told("locked", 2)
}
