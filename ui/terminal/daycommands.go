package terminal

import (
	"strconv"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/terminal/usage"
)

type nextCommand struct {
	Site    string `placeholder:"ID"`
	Counter int    `placeholder:"N"`
	usage.Once
}

// Run calls whose turn it is to a counter.
func (c *nextCommand) Run(j *job) error {
	if c.Site == "" {
		return usage.Missing("--site")
	}
	if c.Counter < 1 {
		return usage.Missing("--counter")
	}
	command, err := c.ID()
	if err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	receipt, err := store.Next(j.ctx, desk.Next{Command: command, Site: c.Site, Counter: c.Counter})
	if err != nil {
		return err
	}
	return j.stepped(store, receipt, visit.Call)
}

// toChangeDay gives what every change of a day needs.
func (j *job) toChangeDay(d usage.OnDay, o usage.Once) (store Store, date calendar.Date, command uuid.UUID, err error) {
	if err = d.Check(); err != nil {
		return nil, 0, command, err
	}
	if command, err = o.ID(); err != nil {
		return nil, 0, command, err
	}
	if store, err = j.unlocked(); err != nil {
		return nil, 0, command, err
	}
	at, err := store.Site(d.Site)
	if err != nil {
		return nil, 0, command, err
	}
	date, err = j.date(d.Date, at)
	return store, date, command, err
}

type dayCommand struct {
	Close  dayCloseCommand  `cmd:""`
	Reopen dayReopenCommand `cmd:""`
}

type dayCloseCommand struct {
	usage.OnDay
	Confirm bool
	usage.Once
}

// Run ends a day. Without --confirm it only says what that would do.
func (c *dayCloseCommand) Run(j *job) error {
	store, date, command, err := j.toChangeDay(c.OnDay, c.Once)
	if err != nil {
		return err
	}
	if !c.Confirm {
		return c.ask(j, store)
	}
	receipt, err := store.CloseDay(j.ctx, desk.Closing{Command: command, Site: c.Site, Date: date})
	if err != nil {
		return err
	}
	return j.answer.Swept(receipt, c.Site, date)
}

// ask tells what closing would sweep up.
func (c *dayCloseCommand) ask(j *job, store Store) error {
	day, err := j.day(store, c.Site, c.Date)
	if err != nil {
		return err
	}
	if err := j.answer.WouldSweep(day); err != nil {
		return err
	}
	return errPartial
}

type dayReopenCommand struct {
	usage.OnDay
	Entry string `placeholder:"UUID"`
	usage.Once
}

// Run takes the closing of a day back with all that it swept up.
func (c *dayReopenCommand) Run(j *job) error {
	closing, err := usage.ParseEntry(c.Entry)
	if err != nil {
		return err
	}
	store, date, command, err := j.toChangeDay(c.OnDay, c.Once)
	if err != nil {
		return err
	}
	if closing == uuid.Nil {
		day, err := store.Day(j.ctx, c.Site, date)
		if err != nil {
			return err
		}
		closing = day.Closing
	}
	receipt, err := store.Reopen(j.ctx, desk.Reopening{Command: command, Site: c.Site, Date: date, Closing: closing})
	if err != nil {
		return err
	}
	return j.answer.Reopened(receipt, c.Site, date)
}

type counterCommand struct {
	Open counterOpenCommand `cmd:""`
	Shut counterShutCommand `cmd:""`
}

type staffing struct {
	Number string `arg:"" optional:""`
	usage.OnDay
	usage.Once
}

type counterOpenCommand struct{ staffing }

// Run opens a counter, whatever its hours say.
func (c *counterOpenCommand) Run(j *job) error { return c.staff(j, true) }

type counterShutCommand struct{ staffing }

// Run shuts a counter, whatever its hours say.
func (c *counterShutCommand) Run(j *job) error { return c.staff(j, false) }

func (c *staffing) staff(j *job, open bool) error {
	if c.Number == "" {
		return usage.Missing("NUMBER")
	}
	number, err := strconv.Atoi(c.Number)
	if err != nil || number < 1 {
		return usage.Refused("NUMBER", c.Number)
	}
	store, date, command, err := j.toChangeDay(c.OnDay, c.Once)
	if err != nil {
		return err
	}
	order := desk.Staffing{Command: command, Site: c.Site, Date: date, Counter: number, Open: open}
	receipt, err := store.Staff(j.ctx, order)
	if err != nil {
		return err
	}
	return j.answer.Staffed(receipt, order)
}
