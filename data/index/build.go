package index

import "slices"

// sample is after how many people Build reckons the memory for all of them.
const sample = 1024

// Build puts many at once and sorts once; n is about how many will come, and
// only spares memory. next gives one after the other until ok is false; it is
// called without any lock held, so it may be slow and the index may be used
// meanwhile. The people become findable together, at the end, as if they had
// been put when Build was called: what is put or removed while it runs stands.
// An id that comes twice keeps its first Fields. Wipe stops a running Build.
func (ix *Index) Build(n int, next func() (id uint32, f Fields, ok bool)) {
	ix.build.Lock()
	defer ix.build.Unlock()
	ix.write.Lock()
	wipes := ix.wipes
	ix.newer = new(bits)
	ix.write.Unlock()

	p, come := ix.collect(n, wipes, next)
	r := newRun(p, false)
	ix.write.Lock()
	defer ix.write.Unlock()
	newer := ix.newer
	ix.newer = nil
	if ix.wipes != wipes {
		r.wipe()
		return
	}
	ix.install(r, come, newer)
}

// collect reads all people into unsorted tokens, and the set of their ids.
func (ix *Index) collect(n, wipes int, next func() (uint32, Fields, bool)) (p pairs, come *bits) {
	var t tokens
	defer t.wipe()
	come = new(bits)
	for count := 1; ; count++ {
		id, f, ok := next()
		if !ok || count%sample == 0 && ix.wiped(wipes) {
			return p, come
		}
		if !come.set(id) {
			continue
		}
		for _, key := range t.packed(f) {
			p.add(key, id)
		}
		if count == sample && n > count {
			each := len(p.keys)/sample + 1
			p.reserve(min(n-count, 1<<22) * each)
		}
	}
}

func (ix *Index) wiped(wipes int) bool {
	ix.write.Lock()
	defer ix.write.Unlock()
	return ix.wipes != wipes
}

// install makes r findable. Ids in newer were changed after r was begun, so r's
// tokens of them are dead; those of all other ids in come replace older ones.
// The caller holds write.
func (ix *Index) install(r *run, come, newer *bits) {
	replaced := new(bits)
	ix.mu.Lock()
	come.each(func(id uint32) {
		ix.highest = max(ix.highest, id)
		switch {
		case newer.has(id):
			r.dead.set(id)
		case ix.live.set(id):
			ix.size++
		default:
			replaced.set(id)
		}
	})
	if len(replaced.pages) > 0 {
		ix.tail.drop(replaced)
		for _, old := range ix.runs {
			replaced.each(func(id uint32) { old.dead.set(id) })
			old.sweep()
		}
	}
	ix.runs = append(slices.DeleteFunc(ix.runs, func(o *run) bool { return len(o.keys) == 0 }), r)
	ix.mu.Unlock()

	runs, old := balance(slices.Clone(ix.runs))
	ix.mu.Lock()
	ix.runs = runs
	ix.mu.Unlock()
	for _, o := range old {
		o.wipe()
	}
}
