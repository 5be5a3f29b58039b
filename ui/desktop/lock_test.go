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
	s.must(err)
	s.must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
	s.must(s.store.SetSetting("window.site", "1137"))
	s.book(3)
	if locked {
		s.store.Lock()
	}
	return s.show(translations.English, nil), recovery
}

func TestUnlockWithThePassphrase(t *testing.T) {
	s, _ := realStage(t, true)
	s.says("Daybook is locked")
	s.type_("wrong\n")
	s.says("This passphrase does not open the file.")
	s.says("waits: 1 second.")
	s.type_("still too early\n")
	if s.attempts.count != 1 {
		t.Errorf("an attempt was taken while waiting: %d", s.attempts.count)
	}
	s.queue.Advance(time.Second)
	s.saysNot("waits:")
	s.press(fyne.KeyA, fyne.KeyModifierControl)
	s.type_("wrong again\n")
	s.says("waits: 2 seconds.")
	s.queue.Advance(time.Second)
	s.says("waits: 1 second.")
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.says("Daybook est verrouillé")
	s.says("attend : 1 seconde.")
	s.queue.Advance(time.Second)
	s.press(fyne.KeyA, fyne.KeyModifierControl)
	s.type_(passphrase + "\n")
	s.says("Alt+4")
	if s.attempts.count != 0 || s.store.Locked() {
		t.Errorf("%d attempts, locked %v", s.attempts.count, s.store.Locked())
	}
}

func TestUnlockWithTheRecoveryCode(t *testing.T) {
	s, recovery := realStage(t, true)
	s.press(fyne.KeyF2)
	s.says("seven groups of four")
	s.type_(recovery + "\n")
	s.says("All saved")
}

func TestAWaitOutlivesTheProgram(t *testing.T) {
	s := newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.must(err)
	s.store.Lock()
	s.attempts = attempts{count: 5, last: monday.Add(-2 * time.Second)}
	s.show(translations.English, nil)
	s.says("waits: 14 seconds.")
}

func TestLockHidesEverything(t *testing.T) {
	s, _ := realStage(t, false)
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.says("Tremblay, Zoé")
	s.press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.says("Daybook is locked")
	s.saysNot("Tremblay")
	if !s.store.Locked() {
		t.Error("the keys are still there")
	}
	s.queue.Advance(5 * time.Second)
	s.press(fyne.Key1, fyne.KeyModifierAlt) // no screen behind the lock
	s.press(fyne.KeyO, fyne.KeyModifierControl)
	s.says("Daybook is locked")
	s.saysNot("Hamilton")
	s.type_(passphrase + "\n")
	s.says("Tremblay, Zoé") // the screen that was in front
}

func TestSampleDataAreOnlyCovered(t *testing.T) {
	s := sampleStage(t, 3).show(translations.English, nil)
	for _, open := range []func(){
		func() { s.press(fyne.KeyReturn) }, func() { s.press(fyne.KeyDown) }, func() { s.type_("x") }, func() { s.press(fyne.KeySpace) },
	} {
		s.press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
		s.says("press any key")
		if s.store.Locked() {
			t.Error("the sample's keys were wiped")
		}
		open()
		s.says("All saved")
	}
}

func TestSampleDataOpenByThemselves(t *testing.T) {
	s := sampleStage(t, 1)
	s.store.Lock()
	s.show(translations.English, nil)
	s.says("Sample data: invented people")
	s.says("All saved")
}

func TestDamagedFileIsSaidAtTheStart(t *testing.T) {
	s := sampleStage(t, 40)
	path := s.store.Path()
	s.must(s.store.Close())
	db, err := sql.Open("sqlite3", path)
	s.must(err)
	_, err = db.Exec(`update device set hash = zeroblob(32)`) // the journal no longer ends where it should
	s.must(err)
	s.must(db.Close())
	damaged, err := store.Open(filepath.Dir(path), store.Options{Now: s.queue.Now})
	if err != nil || damaged.Damaged() == nil {
		t.Fatalf("opened: %v, damaged: %v", err, damaged)
	}
	t.Cleanup(func() { damaged.Close() })
	s.store = damaged
	s.show(translations.English, nil)
	s.says("The database is damaged")
	s.press(fyne.KeyReturn)
	s.says("damaged, reading only")
	s.saysNot("What do you want to do?")
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.says("Tremblay, Zoé")
	s.press(fyne.KeyS, fyne.KeyModifierControl)
	s.press(fyne.KeyReturn)
	s.says("roster-1137-2026-10-05-en.pdf")
	if _, err := os.Stat(filepath.Join(s.folder, "roster-1137-2026-10-05-en.pdf")); err != nil {
		t.Error("the roster of a damaged file could not be saved:", err)
	}
}

func TestNoFirstRunOverAFileThatCannotBeRead(t *testing.T) {
	s := newStage(t)
	s.spoilt = true
	s.show(translations.English, nil)
	s.press(fyne.KeyReturn) // what was said at the start
	s.says("The database cannot be read")
	s.press(fyne.KeyF1)
	s.says("Ctrl+L")
	s.press(fyne.KeyEscape)
	s.type_("1e2")
	s.saysNot("What do you want to do?")
}
