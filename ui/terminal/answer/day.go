package answer

import (
	"fmt"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/visit"
)

// Day answers what is about the day rather than a client. Before closing, Swept tells what closing would sweep up.
type Day struct {
	Command   *uuid.UUID    `json:"command,omitempty"`
	Entry     *uuid.UUID    `json:"entry,omitempty"`
	Site      string        `json:"site"`
	Date      calendar.Date `json:"date"`
	Closed    *bool         `json:"closed,omitempty"`
	Swept     *int          `json:"swept,omitempty"`
	NoShow    *int          `json:"no_show,omitempty"`
	Left      *int          `json:"left,omitempty"`
	InService *int          `json:"in_service,omitempty"`
	Counter   int           `json:"counter,omitempty"`
	Open      *bool         `json:"open,omitempty"`
}

// Swept tells that a day was closed.
func (a *Writer) Swept(r desk.Receipt, siteID string, date calendar.Date) error {
	if a.JSON {
		closed := true
		return a.line(Day{
			Command: &r.Command, Entry: &r.Entry, Site: siteID, Date: date, Closed: &closed, Swept: &r.Swept,
		})
	}
	return a.say(a.Words.N("cli.day-closed", r.Swept, args{"Date": date}))
}

// WouldSweep tells what closing a day would sweep up.
func (a *Writer) WouldSweep(day desk.Day) error {
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
	if a.JSON {
		closed := day.Closed()
		return a.line(Day{Site: day.Site.ID, Date: day.Date, Closed: &closed, NoShow: &absent, Left: &left, InService: &serving})
	}
	return a.say(a.Words.T("cli.day-would-close", args{"Date": day.Date, "Absent": absent, "Left": left, "Serving": serving}))
}

// Reopened tells that the closing of a day was taken back.
func (a *Writer) Reopened(r desk.Receipt, siteID string, date calendar.Date) error {
	if a.JSON {
		closed := false
		return a.line(Day{Command: &r.Command, Entry: &r.Entry, Site: siteID, Date: date, Closed: &closed})
	}
	return a.say(a.Words.T("cli.day-reopened", args{"Date": date}))
}

// Staffed tells that a counter was opened or shut.
func (a *Writer) Staffed(r desk.Receipt, s desk.Staffing) error {
	if a.JSON {
		return a.line(Day{
			Command: &r.Command, Entry: &r.Entry, Site: s.Site, Date: s.Date, Counter: s.Counter, Open: &s.Open,
		})
	}
	id := map[bool]string{true: "cli.counter-opened", false: "cli.counter-shut"}[s.Open]
	return a.say(a.Words.T(id, args{"Counter": fmt.Sprint(s.Counter), "Date": s.Date}))
}
