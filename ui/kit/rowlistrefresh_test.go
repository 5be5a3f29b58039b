package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

// TestRowListRefreshKeepsTheView refreshes the rows, as the store does whenever another desk commits: neither what is
// selected nor what is looked at moves.
func TestRowListRefreshKeepsTheView(t *testing.T) {
	for _, tc := range []struct {
		name     string
		selected string
		turns    int // of the wheel, downwards
		rows     int // afterwards
		first    int
		now      string
	}{
		{"nothing selected, at the top", "", 0, 50, 0, ""},
		{"nothing selected, scrolled", "", 5, 50, 15, ""},
		{"selected at the top, scrolled away", "id1", 5, 50, 15, "id1"},
		{"selected and in sight", "id4", 0, 50, 0, "id4"},
		{"fewer rows than were scrolled by", "", 10, 12, 12 - 8, ""},
		{"the selected row went", "id49", 0, 40, 40 - 8, "id39"},
		{"all rows went", "id4", 0, 0, 0, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l, w, _ := listStage(t, 50)
			w.Resize(fyne.NewSize(600, l.headHeight()+8.5*l.rowHeight()+2*Group))
			if l.page() != 8 {
				t.Fatalf("%d rows are seen", l.page())
			}
			if tc.selected != "" {
				l.Select(tc.selected)
			}
			for range tc.turns {
				l.turn(false)
			}
			told := 0
			l.OnSelected = func(string) { told++ }
			l.SetRows(peopleRows(tc.rows))
			id, ok := l.Selected()
			if ok != (tc.now != "") || ok && id != tc.now {
				t.Errorf("selected %q, %v; want %q", id, ok, tc.now)
			}
			if l.first != tc.first {
				t.Errorf("seen from %d, want %d", l.first, tc.first)
			}
			if told != 0 {
				t.Error("a refresh was told as the person's choice")
			}
		})
	}
}

// TestRowListFirstClick clicks into a list that was scrolled and never had the focus: the row under the pointer is
// selected, and only it.
func TestRowListFirstClick(t *testing.T) {
	l, w, _ := listStage(t, 50)
	var told []string
	l.OnSelected = func(id string) { told = append(told, id) }
	for range 4 {
		l.turn(false)
	}
	at := fyne.NewPos(50, l.headHeight()+1.5*l.rowHeight())
	want := fmt.Sprint("id", l.first+1)
	test.TapAt(l, at)
	if id, _ := l.Selected(); id != want || len(told) != 1 || told[0] != want {
		t.Errorf("selected %s, told %v, want %s", id, told, want)
	}
	if w.Canvas().Focused() != l {
		t.Errorf("focus at %T", w.Canvas().Focused())
	}
}

// TestRowListDoubleClickTakesTheFocus is what makes the focus come back to the list when what was opened closes.
func TestRowListDoubleClickTakesTheFocus(t *testing.T) {
	l, w, _ := listStage(t, 50)
	opened := ""
	l.OnOpened = func(id string) { opened = id }
	for range 2 {
		l.turn(false)
	}
	l.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(50, l.headHeight()+0.5*l.rowHeight())})
	if opened != "id6" || w.Canvas().Focused() != l {
		t.Errorf("opened %q, focus %T", opened, w.Canvas().Focused())
	}
	l.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(50, 2)})
	if opened != "id6" {
		t.Errorf("a double click on the header opened %q", opened)
	}
}

func TestRowListClicksOnNothing(t *testing.T) {
	for _, tc := range []struct {
		name string
		rows int
		y    func(l *RowList) float32
	}{
		{"below the last row", 2, func(l *RowList) float32 { return l.headHeight() + 3.5*l.rowHeight() }},
		{"on the head", 50, func(*RowList) float32 { return 2 }},
		{"on the part row at the foot", 50, func(l *RowList) float32 { return l.headHeight() + (float32(l.page())+0.1)*l.rowHeight() }},
		{"in an empty list", 0, func(l *RowList) float32 { return l.headHeight() + 5 }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l, _, _ := listStage(t, tc.rows)
			l.Select("id1")
			before, had := l.Selected()
			opened := false
			l.OnOpened = func(string) { opened = true }
			at := fyne.NewPos(50, tc.y(l))
			test.TapAt(l, at)
			l.DoubleTapped(&fyne.PointEvent{Position: at})
			if id, ok := l.Selected(); id != before || ok != had || opened {
				t.Errorf("selected %q, opened %v", id, opened)
			}
		})
	}
}

// TestRowListOpenMayChangeTheRows replaces the rows from within OnSelected and OnOpened, as a screen does.
func TestRowListOpenMayChangeTheRows(t *testing.T) {
	l, w, _ := listStage(t, 20)
	l.OnSelected = func(string) { l.SetRows(peopleRows(5)) }
	l.OnOpened = func(string) { l.SetRows(nil) }
	w.Canvas().Focus(l)
	uitest.Press(w, fyne.KeyEnd)
	if id, _ := l.Selected(); id != "id4" || len(l.Rows()) != 5 {
		t.Errorf("selected %q of %d", id, len(l.Rows()))
	}
	uitest.Press(w, fyne.KeyReturn)
	uitest.Press(w, fyne.KeyReturn)
	if _, ok := l.Selected(); ok || !l.empty.Visible() {
		t.Error("the empty list has a selection or says nothing")
	}
}

func TestRowListWithoutTitles(t *testing.T) {
	newApp(t)
	l := NewRowList(nil, []RowColumn{{Weight: 1}, {Weight: 1}}, nil)
	l.SetRows(peopleRows(3))
	stage(t, l)
	if l.headHeight() > 1 || l.lines[0].texts[0].Position().Y > l.rowHeight() {
		t.Errorf("a head of %v without titles", l.headHeight())
	}
	textInside(t, "list", l)
	l.SetRows(nil)
	if len(l.lines) != 0 || l.Parts() != nil {
		t.Errorf("%d lines drawn, parts %v", len(l.lines), l.Parts())
	}
}
