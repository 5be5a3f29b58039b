package slip_test

import (
	"context"
	"io"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/slip"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// record is a booking of somebody served in a language.
func record(language string) booking.Record {
	r := booking.Record{Details: booking.Details{
		Confirmation: "4F3K9TQV", Contact: booking.Contact{Given: "Zoé", Family: "Tremblay"},
	}}
	r.Facts.Language = language
	r.Facts.Places = []site.Place{{Counter: 3, Date: calendar.NewDate(2026, 10, 5), Start: 560, End: 580}}
	return r
}

func TestFileNameHoldsNobody(t *testing.T) {
	r := record("fr")
	if got, want := slip.FileName(r, translations.French), "slip-2026-10-05-0920-3-fr.pdf"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	other := record("fr")
	other.Facts.Places = []site.Place{{Counter: 4, Date: calendar.NewDate(2026, 10, 5), Start: 560, End: 580}}
	if slip.FileName(other, translations.French) == slip.FileName(r, translations.French) {
		t.Error("two bookings share a file name")
	}
}

// tray is a spool that notes what is printed.
type tray struct{ printed []string }

func (s *tray) Put(name string, fill func(io.Writer) error) (string, error) {
	return name, fill(io.Discard)
}
func (s *tray) Open(context.Context, string) error { return nil }
func (s *tray) Print(_ context.Context, path string) (bool, error) {
	s.printed = append(s.printed, path)
	return true, nil
}

// print asks for a slip in a window that speaks a language, presses keys, and gives what was printed and how.
func print(t *testing.T, window translations.Language, r booking.Record, keys ...fyne.KeyName) (printed []string, in translations.Language, at time.Time) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	queue := uitest.NewQueue(time.Date(2026, 10, 2, 20, 2, 0, 0, time.UTC))
	w := test.NewTempWindow(t, kit.NewText("behind"))
	w.Resize(fyne.NewSize(1000, 700))
	env, spool := &kit.Env{}, &tray{}
	env.Attach(w.Canvas())
	o := slip.Options{Printout: printout.Options{Folder: t.TempDir(), WordsIn: catalogue.In, Spool: spool}}
	o.Print = func(_ io.Writer, s site.Site, got booking.Record, words *translations.Words, printed time.Time) ([]string, error) {
		if got.Details.Confirmation != r.Details.Confirmation || s.ID != "A" {
			t.Errorf("printed %v at %q", got, s.ID)
		}
		in, at = words.Language(), printed
		return nil, nil
	}
	o.Save(screen.Context{
		Env: env, Words: catalogue.In(window), Runner: queue.Runner(), Window: w, Now: queue.Now, Toast: func(kit.Tone, string) {},
		Site: site.Site{ID: "A", Zone: "America/Toronto"},
	}, r)
	if !uitest.Says(w, catalogue.In(window).T("slip.title")) || uitest.Says(w, "Tremblay") {
		t.Error("the dialog has no title, or a name")
	}
	for _, key := range keys {
		uitest.Press(w, key)
		queue.Drain()
	}
	return spool.printed, in, at
}

func TestEnterPrintsInTheClientsLanguage(t *testing.T) {
	printed, in, at := print(t, translations.English, record("fr"), fyne.KeyReturn)
	if !slices.Equal(printed, []string{"slip-2026-10-05-0920-3-fr.pdf"}) || in != translations.French {
		t.Errorf("printed %q in %s", printed, in)
	}
	if at.Format("15:04") != "16:02" {
		t.Errorf("printed at %v, not the site's time", at)
	}
}

func TestTheOtherLanguageCanBeHad(t *testing.T) {
	printed, in, _ := print(t, translations.English, record("fr"), fyne.KeyTab, fyne.KeyLeft, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
	if !slices.Equal(printed, []string{"slip-2026-10-05-0920-3-en.pdf"}) || in != translations.English {
		t.Errorf("printed %q in %s", printed, in)
	}
}

func TestWithoutALanguageTheWindowsIsTaken(t *testing.T) {
	for _, language := range []string{"", "xx"} {
		if _, in, _ := print(t, translations.French, record(language), fyne.KeyReturn); in != translations.French {
			t.Errorf("%q is printed in %q", language, in)
		}
	}
}
