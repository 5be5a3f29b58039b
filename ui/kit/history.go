package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
)

// HistorySpec says how ShowHistory shows what toasts said.
type HistorySpec struct {
	Title string
	Empty string                 // shown while there was nothing
	Clock func(time.Time) string // writes a time in the language of the window; nil leaves it out
	Word  func(Tone) string      // the word beside a tone's icon, as meaning never rests on a drawing alone
}

// ShowHistory opens a dialog with what toasts said, newest first and each in full; Up, Down, PgUp and PgDn scroll, Esc and
// Enter close it. Toasts are given as Toasts.History gives them, oldest first.
func ShowHistory(env *Env, c fyne.Canvas, spec HistorySpec, toasts []Toast) *Dialog {
	body := Column(Gap)
	for i, toast := range slices.Backward(toasts) {
		body.Add(spec.entry(toast))
		if i > 0 {
			body.Add(Rule())
		}
	}
	if len(toasts) == 0 {
		body.Add(NewText(spec.Empty))
	}
	return ShowDialog(env, c, DialogSpec{
		Title: spec.Title, Body: body, Wide: true, Actions: []Action{{Label: env.words().Close}},
	})
}

// entry is one toast: when and how grave in one line, below it what it said.
func (s HistorySpec) entry(toast Toast) fyne.CanvasObject {
	word := ""
	if s.Word != nil {
		word = s.Word(toast.Tone)
	}
	line := Row(Gap, NewBadge(toast.Tone, word))
	if s.Clock != nil && !toast.At.IsZero() {
		line.Objects = append([]fyne.CanvasObject{NewNote(s.Clock(toast.At)).As(Full)}, line.Objects...)
	}
	return Column(2, line, NewText(toast.Text))
}
