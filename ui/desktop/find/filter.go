package find

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// Filters on what was found, in the order of their buttons and keys; their words are "find.filter."+ and "command.find-"+.
const (
	all     = "all"
	noShows = "no-shows"
)

func filters() []string { return []string{all, "today", "coming", "past", noShows} }

// deep is how many bookings are looked at while a filter is on: what is wanted may stand far down.
const deep = 1000

// reach is how many bookings are asked for.
func reach(want string) int {
	if want == all {
		return Most
	}
	return deep
}

// passes tells whether a filter lets a booking through.
func passes(want string, b booking.Booking, day calendar.Date) bool {
	switch want {
	case all:
		return true
	case noShows:
		return b.Visit.State == visit.NoShow
	}
	return want == partNames()[part(b, day)]
}

func partNames() []string { return []string{today: "today", coming: "coming", past: "past"} }

// sift keeps what the filter lets through, and of that as much as is shown.
func (a *answer) sift(day calendar.Date) {
	a.looked = len(a.found)
	a.found = slices.DeleteFunc(a.found, func(r booking.Record) bool { return !passes(a.want, r.Booking, day) })
	a.arrange(day)
	if !a.ofDay {
		a.found = a.found[:min(len(a.found), Most)]
	}
}

// newFilters are the buttons for the filters, with their keys named once: there is little room.
func (s *Screen) newFilters(v *view) fyne.CanvasObject {
	v.filters = map[string]*kit.Button{}
	var row []fyne.CanvasObject
	for _, name := range filters() {
		button := kit.NewButton(s.ctx.Env, kit.Quiet, s.ctx.Words.T("find.filter."+name), "", func() { s.only(name) })
		button.SetSelected(name == s.want)
		v.filters[name], row = button, append(row, button)
	}
	last := len(row) - 1
	row[last] = kit.Row(2, row[last], kit.NewKeyHint(filterKey(0)+"…"+filterKey(last)[len("Ctrl+"):]))
	return kit.Flow(make([]float32, len(row)), row...)
}

// filterKey is the key of a filter, by its place.
func filterKey(i int) string { return "Ctrl+" + string(rune('1'+i)) }

// only shows those of one kind. The caret stays where people go on typing.
func (s *Screen) only(want string) {
	s.setFilter(want)
	s.ctx.Window.Canvas().Focus(s.view.search.Field)
	s.look()
}

func (s *Screen) setFilter(want string) {
	s.want = want
	for name, button := range s.view.filters {
		button.SetSelected(name == want)
	}
}

// sifted says how many of those found are shown while a filter is on, so that none is hidden unawares.
func (s *Screen) sifted() string {
	a := &s.answer
	args := translations.Args{"Shown": len(a.found), "Found": a.looked}
	if a.ofDay {
		return s.ctx.Words.T("find.day-count", args)
	}
	if a.more {
		return s.ctx.Words.T("find.filtered-more", args)
	}
	return s.ctx.Words.T("find.filtered", args)
}

// siftedOut says that the filter lets nothing through, and how to see what was found.
func (s *Screen) siftedOut() (title, todo string) {
	words, a := s.ctx.Words, &s.answer
	if a.ofDay {
		return words.T("find.day-none." + a.want), words.T("find.day-none-todo")
	}
	title = words.T("find.filtered-none", translations.Args{"Kind": words.T("find.filter." + a.want)})
	todo = "find.filtered-none-todo"
	if a.more {
		todo = "find.filtered-none-more"
	}
	return title, words.T(todo, translations.Args{"Found": a.looked})
}
