package terminal

import (
	"fmt"

	"daybook/model/desk"
)

// showQueue writes the day in words.
func (j *job) showQueue(day desk.Day, now desk.Now, q queueJSON) error {
	title := j.words.T("cli.queue", args{"Site": day.Site.Name, "Date": j.words.LongDate(day.Date.Time()), "Time": now.Minute})
	if !j.todayAt(day) {
		title = j.words.T("cli.queue-past", args{"Site": day.Site.Name, "Date": j.words.LongDate(day.Date.Time())})
	}
	if err := j.say(title); err != nil {
		return err
	}
	if q.Closed {
		if err := j.say(j.words.T("cli.queue-closed")); err != nil {
			return err
		}
	}
	if day.Shut != nil {
		if err := j.say(j.words.Fault(day.Shut)); err != nil {
			return err
		}
	}
	for _, part := range []func(queueJSON) error{j.showWaiting, j.showCounters, j.showParked, j.showExpected, j.showFigures} {
		if err := part(q); err != nil {
			return err
		}
	}
	return nil
}

// todayAt reports whether a day is the present one at its site.
func (j *job) todayAt(day desk.Day) bool {
	date, _, err := day.Site.Now(j.clock())
	return err == nil && date == day.Date
}

func (j *job) showWaiting(q queueJSON) error {
	var rows [][]string
	for i, c := range q.Waiting {
		left := ""
		if c.Estimate != nil {
			left = j.words.T("cli.estimate", args{"Least": c.Estimate.Least, "Most": c.Estimate.Most})
			if c.Estimate.Least == c.Estimate.Most {
				left = j.words.Duration(c.Estimate.Most)
			}
		}
		rows = append(rows, []string{
			j.words.Number(i + 1), c.Ticket, c.Name, j.service(c.Service), j.words.Number(c.Count), c.Why.Message, left,
		})
	}
	heads := []string{"cli.turn", "cli.ticket", "cli.name", "cli.service", "cli.persons", "cli.why", "cli.still"}
	return j.queueTable("cli.queue-waiting", heads, rows)
}

func (j *job) showCounters(q queueJSON) error {
	var rows [][]string
	if q.Closed {
		return nil
	}
	for _, s := range q.Counters {
		state := j.words.T(map[bool]string{true: "cli.counter.open", false: "cli.counter.shut"}[s.Open])
		row := []string{fmt.Sprint(s.Counter), state, "", "", ""}
		if s.Client != nil {
			row[1], row[2], row[3] = j.words.T(s.Client.State.MessageID()), s.Client.Ticket, s.Client.Name
			row[4] = j.words.Duration(*s.Client.Serving)
		}
		rows = append(rows, row)
	}
	return j.queueTable("cli.queue-counters", []string{"cli.counter", "cli.state", "cli.ticket", "cli.name", "cli.since"}, rows)
}

func (j *job) showParked(q queueJSON) error {
	var rows [][]string
	for _, c := range q.Parked {
		rows = append(rows, []string{c.Ticket, c.Name, j.service(c.Service), j.words.Duration(*c.Wait)})
	}
	return j.queueTable("cli.queue-parked", []string{"cli.ticket", "cli.name", "cli.service", "cli.since"}, rows)
}

func (j *job) showExpected(q queueJSON) error {
	var rows [][]string
	for _, c := range q.Expected {
		start, late := "", ""
		if c.Start != nil {
			start = j.words.Clock(int(*c.Start))
		}
		if c.Late > 0 {
			late = j.words.T("cli.late", args{"Minutes": c.Late})
		}
		rows = append(rows, []string{start, c.Confirmation, c.Name, j.service(c.Service), j.words.Number(c.Count), late})
	}
	heads := []string{"cli.time", "cli.number", "cli.name", "cli.service", "cli.persons", "cli.lateness"}
	return j.queueTable("cli.queue-expected", heads, rows)
}

// showFigures writes the figures of the day, clients and persons.
func (j *job) showFigures(q queueJSON) error {
	var rows [][]string
	for _, f := range []struct {
		id    string
		count countJSON
	}{
		{"visit.state.expected", q.Figures.Expected},
		{"cli.figure.arrived", q.Figures.Arrived},
		{"visit.state.waiting", q.Figures.Waiting},
		{"visit.state.serving", q.Figures.Serving},
		{"visit.state.parked", q.Figures.Parked},
		{"visit.state.finished", q.Figures.Done},
		{"cli.figure.turned-away", q.Figures.TurnedAway},
		{"visit.state.no-show", q.Figures.NoShow},
		{"visit.state.left", q.Figures.Left},
	} {
		rows = append(rows, []string{j.words.T(f.id), j.words.Number(f.count.Clients), j.words.Number(f.count.Persons)})
	}
	if err := j.queueTable("cli.figures", []string{"cli.state", "cli.clients", "cli.persons"}, rows); err != nil {
		return err
	}
	return j.say(j.words.T("cli.figures-waits", args{
		"Longest": j.words.Duration(q.Figures.Longest), "Wait": j.words.Duration(q.Figures.MedianWait),
		"Service": j.words.Duration(q.Figures.MedianService),
	}))
}
