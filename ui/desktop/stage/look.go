package stage

import (
	"crypto/sha256"
	"fmt"
	"image"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// Look is a way to show a window.
type Look struct {
	Name    string
	Variant kit.Variant
	Scale   float32 // of text
	Size    fyne.Size
}

// Looks are those of a whole window, the hardest first.
func Looks() []Look {
	return []Look{
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(1024, 768)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1366, 768)},
		{"dark-1024", kit.Dark, 1, fyne.NewSize(1024, 768)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1366, 768)},
	}
}

// Rooms are the looks of a screen in the room that such windows leave it beside the rail and between the bars.
func Rooms() []Look {
	looks := Looks()
	for i, size := range []fyne.Size{{Width: 813, Height: 660}, {Width: 1215, Height: 690}, {Width: 873, Height: 690}, {Width: 1215, Height: 690}} {
		looks[i].Size = size
	}
	return looks
}

// Wear shows the window in a look and tells the part put into it, as the window does.
func (s *Stage) Wear(look Look) {
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.Variant, look.Scale))
	s.Window.Resize(look.Size)
	if a, ok := s.part.(screen.Adjuster); ok {
		a.Adjusted()
	}
}

// Tour opens a stage with the words of a catalogue (nil: the program's own) in a language, and gives what goes through its
// states and calls see in each.
type Tour func(catalogue *translations.Catalogue, language translations.Language) (s *Stage, states func(see func(state string)))

// EveryLook takes a tour in every language in the first of the looks, and with DAYBOOK_GALLERY in all of them. In each state
// everything must have its room, no state may look like another, and a picture of it is left: state, look, language.
func EveryLook(t testing.TB, looks []Look, tour Tour) {
	t.Helper()
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			s, states := tour(nil, language)
			s.Wear(look)
			seen := map[[sha256.Size]byte]string{}
			states(func(state string) {
				t.Helper()
				name := fmt.Sprintf("%s-%s-%s", state, look.Name, language)
				uitest.Relayout()
				for _, wrong := range s.crowded(look.Size) {
					t.Errorf("%s: %s", name, wrong)
				}
				sum := sha256.Sum256(s.Window.Canvas().Capture().(*image.NRGBA).Pix)
				if other, ok := seen[sum]; ok {
					t.Errorf("%s looks like %s", name, other)
				}
				seen[sum] = name
				if err := uitest.Picture(s.Window, name); err != nil {
					t.Fatal(err)
				}
			})
			if len(seen) == 0 {
				t.Errorf("%s-%s: nothing was seen", look.Name, language)
			}
		}
	}
}

// crowded tells what does not have the room it needs in a window of a size. Under a dialog only the dialog counts.
func (s *Stage) crowded(size fyne.Size) []string {
	var wrong []string
	if need := s.Window.Content().MinSize(); need.Width > size.Width || need.Height > size.Height {
		wrong = append(wrong, fmt.Sprintf("the window needs %v", need))
	}
	for _, text := range uitest.Clipped(s.Window) {
		wrong = append(wrong, fmt.Sprintf("clipped %q", text))
	}
	top := uitest.Top(uitest.Parts(s.Window))
	return append(append(wrong, uitest.Misfits(top)...), uitest.Sideways(top)...)
}
