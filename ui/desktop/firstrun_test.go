package desktop_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/data/sitesfile"
	"daybook/model/fault"
	"daybook/translations"
	uistage "daybook/ui/desktop/stage"
)

var bothLanguages = map[translations.Language]string{translations.English: "e", translations.French: "f"}

// words of a language, for what the window must say.
func words(t *testing.T, l translations.Language) *translations.Words {
	t.Helper()
	return uistage.Catalogue(t).In(l)
}

func TestFirstRunWithSampleData(t *testing.T) {
	for l, key := range bothLanguages {
		t.Run(string(l), func(t *testing.T) {
			s := newStage(t).show(translations.English, nil)
			for _, both := range translations.Languages() {
				s.Says(words(t, both).T("welcome.continue"))
			}
			s.Write(key)
			w := words(t, l)
			s.Says(w.T("welcome.data"))
			s.Press(fyne.KeyReturn) // sample data is what has the focus
			if !s.store.Sample() || s.store.Locked() {
				t.Fatalf("sample %v, locked %v", s.store.Sample(), s.store.Locked())
			}
			if sites, err := s.store.Sites(); err != nil || len(sites) != 64 {
				t.Fatalf("%d sites, %v", len(sites), err)
			}
			s.Says(w.T("status-line.sample"))
			s.Says(w.T("screen.roster"))
			if got := s.form.words.Language(); got != l {
				t.Errorf("the screen speaks %s", got)
			}
		})
	}
}

func TestSampleProgressAndStop(t *testing.T) {
	s := newStage(t)
	var stopped error
	s.sample = func(ctx context.Context, progress func(int, int)) error {
		progress(300, 1200)
		s.Queue.Advance(1e9) // the window looks while the work goes on
		s.Says("300 of 1,200 bookings")
		s.Press(fyne.KeyReturn) // Enough, start now
		stopped = ctx.Err()
		return ctx.Err()
	}
	s.show(translations.English, nil)
	s.Write("e")
	s.Write("1")
	if !errors.Is(stopped, context.Canceled) {
		t.Errorf("the work was not stopped: %v", stopped)
	}
	s.Says("Sample data: invented people")
	s.Says("Roster")
}

func TestSampleFailureIsSaidAndTriedAgain(t *testing.T) {
	s := newStage(t)
	fail := true
	s.sample = func(context.Context, func(int, int)) error {
		if fail {
			return fault.New("store.disk-full")
		}
		return nil
	}
	s.show(translations.English, nil)
	s.Write("e1")
	s.Says("The disk is full.")
	fail = false
	s.Press(fyne.KeyReturn)
	s.SaysNot("The disk is full.")
	s.Says("Roster")
}

func TestFirstRunWithARealSite(t *testing.T) {
	for l, key := range bothLanguages {
		t.Run(string(l), func(t *testing.T) {
			s := newStage(t)
			file := filepath.Join(s.folder, "sites.json")
			s.Must(os.WriteFile(file, sitesfile.Sample(), 0o600))
			s.show(translations.English, nil)
			w := words(t, l)
			s.Write(key + "2\t")
			s.Write(file + "\n")
			s.Says(w.N("welcome.report-sites", 64))
			s.Says(w.T("import.assumed-services"))
			s.Press(fyne.KeyReturn)
			s.Write("st john") // narrows the list down to one
			s.Press(fyne.KeyReturn)
			s.Says(w.T("welcome.passphrase-title"))
			s.Write("otter violin harbor cedar\n")
			s.Says(w.T("welcome.passphrase-differs"))
			if s.store.Keyed() {
				t.Fatal("keys were made from a mistyped passphrase")
			}
			s.Press(fyne.KeyA, fyne.KeyModifierControl)
			s.Write(passphrase + "\n")
			s.Says(w.T("welcome.recovery-title"))
			s.Press(fyne.KeyEscape) // no way back: the keys are made
			s.Says(w.T("welcome.recovery-title"))
			code := recoveryCode(s)
			s.Press(fyne.KeyTab)   // from the button that saves it
			s.Press(fyne.KeySpace) // I have written it down
			s.Press(fyne.KeyReturn)
			s.Says(w.T("status-line.all-saved"))
			s.Says("St. John")
			s.SaysNot(w.T("status-line.sample"))
			s.store.Lock()
			if err := s.store.Unlock(passphrase); err != nil {
				t.Errorf("the passphrase: %v", err)
			}
			s.store.Lock()
			if err := s.store.UnlockRecovery(code); err != nil {
				t.Errorf("the recovery code as shown: %v", err)
			}
		})
	}
}

// recoveryCode reads the code off the window.
func recoveryCode(s *stage) string {
	var parts []string
	for _, seen := range textsOf(s) {
		if strings.Count(seen.Text, "-") >= 2 && strings.ToUpper(seen.Text) == seen.Text {
			parts = append(parts, seen.Text)
		}
	}
	return strings.Join(parts, "-")
}

func TestRecoveryCodeIsSavedForItsOwnerOnly(t *testing.T) {
	s := newStage(t).show(translations.English, nil)
	s.Write("e2")
	s.Press(fyne.KeyReturn) // the published offices
	s.Press(fyne.KeyReturn) // the report
	s.Press(fyne.KeyReturn) // the site proposed
	s.Write(passphrase + "\n")
	code := recoveryCode(s)
	s.Press(fyne.KeyReturn) // the button that saves it has the focus
	s.Press(fyne.KeyReturn) // the path proposed
	file := filepath.Join(s.folder, "daybook-recovery.txt")
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), code) {
		t.Errorf("%q does not hold %s: %v", text, code, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
}

func TestEscGoesBackAndNothingIsLost(t *testing.T) {
	s := newStage(t).show(translations.English, nil)
	s.Write("e2\t")
	s.Write("/nowhere/sites.json\n")
	s.Says("There is no file sites.json. Check its name and folder.")
	s.Press(fyne.KeyEscape)
	s.Says("What do you want to do?")
	s.Press(fyne.KeyEscape)
	s.Says("Bienvenue dans Daybook")
	s.Press(fyne.KeyReturn)
	s.Write("2")
	s.Says("/nowhere/sites.json")
	s.SaysNot("There is no file")
}

func TestLanguageChangesInTheMiddleOfTheFirstRun(t *testing.T) {
	s := newStage(t).show(translations.English, nil)
	s.Write("e2\t/data/sit")
	s.Press(fyne.KeyLeft)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Says("Quels points de service?")
	s.Write("x")
	s.Says("/data/sixt")
}

func TestBrokenSitesFileIsNamed(t *testing.T) {
	s := newStage(t)
	file := filepath.Join(s.folder, "sites.json")
	s.Must(os.WriteFile(file, []byte("{\n\"sites\": [}"), 0o600))
	s.show(translations.English, nil)
	s.Write("e2\t" + file + "\n")
	s.Says("The file is broken: see line 2, column")
}

func TestKeysWithoutSites(t *testing.T) {
	s := newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.Must(err)
	s.show(translations.English, nil)
	s.Says("Which sites?")
	s.Press(fyne.KeyEscape) // nothing to go back to
	s.Says("Which sites?")
	s.Press(fyne.KeyReturn)
	s.Press(fyne.KeyReturn)
	s.Write("kenora\n")
	s.Says("Kenora")
	s.Says("All saved")
}
