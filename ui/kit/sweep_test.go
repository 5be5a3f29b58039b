package kit

import (
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
)

func functionKeys() []fyne.KeyName {
	return []fyne.KeyName{
		fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8,
		fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
	}
}

func allKeys() []fyne.KeyName {
	return append(functionKeys(), fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyTab, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft,
		fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyBackspace, fyne.KeyDelete,
		fyne.KeyInsert, fyne.KeyUnknown, fyne.KeyA, fyne.Key1)
}

// TestEveryWidgetPassesOnFunctionKeys checks that F-keys and Esc reach the window once, from wherever the focus is.
func TestEveryWidgetPassesOnFunctionKeys(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		env, got := listening()
		o := create(env)
		f, ok := o.(fyne.Focusable)
		if !ok {
			continue
		}
		w := stage(t, o)
		w.Canvas().Focus(f)
		for _, k := range functionKeys() {
			uitest.Press(w, k)
		}
		if !slices.Equal(got.names, functionKeys()) {
			t.Errorf("%s passed on %v", name, got.names)
		}
		if w.Canvas().Focused() != f {
			t.Errorf("%s lost the focus", name)
		}
	}
}

// TestTabLeavesEveryWidget checks that each widget is one stop and none holds the focus.
func TestTabLeavesEveryWidget(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		env := testEnv()
		o, after := create(env), NewButton(env, Outline, "after", "", nil)
		f, ok := o.(fyne.Focusable)
		if !ok {
			continue
		}
		w := stage(t, o, after)
		w.Canvas().Focus(f)
		uitest.Press(w, fyne.KeyTab)
		if w.Canvas().Focused() != after {
			t.Errorf("Tab goes from %s to %T", name, w.Canvas().Focused())
		}
		uitest.Press(w, fyne.KeyTab, fyne.KeyModifierShift)
		if w.Canvas().Focused() != f {
			t.Errorf("Shift+Tab does not come back to %s", name)
		}
	}
}

// TestSpaceNeverReachesTheWindow checks that Space acts without its rune reaching the window's own keys.
func TestSpaceNeverReachesTheWindow(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		env, got := listening()
		f, ok := create(env).(fyne.Focusable)
		if _, list := f.(*RowList); !ok || list { // a list lets the window have it, as nothing in it acts on Space
			continue
		}
		w := stage(t, f.(fyne.CanvasObject))
		w.Canvas().Focus(f)
		uitest.Press(w, fyne.KeySpace)
		if got.names != nil || got.runes != nil {
			t.Errorf("%s passed on %v %q", name, got.names, string(got.runes))
		}
	}
}

// TestAnyKeysAnywhere types anything into everything, with and without Env, shown and not: nothing breaks, and fields
// stay clean and within bounds.
func TestAnyKeysAnywhere(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		for _, env := range []*Env{nil, testEnv()} {
			o := create(env)
			f, ok := o.(fyne.Focusable)
			if !ok {
				continue
			}
			w := stage(t, o)
			w.Canvas().Focus(f)
			rapid.Check(t, func(t *rapid.T) {
				for range rapid.IntRange(1, 6).Draw(t, "steps") {
					if rapid.Bool().Draw(t, "key") {
						f.TypedKey(&fyne.KeyEvent{Name: rapid.SampledFrom(allKeys()).Draw(t, "name")})
					} else {
						f.TypedRune(rapid.Rune().Draw(t, "rune"))
					}
				}
				for top := w.Canvas().Overlays().Top(); top != nil; top = w.Canvas().Overlays().Top() {
					uitest.Press(w, fyne.KeyEscape)
				}
				if e, ok := o.(*Entry); ok && (utf8.RuneCountInString(e.Text) > 9 || !utf8.ValidString(e.Text)) {
					t.Fatalf("%s holds %q", name, e.Text)
				}
			})
		}
	}
}

// TestDisabledWidgetsDoNothing types into what is disabled.
func TestDisabledWidgetsDoNothing(t *testing.T) {
	newApp(t)
	acted := 0
	e := NewEntry(nil, 9)
	e.OnChanged = func(string) { acted++ }
	d := NewDateField(nil, fixedToday)
	d.OnDate = func(_ time.Time, _ bool) { acted++ }
	m := NewTimeField(nil, nil)
	m.OnTime = func(int, bool) { acted++ }
	s := NewSelect(nil, kinds(), 1, "")
	s.OnChanged = func(int) { acted++ }
	r := NewRadioGroup(nil, kinds(), 1)
	r.OnChanged = func(int) { acted++ }
	c := NewCheckGroup(nil, kinds())
	c.OnChanged = func(int, bool) { acted++ }
	b := NewButton(nil, Filled, "x", "", func() { acted++ })
	w := stage(t, e, d, m, s, r, c, b)
	for _, o := range []interface {
		fyne.Focusable
		fyne.Disableable
	}{e, d, m, s, r, c, b} {
		o.Disable()
		for _, k := range allKeys() {
			o.TypedKey(&fyne.KeyEvent{Name: k})
		}
		for _, x := range "a1 é" {
			o.TypedRune(x)
		}
	}
	if acted != 0 || ModalOpen(w.Canvas()) {
		t.Errorf("%d changes, a list open: %v", acted, ModalOpen(w.Canvas()))
	}
	uitest.Press(w, fyne.KeyTab)
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("Tab finds %T among what is disabled", f)
	}
}
