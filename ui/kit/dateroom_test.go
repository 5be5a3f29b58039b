package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/uitest"
)

// scrolledIn is how far a field of a window had to scroll its text to show the caret.
func scrolledIn(t *testing.T, w fyne.Window) (offset float32) {
	t.Helper()
	found := false
	for _, p := range uitest.Parts(w) {
		if s, ok := p.Object.(*container.Scroll); ok {
			offset, found = s.Offset.X, true
		}
	}
	if !found {
		t.Fatal("the field has no text that scrolls")
	}
	return offset
}

// TestADateHasItsRoom in the least width of its field, with the caret behind it, in every size of text.
func TestADateHasItsRoom(t *testing.T) {
	for _, l := range looks() {
		newApp(t)
		d := NewDateField(nil, func() time.Time { return time.Date(2026, 10, 5, 0, 0, 0, 0, time.UTC) })
		w := show(t, l.variant, l.scale, fyne.NewSize(400, 200), Row(0, d))
		w.Canvas().Focus(d)
		for _, text := range []string{"2026-10-28", "2026-12-30", "2000-08-08"} {
			d.SetText("")
			uitest.Type(w, text)
			if off := scrolledIn(t, w); off > 0 || d.Size().Width > d.MinSize().Width {
				t.Errorf("%s: %q is scrolled by %v in %v", l.name, text, off, d.Size())
			}
		}
	}
}
