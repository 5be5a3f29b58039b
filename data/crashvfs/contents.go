package crashvfs

import "math/rand/v2"

// sector is the unit, in bytes, that a disk writes whole or not at all.
const sector = 512

// contents builds what a cut at the position leaves in one file.
func (r *Recording) contents(f *file, at int, chance *rand.Rand) []byte {
	safe := r.safe(f, at)
	data := append([]byte(nil), f.base...)
	luck := newLuck(chance)
	for i, e := range r.events[:at] {
		if e.file != f || e.change != written && e.change != truncated {
			continue
		}
		fate := kept
		if !safe[i] {
			fate = luck.fate()
		}
		switch {
		case fate == lost:
		case e.change == truncated:
			data = sized(data, int(e.offset))
		case fate == torn:
			data = tear(data, e.data, int(e.offset), chance)
		default:
			data = put(data, e.data, int(e.offset))
		}
	}
	return data
}

// safe finds the changes to the file that a sync made sure before the position.
func (r *Recording) safe(f *file, at int) map[int]bool {
	safe := map[int]bool{}
	var waiting []int
	for i, e := range r.events[:at] {
		if e.file != f {
			continue
		}
		switch e.change {
		case written, truncated:
			waiting = append(waiting, i)
		case synced, unsynced:
			n := 0
			for n < len(waiting) && waiting[n] < e.covers {
				safe[waiting[n]] = e.change == synced
				n++
			}
			waiting = waiting[n:]
		}
	}
	return safe
}

// fate is what becomes of a change that no sync made sure.
type fate uint8

const (
	kept fate = iota
	lost
	torn
)

// luck is the chance of one file in one cut. It differs between files, for the
// worst states are those where one file got everything and another nothing.
type luck struct {
	chance *rand.Rand
	keep   float64 // 0 to 1
}

func newLuck(chance *rand.Rand) luck {
	return luck{chance, float64(chance.IntN(5)) / 4}
}

// fate: of what is not kept a third is torn. A torn shortening happened.
func (l luck) fate() fate {
	switch {
	case l.chance.Float64() < l.keep:
		return kept
	case l.chance.IntN(3) == 0:
		return torn
	default:
		return lost
	}
}

// put writes at offset, with zeros where the file did not reach.
func put(data, written []byte, offset int) []byte {
	data = sized(data, max(len(data), offset+len(written)))
	copy(data[offset:], written)
	return data
}

// tear writes some of the sectors. The file grows to the end of the write even so:
// its length may be saved where its contents are not.
func tear(data, written []byte, offset int, chance *rand.Rand) []byte {
	data = sized(data, max(len(data), offset+len(written)))
	for len(written) > 0 {
		n := min(sector-offset%sector, len(written))
		if chance.IntN(2) == 0 {
			copy(data[offset:], written[:n])
		}
		written, offset = written[n:], offset+n
	}
	return data
}

// sized cuts or fills up with zeros.
func sized(data []byte, size int) []byte {
	if size <= len(data) {
		return data[:size]
	}
	return append(data, make([]byte, size-len(data))...)
}
