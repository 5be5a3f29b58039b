package kit

import (
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/ui/kit/typed"
	"daybook/ui/uitest"
)

// TestSelectTyping types letters in a row, as people do who know the list: in the field and in the open list alike.
func TestSelectTyping(t *testing.T) {
	sites := []string{"Saint-Jérôme", "Saint John", "Sainte-Foy", "St. John’s", "Sept-Îles", "Toronto – Centre", "Trois-Rivières", "100 Mile House"}
	for _, tc := range []struct {
		name, typed, want string
	}{
		{"one letter goes to the next that fits", "t", "Toronto – Centre"},
		{"again the same letter goes on", "tt", "Trois-Rivières"},
		{"and round", "ttt", "Toronto – Centre"},
		{"letters in a row narrow down", "tr", "Trois-Rivières"},
		{"hyphens and spaces are not typed", "saintjo", "Saint John"},
		{"nor accents", "saintje", "Saint-Jérôme"},
		{"but they may be", "septî", "Sept-Îles"},
		{"an apostrophe and a full stop do not count", "stj", "St. John’s"},
		{"capitals are as good", "TRO", "Trois-Rivières"},
		{"digits", "1", "100 Mile House"},
		{"what fits nothing changes nothing", "x", "Sainte-Foy"},
		{"signs change nothing", "-!", "Sainte-Foy"},
		{"a letter that no longer fits begins anew", "sainttr", "Trois-Rivières"},
	} {
		for _, open := range []bool{false, true} {
			t.Run(tc.name, func(t *testing.T) {
				newApp(t)
				s := NewSelect(testEnv(), sites, 2, "")
				told := 0
				s.OnChanged = func(int) { told++ }
				w := stage(t, s)
				w.Canvas().Focus(s)
				if open {
					s.Open()
				}
				for _, r := range tc.typed {
					uitest.TypeRune(w, r)
				}
				if open {
					if told != 0 {
						t.Error("the open list chose before Enter")
					}
					uitest.Press(w, fyne.KeyReturn)
				}
				if s.Text() != tc.want {
					t.Errorf("open %v, %q: %q, want %q", open, tc.typed, s.Text(), tc.want)
				}
				if changed := tc.want != "Sainte-Foy"; (told > 0) != changed {
					t.Errorf("open %v, %q: told %d times", open, tc.typed, told)
				}
			})
		}
	}
}

// TestSelectOpensOnce opens an open list again: one list, and one Esc closes it.
func TestSelectOpensOnce(t *testing.T) {
	env, _, _, w := dialogStage(t)
	s := NewSelect(env, kinds(), 1, "")
	w.SetContent(Column(Gap, s))
	w.Canvas().Focus(s)
	s.Open()
	s.Open()
	s.Tapped(nil)
	if n := len(w.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d lists are open", n)
	}
	uitest.Press(w, fyne.KeyEscape)
	if ModalOpen(w.Canvas()) || w.Canvas().Focused() != s || len(env.dialogs) != 0 {
		t.Errorf("open %v, focus %T", ModalOpen(w.Canvas()), w.Canvas().Focused())
	}
	NewSelect(env, nil, -1, "none").Open()
	if ModalOpen(w.Canvas()) {
		t.Error("a list of nothing opened")
	}
}

// TestSelectCutsLongTexts shows more than fits: cut at the end, never over the arrow.
func TestSelectCutsLongTexts(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		newApp(t)
		s := NewSelect(testEnv(), []string{"Centre Service Canada de Notre-Dame-du-Bon-Conseil-sur-la-Rivière", "short"}, 0, "")
		w := show(t, Light, scale, fyne.NewSize(240, 200), Pad(Group, Group, Column(Gap, s)))
		end := s.label.Position().X + s.label.MinSize().Width
		if shown := s.label.Text.Text; shown == s.Text() || end > s.arrow.Position().X {
			t.Errorf("at %v %q ends at %v, the arrow begins at %v", scale, shown, end, s.arrow.Position().X)
		}
		s.SetChosen(1)
		if s.label.Text.Text != "short" {
			t.Errorf("at %v shows %q", scale, s.label.Text.Text)
		}
		s.SetChosen(0)
		w.Resize(fyne.NewSize(1600, 200))
		if s.label.Text.Text != s.Text() {
			t.Errorf("at %v in a wide window shows %q", scale, s.label.Text.Text)
		}
	}
}

// TestGroupArrows presses every key of a group from every item.
func TestGroupArrows(t *testing.T) {
	const last = 4
	for _, tc := range []struct {
		key  fyne.KeyName
		want func(from int) int
	}{
		{fyne.KeyLeft, func(i int) int { return max(0, i-1) }},
		{fyne.KeyUp, func(i int) int { return max(0, i-1) }},
		{fyne.KeyRight, func(i int) int { return min(last, i+1) }},
		{fyne.KeyDown, func(i int) int { return min(last, i+1) }},
		{fyne.KeyHome, func(int) int { return 0 }},
		{fyne.KeyEnd, func(int) int { return last }},
	} {
		newApp(t)
		env, got := listening()
		r, c := NewRadioGroup(env, kinds(), 0), NewCheckGroup(env, kinds())
		told := -1
		r.OnChanged = func(i int) { told = i }
		w := stage(t, r, c)
		for from := range last + 1 {
			r.SetChosen(from)
			told = -1
			w.Canvas().Focus(r)
			uitest.Press(w, tc.key)
			if want := tc.want(from); r.Chosen() != want || (told >= 0) != (want != from) {
				t.Errorf("radio, %s from %d: %d, told %d, want %d", tc.key, from, r.Chosen(), told, want)
			}
			c.at = from
			w.Canvas().Focus(c)
			uitest.Press(w, tc.key)
			for i := range last + 1 {
				if c.On(i) {
					t.Errorf("check, %s from %d switched %d", tc.key, from, i)
				}
			}
			if c.at != tc.want(from) || c.ring.Hidden {
				t.Errorf("check, %s from %d: at %d, want %d", tc.key, from, c.at, tc.want(from))
			}
		}
		if got.names != nil {
			t.Errorf("%s was passed on: %v", tc.key, got.names)
		}
	}
}

// TestEmptyGroups presses keys in groups of nothing.
func TestEmptyGroups(t *testing.T) {
	newApp(t)
	r, c := NewRadioGroup(nil, nil, 3), NewCheckGroup(nil, nil)
	w := stage(t, r, c)
	for _, f := range []fyne.Focusable{r, c} {
		w.Canvas().Focus(f)
		for _, k := range allKeys() {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
		f.TypedRune(' ')
	}
	c.Set(0, true)
	if r.Chosen() != -1 || c.On(0) {
		t.Errorf("chosen %d, on %v", r.Chosen(), c.On(0))
	}
}

// TestGroupRingStaysInTheGroup moves through groups in rooms of any width: the ring is around the item the keys act on,
// within the group, and no two items lie over each other.
func TestGroupRingStaysInTheGroup(t *testing.T) {
	newApp(t)
	g := NewCheckGroup(testEnv(), []string{"fauteuil roulant", "ASL/LSQ", "interprète", "accompagnement", "autre"})
	w := stage(t, g)
	w.Canvas().Focus(g)
	rapid.Check(t, func(t *rapid.T) {
		width := g.MinSize().Width + float32(rapid.IntRange(0, 900).Draw(t, "spare"))
		fit(g, width)
		uitest.Press(w, rapid.SampledFrom([]fyne.KeyName{fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd}).Draw(t, "key"))
		p, s := g.ring.Position(), g.ring.Size()
		if p.X < 0 || p.Y < 0 || p.X+s.Width > width+0.1 || p.Y+s.Height > g.Size().Height+0.1 {
			t.Fatalf("in %v the ring lies at %v, %v of %v", width, p, s, g.Size())
		}
		at := g.items[g.at]
		if at.place.X < p.X || at.place.Y < p.Y || at.place.X+at.size.Width > p.X+s.Width || at.place.Y+at.size.Height > p.Y+s.Height {
			t.Fatalf("the ring at %v, %v is not around the item at %v, %v", p, s, at.place, at.size)
		}
		for i, a := range g.items {
			if a.place.X+a.size.Width > width+0.1 || a.place.Y+a.size.Height > g.Size().Height {
				t.Fatalf("item %d falls out of %v", i, g.Size())
			}
			for _, b := range g.items[:i] {
				if a.place.Y == b.place.Y && a.place.X < b.place.X+b.size.Width {
					t.Fatalf("items overlap in %v", width)
				}
			}
		}
	})
}

// TestEntryAlwaysCleanAndBounded types, pastes, cuts and undoes anything: the text stays clean, within its bound, and
// the caret within the text.
func TestEntryAlwaysCleanAndBounded(t *testing.T) {
	newApp(t)
	const limit = 12
	e := NewEntry(testEnv(), limit)
	lost := 0
	e.OnCut = func(n int) { lost += n }
	w := stage(t, e)
	w.Canvas().Focus(e)
	keys := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete}
	shortcuts := []fyne.KeyName{fyne.KeyA, fyne.KeyC, fyne.KeyX, fyne.KeyV, fyne.KeyZ, fyne.KeyY}
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			before, lostBefore, held := utf8.RuneCountInString(e.Text), lost, e.selected()
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				r := rapid.SampledFrom([]rune("aé👩ש \u0301\x07\u202e")).Draw(t, "rune")
				uitest.TypeRune(w, r)
				if lost > lostBefore && before-held < limit {
					t.Fatalf("%q was told lost at %d of %d", r, before-held, limit)
				}
			case 1:
				uitest.Press(w, rapid.SampledFrom(keys).Draw(t, "key"), rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierShift}).Draw(t, "shift"))
			case 2:
				uitest.Press(w, rapid.SampledFrom(shortcuts).Draw(t, "shortcut"), fyne.KeyModifierShortcutDefault)
			default:
				fyne.CurrentApp().Clipboard().SetContent(rapid.StringN(0, 20, -1).Draw(t, "clip"))
			}
			n := utf8.RuneCountInString(e.Text)
			if n > limit || !utf8.ValidString(e.Text) || e.Caret() < 0 || e.Caret() > n {
				t.Fatalf("%q, caret %d", e.Text, e.Caret())
			}
			for _, r := range e.Text {
				if typed.Unwanted(r) {
					t.Fatalf("%q keeps %U", e.Text, r)
				}
			}
		}
	})
}
