package store

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
)

// digest hashes lines of parts, each part preceded by its length so that no two lists of parts look alike.
type digest struct{ sha hash.Hash }

func newDigest() *digest { return &digest{sha256.New()} }

func (d *digest) add(kind, id string, parts ...[]byte) {
	for _, part := range append([][]byte{[]byte(kind), []byte(id)}, parts...) {
		d.sha.Write(binary.AppendUvarint(nil, uint64(len(part))))
		d.sha.Write(part)
	}
}

func (d *digest) sum() []byte { return d.sha.Sum(nil) }
