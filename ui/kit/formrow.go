package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// FormRow is a field with its label above and, when something is wrong, a message below. The message takes room only
// while it is there. A row is never narrower than its label: set rows side by side with Flow.
type FormRow struct {
	widget.BaseWidget
	env     *Env
	label   *Text
	field   fyne.CanvasObject
	message *Notice
	told    func() // the message stands elsewhere and changed
}

// NewFormRow labels a field; required adds the word for it to the label.
func NewFormRow(env *Env, label string, required bool, field fyne.CanvasObject) *FormRow {
	if word := env.words().Required; required && word != "" {
		label += " (" + word + ")"
	}
	r := &FormRow{env: env, label: NewNote(label).As(Full), field: field, message: NewNotice(Plain, "")}
	r.message.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// Apart takes the message out of the row, for a layout that gives it more width than the field has; changed is called
// when it came, went or became another.
func (r *FormRow) Apart(changed func()) *Notice {
	r.told = changed
	return r.message
}

// Message is the message shown, or "".
func (r *FormRow) Message() string {
	if r.message.Visible() {
		return r.message.Text()
	}
	return ""
}

// SetError says what is wrong and marks the field; "" clears.
func (r *FormRow) SetError(text string) { r.say(ToneRefused, r.env.words().Error, text, text != "") }

// SetWarning says what to look at; the field is not marked, as nothing is blocked. "" clears.
func (r *FormRow) SetWarning(text string) { r.say(ToneLate, r.env.words().Warning, text, false) }

// Focus puts the focus on the field, if it can have it.
func (r *FormRow) Focus() {
	if f, ok := r.field.(fyne.Focusable); ok {
		focusOn(f)
	}
}

func (r *FormRow) say(tone Tone, kind, text string, bad bool) {
	if m, ok := r.field.(interface{ SetBad(bad bool) }); ok {
		m.SetBad(bad)
	}
	full := text
	if kind != "" && text != "" {
		full = kind + " " + text
	}
	if text == "" {
		r.message.Hide()
	} else {
		r.message.Set(tone, full)
		r.message.Show()
	}
	r.Refresh()
	if r.told != nil {
		r.told()
	}
}

// CreateRenderer is for the toolkit.
func (r *FormRow) CreateRenderer() fyne.WidgetRenderer {
	l := &column{gap: 5}
	v := &view{owner: r, objects: []fyne.CanvasObject{r.label, r.field}}
	if r.told == nil {
		v.objects = append(v.objects, r.message)
	}
	v.min = func() fyne.Size { return l.MinSize(v.objects) }
	v.layout = func(size fyne.Size) { l.Layout(v.objects, size) }
	return v
}
