package site

import "daybook/model/fault"

// Queue are a site's rules for who is called next (domain.md §1.4, §2.3). The zero value is no rule: ask Site.Queueing.
type Queue struct {
	Late        int  `json:"late"`         // minutes after the time of an appointment from which its client counts as late; 0 to 60
	Within      int  `json:"within"`       // appointments go first from so many minutes before their time on; 0 to 60
	Share       int  `json:"share"`        // of so many calls at least one goes to who waits without an appointment due; 2 to 10
	UrgentFirst bool `json:"urgent_first"` // who travels within two business days goes before appointments
	NeedsAhead  int  `json:"needs_ahead"`  // who has a need counts as having come so many minutes earlier; 0 to 60
}

// The bounds of a Queue's numbers.
const (
	QueueMinutesMost = 60
	QueueShareLeast  = 2
	QueueShareMost   = 10
)

// Queueing gives the site's rules for the queue: its own, or those that are usual. Late is 10 minutes (design.md §12).
func (s Site) Queueing() Queue {
	if s.Queue == nil {
		return Queue{Late: 10, Within: 10, Share: 3, UrgentFirst: true, NeedsAhead: 10}
	}
	return *s.Queue
}

// Validate refuses rules out of bounds with "queue.out-of-bounds", naming the field.
func (q Queue) Validate() error {
	for _, f := range []struct {
		name               string
		value, least, most int
	}{
		{"late", q.Late, 0, QueueMinutesMost},
		{"within", q.Within, 0, QueueMinutesMost},
		{"share", q.Share, QueueShareLeast, QueueShareMost},
		{"needs_ahead", q.NeedsAhead, 0, QueueMinutesMost},
	} {
		if f.value < f.least || f.value > f.most {
			return fault.New("queue.out-of-bounds", "Field", f.name, "Least", f.least, "Most", f.most)
		}
	}
	return nil
}
