package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/uitest"
)

func TestScrollFollowsTheFocus(t *testing.T) {
	newApp(t)
	env := testEnv()
	var fields []fyne.CanvasObject
	for i := range 40 {
		fields = append(fields, NewFormRow(env, fmt.Sprint("Field ", i), false, NewEntry(env, 10)))
	}
	s := NewScroll(env, Pad(Group, Group, Column(Gap, fields...)))
	outside := NewButton(env, Outline, "outside", "", nil)
	w := show(t, Light, 1, fyne.NewSize(400, 300), container.NewBorder(nil, outside, nil, nil, s))
	seen := func(o fyne.CanvasObject) bool {
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		return y >= 0 && y+o.Size().Height <= s.Size().Height
	}
	for i := range 40 {
		uitest.Press(w, fyne.KeyTab)
		f, ok := w.Canvas().Focused().(fyne.CanvasObject)
		if !ok || !seen(f) {
			t.Fatalf("field %d has the focus and is not seen", i)
		}
	}
	far := s.Offset.Y
	if far < 500 {
		t.Errorf("scrolled to %v only", far)
	}
	uitest.Press(w, fyne.KeyTab)
	if w.Canvas().Focused() != outside || s.Offset.Y != far {
		t.Errorf("focus %T, scrolled to %v by what lies outside", w.Canvas().Focused(), s.Offset.Y)
	}
	uitest.Press(w, fyne.KeyTab)
	if s.Offset.Y > 20 {
		t.Errorf("back at the first field scrolled to %v", s.Offset.Y)
	}
	env.Reset()
	s.ScrollToBottom()
	uitest.Press(w, fyne.KeyTab)
	if s.Offset.Y < 500 {
		t.Error("a forgotten view still scrolls")
	}
}

// TestScrollFollowsTheFocusBeforeTheFirstFrame: the driver does not know where a new widget lies until it was drawn.
func TestScrollFollowsTheFocusBeforeTheFirstFrame(t *testing.T) {
	newApp(t)
	env := testEnv()
	var fields []fyne.CanvasObject
	for i := range 40 {
		fields = append(fields, NewFormRow(env, fmt.Sprint("Field ", i), false, NewEntry(env, 10)))
	}
	s := NewScroll(env, Pad(Group, Group, NewCard(Column(Gap, fields...))))
	show(t, Light, 1, fyne.NewSize(400, 300), Column(0)) // where the scroll is not
	s.Resize(fyne.NewSize(400, 300))
	last, ok := fields[39].(*FormRow)
	if !ok {
		t.Fatal("no row")
	}
	last.field.(*Entry).FocusGained() //nolint:forcetypeassert // made above
	end := last.Position().Y + last.Size().Height
	if s.Offset.Y < end-300 || s.Offset.Y == 0 {
		t.Errorf("scrolled to %v of %v", s.Offset.Y, end)
	}
}
