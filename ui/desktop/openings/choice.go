package openings

import (
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// pageSize is how many openings are shown at once: as many as there are digits.
const pageSize = 9

// Wish is who is to be served.
type Wish struct {
	Service site.Service // "" means that nothing is asked for yet
	Persons int
	Minutes int // a person's time; 0 means the site's present one

	// Except is the booking that is to move: its own place counts as free. Nil means none.
	Except uuid.UUID
}

// Choice is all that a person typed or chose. It holds no widgets and is kept as JSON in drafts.
type Choice struct {
	Part       capacity.Part   `json:"part"`
	From       string          `json:"from"`                   // the first day, as typed
	Since      calendar.Minute `json:"since,omitempty"`        // on the first day, not before; from a cell of the strip
	SideBySide bool            `json:"side_by_side,omitempty"` // as ticked; it counts for two persons and up
	Page       int             `json:"page"`                   // of the openings
	Week       calendar.Date   `json:"week,omitzero"`          // the Monday of the week shown; none means that of the first day
	Away       string          `json:"away,omitempty"`         // another site than the one at hand, by id
	Chosen     []site.Place    `json:"chosen"`                 // the opening chosen, at the site
}

// Together tells whether a party of so many is served side by side.
func (c *Choice) Together(persons int) bool { return c.SideBySide && persons > 1 }

// restart forgets where in the openings the person stands, as after a change of what is asked for.
func (c *Choice) restart() { c.Page, c.Since, c.Week = 0, 0, 0 }
