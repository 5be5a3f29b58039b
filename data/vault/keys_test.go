package vault

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"daybook/model/fault"
)

// fixedRing is a ring of known keys.
func fixedRing(t *testing.T, first []byte) *Keys {
	t.Helper()
	device := bytes.Repeat([]byte{1}, KeySize)
	record, err := wrapDataKey(device, firstKey, first)
	wantFault(t, err, "")
	k, err := newRing(device, []DataKey{record})
	wantFault(t, err, "")
	return k
}

func TestLockedRingRefusesEverything(t *testing.T) {
	r, wiped, _ := newTestRing(t, nil)
	sealed, err := wiped.Seal([]byte("text"), nil)
	wantFault(t, err, "")
	wiped.Wipe()
	wiped.Wipe() // twice does no harm
	for name, k := range map[string]*Keys{"wiped": wiped, "zero": {}, "nil": nil} {
		t.Run(name, func(t *testing.T) {
			if !k.Locked() {
				t.Error("Locked is false")
			}
			calls := map[string]func() error{
				"Seal":             func() error { _, err := k.Seal([]byte("text"), nil); return err },
				"Open":             func() error { _, err := k.Open(sealed, nil); return err },
				"Open of nothing":  func() error { _, err := k.Open(nil, nil); return err },
				"Tag":              func() error { _, err := k.Tag(TagCommand, nil); return err },
				"Adopt":            func() error { return k.Adopt(r) },
				"ChangePassphrase": func() error { _, err := ChangePassphrase(r, k, testPassphrase, nil); return err },
				"NewRecovery":      func() error { _, _, err := NewRecovery(r, k); return err },
				"AddEpoch":         func() error { _, err := AddEpoch(r, k); return err },
			}
			for call, do := range calls {
				if err := do(); fault.Code(err) != codeLocked {
					t.Errorf("%s: %v", call, err)
				}
			}
		})
	}
	(*Keys)(nil).Wipe()
}

func TestWipeOverwritesKeys(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	r, err := AddEpoch(r, k)
	wantFault(t, err, "")
	wantFault(t, k.Adopt(r), "")
	kept := [][]byte{k.device, k.data[1].raw, k.data[2].raw}
	for i, key := range kept {
		if bytes.Equal(key, make([]byte, KeySize)) {
			t.Fatalf("key %d is zero before the wipe", i)
		}
	}
	k.Wipe()
	for i, key := range kept {
		if !bytes.Equal(key, make([]byte, KeySize)) {
			t.Errorf("key %d is still in memory", i)
		}
	}
}

func TestConcurrentUseAndWipe(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	var wg sync.WaitGroup
	begun := make(chan struct{}, 8)
	for g := range 8 {
		wg.Go(func() {
			bound := []byte{byte(g)}
			for n := 0; ; n++ {
				if n == 20 {
					begun <- struct{}{}
				}
				sealed, err := k.Seal([]byte("text"), bound)
				if err == nil {
					var plain []byte
					if plain, err = k.Open(sealed, bound); err == nil && string(plain) != "text" {
						t.Errorf("opened %q", plain)
						return
					}
				}
				if err == nil {
					err = k.Adopt(r)
				}
				if err != nil {
					if fault.Code(err) != codeLocked {
						t.Errorf("error %v", err)
					}
					return
				}
			}
		})
	}
	for range 8 {
		<-begun
	}
	k.Wipe()
	wg.Wait()
}

func TestKeysDoNotPrint(t *testing.T) {
	first := []byte(strings.Repeat("K", KeySize))
	k := fixedRing(t, first)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%q", "%d"} {
		if got := fmt.Sprintf(verb, k); got != "vault.Keys" {
			t.Errorf("%s prints %q", verb, got)
		}
	}
	// As it would stand in a larger value by mistake.
	if got, err := json.Marshal(map[string]any{"keys": k}); err != nil || string(got) != `{"keys":{}}` {
		t.Errorf("as JSON: %s, %v", got, err)
	}
}

func TestRingRefusesDamagedDataKeys(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	r, err := AddEpoch(r, k)
	wantFault(t, err, "")
	foreign, _, _ := newTestRing(t, nil)
	cases := map[string][]DataKey{
		"none":             {},
		"without first":    {r.DataKeys[1]},
		"twice":            {r.DataKeys[0], r.DataKeys[1], r.DataKeys[0]},
		"swapped ids":      {{1, r.DataKeys[1].Wrapped}, {2, r.DataKeys[0].Wrapped}},
		"renumbered":       {r.DataKeys[0], {3, r.DataKeys[1].Wrapped}},
		"empty":            {r.DataKeys[0], {2, nil}},
		"of another place": foreign.DataKeys,
	}
	for name, keys := range cases {
		t.Run(name, func(t *testing.T) {
			damaged := Records{Slots: r.Slots, DataKeys: keys}
			_, err := Unlock(damaged, testPassphrase, nil)
			wantFault(t, err, codeRecordsDamaged)
			wantFault(t, k.Adopt(damaged), codeRecordsDamaged)
			_, err = AddEpoch(damaged, k)
			wantFault(t, err, codeRecordsDamaged)
			_, _, err = NewRecovery(damaged, k)
			wantFault(t, err, codeRecordsDamaged)
		})
	}
	if len(k.data) != 1 || k.newest != 1 {
		t.Errorf("a refused Adopt left keys up to %d", k.newest)
	}
}

func TestAdopt(t *testing.T) {
	old, k, _ := newTestRing(t, nil)
	other, err := Unlock(old, testPassphrase, nil) // as another process would
	wantFault(t, err, "")
	before, err := k.Seal([]byte("before"), nil)
	wantFault(t, err, "")
	r, err := AddEpoch(old, k)
	wantFault(t, err, "")
	if k.newest != 1 {
		t.Fatal("the ring seals with a key that is not stored yet")
	}
	slices.Reverse(r.DataKeys) // the order is of no importance
	wantFault(t, k.Adopt(r), "")
	after, err := k.Seal([]byte("after"), nil)
	wantFault(t, err, "")
	_, err = other.Open(after, nil)
	wantFault(t, err, codeUnknownKey)
	wantFault(t, other.Adopt(r), "")
	wantFault(t, other.Adopt(old), "") // older records take nothing away
	for sealed, want := range map[string]string{string(before): "before", string(after): "after"} {
		for name, ring := range map[string]*Keys{"own": k, "other": other} {
			if plain, err := ring.Open([]byte(sealed), nil); err != nil || string(plain) != want {
				t.Errorf("%s ring: %q, %v, want %q", name, plain, err, want)
			}
		}
	}
	sameRing(t, other, k)
}
