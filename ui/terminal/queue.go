package terminal

import (
	"fmt"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

type queueCommand struct {
	onDay
	Counter int `placeholder:"N"`
}

// Run shows a day at the desk: who is expected, who waits in which order and why, who is at the counters, and the figures.
// With a counter, only those wait whom it serves, in its order.
func (c *queueCommand) Run(j *job) error {
	if err := c.check(); err != nil {
		return err
	}
	if c.Counter < 0 {
		return valueRefused("--counter", fmt.Sprint(c.Counter))
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	day, err := j.day(store, c.Site, c.Date)
	if err != nil {
		return err
	}
	now, err := day.At(j.clock())
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
	shaped := j.shapeQueue(day, now, services)
	if j.json {
		return j.line(shaped)
	}
	return j.showQueue(day, now, shaped)
}

func (j *job) shapeQueue(day desk.Day, now desk.Now, services []site.Service) queueJSON {
	shaped := queueJSON{
		Site: day.Site.ID, Name: j.both(day.Site.Name), Date: day.Date, Closed: day.Closed(), Figures: shapeFigures(day.Figures(now)),
		Expected: []clientJSON{}, Waiting: []clientJSON{}, Parked: []clientJSON{}, Counters: []stationJSON{},
	}
	if day.Shut != nil {
		why := j.explain(day.Shut)
		shaped.Shut = &why
	}
	rules := day.Site.Queueing()
	for _, c := range day.Expected(now) {
		line := shapeClient(c)
		if late, is := c.Late(rules, now); is {
			line.Late = late
		}
		shaped.Expected = append(shaped.Expected, line)
	}
	estimates := day.Estimates(now)
	for _, r := range day.Queue(services, now) {
		shaped.Waiting = append(shaped.Waiting, j.shapeRanked(r, estimates))
	}
	for _, c := range day.Parked() {
		line := shapeClient(c)
		line.Wait = whole(now.At.Sub(c.Visit.Since))
		shaped.Parked = append(shaped.Parked, line)
	}
	for _, s := range day.AtCounters(now) {
		shaped.Counters = append(shaped.Counters, shapeStation(s, now))
	}
	return shaped
}

func shapeClient(c desk.Client) clientJSON {
	shaped := clientJSON{
		Booking: c.ID, Confirmation: booking.ShowConfirmation(c.Details.Confirmation), Ticket: c.Visit.Ticket.String(),
		Name: fullName(c.Details.Contact.Given, c.Details.Contact.Family), Service: c.Facts.Service, Count: c.Facts.Persons,
		Language: c.Facts.Language, Needs: append([]string{}, c.Details.Needs...), State: c.Visit.State,
	}
	if place, ok := c.Place(); ok {
		shaped.Start = &place.Start
	}
	return shaped
}

func (j *job) shapeRanked(r desk.Ranked, estimates map[uuid.UUID]desk.Estimate) clientJSON {
	shaped := shapeClient(r.Client)
	shaped.Why = &whyJSON{Code: r.Reason.Code, Message: j.words.T(r.Reason.MessageID(), args(r.Reason.Arguments()))}
	if r.Needs {
		shaped.Why.Message += ", " + j.words.T("rank.needs")
	}
	shaped.Wait = whole(r.Wait)
	if e, ok := estimates[r.ID]; ok {
		shaped.Estimate = &estimateJSON{Least: *whole(e.Least), Most: *whole(e.Most + time.Minute - 1)}
	}
	return shaped
}

func shapeStation(s desk.Station, now desk.Now) stationJSON {
	shaped := stationJSON{Counter: s.Counter.Number, Open: s.Open, Services: append([]site.Service{}, s.Counter.Services...)}
	if s.Client != nil {
		there := shapeClient(*s.Client)
		there.Serving = whole(now.At.Sub(s.Client.Visit.Since))
		if s.Client.Visit.State == visit.Serving {
			there.Serving = whole(s.Client.Visit.Service(now.At))
		}
		shaped.Client = &there
	}
	return shaped
}

func shapeFigures(f desk.Figures) figuresJSON {
	return figuresJSON{
		Expected: countJSON(f.Expected), Arrived: countJSON(f.Arrived), Waiting: countJSON(f.Waiting), Serving: countJSON(f.Serving),
		Parked: countJSON(f.Parked), Done: countJSON(f.Done), TurnedAway: countJSON(f.TurnedAway), NoShow: countJSON(f.NoShow),
		Left: countJSON(f.Left), Longest: *whole(f.Longest), MedianWait: *whole(f.MedianWait), MedianService: *whole(f.MedianService),
	}
}

// whole gives the whole minutes of a length of time.
func whole(d time.Duration) *int {
	minutes := max(0, int(d.Minutes()))
	return &minutes
}

// queueTable writes a list under its title, or nothing when it is empty.
func (j *job) queueTable(title string, heads []string, rows [][]string) error {
	if len(rows) == 0 {
		return nil
	}
	if err := j.say("\n" + j.words.T(title)); err != nil {
		return err
	}
	return j.table(heads, rows)
}
