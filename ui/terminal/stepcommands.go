package terminal

import (
	"slices"
	"strings"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
)

type arriveCommand struct {
	client
	some
	once
}

// Run notes that a client has come, or the persons of the party who have.
func (c *arriveCommand) Run(j *job) error {
	return j.step(c.client, c.some, c.once, desk.Order{Move: visit.Arrive})
}

type joinCommand struct {
	client
	some
	once
}

// Run notes persons of a party who came later than the others.
func (c *joinCommand) Run(j *job) error {
	if c.Persons == "" {
		return missing("--persons")
	}
	return j.step(c.client, c.some, c.once, desk.Order{Move: visit.Join})
}

type callCommand struct {
	client
	Counter int `placeholder:"N"`
	once
}

// Run calls one client to a counter, whoever’s turn it is.
func (c *callCommand) Run(j *job) error {
	if c.Counter < 1 {
		return missing("--counter")
	}
	return j.step(c.client, some{}, c.once, desk.Order{Move: visit.Call, Counter: c.Counter})
}

type startCommand struct {
	client
	Counter int `placeholder:"N"`
	once
}

// Run begins the service of a client, at the counter they were called to or at another.
func (c *startCommand) Run(j *job) error {
	if c.Counter < 0 {
		return valueRefused("--counter", "0")
	}
	return j.step(c.client, some{}, c.once, desk.Order{Move: visit.Start, Counter: c.Counter})
}

type finishCommand struct {
	client
	some
	once
}

// Run ends the service of a client, or of some of the persons.
func (c *finishCommand) Run(j *job) error {
	return j.step(c.client, c.some, c.once, desk.Order{Move: visit.Finish})
}

type parkCommand struct {
	client
	once
}

// Run puts a client aside whose service was begun.
func (c *parkCommand) Run(j *job) error {
	return j.step(c.client, some{}, c.once, desk.Order{Move: visit.Park})
}

type requeueCommand struct {
	client
	once
}

// Run has a client wait again, from the time they came.
func (c *requeueCommand) Run(j *job) error {
	return j.step(c.client, some{}, c.once, desk.Order{Move: visit.Requeue})
}

type turnAwayCommand struct {
	client
	some
	Reason string `placeholder:"CODE"`
	Words  string `placeholder:"TEXT"`
	once
}

// Run notes that a client, or some of the persons, could not be served, and why.
func (c *turnAwayCommand) Run(j *job) error {
	if c.Reason == "" {
		return missing("--reason")
	}
	if err := checkOneOf(visit.Reasons(), c.Reason); err != nil {
		return err
	}
	return j.step(c.client, c.some, c.once, desk.Order{Move: visit.TurnAway, Reason: c.Reason, Words: c.Words})
}

type leaveCommand struct {
	client
	some
	once
}

// Run notes that a client, or some of the persons, left before being served.
func (c *leaveCommand) Run(j *job) error {
	return j.step(c.client, c.some, c.once, desk.Order{Move: visit.Leave})
}

type noShowCommand struct {
	client
	once
}

// Run gives up a client who did not come.
func (c *noShowCommand) Run(j *job) error {
	return j.step(c.client, some{}, c.once, desk.Order{Move: visit.GiveUp})
}

type splitCommand struct {
	client
	some
	once
}

// Run has some persons of a party go on with a ticket of their own.
func (c *splitCommand) Run(j *job) error {
	if c.Persons == "" {
		return missing("--persons")
	}
	return j.step(c.client, c.some, c.once, desk.Order{Move: visit.Split})
}

func checkOneOf(reasons []string, code string) error {
	if slices.Contains(reasons, code) {
		return nil
	}
	return usageError{fault.New("usage.reason-unknown", "Reason", code, "Reasons", strings.Join(reasons, ", "))}
}
