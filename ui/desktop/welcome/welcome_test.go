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
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/stage"
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

// rig is a first run in a window.
type rig struct {
	*stage.Stage
	*Welcome
	shelf     *shelf
	file      site.Import
	fileErr   error
	proposals int
	done      []string
}

func newRig(t *testing.T, s *shelf) *rig {
	t.Helper()
	st := &rig{Stage: stage.New(t, time.Unix(0, 0), nil, translations.English), shelf: s}
	st.file = site.Import{Sites: []site.Site{office("1", "Mobile", site.Passport), office("2", "Centre", site.Passport, site.Biometrics)}}
	st.Welcome = New(Options{
		Store: s, Catalogue: st.Catalogue, Done: func(id string) { st.done = append(st.done, id) },
		Speak: func(l translations.Language) { st.Speak(l); st.draw() },
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
	st.Context.Rebuild = st.draw
	st.Window.Resize(fyne.NewSize(1100, 760))
	st.draw()
	st.Enter()
	return st
}

func (s *rig) draw() { s.Put(s.Welcome) }

// atPassphrase goes to the passphrase by the published offices.
func atPassphrase(t *testing.T, s *shelf) *rig {
	t.Helper()
	st := newRig(t, s)
	st.Write("e2")
	st.Keys(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
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
	s := newRig(t, &shelf{})
	s.Keys(fyne.KeyRight, fyne.KeyReturn)
	if s.Words.Language() != translations.French || s.step != stepData {
		t.Errorf("%s, step %d", s.Words.Language(), s.step)
	}
	s.Keys(fyne.KeyDown, fyne.KeyReturn)
	if s.step != stepFile {
		t.Errorf("step %d", s.step)
	}
}

func TestKeysOfOtherStepsDoNothing(t *testing.T) {
	s := newRig(t, &shelf{})
	s.Write("12")
	if s.step != stepLanguage {
		t.Errorf("step %d", s.step)
	}
	s.Keys(fyne.KeyEscape)
	if s.step != stepLanguage {
		t.Error("there is nothing before the language")
	}
	s.Write("e")
	s.Write("f")
	if s.Words.Language() != translations.English {
		t.Error("f still changes the language")
	}
}

func TestReportNamesWhatWasLeftOut(t *testing.T) {
	s := newRig(t, &shelf{})
	s.file.Notes = []site.Note{{Code: "import.assumed-services"}}
	for i := range 130 {
		s.file.Refused = append(s.file.Refused, site.Refusal{ID: fmt.Sprint("R", i), Name: calendar.Text{EN: "Office"}, Row: "hours 3", Line: i + 7, Fault: fault.New("hours.rule-unknown")})
	}
	s.Write("e2")
	s.Keys(fyne.KeyReturn)
	for _, text := range []string{
		"2 sites can be imported.", "130 rows were left out", "Line 7, hours 3 (R0 Office): This form of opening hours is not known.",
		"What was assumed", "Every counter is assumed", "and 30 more",
	} {
		s.Says(text)
	}
	if uitest.Says(s.Window, "R100 ") {
		t.Error("more rows are spelled out than a person reads")
	}
}

func TestAFileWithoutAUsableOffice(t *testing.T) {
	s := newRig(t, &shelf{})
	s.file.Sites = nil
	s.Write("e2")
	s.Keys(fyne.KeyReturn)
	s.Says("No office of this file could be imported.")
	if s.step != stepFile {
		t.Errorf("step %d", s.step)
	}
}

func TestNoPathIsSaid(t *testing.T) {
	s := newRig(t, &shelf{})
	s.Write("e2\t")
	s.Keys(fyne.KeyReturn)
	s.Says("Error:")
	s.Write(t.TempDir() + "\n") // a folder is no file
	s.Says("could not be read")
}

func TestFilePickerOpensAndClosesByKeys(t *testing.T) {
	s := newRig(t, &shelf{})
	s.Write("e2\t/data")
	s.Keys(fyne.KeyTab, fyne.KeyReturn)
	if len(s.Window.Canvas().Overlays().List()) == 0 {
		t.Fatal("no dialog opened")
	}
	s.Window.Canvas().Unfocus()
	s.Keys(fyne.KeyEscape)
	if n := len(s.Window.Canvas().Overlays().List()); n != 0 || s.step != stepFile || s.path != "/data" {
		t.Errorf("%d dialogs left, step %d, path %q", n, s.step, s.path)
	}
}

func TestWeakPassphraseIsSaidAtItsField(t *testing.T) {
	s := atPassphrase(t, &shelf{setUpErr: fault.New("vault.passphrase-short", "Min", 12)})
	s.Write("en proposal 1 of many\n")
	s.Says("This passphrase is too short. Use at least 12 characters")
	if s.step != stepPassphrase || s.again != "en proposal 1 of many" {
		t.Errorf("step %d, typed %q", s.step, s.again)
	}
	if e, ok := s.Window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "en proposal 1 of many" || e.Password {
		t.Error("the focus is not on the passphrase to be mended")
	}
	s.Write("longer and longer words")
	if uitest.Says(s.Window, "too short") {
		t.Error("what was mended is still called wrong")
	}
	s.draw()
	if uitest.Says(s.Window, "too short") {
		t.Error("what was mended is called wrong again")
	}
}

func TestAnotherProposal(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.Write("en pro")
	s.Keys(fyne.KeyTab) // to the foot
	s.Window.Canvas().Focus(s.first)
	uitest.Press(s.Window, fyne.KeyTab, fyne.KeyModifierShift)
	s.Keys(fyne.KeyReturn)
	s.Says("en proposal 2 of many")
	if s.again != "" {
		t.Errorf("half of the old one is left: %q", s.again)
	}
	s.Write("en proposal 2 of many\n")
	if s.shelf.passphrase != "en proposal 2 of many" {
		t.Errorf("set up with %q", s.shelf.passphrase)
	}
}

func TestOwnPassphrase(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.proposed = "my own four words"
	s.draw()
	s.Enter()
	s.Write("my own four words\n")
	if s.shelf.passphrase != "my own four words" || s.step != stepRecovery {
		t.Errorf("%q, step %d", s.shelf.passphrase, s.step)
	}
	if s.proposed != "" || s.again != "" {
		t.Error("the passphrase is kept in memory")
	}
}

func TestSitesRefusedAfterTheKeysWereMade(t *testing.T) {
	s := atPassphrase(t, &shelf{importErr: fault.New("store.disk-full")})
	s.Write("en proposal 1 of many\n")
	s.Says("The disk is full.")
	if s.step != stepSite {
		t.Fatalf("step %d", s.step)
	}
	s.shelf.importErr = nil
	s.Keys(fyne.KeyReturn)
	if s.step != stepRecovery || s.shelf.setUps != 1 {
		t.Fatalf("step %d after %d set-ups: the code must be shown all the same", s.step, s.shelf.setUps)
	}
	s.Says("AAAA-BBBB-CCCC-DDDD")
	s.Says("EEEE-FFFF-GGGG")
}

func TestRecoveryCodeMustBeNotedFirst(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.Write("en proposal 1 of many\n")
	if !s.foot.Disabled() {
		t.Fatal("work can start before the code was noted")
	}
	s.foot.Tapped(nil)
	if len(s.done) != 0 {
		t.Fatal("started before the code was noted")
	}
	s.Write("\t ") // from the button that saves it
	s.Write(" ")
	if len(s.done) != 1 || s.done[0] != "2" {
		t.Errorf("started with %v", s.done)
	}
}

func TestNothingHappensTwiceWhileBusy(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	uitest.Type(s.Window, "en proposal 1 of many\n\n\n") // not drained: the keys are being made
	s.Says("Working…")
	s.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.step != stepPassphrase {
		t.Error("went back while the keys are made")
	}
	s.Queue.Drain()
	if s.shelf.setUps != 1 || s.step != stepRecovery {
		t.Errorf("%d set-ups, step %d", s.shelf.setUps, s.step)
	}
}

func TestKeysThereAlready(t *testing.T) {
	s := newRig(t, &shelf{keyed: true})
	if s.step != stepFile {
		t.Fatalf("begins at step %d", s.step)
	}
	s.Keys(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if len(s.done) != 1 || len(s.shelf.sites) != 2 || s.shelf.setUps != 0 {
		t.Errorf("done %v, %d sites, %d set-ups", s.done, len(s.shelf.sites), s.shelf.setUps)
	}
}

func TestSampleStoppedBeforeTheSitesAreThere(t *testing.T) {
	s := newRig(t, &shelf{})
	s.o.MakeSample = func(ctx context.Context, _ func(int, int)) error { return ctx.Err() }
	s.Write("e")
	uitest.Type(s.Window, "1")
	uitest.Press(s.Window, fyne.KeyReturn) // stopped before anything was done
	s.Queue.Drain()
	if len(s.done) != 1 || s.shelf.interrupted || len(s.shelf.sites) != 2 {
		t.Errorf("done %v, sites %d, interrupted %v", s.done, len(s.shelf.sites), s.shelf.interrupted)
	}
}

func TestSampleThatCannotBeMade(t *testing.T) {
	for name, spoil := range map[string]func(*rig){
		"no keys":  func(s *rig) { s.shelf.setUpErr = fault.New("store.not-writable") },
		"no file":  func(s *rig) { s.fileErr = errors.New("gone") },
		"no sites": func(s *rig) { s.shelf.importErr = fault.New("store.disk-full") },
		"no bookings": func(s *rig) {
			s.o.MakeSample = func(context.Context, func(int, int)) error { return errors.New("no") }
		},
	} {
		s := newRig(t, &shelf{})
		spoil(s)
		s.Write("e1")
		if s.wrong == nil || len(s.done) > 0 || !strings.Contains(s.Words.Fault(s.wrong), " ") {
			t.Errorf("%s: wrong %v, done %v", name, s.wrong, s.done)
		}
		s.Says("Try again")
	}
}

func TestLanguageChangesAtEveryStep(t *testing.T) {
	s := atPassphrase(t, &shelf{})
	s.Write("half")
	s.o.Speak(translations.French)
	s.Says("Choisir une phrase de passe")
	s.Says("en proposal 1 of many")
	if s.again != "half" {
		t.Errorf("typed %q", s.again)
	}
	s.Keys(fyne.KeyEscape)
	s.Says("Où travaillez-vous?")
	s.Keys(fyne.KeyEscape)
	s.Says("Ce que dit le fichier")
	s.Keys(fyne.KeyEscape)
	s.Says("Quels points de service?")
	s.Keys(fyne.KeyEscape)
	s.Says("Que voulez-vous faire?")
}

// TestThePublishedOfficesComeFirst: most want them, and nobody has to know what a sites file is.
func TestThePublishedOfficesComeFirst(t *testing.T) {
	s := newRig(t, &shelf{})
	s.Write("e2")
	if b, ok := s.Window.Canvas().Focused().(*kit.Button); !ok || b.Label() != s.Words.T("welcome.file-comes-with") {
		t.Error("the focus is elsewhere")
	}
	s.Write("\t/data/sites.json")
	s.draw()
	s.Enter()
	if e, ok := s.Window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "/data/sites.json" {
		t.Error("a path begun is not gone on with")
	}
}
