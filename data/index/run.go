package index

import "slices"

// pairs is tokens as two columns, 12 bytes a token: a search reads whole
// stretches of ids and few keys.
type pairs struct {
	keys []uint64
	ids  []uint32
}

func (p *pairs) add(key uint64, id uint32) {
	if len(p.keys) == cap(p.keys) {
		p.reserve(max(len(p.keys)/2, 1024))
	}
	p.keys = append(p.keys, key)
	p.ids = append(p.ids, id)
}

// reserve makes room for n more, leaving no copy behind.
func (p *pairs) reserve(n int) {
	if len(p.keys)+n <= cap(p.keys) {
		return
	}
	old := *p
	size := len(old.keys) + n
	p.keys = append(make([]uint64, 0, size), old.keys...)
	p.ids = append(make([]uint32, 0, size), old.ids...)
	old.wipe()
}

// drop takes out all tokens of the ids in out, keeping the order.
func (p *pairs) drop(out *bits) {
	n := 0
	for i, id := range p.ids {
		if !out.has(id) {
			p.keys[n], p.ids[n] = p.keys[i], id
			n++
		}
	}
	p.cutTo(n)
}

// dropOne is drop for one id.
func (p *pairs) dropOne(out uint32) {
	n := 0
	for i, id := range p.ids {
		if id != out {
			p.keys[n], p.ids[n] = p.keys[i], id
			n++
		}
	}
	p.cutTo(n)
}

func (p *pairs) cutTo(n int) {
	clear(p.keys[n:])
	clear(p.ids[n:])
	p.keys, p.ids = p.keys[:n], p.ids[:n]
}

func (p *pairs) wipe() {
	clear(p.keys[:cap(p.keys)])
	clear(p.ids[:cap(p.ids)])
	*p = pairs{}
}

// block is how many tokens share one entry of tops.
const block = 64

// run is sorted tokens. They do not change; an id that is put again or removed
// is marked dead in every run it may be in.
type run struct {
	pairs
	tops []uint32 // the highest id of each block
	dead bits
}

// newRun takes p over, sorted or not.
func newRun(p pairs, sorted bool) *run {
	if !sorted {
		sortPairs(p.keys, p.ids, keyBits-8)
	}
	r := &run{pairs: p}
	r.sumUp()
	return r
}

func (r *run) sumUp() {
	r.tops = r.tops[:0]
	if cap(r.tops)*block < len(r.ids) {
		r.tops = make([]uint32, 0, (len(r.ids)+block-1)/block)
	}
	for part := range slices.Chunk(r.ids, block) {
		r.tops = append(r.tops, slices.Max(part))
	}
}

// sweep takes out the dead.
func (r *run) sweep() {
	r.drop(&r.dead)
	r.dead.wipe()
	r.sumUp()
}

// find gives the tokens whose keys lie in k, from and to.
func (r *run) find(k keyRange) span {
	from, _ := slices.BinarySearch(r.keys, k.low)
	rest := r.keys[from:]
	if k.high+1 == 0 {
		return span{from, len(r.keys)}
	}
	n, _ := slices.BinarySearch(rest, k.high+1)
	return span{from, from + n}
}

func (r *run) wipe() {
	r.pairs.wipe()
	clear(r.tops)
	r.dead.wipe()
	r.tops = nil
}

// merge makes one run of two, without their dead. Both stay as they are.
func merge(a, b *run) *run {
	var p pairs
	p.reserve(len(a.keys) + len(b.keys))
	i, j := 0, 0
	for i < len(a.keys) || j < len(b.keys) {
		if j == len(b.keys) || i < len(a.keys) && a.keys[i] <= b.keys[j] {
			if id := a.ids[i]; !a.dead.has(id) {
				p.add(a.keys[i], id)
			}
			i++
			continue
		}
		if id := b.ids[j]; !b.dead.has(id) {
			p.add(b.keys[j], id)
		}
		j++
	}
	return newRun(p, true)
}
