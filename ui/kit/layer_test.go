package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

// TestClosingALowerLayer closes what lies under an open dialog, as when a long work ends while a question is asked: the
// question stays, with its keys and its focus, and gives the focus back to where it was before both.
func TestClosingALowerLayer(t *testing.T) {
	env, got, field, w := dialogStage(t)
	c := w.Canvas()
	p := ShowProgress(env, c, "Importing", func() {})
	answered := ""
	upper := Ask(env, c, "Sure?", "", 0, Action{Label: "No"}, Action{Label: "Yes", Do: func() { answered = "yes" }})
	uitest.Press(w, fyne.KeyTab)
	p.Close()
	if len(c.Overlays().List()) != 1 || c.Overlays().Top() != fyne.CanvasObject(upper) {
		t.Fatalf("%d layers left, the upper one among them: %v", len(c.Overlays().List()), c.Overlays().Top() == fyne.CanvasObject(upper))
	}
	if c.Focused() != upper.buttons[1] || upper.buttons[1].ring.Hidden {
		t.Errorf("the upper dialog's focus is at %T", c.Focused())
	}
	uitest.Press(w, fyne.KeyReturn)
	if answered != "yes" || ModalOpen(c) || c.Focused() != field || len(env.dialogs) != 0 {
		t.Errorf("answered %q, open %v, focus %T, %d with keys", answered, ModalOpen(c), c.Focused(), len(env.dialogs))
	}
	uitest.Press(w, fyne.KeyF1)
	if len(got.names) != 1 {
		t.Errorf("the window's keys are dead: %v", got.names)
	}
}

func TestClosingTheMiddleOfThreeLayers(t *testing.T) {
	env, _, field, w := dialogStage(t)
	c := w.Canvas()
	var layers [3]*Dialog
	for i := range layers {
		layers[i] = Message(env, c, "Note", "text")
	}
	layers[1].Close()
	layers[1].Close()
	if n := len(c.Overlays().List()); n != 2 || c.Focused() != layers[2].buttons[0] {
		t.Fatalf("%d layers, focus %T", n, c.Focused())
	}
	uitest.Press(w, fyne.KeyEscape)
	if c.Focused() != layers[0].buttons[0] {
		t.Errorf("the focus goes to %T, not to the lowest dialog", c.Focused())
	}
	uitest.Press(w, fyne.KeyEscape)
	if ModalOpen(c) || c.Focused() != field {
		t.Errorf("open %v, focus %T", ModalOpen(c), c.Focused())
	}
}

func TestLayerWithoutEnvUnderAnother(t *testing.T) {
	_, _, field, w := dialogStage(t)
	c := w.Canvas()
	lower := ShowDialog(nil, c, DialogSpec{Title: "Lower", Actions: []Action{{Label: "Close"}}})
	upper := ShowDialog(nil, c, DialogSpec{Title: "Upper", Actions: []Action{{Label: "Close"}}})
	lower.Close()
	if c.Overlays().Top() != fyne.CanvasObject(upper) || c.Focused() != upper.buttons[0] {
		t.Errorf("top %T, focus %T", c.Overlays().Top(), c.Focused())
	}
	upper.Close()
	if ModalOpen(c) {
		t.Error("still open")
	}
	c.Focus(field)
	if c.Focused() != field {
		t.Error("the window cannot have the focus again")
	}
}

// TestDialogInADialogsAction opens a dialog from another's button: the second gives the focus back to the window.
func TestDialogInADialogsAction(t *testing.T) {
	env, _, field, w := dialogStage(t)
	c := w.Canvas()
	Ask(env, c, "First", "", 0, Action{Label: "On", Do: func() { Message(env, c, "Second", "text") }})
	uitest.Press(w, fyne.KeyReturn)
	if len(c.Overlays().List()) != 1 || len(env.dialogs) != 1 {
		t.Fatalf("%d layers, %d with keys", len(c.Overlays().List()), len(env.dialogs))
	}
	uitest.Press(w, fyne.KeySpace)
	if ModalOpen(c) || c.Focused() != field || field.Text != "" {
		t.Errorf("open %v, focus %T, %q typed", ModalOpen(c), c.Focused(), field.Text)
	}
}

// TestLayersCoverTheWindow looks at the edges of what lies over the window: nothing behind shows or can be clicked.
func TestLayersCoverTheWindow(t *testing.T) {
	env, _, field, w := dialogStage(t)
	c := w.Canvas()
	p := ShowProgress(env, c, "Importing", nil)
	Message(env, c, "Note", "text")
	p.Close() // lays the message over the window again
	s := NewSelect(env, kinds(), 0, "")
	ShowDialog(env, c, DialogSpec{Title: "Pick", Body: s, First: s, Actions: []Action{{Label: "Close"}}})
	s.Open()
	for i, o := range c.Overlays().List() {
		if !o.Position().IsZero() || o.Size() != c.Size() {
			t.Errorf("layer %d covers %v at %v of %v", i, o.Size(), o.Position(), c.Size())
		}
	}
	d := fyne.CurrentApp().Driver()
	list := c.Overlays().Top().(*float).content
	if x, want := d.AbsolutePositionForObject(list).X, d.AbsolutePositionForObject(s).X; x != want {
		t.Errorf("the list begins at %v, its field at %v", x, want)
	}
	for ModalOpen(c) {
		uitest.Press(w, fyne.KeyEscape)
	}
	if c.Focused() != field {
		t.Errorf("focus %T", c.Focused())
	}
}

// TestOpenListHasItsWholeFrame looks at the pixels: the frame of an open list is seen on all four sides.
func TestOpenListHasItsWholeFrame(t *testing.T) {
	list, _, w := openList(t, 5, fyne.NewSize(400, 600))
	img := w.Canvas().Capture()
	p, s := fyne.CurrentApp().Driver().AbsolutePositionForObject(list), list.Size()
	seen := func(x, y, dx, dy float32) bool {
		for i := range 4 {
			if contrast(at(img, x+float32(i)*dx, y+float32(i)*dy), lightPalette[Card]) > 1.8 { // a thin line may fall between two pixels
				return true
			}
		}
		return false
	}
	for side, ok := range map[string]bool{
		"left":  seen(p.X-1, p.Y+s.Height/2, 1, 0),
		"right": seen(p.X+s.Width-3, p.Y+s.Height/2, 1, 0),
		"above": seen(p.X+s.Width/2, p.Y-1, 0, 1),
		"below": seen(p.X+s.Width/2, p.Y+s.Height-3, 0, 1),
	} {
		if !ok {
			t.Errorf("no frame %s", side)
		}
	}
}
