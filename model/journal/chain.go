package journal

import "daybook/model/fault"

// Head is the end of a device's chain.
type Head struct {
	Sequence uint64
	Hash     Hash
}

// Follow checks that an entry continues the chain and gives the new head. The fault "chain.broken" names the sequence: an
// entry is missing, was altered, or stands twice with different contents.
func (h Head) Follow(e Entry) (Head, error) {
	if e.Sequence != h.Sequence+1 || e.Previous != h.Hash || e.Personal != nil && HashPersonal(e.Personal) != e.PersonalHash {
		return h, fault.New("chain.broken", "Sequence", h.Sequence+1)
	}
	return Head{Sequence: e.Sequence, Hash: e.Hash()}, nil
}
