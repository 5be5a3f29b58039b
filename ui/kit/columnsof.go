package kit

// SetColumns replaces the columns, as when a window grows narrow; SetRows must follow with cells for them.
func (l *RowList) SetColumns(columns []RowColumn) {
	l.columns, l.head, l.lines, l.rows = columns, nil, nil, nil
	for _, c := range columns {
		l.head = append(l.head, newWord(c.Title, SizeNote, Muted, true))
	}
	if l.view != nil {
		l.paint()
		l.collect()
	}
}
