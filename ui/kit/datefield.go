package kit

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/ui/kit/typed"
)

// DateField is a field for a civil date, shown as 2026-10-05. It reads all that typed.Date does, when Enter is pressed
// or the focus leaves; Up and Down go a day on and back, PgUp and PgDn a month. What it cannot read stays as typed.
type DateField struct {
	Entry
	// OnDate is told each change of the date; ok is false while the text is no date, as when it is empty.
	OnDate func(date time.Time, ok bool)
	// Past makes 5 or mon mean the last such day, as for the date on a letter.
	Past bool

	today func() time.Time
	date  time.Time
	ok    bool
}

const dateLimit = 24

// NewDateField makes an empty date field; today answers the site's civil date as midnight UTC.
func NewDateField(env *Env, today func() time.Time) *DateField {
	d := &DateField{today: today}
	d.least = "2000-00-00"
	d.setUp(env, dateLimit, d)
	d.Entry.Entry.OnChanged = func(text string) { d.read(text) }
	return d
}

// Date is the date typed; ok is false if there is none.
func (d *DateField) Date() (date time.Time, ok bool) { return d.date, d.ok }

// SetDate shows a date. The zero time empties the field.
func (d *DateField) SetDate(date time.Time) {
	if date.IsZero() {
		d.SetText("")
		return
	}
	d.SetText(date.Format(typed.ISODate))
}

// Settle shows what was typed as the date it stands for.
func (d *DateField) Settle() {
	if d.ok && d.Text != d.date.Format(typed.ISODate) {
		d.SetDate(d.date)
	}
}

// FocusLost is for the toolkit. It settles before OnBlur is called.
func (d *DateField) FocusLost() {
	d.Settle()
	d.Entry.FocusLost()
}

func (d *DateField) read(text string) {
	date, ok := typed.Date(text, d.today(), d.Past)
	changed := ok != d.ok || !date.Equal(d.date)
	d.date, d.ok = date, ok
	if changed && d.OnDate != nil {
		d.OnDate(date, ok)
	}
}

// TypedKey steps the date, or edits.
func (d *DateField) TypedKey(ev *fyne.KeyEvent) {
	d.env.Input()
	switch ev.Name {
	case fyne.KeyUp:
		d.step(0, 1)
	case fyne.KeyDown:
		d.step(0, -1)
	case fyne.KeyPageUp:
		d.step(1, 0)
	case fyne.KeyPageDown:
		d.step(-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		d.Settle()
		d.Entry.TypedKey(ev)
	default:
		d.Entry.TypedKey(ev)
	}
}

// step moves the date; without one it starts at today.
func (d *DateField) step(months, days int) {
	if d.Disabled() {
		return
	}
	if !d.ok {
		d.SetDate(d.today())
		return
	}
	if next, ok := typed.InRange(typed.AddMonths(d.date, months).AddDate(0, 0, days)); ok {
		d.SetDate(next)
	}
}
