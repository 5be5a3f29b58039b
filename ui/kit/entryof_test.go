package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestEntryOf(t *testing.T) {
	test.NewTempApp(t)
	entry, date, at := NewEntry(nil, 10), NewDateField(nil, time.Now), NewTimeField(nil, nil)
	for f, want := range map[fyne.Focusable]*Entry{entry: entry, date: &date.Entry, at: &at.Entry, NewButton(nil, Outline, "", "", nil): nil} {
		if got := EntryOf(f); got != want {
			t.Errorf("%T: %p, want %p", f, got, want)
		}
	}
	if EntryOf(nil) != nil {
		t.Error("nothing has a text field")
	}
}
