package kit

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

// disableable is a widget that can have the focus and be switched off.
type disableable interface {
	fyne.Focusable
	fyne.Disableable
	fyne.CanvasObject
}

// TestDisablingGivesTheFocusUp disables what has the focus: no key may end in a widget that shows no ring.
func TestDisablingGivesTheFocusUp(t *testing.T) {
	tried := 0
	for name, create := range samples() {
		newApp(t)
		env, got := listening()
		o, ok := create(env).(disableable)
		if !ok {
			continue
		}
		tried++
		other := NewEntry(env, 5)
		w := stage(t, o, other)
		env.Attach(w.Canvas())
		w.Canvas().Focus(o)
		o.Disable()
		if f := w.Canvas().Focused(); f != nil {
			t.Errorf("%s: the focus is at %T", name, f)
		}
		uitest.Press(w, fyne.KeyF1)
		if len(got.names) != 1 {
			t.Errorf("%s swallows the window's keys: %v", name, got.names)
		}
		w.Canvas().Focus(other)
		o.Disable()
		if w.Canvas().Focused() != other {
			t.Errorf("%s took the focus from another", name)
		}
		o.Enable()
		w.Canvas().Focus(o)
		if w.Canvas().Focused() != o || ringsOf(o) != 1 {
			t.Errorf("%s: enabled again, focus %T, %d rings", name, w.Canvas().Focused(), ringsOf(o))
		}
	}
	if tried < 7 {
		t.Errorf("only %d widgets tried", tried)
	}
}

// TestDisabledLooksDisabled checks that each is drawn otherwise while it is switched off, in every theme.
func TestDisabledLooksDisabled(t *testing.T) {
	for name, create := range samples() {
		newApp(t)
		o, ok := create(testEnv()).(disableable)
		if !ok {
			continue
		}
		w := show(t, Light, 1, fyne.NewSize(300, 160), Pad(Group, Group, Column(Gap, o)))
		for variant, v := range variants {
			fyne.CurrentApp().Settings().SetTheme(NewTheme(v, 1))
			o.Enable()
			on := w.Canvas().Capture()
			o.Disable()
			if off := w.Canvas().Capture(); slices.Equal(on.(*image.NRGBA).Pix, off.(*image.NRGBA).Pix) {
				t.Errorf("%s in %s looks the same", name, variant)
			}
		}
	}
}

func TestDisabledGroupsPassKeysOn(t *testing.T) {
	newApp(t)
	env, got := listening()
	r, c := NewRadioGroup(env, kinds(), 1), NewCheckGroup(env, kinds())
	stage(t, r, c)
	for _, g := range []disableable{r, c} {
		g.Disable()
		got.names = nil
		for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn, fyne.KeyEscape} {
			g.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if len(got.names) != 1 || got.names[0] != fyne.KeyEscape || r.Chosen() != 1 || c.On(0) {
			t.Errorf("%T passed on %v; chosen %d, on %v", g, got.names, r.Chosen(), c.On(0))
		}
	}
}
