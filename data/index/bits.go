package index

// bits is a set of ids. It is kept in pages of 65,536, made when needed, so
// that ids may start anywhere.
type bits struct{ pages []*page }

type page [1024]uint64

func (b *bits) has(id uint32) bool {
	p := int(id >> 16)
	if p >= len(b.pages) || b.pages[p] == nil {
		return false
	}
	return b.pages[p][id>>6&1023]>>(id&63)&1 != 0
}

// set adds id and tells whether it was missing.
func (b *bits) set(id uint32) bool {
	p := int(id >> 16)
	if p >= len(b.pages) || b.pages[p] == nil {
		b.grow(p)
	}
	word := &b.pages[p][id>>6&1023]
	old := *word
	*word |= 1 << (id & 63)
	return *word != old
}

func (b *bits) grow(p int) {
	for len(b.pages) <= p {
		b.pages = append(b.pages, nil)
	}
	b.pages[p] = new(page)
}

// unset takes id out and tells whether it was there.
func (b *bits) unset(id uint32) bool {
	if !b.has(id) {
		return false
	}
	b.pages[id>>16][id>>6&1023] &^= 1 << (id & 63)
	return true
}

// each calls f for every id, lowest first.
func (b *bits) each(f func(id uint32)) {
	for p, pg := range b.pages {
		if pg == nil {
			continue
		}
		for w, word := range pg {
			for i := range uint32(64) {
				if word>>i&1 != 0 {
					f(uint32(p)<<16 | uint32(w)<<6 | i)
				}
			}
		}
	}
}

func (b *bits) wipe() {
	for _, pg := range b.pages {
		if pg != nil {
			clear(pg[:])
		}
	}
	b.pages = nil
}
