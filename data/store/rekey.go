package store

import (
	"context"
	"encoding/json"

	"daybook/data/vault"
	"daybook/model/fault"
)

// ChangePassphrase lets a new passphrase in and the present one no longer; the recovery code, which may be given in its
// place by who has lost it, and everything sealed stay. The keys may be locked or not, and stay so. Faults: those of [Store.Unlock] for the present one, those of
// [vault.Create] for the new one, "store.not-set-up", "store.sample-keys" as sample data have a key beside them.
func (s *Store) ChangePassphrase(present, fresh string) error {
	return s.rekey(present, func(records vault.Records, keys *vault.Keys) (vault.Records, error) {
		return vault.ChangePassphrase(records, keys, fresh, nil)
	})
}

// NewRecovery makes a new recovery code, to be printed, and the one before opens nothing any more. Faults as for
// [Store.ChangePassphrase].
func (s *Store) NewRecovery(present string) (code string, err error) {
	err = s.rekey(present, func(records vault.Records, keys *vault.Keys) (changed vault.Records, err error) {
		changed, code, err = vault.NewRecovery(records, keys)
		return changed, err
	})
	if err != nil {
		return "", err
	}
	return code, nil
}

// rekey changes the records that wrap the keys, for somebody who knows the passphrase: an unlocked window alone does not
// allow to lock everybody else out.
func (s *Store) rekey(present string, change func(vault.Records, *vault.Keys) (vault.Records, error)) error {
	if s.Sample() {
		return fault.New("store.sample-keys")
	}
	for {
		before, err := s.Setting(settingKeys)
		if err != nil {
			return err
		}
		if before == "" {
			return fault.New("store.not-set-up")
		}
		after, err := rewrap(before, present, change)
		if err != nil {
			return err
		}
		swapped, err := s.swapKeys(before, after)
		if err != nil || swapped {
			return err
		}
		// Another process changed them meanwhile: its passphrase counts now.
	}
}

func rewrap(text, present string, change func(vault.Records, *vault.Keys) (vault.Records, error)) (string, error) {
	var records vault.Records
	if err := json.Unmarshal([]byte(text), &records); err != nil {
		return "", fault.New("store.damaged")
	}
	keys, err := vault.UnlockRecovery(records, present) // for who has lost the passphrase; quick, and no passphrase reads as one
	if err != nil {
		keys, err = vault.Unlock(records, present, nil)
	}
	if err != nil {
		return "", err
	}
	defer keys.Wipe()
	if records, err = change(records, keys); err != nil {
		return "", err
	}
	after, err := json.Marshal(records)
	return string(after), err
}

// swapKeys puts records in the place of those they were made from, and tells whether those were still there.
func (s *Store) swapKeys(before, after string) (swapped bool, err error) {
	err = s.change(context.Background(), func(tx *transaction) error {
		result, err := tx.Exec(`update setting set value = ? where name = ? and value = ?`, after, settingKeys, before)
		if err != nil {
			return words(err)
		}
		rows, err := result.RowsAffected()
		swapped = rows == 1
		return err
	})
	return swapped, err
}
