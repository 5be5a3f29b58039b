package uitest_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

func grey(v uint8) color.NRGBA { return color.NRGBA{R: v, G: v, B: v, A: 0xff} }

// ofTheme is white with black on it.
func ofTheme() uitest.Colours {
	return uitest.Colours{Ground: color.White, Faint: grey(0x70), Rule: grey(0xdd)}
}

func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b  color.Color
		least float64
		most  float64
	}{
		{color.White, color.Black, 21, 21},
		{color.Black, color.White, 21, 21},
		{color.White, color.White, 1, 1},
		{grey(0x77), color.White, 4.4, 4.5},
		{grey(0x76), color.White, 4.5, 4.6}, // the best known border
	} {
		if got := uitest.Contrast(c.a, c.b); got < c.least-1e-9 || got > c.most+1e-9 {
			t.Errorf("%v on %v: %v", c.a, c.b, got)
		}
	}
}

// TestPale plants what cannot be read, and what can.
func TestPale(t *testing.T) {
	test.NewTempApp(t)
	text := func(c color.Color, x float32) fyne.CanvasObject { return at(canvas.NewText("text", c), x, 10, 40, 20) }
	border := func(c color.Color) fyne.CanvasObject {
		r := canvas.NewRectangle(color.Transparent)
		r.StrokeColor, r.StrokeWidth = c, 1
		return at(r, 50, 50, 50, 20)
	}
	icon := func(hex string) fyne.CanvasObject {
		return at(canvas.NewImageFromResource(fyne.NewStaticResource("kit-done"+hex+".svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`))), 5, 50, 16, 16)
	}
	dark := at(canvas.NewRectangle(color.Black), 0, 0, 300, 100)
	for name, c := range map[string]struct {
		objects []fyne.CanvasObject
		pale    bool
	}{
		"black on white":          {[]fyne.CanvasObject{text(color.Black, 5)}, false},
		"grey on white":           {[]fyne.CanvasObject{text(grey(0x80), 5)}, true},
		"black on black":          {[]fyne.CanvasObject{dark, text(color.Black, 5)}, true},
		"white on black":          {[]fyne.CanvasObject{dark, text(color.White, 5)}, false},
		"disabled":                {[]fyne.CanvasObject{text(grey(0x70), 5)}, false},
		"a strong border":         {[]fyne.CanvasObject{border(grey(0x80))}, false},
		"a weak border":           {[]fyne.CanvasObject{border(grey(0xaa))}, true},
		"a rule":                  {[]fyne.CanvasObject{border(grey(0xdd))}, false},
		"an icon":                 {[]fyne.CanvasObject{icon("202020")}, false},
		"a weak icon":             {[]fyne.CanvasObject{icon("eeeeee")}, true},
		"no icon of ours":         {[]fyne.CanvasObject{icon("nocolour")}, false},
		"out of sight":            {[]fyne.CanvasObject{text(color.White, 400)}, false},
		"behind something":        {[]fyne.CanvasObject{text(color.White, 5), dark}, false},
		"a hair behind it counts": {[]fyne.CanvasObject{at(canvas.NewRectangle(color.Black), 0, 20, 300, 1), text(color.Black, 5)}, false},
	} {
		if got := uitest.Pale(uitest.Parts(showing(t, c.objects...)), ofTheme()); (len(got) > 0) != c.pale {
			t.Errorf("%s: found %q", name, got)
		}
	}
	if uitest.Pale(nil, ofTheme()) != nil {
		t.Error("found something in nothing")
	}
}

// TestPaleUnderADialog looks at the dialog only: what is under it is dimmed.
func TestPaleUnderADialog(t *testing.T) {
	test.NewTempApp(t)
	w := showing(t, at(canvas.NewText("dimmed", grey(0xee)), 5, 5, 50, 20))
	w.Canvas().Overlays().Add(at(canvas.NewText("over it", grey(0xdd)), 5, 50, 50, 20))
	got := strings.Join(uitest.Pale(uitest.Parts(w), ofTheme()), "\n")
	if !strings.Contains(got, "over it") || strings.Contains(got, "dimmed") {
		t.Errorf("found %q", got)
	}
}

func TestStrange(t *testing.T) {
	test.NewTempApp(t)
	r := canvas.NewRectangle(color.White)
	r.StrokeColor, r.StrokeWidth = grey(0x12), 1
	w := showing(t, at(r, 0, 0, 50, 50), at(canvas.NewText("known", color.Black), 5, 5, 50, 20), at(canvas.NewText("strange", grey(0x34)), 5, 60, 50, 20))
	got := strings.Join(uitest.Strange(uitest.Parts(w), []color.Color{color.White, color.Black}), "\n")
	if strings.Count(got, "#") != 2 || !strings.Contains(got, "#121212") || !strings.Contains(got, "#343434") {
		t.Errorf("found %q", got)
	}
}
