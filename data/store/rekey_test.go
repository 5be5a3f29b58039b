package store_test

import (
	"strings"
	"sync"
	"testing"

	"daybook/data/store"
	"daybook/model/fault"
)

const (
	firstPassphrase  = "érable rivière lanterne dimanche"
	secondPassphrase = "otter violin harbour cedar"
)

// keyed is a store with a passphrase, unlocked, and its recovery code.
func keyed(t *testing.T, folder string) (s *store.Store, recovery string) {
	t.Helper()
	opened := open(t, folder)
	recovery, err := opened.SetUp(firstPassphrase)
	if err != nil {
		t.Fatal(err)
	}
	return opened, recovery
}

func TestChangePassphrase(t *testing.T) {
	folder := t.TempDir()
	s, recovery := keyed(t, folder)
	wantCode(t, s.ChangePassphrase("not the one at all", secondPassphrase), "vault.wrong-passphrase")
	wantCode(t, s.ChangePassphrase(firstPassphrase, "short"), "vault.passphrase-short")
	before := settings(t, folder)
	if err := s.ChangePassphrase(firstPassphrase, secondPassphrase); err != nil {
		t.Fatal(err)
	}
	if s.Locked() {
		t.Error("changing the passphrase locked the store")
	}
	after := settings(t, folder)
	if after == before || strings.Contains(after, secondPassphrase) {
		t.Error("the records did not change, or tell the passphrase")
	}
	s.Lock()
	wantCode(t, s.Unlock(firstPassphrase), "vault.wrong-passphrase")
	if err := s.Unlock(secondPassphrase); err != nil {
		t.Errorf("the new passphrase: %v", err)
	}
	s.Lock()
	if err := s.UnlockRecovery(recovery); err != nil {
		t.Errorf("the recovery code no longer opens: %v", err)
	}
	s.Lock()
	if err := s.ChangePassphrase(secondPassphrase, firstPassphrase); err != nil || !s.Locked() {
		t.Errorf("while locked: %v, locked %v", err, s.Locked())
	}
}

func TestNewRecovery(t *testing.T) {
	s, old := keyed(t, t.TempDir())
	if code, err := s.NewRecovery("not the one at all"); code != "" || fault.Code(err) != "vault.wrong-passphrase" {
		t.Errorf("a wrong passphrase: %q, %v", code, err)
	}
	code, err := s.NewRecovery(firstPassphrase)
	if err != nil || code == old {
		t.Fatalf("the new code is %q, %v", code, err)
	}
	s.Lock()
	wantCode(t, s.UnlockRecovery(old), "vault.wrong-recovery")
	if err := s.UnlockRecovery(code); err != nil {
		t.Errorf("the new code: %v", err)
	}
	s.Lock()
	if err := s.Unlock(firstPassphrase); err != nil {
		t.Errorf("the passphrase: %v", err)
	}
}

func TestRekeyNeedsKeysOfItsOwn(t *testing.T) {
	s := open(t, t.TempDir())
	wantCode(t, s.ChangePassphrase(firstPassphrase, secondPassphrase), "store.not-set-up")
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.ChangePassphrase(firstPassphrase, secondPassphrase), "store.sample-keys")
	_, err := s.NewRecovery(firstPassphrase)
	wantCode(t, err, "store.sample-keys")
}

// TestRekeyAtOnce changes the passphrase from two processes at once: one wins, the other is told that it no longer knows
// the passphrase, and what is stored is one of the two.
func TestRekeyAtOnce(t *testing.T) {
	folder := t.TempDir()
	s, _ := keyed(t, folder)
	other := open(t, folder)
	fresh := []string{secondPassphrase, "lantern cedar otter dimanche"}
	var errs [2]error
	var both sync.WaitGroup
	both.Go(func() { errs[0] = s.ChangePassphrase(firstPassphrase, fresh[0]) })
	both.Go(func() { errs[1] = other.ChangePassphrase(firstPassphrase, fresh[1]) })
	both.Wait()
	won := 0
	for i, err := range errs {
		if err == nil {
			won++
			s.Lock()
			if err := s.Unlock(fresh[i]); err != nil {
				t.Errorf("the winner’s passphrase does not open: %v", err)
			}
		} else {
			wantCode(t, err, "vault.wrong-passphrase")
		}
	}
	if won != 1 {
		t.Errorf("%d changes were carried out, want 1", won)
	}
}
