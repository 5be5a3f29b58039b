package kit

import "slices"

// SetColumns replaces the columns, as when a window grows narrow; SetRows must follow with cells for them. The order
// stays if a column of the same title is still there; widths go back to the weights.
func (l *RowList) SetColumns(columns []RowColumn) {
	title := ""
	if by := l.order.column; by >= 0 {
		title = l.columns[by].Title
	}
	l.columns, l.lines, l.rows, l.given, l.shares = columns, nil, nil, nil, nil
	l.order.column = slices.IndexFunc(columns, func(c RowColumn) bool { return title != "" && c.Sortable && c.Title == title })
	l.drawHead()
	if l.view != nil {
		l.paint()
		l.collect()
	}
}
