package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func TestButtonKeys(t *testing.T) {
	newApp(t)
	env, got := listening()
	done := 0
	b := NewButton(env, Filled, "Confirm", "Ctrl+Enter", func() { done++ })
	w := stage(t, b)
	w.Canvas().Focus(b)
	uitest.Press(w, fyne.KeyReturn)
	uitest.Press(w, fyne.KeyEnter)
	uitest.Press(w, fyne.KeySpace)
	test.Tap(b)
	if done != 4 {
		t.Errorf("done %d times, want once for Return, Enter, Space and a click", done)
	}
	uitest.Press(w, fyne.KeyF2)
	uitest.Press(w, fyne.KeyEscape)
	uitest.Type(w, "7")
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF2, fyne.KeyEscape, "7"}, got.names); d != "" {
		t.Error("keys passed on:", d)
	}
	if string(got.runes) != "7" {
		t.Errorf("characters passed on: %q", string(got.runes))
	}
}

func TestButtonDisabled(t *testing.T) {
	newApp(t)
	done := 0
	b := NewButton(nil, Outline, "Go", "", func() { done++ })
	other := NewButton(nil, Outline, "Other", "", nil)
	w := stage(t, b, other)
	w.Canvas().Focus(b)
	b.Disable()
	if w.Canvas().Focused() != nil {
		t.Error("a button that is disabled keeps the focus")
	}
	test.Tap(b)
	b.TypedRune(' ')
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if done != 0 {
		t.Errorf("a disabled button acted %d times", done)
	}
	if f := focusOrder(w, 2); f[0] != other || f[1] != other {
		t.Errorf("Tab stops at a disabled button: %v", f)
	}
	b.Enable()
	test.Tap(b)
	if done != 1 || w.Canvas().Focused() != b {
		t.Errorf("enabled again: done %d, focus %v", done, w.Canvas().Focused())
	}
}

func TestButtonWithoutEnvOrAction(t *testing.T) {
	newApp(t)
	b := NewButton(nil, Quiet, "x", "", nil)
	w := stage(t, b)
	w.Canvas().Focus(b)
	uitest.Press(w, fyne.KeyF5)
	uitest.Type(w, "a \n")
	if w.Canvas().Focused() != b {
		t.Error("the focus left")
	}
}

func TestButtonLooks(t *testing.T) {
	newApp(t)
	b := NewButton(nil, Outline, "Mon 5 Oct", "1", nil).LeadingHint()
	w := stage(t, b)
	plain := b.look()
	b.SetSelected(true)
	if !b.Selected() || b.look().ground != PrimarySoft || b.look().width != 2 {
		t.Errorf("selected: %+v, was %+v", b.look(), plain)
	}
	if !b.ring.Hidden {
		t.Error("a ring without focus")
	}
	w.Canvas().Focus(b)
	if b.ring.Hidden || b.ring.StrokeWidth < 2 {
		t.Errorf("the ring with focus: hidden %v, %v wide", b.ring.Hidden, b.ring.StrokeWidth)
	}
	if p, s := b.ring.Position(), b.ring.Size(); p.X+b.ring.StrokeWidth > 0 || s.Width < b.Size().Width+2*b.ring.StrokeWidth {
		t.Errorf("the ring at %v, %v wide, lies over a body of %v", p, s, b.Size())
	}
	if h, l := b.hint.text.Position().X, b.label.Position().X; h > l {
		t.Errorf("a leading key stands at %v, after the label at %v", h, l)
	}
	was := b.MinSize().Width
	b.SetLabel("Mon 5 Oct, 10:50 a.m.")
	if b.Label() != "Mon 5 Oct, 10:50 a.m." || b.MinSize().Width <= was {
		t.Errorf("%q needs %v, before %v", b.Label(), b.MinSize().Width, was)
	}
	for kind := Outline; kind <= OnBar; kind++ {
		b.kind = kind
		b.SetSelected(false)
		on := b.look()
		b.Disable()
		if b.look() == on {
			t.Errorf("kind %d looks the same disabled", kind)
		}
		b.Enable()
	}
}

func TestButtonFollowsTheTheme(t *testing.T) {
	newApp(t)
	b := NewButton(nil, Filled, "Confirm", "", nil)
	stage(t, b)
	small := b.MinSize()
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Dark, 2))
	if b.body.FillColor != darkPalette[Primary] || b.label.Color != darkPalette[OnPrimary] {
		t.Errorf("after a change of theme: %v on %v", b.label.Color, b.body.FillColor)
	}
	if big := b.MinSize(); big.Width < 1.6*small.Width || big.Height < 1.6*small.Height {
		t.Errorf("at 200 %% it needs %v, at 100 %% %v", big, small)
	}
}
