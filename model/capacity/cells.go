// Package capacity decides what is free: a day's plan, whether places fit, the openings for a request.
//
// Whether a booking fits is decided by Plan.Fits alone; the opening picker, the store's check inside the write
// transaction and every later what-if ask it (design.md §5, "one rule, one place").
package capacity

import "math/bits"

// cells is a set of grid cells of one counter's day, one bit a cell; with the finest grid of 5 minutes a day has 288.
type cells [5]uint64

// add puts the cells from up to, but not including, to into the set.
func (c *cells) add(from, to int) {
	for i := from; i < to; i++ {
		c[i/64] |= 1 << (i % 64)
	}
}

func (c *cells) remove(from, to int) {
	for i := from; i < to; i++ {
		c[i/64] &^= 1 << (i % 64)
	}
}

// has reports whether all cells from up to, but not including, to are in the set.
func (c *cells) has(from, to int) bool {
	for i := from; i < to; i++ {
		if c[i/64]&(1<<(i%64)) == 0 {
			return false
		}
	}
	return true
}

// meets reports whether any cell from up to, but not including, to is in the set.
func (c *cells) meets(from, to int) bool {
	for i := from; i < to; i++ {
		if c[i/64]&(1<<(i%64)) != 0 {
			return true
		}
	}
	return false
}

func (c cells) without(other cells) cells {
	for i := range c {
		c[i] &^= other[i]
	}
	return c
}

func (c cells) and(other cells) cells {
	for i := range c {
		c[i] &= other[i]
	}
	return c
}

// starts gives the cells at which a run of length set cells begins, by doubling shifts.
func (c cells) starts(length int) cells {
	for have := 1; have < length; {
		step := min(have, length-have)
		c = c.and(c.shifted(step))
		have += step
	}
	return c
}

// shifted moves every cell n earlier; what falls before the first is lost.
func (c cells) shifted(n int) cells {
	var moved cells
	words, rest := n/64, n%64
	for i := 0; i+words < len(c); i++ {
		moved[i] = c[i+words] >> rest
		if rest > 0 && i+words+1 < len(c) {
			moved[i] |= c[i+words+1] << (64 - rest)
		}
	}
	return moved
}

// next gives the first cell of the set at or after from, or -1.
func (c cells) next(from int) int {
	for i := from / 64; i < len(c) && from >= 0; i++ {
		word := c[i]
		if i == from/64 {
			word &= ^uint64(0) << (from % 64)
		}
		if word != 0 {
			return i*64 + bits.TrailingZeros64(word)
		}
	}
	return -1
}

// run gives the length of the unbroken run of set cells around the stretch from..to, which is set itself.
func (c *cells) run(from, to int) int {
	for from > 0 && c.has(from-1, from) {
		from--
	}
	for to < len(c)*64 && c.has(to, to+1) {
		to++
	}
	return to - from
}
