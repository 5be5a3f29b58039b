package index

// few is the length below which moving neighbours is quicker than counting.
const few = 32

// sortPairs sorts keys and carries ids along, in place: a copy of all tokens
// would double the memory at unlock. Top byte first, each group by the next.
// Equal keys keep no order. shift is that of the byte to look at, 56 at first.
func sortPairs(keys []uint64, ids []uint32, shift int) {
	for ; len(keys) > few; shift -= 8 {
		var next, ends [256]int
		for _, k := range keys {
			ends[byte(k>>shift)]++
		}
		if ends[byte(keys[0]>>shift)] < len(keys) {
			sum := 0
			for b := range ends {
				next[b] = sum
				sum += ends[b]
				ends[b] = sum
			}
			permute(keys, ids, shift, &next, &ends)
			sortGroups(keys, ids, shift, &ends)
			return
		}
		if shift == 0 {
			return
		}
	}
	insert(keys, ids)
}

func sortGroups(keys []uint64, ids []uint32, shift int, ends *[256]int) {
	from := 0
	for _, to := range ends {
		if shift > 0 && to-from > 1 {
			sortPairs(keys[from:to], ids[from:to], shift-8)
		}
		from = to
	}
}

// permute brings every key into its group; next is where each group goes on
// being filled.
func permute(keys []uint64, ids []uint32, shift int, next, ends *[256]int) {
	for b := range next {
		for next[b] < ends[b] {
			at := next[b]
			k, id := keys[at], ids[at]
			for g := byte(k >> shift); int(g) != b; g = byte(k >> shift) {
				to := next[g]
				next[g]++
				k, keys[to] = keys[to], k
				id, ids[to] = ids[to], id
			}
			keys[at], ids[at] = k, id
			next[b]++
		}
	}
}

func insert(keys []uint64, ids []uint32) {
	for i := 1; i < len(keys); i++ {
		k, id := keys[i], ids[i]
		j := i
		for ; j > 0 && keys[j-1] > k; j-- {
			keys[j], ids[j] = keys[j-1], ids[j-1]
		}
		keys[j], ids[j] = k, id
	}
}
