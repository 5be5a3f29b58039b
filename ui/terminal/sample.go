package terminal

import (
	"strconv"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/usage"
)

type sampleCommand struct {
	Sites    string `placeholder:"FILE"`
	Bookings int    `placeholder:"N" default:"1000"`
	Days     int    `placeholder:"N" default:"30"`
	Seed     uint64 `placeholder:"S" default:"1"`
}

// Run fills a folder with invented clients. A folder of real data is refused: the two are never mixed (design.md §12).
func (c *sampleCommand) Run(j *job) error {
	if j.Sample == nil {
		return fault.New("command.unavailable")
	}
	if c.Sites == "" {
		return usage.Missing("--sites")
	}
	if c.Bookings < 0 {
		return usage.Refused("--bookings", strconv.Itoa(c.Bookings))
	}
	if c.Days < 1 || c.Days > maxDays {
		return usage.Refused("--days", strconv.Itoa(c.Days))
	}
	file, err := j.sitesFile(c.Sites)
	if err != nil {
		return err
	}
	store, err := j.sampleStore(file)
	if err != nil {
		return err
	}
	made, err := j.Sample(j.ctx, store, SampleOrder{
		Sites: file.Sites, Bookings: c.Bookings, Seed: c.Seed,
		From: calendar.DateOf(j.clock()), Days: c.Days, Progress: j.progress(),
	})
	if err != nil {
		return err
	}
	return j.answer.Sample(len(file.Sites), made)
}

// sampleStore opens a folder of sample data, or makes one, and takes the sites in.
func (j *job) sampleStore(file site.Import) (Store, error) {
	store, err := j.open(true)
	if err != nil {
		return nil, err
	}
	if store.Keyed() {
		err = store.UnlockSample() // refuses real data
	} else {
		err = store.SetUpSample()
	}
	if err != nil {
		return nil, err
	}
	command, err := uuid.NewV7()
	if err != nil {
		return nil, err
	}
	return store, store.ImportSites(j.ctx, command, file.Sites)
}
