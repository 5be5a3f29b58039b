package kit

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"
)

// asking is an object that needs a size.
func asking(width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, 20))
	return r
}

// splitStage shows 1000 units, of which the sides need 300 and 200, and collects what is told.
func splitStage(t *testing.T) (*Split, fyne.Window, *[]float32) {
	t.Helper()
	newApp(t)
	s := NewSplit(testEnv(), 0.4, asking(300), asking(200))
	told := &[]float32{}
	s.OnShare = func(share float32) { *told = append(*told, share) }
	return s, show(t, Light, 1, fyne.NewSize(1000, 400), s), told
}

// sidesOf are the widths drawn.
func sidesOf(s *Split) [2]float32 { return [2]float32{s.left.Size().Width, s.right.Size().Width} }

func TestSplitShares(t *testing.T) {
	s, _, told := splitStage(t)
	for _, tc := range []struct {
		name        string
		share       float32
		kept        float32
		left, right float32
	}{
		{"half", 0.5, 0.5, 500, 500},
		{"less than the right side needs", 0.15, 0.15, 800, 200},
		{"more than the left side can give", 0.9, 0.9, 300, 700},
		{"nothing", 0, 0.4, 600, 400},
		{"all", 1, 0.4, 600, 400},
		{"less than nothing", -0.5, 0.4, 600, 400},
		{"no number", float32(math.NaN()), 0.4, 600, 400},
		{"endless", float32(math.Inf(1)), 0.4, 600, 400},
		{"part of a pixel", 0.33333, 0.33333, 667, 333},
	} {
		s.SetShare(tc.share)
		if got := sidesOf(s); s.Share() != tc.kept || got != [2]float32{tc.left, tc.right} {
			t.Errorf("%s: share %v, drawn %v", tc.name, s.Share(), got)
		}
	}
	if len(*told) > 0 {
		t.Errorf("told %v of what the program did", *told)
	}
	if m := s.MinSize(); m != fyne.NewSize(500, 20) {
		t.Errorf("needs %v", m)
	}
}

func TestSplitWithoutRoom(t *testing.T) {
	s, w, told := splitStage(t)
	w.SetContent(NewText("")) // the window may be smaller than the sides need
	s.Resize(fyne.NewSize(400, 100))
	if got := sidesOf(s); got != [2]float32{300, 100} {
		t.Errorf("drawn %v: the left side goes first", got)
	}
	s.Resize(fyne.NewSize(200, 100))
	if got := sidesOf(s); got != [2]float32{200, 0} {
		t.Errorf("drawn %v", got)
	}
	s.Widen(0.05)
	s.Widen(-0.05)
	s.Resize(fyne.NewSize(0, 0))
	s.Widen(0.05)
	if s.Share() != 0.4 || len(*told) > 0 {
		t.Errorf("share %v, told %v", s.Share(), *told)
	}
	s.Resize(fyne.NewSize(1000, 100))
	if got := sidesOf(s); got != [2]float32{600, 400} {
		t.Errorf("with room again: %v", got)
	}
}

func TestSplitByKeys(t *testing.T) {
	s, _, told := splitStage(t)
	s.Widen(SplitStep)
	if got := sidesOf(s); got != [2]float32{550, 450} || len(*told) != 1 {
		t.Errorf("drawn %v, told %v", got, *told)
	}
	for range 30 {
		s.Widen(-SplitStep)
	}
	if got := sidesOf(s); got != [2]float32{800, 200} || len(*told) != 6 {
		t.Errorf("drawn %v, told %d times", got, len(*told))
	}
	s.SetShare(0.12) // drawn as 0.2: the next step must be seen
	s.Widen(SplitStep)
	if got := sidesOf(s); got != [2]float32{750, 250} {
		t.Errorf("from the limit: %v", got)
	}
}

func TestSplitByDrag(t *testing.T) {
	s, w, told := splitStage(t)
	drag := func(by float32) { s.edge.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: by}}) }
	if s.edge.Cursor() != desktop.HResizeCursor {
		t.Error("the pointer does not show what it can do")
	}
	drag(-30)
	drag(-70)
	if got := sidesOf(s); got != [2]float32{500, 500} {
		t.Errorf("drawn %v", got)
	}
	if len(*told) != 0 {
		t.Error("told in mid-drag")
	}
	drag(-1000) // far beyond
	drag(950)   // and back: 50 to the left of the last
	s.edge.DragEnd()
	if got := sidesOf(s); got != [2]float32{450, 550} || len(*told) != 1 || (*told)[0] != s.Share() {
		t.Errorf("drawn %v, told %v", got, *told)
	}
	drag(0.2)
	s.edge.DragEnd()
	if len(*told) != 1 {
		t.Errorf("told %v of a tremor", *told)
	}
	drag(100)
	s.edge.DragEnd()
	if got := sidesOf(s); got != [2]float32{550, 450} {
		t.Errorf("dragged again: %v", got)
	}
	edge := s.edge.Position().X
	if edge != 548 || s.edge.Size() != fyne.NewSize(8, w.Canvas().Size().Height) {
		t.Errorf("the edge is at %v, %v", edge, s.edge.Size())
	}
}

func TestSplitEdgeIsSeenUnderThePointer(t *testing.T) {
	s, _, _ := splitStage(t)
	seen := func() bool { return s.edge.line.FillColor == Colour(Primary) }
	if seen() {
		t.Error("seen at rest")
	}
	s.edge.MouseIn(&desktop.MouseEvent{})
	if !seen() {
		t.Error("not seen under the pointer")
	}
	s.edge.Dragged(&fyne.DragEvent{})
	s.edge.MouseOut()
	s.edge.DragEnd()
	if seen() {
		t.Error("seen after the pointer left")
	}
}

func TestSplitGivesTheFocusBack(t *testing.T) {
	newApp(t)
	env := testEnv()
	field := NewEntry(env, 20)
	s := NewSplit(env, 0.4, Pad(Group, Group, field), NewButton(env, Outline, "x", "", nil))
	w := show(t, Light, 1, fyne.NewSize(1000, 400), s)
	if got := Focusables(s); len(got) != 2 || got[0] != field {
		t.Errorf("Tab goes through %v", got)
	}
	w.Canvas().Focus(field)
	field.SetText("Zoé")
	field.SetCaret(1)
	w.Canvas().Unfocus() // as the driver does for a click beside it
	s.edge.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 20}})
	s.edge.DragEnd()
	if w.Canvas().Focused() != field || field.Caret() != 1 || field.SelectedText() != "" {
		t.Errorf("focus %T, caret %d, selected %q", w.Canvas().Focused(), field.Caret(), field.SelectedText())
	}
	env.Reset()
	w.Canvas().Unfocus()
	s.edge.DragEnd()
	if w.Canvas().Focused() != nil {
		t.Error("something forgotten gets the focus")
	}
}

func TestSplitNeverTakesWhatIsNeeded(t *testing.T) {
	s, _, _ := splitStage(t)
	rapid.Check(t, func(t *rapid.T) {
		s.SetShare(rapid.Float32Range(-0.5, 1.5).Draw(t, "share"))
		s.Resize(fyne.NewSize(rapid.Float32Range(500, 3000).Draw(t, "width"), 100))
		for _, by := range rapid.SliceOfN(rapid.Float32Range(-1, 1), 0, 5).Draw(t, "steps") {
			s.Widen(by)
		}
		got := sidesOf(s)
		if got[0] < 300 || got[1] < 199 || got[0]+got[1] != s.Size().Width { // whole pixels may cost the right side one
			t.Fatalf("%v wide: %v", s.Size().Width, got)
		}
		if s.Share() < shareLeast || s.Share() > shareMost {
			t.Fatalf("share %v", s.Share())
		}
	})
}
