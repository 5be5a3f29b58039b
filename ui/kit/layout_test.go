package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"pgregory.net/rapid"
)

func brick(w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

func TestColumnStacks(t *testing.T) {
	newApp(t)
	a, hidden, b := brick(50, 10), brick(500, 500), brick(20, 30)
	hidden.Hide()
	c := Column(8, a, hidden, b)
	if got := c.MinSize(); got != fyne.NewSize(50, 48) {
		t.Errorf("needs %v", got)
	}
	c.Resize(fyne.NewSize(100, 200))
	if a.Size() != fyne.NewSize(100, 10) || b.Position() != fyne.NewPos(0, 18) || b.Size().Height != 30 {
		t.Errorf("a %v, b %v at %v", a.Size(), b.Size(), b.Position())
	}
}

func TestRowAndElastic(t *testing.T) {
	newApp(t)
	a, b := brick(50, 10), brick(20, 30)
	r := Row(8, a, Elastic(), b)
	if got := r.MinSize(); got != fyne.NewSize(86, 30) {
		t.Errorf("needs %v", got)
	}
	r.Resize(fyne.NewSize(200, 30))
	if a.Position() != fyne.NewPos(0, 10) || b.Position() != fyne.NewPos(180, 0) {
		t.Errorf("a at %v, b at %v", a.Position(), b.Position())
	}
}

func TestColumnsShare(t *testing.T) {
	newApp(t)
	a, b, c := brick(10, 10), brick(10, 20), brick(33, 5)
	x := Columns([]float32{3, 1, 0}, a, b, c)
	x.Resize(fyne.NewSize(449, 20)) // 449 - two gaps - 33 = 400
	if a.Size().Width != 300 || b.Size().Width != 100 || c.Size().Width != 33 || c.Position().X != 416 {
		t.Errorf("%v %v %v at %v", a.Size(), b.Size(), c.Size(), c.Position())
	}
}

func TestColumnsNeverOverlapOrShrinkBelowMinimum(t *testing.T) {
	newApp(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		var weights []float32
		var objects []fyne.CanvasObject
		for range n {
			weights = append(weights, float32(rapid.IntRange(0, 4).Draw(t, "weight")))
			objects = append(objects, brick(float32(rapid.IntRange(0, 200).Draw(t, "min")), 10))
		}
		x := Columns(weights, objects...)
		width := x.MinSize().Width + float32(rapid.IntRange(0, 400).Draw(t, "spare"))
		x.Resize(fyne.NewSize(width, 10))
		var end float32
		for i, o := range objects {
			if o.Size().Width < o.MinSize().Width-0.1 {
				t.Fatalf("%d: %v of %v", i, o.Size().Width, o.MinSize().Width)
			}
			if o.Position().X < end-0.1 {
				t.Fatalf("%d at %v overlaps what ends at %v", i, o.Position().X, end)
			}
			end = o.Position().X + o.Size().Width
		}
		if end > width+0.1 {
			t.Fatalf("ends at %v of %v", end, width)
		}
	})
}

func TestPad(t *testing.T) {
	newApp(t)
	a := brick(50, 10)
	p := Pad(14, 12, a)
	if got := p.MinSize(); got != fyne.NewSize(78, 34) {
		t.Errorf("needs %v", got)
	}
	p.Resize(fyne.NewSize(5, 5))
	if a.Size().Width != 0 {
		t.Errorf("squeezed to %v", a.Size())
	}
}

func TestFlowBreaksLines(t *testing.T) {
	newApp(t)
	a, b, c := brick(100, 10), brick(100, 20), brick(50, 5)
	f := Flow([]float32{1, 1, 2}, a, b, c)
	f.Resize(fyne.NewSize(416, 20)) // two gaps of 8 and four shares of 100
	if a.Size().Width != 100 || c.Size().Width != 200 || f.MinSize().Height != 20 {
		t.Errorf("in one line: a %v, c %v, %v high", a.Size(), c.Size(), f.MinSize().Height)
	}
	f.Resize(fyne.NewSize(210, 100))
	if b.Position().X != 109 || c.Position() != fyne.NewPos(0, 28) || c.Size().Width != 210 || f.MinSize() != fyne.NewSize(100, 33) {
		t.Errorf("in two lines: b at %v, c %v at %v, needs %v", b.Position(), c.Size(), c.Position(), f.MinSize())
	}
	f.Resize(fyne.NewSize(30, 100))
	if f.MinSize().Height != 10+8+20+8+5 || c.Position().Y != 46 {
		t.Errorf("too narrow: %v high, the last at %v", f.MinSize().Height, c.Position())
	}
	b.Hide()
	if f.MinSize().Height != 10+8+5 {
		t.Errorf("hidden objects count: %v", f.MinSize().Height)
	}
}

func TestFlowOfFields(t *testing.T) {
	newApp(t)
	phone := NewFormRow(nil, "Téléphone de la personne-ressource", false, NewEntry(nil, 9))
	mail := NewFormRow(nil, "Courriel (facultatif)", false, NewEntry(nil, 9))
	w := stage(t, Flow(nil, phone, mail), NewText("below"))
	for _, width := range []float32{800, 300} {
		w.Resize(fyne.NewSize(width, 400))
		relayout()
		textInside(t, "phone", phone)
		textInside(t, "mail", mail)
		if stacked := mail.Position().Y > 0; stacked != (width == 300) {
			t.Errorf("in %v stacked: %v", width, stacked)
		}
	}
}
