package terminal

import (
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/visit"
)

type nextCommand struct {
	Site    string `placeholder:"ID"`
	Counter int    `placeholder:"N"`
	once
}

// Run calls whose turn it is to a counter.
func (c *nextCommand) Run(j *job) error {
	if c.Site == "" {
		return missing("--site")
	}
	if c.Counter < 1 {
		return missing("--counter")
	}
	command, err := c.id()
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

// onDay says which site-day a command is about.
type onDay struct {
	Site string `placeholder:"ID"`
	Date string `placeholder:"DATE"`
}

func (d onDay) check() error {
	if d.Site == "" {
		return missing("--site")
	}
	return checkDate("--date", d.Date)
}

// toChangeDay gives what every change of a day needs.
func (j *job) toChangeDay(d onDay, o once) (store Store, date calendar.Date, command uuid.UUID, err error) {
	if err = d.check(); err != nil {
		return nil, 0, command, err
	}
	if command, err = o.id(); err != nil {
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
	onDay
	Confirm bool
	once
}

// Run ends a day. Without --confirm it only says what that would do.
func (c *dayCloseCommand) Run(j *job) error {
	store, date, command, err := j.toChangeDay(c.onDay, c.once)
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
	if j.json {
		closed := true
		return j.line(dayJSON{
			Command: &receipt.Command, Entry: &receipt.Entry, Site: c.Site, Date: date, Closed: &closed, Swept: &receipt.Swept,
		})
	}
	return j.say(j.words.N("cli.day-closed", receipt.Swept, args{"Date": date}))
}

// ask tells what closing would sweep up.
func (c *dayCloseCommand) ask(j *job, store Store) error {
	day, err := j.day(store, c.Site, c.Date)
	if err != nil {
		return err
	}
	absent, left, serving := 0, 0, 0
	for _, client := range day.Clients {
		switch client.Visit.State {
		case visit.Expected:
			absent++
		case visit.Waiting, visit.Parked:
			left++
		case visit.Called, visit.Serving:
			serving++
		}
	}
	if j.json {
		closed := day.Closed()
		shaped := dayJSON{Site: c.Site, Date: day.Date, Closed: &closed, NoShow: &absent, Left: &left, InService: &serving}
		if err := j.line(shaped); err != nil {
			return err
		}
		return errPartial
	}
	text := j.words.T("cli.day-would-close", args{"Date": day.Date, "Absent": absent, "Left": left, "Serving": serving})
	if err := j.say(text); err != nil {
		return err
	}
	return errPartial
}

type dayReopenCommand struct {
	onDay
	Entry string `placeholder:"UUID"`
	once
}

// Run takes the closing of a day back with all that it swept up.
func (c *dayReopenCommand) Run(j *job) error {
	closing, err := parseEntry(c.Entry)
	if err != nil {
		return err
	}
	store, date, command, err := j.toChangeDay(c.onDay, c.once)
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
	if j.json {
		closed := false
		return j.line(dayJSON{Command: &receipt.Command, Entry: &receipt.Entry, Site: c.Site, Date: date, Closed: &closed})
	}
	return j.say(j.words.T("cli.day-reopened", args{"Date": date}))
}

// parseEntry reads --entry; none is the zero entry.
func parseEntry(text string) (uuid.UUID, error) {
	if text == "" {
		return uuid.Nil, nil
	}
	entry, err := uuid.Parse(text)
	if err != nil {
		return uuid.Nil, valueRefused("--entry", text)
	}
	return entry, nil
}

type counterCommand struct {
	Open counterOpenCommand `cmd:""`
	Shut counterShutCommand `cmd:""`
}

type staffing struct {
	Number string `arg:"" optional:""`
	onDay
	once
}

type counterOpenCommand struct{ staffing }

// Run opens a counter, whatever its hours say.
func (c *counterOpenCommand) Run(j *job) error { return c.staff(j, true) }

type counterShutCommand struct{ staffing }

// Run shuts a counter, whatever its hours say.
func (c *counterShutCommand) Run(j *job) error { return c.staff(j, false) }

func (c *staffing) staff(j *job, open bool) error {
	if c.Number == "" {
		return missing("NUMBER")
	}
	number, err := strconv.Atoi(c.Number)
	if err != nil || number < 1 {
		return valueRefused("NUMBER", c.Number)
	}
	store, date, command, err := j.toChangeDay(c.onDay, c.once)
	if err != nil {
		return err
	}
	receipt, err := store.Staff(j.ctx, desk.Staffing{Command: command, Site: c.Site, Date: date, Counter: number, Open: open})
	if err != nil {
		return err
	}
	if j.json {
		return j.line(dayJSON{
			Command: &receipt.Command, Entry: &receipt.Entry, Site: c.Site, Date: date, Counter: number, Open: &open,
		})
	}
	id := map[bool]string{true: "cli.counter-opened", false: "cli.counter-shut"}[open]
	return j.say(j.words.T(id, args{"Counter": fmt.Sprint(number), "Date": date}))
}
