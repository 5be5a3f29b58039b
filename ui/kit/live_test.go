package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

// TestThemeChangesInMidWord changes theme and size of text while a person types: nothing typed, selected or opened is lost.
func TestThemeChangesInMidWord(t *testing.T) {
	newApp(t)
	g := newGallery()
	w := show(t, Light, 1, fyne.NewSize(1366, 768), g.content)
	g.settle(w)
	uitest.Type(w, "Nguyễn")
	g.number.SetCaret(2)
	for _, v := range variants {
		for _, scale := range []float32{2, 1} {
			fyne.CurrentApp().Settings().SetTheme(NewTheme(v, scale))
			if w.Canvas().Focused() != g.number || g.number.Text != "Nguyễn" || g.number.Caret() != 2 || g.panels.Opened() != 2 {
				t.Fatalf("focus %T, %q, caret %d, panel %d", w.Canvas().Focused(), g.number.Text, g.number.Caret(), g.panels.Opened())
			}
		}
	}
	uitest.TypeRune(w, 'x')
	if g.number.Text != "Ngxuyễn" {
		t.Errorf("typed on: %q", g.number.Text)
	}
}

// TestWindowWithEverything checks the whole window at the sizes that must work: every stop of Tab is seen when it has
// the focus, and comes once in a round.
func TestWindowWithEverything(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 768)} {
		newApp(t)
		g := newGallery()
		w := show(t, Light, 1, size, g.content)
		g.settle(w)
		w.Canvas().Unfocus()
		round := Focusables(g.content)
		seen := map[fyne.Focusable]bool{}
		for range round {
			uitest.Press(w, fyne.KeyTab)
			f := w.Canvas().Focused()
			if seen[f] {
				t.Errorf("%v: %T comes twice in a round", size, f)
			}
			seen[f] = true
			o := f.(fyne.CanvasObject)
			p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			if p.Y < 0 || p.Y+o.Size().Height > size.Height || p.X < 0 || p.X+o.Size().Width > size.Width {
				t.Errorf("%v: %T has the focus out of sight at %v", size, f, p)
			}
		}
		if first := round[0]; first != g.panels.Header(0) {
			t.Errorf("%v: Tab begins at %T, not with the work", size, first)
		}
	}
}

// TestFrameNeedsNoMoreThanASmallScreen checks that the parts around the page leave it room in French at 150 %.
func TestFrameNeedsNoMoreThanASmallScreen(t *testing.T) {
	newApp(t)
	env := testEnv()
	var lines []fyne.CanvasObject
	for _, name := range []string{"Réserver", "Accueil", "Trouver", "Horaire", "Liste", "Échange", "À régler"} {
		lines = append(lines, NewRailButton(env, name, "Alt+1", func() {}))
	}
	foot := []fyne.CanvasObject{NewRailButton(env, "Paramètres", "", func() {})}
	rail := NewRail(lines, foot)
	page := NewScroll(env, NewText("page"))
	frame := NewFrame(env, topBar(NewBarTitle("Daybook"), Elastic(), NewButton(env, OnBar, "Verrouiller", "", nil)), rail, page, NewStatusLine("F1 touches"), nil)
	show(t, Light, 1.5, fyne.NewSize(1024, 768), frame)
	if m := frame.MinSize(); m.Width > 1024 || m.Height > 768 {
		t.Errorf("needs %v", m)
	}
	if page.Size().Width < 700 || page.Size().Height < 600 {
		t.Errorf("the page has %v", page.Size())
	}
	textInside(t, "rail", rail)
	if last, f := lines[len(lines)-1], foot[0]; f.Position().Y < last.Position().Y+last.Size().Height {
		t.Error("the foot of the rail lies over its lines")
	}
}

// TestAccessibleNames checks that what acts has a name and a role for a screen reader.
func TestAccessibleNames(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		o := create(testEnv())
		a, ok := o.(fyne.Accessible)
		if _, acts := o.(fyne.Focusable); !ok || !acts {
			continue
		}
		if a.AccessibilityLabel() == "" || a.AccessibilityRole() != fyne.AccessibleRoleButton {
			t.Errorf("%s: %q, %q", name, a.AccessibilityLabel(), a.AccessibilityRole())
		}
	}
}

// TestNilEnvEverywhere makes and draws every widget without an Env.
func TestNilEnvEverywhere(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		o := create(nil)
		w := stage(t, o)
		if f, ok := o.(fyne.Focusable); ok {
			w.Canvas().Focus(f)
			uitest.Press(w, fyne.KeyF1)
			uitest.Press(w, fyne.KeyEscape)
		}
		if o.MinSize().IsZero() {
			t.Errorf("%s needs no room", name)
		}
	}
	w := stage(t, NewText("x"))
	d := ShowDialog(nil, w.Canvas(), DialogSpec{Title: "No Env", Actions: []Action{{Label: "Close"}}})
	d.Close()
	if ModalOpen(w.Canvas()) {
		t.Error("a dialog without Env does not close")
	}
}
