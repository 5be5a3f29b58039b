package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
)

// Message says something; Enter, Space and Esc close it.
func Message(env *Env, c fyne.Canvas, title, text string) *Dialog {
	return ShowDialog(env, c, DialogSpec{
		Title: title, Body: NewText(text), Actions: []Action{{Label: env.words().Close, Kind: Outline}}, Light: true,
	})
}

// Confirm asks before doing something. The focus is on Cancel; yes is done only if its button is chosen.
func Confirm(env *Env, c fyne.Canvas, title, text, yes string, do func()) *Dialog {
	return ShowDialog(env, c, DialogSpec{
		Title: title, Body: NewText(text),
		Actions: []Action{{Label: env.words().Cancel}, {Label: yes, Kind: Filled, Do: do}},
	})
}

// Ask gives several ways on; safe is the one with the focus and the one Esc means.
func Ask(env *Env, c fyne.Canvas, title, text string, safe int, actions ...Action) *Dialog {
	return ShowDialog(env, c, DialogSpec{Title: title, Body: NewText(text), Actions: actions, Safe: safe, Enter: safe})
}

// Veiled shows one of the toolkit's own dialogs, such as the one that saves a file, over a veil and with the window's
// keys held back; onClosed, which may be nil, is called when it closes.
func Veiled(env *Env, c fyne.Canvas, d dialog.Dialog, onClosed func()) {
	l := openLayer(env, c, NewGround(Veil, container.NewWithoutLayout()), func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyEscape {
			d.Dismiss()
		}
		return true
	})
	l.leave = d.Dismiss
	d.SetOnClosed(func() {
		l.close()
		if onClosed != nil {
			onClosed()
		}
	})
	d.Show()
}

// Progress is a dialog that shows how far a long work is. It closes by Close, or by Esc or its button, which also call
// cancel.
type Progress struct {
	*Dialog
	bar  *Meter
	note *Text
}

// ShowProgress opens it; cancel may be nil if the work cannot be stopped, then there is no button.
func ShowProgress(env *Env, c fyne.Canvas, title string, cancel func()) *Progress {
	p := &Progress{bar: NewMeter(), note: NewNote(" ").As(Truncate)}
	spec := DialogSpec{Title: title, Body: Column(Gap, p.bar, p.note), Safe: -1, Enter: -1}
	if cancel != nil {
		spec.Safe = 0
		spec.Actions = []Action{{Label: env.words().Cancel, Do: cancel}}
	}
	p.Dialog = ShowDialog(env, c, spec)
	c.Unfocus() // an Enter held a moment too long would cancel what it began; Esc, or Tab and Enter, do
	return p
}

// Set shows a part done, 0 to 1, and what is being done.
func (p *Progress) Set(done float64, note string) {
	p.bar.Set(done)
	p.note.SetText(note)
}
