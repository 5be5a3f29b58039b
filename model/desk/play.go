package desk

import (
	"slices"
	"time"
)

// run plays until everybody who is watched has been called, or can never be.
func (f *forward) run() {
	for slices.ContainsFunc(f.watched, func(e *entrant) bool { return e.begins < 0 }) {
		b := f.first()
		if b == nil {
			return
		}
		f.pass(b.free)
		if !f.call(b) {
			f.idle(b)
		}
	}
}

// first is the counter that can call first; of several the one with the lowest number.
func (f *forward) first() *booth {
	var first *booth
	for i := range f.booths {
		b := &f.booths[i]
		if !b.shut && (first == nil || b.free < first.free) {
			first = b
		}
	}
	return first
}

// pass lets time go on: clients come, appointments become due.
func (f *forward) pass(t time.Duration) {
	for len(f.coming) > 0 && f.coming[0].at <= t {
		c := f.coming[0]
		f.coming = f.coming[1:]
		if c.here {
			i := slices.Index(f.classes[rest], c.entrant)
			if i < 0 {
				continue // called meanwhile
			}
			f.take(rest, i)
		}
		f.join(c.entrant, f.minuteAt(c.at))
	}
}

// join puts a client into their class. One in which nobody waited has been passed over by nobody, see count.
func (h *hall) join(e *entrant, minute int) {
	c := e.class(h.rules, minute)
	i, _ := slices.BinarySearchFunc(h.classes[c], e, c.compare)
	h.classes[c] = slices.Insert(h.classes[c], i, e)
}

// call has a counter call whose turn it is, if anybody waits for what it gives.
func (f *forward) call(b *booth) bool {
	c, i, _, ok := f.pick(f.services[b.services], f.passed[b.services])
	if !ok {
		return false
	}
	e := f.take(c, i)
	e.begins = b.free
	for i, set := range f.services {
		if gives(set, e.client.Facts.Service) {
			f.count(&f.passed[i], c, set)
		}
	}
	f.ready(b, b.free+e.length)
	return true
}

// idle has a counter wait for the next client it could serve; without any it is of no use any more.
func (f *forward) idle(b *booth) {
	for _, c := range f.coming {
		if !c.here && gives(f.services[b.services], c.entrant.client.Facts.Service) {
			f.ready(b, c.at)
			return
		}
	}
	b.shut = true
}
