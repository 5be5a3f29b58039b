package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

// searchStage is a search list over rows a0 to a9 and b0 to b9 that shows those whose id begins with what is typed.
func searchStage(t *testing.T) (s *SearchList, w fyne.Window, opened *[]string) {
	t.Helper()
	newApp(t)
	env, _ := listening()
	s, opened = NewSearchList(env, 20, peopleColumns(), NewEmpty("Nobody", "Type less.", nil)), new([]string)
	s.OnChanged = func(text string) { s.SetRows(idsBeginning(text)) }
	s.List.OnOpened = func(id string) { *opened = append(*opened, id) }
	s.SetRows(idsBeginning(""))
	w = show(t, Light, 1, fyne.NewSize(600, 300), Pad(Group, Group, s.Object()))
	w.Canvas().Focus(s.Field)
	return s, w, opened
}

func idsBeginning(text string) []ListRow {
	var rows []ListRow
	for _, letter := range []string{"a", "b"} {
		for _, digit := range "0123456789" {
			if id := letter + string(digit); strings.HasPrefix(id, text) {
				rows = append(rows, ListRow{ID: id, Cells: []Cell{{Text: id}, {Text: "Zoé Tremblay"}}})
			}
		}
	}
	return rows
}

func TestSearchListKeys(t *testing.T) {
	s, w, opened := searchStage(t)
	at := func(when, want string) {
		t.Helper()
		if id, _ := s.List.Selected(); id != want {
			t.Errorf("%s: %q is selected, want %q", when, id, want)
		}
		if w.Canvas().Focused() != s.Field {
			t.Errorf("%s: the focus is on %T", when, w.Canvas().Focused())
		}
	}
	at("first", "a0")
	for _, step := range []struct {
		key  fyne.KeyName
		mods fyne.KeyModifier
		want string
	}{
		{fyne.KeyUp, 0, "a0"},
		{fyne.KeyDown, 0, "a1"},
		{fyne.KeyEnd, fyne.KeyModifierControl, "b9"},
		{fyne.KeyHome, fyne.KeyModifierControl, "a0"},
		{fyne.KeyEnd, 0, "a0"},  // without Ctrl it is the field's
		{fyne.KeyHome, 0, "a0"}, // so is this
		{fyne.KeyDown, 0, "a1"},
	} {
		uitest.Press(w, step.key, step.mods)
		at(string(step.key), step.want)
	}
	uitest.Press(w, fyne.KeyPageDown)
	at("a page on", idsBeginning("")[1+s.List.page()].ID)
	uitest.Press(w, fyne.KeyPageUp)
	at("a page back", "a1")
	uitest.Press(w, fyne.KeyReturn)
	if d := cmp.Diff([]string{"a1"}, *opened); d != "" {
		t.Error(d)
	}
	if s.Field.Text != "" {
		t.Errorf("moving typed %q", s.Field.Text)
	}
}

func TestSearchListKeepsTheCaret(t *testing.T) {
	s, w, _ := searchStage(t)
	uitest.Type(w, "b3")
	uitest.Press(w, fyne.KeyLeft)
	caret := s.Field.Caret()
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp} {
		uitest.Press(w, k)
	}
	uitest.Press(w, fyne.KeyHome, fyne.KeyModifierControl)
	if caret != 1 || s.Field.Caret() != caret || s.Field.Text != "b3" {
		t.Errorf("caret at %d in %q, was at %d", s.Field.Caret(), s.Field.Text, caret)
	}
}

func TestSearchListSelection(t *testing.T) {
	s, w, opened := searchStage(t)
	selected := func(when, want string) {
		t.Helper()
		if id, _ := s.List.Selected(); id != want {
			t.Errorf("%s: %q is selected, want %q", when, id, want)
		}
	}
	uitest.Type(w, "b")
	selected("typing", "b0")
	uitest.Press(w, fyne.KeyDown)
	uitest.Press(w, fyne.KeyDown)
	selected("moving", "b2")
	uitest.Press(w, fyne.KeyEnd)
	uitest.Press(w, fyne.KeyBackspace)
	selected("all rows again, the chosen one among them", "b2")
	uitest.Type(w, "a")
	selected("the chosen one gone", "a0")
	rows := idsBeginning("")
	slices.Reverse(rows)
	s.SetRows(rows)
	selected("a better answer above the one nobody chose", "b9")
	s.Select("a4")
	s.SetRows(idsBeginning("a"))
	selected("the program's choice", "a4")
	s.SetRows(nil)
	if id, ok := s.List.Selected(); ok {
		t.Errorf("%q is selected of none", id)
	}
	uitest.Press(w, fyne.KeyReturn)
	if len(*opened) != 0 {
		t.Errorf("opened %v of none", *opened)
	}
	if !uitest.Says(w, "Nobody") {
		t.Error("an empty list says nothing")
	}
}

func TestSearchListStops(t *testing.T) {
	s, w, _ := searchStage(t)
	if d := cmp.Diff(2, len(Focusables(s.Object()))); d != "" {
		t.Error("stops:", d)
	}
	w.Canvas().Unfocus()
	order := focusOrder(w, 2)
	if order[0] != s.Field || order[1] != s.List {
		t.Errorf("Tab goes to %T, then %T", order[0], order[1])
	}
}

func TestSearchListByPointer(t *testing.T) {
	s, w, opened := searchStage(t)
	uitest.Type(w, "b3")
	uitest.Press(w, fyne.KeyLeft)
	s.SetRows(idsBeginning(""))
	row := func(i int) fyne.Position {
		return fyne.NewPos(40, s.List.headHeight()+(float32(i)+0.5)*s.List.rowHeight())
	}
	for i, click := range []func(){
		func() { test.TapAt(s.List, row(2)) },
		func() { test.TapAt(s.List, fyne.NewPos(40, 3)) },
		func() { s.List.DoubleTapped(&fyne.PointEvent{Position: row(2)}) },
		func() { s.List.grips[0].Dragged(&fyne.DragEvent{}); s.List.grips[0].DragEnd() },
	} {
		w.Canvas().Unfocus() // as the driver does with a click beside the field
		click()
		if w.Canvas().Focused() != s.Field || s.Field.Caret() != 1 || s.Field.SelectedText() != "" {
			t.Errorf("click %d: focus on %T, caret at %d, %q selected", i, w.Canvas().Focused(), s.Field.Caret(), s.Field.SelectedText())
		}
	}
	if d := cmp.Diff([]string{"a2"}, *opened); d != "" {
		t.Error(d)
	}
}

func TestSearchListLaysOut(t *testing.T) {
	s, w, _ := searchStage(t)
	for _, h := range []float32{500, 200, 400} {
		w.Resize(fyne.NewSize(500, h))
		field, list, all := s.Field.Size(), s.List.Size(), s.Object().Size()
		if field.Width != all.Width || list.Width != all.Width || s.List.Position().Y < field.Height+Unit(Gap) {
			t.Errorf("in %v the field has %v, the list %v", all, field, list)
		}
		if got := s.List.Position().Y + list.Height; got != all.Height {
			t.Errorf("the list ends at %v of %v", got, all.Height)
		}
	}
	s.List.Least = 9
	if got := s.List.MinSize().Height; got < 9*s.List.rowHeight() {
		t.Errorf("nine rows asked for, %v high", got)
	}
}
