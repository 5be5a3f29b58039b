package kit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
)

func sortColumns() []RowColumn {
	return []RowColumn{{Title: "Time", Weight: 1, Right: true, Sortable: true}, {Title: "Name", Weight: 3, Sortable: true}, {Title: "Note", Weight: 2}}
}

func nameRow(id, key, name string) ListRow {
	return ListRow{ID: id, Cells: []Cell{{Text: "x", Key: key}, {Text: name}, {Text: "n"}}}
}

func nameRows() []ListRow {
	return []ListRow{
		nameRow("1", "0930", "Royer, Al"), nameRow("2", "0900", "Élie, Zoé"), nameRow("3", "1300", "roy, Zoé"),
		nameRow("4", "0930", "Elie, Anne"), nameRow("5", "0905", "O’Neil"),
	}
}

func sortStage(t *testing.T) (*RowList, fyne.Window, *keys) {
	t.Helper()
	newApp(t)
	env, got := listening()
	l := NewRowList(env, sortColumns(), nil)
	l.SetRows(nameRows())
	w := show(t, Light, 1, fyne.NewSize(600, 400), Pad(Group, Group, l))
	return l, w, got
}

func idsOf(l *RowList) string {
	var ids strings.Builder
	for _, r := range l.Rows() {
		ids.WriteString(r.ID)
	}
	return ids.String()
}

func TestSortBy(t *testing.T) {
	l, _, _ := sortStage(t)
	told := false
	l.OnSorted = func(int, bool) { told = true }
	for _, tc := range []struct {
		column     int
		descending bool
		want       string
		sorted     int
	}{
		{1, false, "42531", 1},
		{1, true, "13524", 1},
		{0, false, "25143", 0},
		{0, true, "31452", 0}, // 1 and 4 are equal and stay as given
		{2, false, "12345", -1},
		{-1, true, "12345", -1},
		{9, false, "12345", -1},
	} {
		l.SortBy(tc.column, tc.descending)
		if got := idsOf(l); got != tc.want {
			t.Errorf("by %d, descending %v: %s, want %s", tc.column, tc.descending, got, tc.want)
		}
		if c, d := l.Sorted(); c != tc.sorted || d != (tc.descending && c >= 0) {
			t.Errorf("by %d, descending %v: says %d %v", tc.column, tc.descending, c, d)
		}
	}
	if told {
		t.Error("the program's sorting is told as the person's")
	}
}

func TestSortKeepsSelectionAndOrder(t *testing.T) {
	l, _, _ := sortStage(t)
	l.Select("3")
	l.SortBy(0, true)
	if id, _ := l.Selected(); id != "3" || l.index() != 0 {
		t.Errorf("after sorting %s at %d is selected", id, l.index())
	}
	l.SetRows(append(nameRows(), nameRow("6", "2359", "Last")))
	if got := idsOf(l); got != "631452" || l.index() != 1 {
		t.Errorf("new rows stand as %s, %d selected", got, l.index())
	}
	l.SetRows(slices.DeleteFunc(nameRows(), func(r ListRow) bool { return r.ID == "3" }))
	if id, _ := l.Selected(); id != "4" {
		t.Errorf("its row gone, %s is selected, want the one now in its place", id)
	}
	l.SortBy(-1, false)
	if got := idsOf(l); got != "1245" {
		t.Errorf("unsorted they stand as %s", got)
	}
}

func TestSortKeys(t *testing.T) {
	l, w, got := sortStage(t)
	var told []string
	l.OnSorted = func(c int, d bool) { told = append(told, fmt.Sprint(c, d)) }
	w.Canvas().Focus(l)
	for _, r := range "sSSssS" {
		uitest.TypeRune(w, r)
	}
	if d := gocmp.Diff([]string{"0 false", "0 true", "0 false", "1 false", "0 false", "0 true"}, told); d != "" {
		t.Error(d)
	}
	l.SortBy(-1, false)
	uitest.TypeRune(w, 'S')
	if c, d := l.Sorted(); c != 0 || !d {
		t.Errorf("Shift+S in an unsorted list: %d %v", c, d)
	}
	if len(got.runes) != 0 {
		t.Errorf("passed on %q", string(got.runes))
	}
	l.OnRune = func(r rune) bool { return r == 's' }
	uitest.TypeRune(w, 's')
	if c, _ := l.Sorted(); c != 0 {
		t.Error("sorted by a key the screen took for itself")
	}
	l.SetColumns([]RowColumn{{Title: "Only", Weight: 1}})
	uitest.TypeRune(w, 'S')
	if c, _ := l.Sorted(); c != -1 || string(got.runes) != "S" {
		t.Errorf("sorted by %d what cannot be sorted; passed on %q", c, string(got.runes))
	}
}

func TestColumnsOfAnotherWindowKeepTheOrder(t *testing.T) {
	l, _, _ := sortStage(t)
	l.SortBy(1, true)
	l.SetColumns([]RowColumn{{Title: "Name", Weight: 1, Sortable: true}})
	l.SetRows([]ListRow{{ID: "a", Cells: []Cell{{Text: "Anne"}}}, {ID: "b", Cells: []Cell{{Text: "Zoé"}}}})
	if got := idsOf(l); got != "ba" {
		t.Errorf("they stand as %s", got)
	}
	l.SetColumns([]RowColumn{{Title: "Other", Weight: 1, Sortable: true}})
	if c, _ := l.Sorted(); c != -1 {
		t.Errorf("sorted by %d, a column that went", c)
	}
}

func TestSortKey(t *testing.T) {
	inOrder := []string{"", "9 h 30", "10 h 00", "Alex", "Élie 2", "élie 10", "Roy, Zoé", "Royer", "Zoé"}
	keysOf := make([]string, len(inOrder))
	for i, text := range inOrder {
		keysOf[i] = sortKey(ListRow{Cells: []Cell{{Text: text}}}, 0)
	}
	if !slices.IsSorted(keysOf) {
		t.Errorf("%q", keysOf)
	}
	for _, same := range [][2]string{{"Gagné", "GAGNE"}, {"  Roy ", "roy"}, {"Saint-Jean", "saint jean"}, {"a 007", "a 7"}} {
		a, b := sortKey(ListRow{Cells: []Cell{{Text: same[0]}}}, 0), sortKey(ListRow{Cells: []Cell{{Text: same[1]}}}, 0)
		if a != b {
			t.Errorf("%q is %q, %q is %q", same[0], a, same[1], b)
		}
	}
	if sortKey(ListRow{}, 3) != "" {
		t.Error("a missing cell has a key")
	}
}

// TestSortAgainstReference sorts anything by selecting the least again and again.
func TestSortAgainstReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 20).Draw(t, "rows")
		var rows []ListRow
		for i := range n {
			key := rapid.StringMatching("[ab]{0,2}").Draw(t, "key")
			rows = append(rows, ListRow{ID: fmt.Sprint(i), Cells: []Cell{{Key: key}}})
		}
		descending := rapid.Bool().Draw(t, "descending")
		left, want := slices.Clone(rows), []string(nil)
		for len(left) > 0 {
			best := 0
			for i := range left {
				c := cmp.Compare(sortKey(left[i], 0), sortKey(left[best], 0))
				if descending && c > 0 || !descending && c < 0 {
					best = i
				}
			}
			want = append(want, left[best].ID)
			left = slices.Delete(left, best, best+1)
		}
		var got []string
		for _, r := range (sorting{0, descending}).of(rows) {
			got = append(got, r.ID)
		}
		if d := gocmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
	})
}

func manyRows(n int) []ListRow {
	rows := make([]ListRow, n)
	for i := range rows {
		rows[i] = nameRow(fmt.Sprint(i), "", fmt.Sprint("Tremblay-Gagné, Zoé ", i*7919%n))
	}
	return rows
}

// TestSortFoldsOnce bounds the work by what it allocates: a text folded at every comparison would cost ten times as much.
func TestSortFoldsOnce(t *testing.T) {
	rows := manyRows(2000)
	one := testing.AllocsPerRun(3, func() { sortKey(rows[0], 1) })
	all := testing.AllocsPerRun(3, func() { sorting{1, false}.of(rows) })
	if all > (one+2)*float64(len(rows)) {
		t.Errorf("%v allocations for %d rows, %v for one key", all, len(rows), one)
	}
}

func BenchmarkSort2000(b *testing.B) {
	rows := manyRows(2000)
	for b.Loop() {
		sorting{1, false}.of(rows)
	}
}
