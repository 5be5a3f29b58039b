package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

// TestAStripWalksSideways; beyond its left end the key is the window's.
func TestAStripWalksSideways(t *testing.T) {
	newApp(t)
	env, got := listening()
	l := stripOf(env, 20)
	w := free(t, l, 600, 40)
	w.Canvas().Focus(l)
	uitest.Press(w, fyne.KeyRight)
	uitest.Press(w, fyne.KeyLeft)
	if id, _ := l.Selected(); id != "0" || len(got.names) > 0 {
		t.Errorf("selected %q, passed on %v", id, got.names)
	}
	uitest.Press(w, fyne.KeyLeft)
	uitest.Press(w, fyne.KeyUp)
	if len(got.names) != 2 {
		t.Errorf("passed on %v", got.names)
	}
	uitest.Press(w, fyne.KeyEnd)
	if id, _ := l.Selected(); id != "19" || !uitest.Says(w, "B019") || l.Shown() >= 20 {
		t.Errorf("selected %q, %d shown", id, l.Shown())
	}
	l.Tapped(&fyne.PointEvent{Position: l.drawn[0].frame.Position().AddXY(5, 5)})
	l.DoubleTapped(&fyne.PointEvent{Position: l.drawn[0].frame.Position().AddXY(5, 5)})
	if id, _ := l.Selected(); id != l.chips[l.first].ID {
		t.Errorf("selected %q by a click", id)
	}
}
