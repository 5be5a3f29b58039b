package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func window(t *testing.T, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	return test.NewTempWindow(t, container.NewVBox(objects...))
}

func TestTypeIntoAField(t *testing.T) {
	test.NewTempApp(t)
	a, b := widget.NewEntry(), widget.NewEntry()
	said := ""
	a.OnSubmitted = func(s string) { said = s }
	w := window(t, a, b)
	w.Canvas().Focus(a)
	Type(w, "Zoé T1\n\tx")
	if a.Text != "Zoé T1" || said != "Zoé T1" || b.Text != "x" {
		t.Errorf("%q, submitted %q, next %q", a.Text, said, b.Text)
	}
	Press(w, fyne.KeyTab, fyne.KeyModifierShift)
	if w.Canvas().Focused() != a {
		t.Error("Shift+Tab does not go back")
	}
}

func TestSelectWithShift(t *testing.T) {
	test.NewTempApp(t)
	a := widget.NewEntry()
	w := window(t, a)
	w.Canvas().Focus(a)
	Type(w, "abc")
	Press(w, fyne.KeyLeft, fyne.KeyModifierShift)
	if a.SelectedText() != "c" {
		t.Errorf("selected %q", a.SelectedText())
	}
	Press(w, fyne.KeyA, fyne.KeyModifierShortcutDefault)
	Press(w, fyne.KeyC, fyne.KeyModifierShortcutDefault)
	Press(w, fyne.KeyEnd)
	Press(w, fyne.KeyV, fyne.KeyModifierShortcutDefault)
	if a.Text != "abcabc" {
		t.Errorf("copied and pasted: %q", a.Text)
	}
	Press(w, fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	if a.Text != "abc" {
		t.Errorf("undone: %q", a.Text)
	}
	Press(w, fyne.KeyY, fyne.KeyModifierShortcutDefault)
	Press(w, fyne.KeyA, fyne.KeyModifierShortcutDefault)
	Press(w, fyne.KeyX, fyne.KeyModifierShortcutDefault)
	if a.Text != "" {
		t.Errorf("cut: %q", a.Text)
	}
}

func TestShortcutOrder(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	note := func(s string) func() { return func() { got = append(got, s) } }
	ctrl := func(k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierControl}
	}
	item := fyne.NewMenuItem("Find", note("menu"))
	item.Shortcut = ctrl(fyne.KeyF)
	inner := fyne.NewMenuItem("Inner", note("submenu"))
	inner.Shortcut = ctrl(fyne.KeyG)
	outer := fyne.NewMenuItem("Outer", nil)
	outer.ChildMenu = fyne.NewMenu("", inner)
	off := fyne.NewMenuItem("Off", note("disabled"))
	off.Shortcut, off.Disabled = ctrl(fyne.KeyH), true
	a := widget.NewEntry()
	w := window(t, a)
	w.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("File", item, outer, off)))
	for _, k := range []fyne.KeyName{fyne.KeyF, fyne.KeyG, fyne.KeyH, fyne.KeyJ} {
		Press(w, k, fyne.KeyModifierControl)
	}
	w.Canvas().Focus(a)
	Press(w, fyne.KeyF, fyne.KeyModifierControl)
	Press(w, fyne.KeyJ, fyne.KeyModifierControl) // a field swallows what it does not know
	if a.Text != "" {
		t.Errorf("a shortcut typed %q", a.Text)
	}
	want := "menu submenu menu"
	text := ""
	for i, s := range got {
		if i > 0 {
			text += " "
		}
		text += s
	}
	if text != want {
		t.Errorf("ran %q, want %q", text, want)
	}
}

func TestPlainKeysWithoutFocus(t *testing.T) {
	test.NewTempApp(t)
	w := window(t, widget.NewLabel("x"))
	var names []fyne.KeyName
	var runes []rune
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { names = append(names, ev.Name) })
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	Press(w, fyne.KeyF2, fyne.KeyModifierShift)
	Type(w, "7 é")
	if len(names) != 3 || names[0] != fyne.KeyF2 || names[1] != "7" || names[2] != fyne.KeySpace || string(runes) != "7 é" {
		t.Errorf("keys %v, characters %q", names, string(runes))
	}
}
