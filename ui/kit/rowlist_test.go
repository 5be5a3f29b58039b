package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
)

func peopleRows(n int) []ListRow {
	var rows []ListRow
	for i := range n {
		rows = append(rows, ListRow{ID: fmt.Sprint("id", i), Cells: []Cell{{Text: fmt.Sprint(i)}, {Text: "Zoé Tremblay"}}})
	}
	return rows
}

func peopleColumns() []RowColumn {
	return []RowColumn{{Title: "Time", Weight: 1, Right: true}, {Title: "Name", Weight: 3}}
}

func listStage(t *testing.T, n int) (*RowList, fyne.Window, *keys) {
	t.Helper()
	newApp(t)
	env, k := listening()
	l := NewRowList(env, peopleColumns(), NewEmpty("Nobody", "Book someone.", nil))
	l.SetRows(peopleRows(n))
	w := show(t, Light, 1, fyne.NewSize(600, 400), Pad(Group, Group, l))
	return l, w, k
}

func TestRowListKeys(t *testing.T) {
	l, w, got := listStage(t, 50)
	var selected, opened []string
	l.OnSelected = func(id string) { selected = append(selected, id) }
	l.OnOpened = func(id string) { opened = append(opened, id) }
	if _, ok := l.Selected(); ok {
		t.Error("a row is selected before the list had the focus")
	}
	w.Canvas().Focus(l)
	page := l.page()
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyUp, 0},
		{fyne.KeyDown, 1},
		{fyne.KeyPageDown, 1 + page},
		{fyne.KeyPageUp, 1},
		{fyne.KeyEnd, 49},
		{fyne.KeyDown, 49},
		{fyne.KeyPageDown, 49},
		{fyne.KeyHome, 0},
		{fyne.KeyF2, 0},
		{fyne.KeyReturn, 0},
	} {
		uitest.Press(w, step.key)
		id, _ := l.Selected()
		if want := fmt.Sprint("id", step.want); id != want {
			t.Errorf("after %s: %s, want %s", step.key, id, want)
		}
		if i := l.index(); i < l.first || i >= l.first+page {
			t.Errorf("after %s row %d is not among the %d from %d", step.key, i, page, l.first)
		}
	}
	if d := cmp.Diff([]string{"id0"}, opened); d != "" {
		t.Error("opened:", d)
	}
	if len(selected) != 6 || selected[0] != "id0" {
		t.Errorf("selections told: %v", selected)
	}
	l.OnRune = func(r rune) bool { return r == 'a' }
	uitest.Type(w, "ab")
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF2, "A", "B"}, got.names); d != "" || string(got.runes) != "b" {
		t.Error("passed on:", d, string(got.runes))
	}
	uitest.Press(w, fyne.KeyTab)
	if w.Canvas().Focused() != l {
		t.Error("the list is more than one stop")
	}
}

func TestRowListKeepsSelectionById(t *testing.T) {
	l, _, _ := listStage(t, 5)
	l.Select("id3")
	rows := peopleRows(5)
	rows[0], rows[3] = rows[3], rows[0]
	l.SetRows(rows)
	if id, ok := l.Selected(); id != "id3" || !ok || l.index() != 0 {
		t.Errorf("after sorting: %s at %d", id, l.index())
	}
	l.SetRows(rows[1:])
	if id, _ := l.Selected(); id != "id1" {
		t.Errorf("after its row went: %s, want the one now in its place", id)
	}
	l.SetRows(nil)
	if _, ok := l.Selected(); ok {
		t.Error("selected in an empty list")
	}
	l.Select("nobody")
	if _, ok := l.Selected(); ok {
		t.Error("an unknown id is selected")
	}
}

func TestRowListEmpty(t *testing.T) {
	l, w, _ := listStage(t, 0)
	opened := false
	l.OnOpened = func(string) { opened = true }
	if !l.empty.Visible() {
		t.Error("an empty list says nothing")
	}
	w.Canvas().Focus(l)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyReturn} {
		uitest.Press(w, k)
	}
	if opened {
		t.Error("opened nothing")
	}
	l.SetRows(peopleRows(1))
	if l.empty.Visible() {
		t.Error("a list with a row says it is empty")
	}
}

func TestRowListPointer(t *testing.T) {
	l, w, _ := listStage(t, 50)
	opened := ""
	l.OnOpened = func(id string) { opened = id }
	at := fyne.NewPos(50, l.headHeight()+2.5*l.rowHeight())
	test.TapAt(l, at)
	if id, _ := l.Selected(); id != "id2" || w.Canvas().Focused() != l {
		t.Errorf("clicked: %s, focus %v", id, w.Canvas().Focused())
	}
	l.DoubleTapped(&fyne.PointEvent{Position: at})
	if opened != "id2" {
		t.Errorf("double-clicked: %q", opened)
	}
	test.TapAt(l, fyne.NewPos(50, 3))
	if id, _ := l.Selected(); id != "id2" {
		t.Errorf("a click on the header selected %s", id)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 200), 0, -10)
	if id, _ := l.Selected(); l.first != 3 || id != "id2" {
		t.Errorf("scrolled to %d, selected %s", l.first, id)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 200), 0, 10)
	test.Scroll(w.Canvas(), fyne.NewPos(100, 200), 0, 10)
	if l.first != 0 {
		t.Errorf("scrolled back to %d", l.first)
	}
}

func TestRowListDrawsOnlyWhatIsSeen(t *testing.T) {
	l, _, _ := listStage(t, 1000)
	if len(l.lines) != l.page() || l.page() > 20 {
		t.Errorf("%d lines drawn for %d seen", len(l.lines), l.page())
	}
	if l.thumb.Hidden {
		t.Error("nothing shows that there is more")
	}
	if got := l.lines[0].texts[1].Text.Text; got != "Zoé Tremblay" {
		t.Errorf("the first row shows %q", got)
	}
}

func TestRowListCells(t *testing.T) {
	l, w, _ := listStage(t, 1)
	plain := l.rowHeight()
	l.SetRows([]ListRow{
		{ID: "a", Cells: []Cell{{Text: "10 h 00", Bold: true}, {Text: "A name so long that no column of this list could ever hold all of it without cutting", Note: "renewal"}}},
		{ID: "b", Cells: []Cell{{Text: "10 h 20"}, {Text: "late", Tone: ToneLate}}},
		{ID: "c"},
	})
	w.Resize(fyne.NewSize(500, 400))
	if l.rowHeight() <= plain {
		t.Error("a second line takes no room")
	}
	textInside(t, "list", l)
	if got := l.lines[0].texts[1].Text.Text; got[len(got)-3:] != "…" {
		t.Errorf("a long name is %q", got)
	}
	if icon := l.lines[1].icons[1]; icon.Hidden || l.lines[1].texts[1].Color != lightPalette[Late] {
		t.Error("a status has no icon or colour")
	}
	right := l.lines[0].texts[0]
	if edge := l.places(l.Size().Width)[0]; right.Position().X+right.MinSize().Width < edge.x+edge.width-1 {
		t.Error("a number does not stand at the right")
	}
}

// TestRowListAlwaysConsistent does anything in any order: the selection exists or is none, and what is seen is in range.
func TestRowListAlwaysConsistent(t *testing.T) {
	l, w, _ := listStage(t, 10)
	for i := range l.columns {
		l.columns[i].Sortable = true
	}
	w.Canvas().Focus(l)
	pressed := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd}
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 4:
				before, had := l.Selected()
				l.SortBy(rapid.IntRange(-1, 1).Draw(t, "column"), rapid.Bool().Draw(t, "descending"))
				if after, has := l.Selected(); after != before || has != had {
					t.Fatalf("sorting moved the selection from %q to %q", before, after)
				}
			case 5:
				l.SetWidths([]float32{rapid.Float32().Draw(t, "width"), 1})
			case 0:
				l.SetRows(peopleRows(rapid.IntRange(0, 60).Draw(t, "rows")))
			case 1:
				l.Resize(fyne.NewSize(500, float32(rapid.IntRange(10, 500).Draw(t, "height"))))
			case 2:
				l.turn(rapid.Bool().Draw(t, "up"))
			default:
				uitest.Press(w, rapid.SampledFrom(pressed).Draw(t, "key"))
			}
			if l.first < 0 || l.first > max(0, len(l.rows)-l.page()) {
				t.Fatalf("%d rows seen from %d, page %d", len(l.rows), l.first, l.page())
			}
			if i := l.index(); i >= len(l.rows) {
				t.Fatalf("selected %d of %d", i, len(l.rows))
			}
			if len(l.lines) != min(l.page(), len(l.rows)) {
				t.Fatalf("%d lines for a page of %d", len(l.lines), l.page())
			}
		}
	})
}

func TestRowListKeepsTheSelectionInSight(t *testing.T) {
	l, w, _ := listStage(t, 50)
	l.Select("id49")
	inSight := func() bool { i := l.index(); return i >= l.first && i < l.first+l.page() }
	for _, height := range []float32{400, 150, 600, 120} {
		w.Resize(fyne.NewSize(600, height))
		if !inSight() {
			t.Errorf("in %v the selected row is out of sight: seen from %d", height, l.first)
		}
	}
	l.turn(true)
	l.turn(true)
	w.Resize(fyne.NewSize(600, 130))
	if inSight() {
		t.Error("the wheel does not move what is seen")
	}
}

// TestRingsAreNotClipped checks that nothing with a ring scrolls by itself: the toolkit would cut the ring off.
func TestRingsAreNotClipped(t *testing.T) {
	newApp(t)
	for name, make := range samples() {
		o := make(testEnv())
		_, focus := o.(fyne.Focusable)
		if _, scrolls := o.(fyne.Scrollable); scrolls && focus {
			t.Errorf("%s scrolls by itself", name)
		}
	}
}

func TestRowListAsksForItsLeastRows(t *testing.T) {
	l, w, _ := listStage(t, 9)
	w.SetContent(Column(Gap, l))
	if l.page() != rowsMin {
		t.Errorf("%d rows in its least size, want %d", l.page(), rowsMin)
	}
}
