package visit

import (
	"slices"
	"time"

	"daybook/model/fault"
)

// Move is a kind of step; the journal's kind of entry is named the same.
type Move string

// The moves of a visit.
const (
	Arrive   Move = "arrived"  // Persons: who came; none is everybody. Also somebody who had been given up
	Join     Move = "joined"   // Persons: who of the party came after all
	Call     Move = "called"   // to Counter
	Requeue  Move = "requeued" // back among those who wait, with the arrival they had
	Start    Move = "started"  // at Counter; none is the one called to
	Park     Move = "parked"
	Finish   Move = "finished"    // Persons were served; none is all that are pending
	TurnAway Move = "turned-away" // Persons, with Reason; none is all that are pending
	Leave    Move = "left"        // Persons; none is all that are pending
	GiveUp   Move = "no-show"     // nobody came
	Split    Move = "split"       // Persons go on in a visit of their own
)

// Moves lists the moves in the order they are offered.
func Moves() []Move {
	return []Move{Arrive, Call, Start, Finish, TurnAway, Park, Requeue, Leave, GiveUp, Join, Split}
}

// MessageID names the move's words in the catalogues, as something one can do.
func (m Move) MessageID() string { return "visit.move." + string(m) }

// from is the table of the machine: from which states a move is allowed. Where it leads is said by Apply.
var from = map[Move][]State{
	Arrive:   {Expected, NoShow},
	Join:     {Waiting, Called, Serving, Parked},
	Call:     {Waiting, Parked},
	Requeue:  {Called, Parked},
	Start:    {Waiting, Called, Parked},
	Park:     {Serving},
	Finish:   {Serving},
	TurnAway: {Waiting, Called, Serving, Parked},
	Leave:    {Waiting, Called, Serving, Parked},
	GiveUp:   {Expected},
	Split:    {Waiting, Called, Serving, Parked},
}

// Possible lists the moves a state allows, in the order they are offered.
func (s State) Possible() Possible {
	var list Possible
	for _, m := range Moves() {
		if slices.Contains(from[m], s) {
			list = append(list, m)
		}
	}
	return list
}

// Possible are moves to choose from.
type Possible []Move

// MessageIDs names the moves' words; where no move is left there is still the undo.
func (p Possible) MessageIDs() []string {
	if len(p) == 0 {
		return []string{"visit.move.undo"}
	}
	ids := make([]string, len(p))
	for i, m := range p {
		ids[i] = m.MessageID()
	}
	return ids
}

// Step is one move with what belongs to it. As an entry of the journal its move, reason and instant are the entry's own.
type Step struct {
	Move   Move      `json:"-"`
	Reason string    `json:"-"` // called: why this one, see desk.Reason; turned away: see Reasons
	At     time.Time `json:"-"`

	Counter int    `json:"counter,omitzero"`
	Persons []int  `json:"persons,omitempty"` // by their number from 0
	Ticket  Ticket `json:"ticket,omitzero"`   // arrived

	Came time.Time `json:"came,omitzero"` // arrived: when the party came that this one was split from; zero is now
}

// Apply makes a step. A step that the table does not allow is refused with "visit.not-allowed", which says what is
// possible instead; one that names persons who are not pending with "visit.person"; a counter that is missing with
// "counter.missing", an unknown reason with "reason.unknown". Then the visit comes back as it was.
func (v Visit) Apply(s Step) (Visit, error) {
	if !slices.Contains(from[s.Move], v.State) {
		return v, fault.New("visit.not-allowed", "Move", s.Move, "State", v.State, "Possible", v.State.Possible())
	}
	after := v
	after.Outcomes = slices.Clone(v.Outcomes)
	after, err := after.moved(s)
	if err != nil {
		return v, err
	}
	return after, nil
}

// moved makes a step that the table allows, on a visit that nobody else has.
func (v Visit) moved(s Step) (Visit, error) {
	switch s.Move {
	case Arrive:
		return v.arrive(s)
	case Join:
		return v, v.give(Absent, Outcome{}, s.Persons)
	case Call, Start:
		return v.attend(s)
	case Requeue:
		v.Counter, v.Rank = 0, ""
		return v.into(Waiting, s.At), nil
	case Park:
		return v.into(Parked, s.At), nil
	}
	return v.decide(s)
}
