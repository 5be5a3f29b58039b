package kit

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daybook/ui/kit/typed"
)

// TimeField is a field for a time of day in minutes since midnight. It reads all that typed.Time does, when Enter is
// pressed or the focus leaves, and then shows it as the window's language writes it; Up and Down go a step on and back,
// PgUp and PgDn an hour. What it cannot read stays as typed.
type TimeField struct {
	Entry
	// OnTime is told each change of the time; ok is false while the text is none, as when it is empty.
	OnTime func(minutes int, ok bool)
	// Step is what Up and Down move by, in minutes; 0 means 10.
	Step int
	// Start is where they begin while there is no time, in minutes since midnight; 0 means nine o’clock.
	Start int

	show    func(minutes int) string
	minutes int
	ok      bool
	shown   string // what minutes were shown as, which is read back as them whatever it looks like
}

const (
	timeLimit  = 24
	usualStep  = 10
	usualStart = 9 * 60
)

// NewTimeField makes an empty one; show writes a time in the language of the window, nil writes 14:30.
func NewTimeField(env *Env, show func(minutes int) string) *TimeField {
	t := &TimeField{show: show}
	if show == nil {
		t.show = func(m int) string { return fmt.Sprintf("%d:%02d", m/60, m%60) }
	}
	t.least = t.written(22*60 + 50) // as long as any: two digits in either way of counting hours
	t.setUp(env, timeLimit, t)
	t.Entry.Entry.OnChanged = t.read
	return t
}

// Time is the time typed, 0 to 1439; ok is false if there is none.
func (t *TimeField) Time() (minutes int, ok bool) { return t.minutes, t.ok }

// SetTime shows a time; what is none, as -1, empties the field.
func (t *TimeField) SetTime(minutes int) {
	t.shown = ""
	if minutes < 0 || minutes >= typed.DayMinutes {
		t.SetText("")
		return
	}
	was, had := t.minutes, t.ok
	t.shown, t.minutes, t.ok = t.written(minutes), minutes, true
	t.SetText(t.shown)
	t.tell(was, had)
}

// written is a time as the field shows it.
func (t *TimeField) written(minutes int) string {
	text, _ := typed.Cut(typed.Clean(t.show(minutes), false), timeLimit)
	return text
}

// Settle shows what was typed as the time it stands for.
func (t *TimeField) Settle() {
	if t.ok && t.Text != t.written(t.minutes) {
		t.SetTime(t.minutes)
	}
}

// FocusLost is for the toolkit. It settles before OnBlur is called.
func (t *TimeField) FocusLost() {
	t.Settle()
	t.Entry.FocusLost()
}

func (t *TimeField) read(text string) {
	if t.shown != "" && text == t.shown {
		return
	}
	was, had := t.minutes, t.ok
	t.minutes, t.ok = typed.Time(text)
	t.shown = ""
	t.tell(was, had)
}

func (t *TimeField) tell(was int, had bool) {
	if (was != t.minutes || had != t.ok) && t.OnTime != nil {
		t.OnTime(t.minutes, t.ok)
	}
}

// TypedKey steps the time, or edits.
func (t *TimeField) TypedKey(ev *fyne.KeyEvent) {
	t.env.Input()
	step := t.Step
	if step <= 0 {
		step = usualStep
	}
	switch ev.Name {
	case fyne.KeyUp:
		t.move(step, true)
	case fyne.KeyDown:
		t.move(-step, true)
	case fyne.KeyPageUp:
		t.move(60, false)
	case fyne.KeyPageDown:
		t.move(-60, false)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.Settle()
		t.Entry.TypedKey(ev)
	default:
		t.Entry.TypedKey(ev)
	}
}

// move goes on or back within the day; to the grid: from 9:07 by 10 to 9:10, or to 9:00.
func (t *TimeField) move(by int, grid bool) {
	if t.Disabled() {
		return
	}
	if !t.ok {
		start := t.Start
		if start <= 0 || start >= typed.DayMinutes {
			start = usualStart
		}
		t.SetTime(start)
		return
	}
	next := t.minutes + by
	if off := t.minutes % max(by, -by); grid && off != 0 {
		next = t.minutes - off
		if by > 0 {
			next += by
		}
	}
	if next >= 0 && next < typed.DayMinutes {
		t.SetTime(next)
	}
}
