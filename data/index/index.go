package index

import (
	"slices"
	"sync"
)

const (
	// tailMost is how many new tokens are searched one by one before they are
	// sorted in.
	tailMost = 4096
	// growth is how many times larger a run is than the next one at least; a
	// smaller ratio merges more often, a larger one searches more runs.
	growth = 4
	// scanMost is the longest range of tokens a further word of a search is
	// checked against; see Search.
	scanMost = 1 << 20
	// common is from how many tokens of the rarest word on the newest sixteenth
	// of the ids is tried first: such words meet often enough to fill the list.
	common = 1 << 15
)

// Index is the search index. Any number of goroutines may search while one
// writes; writers wait for each other. It is empty until filled, and can be
// filled again after Wipe.
type Index struct {
	build sync.Mutex // held through Build
	write sync.Mutex // held by every change
	read  tokens     // guarded by write
	newer *bits      // ids put or removed since Build began; nil when none runs
	wipes int        // guarded by write

	mu   sync.RWMutex // held briefly by changes, and through a search
	runs []*run       // longest first
	tail pairs        // the newest tokens, in no order
	live bits
	size int
	// highest is the highest id since the last Wipe, even if it was removed.
	highest uint32

	tailMost, scanMost, common int
}

// New gives an empty index.
func New() *Index {
	return &Index{tailMost: tailMost, scanMost: scanMost, common: common}
}

// Len gives how many ids are in the index.
func (ix *Index) Len() int {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	return ix.size
}

// Put makes f what id is found by, in place of what was there. Ids should be
// given out in rising order without large gaps: Search answers the highest
// first, and memory is taken for each 65,536 that are touched. Put takes
// microseconds, but for one in some hundreds, which sorts the newest tokens in.
func (ix *Index) Put(id uint32, f Fields) {
	ix.write.Lock()
	defer ix.write.Unlock()
	keys := ix.read.packed(f)
	ix.mu.Lock()
	ix.forget(id)
	ix.live.set(id)
	ix.size++
	ix.highest = max(ix.highest, id)
	for _, key := range keys {
		ix.tail.add(key, id)
	}
	full := len(ix.tail.keys) > ix.tailMost
	ix.mu.Unlock()
	if full {
		ix.settle()
	}
}

// Remove takes id out. An id that is not there is no error.
func (ix *Index) Remove(id uint32) {
	ix.write.Lock()
	defer ix.write.Unlock()
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.forget(id)
}

// Wipe empties the index and zeroes its memory. A Build that is running stops
// and leaves nothing behind.
func (ix *Index) Wipe() {
	ix.write.Lock()
	defer ix.write.Unlock()
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.wipes++
	for _, r := range ix.runs {
		r.wipe()
	}
	clear(ix.runs)
	ix.runs = nil
	ix.tail.wipe()
	ix.live.wipe()
	ix.read.wipe()
	ix.size, ix.highest = 0, 0
}

// forget makes id unfindable. The caller holds both locks.
func (ix *Index) forget(id uint32) {
	if ix.newer != nil {
		ix.newer.set(id)
	}
	if !ix.live.unset(id) {
		return
	}
	ix.size--
	for _, r := range ix.runs {
		r.dead.set(id)
	}
	ix.tail.dropOne(id)
}

// settle sorts the tail into the runs. The caller holds write but not mu:
// searches go on meanwhile, since only the holder of write changes anything.
func (ix *Index) settle() {
	var p pairs
	p.reserve(len(ix.tail.keys))
	p.keys = append(p.keys, ix.tail.keys...)
	p.ids = append(p.ids, ix.tail.ids...)
	runs, old := balance(append(slices.Clone(ix.runs), newRun(p, false)))
	ix.mu.Lock()
	ix.runs = runs
	ix.tail.cutTo(0)
	ix.mu.Unlock()
	for _, r := range old {
		r.wipe()
	}
}

// balance merges runs until each is growth times as long as the next, so that
// there are few. It changes the slice but no run; old are those merged away.
func balance(runs []*run) (kept, old []*run) {
	slices.SortStableFunc(runs, func(a, b *run) int { return len(b.keys) - len(a.keys) })
	for i := len(runs) - 1; i > 0; i-- {
		a, b := runs[i-1], runs[i]
		if len(a.keys) >= growth*len(b.keys) {
			continue
		}
		old = append(old, a, b)
		runs[i-1] = merge(a, b)
		runs = slices.Delete(runs, i, i+1)
	}
	return runs, old
}
