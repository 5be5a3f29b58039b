package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestStatusLineGivesWayFromTheEnd narrows the line: items vanish whole, from the end, never the key for help.
func TestStatusLineGivesWayFromTheEnd(t *testing.T) {
	newApp(t)
	s := NewStatusLine("F1 touches")
	items := []StatusItem{
		{"", "Enregistré à 9 h 11", ToneDone},
		{"Copie", "aujourd’hui 7 h 55", Plain},
		{"Fichier", "vérifié", Plain},
		{"Horloge", "en retard", ToneLate},
		{"", "seul", Plain},
	}
	s.SetItems(items...)
	w := show(t, Light, 1, fyne.NewSize(1024, 30), s)
	last := len(items)
	for width := float32(1024); width >= 100; width -= 37 {
		w.Resize(fyne.NewSize(width, 30))
		shown := 0
		for i, p := range s.parts {
			if p.label.Hidden != p.value.Hidden {
				t.Fatalf("in %v item %d is half there", width, i)
			}
			if p.value.Hidden {
				continue
			}
			if i != shown {
				t.Fatalf("in %v item %d is shown without the one before", width, i)
			}
			if toned := items[i].Tone != Plain; p.icon.Hidden == toned {
				t.Errorf("in %v item %d: icon hidden %v", width, i, p.icon.Hidden)
			}
			shown++
			if end := p.value.Position().X + p.value.MinSize().Width; end > s.right.Position().X-Group/2 {
				t.Errorf("in %v item %d ends at %v, the key begins at %v", width, i, end, s.right.Position().X)
			}
		}
		if shown > last {
			t.Errorf("narrower, in %v, more is shown: %d after %d", width, shown, last)
		}
		last = shown
		if s.right.Position().X < 0 || s.right.Hidden {
			t.Errorf("in %v the key for help is gone", width)
		}
	}
	if last != 0 {
		t.Errorf("in 100 units %d items", last)
	}
}

// TestStatusLineKeepsItsHeight sets any number of items: the page above must not jump.
func TestStatusLineKeepsItsHeight(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		newApp(t)
		s := NewStatusLine("F1")
		show(t, Light, scale, fyne.NewSize(1024, 60), s)
		height := s.MinSize().Height
		for _, items := range [][]StatusItem{
			{{"a", "b", Plain}}, {{"", "x", ToneRefused}, {"y", "", ToneLate}}, {}, {{"", "", Plain}}, make([]StatusItem, 40),
		} {
			s.SetItems(items...)
			if got := s.MinSize().Height; got != height || len(s.parts) != len(items) {
				t.Errorf("at %v: %d items, %d parts, %v high, was %v", scale, len(items), len(s.parts), got, height)
			}
			textInside(t, "status", s)
		}
	}
}

// TestRailNeverOverlaps fills the rail in windows that are high enough and not: its foot never lies over its lines.
func TestRailNeverOverlaps(t *testing.T) {
	for _, tc := range []struct {
		name      string
		top, foot int
		height    float32
		atFoot    bool
	}{
		{"a high window", 7, 1, 768, true},
		{"a low window", 7, 1, 200, false},
		{"nothing at the foot", 3, 0, 500, false},
		{"only a foot", 0, 2, 500, true},
		{"nothing at all", 0, 0, 500, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			make := func(n int) (out []fyne.CanvasObject) {
				for range n {
					out = append(out, NewRailButton(testEnv(), "Réserver", "Alt+1", func() {}))
				}
				return out
			}
			top, foot := make(tc.top), make(tc.foot)
			show(t, Light, 1, fyne.NewSize(180, tc.height), NewRail(top, foot))
			all := append(append([]fyne.CanvasObject{}, top...), foot...)
			for i, a := range all {
				for j, b := range all[:i] {
					if overlap(a, b) {
						t.Errorf("%d lies over %d", i, j)
					}
				}
			}
			if len(foot) > 0 {
				last := foot[len(foot)-1]
				if low := last.Position().Y + last.Size().Height; (low > tc.height-40 && low < tc.height) != tc.atFoot {
					t.Errorf("the foot ends at %v of %v", low, tc.height)
				}
			}
		})
	}
}

// TestRailButtonParts shows label, number and key side by side in every combination, at every size.
func TestRailButtonParts(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		for _, hint := range []string{"", "Alt+1"} {
			for _, count := range []string{"", "3", "1 204"} {
				newApp(t)
				r := NewRailButton(testEnv(), "À régler", hint, func() {})
				r.SetCount(count)
				show(t, Light, scale, fyne.NewSize(400, 100), Row(Gap, r))
				textInside(t, hint+" "+count, r)
				label, key := r.label.Position().X+r.label.MinSize().Width, r.hint.frame.Position().X
				if hint != "" && key < label {
					t.Errorf("at %v: the key at %v lies over the label to %v", scale, key, label)
				}
				if count == "" {
					continue
				}
				p, s := r.pill.Position().X, r.pill.Size().Width
				if p < label || hint != "" && p+s > key {
					t.Errorf("at %v, %q: the number from %v to %v, label to %v, key at %v", scale, hint, p, p+s, label, key)
				}
			}
		}
	}
}
