package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/ui/kit/typed"
	"daybook/ui/uitest"
)

// TestAccordionInAnyOrder opens and closes in any order while Tab moves on: at most one panel is open, and the focus is
// never on something that cannot be seen.
func TestAccordionInAnyOrder(t *testing.T) {
	b := newBench(t)
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 10).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				b.a.Open(rapid.IntRange(-1, 3).Draw(t, "open"))
			case 1:
				b.a.Enter(rapid.IntRange(-1, 3).Draw(t, "enter"))
			case 2:
				uitest.Press(b.w, fyne.KeyTab)
			default:
				uitest.Press(b.w, rapid.SampledFrom([]fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyLeft, fyne.KeyRight}).Draw(t, "key"))
			}
			open := 0
			for i, p := range b.a.panels {
				if p.body.Visible() {
					open++
					if i != b.a.Opened() {
						t.Fatalf("panel %d is open, not %d", i, b.a.Opened())
					}
				}
			}
			if open > 1 || open == 0 != (b.a.Opened() == -1) {
				t.Fatalf("%d open, Opened is %d", open, b.a.Opened())
			}
			for i, f := range b.fields {
				if b.w.Canvas().Focused() == fyne.Focusable(f) && i != b.a.Opened() {
					t.Fatalf("the focus is in the closed panel %d", i)
				}
			}
		}
	})
}

// TestDateFieldStepsLikeACalendar compares steps with the standard library's arithmetic.
func TestDateFieldStepsLikeACalendar(t *testing.T) {
	newApp(t)
	d := NewDateField(testEnv(), fixedToday)
	w := stage(t, d)
	w.Canvas().Focus(d)
	rapid.Check(t, func(t *rapid.T) {
		want := fixedToday().AddDate(0, 0, rapid.IntRange(-20000, 20000).Draw(t, "start"))
		d.SetDate(want)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			switch k := rapid.SampledFrom([]fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown}).Draw(t, "key"); k {
			case fyne.KeyUp:
				want = want.AddDate(0, 0, 1)
				uitest.Press(w, k)
			case fyne.KeyDown:
				want = want.AddDate(0, 0, -1)
				uitest.Press(w, k)
			case fyne.KeyPageUp:
				want = monthOracle(want, 1)
				uitest.Press(w, k)
			default:
				want = monthOracle(want, -1)
				uitest.Press(w, k)
			}
			if got, ok := d.Date(); !ok || got != want || d.Text != want.Format(typed.ISODate) {
				t.Fatalf("%v %v shown as %q, want %v", got, ok, d.Text, want)
			}
		}
	})
}

// monthOracle walks day by day to the same day of the next month, or to that month's last.
func monthOracle(d time.Time, by int) time.Time {
	month := d.Month() + time.Month(by)
	if month < 1 {
		month = 12
	}
	if month > 12 {
		month = 1
	}
	best := d
	for x := d; ; x = x.AddDate(0, 0, by) {
		if x.Month() == month && (x.Day() == d.Day() || x.Day() < d.Day() && x.AddDate(0, 0, 1).Month() != month) {
			best = x
			break
		}
	}
	return best
}

// TestLayersInAnyOrder opens and closes dialogs and lists in any order: keys and overlays always belong together, and at
// the end the focus is where it began.
func TestLayersInAnyOrder(t *testing.T) {
	env, got, field, w := dialogStage(t)
	c := w.Canvas()
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 10).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				Message(env, c, "Note", "text")
			case 1:
				s := NewSelect(env, kinds(), 0, "")
				ShowDialog(env, c, DialogSpec{Title: "Pick", Body: s, First: s, Actions: []Action{{Label: "Close"}}})
				s.Open()
			case 2:
				uitest.Press(w, fyne.KeyEscape)
			default:
				uitest.Press(w, fyne.KeyTab)
			}
			if n := len(c.Overlays().List()); n != len(env.dialogs) {
				t.Fatalf("%d layers, %d of them have keys", n, len(env.dialogs))
			}
			if !ModalOpen(c) {
				c.Focus(field)
			}
		}
		for ModalOpen(c) {
			uitest.Press(w, fyne.KeyEscape)
		}
		if c.Focused() != field || len(env.dialogs) != 0 || len(env.scrolls) != 0 {
			t.Fatalf("at the end: focus %T, %d dialogs, %d scrolls", c.Focused(), len(env.dialogs), len(env.scrolls))
		}
		got.names = nil
	})
}

// TestToastsInAnyOrder shows, waits and dismisses in any order: never too many, each with its timer, none forgotten.
func TestToastsInAnyOrder(t *testing.T) {
	toasts, clock, _, _ := toastStage(t)
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 4).Draw(t, "what") {
			case 0:
				clock.pass(time.Duration(rapid.IntRange(1, 9).Draw(t, "seconds")) * time.Second)
			case 1:
				toasts.DismissAll()
			default:
				toasts.Show(Toast{Text: "x"})
			}
			shown := len(toasts.Shown())
			if shown > toastsShown || shown != len(toasts.column.Objects) || shown != len(clock.jobs) {
				t.Fatalf("%d shown, %d drawn, %d timers", shown, len(toasts.column.Objects), len(clock.jobs))
			}
			if len(toasts.History()) > historyKept {
				t.Fatalf("%d kept", len(toasts.History()))
			}
		}
	})
}

// TestFlowNeverOverlaps lays out anything in any width.
func TestFlowNeverOverlaps(t *testing.T) {
	newApp(t)
	rapid.Check(t, func(t *rapid.T) {
		var objects []fyne.CanvasObject
		var weights []float32
		for range rapid.IntRange(1, 7).Draw(t, "n") {
			objects = append(objects, brick(float32(rapid.IntRange(1, 200).Draw(t, "w")), float32(rapid.IntRange(1, 50).Draw(t, "h"))))
			weights = append(weights, float32(rapid.IntRange(0, 3).Draw(t, "weight")))
		}
		f := Flow(weights, objects...)
		width := f.MinSize().Width + float32(rapid.IntRange(0, 600).Draw(t, "spare"))
		f.Resize(fyne.NewSize(width, 1000))
		for i, a := range objects {
			if end := a.Position().X + a.Size().Width; end > width+0.1 || a.Size().Width < a.MinSize().Width-0.1 {
				t.Fatalf("%d: %v at %v in %v", i, a.Size(), a.Position(), width)
			}
			if low := a.Position().Y + a.Size().Height; low > f.MinSize().Height+0.1 {
				t.Fatalf("%d ends at %v of %v", i, low, f.MinSize().Height)
			}
			for j, b := range objects[:i] {
				if overlap(a, b) {
					t.Fatalf("%d and %d overlap", i, j)
				}
			}
		}
	})
}

func overlap(a, b fyne.CanvasObject) bool {
	p, q := a.Position(), b.Position()
	const e = 0.1
	return p.X+e < q.X+b.Size().Width && q.X+e < p.X+a.Size().Width && p.Y+e < q.Y+b.Size().Height && q.Y+e < p.Y+a.Size().Height
}
