package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/ui/kit/typed"
	"daybook/ui/uitest"
)

func TestDateFieldTyping(t *testing.T) {
	for _, tc := range []struct {
		typed, shown string
		ok           bool
	}{
		{"2026-10-09", "2026-10-09", true},
		{"20261009", "2026-10-09", true},
		{"9", "2026-10-09", true},
		{"+7", "2026-10-12", true},
		{"t", "2026-10-05", true},
		{"lun", "2026-10-12", true},
		{"2026-02-30", "2026-02-30", false},
		{"soon", "soon", false},
		{"", "", false},
	} {
		newApp(t)
		env := testEnv()
		d, next := NewDateField(env, fixedToday), NewEntry(env, 5)
		w := stage(t, d, next)
		w.Canvas().Focus(d)
		uitest.Type(w, tc.typed)
		uitest.Press(w, fyne.KeyReturn)
		date, ok := d.Date()
		if d.Text != tc.shown || ok != tc.ok || ok && date.Format(typed.ISODate) != tc.shown {
			t.Errorf("%q: shows %q, date %v %v", tc.typed, d.Text, date, ok)
		}
		if w.Canvas().Focused() != next {
			t.Errorf("%q: Enter does not go on", tc.typed)
		}
	}
}

func TestDateFieldSettlesOnLeaving(t *testing.T) {
	newApp(t)
	env := testEnv()
	d := NewDateField(env, fixedToday)
	d.Past = true
	var told []time.Time
	d.OnDate = func(date time.Time, ok bool) {
		if ok {
			told = append(told, date)
		}
	}
	w := stage(t, d, NewEntry(env, 5))
	w.Canvas().Focus(d)
	uitest.Type(w, "4")
	uitest.Press(w, fyne.KeyTab)
	if d.Text != "2026-10-04" || len(told) != 1 {
		t.Errorf("shows %q, told %v", d.Text, told)
	}
}

func TestDateFieldSteps(t *testing.T) {
	newApp(t)
	d := NewDateField(testEnv(), fixedToday)
	w := stage(t, d)
	w.Canvas().Focus(d)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyUp, "2026-10-05"}, // empty: today
		{fyne.KeyUp, "2026-10-06"},
		{fyne.KeyDown, "2026-10-05"},
		{fyne.KeyPageUp, "2026-11-05"},
		{fyne.KeyPageDown, "2026-10-05"},
	} {
		uitest.Press(w, step.key)
		if d.Text != step.want {
			t.Errorf("after %s: %q, want %q", step.key, d.Text, step.want)
		}
	}
	d.SetDate(time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC))
	uitest.Press(w, fyne.KeyPageUp)
	if d.Text != "2026-02-28" {
		t.Errorf("a month after 31 January: %q", d.Text)
	}
	d.SetDate(time.Date(2199, 12, 31, 0, 0, 0, 0, time.UTC))
	uitest.Press(w, fyne.KeyUp)
	if d.Text != "2199-12-31" {
		t.Errorf("beyond the last year: %q", d.Text)
	}
	d.Disable()
	uitest.Press(w, fyne.KeyDown)
	if d.Text != "2199-12-31" {
		t.Errorf("disabled: %q", d.Text)
	}
	d.SetDate(time.Time{})
	if _, ok := d.Date(); ok || d.Text != "" {
		t.Errorf("emptied: %q", d.Text)
	}
}

func TestDateFieldPassesOnTheRest(t *testing.T) {
	newApp(t)
	env, got := listening()
	d := NewDateField(env, fixedToday)
	w := stage(t, d)
	w.Canvas().Focus(d)
	uitest.Press(w, fyne.KeyEscape)
	if len(got.names) != 1 || d.ring.Hidden {
		t.Errorf("keys %v, ring hidden %v", got.names, d.ring.Hidden)
	}
	if test.WidgetRenderer(d) == nil {
		t.Error("not drawn")
	}
}
