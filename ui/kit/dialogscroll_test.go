package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

func TestDialogScrollsByKeys(t *testing.T) {
	newApp(t)
	env := testEnv()
	w := stage(t, NewEntry(env, 10))
	d := Message(env, w.Canvas(), "Long", strings.Repeat("A line of a long text.\n", 100))
	relayout()
	for _, step := range []struct {
		key  fyne.KeyName
		down bool
	}{{fyne.KeyDown, true}, {fyne.KeyPageDown, true}, {fyne.KeyPageUp, false}, {fyne.KeyUp, false}} {
		before := d.body.Offset.Y
		uitest.Press(w, step.key)
		if moved := d.body.Offset.Y - before; (moved > 0) != step.down {
			t.Errorf("%s moved by %v", step.key, moved)
		}
	}
	for range 100 {
		uitest.Press(w, fyne.KeyPageDown)
	}
	if end := d.body.Content.Size().Height - d.body.Size().Height; d.body.Offset.Y != end {
		t.Errorf("scrolled to %v of %v", d.body.Offset.Y, end)
	}
}
