package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/uitest"
)

// TestEveryInputIsTold goes through all ways in: whoever gets a key, a character or a click tells the Env.
func TestEveryInputIsTold(t *testing.T) {
	newApp(t)
	env, told := testEnv(), 0
	date := NewDateField(env, func() time.Time { return time.Date(2026, 10, 5, 0, 0, 0, 0, time.UTC) })
	list := NewRowList(env, []RowColumn{{Title: "x", Weight: 1}}, nil)
	list.SetRows([]ListRow{{ID: "1", Cells: []Cell{{Text: "one"}}}})
	panels := NewAccordion(env, Panel{Title: "One", Body: NewText("x")})
	choice := NewSelect(env, []string{"a", "b"}, 0, "")
	fields := map[string]fyne.Focusable{
		"button": NewButton(env, Outline, "x", "", func() {}), "entry": NewEntry(env, 50), "notes": NewNotes(env, 2, 50),
		"passphrase": NewPassphrase(env, 50), "date": date, "time": NewTimeField(env, nil), "select": choice, "radio": NewRadioGroup(env, []string{"a", "b"}, 0),
		"check": NewCheckGroup(env, []string{"a", "b"}), "rows": list, "header": panels.Header(0),
		"rail": NewRailButton(env, "x", "", func() {}), "options": newOptions(env, []string{"a", "b"}, 0, func(int) {}, func() {}),
	}
	var objects []fyne.CanvasObject
	for name, f := range fields {
		if name != "header" {
			objects = append(objects, f.(fyne.CanvasObject))
		}
	}
	objects = append(objects, panels)
	w := stage(t, objects...)
	env.Attach(w.Canvas())
	env.OnInput = func() { told++ }
	expect := func(what string, do func()) {
		t.Helper()
		told = 0
		do()
		if told == 0 {
			t.Error("nobody is told of", what)
		}
		env.CloseAll(w.Canvas())
	}
	for name, f := range fields {
		if name != "options" { // gets the focus from the program alone
			expect(name+": the focus", func() { w.Canvas().Unfocus(); w.Canvas().Focus(f) })
		}
		for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyHome, fyne.KeyF5, fyne.KeyReturn, fyne.KeyA, fyne.KeySpace} {
			expect(name+": "+string(key), func() { f.TypedKey(&fyne.KeyEvent{Name: key}) })
		}
		for _, r := range "7 x" {
			expect(name+": a character", func() { f.TypedRune(r) })
		}
		if tap, ok := f.(fyne.Tappable); ok && name != "entry" && name != "notes" && name != "passphrase" && name != "date" && name != "time" {
			expect(name+": a click", func() { tap.Tapped(&fyne.PointEvent{}) })
		}
		if s, ok := f.(fyne.Shortcutable); ok {
			expect(name+": a shortcut", func() { s.TypedShortcut(&fyne.ShortcutSelectAll{}) })
		}
		if m, ok := f.(desktop.Mouseable); ok {
			expect(name+": a click", func() { m.MouseDown(&desktop.MouseEvent{}) })
		}
	}
	w.Canvas().Unfocus()
	expect("a key without the focus", func() { uitest.Press(w, fyne.KeyF5) })
	expect("a character without the focus", func() { uitest.TypeRune(w, 'x') })
	expect("a double click", func() { list.DoubleTapped(&fyne.PointEvent{}) })
	sorted := NewRowList(env, sortColumns(), nil)
	expect("an edge dragged", func() { sorted.grips[0].Dragged(&fyne.DragEvent{}) })
	expect("the wheel over rows", func() { list.wheel.Scrolled(&fyne.ScrollEvent{}) })
	expect("the wheel over a list", func() { fields["options"].(*options).wheel.Scrolled(&fyne.ScrollEvent{}) })
	d := Message(env, w.Canvas(), "Title", "text")
	expect("a click beside a dialog", func() { d.Tapped(nil) })
}

func TestScrollingIsInput(t *testing.T) {
	newApp(t)
	env, told := testEnv(), 0
	env.OnInput = func() { told++ }
	tall := NewText("x")
	scroll := NewScroll(env, Column(900, tall, NewText("y")))
	w := stage(t)
	w.SetContent(scroll)
	w.Resize(fyne.NewSize(300, 200))
	told = 0
	scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	if told != 1 || scroll.Offset.Y == 0 {
		t.Errorf("told %d, scrolled to %v", told, scroll.Offset)
	}
}

func TestInputWithoutAnybodyListening(t *testing.T) {
	(*Env)(nil).Input()
	(&Env{}).Input()
}

// TestCloseAll closes whatever lies over the window, answers nothing, and gives the focus back.
func TestCloseAll(t *testing.T) {
	newApp(t)
	env, answered := testEnv(), false
	field, choice := NewEntry(env, 50), NewSelect(env, []string{"a", "b"}, 0, "")
	w := stage(t, field, choice)
	c := w.Canvas()
	c.Focus(field)
	Ask(env, c, "Sure?", "text", 0, Action{Label: "Yes", Do: func() { answered = true }})
	closed := 0
	Veiled(env, c, dialog.NewCustom("Theirs", "Close", widget.NewLabel("x"), w), func() { closed++ })
	Message(env, c, "Over it", "text")
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", fyne.NewMenuItem("Copy", nil)), c, fyne.NewPos(1, 1))
	env.CloseAll(c)
	if ModalOpen(c) || answered || closed != 1 || c.Focused() != field || len(env.dialogs) != 0 {
		t.Errorf("open %v, answered %v, closed %d, focus on %T, %d layers", ModalOpen(c), answered, closed, c.Focused(), len(env.dialogs))
	}
	choice.Open()
	env.CloseAll(c)
	choice.Open()
	if !ModalOpen(c) {
		t.Error("the list does not open again after it was closed from outside")
	}
	(*Env)(nil).CloseAll(c)
	if ModalOpen(c) {
		t.Error("still open")
	}
}
