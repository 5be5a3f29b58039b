package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

// TestToastTimes shows toasts one after the other: each goes when it is due or when another comes.
func TestToastTimes(t *testing.T) {
	toasts, clock, _, _ := toastStage(t)
	words := func() string {
		var out []string
		for _, s := range toasts.Shown() {
			out = append(out, s.Text)
		}
		return strings.Join(out, " ")
	}
	for _, step := range []struct {
		pass time.Duration
		show string
		want string
	}{
		{0, "a", "a"},
		{3 * time.Second, "b", "b"},
		{7 * time.Second, "", "b"},
		{1 * time.Second, "", ""},
		{0, "c", "c"},
		{0, "d", "d"},
		{8 * time.Second, "", ""},
	} {
		clock.pass(step.pass)
		if step.show != "" {
			toasts.Show(Toast{Text: step.show})
		}
		if got := words(); got != step.want {
			t.Errorf("after %v and %q: %q, want %q", step.pass, step.show, got, step.want)
		}
	}
	if len(clock.jobs) != 0 {
		t.Errorf("%d timers left", len(clock.jobs))
	}
}

// TestToastIsDismissedOnce presses the button of one that is gone already, as when time runs out under the finger.
func TestToastIsDismissedOnce(t *testing.T) {
	toasts, clock, _, _ := toastStage(t)
	undone := 0
	toasts.Show(Toast{Text: "a", Action: "Undo", Do: func() { undone++ }})
	s, undo := toasts.shown[0], toastButtons(toasts)[0]
	clock.pass(time.Minute)
	toasts.dismiss(s)
	toasts.dismiss(s)
	undo.Tapped(nil)
	toasts.Show(Toast{Text: "b", Action: "Nothing"}) // no Do: only dismissed
	toastButtons(toasts)[0].Tapped(nil)
	if undone != 0 || len(toasts.Shown()) != 0 || len(toasts.History()) != 2 {
		t.Errorf("undone %d, shown %v, %d in the history", undone, toasts.Shown(), len(toasts.History()))
	}
}

// toastButtons are the buttons of the toasts shown.
func toastButtons(t *Toasts) []*Button {
	var out []*Button
	for _, f := range Focusables(t.Layer()) {
		if b, ok := f.(*Button); ok {
			out = append(out, b)
		}
	}
	return out
}

// TestToastsAreReachedByKeys goes by Tab from the page to the toast's buttons.
func TestToastsAreReachedByKeys(t *testing.T) {
	toasts, _, field, w := toastStage(t)
	toasts.Show(Toast{Text: "first"})
	toasts.Show(Toast{Text: "second", Action: "Undo"})
	w.Canvas().Focus(field)
	var labels []string
	for range 2 {
		uitest.Press(w, fyne.KeyTab)
		if b, ok := w.Canvas().Focused().(*Button); ok {
			labels = append(labels, b.Label())
		}
	}
	if got := strings.Join(labels, ", "); got != "Undo, Close" {
		t.Errorf("Tab goes to %s", got)
	}
	uitest.Press(w, fyne.KeyTab)
	if w.Canvas().Focused() != field {
		t.Errorf("and then to %T", w.Canvas().Focused())
	}
}

// TestToastsFitEveryWindow shows the longest messages in small windows at every size of text.
func TestToastsFitEveryWindow(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 768), fyne.NewSize(480, 600)} {
		for _, scale := range []float32{1, 1.5, 2} {
			newApp(t)
			toasts := NewToasts(testEnv())
			show(t, Light, scale, size, toasts.Layer())
			toasts.Show(Toast{Tone: ToneDone, Text: "La réservation de Nguyễn, Minh Châu du lundi 5 octobre à 9 h 40 est annulée; la place est libre.", Action: "Annuler"})
			relayout()
			textInside(t, "toast", toasts.column)
			p, s := toasts.column.Position(), toasts.column.Size()
			if p.X < 0 || p.Y < 0 || p.X+s.Width > size.Width || p.Y+s.Height > size.Height {
				t.Errorf("in %v at %v: %v at %v", size, scale, s, p)
			}
			for _, b := range toastButtons(toasts) {
				if b.Size().Width < b.MinSize().Width-0.1 {
					t.Errorf("in %v at %v %q is cut", size, scale, b.Label())
				}
			}
		}
	}
}

// TestHistoryIsACopy changes what History gave: the record stays.
func TestHistoryIsACopy(t *testing.T) {
	toasts, _, _, _ := toastStage(t)
	toasts.Show(Toast{Text: "a"})
	toasts.History()[0].Text = "changed"
	toasts.Shown()[0].Text = "changed"
	if toasts.History()[0].Text != "a" || toasts.Shown()[0].Text != "a" {
		t.Error("the record was changed from outside")
	}
}

// TestHistoryKeepsNoWork: what a toast offered to do may hold a whole screen, so the record lets go of it.
func TestHistoryKeepsNoWork(t *testing.T) {
	toasts, _, _, _ := toastStage(t)
	toasts.Show(Toast{Tone: ToneDone, Text: "a", Action: "Undo", Do: func() {}})
	want := Toast{Tone: ToneDone, Text: "a", Action: "Undo"}
	if d := cmp.Diff([]Toast{want}, toasts.History()); d != "" {
		t.Error(d)
	}
	if toasts.Shown()[0].Do == nil {
		t.Error("the toast shown does nothing any more")
	}
}
