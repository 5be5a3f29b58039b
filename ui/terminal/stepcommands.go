package terminal

import (
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/terminal/usage"
)

// someStep is a step that some persons of a party can take without the others.
type someStep struct {
	usage.Client
	usage.Some
	usage.Once
}

func (s *someStep) take(j *job, move visit.Move) error {
	return j.step(s.Client, s.Some, s.Once, desk.Order{Move: move})
}

// wholeStep is a step that a party takes as a whole.
type wholeStep struct {
	usage.Client
	usage.Once
}

func (s *wholeStep) take(j *job, move visit.Move) error {
	return j.step(s.Client, usage.Some{}, s.Once, desk.Order{Move: move})
}

type arriveCommand struct{ someStep }

// Run notes that a client has come, or the persons of the party who have.
func (c *arriveCommand) Run(j *job) error {
	return c.take(j, visit.Arrive)
}

type joinCommand struct{ someStep }

// Run notes persons of a party who came later than the others.
func (c *joinCommand) Run(j *job) error {
	if c.Persons == "" {
		return usage.Missing("--persons")
	}
	return c.take(j, visit.Join)
}

type callCommand struct {
	usage.Client
	Counter int `placeholder:"N"`
	usage.Once
}

// Run calls one client to a counter, whoever’s turn it is.
func (c *callCommand) Run(j *job) error {
	if c.Counter < 1 {
		return usage.Missing("--counter")
	}
	return j.step(c.Client, usage.Some{}, c.Once, desk.Order{Move: visit.Call, Counter: c.Counter})
}

type startCommand struct {
	usage.Client
	Counter int `placeholder:"N"`
	usage.Once
}

// Run begins the service of a client, at the counter they were called to or at another.
func (c *startCommand) Run(j *job) error {
	if c.Counter < 0 {
		return usage.Refused("--counter", "0")
	}
	return j.step(c.Client, usage.Some{}, c.Once, desk.Order{Move: visit.Start, Counter: c.Counter})
}

type finishCommand struct{ someStep }

// Run ends the service of a client, or of some of the persons.
func (c *finishCommand) Run(j *job) error {
	return c.take(j, visit.Finish)
}

type parkCommand struct{ wholeStep }

// Run puts a client aside whose service was begun.
func (c *parkCommand) Run(j *job) error {
	return c.take(j, visit.Park)
}

type requeueCommand struct{ wholeStep }

// Run has a client wait again, from the time they came.
func (c *requeueCommand) Run(j *job) error {
	return c.take(j, visit.Requeue)
}

type turnAwayCommand struct {
	usage.Client
	usage.Some
	Reason string `placeholder:"CODE"`
	Words  string `placeholder:"TEXT"`
	usage.Once
}

// Run notes that a client, or some of the persons, could not be served, and why.
func (c *turnAwayCommand) Run(j *job) error {
	if c.Reason == "" {
		return usage.Missing("--reason")
	}
	if err := usage.CheckReason(visit.Reasons(), c.Reason); err != nil {
		return err
	}
	return j.step(c.Client, c.Some, c.Once, desk.Order{Move: visit.TurnAway, Reason: c.Reason, Words: c.Words})
}

type leaveCommand struct{ someStep }

// Run notes that a client, or some of the persons, left before being served.
func (c *leaveCommand) Run(j *job) error {
	return c.take(j, visit.Leave)
}

type noShowCommand struct{ wholeStep }

// Run gives up a client who did not come.
func (c *noShowCommand) Run(j *job) error {
	return c.take(j, visit.GiveUp)
}

type splitCommand struct{ someStep }

// Run has some persons of a party go on with a ticket of their own.
func (c *splitCommand) Run(j *job) error {
	if c.Persons == "" {
		return usage.Missing("--persons")
	}
	return c.take(j, visit.Split)
}
