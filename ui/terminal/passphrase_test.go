package terminal

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/ui/terminal/example"
)

// personal is the shortest command that needs a passphrase.
var personal = []string{"find", "x"}

func (d *room) findsNobody() {
	d.store.find = func(string, int) ([]booking.Record, error) { return nil, nil }
}

func TestPassphraseComesFromTheFileOrTheEnvironment(t *testing.T) {
	cases := []struct {
		name, env, file string
		mode            os.FileMode
		code            string
		warned          bool
	}{
		{"environment", passphrase, "", 0, "", false},
		{"file", "", passphrase, 0o600, "", false},
		{"file with a line end", "", passphrase + "\n", 0o400, "", false},
		{"file from another system", "", passphrase + "\r\n", 0o600, "", false},
		{"the file comes first", "something else", passphrase, 0o600, "", false},
		{"others may read it", "", passphrase, 0o640, "", true},
		{"everybody may read it", "", passphrase, 0o604, "", true},
		{"only one line end is cut", "", passphrase + "\n\n", 0o600, "vault.wrong-passphrase", false},
		{"spaces belong to it", "", passphrase + " ", 0o600, "vault.wrong-passphrase", false},
		{"none", "", "", 0, "passphrase.missing", false},
		{"empty file", "", "\n", 0o600, "passphrase.missing", false},
		{"too long", "", strings.Repeat("x", maxPassphrase+1), 0o600, "passphrase.file-too-large", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.findsNobody()
			d.env["DAYBOOK_PASSPHRASE"] = c.env
			args := slices.Clone(personal)
			if c.file != "" {
				name := filepath.Join(t.TempDir(), "passphrase")
				if err := os.WriteFile(name, []byte(c.file), 0o600); err != nil {
					t.Fatal(err)
				}
				if err := os.Chmod(name, c.mode); err != nil {
					t.Fatal(err)
				}
				args = append(args, "--passphrase-file", name)
			}
			got := d.run(t, append(args, "--json")...)
			switch {
			case c.code == "" && (got.code != Done || d.store.unlocked != passphrase):
				t.Errorf("%+v, unlocked with %q", got, d.store.unlocked)
			case c.code != "" && got.errorCode(t) != c.code:
				t.Errorf("%+v", got)
			}
			if warned := got.err != ""; warned != c.warned {
				t.Errorf("stderr %q", got.err)
			}
			if strings.Contains(got.out+got.err+d.log.String(), passphrase) {
				t.Error("the passphrase was repeated")
			}
		})
	}
}

func TestAMissingPassphraseIsMisuse(t *testing.T) {
	d := newDesk(t)
	delete(d.env, "DAYBOOK_PASSPHRASE")
	for _, args := range [][]string{personal, {"init"}, {"book", "-"}, {"show", example.Shown}, {"roster", "--site", "T1"}} {
		d.stdin.Reset()
		d.stdin.WriteString(orderText)
		if got := d.run(t, append(args, "--json")...); got.code != Usage || got.errorCode(t) != "passphrase.missing" {
			t.Errorf("%q: %+v", args, got)
		}
	}
	if got := d.run(t, append(personal, "--passphrase-file", filepath.Join(t.TempDir(), "none"), "--json")...); got.errorCode(t) != "file.not-found" {
		t.Errorf("%+v", got)
	}
}

// TestWrongPassphrasesGetSlower follows a guesser through several processes, and then the owner.
func TestWrongPassphrasesGetSlower(t *testing.T) {
	d := newDesk(t)
	d.findsNobody()
	wrong := func() {
		t.Helper()
		d.env["DAYBOOK_PASSPHRASE"] = "guess"
		if got := d.run(t, append(personal, "--json")...); got.code != Failed || got.errorCode(t) != "vault.wrong-passphrase" {
			t.Errorf("%+v", got)
		}
	}
	wrong()
	d.attempts.last = noon.Add(-4 * time.Second)
	wrong()
	d.attempts.last = noon.Add(time.Hour) // the clock was set back since
	wrong()
	d.attempts.last = noon.Add(-time.Hour)
	wrong()
	if want := []time.Duration{6 * time.Second, 20 * time.Second}; !slices.Equal(d.slept, want) || d.attempts.count != 4 {
		t.Errorf("slept %v after %d failures, want %v", d.slept, d.attempts.count, want)
	}
	d.env["DAYBOOK_PASSPHRASE"] = passphrase
	if got := d.run(t, personal...); got.code != Done || d.attempts.count != 0 {
		t.Errorf("%+v, %d failures left", got, d.attempts.count)
	}
}

func TestTheFixedClockDoesNotShortenTheWait(t *testing.T) {
	d := newDesk(t)
	d.findsNobody()
	d.attempts.count, d.attempts.last = 3, noon
	got := d.run(t, append(personal, "--now", "2040-01-01T00:00:00Z")...)
	if want := []time.Duration{30 * time.Second}; !slices.Equal(d.slept, want) || !strings.Contains(got.err, "30 seconds") {
		t.Errorf("slept %v, %+v", d.slept, got)
	}
}

func TestWaitingCanBeInterrupted(t *testing.T) {
	d := newDesk(t)
	d.attempts.count, d.attempts.last = 1, noon
	d.Program.Sleep = func(context.Context, time.Duration) error { return context.Canceled }
	if got := d.run(t, append(personal, "--json")...); got.errorCode(t) != "interrupted" || d.store.unlocked != "" {
		t.Errorf("%+v, tried %q", got, d.store.unlocked)
	}
}

func TestACountThatCannotBeReadStopsTheTry(t *testing.T) {
	d := newDesk(t)
	d.attempts.broken = errors.New("no disk")
	if got := d.run(t, append(personal, "--json")...); got.errorCode(t) != "internal" || d.store.unlocked != "" {
		t.Errorf("%+v, tried %q", got, d.store.unlocked)
	}
}

func TestWhatNeedsNoPassphrase(t *testing.T) {
	d := newDesk(t)
	delete(d.env, "DAYBOOK_PASSPHRASE")
	d.store.verify = func(func(int, int)) (journal.Verification, error) { return journal.Verification{}, nil }
	for _, args := range [][]string{{"sites", "list"}, {"verify"}, {"verify", "--digest"}} {
		if got := d.run(t, args...); got.code != Done {
			t.Errorf("%q: %+v", args, got)
		}
	}
	d.store.sample = true
	d.findsNobody()
	if got := d.run(t, personal...); got.code != Done || !slices.Contains(d.store.calls, "unlock sample") {
		t.Errorf("%+v", got)
	}
}

func TestStoresThatCannotBeUnlocked(t *testing.T) {
	d := newDesk(t)
	d.store.unkeyed = true
	if got := d.run(t, append(personal, "--json")...); got.code != Failed || got.errorCode(t) != "store.not-set-up" {
		t.Errorf("%+v", got)
	}
	d.Program.Home = func(string, func() time.Time) (Home, error) {
		return Home{Open: func(bool) (Store, error) { return nil, fault.New("store.missing") }}, nil
	}
	if got := d.run(t, append(personal, "--json")...); got.errorCode(t) != "store.missing" {
		t.Errorf("%+v", got)
	}
	d.Program.Home = func(string, func() time.Time) (Home, error) { return Home{}, errors.New("no home") }
	if got := d.run(t, append(personal, "--json")...); got.errorCode(t) != "internal" {
		t.Errorf("%+v", got)
	}
}

func TestDamageIsSaidAtTheStart(t *testing.T) {
	d := newDesk(t)
	d.findsNobody()
	d.store.damaged = fault.New("chain.broken", "Sequence", 7)
	got := d.run(t, append(personal, "--json")...)
	want := d.Catalogue.In("en").Fault(d.store.damaged) + "\n"
	got.want(t, Done, `{"bookings":[]}`+"\n", want)
}

func TestSleepEndsWithItsContext(t *testing.T) {
	if err := Sleep(t.Context(), 0); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Sleep(ctx, time.Hour); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
