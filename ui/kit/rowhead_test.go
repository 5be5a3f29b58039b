package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestSortByClicks(t *testing.T) {
	l, w, _ := sortStage(t)
	head := func(i int) fyne.Position {
		s := l.places(l.Size().Width)[i]
		return fyne.NewPos(s.x+s.width/2, l.headHeight()/2)
	}
	for _, step := range []struct{ column, sorted int }{{1, 1}, {1, 1}, {0, 0}, {2, 0}} {
		test.TapAt(l, head(step.column))
		if c, _ := l.Sorted(); c != step.sorted {
			t.Errorf("header %d clicked: sorted by %d", step.column, c)
		}
	}
	if w.Canvas().Focused() != l {
		t.Errorf("the focus is on %T", w.Canvas().Focused())
	}
	test.TapAt(l, head(1))
	l.DoubleTapped(&fyne.PointEvent{Position: head(1)})
	if c, d := l.Sorted(); c != 1 || !d {
		t.Errorf("clicked again: %d %v", c, d)
	}
}

// TestSortArrow checks that the header shows column and direction by a drawing, inside the column at any width.
func TestSortArrow(t *testing.T) {
	l, w, _ := sortStage(t)
	if !l.arrow.Hidden {
		t.Error("an arrow in an unsorted list")
	}
	var drawn []string
	for _, descending := range []bool{false, true} {
		for column := range 2 {
			l.SortBy(column, descending)
			drawn = append(drawn, l.arrow.Resource.Name())
			for _, width := range []float32{600, 120} {
				w.Resize(fyne.NewSize(width, 300))
				at := l.places(l.Size().Width)[column]
				if x := l.arrow.Position().X; l.arrow.Hidden || x < at.x-0.5 || x+l.arrow.Size().Width > max(at.x+at.width, at.x+l.arrow.Size().Width)+0.5 {
					t.Errorf("column %d at %v wide: the arrow is at %v, the column at %v", column, width, x, at)
				}
				title := l.head[column]
				if l.arrow.Position().X < title.Position().X+title.MinSize().Width-0.5 {
					t.Errorf("column %d at %v wide: the arrow lies on its title", column, width)
				}
			}
		}
	}
	if drawn[0] != drawn[1] || drawn[2] != drawn[3] || drawn[0] == drawn[2] {
		t.Errorf("drawn %v", drawn)
	}
}

// TestArrowIsReadable checks the arrow's colour against the header's ground.
func TestArrowIsReadable(t *testing.T) {
	for name, v := range variants {
		th := NewTheme(v, 1)
		if got := contrast(th.Color(Muted, 0), th.Color(Card, 0)); got < 4.5 {
			t.Errorf("%s: %.2f", name, got)
		}
		l, _, _ := sortStage(t)
		l.SortBy(0, false)
		fyne.CurrentApp().Settings().SetTheme(th)
		relayout()
		if want := hexOf(th.Color(Muted, 0))[1:]; !strings.Contains(l.arrow.Resource.Name(), want) {
			t.Errorf("%s: drawn as %s, want %s", name, l.arrow.Resource.Name(), want)
		}
	}
}
