package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/kit/typed"
	"daybook/ui/uitest"
)

// french writes a time as a French window does.
func french(m int) string { return fmt.Sprintf("%d\u00a0h\u00a0%02d", m/60, m%60) }

// english writes a time as an English window does.
func english(m int) string {
	half := "a.m."
	if m >= typed.DayMinutes/2 {
		half = "p.m."
	}
	return fmt.Sprintf("%d:%02d\u00a0%s", (m/60+11)%12+1, m%60, half)
}

func TestTimeFieldTyping(t *testing.T) {
	for _, tc := range []struct {
		typed, french, english string
		minutes                int
		ok                     bool
	}{
		{"930", "9\u00a0h\u00a030", "9:30\u00a0a.m.", 570, true},
		{"9h30", "9\u00a0h\u00a030", "9:30\u00a0a.m.", 570, true},
		{"14", "14\u00a0h\u00a000", "2:00\u00a0p.m.", 840, true},
		{"2:30 p.m.", "14\u00a0h\u00a030", "2:30\u00a0p.m.", 870, true},
		{"midi", "12\u00a0h\u00a000", "12:00\u00a0p.m.", 720, true},
		{"0", "0\u00a0h\u00a000", "12:00\u00a0a.m.", 0, true},
		{"soon", "soon", "soon", 0, false},
		{"25", "25", "25", 0, false},
		{"", "", "", 0, false},
	} {
		for name, show := range map[string]func(int) string{"french": french, "english": english} {
			newApp(t)
			env := testEnv()
			f, next := NewTimeField(env, show), NewEntry(env, 5)
			w := stage(t, f, next)
			w.Canvas().Focus(f)
			uitest.Type(w, tc.typed)
			uitest.Press(w, fyne.KeyReturn)
			want := map[string]string{"french": tc.french, "english": tc.english}[name]
			if m, ok := f.Time(); f.Text != want || m != tc.minutes || ok != tc.ok {
				t.Errorf("%s %q: shows %q, time %d %v", name, tc.typed, f.Text, m, ok)
			}
			if w.Canvas().Focused() != next {
				t.Errorf("%s %q: Enter does not go on", name, tc.typed)
			}
			w.Canvas().Focus(f)
			uitest.Press(w, fyne.KeyTab)
			if m, ok := f.Time(); f.Text != want || m != tc.minutes || ok != tc.ok {
				t.Errorf("%s %q: passing through it makes %q, time %d %v", name, tc.typed, f.Text, m, ok)
			}
		}
	}
}

func TestTimeFieldTellsEachChangeOnce(t *testing.T) {
	newApp(t)
	env := testEnv()
	f := NewTimeField(env, french)
	var told []string
	f.OnTime = func(m int, ok bool) { told = append(told, fmt.Sprint(m, ok)) }
	blurred := ""
	f.OnBlur = func() { blurred = f.Text }
	w := stage(t, f, NewEntry(env, 5))
	w.Canvas().Focus(f)
	uitest.Type(w, "14")
	uitest.Press(w, fyne.KeyTab)
	if blurred != "14\u00a0h\u00a000" {
		t.Errorf("OnBlur saw %q", blurred)
	}
	f.SetTime(840)
	f.SetTime(600)
	f.SetTime(-1)
	if d := cmp.Diff([]string{"60 true", "840 true", "600 true", "0 false"}, told); d != "" {
		t.Error(d)
	}
	if f.Text != "" {
		t.Errorf("emptied, it shows %q", f.Text)
	}
}

func TestTimeFieldSteps(t *testing.T) {
	newApp(t)
	f := NewTimeField(testEnv(), nil)
	w := stage(t, f)
	w.Canvas().Focus(f)
	for _, step := range []struct {
		from int
		step int
		key  fyne.KeyName
		want string
	}{
		{-1, 0, fyne.KeyUp, "9:00"},
		{-1, 0, fyne.KeyPageDown, "9:00"},
		{540, 0, fyne.KeyUp, "9:10"},
		{540, 0, fyne.KeyDown, "8:50"},
		{547, 0, fyne.KeyUp, "9:10"},
		{547, 0, fyne.KeyDown, "9:00"},
		{540, 15, fyne.KeyUp, "9:15"},
		{550, 15, fyne.KeyDown, "9:00"},
		{547, 0, fyne.KeyPageUp, "10:07"},
		{547, 0, fyne.KeyPageDown, "8:07"},
		{0, 0, fyne.KeyDown, "0:00"},
		{1435, 0, fyne.KeyUp, "23:55"},
		{1439, 0, fyne.KeyPageUp, "23:59"},
		{30, 0, fyne.KeyPageDown, "0:30"},
	} {
		f.Step = step.step
		f.SetTime(step.from)
		uitest.Press(w, step.key)
		if f.Text != step.want {
			t.Errorf("%s from %d by %d: %s, want %s", step.key, step.from, step.step, f.Text, step.want)
		}
	}
	f.Start = 13 * 60
	f.SetTime(-1)
	uitest.Press(w, fyne.KeyDown)
	if f.Text != "13:00" {
		t.Errorf("begins at %s", f.Text)
	}
	f.Disable()
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if f.Text != "13:00" {
		t.Errorf("disabled, it went to %s", f.Text)
	}
}

// TestTimeFieldReadsItsOwnWriting shows times in a way it could not read: the time stays all the same.
func TestTimeFieldReadsItsOwnWriting(t *testing.T) {
	newApp(t)
	f := NewTimeField(testEnv(), func(m int) string { return fmt.Sprintf("«\t%d»", m) })
	w := stage(t, f, NewEntry(nil, 3))
	w.Canvas().Focus(f)
	uitest.Type(w, "930")
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeyTab, fyne.KeyModifierShift)
	uitest.Press(w, fyne.KeyUp)
	if m, ok := f.Time(); m != 580 || !ok {
		t.Errorf("%q is %d %v", f.Text, m, ok)
	}
	uitest.Type(w, "x")
	if m, ok := f.Time(); ok {
		t.Errorf("%q is %d", f.Text, m)
	}
}
