// Package journal is the book of original entry: immutable entries, the clock that orders them, the chain that proves
// them, and the fold that turns them into state (design.md §7).
package journal

import "time"

// Clock is a hybrid logical clock: milliseconds since 1970 in the high 48 bits, a counter in the low 16. A device whose
// date is wrong still sorts after everything it has seen.
type Clock uint64

const counterBits = 16

// Next gives the clock for a new entry: the wall clock, or just after the latest seen when that is not behind it.
func (c Clock) Next(wall time.Time) Clock {
	now := Clock(max(0, wall.UnixMilli())) << counterBits
	return max(now, c+1)
}

// Time is the instant the clock shows, to the millisecond.
func (c Clock) Time() time.Time { return time.UnixMilli(int64(c >> counterBits)).UTC() }
