package terminal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
)

// step carries out one step of a client's visit. What can be refused without the passphrase is refused before it is asked for.
func (j *job) step(c client, s some, o once, order desk.Order) (err error) {
	if order.Persons, err = s.numbers(); err != nil {
		return err
	}
	if order.Command, err = o.id(); err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	if order.Booking, err = c.find(j, store); err != nil {
		return err
	}
	receipt, err := store.Step(j.ctx, order)
	if err != nil {
		return err
	}
	return j.stepped(store, receipt, order.Move)
}

// stepped answers a step that was carried out.
func (j *job) stepped(store Store, r desk.Receipt, move visit.Move) error {
	record, err := store.Show(j.ctx, r.Booking)
	if err != nil {
		return err
	}
	var child booking.Record
	if r.Split != uuid.Nil {
		if child, err = store.Show(j.ctx, r.Split); err != nil {
			return err
		}
	}
	if j.json {
		return j.line(j.shapeStep(r, record, child))
	}
	record.Visit = r.Visit // as it was then, if the command is repeated
	if err := j.say(j.stepWords(record, child, move)); err != nil {
		return err
	}
	if pending := len(r.Visit.Pending()); pending > 0 && (move == visit.Finish || move == visit.TurnAway || move == visit.Leave) {
		if err := j.say(j.words.N("cli.step.remaining", pending)); err != nil {
			return err
		}
	}
	for i := range r.Warnings {
		j.warn(&r.Warnings[i])
	}
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

func (j *job) stepWords(r, child booking.Record, move visit.Move) string {
	v := r.Visit
	text := j.words.T(stepIDs[move], args{
		"Client": label(r.Booking, r.Details), "Counter": v.Counter, "Reason": j.turnedAway(v), "Other": child.Visit.Ticket.String(),
	})
	if move == visit.Call && v.Rank != "" {
		text += " " + j.words.T("rank."+v.Rank, rankArgs(r))
	}
	return text
}

// turnedAway gives the reasons for which persons were turned away.
func (j *job) turnedAway(v visit.Visit) string {
	var told []string
	for _, o := range v.Outcomes {
		if o.Result == visit.TurnedAway {
			told = append(told, j.words.T("turned-away."+o.Reason))
		}
	}
	return j.words.List(unique(told))
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
	values := args{"Wait": int(r.Visit.Called.Sub(r.Visit.Arrived).Minutes())}
	if place, ok := r.Place(); ok {
		values["Time"] = place.Start
	}
	return values
}

func (j *job) shapeStep(r desk.Receipt, record, child booking.Record) stepJSON {
	shaped := stepJSON{
		Command: r.Command, Booking: r.Booking, Confirmation: booking.ShowConfirmation(record.Details.Confirmation), Entry: r.Entry,
		Ticket: r.Visit.Ticket.String(), State: r.Visit.State, Counter: r.Visit.Counter, Place: shapePlaces(record.Facts.Places),
		Results: shapeResults(r.Visit), Warnings: j.shapeWarnings(r.Warnings),
	}
	if r.Visit.State == visit.Called && r.Visit.Rank != "" {
		record.Visit = r.Visit
		shaped.Why = &whyJSON{Code: r.Visit.Rank, Message: j.words.T("rank."+r.Visit.Rank, rankArgs(record))}
	}
	if r.Split != uuid.Nil {
		shaped.Split = &splitJSON{Booking: r.Split, Ticket: child.Visit.Ticket.String()}
	}
	return shaped
}

func shapeResults(v visit.Visit) []resultJSON {
	list := make([]resultJSON, len(v.Outcomes))
	for i, o := range v.Outcomes {
		list[i] = resultJSON{Result: o.Result, Reason: o.Reason}
		if o.Result == visit.Pending {
			list[i].Result = "pending"
		}
	}
	return list
}
