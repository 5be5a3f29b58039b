package desktop_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/translations"
	"daybook/ui/desktop/book"
	uistage "daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// idleStage is a window on the real Book screen, at work; settings are pairs of name and value.
func idleStage(t *testing.T, sample bool, l translations.Language, settings ...string) (*stage, *book.Screen) {
	t.Helper()
	s := newStage(t)
	if sample {
		s.Must(s.store.SetUpSample())
	} else {
		_, err := s.store.SetUp(passphrase)
		s.Must(err)
	}
	s.Must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
	for i := 0; i < len(settings); i += 2 {
		s.Must(s.store.SetSetting(settings[i], settings[i+1]))
	}
	screen := book.New(s.store, book.Options{})
	s.front = screen
	return s.show(l, nil), screen
}

// halfType leaves the caret in a family name.
func (s *stage) halfType() {
	s.Press(fyne.Key3, fyne.KeyModifierControl)
	s.Write("V304512877\t\tZoé\tTremblay")
	s.Press(fyne.KeyLeft)
}

func (s *stage) locked(want bool) {
	s.T.Helper()
	if got := uitest.Says(s.Window, s.words("unlock.title")); got != want {
		s.T.Errorf("locked: %v", got)
	}
}

// words are those of the language the window speaks.
func (s *stage) words(id string) string {
	catalogue := uistage.Catalogue(s.T)
	for _, l := range translations.Languages() {
		if uitest.Says(s.Window, catalogue.In(l).T("desktop.help")) {
			return catalogue.In(l).T(id)
		}
	}
	s.T.Fatal("the window speaks no language")
	return ""
}

func TestLocksAfterFiveIdleMinutes(t *testing.T) {
	for _, sample := range []bool{true, false} {
		s, _ := idleStage(t, sample, translations.English)
		s.Queue.Advance(4 * time.Minute)
		s.Press(fyne.KeyF9) // means nothing, but somebody is there
		s.Queue.Advance(5*time.Minute - time.Second)
		s.locked(false)
		s.Queue.Advance(time.Second)
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
		"typing":      func() { s.Press(fyne.Key3, fyne.KeyModifierControl); s.Write("V3") },
		"Tab":         func() { s.Press(fyne.KeyTab) },
		"a menu":      func() { s.Press(fyne.KeyEqual, fyne.KeyModifierControl) },
		"no focus":    func() { s.Window.Canvas().Unfocus(); s.Press(fyne.KeyUp) },
		"the list":    func() { s.Press(fyne.KeyD, fyne.KeyModifierControl); s.Press(fyne.KeyRight) },
		"a dialog":    func() { s.Press(fyne.KeyF1) },
		"in a dialog": func() { s.Press(fyne.KeyDown) },
		"a command refused": func() {
			s.Press(fyne.KeyL, fyne.KeyModifierControl) // does nothing while a dialog is open
		},
	} {
		do()
		s.Queue.Advance(4*time.Minute + 59*time.Second)
		if s.locked(false); s.T.Failed() {
			t.Fatal("after", name)
		}
	}
	s.Queue.Advance(time.Second)
	s.locked(true)
}

func TestTheLockIsAnnounced(t *testing.T) {
	for l, want := range map[translations.Language][2]string{
		translations.English: {"Locks in 60 seconds: press any key to stay", "Locks in 1 second:"},
		translations.French:  {"Verrouillage dans 60 secondes : appuyez sur une touche pour rester", "Verrouillage dans 1 seconde :"},
	} {
		s, _ := idleStage(t, true, l)
		word, _, _ := strings.Cut(want[0], " ")
		s.Queue.Advance(4*time.Minute - time.Second)
		s.SaysNot(word + " ")
		s.Queue.Advance(time.Second)
		s.Says(want[0])
		s.Queue.Advance(59 * time.Second)
		s.Says(want[1])
		s.Press(fyne.KeyF9)
		s.SaysNot(want[1])
		s.Queue.Advance(4 * time.Minute)
		s.Says(want[0])
		s.Queue.Advance(time.Minute)
		s.SaysNot(word + " ")
		s.locked(true)
	}
}

func TestDraftIsThereAfterUnlocking(t *testing.T) {
	for _, sample := range []bool{true, false} {
		s, screen := idleStage(t, sample, translations.English)
		s.halfType()
		s.Queue.Advance(20 * time.Minute) // locks on the way
		s.locked(true)
		s.Says("is kept for 30 minutes")
		s.SaysNot("Tremblay")
		if sample {
			s.Press(fyne.KeyF9)
		} else {
			s.Write(passphrase + "\n")
		}
		s.locked(false)
		s.Write("X") // the caret is where it was
		s.Says("TremblaXy, Zoé")
		s.Queue.Advance(29 * time.Minute) // half an hour begins anew
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
			s.Queue.Advance(29 * time.Minute)
			s.Says(want[0])
			s.Queue.Advance(time.Minute - time.Second)
			if !screen.Begun() {
				t.Error("wiped too early")
			}
			s.Queue.Advance(time.Second)
			if screen.Begun() {
				t.Error("not wiped")
			}
			s.locked(true)
			s.Says(want[1])
			if sample {
				s.Press(fyne.KeyF9)
			} else {
				s.Write(passphrase + "\n")
			}
			s.Says(want[2])
			s.Says(want[3])
			s.Press(fyne.KeyReturn)
			s.SaysNot(want[2])
			if kept, err := s.store.Draft(t.Context(), "book"); err != nil || kept != nil || screen.Begun() {
				t.Errorf("left: %d bytes, %v, begun %v", len(kept), err, screen.Begun())
			}
			s.SaysNot("Tremblay")
			s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
			s.SaysNot(want[1]) // said once
		}
	}
}

func TestAKeyAtTheLockKeepsTheDraft(t *testing.T) {
	s, screen := idleStage(t, false, translations.English)
	s.halfType()
	s.Queue.Advance(29*time.Minute + 30*time.Second)
	s.Write("otter") // the passphrase, half
	s.Queue.Advance(29 * time.Minute)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Write(strings.TrimPrefix(passphrase, "otter") + "\n")
	s.locked(false)
	if !screen.Begun() {
		t.Error("the draft is gone")
	}
	s.Says("Tremblay, Zoé")
}

// TestHalfTypedFormExpiresInFront: who lets the window stay open longer is told by a dialog that waits.
func TestHalfTypedFormExpiresInFront(t *testing.T) {
	s, screen := idleStage(t, false, translations.English, "idle.expire", "5", "idle.lock", "8")
	s.Says("idle page expires after 5 minutes")
	s.halfType()
	s.Press(fyne.KeyN, fyne.KeyModifierControl) // asks whether to start over
	s.Queue.Advance(4 * time.Minute)
	s.Says("What was typed is wiped in 60 seconds")
	s.Queue.Advance(time.Minute)
	s.SaysNot("Start over?")
	s.Says("The page has expired")
	s.SaysNot("Tremblay")
	if screen.Begun() {
		t.Error("not wiped")
	}
	s.Queue.Advance(3 * time.Minute) // the lock closes what says so, unread
	s.locked(true)
	s.SaysNot("The page has expired")
	s.Write(passphrase + "\n")
	s.Says("The page has expired")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.Key3, fyne.KeyModifierControl)
	s.Write("V1\t\tIda")
	s.Says("Ida")
}

func TestNothingTypedExpiresWithoutAWord(t *testing.T) {
	s, _ := idleStage(t, true, translations.English)
	s.Queue.Advance(31 * time.Minute)
	s.locked(true)
	s.SaysNot("is kept")
	s.Press(fyne.KeyF9)
	s.SaysNot("The page has expired")
}

func TestExpiresBehindTheRoster(t *testing.T) {
	s, _ := idleStage(t, false, translations.English)
	s.halfType()
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Queue.Advance(6 * time.Minute)
	s.Write(passphrase + "\n") // Book stays sealed until somebody looks
	s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.Says("is kept for 30 minutes")
	s.Write(passphrase + "\n")
	s.Press(fyne.Key1, fyne.KeyModifierAlt)
	s.Says("Tremblay, Zoé") // after two locks
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Queue.Advance(31 * time.Minute)
	s.Write(passphrase + "\n")
	s.Says("The page has expired")
	s.Press(fyne.KeyReturn)
	s.Press(fyne.Key1, fyne.KeyModifierAlt)
	s.SaysNot("Tremblay")
}

// TestDialogsCloseBeforeTheLock and nothing of them can be reached on the cover.
func TestDialogsCloseBeforeTheLock(t *testing.T) {
	s, _ := idleStage(t, false, translations.English)
	s.halfType()
	s.Press(fyne.KeyR, fyne.KeyModifierControl) // the notice
	s.Queue.Advance(5 * time.Minute)
	s.locked(true)
	if kit.ModalOpen(s.Window.Canvas()) {
		t.Error("something lies over the lock")
	}
	s.Write(passphrase + "\n")
	s.locked(false)
	s.Write("X")
	s.Says("TremblaXy, Zoé")
}

// TestLockWaitsForABooking under way: its answer is shown, then the window locks.
func TestLockWaitsForABooking(t *testing.T) {
	for _, byHand := range []bool{true, false} {
		s, screen := idleStage(t, false, translations.English)
		s.Press(fyne.Key3, fyne.KeyModifierControl)
		s.Write("V304512877\t\tZoé\tTremblay\t7055550142")
		s.Press(fyne.KeyR, fyne.KeyModifierControl)
		s.Press(fyne.KeyRight)
		s.Press(fyne.KeyReturn)
		s.Press(fyne.KeyD, fyne.KeyModifierControl)
		s.Write("1")
		if !byHand {
			s.Queue.Advance(5*time.Minute - time.Second)
		}
		screen.Commands()[7].Run() // Confirm, without anybody's key; the answer waits in the queue
		if !screen.Busy() {
			t.Fatal("nothing is being booked")
		}
		if byHand {
			uitest.Press(s.Window, fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
			s.locked(false)
		}
		s.Queue.Advance(2 * time.Second) // one tick finds the booking under way
		s.locked(true)
		s.Write(passphrase + "\n")
		s.Says("Tremblay, Zoé")
		s.Says("Confirmation number")
	}
}

func TestNoLockDuringTheFirstRun(t *testing.T) {
	s := newStage(t)
	s.show(translations.English, nil)
	s.Queue.Advance(time.Hour)
	s.SaysNot("is locked")
	s.SaysNot("Locks in")
	s.Says("Continue")
}

// TestADraftDoesNotOutliveTheWindow that is closed while locked.
func TestADraftDoesNotOutliveTheWindow(t *testing.T) {
	s, _ := idleStage(t, false, translations.English)
	s.halfType()
	s.Queue.Advance(5 * time.Minute)
	s.Press(fyne.KeyQ, fyne.KeyModifierControl)
	s.Press(fyne.KeyTab) // from the safe answer to the other
	s.Press(fyne.KeyReturn)
	s.Must(s.store.Unlock(passphrase))
	if kept, err := s.store.Draft(t.Context(), "book"); err != nil || kept != nil {
		t.Errorf("left: %d bytes, %v", len(kept), err)
	}
}
