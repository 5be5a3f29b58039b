// Package run does slow work off the interface's goroutine and hands the result back on it.
//
// Fyne's test driver runs fyne.Do inline on the calling goroutine, so the two ways across are given from outside: real
// ones in the program, a queue drained by the test in tests.
package run

import (
	"context"
	"sync"
)

// Runner runs work by slot: a newer run of a slot cancels the older one, so that a slow answer never overwrites a later one.
type Runner struct {
	off func(func()) // starts work on another goroutine
	on  func(func()) // runs a function on the interface's goroutine, later

	mu      sync.Mutex
	current map[string]*task
}

type task struct{ cancel context.CancelFunc }

// New gives a runner: off starts a goroutine, on is fyne.Do, or a test's queue for both.
func New(off, on func(func())) *Runner {
	return &Runner{off: off, on: on, current: map[string]*task{}}
}

// Run does work off the interface's goroutine and what it returns (which may be nil) on it, unless a newer run of the slot
// began meanwhile. The context is cancelled when that happens.
func (r *Runner) Run(slot string, work func(context.Context) func()) {
	ctx, cancel := context.WithCancel(context.Background())
	mine := &task{cancel}
	r.mu.Lock()
	if older := r.current[slot]; older != nil {
		older.cancel()
	}
	r.current[slot] = mine
	r.mu.Unlock()
	r.off(func() {
		defer cancel()
		then := work(ctx)
		r.on(func() {
			if r.finish(slot, mine) && then != nil {
				then()
			}
		})
	})
}

// Cancel stops what a slot is doing; its result is not shown.
func (r *Runner) Cancel(slot string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if t := r.current[slot]; t != nil {
		t.cancel()
		delete(r.current, slot)
	}
}

// Busy reports whether a slot's work is still under way.
func (r *Runner) Busy(slot string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.current[slot] != nil
}

// finish reports whether the task is still the slot's latest, and ends it.
func (r *Runner) finish(slot string, mine *task) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.current[slot] != mine {
		return false
	}
	delete(r.current, slot)
	return true
}
