package openings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/model/capacity"
	"daybook/model/site"
	"daybook/ui/kit"
)

// filled is a grid of nine openings in the theme's look.
func filled(t *testing.T, scale float32) *grid {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, scale))
	g := newGrid(&kit.Env{}, func(int) {}, func(int) {})
	texts := make([][2]string, pageSize)
	for i := range texts {
		texts[i] = [2]string{"mer. 30 sept.", "12 h 50"}
	}
	g.openings = make([]capacity.Opening, pageSize)
	for i := range g.openings {
		g.openings[i].Places = []site.Place{{Counter: 1}}
	}
	g.set(texts, -1, 0)
	return g
}

// TestGridFindsRoom: as many across as there is room for, the date above the time where that gives two, and no text ever
// reaches beyond its cell.
func TestGridFindsRoom(t *testing.T) {
	for _, c := range []struct {
		scale, width float32
		across       int
		stacked      bool
	}{
		{1, 680, 3, false},
		{1, 2000, 3, false},
		{1, 440, 2, false},
		{1, 300, 2, true},
		{1, 230, 1, false},
		{1, 160, 1, true},
		{1.5, 440, 2, true},
		{1.5, 310, 1, false},
		{2, 390, 1, false},
	} {
		g := filled(t, c.scale)
		w := test.NewTempWindow(t, g)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(c.width, 600))
		g.Resize(fyne.NewSize(c.width, 600))
		if g.across != c.across || g.stacked != c.stacked {
			t.Errorf("%v: %d across, stacked %v", c, g.across, g.stacked)
		}
		for i, cell := range g.cells {
			right, bottom := cell.body.Position().X+cell.body.Size().Width, cell.body.Position().Y+cell.body.Size().Height
			if cell.text.Position().X+cell.text.MinSize().Width > right+0.5 || cell.text.Position().Y+cell.text.MinSize().Height > bottom+0.5 {
				t.Errorf("%v: the words of cell %d reach beyond it", c, i)
			}
			if right > c.width+0.5 {
				t.Errorf("%v: cell %d ends at %.0f", c, i, right)
			}
			if bottom > g.MinSize().Height+0.5 {
				t.Errorf("%v: cell %d ends at %.0f of %.0f", c, i, bottom, g.MinSize().Height)
			}
		}
	}
}
