package terminal

import (
	"fmt"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/usage"
)

type queueCommand struct {
	usage.OnDay
	Counter int `placeholder:"N"`
}

// Run shows a day at the desk: who is expected, who waits in which order and why, who is at the counters, and the figures.
// With a counter, only those wait whom it serves, in its order.
func (c *queueCommand) Run(j *job) error {
	if err := c.Check(); err != nil {
		return err
	}
	if c.Counter < 0 {
		return usage.Refused("--counter", fmt.Sprint(c.Counter))
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	day, err := j.day(store, c.Site, c.Date)
	if err != nil {
		return err
	}
	var services []site.Service
	if c.Counter > 0 {
		counter, ok := day.Counter(c.Counter)
		if !ok {
			return fault.New("counter.unknown", "Counter", c.Counter)
		}
		services = append([]site.Service{}, counter.Services...)
	}
	return j.answer.Queue(day, j.clock(), services)
}
