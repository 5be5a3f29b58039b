package answer

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// Queue shows a day at the desk: who is expected, who waits in which order and why, who is at the counters, and the figures.
// With services, only those wait who came for one of them.
func (a *Writer) Queue(day desk.Day, present time.Time, services []site.Service) error {
	now, err := day.At(present)
	if err != nil {
		return err
	}
	shaped := a.shapeQueue(day, now, services)
	if a.JSON {
		return a.line(shaped)
	}
	return a.showQueue(day, present, shaped)
}

func (a *Writer) shapeQueue(day desk.Day, now desk.Now, services []site.Service) Queue {
	shaped := Queue{
		Site: day.Site.ID, Name: a.both(day.Site.Name), Date: day.Date, Closed: day.Closed(), Figures: shapeFigures(day.Figures(now)),
		Expected: []Client{}, Waiting: []Client{}, Parked: []Client{}, Counters: []Station{},
	}
	if day.Shut != nil {
		why := a.explain(day.Shut)
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
		shaped.Waiting = append(shaped.Waiting, a.shapeRanked(r, estimates))
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

func shapeClient(c desk.Client) Client {
	shaped := Client{
		Booking: c.ID, Confirmation: booking.ShowConfirmation(c.Details.Confirmation), Ticket: c.Visit.Ticket.String(),
		Name: fullName(c.Details.Contact.Given, c.Details.Contact.Family), Service: c.Facts.Service, Count: c.Facts.Persons,
		Language: c.Facts.Language, Needs: append([]string{}, c.Details.Needs...), State: c.Visit.State,
	}
	if place, ok := c.Place(); ok {
		shaped.Start = &place.Start
	}
	return shaped
}

func (a *Writer) shapeRanked(r desk.Ranked, estimates map[uuid.UUID]desk.Estimate) Client {
	shaped := shapeClient(r.Client)
	shaped.Why = &Why{Code: r.Reason.Code, Message: a.Words.T(r.Reason.MessageID(), args(r.Reason.Arguments()))}
	if r.Needs {
		shaped.Why.Message += ", " + a.Words.T("rank.needs")
	}
	shaped.Wait = whole(r.Wait)
	if e, ok := estimates[r.ID]; ok {
		shaped.Estimate = &Estimate{Least: *whole(e.Least), Most: *whole(e.Most + time.Minute - 1)}
	}
	return shaped
}

func shapeStation(s desk.Station, now desk.Now) Station {
	shaped := Station{Counter: s.Counter.Number, Open: s.Open, Services: append([]site.Service{}, s.Counter.Services...)}
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

func shapeFigures(f desk.Figures) Figures {
	return Figures{
		Expected: Count(f.Expected), Arrived: Count(f.Arrived), Waiting: Count(f.Waiting), Serving: Count(f.Serving),
		Parked: Count(f.Parked), Done: Count(f.Done), TurnedAway: Count(f.TurnedAway), NoShow: Count(f.NoShow),
		Left: Count(f.Left), Longest: *whole(f.Longest), MedianWait: *whole(f.MedianWait), MedianService: *whole(f.MedianService),
	}
}

// whole gives the whole minutes of a length of time.
func whole(d time.Duration) *int {
	minutes := max(0, int(d.Minutes()))
	return &minutes
}

// queueTable writes a list under its title, or nothing when it is empty.
func (a *Writer) queueTable(title string, heads []string, rows [][]string) error {
	if len(rows) == 0 {
		return nil
	}
	if err := a.say("\n" + a.Words.T(title)); err != nil {
		return err
	}
	return a.table(heads, rows)
}
