package answer

import (
	"fmt"
	"time"

	"daybook/model/desk"
)

// showQueue writes the day in words.
func (a *Writer) showQueue(day desk.Day, present time.Time, q Queue) error {
	title := a.Words.T("cli.queue-past", args{"Site": day.Site.Name, "Date": a.Words.LongDate(day.Date.Time())})
	if date, minute, err := day.Site.Now(present); err == nil && date == day.Date {
		title = a.Words.T("cli.queue", args{"Site": day.Site.Name, "Date": a.Words.LongDate(day.Date.Time()), "Time": minute})
	}
	if err := a.say(title); err != nil {
		return err
	}
	if q.Closed {
		if err := a.say(a.Words.T("cli.queue-closed")); err != nil {
			return err
		}
	}
	if day.Shut != nil {
		if err := a.say(a.Words.Fault(day.Shut)); err != nil {
			return err
		}
	}
	for _, part := range []func(Queue) error{a.showWaiting, a.showCounters, a.showParked, a.showExpected, a.showFigures} {
		if err := part(q); err != nil {
			return err
		}
	}
	return nil
}

func (a *Writer) showWaiting(q Queue) error {
	var rows [][]string
	for i, c := range q.Waiting {
		left := ""
		if c.Estimate != nil {
			left = a.Words.T("cli.estimate", args{"Least": c.Estimate.Least, "Most": c.Estimate.Most})
			if c.Estimate.Least == c.Estimate.Most {
				left = a.Words.Duration(c.Estimate.Most)
			}
		}
		rows = append(rows, []string{
			a.Words.Number(i + 1), c.Ticket, c.Name, a.service(c.Service), a.Words.Number(c.Count), c.Why.Message, left,
		})
	}
	heads := []string{"cli.turn", "cli.ticket", "cli.name", "cli.service", "cli.persons", "cli.why", "cli.still"}
	return a.queueTable("cli.queue-waiting", heads, rows)
}

func (a *Writer) showCounters(q Queue) error {
	var rows [][]string
	if q.Closed {
		return nil
	}
	for _, s := range q.Counters {
		state := a.Words.T(map[bool]string{true: "cli.counter.open", false: "cli.counter.shut"}[s.Open])
		row := []string{fmt.Sprint(s.Counter), state, "", "", ""}
		if s.Client != nil {
			row[1], row[2], row[3] = a.Words.T(s.Client.State.MessageID()), s.Client.Ticket, s.Client.Name
			row[4] = a.Words.Duration(*s.Client.Serving)
		}
		rows = append(rows, row)
	}
	return a.queueTable("cli.queue-counters", []string{"cli.counter", "cli.state", "cli.ticket", "cli.name", "cli.since"}, rows)
}

func (a *Writer) showParked(q Queue) error {
	var rows [][]string
	for _, c := range q.Parked {
		rows = append(rows, []string{c.Ticket, c.Name, a.service(c.Service), a.Words.Duration(*c.Wait)})
	}
	return a.queueTable("cli.queue-parked", []string{"cli.ticket", "cli.name", "cli.service", "cli.since"}, rows)
}

func (a *Writer) showExpected(q Queue) error {
	var rows [][]string
	for _, c := range q.Expected {
		start, late := "", ""
		if c.Start != nil {
			start = a.Words.Clock(int(*c.Start))
		}
		if c.Late > 0 {
			late = a.Words.T("cli.late", args{"Late": a.Words.Duration(c.Late)})
		}
		rows = append(rows, []string{start, c.Confirmation, c.Name, a.service(c.Service), a.Words.Number(c.Count), late})
	}
	heads := []string{"cli.time", "cli.number", "cli.name", "cli.service", "cli.persons", "cli.lateness"}
	return a.queueTable("cli.queue-expected", heads, rows)
}

// showFigures writes the figures of the day, clients and persons.
func (a *Writer) showFigures(q Queue) error {
	var rows [][]string
	for _, f := range []struct {
		id    string
		count Count
	}{
		{"visit.state.expected", q.Figures.Expected},
		{"cli.figure.arrived", q.Figures.Arrived},
		{"visit.state.waiting", q.Figures.Waiting},
		{"cli.figure.serving", q.Figures.Serving},
		{"visit.state.parked", q.Figures.Parked},
		{"visit.state.finished", q.Figures.Done},
		{"cli.figure.turned-away", q.Figures.TurnedAway},
		{"visit.state.no-show", q.Figures.NoShow},
		{"visit.state.left", q.Figures.Left},
	} {
		rows = append(rows, []string{a.Words.T(f.id), a.Words.Number(f.count.Clients), a.Words.Number(f.count.Persons)})
	}
	if err := a.queueTable("cli.figures", []string{"cli.state", "cli.clients", "cli.persons"}, rows); err != nil {
		return err
	}
	return a.say(a.Words.T("cli.figures-waits", args{
		"Longest": a.Words.Duration(q.Figures.Longest), "Wait": a.Words.Duration(q.Figures.MedianWait),
		"Service": a.Words.Duration(q.Figures.MedianService),
	}))
}
