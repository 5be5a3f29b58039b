package kit

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"daybook/ui/uitest"
)

func near(want, got []float32) string {
	return cmp.Diff(want, got, cmpopts.EquateApprox(0, 0.0002))
}

func TestWidths(t *testing.T) {
	l, _, _ := sortStage(t)
	weights := []float32{1. / 6, 3. / 6, 2. / 6}
	if d := near(weights, l.Widths()); d != "" {
		t.Error("before:", d)
	}
	for _, bad := range [][]float32{
		nil,
		{},
		{1, 1},
		{1, 1, 1, 1},
		{0, 1, 1},
		{-1, -1, -1},
		{1, 1, -0.5},
		{0.01, 0.5, 0.5},
		{1, 1, float32(math.NaN())},
		{1, 1, float32(math.Inf(1))},
		{0, 0, 0},
	} {
		l.SetWidths(bad)
		if d := near(weights, l.Widths()); d != "" {
			t.Errorf("%v was taken: %s", bad, d)
		}
	}
	l.SetWidths([]float32{2, 1, 1})
	if d := near([]float32{0.5, 0.25, 0.25}, l.Widths()); d != "" {
		t.Error(d)
	}
	at := l.places(500)
	if d := cmp.Diff(at[0].width, 2*at[1].width, cmpopts.EquateApprox(0, 0.1)); d != "" {
		t.Error("drawn:", d)
	}
	end := at[2].x + at[2].width
	if d := cmp.Diff(500-Unit(Inset), end, cmpopts.EquateApprox(0, 0.1)); d != "" {
		t.Error("the last column ends:", d)
	}
	l.Widths()[0] = 9
	if l.Widths()[0] == 9 {
		t.Error("the list's own widths are handed out")
	}
	l.SetColumns([]RowColumn{{Title: "a", Weight: 1}, {Title: "b", Weight: 1}, {Title: "c", Weight: 2}})
	if d := near([]float32{0.25, 0.25, 0.5}, l.Widths()); d != "" {
		t.Error("other columns:", d)
	}
	l.SetColumns([]RowColumn{{Title: "a"}, {Title: "b"}})
	if d := near([]float32{0.5, 0.5}, l.Widths()); d != "" {
		t.Error("columns without weights:", d)
	}
}

func TestWidthKeys(t *testing.T) {
	l, w, got := sortStage(t)
	var told []string
	l.OnWidths = func(widths []float32) { told = append(told, WidthsText(widths)) }
	l.SetWidths([]float32{0.2, 0.4, 0.4})
	w.Canvas().Focus(l)
	uitest.Type(w, "+") // the first column, as nothing is sorted by
	l.SortBy(1, false)
	uitest.Type(w, "-=")
	want := []string{"2200 3900 3900", "2310 3700 3990", "2236 3900 3864"}
	if len(told) != 3 || told[0] != want[0] || told[2][5:9] != "3900" {
		t.Errorf("told %q, want about %q", told, want)
	}
	for range 200 {
		uitest.Type(w, "-")
	}
	if s := l.Widths()[1]; s < leastShare || s > leastShare+shareStep {
		t.Errorf("at its narrowest it has %v", s)
	}
	for range 200 {
		uitest.Type(w, "+")
	}
	for i, s := range l.Widths() {
		if s < leastShare {
			t.Errorf("column %d has %v left", i, s)
		}
	}
	if len(got.runes) != 0 {
		t.Errorf("passed on %q", string(got.runes))
	}
	before := len(told)
	l.OnRune = func(r rune) bool { return r == '+' }
	uitest.Type(w, "+")
	if len(told) != before {
		t.Error("a key the screen took for itself changed a width")
	}
	l.SetColumns([]RowColumn{{Title: "only", Weight: 1}})
	uitest.Type(w, "-")
	if string(got.runes) != "-" {
		t.Errorf("a list of one column passed on %q", string(got.runes))
	}
}

func TestDraggingAnEdge(t *testing.T) {
	l, w, _ := sortStage(t)
	var told []float32
	l.OnWidths = func(widths []float32) { told = widths }
	l.SetWidths([]float32{0.25, 0.5, 0.25})
	room, g := l.room(l.Size().Width), l.grips[0]
	drag := func(by float32) {
		g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by*room, 0)})
	}
	drag(0.1)
	drag(0.1)
	if d := near([]float32{0.45, 0.3, 0.25}, l.Widths()); d != "" || told != nil {
		t.Errorf("dragging: %s told %v", d, told)
	}
	at := l.places(l.Size().Width)
	if middle := g.Position().X + g.Size().Width/2; middle < at[0].x+at[0].width || middle > at[1].x {
		t.Errorf("the edge is at %v, the columns at %v", middle, at)
	}
	drag(3) // far beyond the next edge, and back again
	drag(-3)
	if d := near([]float32{0.45, 0.3, 0.25}, l.Widths()); d != "" {
		t.Error("the edge does not wait for the pointer:", d)
	}
	drag(3)
	if d := near([]float32{0.75 - leastShare, leastShare, 0.25}, l.Widths()); d != "" {
		t.Error("at its end:", d)
	}
	w.Canvas().Unfocus()
	g.DragEnd()
	if d := near(l.Widths(), told); d != "" || w.Canvas().Focused() != l {
		t.Errorf("at the end: %s, focus on %T", d, w.Canvas().Focused())
	}
	drag(-0.1)
	if d := near([]float32{0.65 - leastShare, leastShare + 0.1, 0.25}, l.Widths()); d != "" {
		t.Error("a second drag:", d)
	}
}

func TestGripLooks(t *testing.T) {
	l, w, _ := sortStage(t)
	if n := len(l.grips); n != 2 {
		t.Fatalf("%d edges between 3 columns", n)
	}
	g := l.grips[1]
	if g.Cursor() != desktop.HResizeCursor {
		t.Error("nothing says that an edge can be dragged")
	}
	plain := g.line.FillColor
	test.MoveMouse(w.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(g).AddXY(3, 3))
	if g.line.FillColor == plain {
		t.Error("nothing shows under the pointer")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(1, 1))
	if g.line.FillColor != plain {
		t.Error("it goes on showing")
	}
	if _, taps := fyne.CanvasObject(g).(fyne.Tappable); taps {
		t.Error("an edge keeps clicks from the header")
	}
	if _, drags := fyne.CanvasObject(l).(fyne.Draggable); drags {
		t.Error("a click with a tremor on a row would be a drag")
	}
}

// TestNarrowColumnsCutTexts narrows a column to its least: texts end in … or go, and nothing lies on its neighbour.
func TestNarrowColumnsCutTexts(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		l, _, _ := sortStage(t)
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, scale))
		l.SetWidths([]float32{0.9, 0.05, 0.05})
		relayout()
		at := l.places(l.Size().Width)
		for _, line := range l.lines {
			text := line.texts[1]
			if got := text.Position().X + text.MinSize().Width; got > at[2].x {
				t.Errorf("at %v: %q ends at %v, the next column begins at %v", scale, text.Text.Text, got, at[2].x)
			}
			if !strings.HasSuffix(text.Text.Text, "…") && text.Text.Text != "" {
				t.Errorf("at %v: %q is not cut", scale, text.Text.Text)
			}
		}
		textInside(t, "list", l)
	}
}
