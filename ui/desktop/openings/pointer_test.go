package openings_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/openings"
	"daybook/ui/kit"
)

// click taps a part at a point within it.
func (b *bench) click(name string, x, y float32) {
	b.T.Helper()
	part, ok := b.field(name).(fyne.Tappable)
	if !ok {
		b.T.Fatalf("%s cannot be clicked", name)
	}
	part.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
	b.Queue.Drain()
}

func (b *bench) size(name string) fyne.Size { return b.field(name).(fyne.CanvasObject).Size() } //nolint:forcetypeassert // drawn

// TestClicks choose what lies under the pointer, and nothing between.
func TestClicks(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.relayout()
	size := b.size(openings.List)
	for _, c := range []struct {
		name  string
		x, y  float32
		start calendar.Minute
	}{
		{"the first", 10, 10, 510},
		{"the one beside it", size.Width - 10, 10, 520},
		{"the ninth", 10, size.Height - 5, 590},
		{"between two", size.Width / 2, 10, 590}, // as before
		{"where no tenth is", size.Width - 10, size.Height - 5, 590},
	} {
		b.click(openings.List, c.x, c.y)
		if got := b.picker.Chosen(); len(got) != 1 || got[0].Start != c.start || b.focused() != openings.List {
			t.Errorf("%s: chosen %v, the focus at %q", c.name, got, b.focused())
		}
	}
}

// TestClicksOnTheWeek ask from the cell under the pointer; its headers do nothing.
func TestClicksOnTheWeek(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.relayout()
	size := b.size(openings.Strip)
	b.click(openings.Strip, 3, 3)
	b.click(openings.Strip, size.Width-10, 3)
	b.click(openings.Strip, 3, size.Height-3)
	if b.choice.From != "" || b.focused() != openings.Strip {
		t.Errorf("a header asked from %q", b.choice.From)
	}
	b.click(openings.Strip, size.Width-10, size.Height-3)
	if got := b.times(); got[0] != "Fri Oct 9  2:00 p.m." || b.focused() != openings.List {
		t.Errorf("from the last cell: %q", got)
	}
	b.relayout()
	b.focus(openings.After)
	b.Keys(fyne.KeyReturn)
	b.focus(openings.Before)
	if !b.says("October 12–16") {
		t.Errorf("the button does not go on: %q", b.texts())
	}
	b.Keys(fyne.KeyReturn)
	if !b.says("October 5–9") {
		t.Errorf("the button does not go back: %q", b.texts())
	}
}

// TestKeysOfTheList moves with arrows and chooses with Enter and Space.
func TestKeysOfTheList(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	b.relayout()
	b.picker.Focus()
	for _, c := range []struct {
		name  string
		keys  []fyne.KeyName
		start calendar.Minute
	}{
		{"Enter on the first", []fyne.KeyName{fyne.KeyReturn}, 510},
		{"Enter of the number pad", []fyne.KeyName{fyne.KeyRight, fyne.KeyEnter}, 520},
		{"right", []fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, 520},
		{"down is the next line", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, 530},
		{"down, up", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, 510},
		{"up stops at the first line", []fyne.KeyName{fyne.KeyUp, fyne.KeyLeft, fyne.KeyReturn}, 510},
		{"End", []fyne.KeyName{fyne.KeyEnd, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn}, 590},
		{"End, Home", []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn}, 510},
	} {
		b.Write("4") // another than any of these
		b.Keys(fyne.KeyHome)
		b.Keys(c.keys...)
		if got := b.picker.Chosen(); len(got) != 1 || got[0].Start != c.start {
			t.Errorf("%s: chosen %v, want %v", c.name, got, c.start)
		}
	}
}

// TestKeysNobodyWants go on to the window, or to the dialog that lies over it.
func TestKeysNobodyWants(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	var keys []fyne.KeyName
	var runes []rune
	b.Env.OnKey = func(ev *fyne.KeyEvent) bool { keys = append(keys, ev.Name); return true }
	b.Env.OnRune = func(r rune) bool { runes = append(runes, r); return true }
	for _, name := range []string{openings.List, openings.Strip} {
		b.focus(name)
		keys, runes = nil, nil
		b.Keys(fyne.KeyF1, fyne.KeyEscape, fyne.KeyReturn, fyne.KeySpace)
		b.focus(name)
		b.Write("a3")
		if !slices.Equal(keys[:2], []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape}) || string(runes) != "a" {
			t.Errorf("%s gave away %q and %q", name, keys, string(runes))
		}
	}
	dialog := kit.ShowDialog(b.Env, b.Window.Canvas(), kit.DialogSpec{
		Title: "…", Body: b.scroll.Content, Wide: true, Enter: -1, Actions: []kit.Action{{Label: "…"}},
	})
	b.Window.Canvas().Focus(b.field(openings.List))
	keys = nil
	b.Keys(fyne.KeyEscape)
	if dialog.Open() || len(keys) != 0 {
		t.Errorf("Esc left the dialog open, or went past it: %q", keys)
	}
}

// TestScrollFollowsTheKeys: what the keys are on is in sight, in a window far too low.
func TestScrollFollowsTheKeys(t *testing.T) {
	b := newBench(t)
	b.Window.Resize(fyne.NewSize(330, 200))
	b.ask(site.Passport, 2)
	b.relayout()
	seen := func(o fyne.CanvasObject, share float32) bool {
		driver := fyne.CurrentApp().Driver()
		y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(b.scroll).Y + o.Size().Height*share
		return y >= 0 && y <= b.scroll.Size().Height
	}
	list, strip := b.field(openings.List).(fyne.CanvasObject), b.field(openings.Strip).(fyne.CanvasObject) //nolint:forcetypeassert // drawn
	for _, c := range []struct {
		name  string
		part  fyne.CanvasObject
		key   fyne.KeyName
		share float32
	}{
		{"the last opening", list, fyne.KeyEnd, 0.95},
		{"the first opening", list, fyne.KeyHome, 0.05},
		{"the first stretch", strip, fyne.KeyHome, 0.3},
	} {
		b.Window.Canvas().Focus(c.part.(fyne.Focusable)) //nolint:forcetypeassert // has keys
		b.Keys(c.key)
		if !seen(c.part, c.share) {
			t.Errorf("%s is out of sight at %.0f", c.name, b.scroll.Offset.Y)
		}
	}
	b.Keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if !seen(strip, 0.9) {
		t.Errorf("the last stretch is out of sight at %.0f", b.scroll.Offset.Y)
	}
}

// TestTabOrder goes through everything in the order of reading.
func TestTabOrder(t *testing.T) {
	b := newBench(t, towns()...)
	b.ask(site.Passport, 2)
	b.picker.Focus()
	b.Keys(fyne.KeyPageDown)
	b.picker.OtherSites()
	b.Queue.Drain()
	b.Keys(fyne.KeyReturn, fyne.KeyPageDown)
	want := []string{
		openings.Home, openings.List, openings.Early, openings.Later, openings.Sites, openings.Part, openings.From, openings.Side,
		openings.Before, openings.After, openings.Strip,
	}
	b.focus(openings.Home)
	for _, name := range want {
		if b.focused() != name {
			t.Errorf("Tab goes to %q, not to %q", b.focused(), name)
		}
		b.Keys(fyne.KeyTab)
	}
}
