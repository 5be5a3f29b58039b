package kit

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var variants = map[string]Variant{"light": Light, "dark": Dark, "contrast": HighContrast}

// show opens a test window of a size with the kit's theme.
func show(t *testing.T, v Variant, scale float32, size fyne.Size, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(v, scale))
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// relayout makes the test window do what the real driver does each frame: give wrapped texts their room.
func relayout() { s := fyne.CurrentApp().Settings(); s.SetTheme(s.Theme()) }

// picture writes what a window shows to the folder DAYBOOK_GALLERY names, if it does, and returns how many colours
// it has: a blank picture has one.
func picture(t *testing.T, w fyne.Window, name string) int {
	t.Helper()
	relayout()
	img := w.Canvas().Capture()
	seen := map[any]bool{}
	for y := 0; y < img.Bounds().Dy(); y += 3 {
		for x := 0; x < img.Bounds().Dx(); x += 3 {
			seen[img.At(x, y)] = true
		}
	}
	dir := os.Getenv("DAYBOOK_GALLERY")
	if dir == "" {
		return len(seen)
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return len(seen)
}

// TestGallery draws every widget in every variant and size.
func TestGallery(t *testing.T) {
	for name, v := range variants {
		for _, scale := range []float32{1, 1.5, 2} {
			if os.Getenv("DAYBOOK_GALLERY") == "" && scale > 1 {
				continue // TestSizes covers the sizes
			}
			t.Run(fmt.Sprintf("%s-%.0f", name, scale*100), func(t *testing.T) {
				app := test.NewTempApp(t)
				app.Settings().SetTheme(NewTheme(v, scale))
				g := newGallery()
				w := show(t, v, scale, fyne.NewSize(1366, 768), g.content)
				g.settle(w)
				if n := picture(t, w, fmt.Sprintf("kit-%s-%.0f", name, scale*100)); n < 8 {
					t.Errorf("the gallery shows %d colours", n)
				}
			})
		}
	}
}

// TestGalleryOverlays draws a dialog and an open list in every variant.
func TestGalleryOverlays(t *testing.T) {
	for name, v := range variants {
		if os.Getenv("DAYBOOK_GALLERY") == "" && v != Dark {
			continue
		}
		t.Run(name, func(t *testing.T) {
			app := test.NewTempApp(t)
			app.Settings().SetTheme(NewTheme(v, 1))
			g := newGallery()
			w := show(t, v, 1, fyne.NewSize(1024, 768), g.content)
			g.settle(w)
			plain := picture(t, w, "kit-small-"+name)
			question := Confirm(g.env, w.Canvas(), "Start over?", "What was typed is thrown away. The place is free again for others.", "Throw away", nil)
			if n := picture(t, w, "dialog-"+name); n == plain {
				t.Errorf("a dialog changed nothing: %d colours", n)
			}
			question.Close()
			for name, open := range overlays() {
				if name == "toast" || name == "open list" || os.Getenv("DAYBOOK_GALLERY") == "" {
					continue // the first change the window's content; TestEveryOverlayInEveryLook checks all
				}
				g.env.Now = fixedToday
				o := open(g.env, w)
				if n := picture(t, w, name+"-"+fmt.Sprint(v)); n == plain {
					t.Errorf("%s changed nothing: %d colours", name, n)
				}
				g.env.CloseAll(w.Canvas())
				if o.Visible() && ModalOpen(w.Canvas()) {
					t.Errorf("%s does not close", name)
				}
			}
			s := NewSelect(g.env, kinds(), 1, "")
			ShowDialog(g.env, w.Canvas(), DialogSpec{
				Title: "Amend the booking", Body: NewFormRow(g.env, "Kind", true, s), First: s,
				Actions: []Action{{Label: "Cancel"}, {Label: "Amend", Kind: Filled}},
			})
			fyne.CurrentApp().Settings().SetTheme(NewTheme(v, 1.5))
			relayout()
			s.Open()
			if n := picture(t, w, "list-"+name); n == plain {
				t.Errorf("a list changed nothing: %d colours", n)
			}
		})
	}
}
