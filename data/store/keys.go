package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"daybook/data/index"
	"daybook/data/vault"
	"daybook/model/desk"
	"daybook/model/fault"
)

const (
	settingKeys   = "keys"   // the vault's records, JSON
	settingSample = "sample" // the permanent mark of sample data
)

// sampleKey is the file that holds the recovery code of sample data: nothing there is worth protecting (design.md §12).
const sampleKey = "sample.key"

// Keyed reports whether keys were ever set up.
func (s *Store) Keyed() bool {
	value, err := s.Setting(settingKeys)
	return err == nil && value != ""
}

// Sample reports whether this folder was made for sample data, which it stays for good.
func (s *Store) Sample() bool {
	value, err := s.Setting(settingSample)
	return err == nil && value != ""
}

// SetUp makes the keys of a new store, unlocks it and gives the recovery code to print. It refuses with "store.keyed"
// when there are keys: making new ones would lock everybody out of what is sealed.
func (s *Store) SetUp(passphrase string) (recovery string, err error) {
	records, keys, recovery, err := vault.Create(passphrase, nil)
	if err != nil {
		return "", err
	}
	if err := s.saveFirstKeys(records); err != nil {
		keys.Wipe()
		return "", err
	}
	s.open(keys)
	return recovery, nil
}

func (s *Store) saveFirstKeys(records vault.Records) error {
	text, err := json.Marshal(records)
	if err != nil {
		return err
	}
	return s.change(context.Background(), func(tx *transaction) error {
		result, err := tx.Exec(`insert into setting (name, value) values (?, ?) on conflict do nothing`, settingKeys, string(text))
		if err != nil {
			return words(err)
		}
		if made, err := result.RowsAffected(); err != nil || made == 0 {
			return fault.New("store.keyed")
		}
		return nil
	})
}

// SetUpSample makes a store for sample data: its key lies beside it, and it is marked so for good.
func (s *Store) SetUpSample() error {
	passphrase, err := vault.Propose("en")
	if err != nil {
		return err
	}
	recovery, err := s.SetUp(passphrase)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(s.folder, sampleKey), []byte(recovery+"\n"), 0o600); err != nil {
		return fmt.Errorf("keeping the key of sample data: %w", err)
	}
	return s.SetSetting(settingSample, "yes")
}

// UnlockSample unlocks sample data with the key beside it. The fault is "store.not-sample" for real data.
func (s *Store) UnlockSample() error {
	code, err := os.ReadFile(filepath.Join(s.folder, sampleKey))
	if err != nil || !s.Sample() {
		return fault.New("store.not-sample")
	}
	return s.UnlockRecovery(string(code))
}

// Unlock opens the keys with a passphrase. A wrong one changes nothing.
func (s *Store) Unlock(passphrase string) error {
	return s.unlock(func(records vault.Records) (*vault.Keys, error) { return vault.Unlock(records, passphrase, nil) })
}

// UnlockRecovery opens the keys with the printed recovery code.
func (s *Store) UnlockRecovery(code string) error {
	return s.unlock(func(records vault.Records) (*vault.Keys, error) { return vault.UnlockRecovery(records, code) })
}

func (s *Store) unlock(open func(vault.Records) (*vault.Keys, error)) error {
	text, err := s.Setting(settingKeys)
	if err != nil {
		return err
	}
	if text == "" {
		return fault.New("store.not-set-up")
	}
	var records vault.Records
	if err := json.Unmarshal([]byte(text), &records); err != nil {
		return fault.New("store.damaged")
	}
	keys, err := open(records)
	if err != nil {
		return err
	}
	s.open(keys)
	return nil
}

func (s *Store) open(keys *vault.Keys) {
	s.Lock()
	s.keyring.Lock()
	defer s.keyring.Unlock()
	s.keyring.keys = keys
	s.keyring.index = index.New()
	s.keyring.upTo = 0
}

// Lock wipes the keys and the search index. Locking twice does no harm.
func (s *Store) Lock() {
	s.keyring.Lock()
	defer s.keyring.Unlock()
	if s.keyring.keys != nil {
		s.keyring.keys.Wipe()
		s.keyring.index.Wipe()
	}
	s.keyring.keys, s.keyring.index, s.keyring.upTo, s.keyring.day = nil, nil, 0, desk.Day{}
}

// Locked reports whether personal data can not be read now.
func (s *Store) Locked() bool { return s.unlocked() == nil }

// unlocked gives the keys, or nil.
func (s *Store) unlocked() *vault.Keys {
	s.keyring.RLock()
	defer s.keyring.RUnlock()
	return s.keyring.keys
}

// needKeys gives the keys, or the fault "vault.locked".
func (s *Store) needKeys() (*vault.Keys, error) {
	if keys := s.unlocked(); keys != nil {
		return keys, nil
	}
	return nil, fault.New("vault.locked")
}

// Setting reads a setting of this installation; one that was never set is empty. Settings are never personal.
func (s *Store) Setting(name string) (string, error) {
	var value string
	err := s.read.QueryRow(`select value from setting where name = ?`, name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, words(err)
}

// SetSetting writes a setting of this installation.
func (s *Store) SetSetting(name, value string) error {
	return s.change(context.Background(), func(tx *transaction) error {
		_, err := tx.Exec(`insert into setting (name, value) values (?, ?)
			on conflict (name) do update set value = excluded.value`, name, value)
		return words(err)
	})
}
