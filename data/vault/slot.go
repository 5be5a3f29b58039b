package vault

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
)

const (
	saltSize = 16 // the least that approved PBKDF2 takes

	// Iterations is the work a guess at a passphrase costs: the figure OWASP's password storage guidance gives for
	// PBKDF2 with HMAC-SHA-256. It takes 0.2 to 0.4 s on an office computer, once per unlocking.
	Iterations = 600_000

	// maxIterations keeps a record that was tampered with from stalling the program for hours.
	maxIterations = 10_000_000
)

// newSlot starts a slot: everything but the wrapped key.
func newSlot(id uint32, kind string, iterations int, osSecret bool) Slot {
	return Slot{ID: id, Kind: kind, Salt: randomBytes(saltSize), Iterations: iterations, OSSecret: osSecret}
}

// wellFormed reports whether the slot's values are ones this package writes.
func (s Slot) wellFormed() bool {
	if len(s.Salt) != saltSize {
		return false
	}
	if s.Kind == SlotRecovery {
		return s.Iterations == 0 && !s.OSSecret
	}
	return s.Kind == SlotPassphrase && s.Iterations >= 1 && s.Iterations <= maxIterations
}

// passphraseKey stretches a canonical passphrase and mixes the keyring's secret in, if the slot takes one.
func (s Slot) passphraseKey(passphrase string, osSecret []byte) ([]byte, error) {
	stretched, err := pbkdf2.Key(sha256.New, passphrase, s.Salt, s.Iterations, KeySize)
	if err != nil {
		return nil, fmt.Errorf("stretching a passphrase: %w", err)
	}
	secret, label := stretched, "daybook/slot/passphrase/1"
	if s.OSSecret {
		secret, label = slices.Concat(stretched, osSecret), "daybook/slot/passphrase-os/1"
	}
	defer clear(stretched)
	defer clear(secret)
	return derive(secret, s.Salt, label)
}

// recoveryKey needs no stretching: the code is as hard to guess as the key itself.
func (s Slot) recoveryKey(symbols string) ([]byte, error) {
	return derive([]byte(symbols), s.Salt, "daybook/slot/recovery/1")
}

// fill wraps the device key by the slot's own key, which it wipes.
func (s *Slot) fill(key, device []byte) (err error) {
	defer clear(key)
	s.Wrapped, err = wrapKey(key, device, s.additional())
	return err
}

// open gives the device key; ok is false for a wrong key or a slot that was changed: the two cannot be told apart.
// It wipes the slot's key.
func (s Slot) open(key []byte) (device []byte, ok bool) {
	defer clear(key)
	return unwrapKey(key, s.Wrapped, s.additional())
}

// additional binds the slot's fields to its wrapped key; the salt is bound by the derivation. The kind comes last, being
// the only part of varying length.
func (s Slot) additional() []byte {
	a := []byte("daybook/slot/1\x00")
	a = binary.BigEndian.AppendUint32(a, s.ID)
	a = binary.BigEndian.AppendUint32(a, uint32(s.Iterations))
	if s.OSSecret {
		a = append(a, 1)
	} else {
		a = append(a, 0)
	}
	return append(a, s.Kind...)
}

// nextSlotID never gives an id out twice, because the newest slot stays until a newer one takes its place.
func nextSlotID(slots []Slot) uint32 {
	var last uint32
	for _, s := range slots {
		last = max(last, s.ID)
	}
	return last + 1
}

// replaceSlots puts a slot in place of all of its kind, without touching the slice it was given.
func replaceSlots(slots []Slot, by Slot) []Slot {
	others := slices.DeleteFunc(slices.Clone(slots), func(s Slot) bool { return s.Kind == by.Kind })
	return append(others, by)
}
