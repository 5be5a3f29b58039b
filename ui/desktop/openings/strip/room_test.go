package strip

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"daybook/ui/kit"
)

// TestAnyWeekFindsRoom: whatever the days, stretches and width, each cell has its words inside, no two cells lie over each
// other, the names of the days stand above their columns, and as high as it asks to be is high enough.
func TestAnyWeekFindsRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	rapid.Check(t, func(t *rapid.T) {
		days, rows := rapid.IntRange(1, 7).Draw(t, "days"), rapid.IntRange(1, 6).Draw(t, "rows")
		s := New(&kit.Env{}, nil, nil, nil)
		for range rapid.IntRange(1, 2).Draw(t, "times") { // a second week may have other days
			set(t, s, days, rows)
			days, rows = rapid.IntRange(1, days).Draw(t, "days then"), rapid.IntRange(1, rows).Draw(t, "rows then")
		}
		width := float32(rapid.IntRange(int(s.MinSize().Width)+1, 900).Draw(t, "width"))
		for range 2 {
			s.Resize(fyne.NewSize(width, s.MinSize().Height))
			test.WidgetRenderer(s).Layout(s.Size())
		}
		inside(t, s)
	})
}

// set shows a week that is invented.
func set(t *rapid.T, s *Strip, days, rows int) {
	words := rapid.SampledFrom([]string{"1", "18", "full", "complet", "fermé", ""})
	var names, labels []string
	states, texts := make([][]State, days), make([][]string, days)
	for j := range rows {
		labels = append(labels, fmt.Sprintf("%d–%d h", 8+2*j, 10+2*j))
	}
	for i := range days {
		names = append(names, fmt.Sprintf("mer. %d", 10+i))
		for range rows {
			states[i] = append(states[i], State{Kind: Kind(rapid.IntRange(int(Unknown), int(Past)).Draw(t, "kind")), Count: 7})
			texts[i] = append(texts[i], words.Draw(t, "words"))
		}
	}
	chosen := [2]int{rapid.IntRange(-1, days-1).Draw(t, "chosen day"), rapid.IntRange(-1, rows-1).Draw(t, "chosen row")}
	s.Set(names, labels, states, texts, chosen)
}

func inside(t *rapid.T, s *Strip) {
	var before []*canvas.Rectangle
	for i, column := range s.cells {
		for j, c := range column {
			from, size := c.ground.Position(), c.ground.Size()
			right, bottom := from.X+size.Width, from.Y+size.Height
			if right > s.Size().Width+0.5 || bottom > s.MinSize().Height+0.5 {
				t.Fatalf("cell %d, %d ends at %v, %v of %v", i, j, right, bottom, s.Size())
			}
			if at := c.text.Position(); at.X < from.X || at.X+c.text.MinSize().Width > right+0.5 || at.Y < from.Y-0.5 || at.Y+c.text.MinSize().Height > bottom+0.5 {
				t.Fatalf("the words of cell %d, %d stand at %v", i, j, at)
			}
			for _, o := range before {
				at, room := o.Position(), o.Size()
				apart := at.X+room.Width <= from.X+0.1 || right <= at.X+0.1 || at.Y+room.Height <= from.Y+0.1 || bottom <= at.Y+0.1
				if !apart {
					t.Fatalf("cell %d, %d at %v lies over one at %v", i, j, from, at)
				}
			}
			before = append(before, c.ground)
		}
		if head, first := s.days[i].Position(), column[0].ground.Position(); head.X < first.X || head.Y >= first.Y {
			t.Fatalf("the name of day %d at %v, its column at %v", i, head, first)
		}
	}
}

// TestNamesChange: with as many stretches as before the names are the new ones, and in the colours of the theme.
func TestNamesChange(t *testing.T) {
	s := filled(t, 1)
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(460, 300))
	labels := []string{"8–12 h", "12–16 h", "16–18 h", "18–20 h"}
	s.Set([]string{"a", "b", "c", "d", "e"}, labels, make5(4), texts5(4), [2]int{-1, -1})
	for j, label := range labels {
		if got := s.rows[0][j].Text; got != label {
			t.Errorf("stretch %d is called %q", j, got)
		}
	}
	if !s.mark.Hidden {
		t.Error("a cell is marked that was not chosen")
	}
	for _, variant := range []kit.Variant{kit.Dark, kit.HighContrast, kit.Light} {
		theme := kit.NewTheme(variant, 1)
		fyne.CurrentApp().Settings().SetTheme(theme)
		s.Refresh()
		if got := s.rows[0][0].Color; got != theme.Color(kit.Muted, 0) {
			t.Errorf("theme %d: the names are %v", variant, got)
		}
		if got := s.cells[0][0].ground.FillColor; got != theme.Color(kit.Card, 0) {
			t.Errorf("theme %d: the cells are %v", variant, got)
		}
	}
}

// TestEmpty: before anything is known it takes no room, and no key does harm.
func TestEmpty(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	s := New(&kit.Env{}, func(day, row int) { t.Errorf("cell %d, %d was chosen", day, row) }, func(int) {}, func(rune) bool { return false })
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(460, 300))
	w.Canvas().Focus(s)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn} {
		s.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if !s.ring.Hidden || s.MinSize().Height != 0 {
		t.Errorf("a ring %v, %v high", !s.ring.Hidden, s.MinSize().Height)
	}
}
