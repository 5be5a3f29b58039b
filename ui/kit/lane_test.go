package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
)

func TestALaneWalks(t *testing.T) {
	newApp(t)
	env, got := listening()
	l := NewLane(env, "En attente")
	l.SetRows(numbered(40), func(i int) LaneRow { return LaneRow{Lead: laneRow(i).Lead, Title: "Chen"} })
	var told []string
	opened := ""
	l.OnSelected = func(id string) { told = append(told, id) }
	l.OnOpened = func(id string) { opened = id }
	w := stage(t, l)
	l.Resize(fyne.NewSize(400, 300))
	w.Canvas().Focus(l)
	page := l.page()
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 1},
		{fyne.KeyUp, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyPageDown, page},
		{fyne.KeyEnd, 39},
		{fyne.KeyDown, 39},
		{fyne.KeyPageUp, 39 - page},
		{fyne.KeyHome, 0},
	} {
		uitest.Press(w, step.key)
		if id, _ := l.Selected(); id != strconv.Itoa(step.want) {
			t.Errorf("%s leads to %s, want %d", step.key, id, step.want)
		}
		if i := l.index(); i < l.first || i >= l.first+page {
			t.Errorf("%s: %d is not seen from %d on", step.key, i, l.first)
		}
	}
	uitest.Press(w, fyne.KeyReturn)
	if opened != "0" || len(told) != 7 {
		t.Errorf("opened %q, told %v", opened, told)
	}
	uitest.Press(w, fyne.KeyLeft)
	uitest.Press(w, fyne.KeyRight)
	if len(got.names) != 2 {
		t.Errorf("Left and Right are not the window's: %v", got.names)
	}
}

// TestOnlySeenRowsAreAskedFor and drawn, and those unchanged are not drawn again.
func TestOnlySeenRowsAreAskedFor(t *testing.T) {
	newApp(t)
	l := NewLane(testEnv(), "Attendus")
	asked := map[int]bool{}
	row := func(i int) LaneRow { asked[i] = true; return laneRow(i) }
	l.SetRows(numbered(500), row)
	w := free(t, l, 400, 400)
	w.Canvas().Focus(l)
	uitest.Press(w, fyne.KeyEnd)
	if len(asked) > 4*l.page() || len(l.lines) != l.page() {
		t.Errorf("%d rows of 500 were asked for, %d are drawn", len(asked), len(l.lines))
	}
	l.SetRows(numbered(500), row)
	if !l.same() {
		t.Error("rows that are the same are not known to be")
	}
	l.SetRows(numbered(500), func(i int) LaneRow { r := laneRow(i); r.Side = "10 min"; return r })
	if !uitest.Says(w, "10 min") {
		t.Error("a row that changed is not drawn again")
	}
}

// TestASelectionIsKeptById whatever happens to the rows; if it is gone, the one in its place is selected.
func TestASelectionIsKeptById(t *testing.T) {
	newApp(t)
	rapid.Check(t, func(t *rapid.T) {
		l := NewLane(nil, "")
		ids := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z]{1,3}`), 1, 12, rapid.ID).Draw(t, "ids")
		l.SetRows(ids, laneRow)
		at := rapid.IntRange(0, len(ids)-1).Draw(t, "at")
		l.Select(ids[at])
		next := rapid.SliceOfNDistinct(rapid.SampledFrom(append(ids, "zzzz")), 0, len(ids), rapid.ID).Draw(t, "next")
		l.SetRows(next, laneRow)
		id, ok := l.Selected()
		kept := false
		for _, n := range next {
			kept = kept || n == ids[at]
		}
		switch {
		case kept && id != ids[at]:
			t.Fatalf("%s is selected, not %s", id, ids[at])
		case !kept && len(next) > 0 && (!ok || id != next[min(at, len(next)-1)]):
			t.Fatalf("%s is selected of %v, %d was", id, next, at)
		case len(next) == 0 && ok:
			t.Fatal("something is selected of nothing")
		}
	})
}

// TestAPassiveLaneMarksNothing, but keeps its selection.
func TestAPassiveLaneMarksNothing(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 3)
	stage(t, l)
	l.Resize(fyne.NewSize(400, 300))
	l.Select("1")
	l.SetActive(false)
	if l.marked.Visible() {
		t.Error("a passive lane marks its selection")
	}
	l.SetActive(true)
	if id, ok := l.Selected(); !ok || id != "1" || !l.marked.Visible() {
		t.Errorf("selected %q", id)
	}
}

func TestALaneByPointer(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 30)
	opened := ""
	l.OnOpened = func(id string) { opened = id }
	w := stage(t, l)
	l.Resize(fyne.NewSize(400, 300))
	in := func(row int) *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(20, l.lines[row].state.y+l.lines[row].shape.height/2)}
	}
	l.Tapped(in(2))
	if id, _ := l.Selected(); id != "2" || w.Canvas().Focused() != l {
		t.Errorf("selected %q", id)
	}
	l.DoubleTapped(in(1))
	l.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 2)})
	if id, _ := l.Selected(); id != "1" || opened != "1" {
		t.Errorf("selected %q, opened %q", id, opened)
	}
	l.turn(false)
	if l.first == 0 || l.follow {
		t.Error("the wheel does not scroll")
	}
	for range 40 {
		l.turn(false)
	}
	if l.first != len(l.ids)-l.page() {
		t.Errorf("scrolled to %d of %d", l.first, len(l.ids))
	}
	l.turn(true)
	l.SetRows(l.ids, laneRow)
	if l.first == 0 {
		t.Error("new rows scroll back")
	}
}

// TestRowsThatComeAreDrawn like those there were: with the line below them, and the frame.
func TestRowsThatComeAreDrawn(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 1)
	free(t, l, 400, 600)
	l.SetRows(numbered(6), laneRow)
	for i, line := range l.lines {
		if line.rule.FillColor != Colour(Line) || line.frame.StrokeColor != Colour(Primary) {
			t.Errorf("row %d is drawn in %v and %v", i, line.rule.FillColor, line.frame.StrokeColor)
		}
	}
}
