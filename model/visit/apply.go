package visit

import (
	"slices"
	"time"

	"daybook/model/fault"
)

// into changes the state and keeps count of the time at the counter.
func (v Visit) into(state State, at time.Time) Visit {
	if v.State == Serving {
		v.Served += max(0, at.Sub(v.Since))
	}
	if state.Over() {
		v.Ended = at
	}
	v.State, v.Since = state, at
	return v
}

// arrive also brings back a party that had been given up.
func (v Visit) arrive(s Step) (Visit, error) {
	if outside(s.Persons, len(v.Outcomes)) {
		return v, fault.New("visit.person")
	}
	for i := range v.Outcomes {
		v.Outcomes[i] = Outcome{}
		if len(s.Persons) > 0 && !slices.Contains(s.Persons, i) {
			v.Outcomes[i].Result = Absent
		}
	}
	if s.Ticket != (Ticket{}) {
		v.Ticket = s.Ticket
	}
	v.Arrived, v.Ended = s.At, time.Time{}
	if !s.Came.IsZero() && s.Came.Before(s.At) {
		v.Arrived = s.Came
	}
	return v.into(Waiting, s.At), nil
}

// attend has the client called to a counter, or served there.
func (v Visit) attend(s Step) (Visit, error) {
	counter := s.Counter
	if counter == 0 && s.Move == Start {
		counter = v.Counter
	}
	if counter < 1 {
		return v, fault.New("counter.missing")
	}
	v.Counter = counter
	if s.Move == Call {
		v.Called, v.Rank = s.At, s.Reason
		return v.into(Called, s.At), nil
	}
	if v.Started.IsZero() {
		v.Started = s.At
	}
	return v.into(Serving, s.At), nil
}

// decide gives persons their results, and ends the visit with the last of them.
func (v Visit) decide(s Step) (Visit, error) {
	outcome := Outcome{Result: results[s.Move]}
	if s.Move == TurnAway {
		if outcome.Reason = s.Reason; !slices.Contains(Reasons(), s.Reason) {
			return v, fault.New("reason.unknown")
		}
	}
	persons := s.Persons
	if len(persons) == 0 && s.Move != Split {
		persons = v.Pending()
	}
	if s.Move == GiveUp && len(persons) < len(v.Outcomes) {
		return v, fault.New("visit.person") // who came alone arrives without the others
	}
	if err := v.give(Pending, outcome, persons); err != nil {
		return v, err
	}
	if len(v.Pending()) > 0 {
		return v, nil
	}
	if s.Move == Split {
		return v, fault.New("visit.person") // somebody must stay
	}
	return v.into(v.end(), s.At), nil
}

var results = map[Move]Result{Finish: Served, TurnAway: TurnedAway, Leave: Gone, GiveUp: Absent, Split: Elsewhere}

// end is the state that the persons' results add up to.
func (v Visit) end() State {
	switch {
	case v.Count(Served)+v.Count(TurnedAway) > 0:
		return Finished
	case v.Count(Gone) > 0:
		return Left
	}
	return NoShow
}

// give changes the outcome of persons who all have a certain result now.
func (v Visit) give(now Result, outcome Outcome, persons []int) error {
	if len(persons) == 0 || outside(persons, len(v.Outcomes)) {
		return fault.New("visit.person")
	}
	for _, i := range persons {
		if v.Outcomes[i].Result != now {
			return fault.New("visit.person")
		}
		v.Outcomes[i] = outcome
	}
	return nil
}

func outside(persons []int, size int) bool {
	return slices.ContainsFunc(persons, func(i int) bool { return i < 0 || i >= size })
}
