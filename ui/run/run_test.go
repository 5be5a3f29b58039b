package run_test

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"

	"daybook/ui/run"
)

// queue holds functions until a test runs them.
type queue []func()

func (q *queue) add(f func()) { *q = append(*q, f) }

func (q *queue) drain() {
	for len(*q) > 0 {
		f := (*q)[0]
		*q = (*q)[1:]
		f()
	}
}

func TestResultComesBackOnTheInterface(t *testing.T) {
	var off, on queue
	r := run.New(off.add, on.add)
	var got []string
	r.Run("find", func(context.Context) func() {
		got = append(got, "work")
		return func() { got = append(got, "shown") }
	})
	if !r.Busy("find") {
		t.Error("not busy while the work waits")
	}
	off.drain()
	if !slices.Equal(got, []string{"work"}) {
		t.Fatalf("before the interface's turn: %v", got)
	}
	on.drain()
	if !slices.Equal(got, []string{"work", "shown"}) || r.Busy("find") {
		t.Fatalf("after: %v, busy %v", got, r.Busy("find"))
	}
}

func TestNewerRunWins(t *testing.T) {
	var off, on queue
	r := run.New(off.add, on.add)
	var got []int
	var cancelled []bool
	for i := range 3 {
		r.Run("find", func(ctx context.Context) func() {
			cancelled = append(cancelled, ctx.Err() != nil)
			return func() { got = append(got, i) }
		})
	}
	slices.Reverse(off) // the oldest answers last
	off.drain()
	on.drain()
	if !slices.Equal(got, []int{2}) {
		t.Errorf("shown %v, want only the newest", got)
	}
	if !slices.Equal(cancelled, []bool{false, true, true}) {
		t.Errorf("cancelled %v, newest first", cancelled)
	}
}

func TestSlotsDoNotDisturbEachOther(t *testing.T) {
	var off, on queue
	r := run.New(off.add, on.add)
	var got []string
	for _, slot := range []string{"find", "openings"} {
		r.Run(slot, func(context.Context) func() { return func() { got = append(got, slot) } })
	}
	off.drain()
	on.drain()
	if !slices.Equal(got, []string{"find", "openings"}) {
		t.Errorf("shown %v", got)
	}
}

func TestCancelShowsNothing(t *testing.T) {
	var off, on queue
	r := run.New(off.add, on.add)
	r.Run("find", func(ctx context.Context) func() {
		if ctx.Err() == nil {
			t.Error("context lives on after Cancel")
		}
		return func() { t.Error("shown after Cancel") }
	})
	r.Cancel("find")
	off.drain()
	on.drain()
	r.Cancel("find") // nothing there: no harm
}

func TestNilResult(t *testing.T) {
	var off, on queue
	r := run.New(off.add, on.add)
	r.Run("save", func(context.Context) func() { return nil })
	off.drain()
	on.drain()
	if r.Busy("save") {
		t.Error("busy after work without a result")
	}
}

func TestRealGoroutines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ui := make(chan func(), 100)
		r := run.New(func(f func()) { go f() }, func(f func()) { ui <- f })
		var shown []int
		for i := range 20 {
			r.Run("find", func(context.Context) func() { return func() { shown = append(shown, i) } })
		}
		synctest.Wait()
		for len(ui) > 0 {
			(<-ui)()
		}
		if !slices.Equal(shown, []int{19}) {
			t.Errorf("shown %v, want only the last", shown)
		}
	})
}
