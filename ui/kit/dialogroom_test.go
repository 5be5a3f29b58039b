package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

// TestDialogButtonsFit gives a dialog more and longer buttons than fit beside each other: each is seen whole, none lies
// over another, and Tab goes through them in their order.
func TestDialogButtonsFit(t *testing.T) {
	long := []string{"Restaurer la réservation", "La garder pour plus tard", "La jeter et recommencer", "Ouvrir une autre réservation"}
	for _, size := range []fyne.Size{fyne.NewSize(1024, 768), fyne.NewSize(640, 480)} {
		for _, scale := range []float32{1, 1.5, 2} {
			for n := 1; n <= len(long); n++ {
				t.Run(fmt.Sprintf("%v at %v, %d buttons", size.Width, scale, n), func(t *testing.T) {
					newApp(t)
					env := testEnv()
					w := show(t, Light, scale, size, NewText("behind"))
					var actions []Action
					for _, label := range long[:n] {
						actions = append(actions, Action{Label: label})
					}
					d := Ask(env, w.Canvas(), "Une réservation n’est pas terminée", strings.Repeat("Que faire? ", 30), 0, actions...)
					relayout()
					textInside(t, "buttons", d.row)
					buttonsInside(t, d)
					for i := range n {
						if w.Canvas().Focused() != d.buttons[i] {
							t.Errorf("stop %d is %T", i, w.Canvas().Focused())
						}
						uitest.Press(w, fyne.KeyTab)
					}
				})
			}
		}
	}
}

func buttonsInside(t *testing.T, d *Dialog) {
	t.Helper()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	frame := at(d).Add(d.frame.Position())
	for i, b := range d.buttons {
		p, s := at(b), b.Size()
		if p.X < frame.X || p.Y < frame.Y || p.X+s.Width > frame.X+d.frame.Size().Width || p.Y+s.Height > frame.Y+d.frame.Size().Height {
			t.Errorf("button %d at %v, %v falls out of the frame at %v, %v", i, p, s, frame, d.frame.Size())
		}
		if s.Width < b.MinSize().Width-0.1 {
			t.Errorf("button %d is cut: %v of %v", i, s.Width, b.MinSize().Width)
		}
		for j, other := range d.buttons[:i] {
			q := at(other)
			if p.X < q.X+other.Size().Width-0.1 && q.X < p.X+s.Width-0.1 && p.Y < q.Y+other.Size().Height-0.1 && q.Y < p.Y+s.Height-0.1 {
				t.Errorf("buttons %d and %d overlap", i, j)
			}
		}
	}
	if low := at(d.body).Y + d.body.Size().Height; low > at(d.buttons[0]).Y+0.1 {
		t.Errorf("the body ends at %v, over the buttons at %v", low, at(d.buttons[0]).Y)
	}
}

// TestDialogKeepsWithinAnyWindow changes the size of the window under an open dialog.
func TestDialogKeepsWithinAnyWindow(t *testing.T) {
	env, _, _, w := dialogStage(t)
	field := NewEntry(env, 20)
	d := ShowDialog(env, w.Canvas(), DialogSpec{
		Title: "Settings", Wide: true, First: field, Body: Column(Gap, NewFormRow(env, "Name", true, field), NewText(strings.Repeat("text ", 300))),
		Actions: []Action{{Label: "Cancel"}, {Label: "Save", Kind: Filled}},
	})
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(700, 500), fyne.NewSize(420, 300), fyne.NewSize(1024, 768)} {
		w.Resize(size)
		d.Resize(size)
		relayout()
		f, s := d.frame.Position(), d.frame.Size()
		if f.X < 0 || f.Y < 0 || f.X+s.Width > size.Width || f.Y+s.Height > size.Height {
			t.Errorf("in %v: %v at %v", size, s, f)
		}
		buttonsInside(t, d)
		if d.veil.Size() != size {
			t.Errorf("in %v the veil covers %v", size, d.veil.Size())
		}
	}
	if w.Canvas().Focused() != field {
		t.Errorf("the focus went to %T", w.Canvas().Focused())
	}
	if m := d.MinSize(); m.Width < 100 || m.Height < 100 {
		t.Errorf("needs only %v", m)
	}
}

// TestDialogScrollStopsAtItsEnds presses the keys that scroll in any state: never beyond the text, never in one that fits.
func TestDialogScrollStopsAtItsEnds(t *testing.T) {
	for _, lines := range []int{1, 200} {
		env, got, _, w := dialogStage(t)
		d := Message(env, w.Canvas(), "Keys", strings.Repeat("A line of text.\n", lines))
		relayout()
		most := max(0, d.body.Content.Size().Height-d.body.Size().Height)
		if (most > 0) != (lines == 200) {
			t.Fatalf("%d lines can be scrolled by %v", lines, most)
		}
		for _, step := range []struct {
			key   fyne.KeyName
			times int
			want  float32
		}{
			{fyne.KeyUp, 3, 0},
			{fyne.KeyPageUp, 1, 0},
			{fyne.KeyPageDown, 60, most},
			{fyne.KeyDown, 5, most},
			{fyne.KeyPageUp, 60, 0},
			{fyne.KeyDown, 600, most},
			{fyne.KeyUp, 600, 0},
		} {
			for range step.times {
				uitest.Press(w, step.key)
			}
			if d.body.Offset.Y != step.want {
				t.Errorf("%d lines, %d times %s: at %v, want %v", lines, step.times, step.key, d.body.Offset.Y, step.want)
			}
		}
		if got.names != nil || w.Canvas().Focused() != d.buttons[0] {
			t.Errorf("the window got %v, the focus is at %T", got.names, w.Canvas().Focused())
		}
	}
}

// TestDialogShowsTheFieldWithTheFocus goes by Tab through more fields than are seen.
func TestDialogShowsTheFieldWithTheFocus(t *testing.T) {
	env, _, _, w := dialogStage(t)
	var rows []fyne.CanvasObject
	for i := range 30 {
		rows = append(rows, NewFormRow(env, fmt.Sprint("Field ", i), false, NewEntry(env, 9)))
	}
	d := ShowDialog(env, w.Canvas(), DialogSpec{Title: "Many", Body: Column(Gap, rows...), Actions: []Action{{Label: "Close"}}})
	relayout()
	if w.Canvas().Focused() != d.buttons[0] {
		t.Fatalf("the focus begins at %T", w.Canvas().Focused())
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for i := range rows {
		uitest.Press(w, fyne.KeyTab)
		f, ok := w.Canvas().Focused().(*Entry)
		if !ok {
			t.Fatalf("stop %d is %T", i, w.Canvas().Focused())
		}
		if y := at(f).Y; y < at(d.body).Y || y+f.Size().Height > at(d.body).Y+d.body.Size().Height {
			t.Errorf("field %d is out of sight at %v", i, y)
		}
	}
	d.Close()
	if len(env.scrolls) != 0 {
		t.Errorf("%d scrolls are remembered after closing", len(env.scrolls))
	}
}

// TestDialogAnswersOnce presses and clicks the same button twice, as an impatient person does.
func TestDialogAnswersOnce(t *testing.T) {
	env, _, _, w := dialogStage(t)
	done := 0
	d := Confirm(env, w.Canvas(), "Cancel it?", "text", "Cancel the booking", func() { done++ })
	yes := d.buttons[1]
	yes.Tapped(nil)
	yes.Tapped(nil)
	yes.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.onKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.onKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if done != 1 {
		t.Errorf("done %d times", done)
	}
	for _, spec := range []DialogSpec{
		{Title: "No way named", Safe: 7, Enter: 9, Actions: []Action{{Label: "Close"}}},
		{Title: "No way at all"},
	} {
		d := ShowDialog(env, w.Canvas(), spec)
		d.onKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if !ModalOpen(w.Canvas()) && spec.Enter == 9 {
			t.Errorf("%s: an answer that does not exist closed it", spec.Title)
		}
		d.Close()
	}
	test.Tap(Message(env, w.Canvas(), "Note", "text"))
	if !ModalOpen(w.Canvas()) {
		t.Error("a click beside the buttons closed it")
	}
}
