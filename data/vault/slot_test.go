package vault

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// tampered gives records with one slot changed.
func tampered(r Records, slot int, change func(*Slot)) Records {
	slots := slices.Clone(r.Slots)
	s := slots[slot]
	s.Salt, s.Wrapped = slices.Clone(s.Salt), slices.Clone(s.Wrapped)
	change(&s)
	slots[slot] = s
	return Records{Slots: slots, DataKeys: r.DataKeys}
}

func TestTamperedPassphraseSlot(t *testing.T) {
	secret := NewOSSecret()
	withSecret, _, _ := newTestRing(t, secret)
	without, _, _ := newTestRing(t, nil)
	cases := map[string]struct {
		change func(*Slot)
		want   string
	}{
		"id":                  {func(s *Slot) { s.ID++ }, codeWrongPassphrase},
		"kind":                {func(s *Slot) { s.Kind = SlotRecovery }, codeRecordsDamaged},
		"kind unknown":        {func(s *Slot) { s.Kind = "pin" }, codeRecordsDamaged},
		"fewer iterations":    {func(s *Slot) { s.Iterations = 1 }, codeWrongPassphrase},
		"no iterations":       {func(s *Slot) { s.Iterations = 0 }, codeRecordsDamaged},
		"negative iterations": {func(s *Slot) { s.Iterations = -1 }, codeRecordsDamaged},
		"endless iterations":  {func(s *Slot) { s.Iterations = maxIterations + 1 }, codeRecordsDamaged},
		"flag":                {func(s *Slot) { s.OSSecret = !s.OSSecret }, codeWrongPassphrase},
		"salt":                {func(s *Slot) { s.Salt[0] ^= 1 }, codeWrongPassphrase},
		"short salt":          {func(s *Slot) { s.Salt = s.Salt[:8] }, codeRecordsDamaged},
		"wrapped":             {func(s *Slot) { s.Wrapped[20] ^= 1 }, codeWrongPassphrase},
		"cut":                 {func(s *Slot) { s.Wrapped = s.Wrapped[:10] }, codeWrongPassphrase},
		"empty":               {func(s *Slot) { s.Wrapped = nil }, codeWrongPassphrase},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Unlock(tampered(without, 0, c.change), testPassphrase, secret)
			wantFault(t, err, c.want)
			_, err = Unlock(tampered(withSecret, 0, c.change), testPassphrase, secret)
			wantFault(t, err, c.want)
		})
	}
	_, err := Unlock(tampered(without, 0, func(*Slot) {}), testPassphrase, nil)
	wantFault(t, err, "") // untouched, it opens
}

func TestTamperedRecoverySlot(t *testing.T) {
	r, _, code := newTestRing(t, nil)
	cases := map[string]struct {
		change func(*Slot)
		want   string
	}{
		"id":         {func(s *Slot) { s.ID = 1 }, codeWrongRecovery},
		"kind":       {func(s *Slot) { s.Kind = SlotPassphrase }, codeRecordsDamaged},
		"iterations": {func(s *Slot) { s.Iterations = 5 }, codeRecordsDamaged},
		"flag":       {func(s *Slot) { s.OSSecret = true }, codeRecordsDamaged},
		"salt":       {func(s *Slot) { s.Salt[15] ^= 128 }, codeWrongRecovery},
		"short salt": {func(s *Slot) { s.Salt = nil }, codeRecordsDamaged},
		"wrapped":    {func(s *Slot) { s.Wrapped[0] ^= 1 }, codeWrongRecovery},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := UnlockRecovery(tampered(r, 1, c.change), code)
			wantFault(t, err, c.want)
		})
	}
}

func TestSlotOfAnotherInstallation(t *testing.T) {
	r, _, _ := newTestRing(t, nil)
	foreign, _, foreignCode := newTestRing(t, nil)
	_, err := UnlockRecovery(r, foreignCode)
	wantFault(t, err, codeWrongRecovery)
	mixed := Records{Slots: foreign.Slots, DataKeys: r.DataKeys}
	_, err = UnlockRecovery(mixed, foreignCode) // the slot opens, but to a key that fits nothing here
	wantFault(t, err, codeRecordsDamaged)
	_, err = Unlock(Records{}, testPassphrase, nil)
	wantFault(t, err, codeRecordsDamaged)
	_, err = UnlockRecovery(Records{}, foreignCode)
	wantFault(t, err, codeRecordsDamaged)
}

// Two slots that differ in any field are bound differently.
func TestSlotBindingIsUnambiguous(t *testing.T) {
	slot := rapid.Custom(func(t *rapid.T) Slot {
		return Slot{
			ID:         rapid.Uint32Range(0, 3).Draw(t, "id"),
			Kind:       rapid.SampledFrom([]string{"", SlotPassphrase, SlotRecovery, "\x00"}).Draw(t, "kind"),
			Iterations: rapid.SampledFrom([]int{0, 1, 256, Iterations, maxIterations}).Draw(t, "iterations"),
			OSSecret:   rapid.Bool().Draw(t, "os"),
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := slot.Draw(t, "a"), slot.Draw(t, "b")
		same := a.ID == b.ID && a.Kind == b.Kind && a.Iterations == b.Iterations && a.OSSecret == b.OSSecret
		if got := string(a.additional()) == string(b.additional()); got != same {
			t.Fatalf("%+v and %+v: bound alike is %v", a, b, got)
		}
	})
}
