package display

import (
	"cmp"
	"slices"
	"time"

	"daybook/model/desk"
	"daybook/model/visit"
)

// call is all that the public may know of a client: where their ticket is wanted.
type call struct {
	ticket  string
	counter int
	at      time.Time
	wanted  bool // called, and not at the counter yet
}

// callsOf takes the calls out of a day, the newest first. Nothing else of a client is looked at.
func callsOf(day desk.Day) []call {
	var calls []call
	for _, client := range day.Clients {
		v := client.Visit
		if !v.State.AtCounter() || v.Ticket.String() == "" || v.Counter < 1 {
			continue
		}
		at := v.Called
		if at.IsZero() { // taken straight to the counter
			at = v.Started
		}
		calls = append(calls, call{v.Ticket.String(), v.Counter, at, v.State == visit.Called})
	}
	slices.SortFunc(calls, func(a, b call) int {
		return cmp.Or(b.at.Compare(a.at), cmp.Compare(a.counter, b.counter), cmp.Compare(a.ticket, b.ticket))
	})
	return calls
}

// fresh is how long a call stands out.
const fresh = 20 * time.Second

// new tells whether the call was made just now. A call from the future, by a clock set back, is as new as can be.
func (c call) new(now time.Time) bool { return now.Sub(c.at) < fresh }
