package vault

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"daybook/model/fault"
)

// Sealed bytes are: version | id of the data key, big endian | nonce | ciphertext and tag.
const (
	sealVersion = 1
	headerSize  = 1 + 4
	sealLabel   = "daybook/sealed/1\x00"

	// SealOverhead is by how many bytes sealing lengthens: header, nonce of 12, tag of 16.
	SealOverhead = headerSize + 12 + 16
)

// TagSize is the length of a tag in bytes. 128 bits leave no chance hits among a site's records.
const TagSize = 16

// The purposes tags are made for.
const (
	TagConfirmation = "confirmation" // looking a confirmation number up (design.md §12)
	TagCommand      = "command"      // recognising a command repeated with other content (design.md §12)
)

// Seal encrypts with the newest data key. The result opens only with the same bound bytes, which are not secret and are
// not kept in it: the caller passes the id of the entry, so that sealed bytes moved to another entry are refused.
// A key may seal 2^32 records, by far more than a site ever has. Fault: vault.locked.
func (k *Keys) Seal(plain, bound []byte) (sealed []byte, err error) {
	err = k.withDevice(func([]byte) error {
		header := make([]byte, headerSize, len(plain)+SealOverhead)
		header[0] = sealVersion
		binary.BigEndian.PutUint32(header[1:], uint32(k.newest))
		sealed = k.data[k.newest].aead.Seal(header, nil, plain, sealAdditional(header, bound))
		return nil
	})
	return sealed, err
}

// Open decrypts what Seal made, in this epoch or an earlier one.
// Faults: vault.locked, vault.unknown-key (Key: its id), vault.sealed-damaged (changed, cut, or bound to something else).
func (k *Keys) Open(sealed, bound []byte) (plain []byte, err error) {
	err = k.withDevice(func([]byte) error {
		if len(sealed) < SealOverhead || sealed[0] != sealVersion {
			return fault.New(codeSealedDamaged)
		}
		id := KeyID(binary.BigEndian.Uint32(sealed[1:]))
		key, ok := k.data[id]
		if !ok {
			return fault.New(codeUnknownKey, "Key", uint32(id))
		}
		var damage error
		if plain, damage = key.aead.Open(nil, nil, sealed[headerSize:], sealAdditional(sealed[:headerSize], bound)); damage != nil {
			return fault.New(codeSealedDamaged)
		}
		return nil
	})
	return plain, err
}

// sealAdditional is what a seal covers besides the text. Label and header have fixed lengths, so no two cases run together.
func sealAdditional(header, bound []byte) []byte {
	return slices.Concat([]byte(sealLabel), header, bound)
}

// Tag gives the keyed hash by which a value is looked up without being readable. It stays the same over epochs, since it
// comes from the site's first data key; tags of different purposes have nothing in common. Fault: vault.locked.
func (k *Keys) Tag(purpose string, value []byte) (tag []byte, err error) {
	err = k.withDevice(func([]byte) error {
		key, err := derive(k.data[firstKey].raw, nil, "daybook/tag/1\x00"+purpose)
		if err != nil {
			return err
		}
		defer clear(key)
		mac := hmac.New(sha256.New, key)
		mac.Write(value)
		tag = mac.Sum(nil)[:TagSize]
		return nil
	})
	return tag, err
}
