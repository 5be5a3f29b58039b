package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func kinds() []string {
	return []string{"Adult renewal", "Adult new", "Child", "Émission urgente", "Eight"}
}

func TestSelectKeys(t *testing.T) {
	newApp(t)
	env, got := listening()
	s := NewSelect(env, kinds(), -1, "Choose")
	var told []int
	s.OnChanged = func(i int) { told = append(told, i) }
	w := stage(t, s)
	w.Canvas().Focus(s)
	if s.Text() != "" || s.Chosen() != -1 || s.label.Text.Text != "Choose" {
		t.Errorf("none chosen: %q, %q shown", s.Text(), s.label.Text.Text)
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 0},
		{fyne.KeyDown, 1},
		{fyne.KeyEnd, 4},
		{fyne.KeyDown, 4},
		{fyne.KeyHome, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyF4, 0},
	} {
		uitest.Press(w, step.key)
		if s.Chosen() != step.want {
			t.Errorf("after %s: %d, want %d", step.key, s.Chosen(), step.want)
		}
	}
	if d := cmp.Diff([]int{0, 1, 4, 0}, told); d != "" {
		t.Error("told:", d)
	}
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF4}, got.names); d != "" {
		t.Error("passed on:", d)
	}
}

func TestSelectFindsByLetters(t *testing.T) {
	newApp(t)
	s := NewSelect(testEnv(), kinds(), 0, "")
	w := stage(t, s)
	w.Canvas().Focus(s)
	for _, step := range []struct {
		typed rune
		want  int
	}{
		{'c', 2},
		{'e', 3}, // no "ce": begins anew, accents do not matter
		{'i', 4}, // "ei"
		{'a', 0}, // begins anew
		{'a', 1}, // "aa" fits nothing: the next with a
		{'z', 1},
		{'-', 1},
	} {
		uitest.TypeRune(w, step.typed)
		if s.Chosen() != step.want {
			t.Errorf("after %c: %d, want %d", step.typed, s.Chosen(), step.want)
		}
	}
}

func TestSelectForgetsLettersOnLeaving(t *testing.T) {
	newApp(t)
	s := NewSelect(testEnv(), kinds(), 0, "")
	w := stage(t, s)
	w.Canvas().Focus(s)
	uitest.TypeRune(w, 'e')
	w.Canvas().Unfocus()
	w.Canvas().Focus(s)
	uitest.TypeRune(w, 'i') // not "ei"
	if s.Text() != "Émission urgente" {
		t.Errorf("%q", s.Text())
	}
}

func TestSelectList(t *testing.T) {
	newApp(t)
	env, got := listening()
	s := NewSelect(env, kinds(), 1, "")
	w := stage(t, s)
	c := w.Canvas()
	c.Focus(s)
	uitest.Press(w, fyne.KeySpace)
	if !ModalOpen(c) {
		t.Fatal("Space does not open the list")
	}
	uitest.Press(w, fyne.KeyDown)
	uitest.Press(w, fyne.KeyF1)
	uitest.Press(w, fyne.KeyReturn)
	if ModalOpen(c) || s.Chosen() != 2 || c.Focused() != s {
		t.Errorf("open %v, chosen %d, focus %v", ModalOpen(c), s.Chosen(), c.Focused())
	}
	if got.names != nil {
		t.Errorf("keys went past the open list: %v", got.names)
	}
	for _, leave := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyTab} {
		uitest.Press(w, fyne.KeyReturn)
		uitest.Press(w, fyne.KeyEnd)
		uitest.Press(w, leave)
		if ModalOpen(c) || s.Chosen() != 2 || c.Focused() != s {
			t.Errorf("%s: open %v, chosen %d, focus %v", leave, ModalOpen(c), s.Chosen(), c.Focused())
		}
	}
	uitest.Press(w, fyne.KeyReturn)
	uitest.Type(w, "em ")
	if s.Chosen() != 3 {
		t.Errorf("letters and Space in the list: %d", s.Chosen())
	}
}

func TestSelectByPointer(t *testing.T) {
	newApp(t)
	s := NewSelect(testEnv(), kinds(), 0, "")
	w := stage(t, s)
	test.Tap(s)
	f, ok := w.Canvas().Overlays().Top().(*float)
	if !ok {
		t.Fatal("a click does not open the list")
	}
	list := f.content.(*options)
	if y := list.Position().Y; y < s.Position().Y+s.Size().Height {
		t.Errorf("the list at %v covers the field", y)
	}
	list.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1)})
	test.TapAt(list, fyne.NewPos(20, list.rowHeight()*2.5))
	if s.Chosen() != 2 || ModalOpen(w.Canvas()) {
		t.Errorf("chosen %d, open %v", s.Chosen(), ModalOpen(w.Canvas()))
	}
	test.Tap(s)
	test.Tap(w.Canvas().Overlays().Top().(*float))
	if ModalOpen(w.Canvas()) {
		t.Error("a click beside the list does not close it")
	}
	s.Disable()
	test.Tap(s)
	if ModalOpen(w.Canvas()) {
		t.Error("disabled, but it opens")
	}
}

func TestSelectWithManyTexts(t *testing.T) {
	newApp(t)
	var sites []string
	for i := range 64 {
		sites = append(sites, string(rune('A'+i%26))+" Service Canada Centre")
	}
	s := NewSelect(testEnv(), sites, 60, "")
	w := stage(t, s)
	w.Canvas().Focus(s)
	s.Open()
	list := w.Canvas().Overlays().Top().(*float).content.(*options)
	if list.first > 60 || list.first+optionsShown <= 60 {
		t.Errorf("opens at %d, without the chosen", list.first)
	}
	for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEnd, fyne.KeyUp} {
		uitest.Press(w, k)
		if list.mark < list.first || list.mark >= list.first+optionsShown {
			t.Errorf("after %s row %d is not among those from %d", k, list.mark, list.first)
		}
	}
	if list.mark != 62 {
		t.Errorf("at %d", list.mark)
	}
	textInside(t, "list", list)
}

func TestSelectOutOfRange(t *testing.T) {
	newApp(t)
	s := NewSelect(nil, kinds(), 4, "")
	stage(t, s)
	for _, tc := range []struct{ set, want int }{{9, 4}, {-5, -1}, {2, 2}, {-1, -1}, {0, 0}} {
		if s.SetChosen(tc.set); s.Chosen() != tc.want {
			t.Errorf("%d set: %d, want %d", tc.set, s.Chosen(), tc.want)
		}
	}
	s.SetBad(true)
	if s.body.StrokeColor != lightPalette[Refused] {
		t.Error("not drawn as wrong")
	}
	empty := NewSelect(nil, nil, 0, "none")
	stage(t, empty)
	empty.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	empty.TypedRune('x')
	empty.Open()
	if empty.Text() != "" {
		t.Errorf("%q of none", empty.Text())
	}
}
