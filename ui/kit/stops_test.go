package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daybook/ui/kit/typed"
	"daybook/ui/uitest"
)

// TestEnterAPanelWithNothingToFocus stays on its header rather than go to the next one.
func TestEnterAPanelWithNothingToFocus(t *testing.T) {
	newApp(t)
	env := testEnv()
	a := NewAccordion(env,
		Panel{Title: "Overview", Body: NewText("only words")},
		Panel{Title: "Passport", Body: NewEntry(env, 5)})
	w := stage(t, a, NewButton(env, Outline, "after", "", nil))
	a.Enter(0)
	if w.Canvas().Focused() != a.Header(0) || a.Opened() != 0 {
		t.Errorf("focus %T, open %d", w.Canvas().Focused(), a.Opened())
	}
	a.Enter(1)
	if _, ok := w.Canvas().Focused().(*Entry); !ok {
		t.Errorf("focus %T", w.Canvas().Focused())
	}
	a.Enter(9)
	if a.Opened() != -1 || w.Canvas().Focused() != a.Header(1) {
		t.Errorf("an unknown panel: open %d, focus %T", a.Opened(), w.Canvas().Focused())
	}
}

func TestAccordionBeforeItIsShown(t *testing.T) {
	newApp(t)
	told := []int{}
	a := NewAccordion(nil, Panel{Title: "One", Body: NewText("x")}, Panel{Title: "Two", Body: NewText("y")})
	a.OnChanged = func(i int) { told = append(told, i) }
	a.Enter(1)
	a.Open(0)
	a.SetNote(0, "note")
	if a.Opened() != 0 || len(told) != 2 {
		t.Errorf("open %d, told %v", a.Opened(), told)
	}
	stage(t, a)
	if !a.panels[0].body.Visible() || a.panels[1].body.Visible() {
		t.Error("what was opened before is not what is shown")
	}
}

// TestListClickBelowItsRows clicks on the rim under the last row that is seen: nothing out of sight may be chosen.
func TestListClickBelowItsRows(t *testing.T) {
	list, s, w := openList(t, 30, fyne.NewSize(400, 600))
	rim := list.Size().Height - 1
	list.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, rim)}})
	test.TapAt(list, fyne.NewPos(5, rim))
	if s.Chosen() != 0 || list.mark != 0 || !ModalOpen(w.Canvas()) {
		t.Errorf("chosen %d, marked %d, open %v", s.Chosen(), list.mark, ModalOpen(w.Canvas()))
	}
	test.TapAt(list, fyne.NewPos(5, rim-list.rowHeight()))
	if s.Chosen() != optionsShown-1 || ModalOpen(w.Canvas()) {
		t.Errorf("the last row seen chose %d", s.Chosen())
	}
}

// TestDateFieldSettlesWhoeverListens replaces OnBlur, as a screen does to check the field: it still settles, and first.
func TestDateFieldSettlesWhoeverListens(t *testing.T) {
	newApp(t)
	d := NewDateField(testEnv(), fixedToday)
	saw := ""
	d.OnBlur = func() { saw = d.Text }
	w := stage(t, d)
	for _, tc := range []struct{ typed, want string }{
		{"+7", "2026-10-12"}, {"9", "2026-10-09"}, {"never", "never"}, {"", ""},
	} {
		w.Canvas().Focus(d)
		d.SetText(tc.typed)
		w.Canvas().Unfocus()
		if d.Text != tc.want || saw != tc.want {
			t.Errorf("%q: shows %q, told %q", tc.typed, d.Text, saw)
		}
	}
}

func TestDateFieldTellsEachChangeOnce(t *testing.T) {
	newApp(t)
	d := NewDateField(testEnv(), fixedToday)
	type told struct {
		date string
		ok   bool
	}
	var got []told
	d.OnDate = func(date time.Time, ok bool) {
		if !ok {
			got = append(got, told{"", false})
			return
		}
		got = append(got, told{date.Format(typed.ISODate), true})
	}
	w := stage(t, d)
	w.Canvas().Focus(d)
	uitest.Type(w, "+7\n") // "+" is no date, "+7" is; Enter only changes how it is shown
	d.SetDate(time.Date(2026, 10, 12, 0, 0, 0, 0, time.UTC))
	d.SetDate(time.Time{})
	want := []told{{"2026-10-12", true}, {"", false}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("told %v, want %v", got, want)
	}
}

// TestFloatNeedsTheRoomOfItsList checks an open list at the edges of a small window: it never leaves it.
func TestFloatStaysInTheWindow(t *testing.T) {
	for _, tc := range []struct {
		name   string
		x, y   float32
		window fyne.Size
	}{
		{"below", 20, 20, fyne.NewSize(500, 600)},
		{"at the right edge", 420, 20, fyne.NewSize(500, 600)},
		{"at the foot", 20, 560, fyne.NewSize(500, 600)},
		{"in a low window", 20, 100, fyne.NewSize(500, 260)},
		{"in a narrow window", 0, 20, fyne.NewSize(120, 600)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			s := NewSelect(testEnv(), kinds(), 0, "")
			holder := Pad(0, 0, s)
			w := show(t, Light, 1, tc.window, holder)
			s.Resize(fyne.NewSize(80, s.MinSize().Height))
			s.Move(fyne.NewPos(tc.x, tc.y))
			s.Open()
			f := w.Canvas().Overlays().Top().(*float)
			p, size := f.content.Position(), f.content.Size()
			if p.X < 0 || p.Y < 0 || p.X+size.Width > tc.window.Width+0.1 || p.Y+size.Height > tc.window.Height+0.1 {
				t.Errorf("the list lies at %v, %v in %v", p, size, tc.window)
			}
			if f.MinSize() != f.content.MinSize() {
				t.Errorf("needs %v, its list %v", f.MinSize(), f.content.MinSize())
			}
		})
	}
}
