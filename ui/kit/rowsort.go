package kit

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"
)

// sorting is the order of a list; a column of -1 is the order the rows were given in.
type sorting struct {
	column     int
	descending bool
}

// of puts rows in order; rows that are equal stay as given, in both directions.
func (s sorting) of(rows []ListRow) []ListRow {
	if s.column < 0 {
		return rows
	}
	type keyed struct {
		key string
		row ListRow
	}
	all := make([]keyed, len(rows))
	for i, r := range rows { // once a row: folding costs most
		all[i] = keyed{sortKey(r, s.column), r}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		if s.descending {
			a, b = b, a
		}
		return cmp.Compare(a.key, b.key)
	})
	out := make([]ListRow, len(rows))
	for i, k := range all {
		out[i] = k.row
	}
	return out
}

// sortKey is what a row is compared by: the key of its cell, or its text without case, accents and punctuation, with
// numbers by their value. A space stays one, so that Roy comes before Royer whatever follows.
func sortKey(r ListRow, column int) string {
	if column >= len(r.Cells) {
		return ""
	}
	cell := r.Cells[column]
	if cell.Key != "" {
		return cell.Key
	}
	var key, digits strings.Builder
	number := func() {
		if digits.Len() > 0 {
			key.WriteString(strings.Repeat("0", max(0, longestNumber-digits.Len())))
			key.WriteString(digits.String())
			digits.Reset()
		}
	}
	gap := false
	for _, r := range norm.NFD.String(cell.Text) {
		switch {
		case r >= '0' && r <= '9':
			if gap && digits.Len() == 0 && key.Len() > 0 {
				key.WriteByte(' ')
			}
			digits.WriteRune(r)
		case unicode.IsLetter(r):
			number()
			if gap && key.Len() > 0 {
				key.WriteByte(' ')
			}
			key.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r):
			continue
		default:
			number()
			gap = true
			continue
		}
		gap = false
	}
	number()
	return key.String()
}

const longestNumber = 12 // digits up to which numbers in texts compare by value

// SortBy sorts the rows without telling OnSorted. A column that is not Sortable, as -1, gives back the order of SetRows.
// The selection stays on its row.
func (l *RowList) SortBy(column int, descending bool) {
	if column < 0 || column >= len(l.columns) || !l.columns[column].Sortable {
		column, descending = -1, false
	}
	l.order = sorting{column, descending}
	l.rows = l.order.of(l.given)
	l.show(max(0, l.index()))
	l.Refresh()
}

// Sorted is the column sorted by, or -1, and whether from the last to the first.
func (l *RowList) Sorted() (column int, descending bool) { return l.order.column, l.order.descending }

// sort sorts as the person does.
func (l *RowList) sort(column int, descending bool) {
	l.SortBy(column, descending)
	if l.OnSorted != nil {
		l.OnSorted(l.order.column, l.order.descending)
	}
}

// sortRune is S and Shift+S.
func (l *RowList) sortRune(r rune) bool {
	if r != 's' && r != 'S' {
		return false
	}
	next := -1
	for n := range l.columns {
		if i := (l.order.column + 1 + n) % len(l.columns); l.columns[i].Sortable {
			next = i
			break
		}
	}
	switch {
	case next < 0:
		return false
	case r == 'S' && l.order.column >= 0:
		l.sort(l.order.column, !l.order.descending)
	default:
		l.sort(next, r == 'S')
	}
	return true
}

// sortAt sorts by the header that was clicked; a second click turns the order round.
func (l *RowList) sortAt(at fyne.Position) {
	if at.Y < 0 || at.Y >= l.headHeight() {
		return
	}
	half := Unit(columnGap) / 2
	for i, s := range l.places(l.Size().Width) {
		if at.X >= s.x-half && at.X < s.x+s.width+half && l.columns[i].Sortable {
			l.sort(i, i == l.order.column && !l.order.descending)
		}
	}
}

// layHead places the titles, and the arrow at the one sorted by.
func (l *RowList) layHead(at []span, h float32) {
	l.arrow.Hidden = l.order.column < 0
	side := textSize(SizeNote) * 0.8
	for i, w := range l.head {
		s, c := at[i], l.columns[i]
		if i == l.order.column {
			s.width = max(0, s.width-side-Unit(4))
		}
		placeCell(w, c.Title, s, c.Right, 0, h)
		if i != l.order.column {
			continue
		}
		drawing := iconUp
		if l.order.descending {
			drawing = iconOpen
		}
		setIcon(l.arrow, drawing, Muted)
		x := w.Position().X + w.Size().Width + Unit(4)
		put(l.arrow, min(x, at[i].x+max(0, at[i].width-side)), (h-side)/2, side, side)
	}
	for i, g := range l.grips {
		edge := at[i].x + at[i].width + Unit(columnGap)/2
		put(g, edge-Unit(columnGap)/2, 0, Unit(columnGap), h)
	}
}
