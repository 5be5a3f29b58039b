package vault

import (
	"crypto/cipher"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"daybook/model/fault"
)

// Keys is an unlocked key ring: the device key and the data keys. It is safe for use by several goroutines.
// A nil or zero ring is locked. It prints as its type's name, never its content.
type Keys struct {
	mu     sync.RWMutex
	device []byte // nil once wiped
	data   map[KeyID]dataKey
	newest KeyID
}

// dataKey keeps the prepared cipher too: preparing it anew for each record would leave a copy of the key in memory each time.
type dataKey struct {
	raw  []byte
	aead cipher.AEAD
}

// newRing takes over the device key and opens every data key with it.
func newRing(device []byte, wrapped []DataKey) (*Keys, error) {
	k := &Keys{device: device, data: make(map[KeyID]dataKey, len(wrapped))}
	if err := k.adopt(wrapped); err != nil {
		k.Wipe()
		return nil, err
	}
	return k, nil
}

// Adopt takes on the data keys the ring does not have yet, after an epoch was added here or by another process and stored.
// Until then nothing is sealed with a key that a crash could lose.
// Faults: vault.locked, vault.records-damaged (also for another installation's records).
func (k *Keys) Adopt(r Records) error {
	if k == nil {
		return fault.New(codeLocked)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.device == nil {
		return fault.New(codeLocked)
	}
	return k.adopt(r.DataKeys)
}

// adopt opens all before it keeps any, so that damaged records change nothing. The caller holds the lock.
func (k *Keys) adopt(wrapped []DataKey) error {
	opened, err := openDataKeys(k.device, wrapped)
	if err != nil {
		return err
	}
	added := make(map[KeyID]dataKey, len(opened))
	for id, raw := range opened {
		if _, known := k.data[id]; known {
			clear(raw)
			continue
		}
		aead, err := newAEAD(raw)
		if err != nil {
			return err
		}
		added[id] = dataKey{raw: raw, aead: aead}
	}
	maps.Copy(k.data, added)
	k.newest = slices.Max(slices.Collect(maps.Keys(k.data)))
	return nil
}

// openDataKeys unwraps all data keys. Ids are distinct, and the first is among them: without it every tag would change.
func openDataKeys(device []byte, wrapped []DataKey) (map[KeyID][]byte, error) {
	opened := make(map[KeyID][]byte, len(wrapped))
	for _, w := range wrapped {
		raw, ok := unwrapKey(device, w.Wrapped, dataKeyAdditional(w.ID))
		if _, twice := opened[w.ID]; !ok || twice {
			clear(raw)
			wipeAll(opened)
			return nil, fault.New(codeRecordsDamaged)
		}
		opened[w.ID] = raw
	}
	if _, ok := opened[firstKey]; !ok {
		wipeAll(opened)
		return nil, fault.New(codeRecordsDamaged)
	}
	return opened, nil
}

func wipeAll(keys map[KeyID][]byte) {
	for _, raw := range keys {
		clear(raw)
	}
}

// wrapDataKey makes the record of a data key.
func wrapDataKey(device []byte, id KeyID, raw []byte) (DataKey, error) {
	wrapped, err := wrapKey(device, raw, dataKeyAdditional(id))
	if err != nil {
		return DataKey{}, err
	}
	return DataKey{ID: id, Wrapped: wrapped}, nil
}

func dataKeyAdditional(id KeyID) []byte {
	return binary.BigEndian.AppendUint32([]byte("daybook/data-key/1\x00"), uint32(id))
}

// Wipe overwrites the keys and lets go of them; from then on every method answers vault.locked. It waits for calls under
// way. The ciphers prepared by the standard library cannot be overwritten: they are left to the garbage collector.
func (k *Keys) Wipe() {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	clear(k.device)
	for _, d := range k.data {
		clear(d.raw)
	}
	k.device, k.data, k.newest = nil, nil, 0
}

// Locked reports whether the ring was wiped.
func (k *Keys) Locked() bool {
	if k == nil {
		return true
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.device == nil
}

// withDevice lends the device key for wrapping; while it is there, so are the data keys, and none is wiped. Fault: vault.locked.
func (k *Keys) withDevice(use func(device []byte) error) error {
	if k == nil {
		return fault.New(codeLocked)
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	if k.device == nil {
		return fault.New(codeLocked)
	}
	return use(k.device)
}

// Format keeps keys out of logs, whatever the verb.
func (k *Keys) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, "vault.Keys") }
