package vault

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCreateAndUnlock(t *testing.T) {
	for name, osSecret := range map[string][]byte{"passphrase alone": nil, "with keyring": NewOSSecret()} {
		t.Run(name, func(t *testing.T) {
			r, k, code := newTestRing(t, osSecret)
			unlocked, err := Unlock(r, "  maple canoe\u00A0orbit   thistle\n", osSecret)
			wantFault(t, err, "")
			sameRing(t, k, unlocked)
			recovered, err := UnlockRecovery(r, code)
			wantFault(t, err, "")
			sameRing(t, k, recovered)
			_, err = Unlock(r, "maple canoe orbit thistles", osSecret)
			wantFault(t, err, codeWrongPassphrase)
			_, err = Unlock(r, "Maple canoe orbit thistle", osSecret)
			wantFault(t, err, codeWrongPassphrase)
			_, err = Unlock(r, "", osSecret)
			wantFault(t, err, codeWrongPassphrase)
		})
	}
}

// The one test at the real cost.
func TestCreateAtFullCost(t *testing.T) {
	r, k, _, err := Create(testPassphrase, nil)
	wantFault(t, err, "")
	if got := r.Slots[0].Iterations; got != 600_000 {
		t.Errorf("%d iterations", got)
	}
	unlocked, err := Unlock(r, testPassphrase, nil)
	wantFault(t, err, "")
	sameRing(t, k, unlocked)
}

func TestKeyringSecretIsNeeded(t *testing.T) {
	secret := NewOSSecret()
	r, k, code := newTestRing(t, secret)
	_, err := Unlock(r, testPassphrase, nil)
	wantFault(t, err, codeOSSecretMissing)
	_, err = Unlock(r, testPassphrase, NewOSSecret())
	wantFault(t, err, codeWrongPassphrase)
	_, err = Unlock(r, testPassphrase, secret[:31])
	wantFault(t, err, codeOSSecretDamaged)
	recovered, err := UnlockRecovery(r, code) // the way back when the keyring is lost
	wantFault(t, err, "")
	sameRing(t, k, recovered)
	_, _, _, err = create(testPassphrase, []byte("short"), testIterations)
	wantFault(t, err, codeOSSecretDamaged)
}

func TestUnneededSecretIsIgnored(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	unlocked, err := Unlock(r, testPassphrase, NewOSSecret())
	wantFault(t, err, "")
	sameRing(t, k, unlocked)
}

func TestSeveralPassphraseSlots(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	secret := NewOSSecret()
	second, err := changePassphrase(r, k, "gravel meadow lantern kite", secret, testIterations)
	wantFault(t, err, "")
	both := Records{Slots: slices.Concat(r.Slots, second.Slots[1:]), DataKeys: r.DataKeys}
	for _, c := range []struct {
		passphrase string
		secret     []byte
		want       string
	}{
		{testPassphrase, nil, ""},
		{testPassphrase, secret, ""},
		{"gravel meadow lantern kite", secret, ""},
		{"gravel meadow lantern kite", nil, codeOSSecretMissing},
		{"gravel meadow lantern kites", secret, codeWrongPassphrase},
	} {
		_, err := Unlock(both, c.passphrase, c.secret)
		wantFault(t, err, c.want)
		turned := Records{Slots: slices.Clone(both.Slots), DataKeys: both.DataKeys}
		slices.Reverse(turned.Slots)
		_, err = Unlock(turned, c.passphrase, c.secret)
		wantFault(t, err, c.want)
	}
}

func TestCreateRefusesWeakPassphrases(t *testing.T) {
	r, k, code, err := create("short", nil, testIterations)
	wantFault(t, err, codePassphraseShort)
	if k != nil || code != "" || len(r.Slots)+len(r.DataKeys) != 0 {
		t.Error("something was made all the same")
	}
}

func TestNothingIsReadableInRecords(t *testing.T) {
	secret := NewOSSecret()
	r, k, code := newTestRing(t, secret)
	stored, err := json.Marshal(r)
	wantFault(t, err, "")
	symbols, err := parseRecovery(code)
	wantFault(t, err, "")
	for i, hidden := range [][]byte{k.device, k.data[1].raw, secret} {
		for _, s := range r.Slots {
			if bytes.Contains(s.Wrapped, hidden) || bytes.Contains(s.Salt, hidden[:saltSize]) {
				t.Errorf("secret %d is readable in slot %d", i, s.ID)
			}
		}
		if bytes.Contains(r.DataKeys[0].Wrapped, hidden) {
			t.Errorf("secret %d is readable in a data key", i)
		}
	}
	for _, hidden := range []string{testPassphrase, code, symbols} {
		if bytes.Contains(stored, []byte(hidden)) {
			t.Errorf("%q is readable in the records", hidden)
		}
	}
}

func TestRecordsAsJSON(t *testing.T) {
	r, k, code := newTestRing(t, NewOSSecret())
	stored, err := json.Marshal(r)
	wantFault(t, err, "")
	var read Records
	wantFault(t, json.Unmarshal(stored, &read), "")
	if diff := cmp.Diff(r, read); diff != "" {
		t.Fatal(diff)
	}
	unlocked, err := UnlockRecovery(read, code)
	wantFault(t, err, "")
	sameRing(t, k, unlocked)
}

func TestNothingIsMadeTwice(t *testing.T) {
	seen := map[string]bool{}
	for range 20 {
		r, k, code := newTestRing(t, nil)
		for _, made := range []string{string(k.device), string(k.data[1].raw), code, string(r.Slots[0].Salt), string(r.Slots[1].Salt)} {
			if seen[made] {
				t.Fatal("two installations share something random")
			}
			seen[made] = true
		}
	}
}
