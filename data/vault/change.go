package vault

import (
	"cmp"
	"slices"
)

// ChangePassphrase replaces the passphrase slots by one for a new passphrase; osSecret as in [Create]. The records given
// stay as they are: the caller stores the new ones in their place.
// Faults: vault.locked, vault.records-damaged (also when the records are not this ring's), and those of [Create].
func ChangePassphrase(r Records, k *Keys, passphrase string, osSecret []byte) (Records, error) {
	return changePassphrase(r, k, passphrase, osSecret, Iterations)
}

func changePassphrase(r Records, k *Keys, passphrase string, osSecret []byte, iterations int) (Records, error) {
	passphrase = canonical(passphrase)
	if err := checkPassphrase(passphrase); err != nil {
		return Records{}, err
	}
	if err := checkOSSecret(osSecret); err != nil {
		return Records{}, err
	}
	if err := checkRing(r, k); err != nil {
		return Records{}, err
	}
	slot := newSlot(nextSlotID(r.Slots), SlotPassphrase, iterations, len(osSecret) != 0)
	key, err := slot.passphraseKey(passphrase, osSecret)
	if err != nil {
		return Records{}, err
	}
	return fillSlot(r, k, slot, key)
}

// NewRecovery replaces the recovery slots by one for a new code, which it gives to be printed; the old code opens nothing
// once the new records are stored. Faults: vault.locked, vault.records-damaged.
func NewRecovery(r Records, k *Keys) (Records, string, error) {
	if err := checkRing(r, k); err != nil {
		return Records{}, "", err
	}
	symbols, err := newRecoverySymbols()
	if err != nil {
		return Records{}, "", err
	}
	slot := newSlot(nextSlotID(r.Slots), SlotRecovery, 0, false)
	key, err := slot.recoveryKey(symbols)
	if err != nil {
		return Records{}, "", err
	}
	r, err = fillSlot(r, k, slot, key)
	if err != nil {
		return Records{}, "", err
	}
	return r, formatRecovery(symbols), nil
}

// AddEpoch adds a data key, after an event or a loss. The ring seals with it only after [Keys.Adopt], which the caller
// calls once the new records are stored: sealed data must never depend on a key that a crash could lose.
// Faults: vault.locked, vault.records-damaged.
func AddEpoch(r Records, k *Keys) (Records, error) {
	if err := checkRing(r, k); err != nil {
		return Records{}, err
	}
	newest := slices.MaxFunc(r.DataKeys, func(a, b DataKey) int { return cmp.Compare(a.ID, b.ID) }).ID
	raw := randomBytes(KeySize)
	defer clear(raw)
	var added DataKey
	err := k.withDevice(func(device []byte) (err error) {
		added, err = wrapDataKey(device, newest+1, raw)
		return err
	})
	if err != nil {
		return Records{}, err
	}
	return Records{Slots: slices.Clone(r.Slots), DataKeys: append(slices.Clone(r.DataKeys), added)}, nil
}

// checkRing makes sure that records and ring belong together: a slot made for other records would open nothing.
func checkRing(r Records, k *Keys) error {
	return k.withDevice(func(device []byte) error {
		opened, err := openDataKeys(device, r.DataKeys)
		wipeAll(opened)
		return err
	})
}

// fillSlot wraps the ring's device key in the slot and puts it in place of those of its kind.
func fillSlot(r Records, k *Keys, slot Slot, key []byte) (Records, error) {
	err := k.withDevice(func(device []byte) error { return slot.fill(key, device) })
	if err != nil {
		return Records{}, err
	}
	return Records{Slots: replaceSlots(r.Slots, slot), DataKeys: slices.Clone(r.DataKeys)}, nil
}
