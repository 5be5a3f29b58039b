package vault

import "daybook/model/fault"

// Create makes the keys of a new installation: the records to store, the unlocked ring, and the recovery code to print,
// which is shown once and kept nowhere. osSecret is [NewOSSecret]'s, kept in the operating system's keyring, or empty.
// Faults: vault.passphrase-short, vault.passphrase-simple, vault.os-secret-damaged.
func Create(passphrase string, osSecret []byte) (r Records, k *Keys, recoveryCode string, err error) {
	return create(passphrase, osSecret, Iterations)
}

func create(passphrase string, osSecret []byte, iterations int) (Records, *Keys, string, error) {
	device, first := randomBytes(KeySize), randomBytes(KeySize)
	defer clear(first)
	dataKey, err := wrapDataKey(device, firstKey, first)
	if err != nil {
		return Records{}, nil, "", err
	}
	r := Records{DataKeys: []DataKey{dataKey}}
	k, err := newRing(device, r.DataKeys)
	if err != nil {
		return Records{}, nil, "", err
	}
	if r, err = changePassphrase(r, k, passphrase, osSecret, iterations); err != nil {
		k.Wipe()
		return Records{}, nil, "", err
	}
	r, code, err := NewRecovery(r, k)
	if err != nil {
		k.Wipe()
		return Records{}, nil, "", err
	}
	return r, k, code, nil
}

// NewOSSecret makes the secret that a slot with OSSecret needs: KeySize random bytes, for the operating system's keyring.
func NewOSSecret() []byte { return randomBytes(KeySize) }

// Unlock opens the ring with a passphrase. A secret that no slot needs is ignored. It takes as long as [Iterations] says.
// Faults: vault.wrong-passphrase (also for a slot that was changed, or a keyring secret that is not this slot's),
// vault.os-secret-missing (nothing opened, and some slot could not be tried), vault.os-secret-damaged, vault.records-damaged.
func Unlock(r Records, passphrase string, osSecret []byte) (*Keys, error) {
	if err := checkOSSecret(osSecret); err != nil {
		return nil, err
	}
	passphrase = canonical(passphrase)
	answer := codeRecordsDamaged // when no slot is fit to be tried
	for _, s := range r.Slots {
		if s.Kind != SlotPassphrase || !s.wellFormed() {
			continue
		}
		if s.OSSecret && len(osSecret) == 0 {
			answer = codeOSSecretMissing
			continue
		}
		key, err := s.passphraseKey(passphrase, osSecret)
		if err != nil {
			return nil, err
		}
		if device, ok := s.open(key); ok {
			return newRing(device, r.DataKeys)
		}
		if answer != codeOSSecretMissing {
			answer = codeWrongPassphrase
		}
	}
	return nil, fault.New(answer)
}

// UnlockRecovery opens the ring with the printed recovery code, typed in any case, with or without hyphens and spaces.
// It is quick. Faults: vault.recovery-mistyped (certainly a slip of typing), vault.wrong-recovery, vault.records-damaged.
func UnlockRecovery(r Records, code string) (*Keys, error) {
	symbols, err := parseRecovery(code)
	if err != nil {
		return nil, err
	}
	answer := codeRecordsDamaged
	for _, s := range r.Slots {
		if s.Kind != SlotRecovery || !s.wellFormed() {
			continue
		}
		key, err := s.recoveryKey(symbols)
		if err != nil {
			return nil, err
		}
		if device, ok := s.open(key); ok {
			return newRing(device, r.DataKeys)
		}
		answer = codeWrongRecovery
	}
	return nil, fault.New(answer)
}

// checkOSSecret refuses what a keyring gave if it cannot be a secret of ours; none at all is allowed.
func checkOSSecret(osSecret []byte) error {
	if len(osSecret) != 0 && len(osSecret) != KeySize {
		return fault.New(codeOSSecretDamaged)
	}
	return nil
}
