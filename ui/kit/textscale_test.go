package kit

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// TestTextScale: texts are as much larger as the theme says, and what is not needed gives way from 140 % on.
func TestTextScale(t *testing.T) {
	app := test.NewTempApp(t)
	for _, c := range []struct {
		scale float32
		large bool
	}{{1, false}, {1.3, false}, {1.5, true}, {2, true}} {
		app.Settings().SetTheme(NewTheme(Light, c.scale))
		if got := TextScale(); got < c.scale-0.001 || got > c.scale+0.001 || LargeText() != c.large {
			t.Errorf("at %v: %v, large %v", c.scale, got, LargeText())
		}
	}
	app.Settings().SetTheme(test.Theme())
	if TextScale() != 1 || LargeText() {
		t.Errorf("with a foreign theme %v", TextScale())
	}
}
