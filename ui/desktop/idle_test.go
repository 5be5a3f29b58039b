package desktop_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// idleStage is a window on the real Book screen, at work; settings are pairs of name and value.
func idleStage(t *testing.T, sample bool, l translations.Language, settings ...string) (*stage, *book.Screen) {
	t.Helper()
	s := newStage(t)
	if sample {
		s.must(s.store.SetUpSample())
	} else {
		_, err := s.store.SetUp(passphrase)
		s.must(err)
	}
	s.must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
	for i := 0; i < len(settings); i += 2 {
		s.must(s.store.SetSetting(settings[i], settings[i+1]))
	}
	screen := book.New(s.store, book.Options{})
	s.front = screen
	return s.show(l, nil), screen
}

// halfType leaves the caret in a family name.
func (s *stage) halfType() {
	s.press(fyne.Key3, fyne.KeyModifierControl)
	s.type_("V304512877\t\tZoé\tTremblay")
	s.press(fyne.KeyLeft)
}

func (s *stage) locked(want bool) {
	s.t.Helper()
	if got := uitest.Says(s.window, s.words("unlock.title")); got != want {
		s.t.Errorf("locked: %v", got)
	}
}

// words are those of the language the window speaks.
func (s *stage) words(id string) string {
	catalogue, err := translations.Load()
	s.must(err)
	for _, l := range translations.Languages() {
		if uitest.Says(s.window, catalogue.In(l).T("desktop.help")) {
			return catalogue.In(l).T(id)
		}
	}
	s.t.Fatal("the window speaks no language")
	return ""
}

func TestLocksAfterFiveIdleMinutes(t *testing.T) {
	for _, sample := range []bool{true, false} {
		s, _ := idleStage(t, sample, translations.English)
		s.queue.Advance(4 * time.Minute)
		s.press(fyne.KeyF9) // means nothing, but somebody is there
		s.queue.Advance(5*time.Minute - time.Second)
		s.locked(false)
		s.queue.Advance(time.Second)
		s.locked(true)
		if s.store.Locked() == sample {
			t.Errorf("sample %v: keys wiped %v", sample, s.store.Locked())
		}
	}
}

// TestEverythingAPersonDoesKeepsTheWindowOpen, in a field, on a button, by the menu, in a dialog.
func TestEverythingAPersonDoesKeepsTheWindowOpen(t *testing.T) {
	s, _ := idleStage(t, true, translations.English)
	for name, do := range map[string]func(){
		"typing":      func() { s.press(fyne.Key3, fyne.KeyModifierControl); s.type_("V3") },
		"Tab":         func() { s.press(fyne.KeyTab) },
		"a menu":      func() { s.press(fyne.KeyEqual, fyne.KeyModifierControl) },
		"no focus":    func() { s.window.Canvas().Unfocus(); s.press(fyne.KeyUp) },
		"the list":    func() { s.press(fyne.KeyD, fyne.KeyModifierControl); s.press(fyne.KeyRight) },
		"a dialog":    func() { s.press(fyne.KeyF1) },
		"in a dialog": func() { s.press(fyne.KeyDown) },
		"a command refused": func() {
			s.press(fyne.KeyL, fyne.KeyModifierControl) // does nothing while a dialog is open
		},
	} {
		do()
		s.queue.Advance(4*time.Minute + 59*time.Second)
		if s.locked(false); s.t.Failed() {
			t.Fatal("after", name)
		}
	}
	s.queue.Advance(time.Second)
	s.locked(true)
}

func TestTheLockIsAnnounced(t *testing.T) {
	for l, want := range map[translations.Language][2]string{
		translations.English: {"Locks in 60 seconds: press any key to stay", "Locks in 1 second:"},
		translations.French:  {"Verrouillage dans 60 secondes : appuyez sur une touche pour rester", "Verrouillage dans 1 seconde :"},
	} {
		s, _ := idleStage(t, true, l)
		word, _, _ := strings.Cut(want[0], " ")
		s.queue.Advance(4*time.Minute - time.Second)
		s.saysNot(word + " ")
		s.queue.Advance(time.Second)
		s.says(want[0])
		s.queue.Advance(59 * time.Second)
		s.says(want[1])
		s.press(fyne.KeyF9)
		s.saysNot(want[1])
		s.queue.Advance(4 * time.Minute)
		s.says(want[0])
		s.queue.Advance(time.Minute)
		s.saysNot(word + " ")
		s.locked(true)
	}
}

func TestDraftIsThereAfterUnlocking(t *testing.T) {
	for _, sample := range []bool{true, false} {
		s, screen := idleStage(t, sample, translations.English)
		s.halfType()
		s.queue.Advance(20 * time.Minute) // locks on the way
		s.locked(true)
		s.says("is kept for 30 minutes")
		s.saysNot("Tremblay")
		if sample {
			s.press(fyne.KeyF9)
		} else {
			s.type_(passphrase + "\n")
		}
		s.locked(false)
		s.type_("X") // the caret is where it was
		s.says("TremblaXy, Zoé")
		s.queue.Advance(29 * time.Minute) // half an hour begins anew
		if !screen.Begun() {
			t.Error("wiped too early")
		}
	}
}

func TestHalfTypedFormExpiresWhileLocked(t *testing.T) {
	for l, want := range map[translations.Language][4]string{
		translations.English: {
			"What was typed is wiped in 60 seconds: press any key to keep it", "There was no activity for 30 minutes", "The page has expired", "no appointment was made",
		},
		translations.French: {
			"Saisie effacée dans 60 secondes : appuyez sur une touche pour la garder", "Après 30 minutes d’inactivité, ce qui", "La page a expiré", "aucun rendez-vous n’a été pris",
		},
	} {
		for _, sample := range []bool{true, false} {
			s, screen := idleStage(t, sample, l)
			s.halfType()
			s.queue.Advance(29 * time.Minute)
			s.says(want[0])
			s.queue.Advance(time.Minute - time.Second)
			if !screen.Begun() {
				t.Error("wiped too early")
			}
			s.queue.Advance(time.Second)
			if screen.Begun() {
				t.Error("not wiped")
			}
			s.locked(true)
			s.says(want[1])
			if sample {
				s.press(fyne.KeyF9)
			} else {
				s.type_(passphrase + "\n")
			}
			s.says(want[2])
			s.says(want[3])
			s.press(fyne.KeyReturn)
			s.saysNot(want[2])
			if kept, err := s.store.Draft(t.Context(), "book"); err != nil || kept != nil || screen.Begun() {
				t.Errorf("left: %d bytes, %v, begun %v", len(kept), err, screen.Begun())
			}
			s.saysNot("Tremblay")
			s.press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
			s.saysNot(want[1]) // said once
		}
	}
}

func TestAKeyAtTheLockKeepsTheDraft(t *testing.T) {
	s, screen := idleStage(t, false, translations.English)
	s.halfType()
	s.queue.Advance(29*time.Minute + 30*time.Second)
	s.type_("otter") // the passphrase, half
	s.queue.Advance(29 * time.Minute)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.type_(strings.TrimPrefix(passphrase, "otter") + "\n")
	s.locked(false)
	if !screen.Begun() {
		t.Error("the draft is gone")
	}
	s.says("Tremblay, Zoé")
}

// TestHalfTypedFormExpiresInFront: who lets the window stay open longer is told by a dialog that waits.
func TestHalfTypedFormExpiresInFront(t *testing.T) {
	s, screen := idleStage(t, false, translations.English, "idle.expire", "5", "idle.lock", "8")
	s.says("idle page expires after 5 minutes")
	s.halfType()
	s.press(fyne.KeyN, fyne.KeyModifierControl) // asks whether to start over
	s.queue.Advance(4 * time.Minute)
	s.says("What was typed is wiped in 60 seconds")
	s.queue.Advance(time.Minute)
	s.saysNot("Start over?")
	s.says("The page has expired")
	s.saysNot("Tremblay")
	if screen.Begun() {
		t.Error("not wiped")
	}
	s.queue.Advance(3 * time.Minute) // the lock closes what says so, unread
	s.locked(true)
	s.saysNot("The page has expired")
	s.type_(passphrase + "\n")
	s.says("The page has expired")
	s.press(fyne.KeyEscape)
	s.press(fyne.Key3, fyne.KeyModifierControl)
	s.type_("V1\t\tIda")
	s.says("Ida")
}

func TestNothingTypedExpiresWithoutAWord(t *testing.T) {
	s, _ := idleStage(t, true, translations.English)
	s.queue.Advance(31 * time.Minute)
	s.locked(true)
	s.saysNot("is kept")
	s.press(fyne.KeyF9)
	s.saysNot("The page has expired")
}

func TestExpiresBehindTheRoster(t *testing.T) {
	s, _ := idleStage(t, false, translations.English)
	s.halfType()
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.queue.Advance(6 * time.Minute)
	s.type_(passphrase + "\n") // Book stays sealed until somebody looks
	s.press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.says("is kept for 30 minutes")
	s.type_(passphrase + "\n")
	s.press(fyne.Key1, fyne.KeyModifierAlt)
	s.says("Tremblay, Zoé") // after two locks
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.queue.Advance(31 * time.Minute)
	s.type_(passphrase + "\n")
	s.says("The page has expired")
	s.press(fyne.KeyReturn)
	s.press(fyne.Key1, fyne.KeyModifierAlt)
	s.saysNot("Tremblay")
}

// TestDialogsCloseBeforeTheLock and nothing of them can be reached on the cover.
func TestDialogsCloseBeforeTheLock(t *testing.T) {
	s, _ := idleStage(t, false, translations.English)
	s.halfType()
	s.press(fyne.KeyR, fyne.KeyModifierControl) // the notice
	s.queue.Advance(5 * time.Minute)
	s.locked(true)
	if kit.ModalOpen(s.window.Canvas()) {
		t.Error("something lies over the lock")
	}
	s.type_(passphrase + "\n")
	s.locked(false)
	s.type_("X")
	s.says("TremblaXy, Zoé")
}

// TestLockWaitsForABooking under way: its answer is shown, then the window locks.
func TestLockWaitsForABooking(t *testing.T) {
	for _, byHand := range []bool{true, false} {
		s, screen := idleStage(t, false, translations.English)
		s.press(fyne.Key3, fyne.KeyModifierControl)
		s.type_("V304512877\t\tZoé\tTremblay\t7055550142")
		s.press(fyne.KeyR, fyne.KeyModifierControl)
		s.press(fyne.KeyRight)
		s.press(fyne.KeyReturn)
		s.press(fyne.KeyD, fyne.KeyModifierControl)
		s.type_("1")
		if !byHand {
			s.queue.Advance(5*time.Minute - time.Second)
		}
		screen.Commands()[7].Run() // Confirm, without anybody's key; the answer waits in the queue
		if !screen.Busy() {
			t.Fatal("nothing is being booked")
		}
		if byHand {
			uitest.Press(s.window, fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
			s.locked(false)
		}
		s.queue.Advance(2 * time.Second) // one tick finds the booking under way
		s.locked(true)
		s.type_(passphrase + "\n")
		s.says("Tremblay, Zoé")
		s.says("Confirmation number")
	}
}

func TestNoLockDuringTheFirstRun(t *testing.T) {
	s := newStage(t)
	s.show(translations.English, nil)
	s.queue.Advance(time.Hour)
	s.saysNot("is locked")
	s.saysNot("Locks in")
	s.says("Continue")
}

// TestADraftDoesNotOutliveTheWindow that is closed while locked.
func TestADraftDoesNotOutliveTheWindow(t *testing.T) {
	s, _ := idleStage(t, false, translations.English)
	s.halfType()
	s.queue.Advance(5 * time.Minute)
	s.press(fyne.KeyQ, fyne.KeyModifierControl)
	s.press(fyne.KeyTab) // from the safe answer to the other
	s.press(fyne.KeyReturn)
	s.must(s.store.Unlock(passphrase))
	if kept, err := s.store.Draft(t.Context(), "book"); err != nil || kept != nil {
		t.Errorf("left: %d bytes, %v", len(kept), err)
	}
}
