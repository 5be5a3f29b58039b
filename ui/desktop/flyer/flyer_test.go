package flyer_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/data/paper"
	"daybook/translations"
	"daybook/ui/desktop/flyer"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestShow saves the flyer by keys in both languages, with the real printer.
func TestShow(t *testing.T) {
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for language, name := range map[translations.Language]string{translations.English: "flyer-en-fr.pdf", translations.French: "flyer-fr-en.pdf"} {
		test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
		queue, folder := uitest.NewQueue(time.Unix(0, 0)), t.TempDir()
		window := test.NewTempWindow(t, kit.NewText("behind"))
		window.Resize(fyne.NewSize(1000, 700))
		env := &kit.Env{}
		env.Attach(window.Canvas())
		var told []string
		var first translations.Language
		o := flyer.Options{
			Printout: printout.Options{Folder: folder, WordsIn: catalogue.In},
			Print: func(w io.Writer, words [2]*translations.Words, printed time.Time) ([]string, error) {
				first = words[0].Language()
				if words[1].Language() == first {
					t.Error("one language twice")
				}
				printer, err := paper.New()
				if err != nil {
					return nil, err
				}
				report, err := printer.Flyer(w, words, printed)
				return report.Missing, err
			},
		}
		o.Show(screen.Context{
			Env: env, Words: catalogue.In(language), Runner: queue.Runner(), Window: window, Now: queue.Now,
			Toast: func(_ kit.Tone, text string) { told = append(told, text) },
		})
		if !uitest.Says(window, catalogue.In(language).T("flyer.print-title")) {
			t.Errorf("%s: no title", language)
		}
		uitest.Press(window, fyne.KeyReturn)
		queue.Drain()
		document, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.HasPrefix(document, []byte("%PDF-")) || first != language || len(told) != 1 {
			t.Errorf("%s: %d bytes, first %s, told %q, %v", language, len(document), first, told, err)
		}
	}
}
