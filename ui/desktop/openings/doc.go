// Package openings is where a person chooses a free place: the first openings as keys 1 to 9, a strip of a week's free
// counts, part of the day, first day, side by side, and the other sites by date (design.md §6, §9). Book's right side and
// the dialog that moves a booking use it.
//
//	p := openings.New(store, &choice, openings.Options{Name: "move", Fixed: true, Changed: …, Shown: …})
//	object := p.Build(ctx)         // again after each change of language, theme or site
//	p.Ask(openings.Wish{Service: site.Passport, Persons: 2})
//	p.Focus()                      // to the openings, or to the first day when there are none
//	p.Digit('3')                   // for keys typed while no field has the focus
//	p.Chosen(), p.At()             // places and site to book; no places: nothing is chosen
//	p.Lose(f)                      // the store refused the place: says it and offers the nearest ones, with the focus
//	p.Changed()                    // somebody committed: asks again, focus and choice stay
//	p.Cancel()                     // when the picker goes
//
// What is typed and chosen lives in Choice, apart from the widgets. A picker is used on the interface's goroutine only;
// searches run in slots of the runner named after Options.Name, and a newer one cancels the older.
package openings

import (
	"context"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// Store is what the picker needs of the data: *store.Store has it.
type Store interface {
	// Openings finds the first free places; without any, the fault says why (capacity.Search).
	Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error)
	// FreeCounts tells for each of a request's days how many more such parties fit into each of the spans.
	FreeCounts(ctx context.Context, r capacity.Request, spans []calendar.Span) ([]capacity.DayCounts, error)
	// Sites lists all sites.
	Sites() ([]site.Site, error)
}

// Options are what the picker's owner adds.
type Options struct {
	// Name begins the names of the picker's slots, so that two pickers do not cancel each other.
	Name string
	// Fixed keeps the site and whether the party is served side by side as the choice has them: neither is offered, as when
	// a booking moves.
	Fixed bool
	// Changed is told what the person changed: List, Part, From, Side or Site. It may be nil.
	Changed func(name string)
	// Blurred is told what the focus left: From. It may be nil.
	Blurred func(name string)
	// Shown is called when something was drawn anew: an answer came, a page was turned, a chosen place is gone (then
	// Chosen is empty and Lost says why). Heights may be others. It may be nil.
	Shown func()
}
