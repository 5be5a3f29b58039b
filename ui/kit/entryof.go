package kit

import "fyne.io/fyne/v2"

// EntryOf is the text field in what can have the focus, that of a date or a time too, or nil.
func EntryOf(f fyne.Focusable) *Entry {
	switch f := f.(type) {
	case *Entry:
		return f
	case *DateField:
		return &f.Entry
	case *TimeField:
		return &f.Entry
	}
	return nil
}
