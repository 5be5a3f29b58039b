package vault

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const otherPassphrase = "gravel meadow lantern kite"

func TestChangePassphrase(t *testing.T) {
	r, k, code := newTestRing(t, nil)
	before := Records{Slots: slices.Clone(r.Slots), DataKeys: slices.Clone(r.DataKeys)}
	secret := NewOSSecret()
	changed, err := changePassphrase(r, k, otherPassphrase, secret, testIterations)
	wantFault(t, err, "")
	if diff := cmp.Diff(before, r); diff != "" {
		t.Errorf("the records given were changed: %s", diff)
	}
	_, err = Unlock(changed, testPassphrase, secret)
	wantFault(t, err, codeWrongPassphrase)
	unlocked, err := Unlock(changed, otherPassphrase, secret)
	wantFault(t, err, "")
	sameRing(t, k, unlocked)
	recovered, err := UnlockRecovery(changed, code)
	wantFault(t, err, "")
	sameRing(t, k, recovered)
	for _, weak := range []string{"short", "                         ", "aaaaaaaaaaaaaaaaaaaaa"} {
		if got, err := changePassphrase(r, k, weak, nil, testIterations); err == nil || len(got.Slots) != 0 {
			t.Errorf("%q was taken", weak)
		}
	}
	_, err = ChangePassphrase(r, k, otherPassphrase, []byte{1})
	wantFault(t, err, codeOSSecretDamaged)
}

func TestChangePassphraseCostsTheSame(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	changed, err := ChangePassphrase(r, k, otherPassphrase, nil)
	wantFault(t, err, "")
	if got := changed.Slots[1].Iterations; got != Iterations {
		t.Errorf("%d iterations", got)
	}
}

func TestNewRecovery(t *testing.T) {
	r, k, oldCode := newTestRing(t, nil)
	changed, code, err := NewRecovery(r, k)
	wantFault(t, err, "")
	_, err = UnlockRecovery(changed, oldCode)
	wantFault(t, err, codeWrongRecovery)
	recovered, err := UnlockRecovery(changed, code)
	wantFault(t, err, "")
	sameRing(t, k, recovered)
	unlocked, err := Unlock(changed, testPassphrase, nil)
	wantFault(t, err, "")
	sameRing(t, k, unlocked)
}

func TestAddEpoch(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	var sealed [][]byte
	for epoch := range 5 {
		s, err := k.Seal([]byte{byte(epoch)}, []byte("entry"))
		wantFault(t, err, "")
		if got := KeyID(s[4]); got != KeyID(epoch+1) {
			t.Errorf("epoch %d sealed with key %d", epoch, got)
		}
		sealed = append(sealed, s)
		r, err = AddEpoch(r, k)
		wantFault(t, err, "")
		wantFault(t, k.Adopt(r), "")
	}
	unlocked, err := Unlock(r, testPassphrase, nil)
	wantFault(t, err, "")
	for epoch, s := range sealed {
		if plain, err := unlocked.Open(s, []byte("entry")); err != nil || plain[0] != byte(epoch) {
			t.Errorf("epoch %d: %v, %v", epoch, plain, err)
		}
	}
	sameRing(t, k, unlocked)
}

func TestSlotIDsAreNeverUsedAgain(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	seen := map[uint32]bool{}
	note := func() {
		t.Helper()
		if len(r.Slots) != 2 {
			t.Fatalf("%d slots", len(r.Slots))
		}
		newest := r.Slots[1].ID
		if seen[newest] {
			t.Fatalf("slot id %d was used before", newest)
		}
		seen[newest] = true
	}
	seen[r.Slots[0].ID] = true
	note()
	var err error
	for range 4 {
		r, err = changePassphrase(r, k, otherPassphrase, nil, testIterations)
		wantFault(t, err, "")
		note()
		r, _, err = NewRecovery(r, k)
		wantFault(t, err, "")
		note()
		r, _, err = NewRecovery(r, k)
		wantFault(t, err, "")
		note()
	}
}

func TestChangesNeedTheRingOfTheRecords(t *testing.T) {
	r, _, _ := newTestRing(t, nil)
	_, stranger, _ := newTestRing(t, nil)
	_, err := changePassphrase(r, stranger, otherPassphrase, nil, testIterations)
	wantFault(t, err, codeRecordsDamaged)
	_, _, err = NewRecovery(r, stranger)
	wantFault(t, err, codeRecordsDamaged)
	_, err = AddEpoch(r, stranger)
	wantFault(t, err, codeRecordsDamaged)
}
