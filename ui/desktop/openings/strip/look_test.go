package strip

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/ui/kit"
)

// luminance is a colour's, as WCAG defines it.
func luminance(c color.Color) float64 {
	part := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestCellsCanBeRead: every cell's ink stands out from its ground by 4.5, what cannot be chosen by 3, in three themes.
func TestCellsCanBeRead(t *testing.T) {
	for _, variant := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrast} {
		theme := kit.NewTheme(variant, 1)
		for _, state := range []State{{Kind: Free, Count: 1}, {Kind: Free, Count: 3}, {Kind: Free, Count: 18}, {Kind: Full}, {Kind: Closed}, {Kind: Past}} {
			ground, ink := (&cell{state: state}).look()
			least := 4.5
			if state.Kind == Past {
				least = 3
			}
			if got := contrast(theme.Color(ground, 0), theme.Color(ink, 0)); got < least {
				t.Errorf("theme %d, cell %+v: %.1f", variant, state, got)
			}
			if got := contrast(theme.Color(ground, 0), theme.Color(kit.Faint, 0)); got < 3 {
				t.Errorf("theme %d, cell %+v, while newer counts are asked for: %.1f", variant, state, got)
			}
		}
	}
}

// TestLooksDiffer: few, some and many look different, and so do full and closed.
func TestLooksDiffer(t *testing.T) {
	seen := map[string]State{}
	for _, state := range []State{{Kind: Free, Count: 1}, {Kind: Free, Count: 5}, {Kind: Free, Count: 6}, {Kind: Full}, {Kind: Closed}, {Kind: Past}} {
		ground, ink := (&cell{state: state}).look()
		key := fmt.Sprint(ground, ink)
		if other, taken := seen[key]; taken {
			t.Errorf("%+v looks like %+v", state, other)
		}
		seen[key] = state
	}
}

// filled is a strip of five days in the theme's look.
func filled(t *testing.T, scale float32) *Strip {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, scale))
	s := New(&kit.Env{}, func(int, int) {}, func(int) {}, func(rune) bool { return false })
	days, labels := []string{"lun. 28", "mar. 29", "mer. 30", "jeu. 1", "ven. 2"}, []string{"8–10 h", "10–12 h", "12–14 h", "14–16 h"}
	states, words := make([][]State, 5), make([][]string, 5)
	for i := range days {
		states[i] = []State{{Kind: Free, Count: 18}, {Kind: Full}, {Kind: Closed}, {Kind: Past}}
		words[i] = []string{"18", "complet", "fermé", "passé"}
	}
	s.Set(days, labels, states, words, [2]int{2, 0})
	return s
}

// TestStripFindsRoom: days that do not fit stand in a next band, each with the names of the stretches, and nothing is cut.
func TestStripFindsRoom(t *testing.T) {
	for _, c := range []struct {
		scale, width float32
		bands        int
	}{{1, 680, 1}, {1, 440, 1}, {1, 332, 1}, {1, 240, 2}, {1.5, 440, 2}, {1.5, 300, 3}, {2, 440, 2}, {2, 260, 5}} {
		s := filled(t, c.scale)
		w := test.NewTempWindow(t, s)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(c.width, 2000))
		s.Resize(fyne.NewSize(c.width, 2000))
		if len(s.rows) != c.bands {
			l, d, _ := (&view{s}).measure()
			t.Errorf("%v: %d bands; a day needs %.1f beside %.1f", c, len(s.rows), d, l)
		}
		for i, column := range s.cells {
			for j, cell := range column {
				right := cell.ground.Position().X + cell.ground.Size().Width
				if cell.text.Position().X+cell.text.MinSize().Width > right+0.5 || right > c.width+0.5 {
					t.Errorf("%v: cell %d, %d is cut", c, i, j)
				}
				if bottom := cell.ground.Position().Y + cell.ground.Size().Height; bottom > s.MinSize().Height+0.5 {
					t.Errorf("%v: cell %d, %d ends at %.0f of %.0f", c, i, j, bottom, s.MinSize().Height)
				}
			}
			if head := s.days[i]; head.Position().X+head.MinSize().Width > c.width+0.5 {
				t.Errorf("%v: the name of day %d is cut", c, i)
			}
		}
		first := s.cells[0][0].ground.Position().X
		for _, band := range s.rows {
			for j, label := range band {
				if label.Text != s.labels[j] || label.Position().X+label.MinSize().Width > first {
					t.Errorf("%v: the name of stretch %d reaches into the cells", c, j)
				}
			}
		}
	}
}

// TestStripAsksForLittle: it asks for room for all days only while that is little, so that its side grows no wider.
func TestStripAsksForLittle(t *testing.T) {
	for scale, most := range map[float32]float32{1: 332, 1.5: 300, 2: 300} {
		s := filled(t, scale)
		s.CreateRenderer()
		if got := s.MinSize().Width; got > most {
			t.Errorf("at %.0f %% it asks for %.0f", scale*100, got)
		}
	}
}

// TestMarkAndRing: the cell of the time chosen is framed, and the one with the keys has the ring while it has the focus.
func TestMarkAndRing(t *testing.T) {
	s := filled(t, 1)
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(460, 300))
	if s.mark.Hidden || s.mark.Position() != s.cells[2][0].ground.Position() || !s.ring.Hidden {
		t.Errorf("the mark is hidden %v, the ring hidden %v", s.mark.Hidden, s.ring.Hidden)
	}
	w.Canvas().Focus(s)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.ring.Hidden || s.ring.Position() != s.cells[4][1].ground.Position() {
		t.Errorf("the ring stands at %v", s.ring.Position())
	}
	w.Canvas().Unfocus()
	if !s.ring.Hidden {
		t.Error("the ring stays without the focus")
	}
}
