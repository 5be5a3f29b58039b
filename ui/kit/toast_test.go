package kit

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

// fakeClock runs what is due when told that time passed.
type fakeClock struct {
	now  time.Duration
	jobs map[int]*fakeJob
	next int
}

type fakeJob struct {
	due time.Duration
	f   func()
}

func (c *fakeClock) after(d time.Duration, f func()) func() {
	if c.jobs == nil {
		c.jobs = map[int]*fakeJob{}
	}
	c.next++
	n := c.next
	c.jobs[n] = &fakeJob{c.now + d, f}
	return func() { delete(c.jobs, n) }
}

func (c *fakeClock) pass(d time.Duration) {
	c.now += d
	for n := 1; n <= c.next; n++ {
		if j, ok := c.jobs[n]; ok && j.due <= c.now {
			delete(c.jobs, n)
			j.f()
		}
	}
}

func toastStage(t *testing.T) (*Toasts, *fakeClock, *Entry, fyne.Window) {
	t.Helper()
	newApp(t)
	clock := &fakeClock{}
	env := testEnv()
	env.After = clock.after
	toasts := NewToasts(env)
	field := NewEntry(env, 20)
	w := show(t, Light, 1, fyne.NewSize(800, 600), container.NewStack(Column(Gap, field), toasts.Layer()))
	return toasts, clock, field, w
}

func TestToastGoesByItself(t *testing.T) {
	toasts, clock, _, _ := toastStage(t)
	toasts.Show(Toast{Tone: ToneDone, Text: "Saved"})
	clock.pass(6 * time.Second)
	if len(toasts.Shown()) != 1 {
		t.Error("gone before it could be read")
	}
	clock.pass(4 * time.Second)
	if len(toasts.Shown()) != 0 || len(toasts.History()) != 1 || toasts.History()[0].Text != "Saved" {
		t.Errorf("shown %v, history %v", toasts.Shown(), toasts.History())
	}
}

func TestToastsAreFew(t *testing.T) {
	toasts, clock, field, w := toastStage(t)
	w.Canvas().Focus(field)
	for i := range 150 {
		toasts.Show(Toast{Text: fmt.Sprint(i)})
	}
	shown := toasts.Shown()
	if len(shown) != 1 || shown[0].Text != "149" {
		t.Errorf("shown: %v", shown)
	}
	if h := toasts.History(); len(h) != 100 || h[0].Text != "50" {
		t.Errorf("%d in history, from %v", len(h), h[0])
	}
	if len(clock.jobs) != 1 {
		t.Errorf("%d timers left for one toast", len(clock.jobs))
	}
	if w.Canvas().Focused() != field {
		t.Error("a toast took the focus")
	}
	if !toasts.DismissAll() || len(toasts.Shown()) != 0 || toasts.DismissAll() {
		t.Error("not all dismissed, or twice")
	}
}

func TestToastAction(t *testing.T) {
	toasts, _, field, w := toastStage(t)
	undone := 0
	toasts.Show(Toast{Tone: ToneDone, Text: "Cancelled", Action: "Undo", Do: func() { undone++ }})
	w.Canvas().Focus(field)
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeyReturn)
	if undone != 1 || len(toasts.Shown()) != 0 {
		t.Errorf("undone %d times, shown %v", undone, toasts.Shown())
	}
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("the focus stays in a toast that is gone: %v", f)
	}
	toasts.Show(Toast{Text: "x"})
	w.Canvas().Focus(field)
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeySpace)
	if len(toasts.Shown()) != 0 || field.Text != "" {
		t.Errorf("shown %v, field %q", toasts.Shown(), field.Text)
	}
}

func TestToastPlaceAndClicks(t *testing.T) {
	toasts, _, field, w := toastStage(t)
	toasts.Show(Toast{Text: "A message that is long enough to need a second line in a toast of this width, surely."})
	relayout()
	c := toasts.column
	if x := c.Position().X; x < 0 || x+c.Size().Width < 780 || x+c.Size().Width > 800 || c.Position().Y+c.Size().Height > 600 {
		t.Errorf("%v at %v", c.Size(), c.Position())
	}
	textInside(t, "toast", c)
	toasts.Show(Toast{Text: "Saved"})
	relayout()
	if left, right := c.Position().X, c.Position().X+c.Size().Width; left < 400 || right < 780 || right > 800 {
		t.Errorf("a short one from %v to %v covers what stands at the left of the status line", left, right)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(50, 20))
	if len(toasts.Shown()) != 1 {
		t.Error("a click elsewhere dismissed it")
	}
	_ = field
}

func TestToastsWithoutClock(t *testing.T) {
	newApp(t)
	toasts := NewToasts(nil)
	stage(t, toasts.Layer())
	toasts.Show(Toast{Text: "stays"})
	if len(toasts.Shown()) != 1 {
		t.Error("gone")
	}
	toasts.DismissAll()
}
