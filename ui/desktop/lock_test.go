package desktop_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/translations"
)

// realStage is a window on real data, with the keys set up.
func realStage(t *testing.T, locked bool) (s *stage, recovery string) {
	t.Helper()
	s = newStage(t)
	recovery, err := s.store.SetUp(passphrase)
	s.Must(err)
	s.Must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
	s.Must(s.store.SetSetting("window.site", "1137"))
	s.book(3)
	if locked {
		s.store.Lock()
	}
	return s.show(translations.English, nil), recovery
}

func TestUnlockWithThePassphrase(t *testing.T) {
	s, _ := realStage(t, true)
	s.Says("Daybook is locked")
	s.Write("wrong\n")
	s.Says("This passphrase does not open the file.")
	s.Says("waits: 1 second.")
	s.Write("still too early\n")
	if s.attempts.count != 1 {
		t.Errorf("an attempt was taken while waiting: %d", s.attempts.count)
	}
	s.Queue.Advance(time.Second)
	s.SaysNot("waits:")
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write("wrong again\n")
	s.Says("waits: 2 seconds.")
	s.Queue.Advance(time.Second)
	s.Says("waits: 1 second.")
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Says("Daybook est verrouillé")
	s.Says("attend : 1 seconde.")
	s.Queue.Advance(time.Second)
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write(passphrase + "\n")
	s.Says("Alt+4")
	if s.attempts.count != 0 || s.store.Locked() {
		t.Errorf("%d attempts, locked %v", s.attempts.count, s.store.Locked())
	}
}

func TestUnlockWithTheRecoveryCode(t *testing.T) {
	s, recovery := realStage(t, true)
	s.Press(fyne.KeyF2)
	s.Says("seven groups of four")
	s.Write(recovery + "\n")
	s.Says("All saved")
}

func TestAWaitOutlivesTheProgram(t *testing.T) {
	s := newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.Must(err)
	s.store.Lock()
	s.attempts = attempts{count: 5, last: monday.Add(-2 * time.Second)}
	s.show(translations.English, nil)
	s.Says("waits: 14 seconds.")
}

func TestLockHidesEverything(t *testing.T) {
	s, _ := realStage(t, false)
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Says("Tremblay, Zoé")
	s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.Says("Daybook is locked")
	s.SaysNot("Tremblay")
	if !s.store.Locked() {
		t.Error("the keys are still there")
	}
	s.Queue.Advance(5 * time.Second)
	s.Press(fyne.Key1, fyne.KeyModifierAlt) // no screen behind the lock
	s.Press(fyne.KeyO, fyne.KeyModifierControl)
	s.Says("Daybook is locked")
	s.SaysNot("Hamilton")
	s.Write(passphrase + "\n")
	s.Says("Tremblay, Zoé") // the screen that was in front
}

func TestSampleDataAreOnlyCovered(t *testing.T) {
	s := sampleStage(t, 3).show(translations.English, nil)
	for _, open := range []func(){
		func() { s.Press(fyne.KeyReturn) }, func() { s.Press(fyne.KeyDown) }, func() { s.Write("x") }, func() { s.Press(fyne.KeySpace) },
	} {
		s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
		s.Says("press any key")
		if s.store.Locked() {
			t.Error("the sample's keys were wiped")
		}
		open()
		s.Says("All saved")
	}
}

func TestSampleDataOpenByThemselves(t *testing.T) {
	s := sampleStage(t, 1)
	s.store.Lock()
	s.show(translations.English, nil)
	s.Says("Sample data: invented people")
	s.Says("All saved")
}

func TestDamagedFileIsSaidAtTheStart(t *testing.T) {
	s := sampleStage(t, 40)
	path := s.store.Path()
	s.Must(s.store.Close())
	db, err := sql.Open("sqlite3", path)
	s.Must(err)
	_, err = db.Exec(`update device set hash = zeroblob(32)`) // the journal no longer ends where it should
	s.Must(err)
	s.Must(db.Close())
	damaged, err := store.Open(filepath.Dir(path), store.Options{Now: s.Queue.Now})
	if err != nil || damaged.Damaged() == nil {
		t.Fatalf("opened: %v, damaged: %v", err, damaged)
	}
	t.Cleanup(func() { damaged.Close() })
	s.store = damaged
	s.show(translations.English, nil)
	s.Says("The database is damaged")
	s.Press(fyne.KeyReturn)
	s.Says("damaged, reading only")
	s.SaysNot("What do you want to do?")
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Says("Tremblay, Zoé")
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	s.Press(fyne.KeyReturn)
	s.Says("roster-1137-2026-10-05-en.pdf")
	if _, err := os.Stat(filepath.Join(s.folder, "roster-1137-2026-10-05-en.pdf")); err != nil {
		t.Error("the roster of a damaged file could not be saved:", err)
	}
}

func TestNoFirstRunOverAFileThatCannotBeRead(t *testing.T) {
	s := newStage(t)
	s.spoilt = true
	s.show(translations.English, nil)
	s.Press(fyne.KeyReturn) // what was said at the start
	s.Says("The database cannot be read")
	s.Press(fyne.KeyF1)
	s.Says("Ctrl+L")
	s.Press(fyne.KeyEscape)
	s.Write("1e2")
	s.SaysNot("What do you want to do?")
}
