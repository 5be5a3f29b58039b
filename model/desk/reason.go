package desk

import (
	"time"

	"daybook/model/calendar"
	"daybook/model/site"
)

// Reason says why a client stands where they stand in the order, as a code and what its message needs.
type Reason struct {
	Code string         // one of Reasons; a call keeps it, see visit.Visit.Rank
	Args map[string]any // Wait: since arriving, a time.Duration of whole minutes; Time: of the appointment, a calendar.Minute
}

// The codes of reasons.
const (
	ByUrgency     = "urgent"            // travels within two business days
	ByAppointment = "appointment"       // Time
	ByLateness    = "appointment-late"  // Time: came too late to go first
	ByEarliness   = "appointment-early" // Time: not due yet
	ByArrival     = "walk-in"
	ByShare       = "share"    // passed over often enough
	ByRecall      = "recalled" // called a moment ago without coming, and nobody else is there
	ByChoice      = "chosen"   // staff called them out of turn
)

// Reasons lists the codes; their words are "rank.CODE".
func Reasons() []string {
	return []string{ByUrgency, ByAppointment, ByLateness, ByEarliness, ByArrival, ByShare, ByRecall, ByChoice}
}

// MessageID names the reason's words in the catalogues: one short line.
func (r Reason) MessageID() string { return "rank." + r.Code }

// Arguments are the values the message's placeholders take.
func (r Reason) Arguments() map[string]any { return r.Args }

// Ranked is a client who waits, with why they stand where they stand.
type Ranked struct {
	Client
	Reason Reason
	Needs  bool          // whether a need put them ahead of their arrival; its words are "rank.needs"
	Wait   time.Duration // since arriving; never negative
}

// ranked says why a client is called when their class is, out of the classes' order or in it.
func (e *entrant) ranked(c class, outOfOrder bool, rules site.Queue, now Now) Ranked {
	wait := e.client.Visit.Waited(now.At)
	reason := Reason{Code: ByArrival, Args: map[string]any{"Wait": wait.Truncate(time.Minute)}}
	switch {
	case outOfOrder:
		reason.Code = ByShare
	case c == urgent:
		reason.Code = ByUrgency
	case c == due:
		reason.Code = ByAppointment
	case e.placed && e.late(rules):
		reason.Code = ByLateness
	case e.placed:
		reason.Code = ByEarliness
	}
	if e.placed {
		reason.Args["Time"] = calendar.Minute(e.start)
	}
	return Ranked{Client: *e.client, Reason: reason, Needs: e.needs && c != due, Wait: wait}
}
