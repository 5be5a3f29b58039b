package arrange_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// begin starts an app in our theme; all measures below are units at scale 1.
func begin(t *testing.T, scale float32) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, scale))
}

// block is something of a least size.
func block(width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Black)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

// give lays an object out in a width, in the height it then asks for.
func give(o fyne.CanvasObject, width float32) {
	for range 2 {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
}

// TestFoldSharesByWeight: a weight of 0 takes its own width, the others share the rest.
func TestFoldSharesByWeight(t *testing.T) {
	begin(t, 1)
	parts := []arrange.Part{{0, 0, 0}, {1, 0, 0}, {3, 0, 0}}
	a, b, c := block(40, 10), block(10, 30), block(10, 20)
	f := arrange.Fold(parts, a, b, c)
	give(f, 40+100+300+2*kit.Gap)
	for i, want := range []fyne.CanvasObject{a, b, c} {
		width := []float32{40, 100, 300}[i]
		if got := want.Size().Width; got != width {
			t.Errorf("part %d is %v wide, want %v", i, got, width)
		}
	}
	if a.Position().Y != 0 || b.Position().X != 40+kit.Gap || f.MinSize().Height != 30 {
		t.Errorf("a at %v, b at %v, %v high", a.Position(), b.Position(), f.MinSize().Height)
	}
}

// TestFoldBreaks: what finds no room stands in the next line, and Wraps tells so.
func TestFoldBreaks(t *testing.T) {
	begin(t, 1)
	a, b := block(100, 10), block(100, 20)
	f := arrange.Fold([]arrange.Part{{1, 0, 0}, {1, 0, 0}}, a, b)
	give(f, 150)
	if a.Size().Width != 150 || b.Position() != fyne.NewPos(0, 10+kit.Gap) || f.MinSize().Height != 30+kit.Gap {
		t.Errorf("a %v wide, b at %v, %v high", a.Size().Width, b.Position(), f.MinSize().Height)
	}
	if !arrange.Wraps(f, 150) || arrange.Wraps(f, 208) {
		t.Errorf("wraps in 150: %v, in 208: %v", arrange.Wraps(f, 150), arrange.Wraps(f, 208))
	}
	if arrange.Wraps(container.NewStack(a), 10) {
		t.Error("what does not fold wraps")
	}
}

// TestFoldLeast: the least width is in characters, so that it grows with the text.
func TestFoldLeast(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		begin(t, scale)
		f := arrange.Fold([]arrange.Part{{1, 20, 0}, {1, 20, 0}}, block(10, 10), block(10, 10))
		room := 2*20*8.5*scale + kit.Unit(kit.Gap)
		if arrange.Wraps(f, room+1) || !arrange.Wraps(f, room-1) {
			t.Errorf("at %v: wraps in %v: %v, in %v: %v", scale, room+1, arrange.Wraps(f, room+1), room-1, arrange.Wraps(f, room-1))
		}
	}
}

// TestFoldDrop: what has no label stands lower beside what has, and not where it stands alone.
func TestFoldDrop(t *testing.T) {
	begin(t, 1)
	a, b := block(100, 40), block(100, 20)
	f := arrange.Fold([]arrange.Part{{1, 0, 0}, {1, 0, 25}}, a, b)
	give(f, 300)
	if b.Position().Y != 25 || f.MinSize().Height != 45 {
		t.Errorf("beside: at %v, %v high", b.Position().Y, f.MinSize().Height)
	}
	arrange.SetDrop(f, 1, 7)
	f.Refresh()
	if b.Position().Y != 7 {
		t.Errorf("set anew: at %v", b.Position().Y)
	}
	give(f, 120)
	if b.Position().Y != 40+kit.Gap {
		t.Errorf("alone: at %v", b.Position().Y)
	}
}

// TestFoldHidden takes no room.
func TestFoldHidden(t *testing.T) {
	begin(t, 1)
	a, b, c := block(50, 10), block(50, 10), block(50, 10)
	f := arrange.Fold([]arrange.Part{{1, 0, 0}, {1, 0, 0}, {1, 0, 0}}, a, b, c)
	b.Hide()
	give(f, 50+50+kit.Gap)
	if c.Position() != fyne.NewPos(50+kit.Gap, 0) {
		t.Errorf("the last is at %v", c.Position())
	}
}

// TestFoldMessages: what is wrong stands below its own field while it is short there, and else across all.
func TestFoldMessages(t *testing.T) {
	begin(t, 1)
	env := &kit.Env{Words: kit.Words{Error: "Error:", Warning: "Look:"}}
	left, right := kit.NewFormRow(env, "Left", false, kit.NewEntry(env, 9)), kit.NewFormRow(env, "Right", false, kit.NewEntry(env, 9))
	f := arrange.Fold([]arrange.Part{{1, 0, 0}, {1, 0, 0}}, left, right)
	test.NewTempWindow(t, f).Resize(fyne.NewSize(500, 300))
	quiet := f.MinSize().Height
	notices := func() (list []fyne.CanvasObject) {
		for _, o := range f.Objects {
			if n, ok := o.(*kit.Notice); ok && n.Visible() {
				list = append(list, o)
			}
		}
		return list
	}
	if len(notices()) != 0 {
		t.Fatal("something is wrong before anything was said")
	}
	right.SetError("too short")
	give(f, 500)
	if n := notices(); len(n) != 1 || n[0].Position().X != right.Position().X || n[0].Size().Width > right.Size().Width {
		t.Errorf("a short one: %v", n)
	}
	if f.MinSize().Height <= quiet {
		t.Error("it takes no room")
	}
	right.SetError(strings.Repeat("This is not what a number looks like. ", 6))
	give(f, 500)
	if n := notices(); len(n) != 1 || n[0].Position().X != 0 || n[0].Size().Width != 500 {
		t.Errorf("a long one: at %v, %v wide", n[0].Position(), n[0].Size().Width)
	}
	right.SetError("")
	give(f, 500)
	if len(notices()) != 0 || f.MinSize().Height != quiet {
		t.Errorf("%d left, %v high instead of %v", len(notices()), f.MinSize().Height, quiet)
	}
}

// TestFoldKeepsInside: whatever the parts, nothing is narrower than it must be, beyond the width, or over its neighbour.
func TestFoldKeepsInside(t *testing.T) {
	begin(t, 1)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "parts")
		parts, objects := make([]arrange.Part, n), make([]fyne.CanvasObject, n)
		for i := range n {
			parts[i] = arrange.Part{
				float32(rapid.IntRange(0, 4).Draw(t, "weight")), float32(rapid.IntRange(0, 30).Draw(t, "least")),
				float32(rapid.IntRange(0, 30).Draw(t, "drop")),
			}
			objects[i] = block(float32(rapid.IntRange(1, 200).Draw(t, "width")), float32(rapid.IntRange(1, 60).Draw(t, "height")))
		}
		width := float32(rapid.IntRange(200, 900).Draw(t, "room"))
		f := arrange.Fold(parts, objects...)
		give(f, width)
		bottom := f.MinSize().Height
		for i, o := range objects {
			at, size := o.Position(), o.Size()
			if size.Width < o.MinSize().Width || at.X < 0 || at.X+size.Width > width+0.1 || at.Y+size.Height > bottom+0.1 {
				t.Fatalf("part %d at %v is %v in %vx%v", i, at, size, width, bottom)
			}
			if i == 0 {
				continue
			}
			before := objects[i-1]
			beside, below := at.X >= before.Position().X+before.Size().Width, at.Y >= before.Position().Y+before.Size().Height
			if !beside && !below {
				t.Fatalf("part %d at %v lies over the one at %v, %v", i, at, before.Position(), before.Size())
			}
		}
	})
}

// TestFoldAsksForItsWidest: it can be made as narrow as its widest part, and before it was laid out it takes one line.
func TestFoldAsksForItsWidest(t *testing.T) {
	begin(t, 1)
	a, b := block(120, 10), block(80, 25)
	f := arrange.Fold([]arrange.Part{{1, 0, 0}, {1, 0, 0}}, a, b)
	if got := f.MinSize(); got != fyne.NewSize(120, 25) {
		t.Errorf("before: %v", got)
	}
	give(f, 120)
	if got := f.MinSize(); got != fyne.NewSize(120, 35+kit.Gap) || a.Size().Width != 120 || b.Size().Width != 120 {
		t.Errorf("as narrow as can be: %v, parts %v and %v wide", got, a.Size().Width, b.Size().Width)
	}
}

// TestFoldInALineOfItsOwn: what wraps takes its line's room by its own weight, not by that of the line above.
func TestFoldInALineOfItsOwn(t *testing.T) {
	begin(t, 1)
	a, b, c := block(100, 10), block(100, 10), block(100, 10)
	f := arrange.Fold([]arrange.Part{{3, 0, 0}, {1, 0, 0}, {0, 0, 0}}, a, b, c)
	give(f, 260)
	if a.Size().Width+b.Size().Width+kit.Gap != 260 || a.Size().Width <= b.Size().Width {
		t.Errorf("above: %v and %v wide", a.Size().Width, b.Size().Width)
	}
	if c.Size().Width != 100 || c.Position().Y != 10+kit.Gap {
		t.Errorf("below: %v wide at %v", c.Size().Width, c.Position())
	}
	give(f, 150) // each in a line
	if a.Size().Width != 150 || b.Size().Width != 150 || c.Size().Width != 100 || c.Position().Y != 2*(10+kit.Gap) {
		t.Errorf("one below the other: %v, %v, %v wide", a.Size().Width, b.Size().Width, c.Size().Width)
	}
}
