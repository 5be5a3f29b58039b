package terminal

import (
	"daybook/model/fault"
)

type windowCommand struct{}

// Run opens the window, or tells the commands where there is none.
func (c *windowCommand) Run(j *job) error {
	if j.Window == nil {
		return j.help(nil)
	}
	language, chosen := j.answer.Words.Language(), j.flags.Lang != ""
	return j.Window(j.ctx, WindowOrder{Data: j.flags.Data, Language: language, Chosen: chosen, Now: j.clock})
}

type initCommand struct{}

// Run sets an installation up and shows its recovery code, once.
func (c *initCommand) Run(j *job) error {
	passphrase, err := j.passphrase()
	if err != nil {
		return err
	}
	store, err := j.open(true)
	if err != nil {
		return err
	}
	recovery, err := store.SetUp(passphrase)
	if err != nil {
		return err
	}
	return j.answer.Ready(recovery)
}

type benchCommand struct {
	Bookings int `placeholder:"N" default:"1000000"`
}

// Run measures Daybook against its budgets.
func (c *benchCommand) Run(j *job) error {
	if j.Bench == nil {
		return fault.New("command.unavailable")
	}
	return j.Bench(j.ctx, BenchOrder{Data: j.flags.Data, Bookings: c.Bookings, JSON: j.answer.JSON, Out: j.Stdout})
}
