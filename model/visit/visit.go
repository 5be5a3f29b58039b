// Package visit is what happens to a client on the day of service: one table says which step may follow which
// (design.md §3, §7). It knows neither journal nor screen: a visit is what its steps add up to.
package visit

import (
	"time"

	"daybook/model/site"
)

// State is where a visit stands.
type State string

// The states of a visit. Finished, NoShow and Left are its ends.
const (
	Expected State = "expected" // nobody has come yet
	Waiting  State = "waiting"
	Called   State = "called" // to a counter, and on the way there
	Serving  State = "serving"
	Parked   State = "parked" // begun, and put aside for a while
	Finished State = "finished"
	NoShow   State = "no-show"
	Left     State = "left" // before being served
)

// States lists the states in the order a visit may go through them.
func States() []State {
	return []State{Expected, Waiting, Called, Serving, Parked, Finished, NoShow, Left}
}

// MessageID names the state's words in the catalogues.
func (s State) MessageID() string { return "visit.state." + string(s) }

// Here reports whether the client is on the site.
func (s State) Here() bool { return s == Waiting || s == Called || s == Serving || s == Parked }

// Over reports whether the visit has come to an end.
func (s State) Over() bool { return s == Finished || s == NoShow || s == Left }

// AtCounter reports whether the client takes up a counter: no other can be called to it meanwhile.
func (s State) AtCounter() bool { return s == Called || s == Serving }

// Result is how the day ended for one person.
type Result string

// The results of a person; Pending is the only one that is not final.
const (
	Pending    Result = ""
	Served     Result = "served"
	TurnedAway Result = "turned-away" // with a reason, see Reasons
	Gone       Result = "left"        // before being served
	Absent     Result = "no-show"
	Elsewhere  Result = "elsewhere" // goes on in a visit of their own, split from this one
)

// MessageID names the result's words in the catalogues.
func (r Result) MessageID() string {
	if r == Pending {
		return "visit.result.pending"
	}
	return "visit.result." + string(r)
}

// Outcome is one person's result.
type Outcome struct {
	Result Result `json:"result,omitempty"`
	Reason string `json:"reason,omitempty"` // code, when turned away
}

// Reasons lists why a person can be turned away (domain.md §10.4); their words are "turned-away.CODE".
func Reasons() []string {
	return []string{"no-letter", "no-document", "no-capture", "equipment", "wrong-site", "incomplete", "other"}
}

// Swept is the reason of a step that the end of the day took.
const Swept = "closing"

// Visit is where a party stands on the day. Instants are the journal's, to the millisecond.
type Visit struct {
	State    State     `json:"state"`
	Ticket   Ticket    `json:"ticket,omitzero"`  // kept when an arrival is taken back: it is never another client's
	Counter  int       `json:"counter,omitzero"` // where the client was called to or served last; 0 is none
	Outcomes []Outcome `json:"outcomes"`         // one a person, in the order of the booking
	Rank     string    `json:"rank,omitempty"`   // why the client was called when they were, see desk.Reason

	Arrived time.Time     `json:"arrived,omitzero"`
	Since   time.Time     `json:"since,omitzero"`   // when it came into its state
	Called  time.Time     `json:"called,omitzero"`  // the last time
	Started time.Time     `json:"started,omitzero"` // the first time
	Ended   time.Time     `json:"ended,omitzero"`
	Served  time.Duration `json:"served,omitzero"` // at a counter up to Since, without the time put aside
}

// most is how many persons a visit keeps apart: more than a party may have, and little enough that no entry of the journal,
// whoever wrote it, takes up the memory.
const most = 999

// Expect is the visit of a party that has not come yet, of at least one person and at most 999.
func Expect(persons int) Visit {
	return Visit{State: Expected}.Sized(persons)
}

// Pending lists the persons without a result, by their number from 0.
func (v Visit) Pending() []int {
	var list []int
	for i, o := range v.Outcomes {
		if o.Result == Pending {
			list = append(list, i)
		}
	}
	return list
}

// Count tells how many persons have a result.
func (v Visit) Count(result Result) int {
	n := 0
	for _, o := range v.Outcomes {
		if o.Result == result {
			n++
		}
	}
	return n
}

// Waited is how long the client waited for service, up to now if they still do; never negative, whatever the clocks say.
func (v Visit) Waited(now time.Time) time.Duration {
	switch {
	case v.Arrived.IsZero():
		return 0
	case !v.Started.IsZero():
		now = v.Started
	case !v.Ended.IsZero():
		now = v.Ended
	}
	return max(0, now.Sub(v.Arrived))
}

// Service is how long the client was served, up to now if they still are; never negative.
func (v Visit) Service(now time.Time) time.Duration {
	if v.State == Serving {
		return v.Served + max(0, now.Sub(v.Since))
	}
	return v.Served
}

// Met reports whether the desk has seen anything of the client: not while nobody has come, nor when they were given up.
func (v Visit) Met() bool { return v.State.Here() || v.State == Finished || v.State == Left }

// Sized is the visit of a party that has become larger or smaller. Nobody is taken out of a party that was met, since they
// may have a result; who is added to a visit that is over never came.
func (v Visit) Sized(persons int) Visit {
	persons = min(max(persons, 1), most)
	if v.Met() {
		persons = max(persons, len(v.Outcomes))
	}
	outcomes := make([]Outcome, persons)
	for i := copy(outcomes, v.Outcomes); i < persons && v.State.Over(); i++ {
		outcomes[i].Result = Absent
	}
	v.Outcomes = outcomes
	return v
}

// Ticket is the number a waiting visitor holds: P012, B007. It is unique on a site-day.
type Ticket struct {
	Service site.Service `json:"service"`
	Number  int          `json:"number"` // 1 and up
}
