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
)

var bothLanguages = map[translations.Language]string{translations.English: "e", translations.French: "f"}

// words of a language, for what the window must say.
func words(t *testing.T, l translations.Language) *translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.In(l)
}

func TestFirstRunWithSampleData(t *testing.T) {
	for l, key := range bothLanguages {
		t.Run(string(l), func(t *testing.T) {
			s := newStage(t).show(translations.English, nil)
			for _, both := range translations.Languages() {
				s.says(words(t, both).T("welcome.continue"))
			}
			s.type_(key)
			w := words(t, l)
			s.says(w.T("welcome.data"))
			s.press(fyne.KeyReturn) // sample data is what has the focus
			if !s.store.Sample() || s.store.Locked() {
				t.Fatalf("sample %v, locked %v", s.store.Sample(), s.store.Locked())
			}
			if sites, err := s.store.Sites(); err != nil || len(sites) != 64 {
				t.Fatalf("%d sites, %v", len(sites), err)
			}
			s.says(w.T("status-line.sample"))
			s.says(w.T("screen.roster"))
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
		s.queue.Advance(1e9) // the window looks while the work goes on
		s.says("300 of 1,200 bookings")
		s.press(fyne.KeyReturn) // Enough, start now
		stopped = ctx.Err()
		return ctx.Err()
	}
	s.show(translations.English, nil)
	s.type_("e")
	s.type_("1")
	if !errors.Is(stopped, context.Canceled) {
		t.Errorf("the work was not stopped: %v", stopped)
	}
	s.says("Sample data: invented people")
	s.says("Roster")
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
	s.type_("e1")
	s.says("The disk is full.")
	fail = false
	s.press(fyne.KeyReturn)
	s.saysNot("The disk is full.")
	s.says("Roster")
}

func TestFirstRunWithARealSite(t *testing.T) {
	for l, key := range bothLanguages {
		t.Run(string(l), func(t *testing.T) {
			s := newStage(t)
			file := filepath.Join(s.folder, "sites.json")
			s.must(os.WriteFile(file, sitesfile.Sample(), 0o600))
			s.show(translations.English, nil)
			w := words(t, l)
			s.type_(key + "2\t")
			s.type_(file + "\n")
			s.says(w.N("welcome.report-sites", 64))
			s.says(w.T("import.assumed-services"))
			s.press(fyne.KeyReturn)
			s.type_("st john") // narrows the list down to one
			s.press(fyne.KeyReturn)
			s.says(w.T("welcome.passphrase-title"))
			s.type_("otter violin harbor cedar\n")
			s.says(w.T("welcome.passphrase-differs"))
			if s.store.Keyed() {
				t.Fatal("keys were made from a mistyped passphrase")
			}
			s.press(fyne.KeyA, fyne.KeyModifierControl)
			s.type_(passphrase + "\n")
			s.says(w.T("welcome.recovery-title"))
			s.press(fyne.KeyEscape) // no way back: the keys are made
			s.says(w.T("welcome.recovery-title"))
			code := recoveryCode(s)
			s.press(fyne.KeyTab)   // from the button that saves it
			s.press(fyne.KeySpace) // I have written it down
			s.press(fyne.KeyReturn)
			s.says(w.T("status-line.all-saved"))
			s.says("St. John")
			s.saysNot(w.T("status-line.sample"))
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
	s.type_("e2")
	s.press(fyne.KeyReturn) // the published offices
	s.press(fyne.KeyReturn) // the report
	s.press(fyne.KeyReturn) // the site proposed
	s.type_(passphrase + "\n")
	code := recoveryCode(s)
	s.press(fyne.KeyReturn) // the button that saves it has the focus
	s.press(fyne.KeyReturn) // the path proposed
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
	s.type_("e2\t")
	s.type_("/nowhere/sites.json\n")
	s.says("There is no file sites.json. Check its name and folder.")
	s.press(fyne.KeyEscape)
	s.says("What do you want to do?")
	s.press(fyne.KeyEscape)
	s.says("Bienvenue dans Daybook")
	s.press(fyne.KeyReturn)
	s.type_("2")
	s.says("/nowhere/sites.json")
	s.saysNot("There is no file")
}

func TestLanguageChangesInTheMiddleOfTheFirstRun(t *testing.T) {
	s := newStage(t).show(translations.English, nil)
	s.type_("e2\t/data/sit")
	s.press(fyne.KeyLeft)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.says("Quels points de service?")
	s.type_("x")
	s.says("/data/sixt")
}

func TestBrokenSitesFileIsNamed(t *testing.T) {
	s := newStage(t)
	file := filepath.Join(s.folder, "sites.json")
	s.must(os.WriteFile(file, []byte("{\n\"sites\": [}"), 0o600))
	s.show(translations.English, nil)
	s.type_("e2\t" + file + "\n")
	s.says("The file is broken: see line 2, column")
}

func TestKeysWithoutSites(t *testing.T) {
	s := newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.must(err)
	s.show(translations.English, nil)
	s.says("Which sites?")
	s.press(fyne.KeyEscape) // nothing to go back to
	s.says("Which sites?")
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyReturn)
	s.type_("kenora\n")
	s.says("Kenora")
	s.says("All saved")
}
