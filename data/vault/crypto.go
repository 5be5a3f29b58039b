package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
)

// randomBytes gives n bytes nobody can guess. There is no error to pass on: the generator never returns one, and a system
// that has no random bytes to give stops the program.
func randomBytes(n int) []byte {
	b := make([]byte, n)
	rand.Read(b)
	return b
}

// newAEAD readies a key of KeySize bytes for AES-256-GCM with a random nonce in front of each result.
func newAEAD(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("readying a key: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("readying a key: %w", err)
	}
	return aead, nil
}

// wrapKey encrypts one key under another.
func wrapKey(under, key, additional []byte) ([]byte, error) {
	aead, err := newAEAD(under)
	if err != nil {
		return nil, err
	}
	return aead.Seal(nil, nil, key, additional), nil
}

// unwrapKey is the reverse of wrapKey; ok is false when anything is not as it was, or the result is no key.
func unwrapKey(under, wrapped, additional []byte) (key []byte, ok bool) {
	aead, err := newAEAD(under)
	if err != nil {
		return nil, false
	}
	key, err = aead.Open(nil, nil, wrapped, additional)
	return key, err == nil && len(key) == KeySize
}

// derive makes a key for one use, named by its label, from a secret of full strength.
func derive(secret, salt []byte, label string) ([]byte, error) {
	key, err := hkdf.Key(sha256.New, secret, salt, label, KeySize)
	if err != nil {
		return nil, fmt.Errorf("deriving a key: %w", err)
	}
	return key, nil
}
