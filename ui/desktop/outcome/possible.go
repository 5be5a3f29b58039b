package outcome

import (
	"slices"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
)

// Possible lists the moves that are possible with a client now: those their state allows, but nobody is given up before
// the time of their appointment.
func Possible(c desk.Client, now desk.Now) []visit.Move {
	return slices.DeleteFunc([]visit.Move(c.Visit.State.Possible()), func(m visit.Move) bool {
		_, early := tooEarly(c, now)
		return m == visit.GiveUp && early
	})
}

// tooEarly tells whether a client's time is still to come, and when that is.
func tooEarly(c desk.Client, now desk.Now) (calendar.Minute, bool) {
	place, ok := c.Place()
	return place.Start, ok && now.Minute < place.Start
}

// ways names moves, each with its key. Those for some of a party only are left out.
func ways(words *translations.Words, moves []visit.Move) []string {
	var all []string
	for _, m := range moves {
		if m != visit.Join && m != visit.Split {
			all = append(all, words.T(m.MessageID())+"\u00a0("+string(keys[m])+")")
		}
	}
	return all
}

// cannot says why the key of a move does nothing now, as the screen behind does.
func (s *Sheet) cannot(m visit.Move) {
	c, words := s.client, s.ctx.Words
	name := c.Visit.Ticket.String()
	if name == "" {
		name = who(words, c)
	}
	args := translations.Args{"Who": name, "Move": m, "State": c.Visit.State, "Key": "L"}
	start, early := tooEarly(c, s.now)
	moves := Possible(c, s.now)
	id := "desk.cannot"
	switch {
	case m == visit.GiveUp && early && s.possible(m):
		s.Refuse(fault.New("visit.not-late", "Start", start))
		return
	case s.party() && s.possible(m) || s.party() && m == visit.Start && s.possible(visit.Finish): // S is "served" then
		s.Refuse(fault.New("visit.person"))
		return
	case m == visit.GiveUp && c.Visit.State.Here():
		id = "desk.come"
	case m == visit.Start && c.Visit.State == visit.Serving:
		id = "desk.serving-already"
	case len(moves) == 0:
		id = "outcome.cannot-over"
	default:
		args["Possible"] = ways(words, moves)
	}
	s.say(words.T(id, args))
}
