package terminal

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/ui/terminal/orders"
	"daybook/ui/terminal/usage"
)

type bookCommand struct {
	File string `arg:"" optional:""`
}

// Run books every item of a file and answers each, in JSON, as soon as it is durable. An item that is refused does not
// stop the others.
func (c *bookCommand) Run(j *job) error {
	j.answer.JSON = true
	if c.File == "" {
		return usage.Missing("FILE")
	}
	data, err := j.input(c.File)
	if err != nil {
		return err
	}
	items, err := orders.Read(data)
	if err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	outcome := error(nil)
	for i, item := range items {
		if err := j.ctx.Err(); err != nil {
			return err
		}
		refusal, err := j.bookOne(store, item, i+1)
		switch {
		case err != nil: // nobody reads the answers any more
			return err
		case refusal == nil:
		case troubled(refusal):
			outcome = errFailed
		case outcome == nil:
			outcome = errPartial
		}
	}
	return outcome
}

// bookOne books one item and answers it. The refusal says why it was not booked; an error, why it could not be answered.
func (j *job) bookOne(store Store, it orders.Item, number int) (refusal, err error) {
	if refusal = it.Problem; refusal == nil {
		var receipt booking.Receipt
		if receipt, refusal = store.Book(j.ctx, it.Order); refusal == nil {
			return nil, j.answer.Booked(receipt)
		}
	}
	j.log("booking", refusal)
	return refusal, j.answer.Refused(it.Order.Command, number, refusal)
}

// troubled reports an error of the machine rather than a refusal by a rule: a full disk, a damaged file.
func troubled(err error) bool {
	code := fault.Code(err)
	return code == "" || strings.HasPrefix(code, "store.") || strings.HasPrefix(code, "vault.")
}
