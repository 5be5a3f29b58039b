package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

// keys records what reaches the window's handler.
type keys struct {
	names []fyne.KeyName
	runes []rune
}

// listening is an Env whose unhandled keys are recorded.
func listening() (*Env, *keys) {
	k := &keys{}
	env := testEnv()
	env.OnKey = func(ev *fyne.KeyEvent) bool { k.names = append(k.names, ev.Name); return false }
	env.OnRune = func(r rune) bool { k.runes = append(k.runes, r); return true }
	return env, k
}

// stage shows objects in a column in a test window with our light theme.
func stage(t *testing.T, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := show(t, Light, 1, fyne.NewSize(800, 600), Pad(Group, Group, Column(Group, objects...)))
	return w
}

// app must run before the first widget of a test is made, as widgets measure their text.
func newApp(t *testing.T) { test.NewTempApp(t) }

func focusOrder(w fyne.Window, n int) []fyne.Focusable {
	var out []fyne.Focusable
	for range n {
		uitest.Press(w, fyne.KeyTab)
		out = append(out, w.Canvas().Focused())
	}
	return out
}

// partsOf lists the drawn parts of an object with their place relative to it.
func partsOf(o fyne.CanvasObject, at fyne.Position, add func(fyne.CanvasObject, fyne.Position)) {
	if !o.Visible() {
		return
	}
	add(o, at)
	var children []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		children = v.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(v).Objects()
	}
	for _, c := range children {
		partsOf(c, at.Add(c.Position()), add)
	}
}

// textInside checks that no text of o is drawn beyond o's bounds or wider than the room it was given.
func textInside(t *testing.T, name string, o fyne.CanvasObject) {
	t.Helper()
	size := o.Size()
	partsOf(o, fyne.Position{}, func(part fyne.CanvasObject, at fyne.Position) {
		text, ok := part.(*canvas.Text)
		if !ok || text.Text == "" {
			return
		}
		m := text.MinSize()
		const slack = 0.6
		if at.X < -slack || at.Y < -slack || at.X+m.Width > size.Width+slack || at.Y+m.Height > size.Height+slack {
			t.Errorf("%s: %q at %v needs %v, beyond %v", name, text.Text, at, m, size)
		}
	})
}

// ringsOf counts the visible focus rings among the parts of o.
func ringsOf(o fyne.CanvasObject) int {
	n := 0
	partsOf(o, fyne.Position{}, func(part fyne.CanvasObject, _ fyne.Position) {
		r, ok := part.(*canvas.Rectangle)
		if ok && r.StrokeWidth >= 2 && r.StrokeColor == Colour(Focus) {
			n++
		}
	})
	return n
}
