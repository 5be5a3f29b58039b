package kit

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/ui/uitest"
)

// longestRun is the longest level line of one colour within o, its border and ring left out, and how far down it is.
func longestRun(img image.Image, o fyne.CanvasObject, role fyne.ThemeColorName) (longest, at int) {
	want := hexOf(Colour(role))
	from, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	for y := 3; y < int(size.Height)-3; y++ {
		run := 0
		for x := 3; x < int(size.Width)-3; x++ {
			if hexOf(img.At(int(from.X)+x, int(from.Y)+y)) != want {
				run = 0
				continue
			}
			if run++; run > longest {
				longest, at = run, y
			}
		}
	}
	return longest, at
}

// TestEntryHasNoBar: in a field of one line that is longer than the field nothing is drawn over or under the text.
func TestEntryHasNoBar(t *testing.T) {
	for _, create := range []func() *Entry{
		func() *Entry { return NewEntry(testEnv(), 200) },
		func() *Entry { return NewPassphrase(testEnv(), 200) },
		func() *Entry { return &NewDateField(testEnv(), fixedToday).Entry },
	} {
		for _, scale := range []float32{1, 2} {
			newApp(t)
			e := create()
			o := e.self.(fyne.CanvasObject)
			w := show(t, HighContrast, scale, fyne.NewSize(160, 90), Pad(Group, Group, Column(0, o)))
			e.Entry.SetText(strings.Repeat("anno ", 8))
			relayout()
			for _, focus := range []bool{false, true} {
				if focus {
					w.Canvas().Focus(e.self)
					uitest.Press(w, fyne.KeyEnd)
				}
				if run, at := longestRun(w.Canvas().Capture(), o, Edge); run > 8*int(scale) {
					t.Errorf("%T at %v, focus %v: a bar of %d pixels %d below the top", e.self, scale, focus, run, at)
				}
			}
		}
	}
}

// TestEntryFollowsTheCaret: without bars the text still moves under the caret.
func TestEntryFollowsTheCaret(t *testing.T) {
	newApp(t)
	e := NewEntry(testEnv(), 200)
	w := show(t, Light, 1, fyne.NewSize(160, 90), Pad(Group, Group, Column(0, e)))
	w.Canvas().Focus(e)
	uitest.Type(w, strings.Repeat("anno ", 30))
	caret := func() float32 {
		var x float32
		partsOf(e, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
			if r, ok := o.(*canvas.Rectangle); ok && r.FillColor == Colour(Focus) && o.Size().Width <= 2 {
				x = at.X
			}
		})
		return x
	}
	for _, key := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyEnd} {
		uitest.Press(w, key)
		if x := caret(); x <= 0 || x >= e.Size().Width {
			t.Errorf("after %s the caret is at %v of %v", key, x, e.Size().Width)
		}
	}
}

// TestNotesBarBesideTheText: notes of more lines than are seen have a thin bar, right of every letter.
func TestNotesBarBesideTheText(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		newApp(t)
		e := NewNotes(testEnv(), 2, 2000)
		show(t, HighContrast, scale, fyne.NewSize(260, 200), Pad(Group, Group, Column(0, e)))
		e.SetText(strings.Repeat("wheelchair ", 60))
		relayout()
		var text, bar, thick float32
		partsOf(e, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
			switch o := o.(type) {
			case *canvas.Text:
				text = max(text, at.X+fyne.MeasureText(strings.TrimSpace(o.Text), o.TextSize, o.TextStyle).Width)
			case *canvas.Rectangle:
				if o.FillColor == Colour(Edge) {
					bar, thick = at.X, o.Size().Width
				}
			}
		})
		if bar == 0 || thick > 6*scale || text == 0 || text > bar {
			t.Errorf("at %v: text to %v, bar of %v at %v", scale, text, thick, bar)
		}
	}
}
