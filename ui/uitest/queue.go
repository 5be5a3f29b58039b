package uitest

import (
	"slices"
	"time"

	"daybook/ui/run"
)

// Queue holds work until a test lets it happen, all on the test's goroutine, and a clock that only the test moves.
type Queue struct {
	now    time.Time
	work   []func()
	timers []*timer
}

type timer struct {
	at time.Time
	do func()
}

// NewQueue makes an empty queue at an instant.
func NewQueue(now time.Time) *Queue { return &Queue{now: now} }

// Runner runs everything through the queue.
func (q *Queue) Runner() *run.Runner { return run.New(q.add, q.add) }

func (q *Queue) add(f func()) { q.work = append(q.work, f) }

// Drain does all work there is, and what that leads to.
func (q *Queue) Drain() {
	for len(q.work) > 0 {
		f := q.work[0]
		q.work = q.work[1:]
		f()
	}
}

// Step does one piece of work and tells whether there was one.
func (q *Queue) Step() bool {
	if len(q.work) == 0 {
		return false
	}
	f := q.work[0]
	q.work = q.work[1:]
	f()
	return true
}

// Reverse lets the work that waits come in the opposite order, as when an older answer is the slower one.
func (q *Queue) Reverse() { slices.Reverse(q.work) }

// Now is the instant of the clock.
func (q *Queue) Now() time.Time { return q.now }

// After is for kit.Env: it runs f when the test has moved the clock far enough.
func (q *Queue) After(d time.Duration, f func()) (stop func()) {
	t := &timer{at: q.now.Add(d), do: f}
	q.timers = append(q.timers, t)
	return func() { t.do = nil }
}

// Advance moves the clock, runs the timers that fall due on the way in their order, and drains.
func (q *Queue) Advance(d time.Duration) {
	end := q.now.Add(d)
	for {
		due := -1
		for i, t := range q.timers {
			if !t.at.After(end) && (due < 0 || t.at.Before(q.timers[due].at)) {
				due = i
			}
		}
		if due < 0 {
			break
		}
		t := q.timers[due]
		q.timers = append(q.timers[:due], q.timers[due+1:]...)
		q.now = t.at
		if t.do != nil {
			t.do()
		}
		q.Drain()
	}
	q.now = end
	q.Drain()
}
