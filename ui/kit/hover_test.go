package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// grounds lists the fill colours of the visible boxes of a widget.
func grounds(o fyne.CanvasObject) map[string]bool {
	out := map[string]bool{}
	partsOf(o, fyne.Position{}, func(part fyne.CanvasObject, _ fyne.Position) {
		if r, ok := part.(*canvas.Rectangle); ok && r.FillColor != nil {
			out[hexOf(r.FillColor)] = true
		}
	})
	return out
}

// TestHover moves the pointer over what can be clicked: the ground changes, and back; nothing else moves, and what is
// selected or disabled does not look hovered.
func TestHover(t *testing.T) {
	button := func(k Kind, state func(b *Button)) func(*Env) fyne.CanvasObject {
		return func(e *Env) fyne.CanvasObject {
			b := NewButton(e, k, "x", "1", nil)
			state(b)
			return b
		}
	}
	plain := func(*Button) {}
	for _, tc := range []struct {
		name    string
		create  func(*Env) fyne.CanvasObject
		hovered bool
	}{
		{"outline", button(Outline, plain), true},
		{"quiet", button(Quiet, plain), true},
		{"filled", button(Filled, plain), false},
		{"on the bar", button(OnBar, plain), false},
		{"selected", button(Outline, func(b *Button) { b.SetSelected(true) }), false},
		{"disabled", button(Outline, func(b *Button) { b.Disable() }), false},
		{"rail", func(e *Env) fyne.CanvasObject { return NewRailButton(e, "Book", "", func() {}) }, true},
		{"rail, selected", func(e *Env) fyne.CanvasObject {
			r := NewRailButton(e, "Book", "", func() {})
			r.SetSelected(true)
			return r
		}, false},
		{"header", func(e *Env) fyne.CanvasObject { return newPanelHeader(e, Panel{Title: "One"}, func() {}) }, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			o := tc.create(testEnv())
			stage(t, o)
			h := o.(desktop.Hoverable)
			hover := hexOf(lightPalette[Hover])
			size := o.MinSize()
			if grounds(o)[hover] {
				t.Error("hovered before the pointer came")
			}
			h.MouseIn(&desktop.MouseEvent{})
			h.MouseMoved(&desktop.MouseEvent{})
			if grounds(o)[hover] != tc.hovered {
				t.Errorf("under the pointer hovered: %v", !tc.hovered)
			}
			h.MouseOut()
			if grounds(o)[hover] || o.MinSize() != size {
				t.Errorf("after the pointer left: %v, %v", grounds(o), o.MinSize())
			}
		})
	}
}

// TestButtonIsUsedAgain changes label, kind and action of a button that is shown.
func TestButtonIsUsedAgain(t *testing.T) {
	newApp(t)
	first, second := 0, 0
	b := NewButton(testEnv(), Outline, "Hold", "", func() { first++ })
	w := stage(t, b)
	b.Tapped(nil)
	b.SetOnTapped(func() { second++ })
	b.SetLabel("Release")
	b.Tapped(nil)
	b.SetOnTapped(nil)
	b.Tapped(nil)
	if first != 1 || second != 1 || b.Label() != "Release" || w.Canvas().Focused() != b {
		t.Errorf("first %d, second %d, %q, focus %T", first, second, b.Label(), w.Canvas().Focused())
	}
}

// TestButtonSizes compares the least room of buttons: a key takes room beside a label, none without.
func TestButtonSizes(t *testing.T) {
	newApp(t)
	env := testEnv()
	width := func(k Kind, label, hint string) float32 { return NewButton(env, k, label, hint, nil).MinSize().Width }
	for _, tc := range []struct {
		name   string
		wider  float32
		narrow float32
	}{
		{"a key takes room", width(Outline, "Book", "Alt+1"), width(Outline, "Book", "")},
		{"a longer label takes more", width(Outline, "Réserver", ""), width(Outline, "Book", "")},
		{"quiet has less padding", width(Outline, "Book", ""), width(Quiet, "Book", "")},
		{"a label takes room beside a key", width(Outline, "Book", "1"), width(Outline, "", "1")},
	} {
		if tc.wider <= tc.narrow {
			t.Errorf("%s: %v and %v", tc.name, tc.wider, tc.narrow)
		}
	}
	leading := NewButton(env, Outline, "Book", "1", nil).LeadingHint()
	trailing := NewButton(env, Outline, "Book", "1", nil)
	if leading.MinSize() != trailing.MinSize() {
		t.Errorf("with the key first %v, last %v", leading.MinSize(), trailing.MinSize())
	}
	stage(t, leading, trailing)
	textInside(t, "leading", leading)
	textInside(t, "trailing", trailing)
}
