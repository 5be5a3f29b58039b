package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func TestRadioGroupKeys(t *testing.T) {
	newApp(t)
	env, got := listening()
	g, after := NewRadioGroup(env, []string{"English", "French", "Other"}, -1), NewEntry(env, 5)
	var told []int
	g.OnChanged = func(i int) { told = append(told, i) }
	w := stage(t, g, after)
	w.Canvas().Focus(g)
	if g.Chosen() != -1 {
		t.Error("the focus alone chose")
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeySpace, 0},
		{fyne.KeyRight, 1},
		{fyne.KeyDown, 2},
		{fyne.KeyRight, 2},
		{fyne.KeyLeft, 1},
		{fyne.KeyHome, 0},
		{fyne.KeyEnd, 2},
		{fyne.KeyUp, 1},
		{fyne.KeyReturn, 1},
		{fyne.KeyEscape, 1},
	} {
		uitest.Press(w, step.key)
		if g.Chosen() != step.want {
			t.Errorf("after %s: %d, want %d", step.key, g.Chosen(), step.want)
		}
	}
	if d := cmp.Diff([]int{0, 1, 2, 1, 0, 2, 1}, told); d != "" {
		t.Error("told:", d)
	}
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyEscape}, got.names); d != "" {
		t.Error("passed on:", d)
	}
	uitest.Press(w, fyne.KeyTab)
	if w.Canvas().Focused() != after {
		t.Error("the group is more than one stop")
	}
}

func TestCheckGroupKeys(t *testing.T) {
	newApp(t)
	env, got := listening()
	g := NewCheckGroup(env, []string{"wheelchair", "ASL/LSQ", "interpreter"})
	type change struct {
		I  int
		On bool
	}
	var told []change
	g.OnChanged = func(i int, on bool) { told = append(told, change{i, on}) }
	w := stage(t, g)
	w.Canvas().Focus(g)
	uitest.Press(w, fyne.KeySpace)
	uitest.Press(w, fyne.KeyRight)
	uitest.Press(w, fyne.KeyRight)
	uitest.Press(w, fyne.KeyReturn)
	uitest.Press(w, fyne.KeyHome)
	uitest.Press(w, fyne.KeySpace)
	uitest.Type(w, "x")
	if d := cmp.Diff([]change{{0, true}, {2, true}, {0, false}}, told); d != "" {
		t.Error("told:", d)
	}
	if g.On(0) || g.On(1) || !g.On(2) || g.On(-1) || g.On(3) {
		t.Error("not only the third is on")
	}
	if string(got.runes) != "x" {
		t.Errorf("characters passed on: %q", string(got.runes))
	}
}

func TestGroupsByPointerAndDisabled(t *testing.T) {
	newApp(t)
	g := NewCheckGroup(nil, []string{"wheelchair", "ASL/LSQ"})
	r := NewRadioGroup(nil, []string{"English", "French"}, 0)
	w := stage(t, g, r)
	middle := func(i *choiceItem) fyne.Position {
		return i.place.AddXY(i.size.Width/2, i.size.Height/2)
	}
	test.TapAt(g, middle(g.items[1]))
	test.TapAt(r, middle(r.items[1]))
	test.TapAt(r, fyne.NewPos(700, 1))
	if !g.On(1) || r.Chosen() != 1 || w.Canvas().Focused() != r {
		t.Errorf("check %v, radio %d, focus %v", g.On(1), r.Chosen(), w.Canvas().Focused())
	}
	g.Disable()
	r.Disable()
	test.TapAt(g, middle(g.items[0]))
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	g.TypedRune(' ')
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if g.On(0) || !g.On(1) || r.Chosen() != 1 {
		t.Error("disabled groups changed")
	}
	r.SetChosen(17)
	if r.Chosen() != -1 {
		t.Errorf("an unknown item: %d", r.Chosen())
	}
}

func TestGroupRingAndFlow(t *testing.T) {
	newApp(t)
	g := NewCheckGroup(testEnv(), []string{"wheelchair access", "ASL/LSQ", "interpreter: Vietnamese"})
	w := stage(t, g)
	w.Canvas().Focus(g)
	first := g.ring.Position()
	uitest.Press(w, fyne.KeyRight)
	if second := g.ring.Position(); second.X <= first.X || g.ring.Hidden {
		t.Errorf("the ring stays at %v, hidden %v", second, g.ring.Hidden)
	}
	row := g.MinSize().Height
	g.Resize(fyne.NewSize(220, row))
	if g.MinSize().Height < 1.8*row {
		t.Errorf("in 220 units %v high, in a row %v", g.MinSize().Height, row)
	}
	g.Resize(g.MinSize().Max(fyne.NewSize(220, 0)))
	textInside(t, "group", g)
	g.SetBad(true)
	if g.body.StrokeColor != lightPalette[Refused] {
		t.Error("not drawn as wrong")
	}
}
