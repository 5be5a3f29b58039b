package simulate

import (
	"container/heap"
	"time"
)

// event is something that happens at an instant.
type event struct {
	at      time.Time
	number  int // of two at one instant, the one that was planned first comes first
	happens func() error
}

// agenda is what is still to happen.
type agenda struct {
	queue   queue
	planned int
}

func (a *agenda) add(at time.Time, happens func() error) {
	a.planned++
	heap.Push(&a.queue, event{at, a.planned, happens})
}

func (a *agenda) next() (e event, ok bool) {
	if len(a.queue) == 0 {
		return event{}, false
	}
	return heap.Pop(&a.queue).(event), true
}

type queue []event

func (q queue) Len() int      { return len(q) }
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

func (q queue) Less(i, j int) bool {
	if !q[i].at.Equal(q[j].at) {
		return q[i].at.Before(q[j].at)
	}
	return q[i].number < q[j].number
}

func (q *queue) Push(e any) { *q = append(*q, e.(event)) }

func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
