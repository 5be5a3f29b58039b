package answer

import (
	"daybook/model/capacity"
)

// Openings answers openings.
type Openings struct {
	Openings []Place  `json:"openings"`
	Why      *Problem `json:"why,omitempty"` // when there are none
}

// Openings answers with the first openings, or with why there are none.
func (a *Writer) Openings(openings []capacity.Opening, why error) error {
	shaped := Openings{Openings: shapeOpenings(openings)}
	if a.JSON {
		if why != nil {
			reason := a.explain(why)
			shaped.Why = &reason
		}
		return a.line(shaped)
	}
	if why != nil {
		return a.say(a.Words.Fault(why))
	}
	rows := make([][]string, len(shaped.Openings))
	for i, o := range shaped.Openings {
		rows[i] = []string{a.Words.LongDate(o.Date.Time()), a.hours(o), a.counters(o)}
	}
	return a.table([]string{"cli.date", "cli.time", "cli.counter"}, rows)
}

func shapeOpenings(openings []capacity.Opening) []Place {
	list := make([]Place, len(openings))
	for i, o := range openings {
		list[i] = *shapePlaces(o.Places)
	}
	return list
}
