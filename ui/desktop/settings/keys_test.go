package settings_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
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
	d.tab(4)
	d.press(fyne.KeyReturn)
	return d
}

func (d *desk) opens(passphrase string, want bool) {
	d.t.Helper()
	if err := d.store.Unlock(passphrase); (err == nil) != want {
		d.t.Errorf("%q opens: %v", passphrase, err)
	}
}

func TestChangeToTheProposedPassphrase(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.says("Change the passphrase", "en proposal number 1", "F2")
	d.write(passphrase + "\t\t\ten proposal number 1\n")
	d.says("The passphrase was changed.")
	if d.open() {
		t.Error("the dialog stays open")
	}
	d.opens(passphrase, false)
	d.opens("en proposal number 1", true)
	d.must(d.store.UnlockRecovery(d.recovery))
}

func TestChangeToOnesOwnInFrench(t *testing.T) {
	d := atPassphrase(t, translations.French)
	d.says("Changer la phrase de passe", "fr proposal number 1")
	d.write(passphrase + "\t" + fresh + "\t\t  " + fresh + " \n") // Tab selects what is proposed; spaces around are a slip
	d.says("La phrase de passe a été changée.")
	d.opens(fresh, true)
}

func TestAnotherProposalByItsKey(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.write(passphrase + "\t\t\ten prop")
	d.press(fyne.KeyF2)
	d.says("en proposal number 2")
	d.saysNot("en proposal number 1")
	d.write("en proposal number 2\n") // the focus is where it is typed again, and what was there is gone
	d.says("The passphrase was changed.")
	d.opens("en proposal number 2", true)
}

func TestWhatIsWrongIsSaidAtItsField(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.press(fyne.KeyReturn)
	d.says("Type the present passphrase, or", "This is not the passphrase above.")
	d.write(passphrase + "\n") // the focus is on the first field that is wrong
	d.saysNot("Type the present passphrase, or")
	d.says("This is not the passphrase above.")
	d.write("en proposal number 1\n")
	d.says("The passphrase was changed.")
}

func TestAShortOneIsRefused(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.write(passphrase + "\tshort\t\tshort\n")
	d.says("This passphrase is too short.")
	if e, ok := d.window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "short" || d.attempts.count != 0 {
		t.Errorf("the focus is on %T, %d wrong attempts", d.window.Canvas().Focused(), d.attempts.count)
	}
	d.write(" of four words")
	d.saysNot("This passphrase is too short.")
	d.opens(passphrase, true)
}

func TestAfterAWrongOneThereIsAWait(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.write("no such words\t\t\ten proposal number 1\n")
	d.says("This passphrase does not open the file.", "1 second")
	if d.attempts.count != 1 {
		t.Errorf("%d wrong attempts counted", d.attempts.count)
	}
	d.press(fyne.KeyA, fyne.KeyModifierControl)
	d.write("wrong again here\n")
	if d.attempts.count != 1 {
		t.Error("an attempt was taken in the wait")
	}
	d.queue.Advance(time.Second)
	d.saysNot("Daybook waits")
	d.press(fyne.KeyReturn)
	d.says("2 seconds")
	d.queue.Advance(time.Second)
	d.says("1 second")
	d.queue.Advance(time.Second)
	d.press(fyne.KeyA, fyne.KeyModifierControl)
	d.write(passphrase + "\n")
	d.says("The passphrase was changed.")
	if d.attempts.count != 0 {
		t.Error("the wrong ones are not forgotten")
	}
}

func TestAWaitFromTheLockHoldsHereToo(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.attempts.count, d.attempts.last = 4, d.queue.Now()
	d.command("settings-recovery")
	d.says("8 seconds")
	d.write(passphrase + "\n")
	d.says("8 seconds", "New recovery code")
	d.queue.Advance(8 * time.Second)
	d.press(fyne.KeyReturn)
	d.says("New recovery code", "I have written it down")
}

func TestCancelForgetsWhatWasTyped(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.write(passphrase)
	d.press(fyne.KeyEscape)
	d.opens(passphrase, true)
	d.press(fyne.KeyReturn)
	if e, ok := d.window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "" {
		t.Error("it is there again")
	}
	d.says("en proposal number 2")
}

func TestNewRecoveryCode(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.tab(5)
	d.press(fyne.KeyReturn)
	d.says("destroy its paper")
	d.write(passphrase + "\n")
	code := d.shownCode()
	if code == d.recovery || len(code) < 28 {
		t.Fatalf("the code is %q", code)
	}
	d.press(fyne.KeyL, fyne.KeyModifierControl) // the code stays through a change of language
	d.says("Je l’ai noté", code[:19])
	d.keys(fyne.KeyReturn, fyne.KeyReturn)
	if !strings.Contains(d.out, code) || !strings.Contains(d.out, "Code de récupération") {
		t.Errorf("printed: %q", d.out)
	}
	d.press(fyne.KeyTab)
	d.press(fyne.KeyReturn)
	d.saysNot(code[:19])
	d.says("Nouveau code de récupération…")
	if err := d.store.UnlockRecovery(d.recovery); fault.Code(err) != "vault.wrong-recovery" {
		t.Errorf("the old code: %v", err)
	}
	d.must(d.store.UnlockRecovery(code))
}

// shownCode is the code on the screen.
func (d *desk) shownCode() string {
	var parts []string
	for _, seen := range uitest.Texts(d.window) {
		if strings.Count(seen.Text, "-") >= 2 && !strings.ContainsAny(seen.Text, "abcdefghijklmnopqrstuvwxyz /") {
			parts = append(parts, seen.Text)
		}
	}
	return strings.Join(parts, "-")
}

func TestWhoLostThePassphraseTypesTheRecoveryCode(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.write(strings.ToLower(d.recovery) + "\t\t\ten proposal number 1\n")
	d.says("The passphrase was changed.")
	d.opens("en proposal number 1", true)
}

func TestTheCodeCanBeSaved(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.command("settings-recovery")
	d.write(passphrase + "\n")
	code := d.shownCode()
	d.keys(fyne.KeyReturn, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyReturn)
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
	d.command("settings-recovery")
	d.write(passphrase + "\n")
	code := d.shownCode()
	d.command("settings-passphrase")
	d.write("half of it")
	d.queue.Advance(5 * time.Minute)
	d.says("Daybook is locked")
	d.saysNot("half of it", code[:19])
	d.write(passphrase + "\n")
	d.press(fyne.Key2, fyne.KeyModifierAlt)
	d.saysNot(code[:19])
	d.command("settings-passphrase")
	if e, ok := d.window.Canvas().Focused().(*kit.Entry); !ok || e.Text != "" {
		t.Error("what was half typed is there again")
	}
}

func TestTheLockWaitsForAChangeUnderWay(t *testing.T) {
	d := atPassphrase(t, translations.English)
	d.write(passphrase + "\t\t\ten proposal number 1")
	uitest.Press(d.window, fyne.KeyReturn) // not drained: the store is at work
	d.says("Checking…")
	d.command0("lock")
	d.saysNot("Daybook is locked")
	d.queue.Drain()
	d.opens("en proposal number 1", true)
}

func TestVerify(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.tab(6)
	d.press(fyne.KeyReturn)
	d.says("October 5, 2026, 9:12 a.m.: 0 bookings, no problem found")
	d.setting("settings.verified", "2026-10-05T13:12:00Z 0 0")
	d.press(fyne.KeyL, fyne.KeyModifierControl)
	d.says("Le 5 octobre 2026 à 9 h 12 : 0 réservation, aucun problème")
}

func TestVerifyShowsHowFarItIs(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.store.verify = func(ctx context.Context, progress func(int, int)) (journal.Verification, error) {
		progress(300, 1000)
		d.queue.Advance(time.Second)
		d.says("Verifying every entry…", "300 of 1,000")
		uitest.Press(d.window, fyne.KeyEscape)
		return journal.Verification{}, ctx.Err()
	}
	d.command("settings-verify")
	d.says("Never")
	if d.open() {
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
	d.command("settings-verify")
	d.says("The file has problems", "7 problems found", "restore a backup", "The disk did not take the change.")
	d.press(fyne.KeyReturn)
	d.says("7 problems found")
	d.store.verify = func(context.Context, func(int, int)) (journal.Verification, error) {
		return found, errors.New("broken")
	}
	d.command("settings-verify")
	d.says("That did not work")
}

func TestNonsenseRememberedIsNever(t *testing.T) {
	for _, text := range []string{"x", "2026-10-05T13:12:00Z", "yesterday 1 2", "2026-10-05T13:12:00Z many 0"} {
		d := newDesk(t, true, translations.English)
		d.must(d.store.SetSetting("settings.verified", text))
		d.show(translations.English)
		d.says("Never")
	}
}
