package kit

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	part := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n.R) + 0.7152*part(n.G) + 0.0722*part(n.B)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrastFormula(t *testing.T) {
	if got := contrast(color.White, color.Black); math.Abs(got-21) > 1e-9 {
		t.Errorf("white on black: %v", got)
	}
	if got := contrast(rgb(0x777777), color.White); got > 4.5 || got < 4.4 {
		t.Errorf("#777 on white: %v, known to be just below 4.5", got)
	}
}

type pair struct{ front, back fyne.ThemeColorName }

func textPairs() []pair {
	var out []pair
	for _, ground := range []fyne.ThemeColorName{Card, Canvas, Hover, PrimarySoft} {
		out = append(out, pair{Ink, ground}, pair{Muted, ground}, pair{Primary, ground})
	}
	for tone := Plain; tone <= ToneService; tone++ {
		l := tone.look()
		out = append(out, pair{l.ink, l.soft}, pair{l.ink, Card}, pair{l.ink, PrimarySoft})
	}
	return append(out, pair{OnPrimary, Primary}, pair{BarInk, Bar}, pair{BarMuted, Bar}, pair{Bar, BarInk})
}

// partPairs are what is not text: borders that make a part recognisable, rings, disabled and placeholder text.
func partPairs() []pair {
	return []pair{
		{Edge, Card},
		{Edge, Canvas},
		{BarEdge, Bar},
		{BarFocus, Bar},
		{Faint, Card},
		{Faint, Canvas},
		{Focus, Card},
		{Focus, Canvas},
		{Focus, PrimarySoft},
		{Primary, Card},
		{Primary, Canvas},
		{Primary, PrimarySoft},
		{Refused, Card},
		{Late, LateSoft},
		{Edge, Hover},
	}
}

func TestContrast(t *testing.T) {
	for name, v := range variants {
		th := NewTheme(v, 1)
		atLeast := func(p pair, limit float64) {
			t.Helper()
			if got := contrast(th.Color(p.front, 0), th.Color(p.back, 0)); got < limit {
				t.Errorf("%s: %s on %s is %.2f, below %.1f", name, p.front, p.back, got, limit)
			}
		}
		text := 4.5
		if v == HighContrast {
			text = 7
		}
		for _, p := range textPairs() {
			atLeast(p, text)
		}
		for _, p := range partPairs() {
			atLeast(p, 3)
		}
	}
}

func TestPlaceholderIsReadable(t *testing.T) {
	for name, v := range variants {
		th := NewTheme(v, 1)
		got := contrast(th.Color(theme.ColorNamePlaceHolder, 0), th.Color(theme.ColorNameInputBackground, 0))
		if got < 4.4 {
			t.Errorf("%s: placeholder %.2f", name, got)
		}
	}
}

func TestThemeHasEveryRoleAndToolkitName(t *testing.T) {
	test.NewTempApp(t)
	for name, v := range variants {
		th, ok := NewTheme(v, 1).(*Theme)
		if !ok {
			t.Fatal("not our theme")
		}
		if got, want := len(th.colours), len(lightPalette); got != want {
			t.Errorf("%s has %d roles, light %d", name, got, want)
		}
		for role := range lightPalette {
			if _, ok := th.colours[role]; !ok {
				t.Errorf("%s lacks %s", name, role)
			}
		}
		for toolkit, role := range toolkitRoles {
			if th.Color(toolkit, 0) != color.Color(th.colours[role]) {
				t.Errorf("%s: %s is not %s", name, toolkit, role)
			}
		}
		test.AssertAllColorNamesDefined(t, th, name)
	}
}

func TestThemeScale(t *testing.T) {
	for _, tc := range []struct {
		scale, text, space float32
	}{
		{1, 14.5, 1},
		{1.5, 21.75, 1.25},
		{2, 29, 1.5},
		{0.2, 14.5, 1},
		{9, 29, 1.5},
		{float32(math.NaN()), 14.5, 1},
	} {
		th := NewTheme(Light, tc.scale)
		if got := th.Size(SizeText); got != tc.text {
			t.Errorf("scale %v: text %v, want %v", tc.scale, got, tc.text)
		}
		if got := th.Size(sizeUnit); got != tc.space {
			t.Errorf("scale %v: unit %v, want %v", tc.scale, got, tc.space)
		}
		if th.Size(theme.SizeNameModalBlurRadius) != 0 || th.Size(theme.SizeNameInputBorder) != 1 {
			t.Errorf("scale %v: blur or border scaled", tc.scale)
		}
	}
	if NewTheme(Light, 1).Size(theme.SizeNameWindowTitleBarHeight) <= 0 {
		t.Error("an unknown size is not the toolkit's")
	}
}

func TestForeignTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.DefaultTheme())
	if Colour(Ink) != color.Color(lightPalette[Ink]) || Unit(8) != 8 || textSize(SizeNote) != 13 {
		t.Error("with a foreign theme the light palette at scale 1 is used")
	}
	if Colour(theme.ColorNamePrimary) == nil {
		t.Error("a toolkit colour is answered too")
	}
}

func TestNoShadow(t *testing.T) {
	for name, v := range variants {
		if _, _, _, a := NewTheme(v, 1).Color(theme.ColorNameShadow, 0).RGBA(); a != 0 {
			t.Errorf("%s casts shadows", name)
		}
	}
}

func ExampleNewTheme() {
	fmt.Println(NewTheme(Light, 1.5).Size(SizeNote))
	// Output: 19.5
}
