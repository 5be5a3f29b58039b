package uitest_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/uitest"
)

// trap keeps the focus.
type trap struct{ widget.Entry }

func newTrap() *trap {
	t := &trap{}
	t.ExtendBaseWidget(t)
	return t
}

func (*trap) AcceptsTab() bool           { return true }
func (*trap) TypedKey(ev *fyne.KeyEvent) {}

func round(w fyne.Window) (stops []uitest.Stop, wrong string) {
	stops, all := uitest.TabRound(w, func(key fyne.KeyName, mods ...fyne.KeyModifier) { uitest.Press(w, key, mods...) }, func(fyne.Focusable) {})
	return stops, strings.Join(all, "\n")
}

func TestTabRound(t *testing.T) {
	test.NewTempApp(t)
	a, b, c := widget.NewEntry(), widget.NewEntry(), widget.NewButton("c", nil)
	stops, wrong := round(showing(t, at(a, 0, 0, 90, 40), at(b, 100, 0, 90, 40), at(c, 0, 60, 90, 40)))
	if wrong != "" || len(stops) != 3 || stops[0].Focus != a || stops[1].Before.Right != 90 || stops[2].Area.Top != 60 {
		t.Errorf("%q, %+v", wrong, stops)
	}
	if got := uitest.OutOfOrder(stops, 0); len(got) > 0 {
		t.Errorf("out of order: %q", got)
	}
	if _, wrong := round(showing(t, widget.NewLabel("nothing here"))); wrong != "Tab finds nothing" {
		t.Errorf("%q", wrong)
	}
	if _, wrong := round(showing(t, at(widget.NewEntry(), 0, 0, 90, 40), at(newTrap(), 0, 60, 90, 40))); !strings.Contains(wrong, "trap") {
		t.Errorf("a trap is not found: %q", wrong)
	}
}

// TestTabRoundBackwards finds a place that Shift+Tab does not come back to.
func TestTabRoundBackwards(t *testing.T) {
	test.NewTempApp(t)
	first, middle, last := widget.NewEntry(), widget.NewEntry(), widget.NewEntry()
	w := showing(t, at(first, 0, 0, 90, 40), at(middle, 0, 60, 90, 40), at(last, 0, 120, 90, 40))
	press := func(key fyne.KeyName, mods ...fyne.KeyModifier) {
		uitest.Press(w, key, mods...)
		if len(mods) > 0 && w.Canvas().Focused() == middle {
			w.Canvas().Focus(last)
		}
	}
	_, wrong := uitest.TabRound(w, press, func(fyne.Focusable) {})
	if len(wrong) != 1 || !strings.HasPrefix(wrong[0], "Shift+Tab goes to") {
		t.Errorf("%q", wrong)
	}
}

// TestOutOfOrder: rows, columns, and steps that go back.
func TestOutOfOrder(t *testing.T) {
	test.NewTempApp(t)
	for name, c := range map[string]struct {
		places  [][2]float32
		columns int
		wrong   int
	}{
		"a row, then another":    {[][2]float32{{0, 0}, {100, 0}, {0, 60}, {100, 60}}, 0, 0},
		"to the left in a row":   {[][2]float32{{100, 0}, {0, 0}, {0, 60}}, 0, 1},
		"up":                     {[][2]float32{{0, 60}, {0, 0}}, 1, 1},
		"up to a second column":  {[][2]float32{{0, 0}, {0, 60}, {100, 0}, {100, 60}}, 1, 0},
		"with no second column":  {[][2]float32{{0, 0}, {0, 60}, {100, 0}, {100, 60}}, 0, 1},
		"up to a third, unasked": {[][2]float32{{0, 0}, {0, 60}, {100, 0}, {100, 60}, {200, 0}}, 1, 1},
	} {
		var objects []fyne.CanvasObject
		for _, p := range c.places {
			objects = append(objects, at(widget.NewEntry(), p[0], p[1], 90, 40))
		}
		stops, wrong := round(showing(t, objects...))
		if got := uitest.OutOfOrder(stops, c.columns); len(got) != c.wrong || wrong != "" {
			t.Errorf("%s: %q, %q", name, got, wrong)
		}
	}
}

// TestOutOfView: without a ring, scrolled away, half covered.
func TestOutOfView(t *testing.T) {
	test.NewTempApp(t)
	is := func(p uitest.Part) bool { r, ok := p.Object.(*canvas.Rectangle); return ok && r.StrokeWidth > 0 }
	none := func(uitest.Part) bool { return false }
	e := widget.NewEntry()
	w := showing(t, at(e, 0, 0, 90, 40))
	if why := uitest.OutOfView(w, e, is); why != "" {
		t.Errorf("%q", why)
	}
	if why := uitest.OutOfView(w, e, none); !strings.Contains(why, "no ring") {
		t.Errorf("%q", why)
	}
	if why := uitest.OutOfView(w, widget.NewEntry(), is); !strings.Contains(why, "not drawn") {
		t.Errorf("%q", why)
	}
	w = showing(t, at(e, 0, 0, 90, 40), at(canvas.NewRectangle(color.White), 40, 0, 90, 40))
	if why := uitest.OutOfView(w, e, is); !strings.Contains(why, "covered") {
		t.Errorf("%q", why)
	}
	w = showing(t, at(container.NewVScroll(container.NewWithoutLayout(at(e, 0, 50, 90, 40), at(widget.NewLabel(""), 0, 400, 9, 9))), 0, 0, 300, 70))
	if why := uitest.OutOfView(w, e, is); !strings.Contains(why, "not all in view") {
		t.Errorf("%q", why)
	}
}
