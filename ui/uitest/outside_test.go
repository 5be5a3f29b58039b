package uitest_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/uitest"
)

// TestOutside places a text in and around a window, bare and in something that scrolls.
func TestOutside(t *testing.T) {
	scroll := func(d container.ScrollDirection) func(fyne.CanvasObject) fyne.CanvasObject {
		return func(o fyne.CanvasObject) fyne.CanvasObject {
			s := container.NewScroll(o)
			s.Direction = d
			return container.NewStack(s)
		}
	}
	bare := func(o fyne.CanvasObject) fyne.CanvasObject { return o }
	for _, tc := range []struct {
		name    string
		hold    func(fyne.CanvasObject) fyne.CanvasObject
		x, y    float32
		outside bool
	}{
		{"inside", bare, 10, 10, false},
		{"beyond the right", bare, 290, 10, true},
		{"beyond the left", bare, -30, 10, true},
		{"below", bare, 10, 400, true},
		{"above", bare, 10, -30, true},
		{"below, scrolls down", scroll(container.ScrollVerticalOnly), 10, 400, false},
		{"beyond the right, scrolls down", scroll(container.ScrollVerticalOnly), 290, 10, true},
		{"beyond the right, scrolls sideways", scroll(container.ScrollHorizontalOnly), 290, 10, false},
		{"below, scrolls sideways", scroll(container.ScrollHorizontalOnly), 10, 400, true},
		{"far off, scrolls both ways", scroll(container.ScrollBoth), 900, 900, false},
		{"below, does not scroll", scroll(container.ScrollNone), 10, 400, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			test.NewTempApp(t)
			label := widget.NewLabel("word")
			holder := container.NewWithoutLayout(label)
			w := test.NewTempWindow(t, tc.hold(holder))
			w.Resize(fyne.NewSize(300, 200))
			label.Resize(label.MinSize())
			label.Move(fyne.NewPos(tc.x, tc.y))
			seen := uitest.Texts(w)
			if len(seen) != 1 || seen[0].Text != "word" || seen[0].Outside != tc.outside {
				t.Errorf("%+v", seen)
			}
		})
	}
}

// TestSays looks for words in what is drawn, across lines and with no-break spaces.
func TestSays(t *testing.T) {
	test.NewTempApp(t)
	wrapped := widget.NewLabel(strings.Repeat("one two three ", 20))
	wrapped.Wrapping = fyne.TextWrapWord
	w := test.NewTempWindow(t, container.NewVBox(wrapped, widget.NewLabel("13\u00a0h\u00a030")))
	w.Resize(fyne.NewSize(120, 300))
	for text, want := range map[string]bool{
		"two three one": true, "13 h 30": true, "13\u00a0h 30": true, "four": false, "One": false, "": true,
	} {
		if uitest.Says(w, text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestPictureWithoutAFolder(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("a"))
	t.Setenv("DAYBOOK_GALLERY", t.TempDir()+"/none")
	if err := uitest.Picture(w, "one"); err == nil {
		t.Error("wrote a picture to nowhere")
	}
}
