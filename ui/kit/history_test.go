package kit

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func historySpec() HistorySpec {
	return HistorySpec{
		Title: "Messages", Empty: "Nothing was said yet.",
		Clock: func(at time.Time) string { return at.Format("15:04:05") },
		Word:  func(t Tone) string { return [...]string{"Note", "Done", "Look", "Refused", "Called", "Service"}[t] },
	}
}

// textsIn is what an object shows, top to bottom.
func textsIn(w fyne.Window) string {
	var all []string
	for _, s := range uitest.Texts(w) {
		all = append(all, s.Text)
	}
	return strings.Join(all, " | ")
}

func TestHistory(t *testing.T) {
	newApp(t)
	q := uitest.NewQueue(time.Date(2026, 10, 5, 9, 0, 0, 0, time.UTC))
	env := testEnv()
	env.After, env.Now = q.After, q.Now
	toasts := NewToasts(env)
	w := stage(t, NewEntry(env, 5), toasts.Layer())
	toasts.Show(Toast{Tone: ToneDone, Text: "Booked."})
	q.Advance(90 * time.Second)
	toasts.Show(Toast{Tone: ToneRefused, Text: "Not saved.", At: time.Unix(0, 0)})
	toasts.DismissAll()
	d := ShowHistory(env, w.Canvas(), historySpec(), toasts.History())
	relayout()
	if got, want := textsIn(w), "Messages | 09:01:30 | Refused | Not saved. | 09:00:00 | Done | Booked. | Close"; got != want {
		t.Errorf("shows %s", got)
	}
	uitest.Press(w, fyne.KeyEscape)
	if d.Open() {
		t.Error("Esc does not close it")
	}
}

func TestHistoryWithoutClockOrEntries(t *testing.T) {
	newApp(t)
	env := testEnv()
	w := stage(t, NewEntry(env, 5))
	toasts := NewToasts(env)
	toasts.Show(Toast{Text: "Said."})
	if at := toasts.History()[0].At; !at.IsZero() {
		t.Errorf("without a clock it was said at %v", at)
	}
	first := ShowHistory(env, w.Canvas(), historySpec(), toasts.History())
	relayout()
	if got, want := textsIn(w), "Messages | Note | Said. | Close"; got != want {
		t.Errorf("shows %s", got)
	}
	first.Close()
	second := ShowHistory(nil, w.Canvas(), HistorySpec{Title: "Messages", Empty: "Nothing."}, nil)
	relayout()
	if got, want := textsIn(w), "Messages | Nothing."; got != want {
		t.Errorf("shows %s", got)
	}
	uitest.Press(w, fyne.KeyReturn)
	if second.Open() {
		t.Error("Enter does not close it")
	}
}

// TestLongHistory says long things: each is shown in full, by scrolling, in every size of text.
func TestLongHistory(t *testing.T) {
	newApp(t)
	env := testEnv()
	env.Now = func() time.Time { return fixedToday() }
	toasts := NewToasts(env)
	for range 130 {
		toasts.Show(Toast{Text: "Short."})
	}
	if d := cmp.Diff(historyKept, len(toasts.History())); d != "" {
		t.Error(d)
	}
	for i := range 20 {
		toasts.Show(Toast{Tone: Tone(i % 6), Text: fmt.Sprint("Number ", i, strings.Repeat(" and so on and so forth", 12), " to the end.")})
	}
	last := toasts.History()[historyKept-20:]
	for name, v := range variants {
		for _, scale := range []float32{1, 1.5, 2} {
			w := show(t, v, scale, fyne.NewSize(1024, 768), NewEntry(env, 5))
			d := ShowHistory(env, w.Canvas(), historySpec(), last)
			settle(w)
			textInside(t, "history", d.body.Content)
			if !uitest.Says(w, "Number 19") || strings.Contains(textsIn(w), "…") {
				t.Errorf("%s at %v: the newest is not first and in full", name, scale)
			}
			for range 30 {
				uitest.Press(w, fyne.KeyPageDown)
			}
			if most := d.body.Content.Size().Height - d.body.Size().Height; d.body.Offset.Y < most-1 {
				t.Errorf("%s at %v: PgDn ends at %v of %v", name, scale, d.body.Offset.Y, most)
			}
			uitest.Press(w, fyne.KeyEscape)
		}
	}
}
