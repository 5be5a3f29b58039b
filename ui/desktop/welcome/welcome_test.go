package welcome

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// shelf is a store that does what a test says.
type shelf struct {
	keyed       bool
	sample      bool
	passphrase  string
	sites       []site.Site
	commands    map[uuid.UUID]bool
	setUpErr    error
	importErr   error
	setUps      int
	interrupted bool // an import was given a context that ends
}

func (s *shelf) Keyed() bool { return s.keyed }

func (s *shelf) SetUp(passphrase string) (string, error) {
	if s.setUpErr != nil {
		return "", s.setUpErr
	}
	s.setUps++
	s.keyed, s.passphrase = true, passphrase
	return "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG", nil
}

func (s *shelf) SetUpSample() error {
	if s.setUpErr != nil {
		return s.setUpErr
	}
	s.keyed, s.sample = true, true
	return nil
}

func (s *shelf) ImportSites(ctx context.Context, command uuid.UUID, sites []site.Site) error {
	if s.importErr != nil {
		return s.importErr
	}
	s.interrupted = ctx.Err() != nil
	s.sites, s.commands = sites, map[uuid.UUID]bool{command: true}
	return nil
}

func office(id, name string, services ...site.Service) site.Site {
	return site.Site{ID: id, Name: calendar.Text{EN: name, FR: name}, Counters: []site.Counter{{Number: 1, Services: services}}}
}

// stage is a first run in a window.
type stage struct {
	*Welcome
	t         *testing.T
	shelf     *shelf
	queue     *uitest.Queue
	window    fyne.Window
	catalogue *translations.Catalogue
	words     *translations.Words
	file      site.Import
	fileErr   error
	proposals int
	failed    error
	done      []string
	env       *kit.Env
}

func newStage(t *testing.T, s *shelf) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{t: t, shelf: s, queue: uitest.NewQueue(time.Unix(0, 0)), window: test.NewTempWindow(t, nil), catalogue: catalogue}
	st.words = catalogue.In(translations.English)
	st.file = site.Import{Sites: []site.Site{office("1", "Mobile", site.Passport), office("2", "Centre", site.Passport, site.Biometrics)}}
	st.Welcome = New(Options{
		Store: s, Catalogue: catalogue, Done: func(id string) { st.done = append(st.done, id) },
		Speak: func(l translations.Language) { st.words = catalogue.In(l); st.draw() },
		Sources: Sources{
			ReadSites:   func(io.Reader) (site.Import, error) { return st.file, st.fileErr },
			SampleSites: func() (site.Import, error) { return st.file, st.fileErr },
			MakeSample:  func(context.Context, func(int, int)) error { return nil },
			Propose: func(lang string) (string, error) {
				st.proposals++
				return fmt.Sprintf("%s proposal %d of many", lang, st.proposals), nil
			},
			Folder: t.TempDir(),
		},
	})
	st.env = &kit.Env{OnKey: st.Key, OnRune: st.Rune, After: st.queue.After, Words: kit.Words{Error: "Error:", Close: "Close", Cancel: "Cancel"}}
	st.env.Attach(st.window.Canvas())
	st.window.Resize(fyne.NewSize(1100, 760))
	st.draw()
	st.Enter()
	return st
}

func (s *stage) draw() {
	s.env.Reset()
	s.window.SetContent(s.Build(screen.Context{
		Env: s.env, Words: s.words, Runner: s.queue.Runner(), Window: s.window, Now: s.queue.Now,
		Toast: func(kit.Tone, string) {}, Fail: func(err error) { s.failed = err }, Rebuild: s.draw,
	}))
}

func (s *stage) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		uitest.Press(s.window, key)
		s.queue.Drain()
	}
}

func (s *stage) write(text string) {
	uitest.Type(s.window, text)
	s.queue.Drain()
}

func (s *stage) says(text string) {
	s.t.Helper()
	if !uitest.Says(s.window, text) {
		s.t.Errorf("step %d does not say %q", s.step, text)
	}
}

// atPassphrase goes to the passphrase by the published offices.
func atPassphrase(t *testing.T, s *shelf) *stage {
	t.Helper()
	st := newStage(t, s)
	st.write("e2")
	st.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if st.step != stepPassphrase {
		t.Fatalf("at step %d", st.step)
	}
	return st
}

func TestTheSiteProposedGivesEverything(t *testing.T) {
	both, one := office("2", "b", site.Passport, site.Biometrics), office("1", "a", site.Biometrics)
	for _, c := range []struct {
		sites []site.Site
		want  string
	}{{nil, ""}, {[]site.Site{one}, "1"}, {[]site.Site{one, both}, "2"}} {
		if got := usualSite(c.sites); got != c.want {
			t.Errorf("%d sites: %q", len(c.sites), got)
		}
	}
}

func TestArrowsGoAlongTheButtons(t *testing.T) {
	s := newStage(t, &shelf{})
	s.press(fyne.KeyRight, fyne.KeyReturn)
	if s.words.Language() != translations.French || s.step != stepData {
		t.Errorf("%s, step %d", s.words.Language(), s.step)
	}
	s.press(fyne.KeyDown, fyne.KeyReturn)
	if s.step != stepFile {
		t.Errorf("step %d", s.step)
	}
}

func TestKeysOfOtherStepsDoNothing(t *testing.T) {
	s := newStage(t, &shelf{})
	s.write("12")
	if s.step != stepLanguage {
		t.Errorf("step %d", s.step)
	}
	s.press(fyne.KeyEscape)
	if s.step != stepLanguage {
		t.Error("there is nothing before the language")
	}
	s.write("e")
	s.write("f")
	if s.words.Language() != translations.English {
		t.Error("f still changes the language")
	}
}

func TestReportNamesWhatWasLeftOut(t *testing.T) {
	s := newStage(t, &shelf{})
	s.file.Notes = []site.Note{{Code: "import.assumed-services"}}
	for i := range 130 {
		s.file.Refused = append(s.file.Refused, site.Refusal{ID: fmt.Sprint("R", i), Name: calendar.Text{EN: "Office"}, Row: "hours 3", Line: i + 7, Fault: fault.New("hours.rule-unknown")})
	}
	s.write("e2")
	s.press(fyne.KeyReturn)
	for _, text := range []string{
		"2 sites can be imported.", "130 rows were left out", "Line 7, hours 3 (R0 Office): This form of opening hours is not known.",
		"What was assumed", "Every counter is assumed", "and 30 more",
	} {
		s.says(text)
	}
	if uitest.Says(s.window, "R100 ") {
		t.Error("more rows are spelled out than a person reads")
	}
}

func TestAFileWithoutAUsableOffice(t *testing.T) {
	s := newStage(t, &shelf{})
	s.file.Sites = nil
	s.write("e2")
	s.press(fyne.KeyReturn)
	s.says("No office of this file could be imported.")
	if s.step != stepFile {
		t.Errorf("step %d", s.step)
	}
}

func TestNoPathIsSaid(t *testing.T) {
	s := newStage(t, &shelf{})
	s.write("e2\t")
	s.press(fyne.KeyReturn)
	s.says("Error:")
	s.write(t.TempDir() + "\n") // a folder is no file
	s.says("could not be read")
}

func TestFilePickerOpensAndClosesByKeys(t *testing.T) {
	s := newStage(t, &shelf{})
	s.write("e2\t/data")
	s.press(fyne.KeyTab, fyne.KeyReturn)
	if len(s.window.Canvas().Overlays().List()) == 0 {
		t.Fatal("no dialog opened")
	}
	s.window.Canvas().Unfocus()
	s.press(fyne.KeyEscape)
	if n := len(s.window.Canvas().Overlays().List()); n != 0 || s.step != stepFile || s.path != "/data" {
		t.Errorf("%d dialogs left, step %d, path %q", n, s.step, s.path)
	}
}

func TestWeakPassphraseIsSaidAtItsField(t *testing.T) {
	s := atPassphrase(t, &shelf{setUpErr: fault.New("vault.passphrase-short", "Min", 12)})
	s.write("en proposal 1 of many\n")
	s.says("This passphrase is too short. Use at least 12 characters")
	if s.step != stepPassphrase || s.again != "en proposal 1 of many" {
		t.Errorf("step %d, typed %q", s.step, s.again)
	}
	if e, ok := s.window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "en proposal 1 of many" || e.Password {
		t.Error("the focus is not on the passphrase to be mended")
	}
	s.write("longer and longer words")
	if uitest.Says(s.window, "too short") {
		t.Error("what was mended is still called wrong")
	}
	s.draw()
	if uitest.Says(s.window, "too short") {
		t.Error("what was mended is called wrong again")
	}
}

func TestAnotherProposal(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.write("en pro")
	s.press(fyne.KeyTab) // to the foot
	s.window.Canvas().Focus(s.first)
	uitest.Press(s.window, fyne.KeyTab, fyne.KeyModifierShift)
	s.press(fyne.KeyReturn)
	s.says("en proposal 2 of many")
	if s.again != "" {
		t.Errorf("half of the old one is left: %q", s.again)
	}
	s.write("en proposal 2 of many\n")
	if s.shelf.passphrase != "en proposal 2 of many" {
		t.Errorf("set up with %q", s.shelf.passphrase)
	}
}

func TestOwnPassphrase(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.proposed = "my own four words"
	s.draw()
	s.Enter()
	s.write("my own four words\n")
	if s.shelf.passphrase != "my own four words" || s.step != stepRecovery {
		t.Errorf("%q, step %d", s.shelf.passphrase, s.step)
	}
	if s.proposed != "" || s.again != "" {
		t.Error("the passphrase is kept in memory")
	}
}

func TestSitesRefusedAfterTheKeysWereMade(t *testing.T) {
	s := atPassphrase(t, &shelf{importErr: fault.New("store.disk-full")})
	s.write("en proposal 1 of many\n")
	s.says("The disk is full.")
	if s.step != stepSite {
		t.Fatalf("step %d", s.step)
	}
	s.shelf.importErr = nil
	s.press(fyne.KeyReturn)
	if s.step != stepRecovery || s.shelf.setUps != 1 {
		t.Fatalf("step %d after %d set-ups: the code must be shown all the same", s.step, s.shelf.setUps)
	}
	s.says("AAAA-BBBB-CCCC-DDDD")
	s.says("EEEE-FFFF-GGGG")
}

func TestRecoveryCodeMustBeNotedFirst(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.write("en proposal 1 of many\n")
	if !s.foot.Disabled() {
		t.Fatal("work can start before the code was noted")
	}
	s.foot.Tapped(nil)
	if len(s.done) != 0 {
		t.Fatal("started before the code was noted")
	}
	s.write("\t ") // from the button that saves it
	s.write(" ")
	if len(s.done) != 1 || s.done[0] != "2" {
		t.Errorf("started with %v", s.done)
	}
}

func TestNothingHappensTwiceWhileBusy(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	uitest.Type(s.window, "en proposal 1 of many\n\n\n") // not drained: the keys are being made
	s.says("Working…")
	s.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.step != stepPassphrase {
		t.Error("went back while the keys are made")
	}
	s.queue.Drain()
	if s.shelf.setUps != 1 || s.step != stepRecovery {
		t.Errorf("%d set-ups, step %d", s.shelf.setUps, s.step)
	}
}

func TestKeysThereAlready(t *testing.T) {
	s := newStage(t, &shelf{keyed: true})
	if s.step != stepFile {
		t.Fatalf("begins at step %d", s.step)
	}
	s.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if len(s.done) != 1 || len(s.shelf.sites) != 2 || s.shelf.setUps != 0 {
		t.Errorf("done %v, %d sites, %d set-ups", s.done, len(s.shelf.sites), s.shelf.setUps)
	}
}

func TestSampleStoppedBeforeTheSitesAreThere(t *testing.T) {
	s := newStage(t, &shelf{})
	s.o.MakeSample = func(ctx context.Context, _ func(int, int)) error { return ctx.Err() }
	s.write("e")
	uitest.Type(s.window, "1")
	uitest.Press(s.window, fyne.KeyReturn) // stopped before anything was done
	s.queue.Drain()
	if len(s.done) != 1 || s.shelf.interrupted || len(s.shelf.sites) != 2 {
		t.Errorf("done %v, sites %d, interrupted %v", s.done, len(s.shelf.sites), s.shelf.interrupted)
	}
}

func TestSampleThatCannotBeMade(t *testing.T) {
	for name, spoil := range map[string]func(*stage){
		"no keys":  func(s *stage) { s.shelf.setUpErr = fault.New("store.not-writable") },
		"no file":  func(s *stage) { s.fileErr = errors.New("gone") },
		"no sites": func(s *stage) { s.shelf.importErr = fault.New("store.disk-full") },
		"no bookings": func(s *stage) {
			s.o.MakeSample = func(context.Context, func(int, int)) error { return errors.New("no") }
		},
	} {
		s := newStage(t, &shelf{})
		spoil(s)
		s.write("e1")
		if s.wrong == nil || len(s.done) > 0 || !strings.Contains(s.words.Fault(s.wrong), " ") {
			t.Errorf("%s: wrong %v, done %v", name, s.wrong, s.done)
		}
		s.says("Try again")
	}
}

func TestLanguageChangesAtEveryStep(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.write("half")
	s.o.Speak(translations.French)
	s.says("Choisir une phrase de passe")
	s.says("en proposal 1 of many")
	if s.again != "half" {
		t.Errorf("typed %q", s.again)
	}
	s.press(fyne.KeyEscape)
	s.says("Où travaillez-vous?")
	s.press(fyne.KeyEscape)
	s.says("Ce que dit le fichier")
	s.press(fyne.KeyEscape)
	s.says("Quels points de service?")
	s.press(fyne.KeyEscape)
	s.says("Que voulez-vous faire?")
}

// TestThePublishedOfficesComeFirst: most want them, and nobody has to know what a sites file is.
func TestThePublishedOfficesComeFirst(t *testing.T) {
	s := newStage(t, &shelf{})
	s.write("e2")
	if b, ok := s.window.Canvas().Focused().(*kit.Button); !ok || b.Label() != s.words.T("welcome.file-comes-with") {
		t.Error("the focus is elsewhere")
	}
	s.write("\t/data/sites.json")
	s.draw()
	s.Enter()
	if e, ok := s.window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "/data/sites.json" {
		t.Error("a path begun is not gone on with")
	}
}
