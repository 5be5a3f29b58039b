package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

const (
	toastTime   = 8 * time.Second // at least 6 s, so that it can be read twice
	toastsShown = 1
	historyKept = 100
)

// Toast is a short message that needs no answer. It is never the only place where an error is said.
type Toast struct {
	Tone   Tone
	Text   string
	Action string // label of a button, as Undo, or ""
	Do     func()
	At     time.Time // when it was shown, by the clock of Env; Show sets it
}

// Toasts is the layer in which toasts appear, one at a time, at the bottom right: over the end of the status line,
// where there is nothing to press and nothing that must be seen. Put Layer above the window's content in a stack.
// What was shown is kept in History.
type Toasts struct {
	env     *Env
	layer   *fyne.Container
	column  *fyne.Container
	shown   []*shownToast
	history []Toast
}

type shownToast struct {
	toast Toast
	card  *Box
	wide  func() float32 // in one line
	stop  func()
}

// NewToasts makes the layer.
func NewToasts(env *Env) *Toasts {
	t := &Toasts{env: env}
	t.column = Column(Gap)
	t.layer = container.New(&corner{t}, t.column)
	return t
}

// Layer is what to put above the window's content.
func (t *Toasts) Layer() fyne.CanvasObject { return t.layer }

// Show shows a toast; the oldest goes if there are too many.
func (t *Toasts) Show(toast Toast) {
	toast.At = t.env.now()
	said := toast
	said.Do = nil // it may hold a whole screen, long left
	t.history = append(t.history, said)
	t.history = t.history[max(0, len(t.history)-historyKept):]
	s := &shownToast{toast: toast}
	s.card, s.wide = t.draw(s)
	s.stop = t.env.after(toastTime, func() { t.dismiss(s) })
	t.shown = append(t.shown, s)
	t.column.Add(s.card)
	if len(t.shown) > toastsShown {
		t.dismiss(t.shown[0])
	}
	t.layer.Refresh()
}

// History is what was shown, oldest first, the last hundred; they say what they offered, but do it no more.
func (t *Toasts) History() []Toast { return slices.Clone(t.history) }

// Shown is what can be seen now, oldest first.
func (t *Toasts) Shown() []Toast {
	out := make([]Toast, 0, len(t.shown))
	for _, s := range t.shown {
		out = append(out, s.toast)
	}
	return out
}

// DismissAll takes all toasts away, as Esc does in a window with nothing else to leave. It tells whether there were any.
func (t *Toasts) DismissAll() bool {
	any := len(t.shown) > 0
	for len(t.shown) > 0 {
		t.dismiss(t.shown[0])
	}
	return any
}

func (t *Toasts) dismiss(s *shownToast) {
	i := slices.Index(t.shown, s)
	if i < 0 {
		return
	}
	s.stop()
	s.toast.Do = nil // the toolkit keeps the button for a minute more
	if c := canvasOf(t.layer); c != nil {
		if held, ok := c.Focused().(fyne.CanvasObject); ok && inside(s.card, held) {
			c.Unfocus()
		}
	}
	t.shown = slices.Delete(t.shown, i, i+1)
	t.column.Remove(s.card)
	t.layer.Refresh()
}

func (t *Toasts) draw(s *shownToast) (card *Box, wide func() float32) {
	notice := NewNotice(s.toast.Tone, s.toast.Text)
	parts := []fyne.CanvasObject{notice}
	weights := []float32{1}
	if s.toast.Action != "" {
		parts = append(parts, NewButton(t.env, Outline, s.toast.Action, "", func() {
			do := s.toast.Do
			t.dismiss(s)
			if do != nil {
				do()
			}
		}))
		weights = append(weights, 0)
	}
	parts = append(parts, NewButton(t.env, Quiet, t.env.words().Close, "", func() { t.dismiss(s) }))
	wide = func() float32 {
		width := 2*Unit(toastPad) + notice.indent() + LineWidth(notice.text) + Unit(Gap) + 1
		for _, button := range parts[1:] {
			width += Unit(Gap) + button.MinSize().Width
		}
		return width
	}
	return newBoxed(Pad(toastPad, toastPad, Flow(append(weights, 0), parts...)), Card, Edge, cardRadius), wide
}

// toastPad is little: a toast of one line is hardly higher than the status line it lies over.
const toastPad float32 = 3

// corner lays its objects at the bottom right, as wide as a line of theirs and as high as they must be.
type corner struct{ toasts *Toasts }

func (*corner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var wide float32
	for _, s := range l.toasts.shown {
		wide = max(wide, s.wide())
	}
	for _, o := range objects {
		w := max(0, min(wide, size.Width-2*Unit(toastPad)))
		h := fit(o, w)
		o.Move(fyne.NewPos(size.Width-Unit(toastPad)-w, size.Height-h-1))
	}
}
