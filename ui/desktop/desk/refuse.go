package desk

import (
	"context"
	"errors"
	"slices"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// refuse says why something was not done: on the client's sheet if that is open.
func (s *Screen) refuse(err error) {
	code := fault.Code(err)
	switch {
	case errors.Is(err, context.Canceled):
	case s.sheet != nil && s.sheet.Open():
		s.sheet.Refuse(err)
	case code == "":
		s.ctx.Fail(err)
	case code == "counter.shut" && s.isMine(err):
		s.late("desk.shut-mine", translations.Args{"Counter": s.counter})
	case code == "counter.busy" && s.isMine(err) && s.busy():
	case code == "queue.empty" && s.lanes.Others() > 0:
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.N("desk.none-"+string(s.service), s.lanes.Others()))
	default:
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.Fault(err))
	}
}

// late says what was not done.
func (s *Screen) late(id string, args translations.Args) {
	s.ctx.Toast(kit.ToneLate, s.ctx.Words.T(id, args))
}

// isMine tells whether a fault is about the counter people work at.
func (s *Screen) isMine(err error) bool {
	f, ok := errors.AsType[*fault.Fault](err)
	return ok && s.counter > 0 && f.Args["Counter"] == s.counter
}

// cannot says why a key does nothing: what is possible with whom it is for, or how somebody comes to the counter.
func (s *Screen) cannot(m visit.Move, c desk.Client, somebody bool) {
	args := translations.Args{"Who": s.tell.Called(&c), "Move": m, "State": c.Visit.State, "Counter": s.counter}
	switch {
	case s.missed(m, somebody):
		s.late("desk.nobody-at", args)
	case !somebody:
		s.late("desk.nobody", args)
	case m == visit.Arrive && c.Visit.State.Here():
		s.alreadyHere(&c)
	case m == visit.GiveUp && c.Visit.State.Here():
		args["Key"] = "L"
		if _, busy := s.lanes.Mine(); busy && c.Visit.State != visit.Waiting { // L is for the client at the counter
			args["Key"] = screen.KeyName(s.ctx.Words, "Enter") + ", L"
		}
		s.late("desk.come", args)
	case m == visit.Start && c.Visit.State == visit.Serving:
		s.late("desk.serving-already", args)
	default:
		s.instead(&c, args)
	}
}

// missed tells whether a move was meant for a client at the counter people work at, where nobody is.
func (s *Screen) missed(m visit.Move, somebody bool) bool {
	if _, busy := s.lanes.Mine(); busy || s.counter == 0 {
		return false
	}
	return slices.Contains([]visit.Move{visit.Finish, visit.Park, visit.TurnAway, visit.Requeue}, m) || m == visit.Start && !somebody
}

// busy says who is at the counter people work at, and what is possible with them; not if nobody is known to be there.
func (s *Screen) busy() bool {
	c, ok := s.lanes.Mine()
	if ok {
		s.late("desk.counter-busy", translations.Args{
			"Counter": s.counter, "Who": s.tell.Called(&c), "State": c.Visit.State, "Possible": s.possible(&c),
		})
	}
	return ok
}

// possible names the moves that are possible with a client, each with its key.
func (s *Screen) possible(c *desk.Client) []string {
	var possible []string
	for _, command := range s.Commands() {
		if m, ok := moves[command.ID]; ok && slices.Contains(outcome.Possible(*c, s.lanes.Now), m) {
			possible = append(possible, s.ctx.Words.T(m.MessageID())+"\u00a0("+command.Also+")")
		}
	}
	return possible
}

// instead says what is possible with a client.
func (s *Screen) instead(c *desk.Client, args translations.Args) {
	possible := s.possible(c)
	if len(possible) == 0 {
		s.late("desk.cannot-over", args)
		return
	}
	args["Possible"] = possible
	s.late("desk.cannot", args)
}

// moves are those that a command makes.
var moves = map[string]visit.Move{
	"desk-arrive": visit.Arrive, "desk-start": visit.Start, "desk-finish": visit.Finish, "desk-park": visit.Park, "desk-requeue": visit.Requeue,
	"desk-turn-away": visit.TurnAway, "desk-leave": visit.Leave, "desk-no-show": visit.GiveUp,
}

// alreadyHere says where somebody is who has come before.
func (s *Screen) alreadyHere(c *desk.Client) {
	s.late("desk.scan.here", translations.Args{"Who": s.tell.Full(c), "Ticket": c.Visit.Ticket, "State": c.Visit.State})
}
