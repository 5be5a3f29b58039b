package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestRowListSetColumns(t *testing.T) {
	l, _, _ := listStage(t, 5)
	l.Select("id3")
	l.SetColumns([]RowColumn{{Title: "Only", Weight: 1}})
	l.SetRows([]ListRow{{ID: "id3", Cells: []Cell{{Text: "one cell"}}}, {ID: "id4", Cells: []Cell{{Text: "another"}}}})
	if len(l.head) != 1 || l.head[0].Text.Text != "Only" || len(l.lines) != 2 || len(l.lines[0].texts) != 1 {
		t.Errorf("%d heads, %d lines of %d texts", len(l.head), len(l.lines), len(l.lines[0].texts))
	}
	if id, ok := l.Selected(); id != "id3" || !ok {
		t.Errorf("selected %s, %v", id, ok)
	}
	textInside(t, "list", l)
}

func TestRowListSelectedBeforeItIsLaidOut(t *testing.T) {
	for at, want := range map[string]int{"id1": 0, "id49": 49} {
		newApp(t)
		l := NewRowList(nil, peopleColumns(), nil)
		l.SetRows(peopleRows(50))
		l.Select(at)
		show(t, Light, 1, fyne.NewSize(600, 400), l)
		if i := l.index(); i < l.first || i >= l.first+l.page() || want == 0 && l.first != 0 {
			t.Errorf("%s: seen from %d, page %d", at, l.first, l.page())
		}
	}
}
