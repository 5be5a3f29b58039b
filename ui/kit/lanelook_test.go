package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

// TestLanesInEveryLook: nothing cut off, nothing pale, no colour of another theme, a ring seen, narrow and wide.
func TestLanesInEveryLook(t *testing.T) {
	for _, k := range looks() {
		th := NewTheme(k.variant, k.scale)
		w := show(t, k.variant, k.scale, fyne.NewSize(1366, 768), NewText(""))
		for name, create := range laneSamples() {
			o := create(testEnv())
			w.SetContent(Pad(Group, Group, o))
			f, focusable := o.(fyne.Focusable)
			for _, width := range []float32{230 * k.scale, 480 * k.scale} {
				if focusable {
					w.Canvas().Focus(f)
				}
				o.Resize(fyne.NewSize(width, max(o.MinSize().Height, 400)))
				if strings.Contains(name, "strip") || name == "figures" {
					fit(o, max(width, o.MinSize().Width))
				}
				at := fmt.Sprintf("%s, %s, %.0f wide", name, k.name, width)
				textInside(t, at, o)
				if got := pale(th, o); len(got) > 0 {
					t.Errorf("%s: pale: %v", at, got)
				}
				if got := foreign(th, o); len(got) > 0 {
					t.Errorf("%s: colours of another theme: %v", at, got)
				}
				if n := ringsOf(o); focusable && n != 1 {
					t.Errorf("%s: %d rings", at, n)
				}
				w.Canvas().Unfocus()
			}
		}
	}
}

// TestLanesPassKeysOn: what they do not use reaches the window once, and Tab leaves them.
func TestLanesPassKeysOn(t *testing.T) {
	newApp(t)
	for name, create := range laneSamples() {
		env, got := listening()
		f, ok := create(env).(fyne.Focusable)
		if !ok {
			continue
		}
		after := NewButton(env, Outline, "after", "", nil)
		w := stage(t, f.(fyne.CanvasObject), after)
		w.Canvas().Focus(f)
		for _, k := range functionKeys() {
			uitest.Press(w, k)
		}
		uitest.Type(w, "a1")
		if len(got.names) < len(functionKeys()) || string(got.runes) != "a1" {
			t.Errorf("%s passed on %v %q", name, got.names, string(got.runes))
		}
		for range 3 { // past the button in a card's body
			uitest.Press(w, fyne.KeyTab)
			if w.Canvas().Focused() == after {
				break
			}
		}
		if w.Canvas().Focused() != after {
			t.Errorf("Tab does not leave %s", name)
		}
	}
}
