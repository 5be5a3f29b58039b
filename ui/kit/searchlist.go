package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// SearchList is a field over a list: typing narrows down, and the keys that move in a list do so from the field, which
// keeps the caret. Up, Down, PgUp, PgDn, Ctrl+Home and Ctrl+End move the selection, Enter opens the row selected.
type SearchList struct {
	Field *Entry
	List  *RowList
	// OnChanged is told what is typed; SetRows answers, at once or later.
	OnChanged func(text string)

	object fyne.CanvasObject
	own    string // the row SetRows selected by itself, which the next rows need not keep
}

// NewSearchList makes an empty one; the field takes at most limit characters, empty is shown while there are no rows.
func NewSearchList(env *Env, limit int, columns []RowColumn, empty fyne.CanvasObject) *SearchList {
	s := &SearchList{Field: NewEntry(env, limit), List: NewRowList(env, columns, empty)}
	s.object = container.New(over{}, s.Field, s.List)
	s.List.lit, s.List.home = true, s.Field
	s.Field.OnKey, s.Field.onShortcut = s.key, s.shortcut
	s.Field.OnSubmitted = func(string) { s.List.open() }
	s.Field.OnChanged = func(text string) {
		if s.OnChanged != nil {
			s.OnChanged(text)
		}
	}
	return s
}

// Object is the field with the list below it, which takes the height that is left.
func (s *SearchList) Object() fyne.CanvasObject { return s.object }

// SetRows replaces the rows. The row somebody went to stays selected while it is there; otherwise the first one is, so
// that Enter opens the best answer.
func (s *SearchList) SetRows(rows []ListRow) {
	was, chosen := s.List.Selected()
	chosen = chosen && was != s.own
	s.List.SetRows(rows)
	if now, ok := s.List.Selected(); chosen && ok && now == was {
		return
	}
	s.own = ""
	if len(s.List.rows) > 0 {
		s.own = s.List.rows[0].ID
		s.List.Select(s.own)
	}
}

// Select selects a row by id, which the rows that follow keep while it is there; an unknown id selects none.
func (s *SearchList) Select(id string) {
	s.own = ""
	s.List.Select(id)
}

// key moves in the list without taking the focus from the field.
func (s *SearchList) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		s.move(ev.Name)
		return true
	}
	return false
}

func (s *SearchList) shortcut(sc fyne.Shortcut) bool {
	c, ok := sc.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierControl || c.KeyName != fyne.KeyHome && c.KeyName != fyne.KeyEnd {
		return false
	}
	s.move(c.KeyName)
	return true
}

// move makes the selection the person's own: from now on the rows that follow keep it.
func (s *SearchList) move(key fyne.KeyName) {
	s.own = ""
	s.List.TypedKey(&fyne.KeyEvent{Name: key})
}

// over lays its first object above the second, which takes the height that is left.
type over struct{}

func (over) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+Unit(Gap)+b.Height)
}

func (over) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := fit(o[0], size.Width)
	o[0].Move(fyne.NewPos(0, 0))
	put(o[1], 0, h+Unit(Gap), size.Width, max(0, size.Height-h-Unit(Gap)))
}
