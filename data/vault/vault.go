// Package vault holds Daybook's keys: it makes them, opens them with a passphrase or the recovery code,
// and seals personal data with them (design.md §8).
//
// There are three layers. Data keys, one an epoch, seal personal data. The device key, one an installation,
// wraps the data keys. Slots wrap the device key, each by a secret of its own: a passphrase with, where there is
// one, a secret from the operating system's keyring; or the printed recovery code. Changing a passphrase thus
// rewrites one slot and no data.
//
// The package is pure: the caller stores [Records], enforces [Delay], and speaks to the keyring. All cryptography is
// the standard library's and approved (AES-256-GCM, HMAC and HKDF with SHA-256, PBKDF2), so that it runs under
// GODEBUG=fips140=only. Each use has a label of its own in its additional data or derivation, so that bytes made for
// one use never pass in another.
package vault

// KeySize is the size in bytes of a device key, a data key and a keyring secret: AES-256 throughout.
const KeySize = 32

// KeyID numbers a data key within a site: 1 is the first, and each epoch takes the next.
type KeyID uint32

// firstKey is the data key that tags are derived from, whatever epochs follow.
const firstKey KeyID = 1

// Records are what the store keeps. Nothing in them is secret without a passphrase or the recovery code.
type Records struct {
	Slots    []Slot    `json:"slots"`
	DataKeys []DataKey `json:"dataKeys"`
}

// DataKey is a data key wrapped by the device key, bound to its id.
type DataKey struct {
	ID      KeyID  `json:"id"`
	Wrapped []byte `json:"wrapped"`
}

// Slot is the device key wrapped by one secret. Every field is bound to the wrapped bytes: a slot that was changed, or
// given another id, does not open.
type Slot struct {
	ID         uint32 `json:"id"`         // from 1; never used again after the slot is replaced
	Kind       string `json:"kind"`       // SlotPassphrase or SlotRecovery
	Salt       []byte `json:"salt"`       // 16 random bytes
	Iterations int    `json:"iterations"` // of PBKDF2; 0 for a recovery slot
	OSSecret   bool   `json:"osSecret"`   // whether the keyring's secret is needed as well
	Wrapped    []byte `json:"wrapped"`
}

// The kinds of slot.
const (
	SlotPassphrase = "passphrase"
	SlotRecovery   = "recovery"
)

// The codes of this package's faults.
const (
	codeLocked           = "vault.locked"            // the keys were wiped
	codeSealedDamaged    = "vault.sealed-damaged"    // sealed bytes are not as they were sealed, or not from here
	codeUnknownKey       = "vault.unknown-key"       // sealed with a data key this ring does not hold
	codeRecordsDamaged   = "vault.records-damaged"   // the records contradict each other or the keys
	codePassphraseShort  = "vault.passphrase-short"  // Min: the least number of characters
	codePassphraseSimple = "vault.passphrase-simple" // Min: the least number of different characters
	codeWrongPassphrase  = "vault.wrong-passphrase"  // opens no slot
	codeOSSecretMissing  = "vault.os-secret-missing" // a slot needs the keyring's secret, which was not given
	codeOSSecretDamaged  = "vault.os-secret-damaged" // the keyring gave something of another size
	codeWrongRecovery    = "vault.wrong-recovery"    // well typed, but opens no slot
	codeRecoveryMistyped = "vault.recovery-mistyped" // cannot be a recovery code: its check symbol says so
)
