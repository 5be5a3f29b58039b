package openings

import "fyne.io/fyne/v2"

// The names by which Options.Changed and Fields call the parts.
const (
	List   = "openings"      // the openings themselves
	Part   = "part"          // part of the day
	From   = "from"          // first day
	Side   = "side-by-side"  // one counter each
	Site   = "site"          // where
	Strip  = "week"          // the week's free counts
	Sites  = "other-sites"   // the button that lists the other sites
	Home   = "home-site"     // the button back to the site at hand
	Later  = "later"         // the button to later openings
	Early  = "earlier"       // the button to earlier openings
	Look   = "openings-from" // the button that looks from a later day, where nothing is free
	Before = "week-before"   // the buttons to another week
	After  = "week-after"
)

// Field is a part that can have the focus, by name, in the order of Tab.
type Field struct {
	Name  string
	Focus fyne.Focusable
	// Say shows what is wrong with it, or clears; nil if nothing can be.
	Say func(wrong string)
}

// Fields are the parts that can have the focus.
func (p *Picker) Fields() []Field {
	v := p.view
	if v == nil {
		return nil
	}
	return []Field{
		{Home, v.home, nil},
		{List, v.grid, p.Missing},
		{Early, v.earlier, nil},
		{Later, v.later, nil},
		{Look, v.look, nil},
		{Sites, v.sites, nil},
		{Part, v.part, nil},
		{From, v.from, p.sayFrom},
		{Side, v.side, nil},
		{Before, v.before, nil},
		{After, v.after, nil},
		{Strip, v.strip, nil},
	}
}
