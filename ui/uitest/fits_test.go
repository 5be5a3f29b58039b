package uitest_test

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/uitest"
)

// at places an object.
func at(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

func ground(x, y, w, h float32) fyne.CanvasObject {
	return at(canvas.NewRectangle(color.White), x, y, w, h)
}

func showing(t *testing.T, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, container.NewWithoutLayout(objects...))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 200))
	for _, o := range objects { // the window moves nothing in a container without a layout
		o.Refresh()
	}
	return w
}

// TestMisfits plants each fault once, beside what is as it should be.
func TestMisfits(t *testing.T) {
	test.NewTempApp(t)
	text := func(s string, x, y float32) fyne.CanvasObject {
		return at(canvas.NewText(s, color.Black), x, y, 100, 20)
	}
	button := func(s string, x, y, w float32) fyne.CanvasObject {
		b := widget.NewButton(s, nil)
		return at(b, x, y, w, b.MinSize().Height)
	}
	for name, c := range map[string]struct {
		objects []fyne.CanvasObject
		want    string // a part of what is found; "" for nothing
	}{
		"all in order":             {[]fyne.CanvasObject{ground(0, 0, 300, 200), text("one", 5, 5), text("two", 5, 40), button("ok", 5, 80, 60)}, ""},
		"beyond the window":        {[]fyne.CanvasObject{text("much too long to stand here", 250, 5)}, "reaches beyond"},
		"too narrow a label":       {[]fyne.CanvasObject{at(widget.NewLabel("longer than its label is wide"), 5, 5, 30, 30)}, "reaches beyond *widget.RichText"},
		"a text on a text":         {[]fyne.CanvasObject{text("one", 5, 5), text("two", 10, 8)}, "lies on"},
		"a text behind a ground":   {[]fyne.CanvasObject{text("hidden", 5, 5), ground(0, 0, 20, 50)}, "lies behind"},
		"a button behind a ground": {[]fyne.CanvasObject{button("ok", 5, 5, 60), ground(40, 0, 60, 50)}, "lies behind"},
		"a button on a button":     {[]fyne.CanvasObject{button("ok", 5, 5, 60), button("no", 50, 5, 60)}, "overlaps"},
		"lines that touch":         {[]fyne.CanvasObject{text("one", 5, 5), text("two", 5, 24)}, ""},
	} {
		found := uitest.Misfits(uitest.Parts(showing(t, c.objects...)))
		if c.want == "" && len(found) > 0 || c.want != "" && !strings.Contains(strings.Join(found, "\n"), c.want) {
			t.Errorf("%s: found %q", name, found)
		}
	}
}

// TestScrolledIsNoMisfit: what can be scrolled to has its room, sideways it has not.
func TestScrolledIsNoMisfit(t *testing.T) {
	test.NewTempApp(t)
	tall := container.NewVBox()
	for i := range 30 {
		tall.Add(widget.NewButton(fmt.Sprint("button ", i), nil))
	}
	w := showing(t, at(container.NewVScroll(tall), 0, 0, 300, 200))
	if found := uitest.Misfits(uitest.Parts(w)); len(found) > 0 {
		t.Errorf("found %q", found)
	}
	wide := container.NewWithoutLayout(at(canvas.NewText("beyond the edge", color.Black), 280, 5, 100, 20))
	if found := uitest.Sideways(uitest.Parts(showing(t, at(container.NewScroll(tall), 0, 0, 300, 200)))); len(found) > 0 {
		t.Errorf("found %q", found)
	}
	far := at(container.NewScroll(widget.NewLabel("a line that is far longer than the little room it is given")), 0, 0, 100, 40)
	if found := uitest.Sideways(uitest.Parts(showing(t, far))); len(found) != 1 {
		t.Errorf("found %q", found)
	}
	field := container.NewScroll(container.NewWithoutLayout(at(canvas.NewText("beyond the edge", color.Black), 80, 5, 100, 20)))
	for direction, want := range map[container.ScrollDirection]int{container.ScrollNone: 1, container.ScrollVerticalOnly: 1, -1: 0} {
		field.Direction = direction
		if found := uitest.Misfits(uitest.Parts(showing(t, at(field, 0, 0, 100, 40)))); len(found) != want {
			t.Errorf("scrolled in direction %d: found %q", direction, found)
		}
	}
	w = showing(t, at(container.NewVScroll(wide), 0, 0, 300, 200))
	if found := uitest.Misfits(uitest.Parts(w)); len(found) != 1 {
		t.Errorf("found %q", found)
	}
}

func TestCutShort(t *testing.T) {
	test.NewTempApp(t)
	label := func(s string, y float32) fyne.CanvasObject { return at(widget.NewLabel(s), 0, y, 280, 30) }
	list := widget.NewCard("head…", "", container.NewWithoutLayout(label("in a cell…", 60)))
	w := showing(t, label("Being checked…", 0), label("Sudb…", 30), at(list, 0, 60, 280, 130))
	isList := func(w fyne.Widget) bool { return w == list }
	got := uitest.CutShort(uitest.Parts(w), []string{"It is being checked…"}, isList)
	for _, want := range []string{"Sudb…", "head…"} {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("%q is not found in %q", want, got)
		}
	}
	if strings.Contains(strings.Join(got, ""), "checked") {
		t.Errorf("what means to end so is found: %q", got)
	}
}

// TestSettle gives a wrapped text the height it needs without another theme.
func TestSettle(t *testing.T) {
	test.NewTempApp(t)
	wrapped, below := widget.NewLabel("one"), widget.NewLabel("below")
	wrapped.Wrapping = fyne.TextWrapWord
	w := test.NewTempWindow(t, container.NewVBox(wrapped, below))
	w.Resize(fyne.NewSize(120, 300))
	before := below.Position().Y
	wrapped.Text = strings.Repeat("many words ", 5)
	wrapped.Refresh()
	uitest.Settle(w)
	if below.Position().Y <= before+20 || len(uitest.Misfits(uitest.Parts(w))) > 0 {
		t.Errorf("lies at %v, as before at %v: %q", below.Position().Y, before, uitest.Misfits(uitest.Parts(w)))
	}
}

// TestLayers: each is looked at by itself, and Split and Top take what they say.
func TestLayers(t *testing.T) {
	test.NewTempApp(t)
	aside := container.NewWithoutLayout(at(widget.NewLabel("aside"), 0, 100, 80, 30))
	w := showing(t, at(widget.NewLabel("page"), 0, 0, 80, 30), aside, at(widget.NewLabel("after"), 0, 60, 80, 30))
	w.Canvas().Overlays().Add(at(widget.NewLabel("over it"), 0, 0, 80, 30))
	all := uitest.Parts(w)
	if found := uitest.Misfits(all); len(found) > 0 {
		t.Errorf("a dialog lies on the page: %q", found)
	}
	rest, split := uitest.Split(all, aside)
	if got := wordsOf(split); got != "aside" {
		t.Errorf("split off %q", got)
	}
	if got := wordsOf(rest); got != "page after over it" {
		t.Errorf("the rest is %q", got)
	}
	if got := wordsOf(uitest.Top(all)); got != "over it" {
		t.Errorf("on top is %q", got)
	}
	if rest, split := uitest.Split(all, canvas.NewText("", nil)); len(rest) != len(all) || split != nil || uitest.Top(nil) != nil {
		t.Error("what is not there was found")
	}
}

func wordsOf(parts []uitest.Part) string {
	var all []string
	for _, p := range parts {
		if p.Text() != "" {
			all = append(all, p.Text())
		}
	}
	return strings.Join(all, " ")
}
