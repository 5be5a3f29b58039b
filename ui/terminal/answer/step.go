package answer

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
)

// Step answers a step of a client's visit.
type Step struct {
	Command      uuid.UUID   `json:"command"`
	Booking      uuid.UUID   `json:"booking"`
	Confirmation string      `json:"confirmation"`
	Entry        uuid.UUID   `json:"entry"` // for undoing it
	Ticket       string      `json:"ticket"`
	State        visit.State `json:"state"`
	Counter      int         `json:"counter,omitempty"`
	Place        *Place      `json:"place"`
	Results      []Result    `json:"results"` // one a person, in the order of the booking
	Why          *Why        `json:"why,omitempty"`
	Split        *Split      `json:"split,omitempty"`
	Warnings     []Problem   `json:"warnings"`
}

// Result is how the day ended for one person; "pending" while it has not.
type Result struct {
	Result visit.Result `json:"result"`
	Reason string       `json:"reason,omitempty"`
}

// Split is the new booking of persons who were split from a party.
type Split struct {
	Booking uuid.UUID `json:"booking"`
	Ticket  string    `json:"ticket"`
}

// Step answers a step of a client's visit: the booking after it, and the new one of persons who were split from its party.
func (a *Writer) Step(r desk.Receipt, record, child booking.Record, move visit.Move) error {
	if a.JSON {
		return a.line(a.shapeStep(r, record, child))
	}
	record.Visit = r.Visit // as it was then, if the command is repeated
	if err := a.say(a.stepWords(record, child, move)); err != nil {
		return err
	}
	if pending := len(r.Visit.Pending()); pending > 0 && (move == visit.Finish || move == visit.TurnAway || move == visit.Leave) {
		if err := a.say(a.Words.N("cli.step.remaining", pending)); err != nil {
			return err
		}
	}
	a.warnings(r.Warnings)
	return nil
}

// stepIDs names the words that tell of each step.
var stepIDs = map[visit.Move]string{
	visit.Arrive:   "cli.step.arrived",
	visit.Join:     "cli.step.joined",
	visit.Call:     "cli.step.called",
	visit.Requeue:  "cli.step.requeued",
	visit.Start:    "cli.step.started",
	visit.Park:     "cli.step.parked",
	visit.Finish:   "cli.step.finished",
	visit.TurnAway: "cli.step.turned-away",
	visit.Leave:    "cli.step.left",
	visit.GiveUp:   "cli.step.no-show",
	visit.Split:    "cli.step.split",
}

func (a *Writer) stepWords(r, child booking.Record, move visit.Move) string {
	v := r.Visit
	text := a.Words.T(stepIDs[move], args{
		"Client": label(r.Booking, r.Details), "Counter": v.Counter, "Reason": a.turnedAway(v), "Other": child.Visit.Ticket.String(),
	})
	if move == visit.Call && v.Rank != "" {
		text += " " + a.Words.T("rank."+v.Rank, rankArgs(r))
	}
	return text
}

// turnedAway gives the reasons for which persons were turned away.
func (a *Writer) turnedAway(v visit.Visit) string {
	var told []string
	for _, o := range v.Outcomes {
		if o.Result == visit.TurnedAway {
			told = append(told, a.Words.T("turned-away."+o.Reason))
		}
	}
	return a.Words.List(unique(told))
}

func unique(texts []string) []string {
	var list []string
	for i, text := range texts {
		if i == 0 || text != texts[i-1] {
			list = append(list, text)
		}
	}
	return list
}

// rankArgs are the values of the words that say why a client was called when they were.
func rankArgs(r booking.Record) args {
	values := args{"Wait": r.Visit.Called.Sub(r.Visit.Arrived)}
	if place, ok := r.Place(); ok {
		values["Time"] = place.Start
	}
	return values
}

func (a *Writer) shapeStep(r desk.Receipt, record, child booking.Record) Step {
	shaped := Step{
		Command: r.Command, Booking: r.Booking, Confirmation: booking.ShowConfirmation(record.Details.Confirmation), Entry: r.Entry,
		Ticket: r.Visit.Ticket.String(), State: r.Visit.State, Counter: r.Visit.Counter, Place: shapePlaces(record.Facts.Places),
		Results: shapeResults(r.Visit), Warnings: a.shapeWarnings(r.Warnings),
	}
	if r.Visit.State == visit.Called && r.Visit.Rank != "" {
		record.Visit = r.Visit
		shaped.Why = &Why{Code: r.Visit.Rank, Message: a.Words.T("rank."+r.Visit.Rank, rankArgs(record))}
	}
	if r.Split != uuid.Nil {
		shaped.Split = &Split{Booking: r.Split, Ticket: child.Visit.Ticket.String()}
	}
	return shaped
}

func shapeResults(v visit.Visit) []Result {
	list := make([]Result, len(v.Outcomes))
	for i, o := range v.Outcomes {
		list[i] = Result{Result: o.Result, Reason: o.Reason}
		if o.Result == visit.Pending {
			list[i].Result = "pending"
		}
	}
	return list
}
