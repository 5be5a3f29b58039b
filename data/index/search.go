package index

import "slices"

const (
	// Most is how many ids a search gives at most, whatever limit is asked.
	Most = 1000
	// wordsMost is how many words of a search are looked up; Matches takes all.
	wordsMost = 8
)

// Search gives the ids, highest first and at most limit (and Most), of those
// who have a token beginning with each word of text; see Matches for what that
// means. It misses nobody among them, but may give false hits, which the caller
// drops with Matches: when a word is longer than a key holds (see the package),
// when there are more than eight words, or when a word is so common, one letter
// in a large book, that checking it would be slow. Those who show a list should
// ask for somewhat more than they show.
//
// The work is bounded. One word alone looks only at stretches of the range that
// can hold higher ids than those found. Of several words the rarest is read
// whole, or, where it too has over a million tokens, serves alone; every other
// word costs reading its range once, and is left out above a million tokens.
func (ix *Index) Search(text string, limit int) []uint32 {
	if limit <= 0 {
		return nil
	}
	keys := parse(text)
	if len(keys) == 0 {
		return nil
	}
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	looks := ix.plan(keys)
	if looks[0].size == 0 {
		return nil
	}
	limit = min(limit, Most)
	if len(looks) > 1 && looks[0].size > ix.common {
		recent := int64(ix.highest - ix.highest/16)
		if ids := ix.above(recent, looks, limit); len(ids) == limit {
			return ids
		}
	}
	return ix.above(-1, looks, limit)
}

// SearchAmong gives those of some ids, in their order, that Search would give if there were no others. It misses nobody
// among them, but may give false hits, as Search does.
func (ix *Index) SearchAmong(text string, among []uint32) []uint32 {
	keys := parse(text)
	if len(keys) == 0 || len(among) == 0 {
		return nil
	}
	within := new(bits)
	for _, id := range among {
		within.set(id)
	}
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	for _, l := range ix.plan(keys) {
		within, _ = ix.mark(l, within, -1)
	}
	var found []uint32
	for _, id := range among {
		if within.has(id) {
			found = append(found, id)
		}
	}
	return found
}

// above gives the highest ids over floor that have all words.
func (ix *Index) above(floor int64, looks []look, limit int) []uint32 {
	var within *bits
	last := len(looks) - 1
	for _, l := range looks[:last] {
		next, count := ix.mark(l, within, floor)
		if count == 0 {
			return nil
		}
		within, limit = next, min(limit, count)
	}
	best := newest{limit: limit, floor: floor}
	ix.pick(looks[last], within, &best)
	return best.ids
}

// parse gives the key ranges of the words of text, each once.
func parse(text string) []keyRange {
	var q folder
	defer q.wipe()
	q.ask(text)
	var keys []keyRange
	for _, w := range q.words {
		if k := prefix(q.of(w)); !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
		if len(keys) == wordsMost {
			break
		}
	}
	return keys
}

// look is one word and where its tokens are in each run.
type look struct {
	key    keyRange
	ranges []span
	size   int // tokens, with those of the dead and of the tail
}

// plan finds the ranges of all words, rarest first, without those too common to
// be checked.
func (ix *Index) plan(keys []keyRange) []look {
	looks := make([]look, 0, len(keys))
	for _, k := range keys {
		l := look{key: k}
		for _, r := range ix.runs {
			s := r.find(k)
			l.ranges = append(l.ranges, s)
			l.size += s.to - s.from
		}
		for _, key := range ix.tail.keys {
			if k.has(key) {
				l.size++
			}
		}
		looks = append(looks, l)
	}
	slices.SortStableFunc(looks, func(a, b look) int { return a.size - b.size })
	for i, l := range looks {
		if l.size > ix.scanMost {
			return looks[:max(i, 1)]
		}
	}
	return looks
}

// mark gives the set of ids over floor that have the word l and are in within,
// if that is not nil, and how many they are.
func (ix *Index) mark(l look, within *bits, floor int64) (found *bits, count int) {
	found = new(bits)
	for i, r := range ix.runs {
		for _, id := range r.ids[l.ranges[i].from:l.ranges[i].to] {
			if int64(id) > floor && (within == nil || within.has(id)) && !r.dead.has(id) && found.set(id) {
				count++
			}
		}
	}
	for i, key := range ix.tail.keys {
		id := ix.tail.ids[i]
		if int64(id) > floor && l.key.has(key) && (within == nil || within.has(id)) && found.set(id) {
			count++
		}
	}
	return found, count
}

// pick gathers the highest ids that have the word l and are in within.
func (ix *Index) pick(l look, within *bits, best *newest) {
	for i, key := range ix.tail.keys {
		id := ix.tail.ids[i]
		if int64(id) > best.floor && l.key.has(key) && (within == nil || within.has(id)) {
			best.add(id)
		}
	}
	for i, r := range ix.runs {
		r.pick(l.ranges[i], within, best)
	}
}

// pick is Index.pick for one run: blocks with no id high enough are passed over.
func (r *run) pick(s span, within *bits, best *newest) {
	for from := s.from; from < s.to; {
		top := from / block
		to := min((top+1)*block, s.to)
		if int64(r.tops[top]) > best.floor {
			for _, id := range r.ids[from:to] {
				if int64(id) > best.floor && (within == nil || within.has(id)) && !r.dead.has(id) {
					best.add(id)
				}
			}
		}
		from = to
	}
}

// newest keeps the highest ids it is given, each once.
type newest struct {
	ids   []uint32 // highest first
	limit int
	floor int64 // ids up to here need not be given any more
}

func (n *newest) add(id uint32) {
	at, there := slices.BinarySearchFunc(n.ids, id, func(a, b uint32) int {
		return int(int64(b) - int64(a))
	})
	if there || at == n.limit {
		return
	}
	if len(n.ids) == n.limit {
		n.ids = n.ids[:n.limit-1]
	}
	n.ids = slices.Insert(n.ids, at, id)
	if len(n.ids) == n.limit {
		n.floor = int64(n.ids[n.limit-1])
	}
}
