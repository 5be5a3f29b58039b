package journal

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/google/uuid"

	"daybook/model/fault"
)

// The encoding of an entry lasts: it is what the chain hashes and what travels. Version 1 is, in this order,
//
//	version byte; id, device (16 bytes each); sequence, clock (uvarint); actor, subject (16 bytes each);
//	kind, reason, facts (uvarint length and bytes); personal hash, previous (32 bytes each);
//	then, outside the hash: a byte 0 (no personal part at hand) or 1 with uvarint length and bytes.
const encodingVersion = 1

// maxPart bounds every part of an entry, so that damaged lengths cannot exhaust memory.
const maxPart = 16 << 20

// Hash is the entry's link in its device's chain.
func (e Entry) Hash() Hash { return sha256.Sum256(e.head()) }

// Encode writes the entry with its personal part, if that is at hand.
func (e Entry) Encode() []byte {
	b := e.head()
	if e.Personal == nil {
		return append(b, 0)
	}
	return appendPart(append(b, 1), e.Personal)
}

func (e Entry) head() []byte {
	b := make([]byte, 0, 256+len(e.Facts)+len(e.Personal))
	b = append(b, encodingVersion)
	b = append(append(b, e.ID[:]...), e.Device[:]...)
	b = binary.AppendUvarint(b, e.Sequence)
	b = binary.AppendUvarint(b, uint64(e.Clock))
	b = append(append(b, e.Actor[:]...), e.Subject[:]...)
	b = appendPart(b, []byte(e.Kind))
	b = appendPart(b, []byte(e.Reason))
	b = appendPart(b, e.Facts)
	return append(append(b, e.PersonalHash[:]...), e.Previous[:]...)
}

func appendPart(b, part []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

// Decode reads what Encode wrote, and nothing else: the fault "entry.damaged" says that bytes are missing, left over, not
// in the one form Encode gives, or a personal part that is not the one that was hashed; "entry.version" that a later
// version of Daybook wrote them.
func Decode(b []byte) (Entry, error) {
	if len(b) > 0 && b[0] != encodingVersion {
		return Entry{}, fault.New("entry.version", "Version", int(b[0]))
	}
	r := reader{rest: b}
	r.take(1)
	e := Entry{
		ID: r.uuid(), Device: r.uuid(), Sequence: r.uvarint(), Clock: Clock(r.uvarint()),
		Actor: r.uuid(), Subject: r.uuid(), Kind: Kind(r.part()), Reason: string(r.part()), Facts: r.part(),
		PersonalHash: Hash(r.sum()), Previous: Hash(r.sum()),
	}
	switch marker := r.take(1); {
	case r.failed || marker[0] > 1:
		return Entry{}, fault.New("entry.damaged")
	case marker[0] == 1:
		e.Personal = r.part()
		if e.Personal == nil {
			e.Personal = []byte{}
		}
		if HashPersonal(e.Personal) != e.PersonalHash {
			return Entry{}, fault.New("entry.damaged")
		}
	}
	if r.failed || len(r.rest) > 0 {
		return Entry{}, fault.New("entry.damaged")
	}
	return e, nil
}

// reader takes parts off the front; once bytes run out it has failed and gives zeros.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) take(n int) []byte {
	if r.failed || n > len(r.rest) {
		r.failed = true
		return make([]byte, min(n, 64))
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) uuid() (id uuid.UUID) {
	copy(id[:], r.take(16))
	return id
}

func (r *reader) sum() (sum [sha256.Size]byte) {
	copy(sum[:], r.take(sha256.Size))
	return sum
}

// uvarint refuses numbers written longer than need be, so that every entry has one encoding only.
func (r *reader) uvarint() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || size > 1 && r.rest[size-1] == 0 {
		r.failed = true
		return 0
	}
	r.take(size)
	return n
}

func (r *reader) part() []byte {
	n := r.uvarint()
	if n > maxPart || n > uint64(len(r.rest)) {
		r.failed = true
		return nil
	}
	if n == 0 {
		return nil
	}
	return append([]byte(nil), r.take(int(n))...)
}
