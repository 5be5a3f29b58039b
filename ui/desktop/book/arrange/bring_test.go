package arrange_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// TestBring scrolls down to what is to be seen, never up, and no further than what has the focus.
func TestBring(t *testing.T) {
	begin(t, 1)
	blocks := []fyne.CanvasObject{block(50, 100), block(50, 100), block(50, 100), block(50, 100), block(50, 100)}
	scroll := container.NewVScroll(kit.Column(0, blocks...))
	w := test.NewTempWindow(t, scroll)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 210))
	for name, c := range map[string]struct {
		from, want float32
		seen, held int // held -1: nothing
	}{
		"in view":              {0, 0, 1, -1},
		"below":                {0, 98, 2, -1}, // with room for a ring
		"further down already": {250, 250, 2, -1},
		"at the end":           {0, 290, 4, -1},
		"as far as the focus":  {0, 92, 3, 1},
		"the focus is lowest":  {0, 98, 2, 2},
		"the focus is first":   {0, 98, 2, 0},
	} {
		scroll.ScrollToOffset(fyne.NewPos(0, c.from))
		var held fyne.CanvasObject
		if c.held >= 0 {
			held = blocks[c.held]
		}
		arrange.Bring(scroll, blocks[c.seen], held)
		if got := scroll.Offset.Y; got != c.want {
			t.Errorf("%s: scrolled to %g, not %g", name, got, c.want)
		}
	}
}
