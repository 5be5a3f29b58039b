package settings_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// waitLong is longer than any wait after wrong passphrases.
const waitLong = 61 * time.Second

// atPassphrase is the dialog for changing the passphrase, opened by keys.
func atPassphrase(t *testing.T, language translations.Language) *desk {
	t.Helper()
	d := newDesk(t, false, language)
	d.Tab(4)
	d.Press(fyne.KeyReturn)
	return d
}

func (d *desk) opens(passphrase string, want bool) {
	d.T.Helper()
	if err := d.store.Unlock(passphrase); (err == nil) != want {
		d.T.Errorf("%q opens: %v", passphrase, err)
	}
}

func TestChangeToTheProposedPassphrase(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Says("Change the passphrase", "en proposal number 1", "F2")
	d.Write(passphrase + "\t\t\ten proposal number 1\n")
	d.Says("The passphrase was changed.")
	if d.Modal() {
		t.Error("the dialog stays open")
	}
	d.opens(passphrase, false)
	d.opens("en proposal number 1", true)
	d.Must(d.store.UnlockRecovery(d.recovery))
}

func TestChangeToOnesOwnInFrench(t *testing.T) {
	d := atPassphrase(t, translations.French)
	d.Says("Changer la phrase de passe", "fr proposal number 1")
	d.Write(passphrase + "\t" + fresh + "\t\t  " + fresh + " \n") // Tab selects what is proposed; spaces around are a slip
	d.Says("La phrase de passe a été changée.")
	d.opens(fresh, true)
}

func TestAnotherProposalByItsKey(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Write(passphrase + "\t\t\ten prop")
	d.Press(fyne.KeyF2)
	d.Says("en proposal number 2")
	d.SaysNot("en proposal number 1")
	d.Write("en proposal number 2\n") // the focus is where it is typed again, and what was there is gone
	d.Says("The passphrase was changed.")
	d.opens("en proposal number 2", true)
}

func TestWhatIsWrongIsSaidAtItsField(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Press(fyne.KeyReturn)
	d.Says("Type the present passphrase, or", "This is not the passphrase above.")
	d.Write(passphrase + "\n") // the focus is on the first field that is wrong
	d.SaysNot("Type the present passphrase, or")
	d.Says("This is not the passphrase above.")
	d.Write("en proposal number 1\n")
	d.Says("The passphrase was changed.")
}

func TestAShortOneIsRefused(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Write(passphrase + "\tshort\t\tshort\n")
	d.Says("This passphrase is too short.")
	if e, ok := d.Window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "short" || d.attempts.count != 0 {
		t.Errorf("the focus is on %T, %d wrong attempts", d.Window.Canvas().Focused(), d.attempts.count)
	}
	d.Write(" of four words")
	d.SaysNot("This passphrase is too short.")
	d.opens(passphrase, true)
}

func TestAfterAWrongOneThereIsAWait(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Write("no such words\t\t\ten proposal number 1\n")
	d.Says("This passphrase does not open the file.", "1 second")
	if d.attempts.count != 1 {
		t.Errorf("%d wrong attempts counted", d.attempts.count)
	}
	d.Press(fyne.KeyA, fyne.KeyModifierControl)
	d.Write("wrong again here\n")
	if d.attempts.count != 1 {
		t.Error("an attempt was taken in the wait")
	}
	d.Queue.Advance(time.Second)
	d.SaysNot("Daybook waits")
	d.Press(fyne.KeyReturn)
	d.Says("2 seconds")
	d.Queue.Advance(time.Second)
	d.Says("1 second")
	d.Queue.Advance(time.Second)
	d.Press(fyne.KeyA, fyne.KeyModifierControl)
	d.Write(passphrase + "\n")
	d.Says("The passphrase was changed.")
	if d.attempts.count != 0 {
		t.Error("the wrong ones are not forgotten")
	}
}

func TestAWaitFromTheLockHoldsHereToo(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.attempts.count, d.attempts.last = 4, d.Queue.Now()
	d.Command("settings-recovery")
	d.Says("8 seconds")
	d.Write(passphrase + "\n")
	d.Says("8 seconds", "New recovery code")
	d.Queue.Advance(8 * time.Second)
	d.Press(fyne.KeyReturn)
	d.Says("New recovery code", "I have written it down")
}

func TestCancelForgetsWhatWasTyped(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Write(passphrase)
	d.Press(fyne.KeyEscape)
	d.opens(passphrase, true)
	d.Press(fyne.KeyReturn)
	if e, ok := d.Window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "" {
		t.Error("it is there again")
	}
	d.Says("en proposal number 2")
}

func TestNewRecoveryCode(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.Tab(5)
	d.Press(fyne.KeyReturn)
	d.Says("destroy its paper")
	d.Write(passphrase + "\n")
	code := d.shownCode()
	if code == d.recovery || len(code) < 28 {
		t.Fatalf("the code is %q", code)
	}
	d.Press(fyne.KeyL, fyne.KeyModifierControl) // the code stays through a change of language
	d.Says("Je l’ai noté", code[:19])
	d.Keys(fyne.KeyReturn, fyne.KeyReturn)
	if !strings.Contains(d.out, code) || !strings.Contains(d.out, "Code de récupération") {
		t.Errorf("printed: %q", d.out)
	}
	d.Press(fyne.KeyTab)
	d.Press(fyne.KeyReturn)
	d.SaysNot(code[:19])
	d.Says("Nouveau code de récupération…")
	if err := d.store.UnlockRecovery(d.recovery); fault.Code(err) != "vault.wrong-recovery" {
		t.Errorf("the old code: %v", err)
	}
	d.Must(d.store.UnlockRecovery(code))
}

// codeLines are the lines of the code on the screen.
func (d *desk) codeLines() []string {
	return slices.DeleteFunc(d.Texts(), func(text string) bool {
		return strings.Count(text, "-") < 2 || strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz /")
	})
}

func (d *desk) shownCode() string { return strings.Join(d.codeLines(), "-") }

func TestWhoLostThePassphraseTypesTheRecoveryCode(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Write(strings.ToLower(d.recovery) + "\t\t\ten proposal number 1\n")
	d.Says("The passphrase was changed.")
	d.opens("en proposal number 1", true)
}

func TestTheCodeCanBeSaved(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.Command("settings-recovery")
	d.Write(passphrase + "\n")
	code := d.shownCode()
	d.Keys(fyne.KeyReturn, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyReturn)
	path := filepath.Join(d.folder, "daybook-recovery.txt")
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), code) {
		t.Errorf("%q, %v", text, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestLockForgetsEverything(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.Command("settings-recovery")
	d.Write(passphrase + "\n")
	code := d.shownCode()
	d.Command("settings-passphrase")
	d.Write("half of it")
	d.Queue.Advance(5 * time.Minute)
	d.Says("Daybook is locked")
	d.SaysNot("half of it", code[:19])
	d.Write(passphrase + "\n")
	d.Press(fyne.Key2, fyne.KeyModifierAlt)
	d.SaysNot(code[:19])
	d.Command("settings-passphrase")
	if e, ok := d.Window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "" {
		t.Error("what was half typed is there again")
	}
}

func TestTheLockWaitsForAChangeUnderWay(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.Write(passphrase + "\t\t\ten proposal number 1")
	uitest.Press(d.Window, fyne.KeyReturn) // not drained: the store is at work
	d.Says("Checking…")
	d.Begin("lock")
	d.SaysNot("Daybook is locked")
	d.Queue.Drain()
	d.opens("en proposal number 1", true)
}

func TestVerify(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Tab(6)
	d.Press(fyne.KeyReturn)
	d.Says("October 5, 2026, 9:12 a.m.: 0 bookings, no problem found")
	d.setting("settings.verified", "2026-10-05T13:12:00Z 0 0")
	d.Press(fyne.KeyL, fyne.KeyModifierControl)
	d.Says("Le 5 octobre 2026 à 9 h 12 : 0 réservation, aucun problème")
}

func TestVerifyShowsHowFarItIs(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.store.verify = func(ctx context.Context, progress func(int, int)) (journal.Verification, error) {
		progress(300, 1000)
		d.Queue.Advance(time.Second)
		d.Says("Verifying every entry…", "300 of 1,000")
		uitest.Press(d.Window, fyne.KeyEscape)
		return journal.Verification{}, ctx.Err()
	}
	d.Command("settings-verify")
	d.Says("Never")
	if d.Modal() {
		t.Error("something is still open")
	}
}

func TestVerifyTellsOfProblems(t *testing.T) {
	d := newDesk(t, true, translations.English)
	var found journal.Verification
	for range 7 {
		found.Problems = append(found.Problems, *fault.New("store.disk-error"))
	}
	d.store.verify = func(context.Context, func(int, int)) (journal.Verification, error) { return found, nil }
	d.Command("settings-verify")
	d.Says("The file has problems", "7 problems found", "restore a backup", "The disk did not take the change.")
	d.Press(fyne.KeyReturn)
	d.Says("7 problems found")
	d.store.verify = func(context.Context, func(int, int)) (journal.Verification, error) {
		return found, errors.New("broken")
	}
	d.Command("settings-verify")
	d.Says("That did not work")
}

func TestNonsenseRememberedIsNever(t *testing.T) {
	for _, text := range []string{"x", "2026-10-05T13:12:00Z", "yesterday 1 2", "2026-10-05T13:12:00Z many 0"} {
		d := newDesk(t, true, translations.English)
		d.Must(d.store.SetSetting("settings.verified", text))
		d.show(translations.English)
		d.Says("Never")
	}
}
