package terminal

import (
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// The shapes of the day's answers in JSON; what shapes.go says of all shapes holds for them too. Times that something takes
// are in whole minutes.

// stepJSON answers a step of a client's visit.
type stepJSON struct {
	Command      uuid.UUID     `json:"command"`
	Booking      uuid.UUID     `json:"booking"`
	Confirmation string        `json:"confirmation"`
	Entry        uuid.UUID     `json:"entry"` // for undoing it
	Ticket       string        `json:"ticket"`
	State        visit.State   `json:"state"`
	Counter      int           `json:"counter,omitempty"`
	Place        *placeJSON    `json:"place"`
	Results      []resultJSON  `json:"results"` // one a person, in the order of the booking
	Why          *whyJSON      `json:"why,omitempty"`
	Split        *splitJSON    `json:"split,omitempty"`
	Warnings     []problemJSON `json:"warnings"`
}

// resultJSON is how the day ended for one person; "pending" while it has not.
type resultJSON struct {
	Result visit.Result `json:"result"`
	Reason string       `json:"reason,omitempty"`
}

// whyJSON says why a client is where they are in the queue.
type whyJSON struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// splitJSON is the new booking of persons who were split from a party.
type splitJSON struct {
	Booking uuid.UUID `json:"booking"`
	Ticket  string    `json:"ticket"`
}

type queueJSON struct {
	Site     string        `json:"site"`
	Name     string        `json:"name"`
	Date     calendar.Date `json:"date"`
	Closed   bool          `json:"closed"`
	Shut     *problemJSON  `json:"shut,omitempty"`
	Expected []clientJSON  `json:"expected"`
	Waiting  []clientJSON  `json:"waiting"` // in the order in which they are called
	Parked   []clientJSON  `json:"parked"`
	Counters []stationJSON `json:"counters"`
	Figures  figuresJSON   `json:"figures"`
}

// clientJSON is one client of the day. Which fields beside the first ones are there depends on the list.
type clientJSON struct {
	Booking      uuid.UUID        `json:"booking"`
	Confirmation string           `json:"confirmation"`
	Ticket       string           `json:"ticket"`
	Name         string           `json:"name"`
	Service      site.Service     `json:"service"`
	Count        int              `json:"count"` // persons
	Language     string           `json:"language"`
	Needs        []string         `json:"needs"`
	State        visit.State      `json:"state"`
	Start        *calendar.Minute `json:"start,omitempty"` // of the appointment
	Late         int              `json:"late,omitempty"`
	Why          *whyJSON         `json:"why,omitempty"`
	Wait         *int             `json:"wait,omitempty"`
	Estimate     *estimateJSON    `json:"estimate,omitempty"`
	Serving      *int             `json:"serving,omitempty"` // so long
}

// estimateJSON is how much longer a wait is expected to be.
type estimateJSON struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

type stationJSON struct {
	Counter  int            `json:"counter"`
	Open     bool           `json:"open"`
	Services []site.Service `json:"services"`
	Client   *clientJSON    `json:"client"`
}

type figuresJSON struct {
	Expected      countJSON `json:"expected"`
	Arrived       countJSON `json:"arrived"`
	Waiting       countJSON `json:"waiting"`
	Serving       countJSON `json:"serving"`
	Parked        countJSON `json:"parked"`
	Done          countJSON `json:"done"`
	TurnedAway    countJSON `json:"turned_away"`
	NoShow        countJSON `json:"no_show"`
	Left          countJSON `json:"left"`
	Longest       int       `json:"longest_wait"`
	MedianWait    int       `json:"median_wait"`
	MedianService int       `json:"median_service"`
}

type countJSON struct {
	Clients int `json:"clients"`
	Persons int `json:"persons"`
}

// dayJSON answers what is about the day rather than a client. Before closing, Swept tells what closing would sweep up.
type dayJSON struct {
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
