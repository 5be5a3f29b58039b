package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func TestNilEnv(t *testing.T) {
	newApp(t)
	var env *Env
	w := stage(t, NewEntry(env, 5))
	env.Attach(w.Canvas())
	uitest.Press(w, fyne.KeyF1)
	uitest.Type(w, "x")
	env.Reset()
	if env.Last() != nil || env.words() != (Words{}) {
		t.Errorf("last %v, words %v", env.Last(), env.words())
	}
	env.after(time.Second, func() { t.Error("ran without a clock") })()
}

// TestWhoGetsAKey tells where a key goes: to the focused widget, the topmost dialog or the window, never to two of them.
func TestWhoGetsAKey(t *testing.T) {
	for _, tc := range []struct {
		name           string
		focus, dialog  bool
		window, inside []fyne.KeyName
		runes          string
	}{
		{"nothing has the focus", false, false, []fyne.KeyName{fyne.KeyF1, fyne.KeyUp, "7"}, nil, "7"},
		{"a button has it", true, false, []fyne.KeyName{fyne.KeyF1, fyne.KeyUp, "7"}, nil, "7"},
		{"a dialog is open", false, true, nil, []fyne.KeyName{fyne.KeyF1, fyne.KeyUp, "7"}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			env, got := listening()
			b := NewButton(env, Outline, "x", "", nil)
			w := stage(t, b)
			env.Attach(w.Canvas())
			if tc.focus {
				w.Canvas().Focus(b)
			}
			var inside []fyne.KeyName
			if tc.dialog {
				openLayer(env, w.Canvas(), NewText("over it"), func(ev *fyne.KeyEvent) bool {
					inside = append(inside, ev.Name)
					return true
				})
			}
			uitest.Press(w, fyne.KeyF1)
			uitest.Press(w, fyne.KeyUp)
			uitest.Type(w, "7")
			if d := cmp.Diff(tc.window, got.names); d != "" {
				t.Error("the window's keys:", d)
			}
			if d := cmp.Diff(tc.inside, inside); d != "" {
				t.Error("the dialog's keys:", d)
			}
			if string(got.runes) != tc.runes {
				t.Errorf("the window's characters: %q", string(got.runes))
			}
		})
	}
}

func TestEnvRemembersTheLastFocus(t *testing.T) {
	newApp(t)
	env := testEnv()
	a, b := NewEntry(env, 5), NewButton(env, Outline, "x", "", nil)
	w := stage(t, a, b)
	if env.Last() != nil {
		t.Errorf("before any focus: %T", env.Last())
	}
	for _, f := range []fyne.Focusable{a, b, a} {
		w.Canvas().Focus(f)
		w.Canvas().Unfocus()
		if env.Last() != f.(fyne.CanvasObject) {
			t.Errorf("last is %T, not %T", env.Last(), f)
		}
	}
	d := Message(env, w.Canvas(), "Note", "text")
	d.Close()
	if env.Last() != a {
		t.Errorf("after a dialog: %T", env.Last())
	}
	env.Reset()
	if env.Last() != nil {
		t.Errorf("after a new view: %T", env.Last())
	}
}

// TestEnvHandlersMayBeReplaced is what a window does when another screen is shown.
func TestEnvHandlersMayBeReplaced(t *testing.T) {
	newApp(t)
	env, first := listening()
	b := NewButton(env, Outline, "x", "", nil)
	w := stage(t, b)
	w.Canvas().Focus(b)
	uitest.Press(w, fyne.KeyF2)
	second := 0
	env.OnKey = func(*fyne.KeyEvent) bool { second++; return true }
	uitest.Press(w, fyne.KeyF2)
	env.OnKey, env.OnRune = nil, nil
	uitest.Press(w, fyne.KeyF2)
	uitest.Type(w, "x")
	if len(first.names) != 1 || second != 1 || first.runes != nil {
		t.Errorf("the first got %v, the second %d", first.names, second)
	}
}
