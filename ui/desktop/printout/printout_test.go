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

	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/stage"
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
	*stage.Stage
	tray    *tray
	folder  string
	missing []string
	fillErr error
	bare    bool // no spool
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	return deskIn(t, nil, translations.English)
}

func deskIn(t *testing.T, catalogue *translations.Catalogue, language translations.Language) *desk {
	t.Helper()
	d := &desk{Stage: stage.New(t, time.Unix(0, 0), catalogue, language), folder: t.TempDir()}
	d.tray = &tray{folder: t.TempDir(), printed: true}
	d.Window.Resize(fyne.NewSize(1000, 700))
	d.PutButton()
	return d
}

// ask opens the dialog for a list that can be had in the languages given.
func (d *desk) ask(languages ...translations.Language) {
	d.T.Helper()
	o := printout.Options{Folder: d.folder, Spool: d.tray, WordsIn: d.Catalogue.In}
	if d.bare {
		o.Spool = nil
	}
	o.Ask(d.Context, printout.Paper{
		Title: "The list", Note: "Keep it safe.", Languages: languages,
		FileName: func(l translations.Language) string { return "list-" + string(l) + ".pdf" },
		Fill: func(w io.Writer, words *translations.Words) ([]string, error) {
			_, err := io.WriteString(w, words.T("word.close"))
			return d.missing, errors.Join(err, d.fillErr)
		},
	})
}

// told are the words of all toasts.
func (d *desk) told() []string {
	var texts []string
	for _, toast := range d.Toasts {
		texts = append(texts, toast.Text)
	}
	return texts
}

// asked checks what the spool was asked, and that the document holds a word.
func (d *desk) asked(want, word string) {
	d.T.Helper()
	if !slices.Equal(d.tray.asked, []string{want}) {
		d.T.Fatalf("asked for %q, want %q", d.tray.asked, want)
	}
	_, name, _ := cut(want)
	if got, err := os.ReadFile(filepath.Join(d.tray.folder, name)); err != nil || string(got) != word {
		d.T.Errorf("the document holds %q, want %q (%v)", got, word, err)
	}
}

func cut(s string) (verb, name string, ok bool) {
	i := slices.Index([]byte(s), ' ')
	return s[:i], s[i+1:], i > 0
}

func TestEnterPrints(t *testing.T) {
	d := newDesk(t)
	d.ask(translations.Languages()...)
	d.Says("The list", "Keep it safe.", "Language of the document")
	uitest.Press(d.Window, fyne.KeyReturn)
	d.Says("Making the document…")
	if !printout.Busy(d.Context.Runner) {
		t.Error("nothing is under way")
	}
	d.Queue.Drain()
	d.asked("print list-en.pdf", "Close")
	if !slices.Equal(d.told(), []string{"Sent to the printer."}) || d.Modal() || printout.Busy(d.Context.Runner) {
		t.Errorf("told %q, open %v", d.told(), d.Modal())
	}
}

func TestOpenAndSaveAreToTheLeft(t *testing.T) {
	d := newDesk(t)
	d.ask()
	d.Keys(fyne.KeyLeft, fyne.KeyReturn)
	d.asked("open list-en.pdf", "Close")
	d.ask()
	d.Keys(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	d.Says("File", "list-en.pdf")
	d.Keys(fyne.KeyReturn)
	path := filepath.Join(d.folder, "list-en.pdf")
	if got, err := os.ReadFile(path); string(got) != "Close" || err != nil {
		t.Errorf("saved %q (%v)", got, err)
	}
	if len(d.told()) != 2 || d.told()[1] != "Saved: list-en.pdf in "+d.folder {
		t.Errorf("told %q", d.told())
	}
}

func TestEscAndCancelDoNothing(t *testing.T) {
	d := newDesk(t)
	d.ask()
	d.Keys(fyne.KeyEscape)
	d.ask()
	d.Keys(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	if d.Modal() || len(d.tray.asked)+len(d.told()) > 0 {
		t.Errorf("open %v, asked %q", d.Modal(), d.tray.asked)
	}
}

func TestTheOtherLanguage(t *testing.T) {
	d := newDesk(t)
	d.ask(translations.Languages()...)
	d.Keys(fyne.KeyTab, fyne.KeyRight) // round to the choice
	for range 4 {
		d.Keys(fyne.KeyTab)
	}
	d.Keys(fyne.KeyReturn)
	d.asked("print list-fr.pdf", "Fermer")
}

func TestTheOtherLanguageIsKeptForSaving(t *testing.T) {
	d := newDesk(t)
	d.ask(translations.Languages()...)
	d.Keys(fyne.KeyTab, fyne.KeyRight, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
	d.Says("list-fr.pdf")
	uitest.Press(d.Window, fyne.KeyTab, fyne.KeyModifierShift)
	d.Keys(fyne.KeyLeft) // and back: the name follows
	d.Says("list-en.pdf")
}

func TestInFrench(t *testing.T) {
	d := deskIn(t, nil, translations.French)
	d.ask(translations.Languages()...)
	d.Says("Langue du document", "Annuler", "Enregistrer…", "Ouvrir", "Imprimer")
	d.Keys(fyne.KeyReturn)
	d.asked("print list-fr.pdf", "Fermer")
	if !slices.Equal(d.told(), []string{"Envoyé à l’imprimante."}) {
		t.Errorf("told %q", d.told())
	}
}

func TestWithoutAPrinterTheViewerIsSaid(t *testing.T) {
	d := newDesk(t)
	d.tray.printed = false
	d.ask()
	d.Keys(fyne.KeyReturn)
	if len(d.told()) != 1 || d.told()[0] != d.Catalogue.In(translations.English).T("printout.print-there") {
		t.Errorf("told %q", d.told())
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
		d.Keys(fyne.KeyReturn)
		d.Says(c.says...)
		d.Keys(fyne.KeyRight, fyne.KeyReturn, fyne.KeyReturn)
		if _, err := os.Stat(filepath.Join(d.folder, "list-en.pdf")); err != nil || d.Modal() {
			t.Errorf("%s: not saved: %v", name, err)
		}
	}
}

func TestTroubleInTheDocumentItself(t *testing.T) {
	d := newDesk(t)
	d.fillErr = errors.New("no ink")
	d.ask()
	d.Keys(fyne.KeyLeft, fyne.KeyReturn)
	d.Says("The document was not opened", "Something went wrong")
	if len(d.tray.asked) > 0 {
		t.Errorf("a broken document went on: %q", d.tray.asked)
	}
	d.Keys(fyne.KeyReturn)
	if d.Modal() {
		t.Error("the message stays")
	}
}

func TestMissingCharactersAreSaid(t *testing.T) {
	for _, way := range [][]fyne.KeyName{{fyne.KeyReturn}, {fyne.KeyLeft, fyne.KeyReturn}, {fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyReturn}} {
		d := newDesk(t)
		d.missing = []string{"U+1F600", "U+4E2D"}
		d.ask()
		d.Keys(way...)
		d.Says("Done, with a remark", "U+1F600, U+4E2D")
		if len(d.told()) > 0 {
			t.Errorf("told in passing: %q", d.told())
		}
	}
}

func TestCancelStopsTheProgram(t *testing.T) {
	d := newDesk(t)
	d.tray.during = func() { uitest.Press(d.Window, fyne.KeyEscape) }
	d.ask()
	d.Keys(fyne.KeyReturn)
	if d.Modal() || len(d.told()) > 0 || printout.Busy(d.Context.Runner) {
		t.Errorf("open %v, told %q", d.Modal(), d.told())
	}
}

func TestCancelBeforeTheProgramStarts(t *testing.T) {
	d := newDesk(t)
	d.ask()
	uitest.Press(d.Window, fyne.KeyReturn)
	uitest.Press(d.Window, fyne.KeyEscape)
	d.Queue.Drain()
	if d.Modal() || len(d.tray.asked)+len(d.told()) > 0 {
		t.Errorf("asked %q, told %q", d.tray.asked, d.told())
	}
}

func TestWithoutASpoolItIsSaved(t *testing.T) {
	d := newDesk(t)
	d.bare = true
	d.ask(translations.Languages()...)
	d.Says("The list", "list-en.pdf", "Language of the document")
	d.Keys(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(d.folder, "list-en.pdf")); err != nil {
		t.Error(err)
	}
}

// TestTheDialogInEveryLook at the three sizes of text that are usual.
func TestTheDialogInEveryLook(t *testing.T) {
	for name, scale := range map[string]float32{"100": 1, "150": 1.5, "200": 2} {
		stage.EveryLook(t, []stage.Look{{Name: name, Scale: scale, Size: fyne.NewSize(1024, 700)}}, tour(t))
	}
}

func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t), "The list", "Keep it safe.", "English", "Français", "list-en.pdf", "list-fr.pdf")
}

func tour(t *testing.T) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		d := deskIn(t, catalogue, language)
		return d.Stage, func(see func(string)) {
			d.ask(translations.Languages()...)
			see("printout")
		}
	}
}
