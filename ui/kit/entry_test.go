package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func TestEntrySelectsAllOnTab(t *testing.T) {
	newApp(t)
	env := testEnv()
	a, b := NewEntry(env, 20), NewEntry(env, 20)
	a.SetText("one")
	b.SetText("two")
	w := stage(t, a, b)
	uitest.Press(w, fyne.KeyTab)
	if a.SelectedText() != "one" {
		t.Errorf("selected %q", a.SelectedText())
	}
	uitest.Type(w, "new")
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeyTab, fyne.KeyModifierShift)
	if a.Text != "new" || a.SelectedText() != "new" {
		t.Errorf("%q, selected %q", a.Text, a.SelectedText())
	}
}

func TestEntryClickPlacesTheCaret(t *testing.T) {
	newApp(t)
	a := NewEntry(testEnv(), 20)
	a.SetText("one")
	w := stage(t, a)
	a.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if w.Canvas().Focused() != a || a.SelectedText() != "" {
		t.Errorf("after a click: focus %v, selected %q", w.Canvas().Focused(), a.SelectedText())
	}
	w.Canvas().Unfocus()
	a.env.Reset()
	a.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonSecondary})
	if a.SelectedText() != "" {
		t.Errorf("the menu button selected %q, which a paste would replace", a.SelectedText())
	}
}

func TestEntryKeepsCaretWhenTheWindowComesBack(t *testing.T) {
	newApp(t)
	a := NewEntry(testEnv(), 20)
	w := stage(t, a)
	w.Canvas().Focus(a)
	uitest.Type(w, "Zoé")
	a.FocusLost() // the window goes to the back
	a.FocusGained()
	if a.SelectedText() != "" {
		t.Errorf("selected %q: the next letter would wipe the name", a.SelectedText())
	}
}

func TestEntryCaretIsRestored(t *testing.T) {
	newApp(t)
	a := NewEntry(testEnv(), 20)
	a.SetText("Nguyễn")
	w := stage(t, a)
	w.Canvas().Focus(a)
	a.SetCaret(2)
	if a.Caret() != 2 || a.SelectedText() != "" {
		t.Errorf("caret %d, selected %q", a.Caret(), a.SelectedText())
	}
	uitest.TypeRune(w, 'x')
	if a.Text != "Ngxuyễn" {
		t.Errorf("typed at the caret: %q", a.Text)
	}
	a.SetCaret(99)
	if a.Caret() != utf8.RuneCountInString(a.Text) {
		t.Errorf("caret beyond the end: %d", a.Caret())
	}
}

func TestEntryIsBounded(t *testing.T) {
	newApp(t)
	lost := 0
	a := NewEntry(testEnv(), 5)
	a.OnCut = func(n int) { lost += n }
	w := stage(t, a)
	w.Canvas().Focus(a)
	uitest.Type(w, "abcdefg")
	if a.Text != "abcde" || lost != 2 {
		t.Errorf("typed: %q, %d lost", a.Text, lost)
	}
	uitest.Press(w, fyne.KeyA, fyne.KeyModifierShortcutDefault)
	uitest.Type(w, "z")
	if a.Text != "z" {
		t.Errorf("typing over a selection at the limit: %q", a.Text)
	}
	lost = 0
	fyne.CurrentApp().Clipboard().SetContent(strings.Repeat("é", 10000))
	uitest.Press(w, fyne.KeyV, fyne.KeyModifierShortcutDefault)
	if a.Text != "zéééé" || lost != 9996 {
		t.Errorf("pasted: %q, %d lost", a.Text, lost)
	}
	a.SetText("0123456789")
	if a.Text != "01234" {
		t.Errorf("set: %q", a.Text)
	}
}

func TestEntryPaste(t *testing.T) {
	for _, tc := range []struct{ name, clip, want string }{
		{"lines", "a\r\nb", "a b"},
		{"control", "a\x00\x1bb", "ab"},
		{"nothing left", "\x00\u202e", "old"},
		{"right-to-left", "שרה", "שרה"},
		{"ends", "  x\n", "x"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			changes := 0
			a := NewEntry(testEnv(), 30)
			a.SetText("old")
			a.OnChanged = func(string) { changes++ }
			w := stage(t, a)
			uitest.Press(w, fyne.KeyTab)
			fyne.CurrentApp().Clipboard().SetContent(tc.clip)
			uitest.Press(w, fyne.KeyInsert, fyne.KeyModifierShift)
			if a.Text != tc.want {
				t.Errorf("%q, want %q", a.Text, tc.want)
			}
			if told := changes > 0; told != (tc.want != "old") {
				t.Errorf("told of %d changes", changes)
			}
		})
	}
}

func TestEntryDropsControlRunes(t *testing.T) {
	newApp(t)
	a := NewEntry(testEnv(), 30)
	w := stage(t, a)
	w.Canvas().Focus(a)
	for _, r := range "a\x07b\u202ec" {
		uitest.TypeRune(w, r)
	}
	if a.Text != "abc" {
		t.Errorf("%q", a.Text)
	}
}

func TestEntryPassesKeysOn(t *testing.T) {
	newApp(t)
	env, got := listening()
	a := NewEntry(env, 20)
	a.SetText("abc")
	w := stage(t, a)
	w.Canvas().Focus(a)
	for _, k := range []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape, fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyHome, fyne.KeyDelete} {
		uitest.Press(w, k)
	}
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF1, fyne.KeyEscape, fyne.KeyPageDown}, got.names); d != "" {
		t.Error(d)
	}
	a.OnKey = func(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeyDown }
	got.names = nil
	caret := a.Caret()
	uitest.Press(w, fyne.KeyDown)
	if a.Caret() != caret || got.names != nil {
		t.Error("a key that OnKey used went on")
	}
	if got.runes != nil {
		t.Errorf("a field let characters through: %q", string(got.runes))
	}
}

func TestEntryEnter(t *testing.T) {
	newApp(t)
	env := testEnv()
	a, b := NewEntry(env, 20), NewEntry(env, 20)
	said := ""
	b.OnSubmitted = func(s string) { said = s }
	w := stage(t, a, b)
	w.Canvas().Focus(a)
	uitest.Press(w, fyne.KeyReturn)
	if w.Canvas().Focused() != b {
		t.Error("Enter does not go to the next field")
	}
	uitest.Type(w, "V304\n")
	if said != "V304" || w.Canvas().Focused() != b {
		t.Errorf("submitted %q", said)
	}
}

func TestEntryShowsFocusAndError(t *testing.T) {
	newApp(t)
	a := NewEntry(testEnv(), 20)
	left := 0
	a.OnBlur = func() { left++ }
	w := stage(t, a)
	border := test.WidgetRenderer(a).Objects()[2].(*canvas.Rectangle)
	w.Canvas().Focus(a)
	if a.ring.Hidden || a.ring.StrokeWidth < 2 || a.ring.Position().X >= -2 {
		t.Errorf("ring hidden %v, %v wide at %v", a.ring.Hidden, a.ring.StrokeWidth, a.ring.Position())
	}
	w.Canvas().Unfocus()
	if !a.ring.Hidden || left != 1 {
		t.Errorf("ring hidden %v, left %d times", a.ring.Hidden, left)
	}
	a.SetBad(true)
	if border.StrokeColor != lightPalette[Refused] || border.StrokeWidth != 2 {
		t.Errorf("wrong: %v, %v wide", border.StrokeColor, border.StrokeWidth)
	}
	a.SetBad(false)
	if border.StrokeColor != lightPalette[Edge] {
		t.Errorf("right again: %v", border.StrokeColor)
	}
}

func TestNotes(t *testing.T) {
	newApp(t)
	env := testEnv()
	lost := 0
	n, after := NewNotes(env, 3, 6), NewButton(env, Outline, "x", "", nil)
	n.OnCut = func(k int) { lost += k }
	w := stage(t, n, after)
	w.Canvas().Focus(n)
	uitest.Type(w, "ab\ncde\n")
	if n.Text != "ab\ncde" || lost != 1 {
		t.Errorf("%q, %d lost", n.Text, lost)
	}
	uitest.Press(w, fyne.KeyTab)
	if w.Canvas().Focused() != after {
		t.Error("Tab does not leave the field")
	}
	if n.MinSize().Height < 2*NewEntry(env, 1).MinSize().Height {
		t.Error("three rows are not higher than one")
	}
	n.SetText("a\r\nb")
	if n.Text != "a\nb" {
		t.Errorf("set: %q", n.Text)
	}
}

func TestPassphraseHidesAndCopiesNothing(t *testing.T) {
	newApp(t)
	p := NewPassphrase(testEnv(), 100)
	w := stage(t, p)
	w.Canvas().Focus(p)
	uitest.Type(w, "secret words")
	fyne.CurrentApp().Clipboard().SetContent("before")
	uitest.Press(w, fyne.KeyA, fyne.KeyModifierShortcutDefault)
	uitest.Press(w, fyne.KeyC, fyne.KeyModifierShortcutDefault)
	if p.Text != "secret words" || fyne.CurrentApp().Clipboard().Content() != "before" {
		t.Errorf("%q, clipboard %q", p.Text, fyne.CurrentApp().Clipboard().Content())
	}
	partsOf(p, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if text, ok := o.(*canvas.Text); ok && strings.Contains(text.Text, "secret") {
			t.Error("the passphrase is shown")
		}
	})
}

func TestEntryKeepsCharacterKeysToItself(t *testing.T) {
	newApp(t)
	env, got := listening()
	a := NewEntry(env, 40)
	w := stage(t, a)
	w.Canvas().Focus(a)
	uitest.Type(w, "a1 é-?")
	if got.names != nil || got.runes != nil || a.Text != "a1 é-?" {
		t.Errorf("%q typed; the window got %v %q", a.Text, got.names, string(got.runes))
	}
}
