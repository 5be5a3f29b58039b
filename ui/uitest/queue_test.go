package uitest_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"daybook/ui/uitest"
)

func TestQueueRunsWorkWhenAsked(t *testing.T) {
	q := uitest.NewQueue(time.Unix(0, 0))
	var got []string
	q.Runner().Run("a", func(context.Context) func() {
		got = append(got, "work")
		return func() { got = append(got, "shown") }
	})
	if len(got) > 0 {
		t.Error("ran before it was asked")
	}
	if !q.Step() || !slices.Equal(got, []string{"work"}) {
		t.Errorf("one step: %v", got)
	}
	q.Drain()
	if !slices.Equal(got, []string{"work", "shown"}) || q.Step() {
		t.Errorf("drained: %v", got)
	}
}

func TestQueueTimers(t *testing.T) {
	start := time.Unix(100, 0)
	q := uitest.NewQueue(start)
	var got []time.Duration
	note := func() { got = append(got, q.Now().Sub(start)) }
	q.After(3*time.Second, note)
	q.After(time.Second, func() { note(); q.After(time.Second, note) })
	stop := q.After(time.Second, func() { t.Error("ran though it was stopped") })
	stop()
	q.Advance(2500 * time.Millisecond)
	if !slices.Equal(got, []time.Duration{time.Second, 2 * time.Second}) {
		t.Errorf("after 2.5 s: %v", got)
	}
	q.Advance(time.Second)
	if len(got) != 3 || q.Now() != start.Add(3500*time.Millisecond) {
		t.Errorf("after 3.5 s: %v at %v", got, q.Now())
	}
}

func TestQueueReversed(t *testing.T) {
	q := uitest.NewQueue(time.Unix(0, 0))
	var got []string
	for _, name := range []string{"first", "second", "third"} {
		q.Runner().Run(name, func(context.Context) func() { got = append(got, name); return nil })
	}
	q.Reverse()
	q.Drain()
	if !slices.Equal(got, []string{"third", "second", "first"}) {
		t.Errorf("in the order %v", got)
	}
}
