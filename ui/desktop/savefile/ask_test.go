package savefile_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/translations"
	"daybook/ui/desktop/savefile"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// desk is a window in which a file is being saved.
type desk struct {
	t      *testing.T
	queue  *uitest.Queue
	window fyne.Window
	folder string
	saved  []string
	fill   func(io.Writer) error
	name   string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d := &desk{t: t, queue: uitest.NewQueue(time.Unix(0, 0)), folder: t.TempDir(), fill: text("list"), name: "list.pdf"}
	d.window = test.NewTempWindow(t, kit.NewText("behind"))
	d.window.Resize(fyne.NewSize(1000, 700))
	return d
}

// ask opens the dialog; with extra it has a choice that renames the file.
func (d *desk) ask(folder string, extra bool) {
	d.t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		d.t.Fatal(err)
	}
	env := &kit.Env{Words: kit.Words{Error: "Error:", Cancel: "Cancel"}}
	env.Attach(d.window.Canvas())
	r := savefile.Request{
		Title: "Save the list", Note: "Keep it safe.", Folder: folder, Working: "Writing…",
		Name:  func() string { return d.name },
		Fill:  func(w io.Writer) error { return d.fill(w) },
		Saved: func(path string) { d.saved = append(d.saved, path) },
	}
	if extra {
		r.Extra = func(renamed func()) fyne.CanvasObject {
			g := kit.NewRadioGroup(env, []string{"list", "other"}, 0)
			g.OnChanged = func(i int) {
				d.name = []string{"list.pdf", "other.pdf"}[i]
				renamed()
			}
			return g
		}
	}
	savefile.Ask(screen.Context{Env: env, Words: catalogue.In(translations.English), Runner: d.queue.Runner(), Window: d.window}, r)
}

func (d *desk) write(s string) {
	uitest.Type(d.window, s)
	d.queue.Drain()
}

func (d *desk) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(d.window, key, mods...)
	d.queue.Drain()
}

func (d *desk) says(s string) {
	d.t.Helper()
	if !uitest.Says(d.window, s) {
		d.t.Errorf("the dialog does not say %q", s)
	}
}

func (d *desk) open() bool { return kit.ModalOpen(d.window.Canvas()) }

func TestAskSavesWhereItIsProposed(t *testing.T) {
	d := newDesk(t)
	d.ask(d.folder, false)
	d.says("Keep it safe.")
	uitest.Press(d.window, fyne.KeyReturn)
	d.says("Writing…")
	d.queue.Drain()
	want := filepath.Join(d.folder, "list.pdf")
	if got, err := os.ReadFile(want); string(got) != "list" || err != nil || len(d.saved) != 1 || d.saved[0] != want || d.open() {
		t.Errorf("%q %v, told %v, open %v", got, err, d.saved, d.open())
	}
}

func TestAskLeavesOnEsc(t *testing.T) {
	d := newDesk(t)
	d.ask(d.folder, false)
	d.press(fyne.KeyEscape)
	if d.open() || len(d.saved) > 0 || names(t, d.folder) != 0 {
		t.Errorf("open %v, saved %v", d.open(), d.saved)
	}
}

func TestAskTakesAPathOfOnesOwn(t *testing.T) {
	d := newDesk(t)
	d.ask(d.folder, false)
	d.press(fyne.KeyA, fyne.KeyModifierControl)
	d.write("  mine.pdf \n") // in the folder proposed
	d.ask(d.folder, false)
	d.press(fyne.KeyA, fyne.KeyModifierControl)
	d.write(filepath.Join(t.TempDir(), "there.pdf") + "\n")
	if len(d.saved) != 2 || d.saved[0] != filepath.Join(d.folder, "mine.pdf") || filepath.Base(d.saved[1]) != "there.pdf" {
		t.Errorf("saved %v", d.saved)
	}
}

func TestAskFindsAFolderGivenFromHere(t *testing.T) {
	d := newDesk(t)
	t.Chdir(d.folder)
	if err := os.Mkdir("below", 0o700); err != nil {
		t.Fatal(err)
	}
	d.ask("below", false)
	d.press(fyne.KeyReturn)
	if len(d.saved) != 1 || !filepath.IsAbs(d.saved[0]) || filepath.Base(filepath.Dir(d.saved[0])) != "below" {
		t.Errorf("saved %v", d.saved)
	}
}

func TestAskRenamesUnlessThePersonDid(t *testing.T) {
	d := newDesk(t)
	d.ask(d.folder, true)
	d.press(fyne.KeyTab, fyne.KeyModifierShift)
	d.press(fyne.KeyRight)
	d.says("other.pdf")
	d.press(fyne.KeyTab)
	d.press(fyne.KeyEnd)
	d.write("x")
	d.press(fyne.KeyTab, fyne.KeyModifierShift)
	d.press(fyne.KeyLeft)
	d.says("other.pdfx")
}

func TestAskBeforeReplacing(t *testing.T) {
	d := newDesk(t)
	path := filepath.Join(d.folder, "list.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.ask(d.folder, false)
	d.press(fyne.KeyReturn)
	d.says("list.pdf is there already. Replace it?")
	d.press(fyne.KeyReturn) // the safe answer: another name
	d.says("Save the list")
	if got, _ := os.ReadFile(path); string(got) != "old" || len(d.saved) > 0 {
		t.Fatalf("replaced without a yes: %q", got)
	}
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyRight)
	d.press(fyne.KeyReturn)
	if got, _ := os.ReadFile(path); string(got) != "list" || len(d.saved) != 1 {
		t.Errorf("%q, told %v", got, d.saved)
	}
}

func TestAskAgainAfterATrouble(t *testing.T) {
	d := newDesk(t)
	d.fill = func(io.Writer) error { return errors.New("no ink") }
	d.ask(d.folder, false)
	d.press(fyne.KeyReturn)
	d.says("Error: Something went wrong.")
	d.says("list.pdf")
	d.fill = text("list")
	d.press(fyne.KeyReturn)
	if len(d.saved) != 1 || d.open() {
		t.Errorf("told %v, open %v", d.saved, d.open())
	}
}
