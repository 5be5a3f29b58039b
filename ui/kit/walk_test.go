package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestFocusablesIsTheOrderOfTab compares what Focusables lists with where Tab goes, in the window with every widget.
func TestFocusablesIsTheOrderOfTab(t *testing.T) {
	newApp(t)
	g := newGallery()
	w := show(t, Light, 1, fyne.NewSize(1366, 768), g.content)
	g.settle(w)
	w.Canvas().Unfocus()
	listed := Focusables(g.content)
	if len(listed) < 15 {
		t.Fatalf("only %d found", len(listed))
	}
	for i, got := range focusOrder(w, len(listed)) {
		if got != listed[i] {
			t.Fatalf("stop %d of Tab is %T, listed is %T", i, got, listed[i])
		}
	}
}

func TestFocusablesLeavesOutWhatCannotHaveTheFocus(t *testing.T) {
	newApp(t)
	off, hidden, on := NewButton(nil, Outline, "a", "", nil), NewEntry(nil, 10), NewEntry(nil, 10)
	off.Disable()
	hidden.Hide()
	list := NewRowList(nil, peopleColumns(), NewEmpty("Nobody", "Book someone.", NewButton(nil, Outline, "Book", "", nil)))
	all := Column(Gap, off, hidden, NewCard(NewFormRow(nil, "Name", false, on)), list)
	if got := Focusables(all); len(got) != 3 || got[0] != fyne.Focusable(on) || got[1] != fyne.Focusable(list) {
		t.Errorf("%v", got)
	}
	list.SetRows(peopleRows(1))
	if got := Focusables(all); len(got) != 2 {
		t.Errorf("with rows the empty state's button is listed: %v", got)
	}
}

func TestPassingButtonLeavesTheFocus(t *testing.T) {
	newApp(t)
	env := testEnv()
	field, tapped := NewEntry(env, 10), 0
	passing, usual := NewButton(env, OnBar, "FR", "", func() { tapped++ }).Passing(), NewButton(env, OnBar, "Lock", "", nil)
	w := stage(t, field, passing, usual)
	w.Canvas().Focus(field)
	passing.Tapped(nil)
	if w.Canvas().Focused() != field || tapped != 1 {
		t.Errorf("focus %T, tapped %d", w.Canvas().Focused(), tapped)
	}
	w.Canvas().Unfocus() // as the driver does before a click
	if env.Last() != field {
		t.Errorf("last is %T", env.Last())
	}
	usual.Tapped(nil)
	if w.Canvas().Focused() != usual || env.Last() != usual {
		t.Errorf("a usual button has no focus after a click")
	}
}
