package printout_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
	"daybook/ui/uitest"
)

// tray is a spool in a test's folder that remembers what was asked of it.
type tray struct {
	folder  string
	asked   []string
	putErr  error
	openErr error
	printed bool // there is a printing program
	prtErr  error
	during  func() // called while a program runs
}

func (s *tray) Put(name string, fill func(io.Writer) error) (string, error) {
	if s.putErr != nil {
		return "", s.putErr
	}
	path := filepath.Join(s.folder, name)
	file, err := os.Create(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	return path, fill(file)
}

func (s *tray) Open(ctx context.Context, path string) error {
	s.asked = append(s.asked, "open "+filepath.Base(path))
	if s.during != nil {
		s.during()
	}
	return errors.Join(ctx.Err(), s.openErr)
}

func (s *tray) Print(ctx context.Context, path string) (bool, error) {
	s.asked = append(s.asked, "print "+filepath.Base(path))
	if s.during != nil {
		s.during()
	}
	return s.printed, errors.Join(ctx.Err(), s.prtErr)
}

// desk is a window in which a document is asked about.
type desk struct {
	t         *testing.T
	queue     *uitest.Queue
	runner    *run.Runner
	window    fyne.Window
	catalogue *translations.Catalogue
	tray      *tray
	folder    string
	toasts    []string
	missing   []string
	fillErr   error
	bare      bool // no spool
	language  translations.Language
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, queue: uitest.NewQueue(time.Unix(0, 0)), catalogue: catalogue, folder: t.TempDir(), language: translations.English}
	d.tray = &tray{folder: t.TempDir(), printed: true}
	d.runner = d.queue.Runner()
	d.window = test.NewTempWindow(t, kit.NewText("behind"))
	d.window.Resize(fyne.NewSize(1000, 700))
	return d
}

// ask opens the dialog for a list that can be had in the languages given.
func (d *desk) ask(languages ...translations.Language) {
	d.t.Helper()
	env := &kit.Env{Words: kit.Words{Error: "Error:", Cancel: d.catalogue.In(d.language).T("word.cancel")}}
	env.Attach(d.window.Canvas())
	o := printout.Options{Folder: d.folder, Spool: d.tray, WordsIn: d.catalogue.In}
	if d.bare {
		o.Spool = nil
	}
	o.Ask(screen.Context{
		Env: env, Words: d.catalogue.In(d.language), Runner: d.runner, Window: d.window,
		Toast: func(tone kit.Tone, text string) { d.toasts = append(d.toasts, text) },
	}, printout.Paper{
		Title: "The list", Note: "Keep it safe.", Languages: languages,
		FileName: func(l translations.Language) string { return "list-" + string(l) + ".pdf" },
		Fill: func(w io.Writer, words *translations.Words) ([]string, error) {
			_, err := io.WriteString(w, words.T("word.close"))
			return d.missing, errors.Join(err, d.fillErr)
		},
	})
}

func (d *desk) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		uitest.Press(d.window, key)
		d.queue.Drain()
	}
}

func (d *desk) says(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if !uitest.Says(d.window, text) {
			d.t.Errorf("the dialog does not say %q", text)
		}
	}
}

// asked checks what the spool was asked, and that the document holds a word.
func (d *desk) asked(want, word string) {
	d.t.Helper()
	if !slices.Equal(d.tray.asked, []string{want}) {
		d.t.Fatalf("asked for %q, want %q", d.tray.asked, want)
	}
	_, name, _ := cut(want)
	if got, err := os.ReadFile(filepath.Join(d.tray.folder, name)); err != nil || string(got) != word {
		d.t.Errorf("the document holds %q, want %q (%v)", got, word, err)
	}
}

func cut(s string) (verb, name string, ok bool) {
	i := slices.Index([]byte(s), ' ')
	return s[:i], s[i+1:], i > 0
}

func (d *desk) open() bool { return kit.ModalOpen(d.window.Canvas()) }

func TestEnterPrints(t *testing.T) {
	d := newDesk(t)
	d.ask(translations.Languages()...)
	d.says("The list", "Keep it safe.", "Language of the document")
	uitest.Press(d.window, fyne.KeyReturn)
	d.says("Making the document…")
	if !printout.Busy(d.runner) {
		t.Error("nothing is under way")
	}
	d.queue.Drain()
	d.asked("print list-en.pdf", "Close")
	if !slices.Equal(d.toasts, []string{"Sent to the printer."}) || d.open() || printout.Busy(d.runner) {
		t.Errorf("told %q, open %v", d.toasts, d.open())
	}
}

func TestOpenAndSaveAreToTheLeft(t *testing.T) {
	d := newDesk(t)
	d.ask()
	d.press(fyne.KeyLeft, fyne.KeyReturn)
	d.asked("open list-en.pdf", "Close")
	d.ask()
	d.press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	d.says("File", "list-en.pdf")
	d.press(fyne.KeyReturn)
	path := filepath.Join(d.folder, "list-en.pdf")
	if got, err := os.ReadFile(path); string(got) != "Close" || err != nil {
		t.Errorf("saved %q (%v)", got, err)
	}
	if len(d.toasts) != 2 || d.toasts[1] != "Saved: list-en.pdf in "+d.folder {
		t.Errorf("told %q", d.toasts)
	}
}

func TestEscAndCancelDoNothing(t *testing.T) {
	d := newDesk(t)
	d.ask()
	d.press(fyne.KeyEscape)
	d.ask()
	d.press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	if d.open() || len(d.tray.asked)+len(d.toasts) > 0 {
		t.Errorf("open %v, asked %q", d.open(), d.tray.asked)
	}
}

func TestTheOtherLanguage(t *testing.T) {
	d := newDesk(t)
	d.ask(translations.Languages()...)
	d.press(fyne.KeyTab, fyne.KeyRight) // round to the choice
	for range 4 {
		d.press(fyne.KeyTab)
	}
	d.press(fyne.KeyReturn)
	d.asked("print list-fr.pdf", "Fermer")
}

func TestTheOtherLanguageIsKeptForSaving(t *testing.T) {
	d := newDesk(t)
	d.ask(translations.Languages()...)
	d.press(fyne.KeyTab, fyne.KeyRight, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
	d.says("list-fr.pdf")
	uitest.Press(d.window, fyne.KeyTab, fyne.KeyModifierShift)
	d.press(fyne.KeyLeft) // and back: the name follows
	d.says("list-en.pdf")
}

func TestInFrench(t *testing.T) {
	d := newDesk(t)
	d.language = translations.French
	d.ask(translations.Languages()...)
	d.says("Langue du document", "Annuler", "Enregistrer…", "Ouvrir", "Imprimer")
	d.press(fyne.KeyReturn)
	d.asked("print list-fr.pdf", "Fermer")
	if !slices.Equal(d.toasts, []string{"Envoyé à l’imprimante."}) {
		t.Errorf("told %q", d.toasts)
	}
}

func TestWithoutAPrinterTheViewerIsSaid(t *testing.T) {
	d := newDesk(t)
	d.tray.printed = false
	d.ask()
	d.press(fyne.KeyReturn)
	if len(d.toasts) != 1 || d.toasts[0] != d.catalogue.In(translations.English).T("printout.print-there") {
		t.Errorf("told %q", d.toasts)
	}
}

func TestTroubleLeadsToSaving(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*desk)
		says  []string
	}{
		"no printer": {func(d *desk) { d.tray.prtErr = fault.New("print.no-printer") }, []string{"not printed", "no printing program"}},
		"refused":    {func(d *desk) { d.tray.prtErr = errors.Join(errors.New("x"), fault.New("print.refused")) }, []string{"did not take"}},
		"no room":    {func(d *desk) { d.tray.putErr = fault.New("print.no-room") }, []string{"no private folder"}},
	} {
		d := newDesk(t)
		c.spoil(d)
		d.ask()
		d.press(fyne.KeyReturn)
		d.says(c.says...)
		d.press(fyne.KeyRight, fyne.KeyReturn, fyne.KeyReturn)
		if _, err := os.Stat(filepath.Join(d.folder, "list-en.pdf")); err != nil || d.open() {
			t.Errorf("%s: not saved: %v", name, err)
		}
	}
}

func TestTroubleInTheDocumentItself(t *testing.T) {
	d := newDesk(t)
	d.fillErr = errors.New("no ink")
	d.ask()
	d.press(fyne.KeyLeft, fyne.KeyReturn)
	d.says("The document was not opened", "Something went wrong")
	if len(d.tray.asked) > 0 {
		t.Errorf("a broken document went on: %q", d.tray.asked)
	}
	d.press(fyne.KeyReturn)
	if d.open() {
		t.Error("the message stays")
	}
}

func TestMissingCharactersAreSaid(t *testing.T) {
	for _, way := range [][]fyne.KeyName{{fyne.KeyReturn}, {fyne.KeyLeft, fyne.KeyReturn}, {fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyReturn}} {
		d := newDesk(t)
		d.missing = []string{"U+1F600", "U+4E2D"}
		d.ask()
		d.press(way...)
		d.says("Done, with a remark", "U+1F600, U+4E2D")
		if len(d.toasts) > 0 {
			t.Errorf("told in passing: %q", d.toasts)
		}
	}
}

func TestCancelStopsTheProgram(t *testing.T) {
	d := newDesk(t)
	d.tray.during = func() { uitest.Press(d.window, fyne.KeyEscape) }
	d.ask()
	d.press(fyne.KeyReturn)
	if d.open() || len(d.toasts) > 0 || printout.Busy(d.runner) {
		t.Errorf("open %v, told %q", d.open(), d.toasts)
	}
}

func TestCancelBeforeTheProgramStarts(t *testing.T) {
	d := newDesk(t)
	d.ask()
	uitest.Press(d.window, fyne.KeyReturn)
	uitest.Press(d.window, fyne.KeyEscape)
	d.queue.Drain()
	if d.open() || len(d.tray.asked)+len(d.toasts) > 0 {
		t.Errorf("asked %q, told %q", d.tray.asked, d.toasts)
	}
}

func TestWithoutASpoolItIsSaved(t *testing.T) {
	d := newDesk(t)
	d.bare = true
	d.ask(translations.Languages()...)
	d.says("The list", "list-en.pdf", "Language of the document")
	d.press(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(d.folder, "list-en.pdf")); err != nil {
		t.Error(err)
	}
}

// TestLooks draws the dialog in every language and look; DAYBOOK_GALLERY names the folder for the pictures.
func TestLooks(t *testing.T) {
	for _, l := range translations.Languages() {
		for _, scale := range []float32{1, 1.5, 2} {
			d := newDesk(t)
			d.language = l
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
			d.window.Resize(fyne.NewSize(1024, 700))
			d.ask(translations.Languages()...)
			if clipped := uitest.Clipped(d.window); len(clipped) > 0 {
				t.Errorf("%s %.1f: clipped %q", l, scale, clipped)
			}
			if err := uitest.Picture(d.window, "printout-"+string(l)+"-"+map[float32]string{1: "100", 1.5: "150", 2: "200"}[scale]); err != nil {
				t.Error(err)
			}
		}
	}
}
