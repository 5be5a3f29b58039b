package uitest

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Texts lists every text that is drawn in a window, dialogs included, each with where it lies.
func Texts(w fyne.Window) []Seen {
	Relayout()
	c := w.Canvas()
	v := viewer{size: c.Size()}
	v.look(c.Content(), fyne.Position{}, false, false)
	for _, o := range c.Overlays().List() {
		v.look(o, o.Position(), false, false)
	}
	return v.seen
}

// Seen is a text on the canvas.
type Seen struct {
	Text    string
	At      fyne.Position // absolute
	Size    fyne.Size     // what it needs
	Outside bool          // beyond the edge of the window, not counting what can be scrolled to
}

// Says tells whether a text is drawn anywhere in the window, as part of a longer one too. Wrapped lines are joined.
func Says(w fyne.Window, text string) bool {
	var all []string
	for _, s := range Texts(w) {
		all = append(all, s.Text)
	}
	plain := strings.NewReplacer("\u00a0", " ", "\n", " ")
	return strings.Contains(plain.Replace(strings.Join(all, " ")), plain.Replace(text))
}

// Relayout makes the test window do what the real driver does each frame: give wrapped texts their room.
func Relayout() {
	s := fyne.CurrentApp().Settings()
	s.SetTheme(s.Theme())
}

// viewer collects the texts of a window of a size.
type viewer struct {
	size fyne.Size
	seen []Seen
}

// look collects the texts of o, which lies at a place; sideways and down tell where it can be scrolled.
func (v *viewer) look(o fyne.CanvasObject, at fyne.Position, sideways, down bool) {
	if o == nil || !o.Visible() {
		return
	}
	if text, ok := o.(*canvas.Text); ok && text.Text != "" {
		v.add(text, at, sideways, down)
	}
	if scroll, ok := o.(*container.Scroll); ok {
		both := scroll.Direction == container.ScrollBoth
		sideways = sideways || both || scroll.Direction == container.ScrollHorizontalOnly
		down = down || both || scroll.Direction == container.ScrollVerticalOnly
	}
	for _, p := range parts(o) {
		v.look(p, at.Add(p.Position()), sideways, down)
	}
}

func (v *viewer) add(text *canvas.Text, at fyne.Position, sideways, down bool) {
	m := text.MinSize()
	x := at.X < -1 || at.X+m.Width > v.size.Width+1
	y := at.Y < -1 || at.Y+m.Height > v.size.Height+1
	v.seen = append(v.seen, Seen{Text: text.Text, At: at, Size: m, Outside: x && !sideways || y && !down})
}

func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// Picture writes what a window shows to the folder DAYBOOK_GALLERY names; without one it does nothing.
func Picture(w fyne.Window, name string) error {
	folder := os.Getenv("DAYBOOK_GALLERY")
	if folder == "" {
		return nil
	}
	Relayout()
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		return err
	}
	defer f.Close()
	return png.Encode(f, w.Canvas().Capture())
}
