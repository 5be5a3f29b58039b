package answer

import (
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// Why says why a client is where they are in the queue.
type Why struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Queue answers queue: a day at the desk.
type Queue struct {
	Site     string        `json:"site"`
	Name     string        `json:"name"`
	Date     calendar.Date `json:"date"`
	Closed   bool          `json:"closed"`
	Shut     *Problem      `json:"shut,omitempty"`
	Expected []Client      `json:"expected"`
	Waiting  []Client      `json:"waiting"` // in the order in which they are called
	Parked   []Client      `json:"parked"`
	Counters []Station     `json:"counters"`
	Figures  Figures       `json:"figures"`
}

// Client is one client of the day. Which fields beside the first ones are there depends on the list.
type Client struct {
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
	Why          *Why             `json:"why,omitempty"`
	Wait         *int             `json:"wait,omitempty"`
	Estimate     *Estimate        `json:"estimate,omitempty"`
	Serving      *int             `json:"serving,omitempty"` // so long
}

// Estimate is how much longer a wait is expected to be.
type Estimate struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

// Station is a counter, and who is at it.
type Station struct {
	Counter  int            `json:"counter"`
	Open     bool           `json:"open"`
	Services []site.Service `json:"services"`
	Client   *Client        `json:"client"`
}

// Figures are those of the day. Its lengths of time are in minutes.
type Figures struct {
	Expected      Count `json:"expected"`
	Arrived       Count `json:"arrived"`
	Waiting       Count `json:"waiting"`
	Serving       Count `json:"serving"`
	Parked        Count `json:"parked"`
	Done          Count `json:"done"`
	TurnedAway    Count `json:"turned_away"`
	NoShow        Count `json:"no_show"`
	Left          Count `json:"left"`
	Longest       int   `json:"longest_wait"`
	MedianWait    int   `json:"median_wait"`
	MedianService int   `json:"median_service"`
}

// Count is how many clients, and how many persons in their parties.
type Count struct {
	Clients int `json:"clients"`
	Persons int `json:"persons"`
}
