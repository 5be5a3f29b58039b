package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/uitest"
)

// cells is a widget of others' making: one stop for the focus, high, with cells of which the fourth of five has the keys.
type cells struct {
	widget.BaseWidget
	env *Env
}

func (c *cells) MinSize() fyne.Size { return fyne.NewSize(100, 1000) }
func (c *cells) FocusGained()       { c.env.Reveal(c, 600, 200) }
func (c *cells) FocusLost()         {}
func (c *cells) TypedRune(r rune)   { c.env.PassRune(r) }

func (c *cells) TypedKey(ev *fyne.KeyEvent)          { c.env.Pass(ev) }
func (c *cells) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(NewText("")) }

func TestAWidgetOfOthersIsServed(t *testing.T) {
	newApp(t)
	env, got := listening()
	inputs := 0
	env.OnInput = func() { inputs++ }
	high := &cells{env: env}
	high.ExtendBaseWidget(high)
	s := NewScroll(env, Column(0, NewText("above"), high))
	w := show(t, Light, 1, fyne.NewSize(400, 300), s)
	env.Attach(w.Canvas())
	w.Canvas().Focus(high)
	if y := high.Position().Y + 600; s.Offset.Y > y || s.Offset.Y+300 < y+200 {
		t.Errorf("scrolled to %v, the cell is %v to %v", s.Offset.Y, y, y+200)
	}
	if env.Last() != high || inputs == 0 {
		t.Errorf("last is %T, %d inputs", env.Last(), inputs)
	}
	uitest.Press(w, fyne.KeyF1)
	uitest.Type(w, "7")
	if len(got.names) == 0 || got.names[0] != fyne.KeyF1 || string(got.runes) != "7" {
		t.Errorf("passed on %v, %q", got.names, string(got.runes))
	}
	was := s.Offset
	env.Reveal(high, 650, 50) // in view already
	if s.Offset != was {
		t.Errorf("scrolled from %v to %v for nothing", was, s.Offset)
	}
	env.Reveal(high, 0, 100)
	if s.Offset.Y > high.Position().Y {
		t.Errorf("the first cell is not in view: %v", s.Offset)
	}
}

func TestNobodyToPassOnTo(t *testing.T) {
	newApp(t)
	var env *Env
	env.Reveal(NewText("x"), 0, 10)
	if env.Pass(&fyne.KeyEvent{Name: fyne.KeyF1}) || env.PassRune('x') {
		t.Error("somebody used it")
	}
}

func TestLettersOfADialog(t *testing.T) {
	env, got, behind, w := dialogStage(t)
	field, pressed, used := NewEntry(env, 20), 0, ""
	d := ShowDialog(env, w.Canvas(), DialogSpec{
		Title: "Booking", Body: field, Actions: []Action{{Label: "Close", Do: func() { pressed++ }}, {Label: "Keep"}},
		OnRune: func(r rune) bool { used += string(r); return r != '?' },
	})
	uitest.Type(w, "mR") // the safe button has the focus
	uitest.Press(w, fyne.KeyTab)
	uitest.Type(w, "x?")
	w.Canvas().Unfocus()
	uitest.Type(w, "z")
	if used != "mRx?z" || !d.Open() {
		t.Errorf("%q reached the dialog, open %v", used, d.Open())
	}
	w.Canvas().Focus(field)
	uitest.Type(w, "p q")
	if field.Text != "p q" || used != "mRx?z" {
		t.Errorf("the field has %q, the dialog %q", field.Text, used)
	}
	over := Message(env, w.Canvas(), "Over it", "x")
	uitest.Type(w, "m")
	over.Close()
	w.Canvas().Focus(d.buttons[0])
	uitest.Type(w, " ")
	if used != "mRx?z" || pressed != 1 || d.Open() {
		t.Errorf("with Space: %q, pressed %d times, open %v", used, pressed, d.Open())
	}
	if got.runes != nil || behind.Text != "" {
		t.Errorf("the window got %q, the field behind %q", string(got.runes), behind.Text)
	}
	uitest.Type(w, "n")
	if behind.Text != "n" || used != "mRx?z" {
		t.Errorf("after it closed: behind %q, the dialog %q", behind.Text, used)
	}
}
