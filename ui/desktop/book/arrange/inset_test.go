package arrange_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// TestNarrow: a column has its width whatever stands in it, and what is in it stands in the middle of the line.
func TestNarrow(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		begin(t, scale)
		o := block(200, 10)
		n := arrange.Narrow(4, o)
		if got := n.MinSize(); got != fyne.NewSize(4*8.5*scale, 10) {
			t.Errorf("at %v: %v", scale, got)
		}
		n.Resize(fyne.NewSize(50, 30))
		if o.Size() != fyne.NewSize(50, 10) || o.Position() != fyne.NewPos(0, 10) {
			t.Errorf("at %v: %v at %v", scale, o.Size(), o.Position())
		}
	}
}

// TestInset: each side has its own space, which grows with the theme's.
func TestInset(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		begin(t, scale)
		o := block(20, 10)
		in := arrange.Inset(1, 2, 3, 4, o)
		unit := kit.Unit(1)
		if got := in.MinSize(); got != fyne.NewSize(20+4*unit, 10+6*unit) {
			t.Errorf("at %v: %v", scale, got)
		}
		in.Resize(fyne.NewSize(100, 100))
		if o.Position() != fyne.NewPos(unit, 2*unit) || o.Size() != fyne.NewSize(100-4*unit, 100-6*unit) {
			t.Errorf("at %v: %v at %v", scale, o.Size(), o.Position())
		}
		in.Resize(fyne.NewSize(1, 1)) // no room at all is no reason to turn inside out
		if o.Size().Width < 0 || o.Size().Height < 0 {
			t.Errorf("at %v: %v", scale, o.Size())
		}
	}
}

// TestFooted: the foot follows right below what is short, and stays in view below what is long.
func TestFooted(t *testing.T) {
	begin(t, 1)
	for _, c := range []struct{ content, room, body, foot float32 }{
		{100, 400, 100, 100}, {360, 400, 360, 360}, {900, 400, 360, 360}, {900, 30, 0, 0},
	} {
		foot := block(50, 40)
		scroll := kit.NewScroll(nil, block(50, c.content))
		f := arrange.Footed(scroll, foot)
		f.Resize(fyne.NewSize(300, c.room))
		if scroll.Size().Height != c.body || foot.Position().Y != c.foot || foot.Size().Width != 300 {
			t.Errorf("%v in %v: the body is %v high, the foot at %v", c.content, c.room, scroll.Size().Height, foot.Position().Y)
		}
		if scroll.Content.Size().Height < c.content {
			t.Errorf("%v in %v: what scrolls is %v high", c.content, c.room, scroll.Content.Size().Height)
		}
		foot.Hide()
		f.Refresh()
		if scroll.Size().Height != min(c.content, c.room) {
			t.Errorf("%v in %v without foot: the body is %v high", c.content, c.room, scroll.Size().Height)
		}
	}
	scroll := kit.NewScroll(nil, block(70, 500))
	if got := arrange.Footed(scroll, block(90, 40)).MinSize(); got.Width != 90 || got.Height != scroll.MinSize().Height+40 {
		t.Errorf("it asks for %v", got)
	}
}
