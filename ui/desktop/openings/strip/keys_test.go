package strip

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// heard is a strip that writes down what it is asked for.
func heard(t *testing.T) (*Strip, fyne.Window, *[]string) {
	t.Helper()
	said := &[]string{}
	say := func(format string, args ...any) { *said = append(*said, fmt.Sprintf(format, args...)) }
	s := filled(t, 1)
	s.onChosen = func(day, row int) { say("cell %d %d", day, row) }
	s.onWeek = func(by int) { say("week %d", by) }
	s.onDigit = func(r rune) bool { say("digit %c", r); return r == '3' }
	s.env = &kit.Env{OnKey: func(ev *fyne.KeyEvent) bool { say("key %s", ev.Name); return true }, OnRune: func(r rune) bool { say("rune %c", r); return true }}
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(460, 300))
	w.Canvas().Focus(s)
	return s, w, said
}

// TestKeys: arrows walk and stop at the edges, Enter and Space choose what can be, PgUp and PgDn turn the week, and all
// else goes on to the window.
func TestKeys(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want []string
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, []string{"cell 0 0"}},
		{[]fyne.KeyName{fyne.KeyLeft, fyne.KeyUp, fyne.KeyReturn}, []string{"cell 0 0"}},
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyEnter}, []string{"cell 1 1"}},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyRight, fyne.KeyReturn}, []string{"cell 4 0"}},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, []string{"cell 0 2"}},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, nil}, // its time is over
		{[]fyne.KeyName{fyne.KeyPageUp, fyne.KeyPageDown}, []string{"week -1", "week 1"}},
		{[]fyne.KeyName{fyne.KeyEscape, fyne.KeyF5}, []string{"key Escape", "key F5"}},
	} {
		s, _, said := heard(t)
		for _, key := range c.keys {
			s.TypedKey(&fyne.KeyEvent{Name: key})
		}
		if !slices.Equal(*said, c.want) {
			t.Errorf("%v: %q", c.keys, *said)
		}
	}
	s, _, said := heard(t)
	for _, r := range " 39x" {
		s.TypedRune(r)
	}
	if want := []string{"cell 0 0", "digit 3", "digit 9", "rune 9", "digit x", "rune x"}; !slices.Equal(*said, want) {
		t.Errorf("%q", *said)
	}
}

// TestStaleCannotBeChosen while newer counts are asked for.
func TestStaleCannotBeChosen(t *testing.T) {
	s, w, said := heard(t)
	s.SetStale(true)
	uitest.Press(w, fyne.KeyReturn)
	if len(*said) != 0 || s.cells[0][0].text.Color != kit.Colour(kit.Faint) {
		t.Errorf("%q", *said)
	}
	s.SetStale(false)
	uitest.Press(w, fyne.KeyReturn)
	if len(*said) != 1 {
		t.Errorf("%q", *said)
	}
}

// TestResume: who walks through the cells goes on where they are when all is built anew, inside what there is then.
func TestResume(t *testing.T) {
	s, _, _ := heard(t)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	again := New(&kit.Env{}, nil, nil, nil)
	again.Resume(s.At())
	again.Set([]string{"a", "b", "c", "d", "e"}, s.labels, make5(4), texts5(4), [2]int{-1, -1})
	if day, row := again.At(); day != 4 || row != 1 {
		t.Errorf("at %d, %d", day, row)
	}
	again.Set([]string{"a", "b", "c", "d", "e"}, s.labels[:1], make5(1), texts5(1), [2]int{-1, -1})
	if day, row := again.At(); day != 4 || row != 0 {
		t.Errorf("of fewer rows at %d, %d", day, row)
	}
}

func make5(rows int) [][]State {
	all := make([][]State, 5)
	for i := range all {
		all[i] = make([]State, rows)
	}
	return all
}

func texts5(rows int) [][]string {
	all := make([][]string, 5)
	for i := range all {
		all[i] = make([]string, rows)
	}
	return all
}

// TestTapped: a click goes to the cell, takes the focus and chooses.
func TestTapped(t *testing.T) {
	s, w, said := heard(t)
	w.Canvas().Unfocus()
	ground := s.cells[3][1].ground
	s.Tapped(&fyne.PointEvent{Position: ground.Position().AddXY(2, 2)})
	if !slices.Equal(*said, []string{"cell 3 1"}) || w.Canvas().Focused() != s {
		t.Errorf("%q, focus %T", *said, w.Canvas().Focused())
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)}) // the corner
	if len(*said) != 1 {
		t.Errorf("the corner: %q", *said)
	}
}

// TestRunesGoOn: Space chooses; what no digit is used for goes to the window.
func TestRunesGoOn(t *testing.T) {
	s, w, said := heard(t)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	uitest.Type(w, " ")
	uitest.Type(w, "q")
	if want := []string{"cell 1 0", "key Q", "digit q", "rune q"}; !slices.Equal(*said, want) {
		t.Errorf("%q", *said)
	}
	*said = nil
	s.SetStale(true)
	uitest.Type(w, " 3")
	if want := []string{"key 3", "digit 3"}; !slices.Equal(*said, want) {
		t.Errorf("while newer counts are asked for: %q", *said)
	}
}
