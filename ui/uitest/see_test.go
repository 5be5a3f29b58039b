package uitest_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/uitest"
)

func TestTexts(t *testing.T) {
	test.NewTempApp(t)
	hidden := widget.NewLabel("hidden")
	hidden.Hide()
	far := widget.NewLabel("far")
	far.Move(fyne.NewPos(500, 10))
	w := test.NewTempWindow(t, container.NewWithoutLayout(widget.NewLabel("seen"), hidden, far))
	w.Resize(fyne.NewSize(300, 200))
	widget.NewModalPopUp(widget.NewLabel("over it"), w.Canvas()).Show()
	for text, want := range map[string]bool{"seen": true, "over it": true, "hidden": false} {
		if uitest.Says(w, text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
	for _, s := range uitest.Texts(w) {
		if s.Outside != (s.Text == "far") {
			t.Errorf("%q outside: %v", s.Text, s.Outside)
		}
	}
}

func TestPicture(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("a"))
	t.Setenv("DAYBOOK_GALLERY", "")
	if err := uitest.Picture(w, "none"); err != nil {
		t.Error(err)
	}
	folder := t.TempDir()
	t.Setenv("DAYBOOK_GALLERY", folder)
	if err := uitest.Picture(w, "one"); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(folder, "one.png")); err != nil || info.Size() == 0 {
		t.Errorf("%v %v", info, err)
	}
}
