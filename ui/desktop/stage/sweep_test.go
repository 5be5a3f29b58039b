package stage_test

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// tourOf shows objects one after the other; words makes them.
func tourOf(t testing.TB, words ...func(s *stage.Stage) fyne.CanvasObject) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		s := stage.New(t, morning, catalogue, language)
		return s, func(see func(string)) {
			for i, make := range words {
				s.Window.SetContent(kit.NewGround(kit.Canvas, make(s)))
				see("state" + string(rune('A'+i)))
			}
		}
	}
}

func saying(text string) func(*stage.Stage) fyne.CanvasObject {
	return func(*stage.Stage) fyne.CanvasObject { return kit.NewText(text) }
}

func closing(s *stage.Stage) fyne.CanvasObject {
	return kit.Column(kit.Gap, kit.NewText(s.Words.T("word.close")), kit.NewText("Zoé P012"))
}

// wide needs more room than any window has.
func wide(*stage.Stage) fyne.CanvasObject {
	return canvas.NewText(strings.Repeat("wide ", 100), kit.Colour(kit.Ink))
}

// away lies beyond the edge.
func away(*stage.Stage) fyne.CanvasObject {
	text := kit.NewText("away")
	text.Move(fyne.NewPos(5000, 0))
	text.Resize(fyne.NewSize(100, 30))
	return container.NewWithoutLayout(text)
}

// piled are two texts in one place.
func piled(*stage.Stage) fyne.CanvasObject {
	return container.NewStack(kit.NewText("one upon"), kit.NewText("the other"))
}

func TestEveryLook(t *testing.T) {
	t.Setenv("DAYBOOK_GALLERY", "")
	for _, c := range []struct {
		blamed string
		words  []func(*stage.Stage) fyne.CanvasObject
	}{
		{"", []func(*stage.Stage) fyne.CanvasObject{saying("one"), saying("two")}},
		{"stateB-light-1024-150-en looks like stateA-light-1024-150-en", []func(*stage.Stage) fyne.CanvasObject{saying("one"), saying("one")}},
		{"stateA-light-1024-150-fr: clipped", []func(*stage.Stage) fyne.CanvasObject{away}},
		{"the window needs", []func(*stage.Stage) fyne.CanvasObject{wide}},
		{"lies on", []func(*stage.Stage) fyne.CanvasObject{piled}},
		{"nothing was seen", nil},
	} {
		blames(t, c.blamed, func(t testing.TB) { stage.EveryLook(t, stage.Looks(), tourOf(t, c.words...)) })
	}
}

// TestEveryLookLeavesPictures of all looks in all languages, where a folder is named.
func TestEveryLookLeavesPictures(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("DAYBOOK_GALLERY", folder)
	stage.EveryLook(t, stage.Rooms(), tourOf(t, saying("one"), saying("two")))
	pictures, err := os.ReadDir(folder)
	if err != nil || len(pictures) != 2*len(stage.Rooms())*len(translations.Languages()) {
		t.Errorf("%d pictures (%v)", len(pictures), err)
	}
	blames(t, "no such file", func(t testing.TB) {
		_ = os.RemoveAll(folder)
		stage.EveryLook(t, stage.Looks(), tourOf(t, saying("gone")))
	})
}

// TestWearTellsThePart, as the window does.
func TestWearTellsThePart(t *testing.T) {
	s, p := shown(t)
	s.Wear(stage.Look{Variant: kit.Dark, Scale: 2, Size: fyne.NewSize(500, 400)})
	if p.adjusted != 1 || s.Window.Canvas().Size() != fyne.NewSize(500, 400) || kit.TextScale() != 2 {
		t.Errorf("told %d times, %v at %v", p.adjusted, s.Window.Canvas().Size(), kit.TextScale())
	}
}

func TestEveryWord(t *testing.T) {
	blames(t, "", func(t testing.TB) { stage.EveryWord(t, tourOf(t, closing), "Zoé") })
	blames(t, `stateA, fr: "Zoé P012" is in no catalogue`, func(t testing.TB) { stage.EveryWord(t, tourOf(t, closing)) })
	blames(t, "says nothing of a catalogue", func(t testing.TB) { stage.EveryWord(t, tourOf(t, saying("Zoé")), "Zoé") })
	blames(t, "nothing was seen", func(t testing.TB) { stage.EveryWord(t, tourOf(t)) })
	blames(t, "", func(t testing.TB) {
		stage.EveryWord(t, tourOf(t, func(s *stage.Stage) fyne.CanvasObject {
			s.Own = append(s.Own, "drawn at random")
			return kit.Column(kit.Gap, kit.NewText(s.Words.T("word.close")), kit.NewText("drawn at random"))
		}))
	})
}
