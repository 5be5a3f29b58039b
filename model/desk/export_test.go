package desk

import (
	"time"

	"github.com/google/uuid"
)

// Planned is when everybody who waits is called if every visit takes as long as planned, and nobody comes of those expected
// or everybody at their time. Who is past it comes at once.
func (d Day) Planned(everybody bool, now Now) map[uuid.UUID]time.Duration {
	planned := habits{minutes: d.Site.Minutes, paces: []float64{1}, comings: []time.Duration{never}}
	if everybody {
		planned.comings[0] = 0
	}
	return d.outlook(nil, planned, now).play(0)
}
