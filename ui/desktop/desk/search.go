package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/translations"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
)

// longestScan is how much can be typed; a scan of a letter is a few hundred characters.
const longestScan = 400

// newField is the field that filters by names and numbers, and takes numbers.
func (s *Screen) newField() *kit.Entry {
	entry := kit.NewEntry(s.ctx.Env, longestScan)
	entry.SetPlaceHolder(s.ctx.Words.T("desk.search"))
	entry.SetText(s.field.text)
	entry.OnChanged = func(text string) {
		if s.field.typed(text) {
			s.fill()
		}
	}
	entry.OnKey = s.searchKey
	entry.OnSubmitted = s.submit
	s.field.entry = entry
	return entry
}

// capture begins a number with a digit typed while no field had the focus: what follows is the number's, up to Enter.
func (s *Screen) capture(r rune) {
	s.toSearch()
	s.field.begin(r)
	s.fill()
}

// endCapture gives the filter back to the field, and the focus to the lane.
func (s *Screen) endCapture() {
	s.setSearch(s.field.filter)
	s.panel.Focus()
}

func (s *Screen) setSearch(text string) {
	s.field.set(text)
	s.fill()
}

// searchKey leaves the field.
func (s *Screen) searchKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		if s.field.capturing() {
			s.endCapture()
		} else if !s.clearFilter() {
			s.panel.Focus()
		}
	case fyne.KeyDown, fyne.KeyPageDown:
		s.panel.Focus()
	default:
		return false
	}
	return true
}

// clearFilter shows everybody again, with the focus on the lane. It tells whether anything was typed.
func (s *Screen) clearFilter() bool {
	if s.field.text == "" && s.field.filter == "" {
		return false
	}
	s.setSearch("")
	s.panel.Focus()
	return true
}

// sought tells whether a number is one to find somebody of today by, rather than to record an arrival by: digits of a
// telephone or an application number, or the beginning of a confirmation number.
func (s *Screen) sought(number string) bool {
	_, err := booking.ParseConfirmation(number)
	return slices.ContainsFunc(s.day.Clients, func(c desk.Client) bool {
		return lanes.Numbered(&c, number) || err != nil && lanes.Confirmed(&c, number)
	})
}

// filter is what the lanes are to be filtered by.
func (s *Screen) filter() string {
	f := &s.field
	if f.capturing() && !f.begun && f.wrong == "" && slices.ContainsFunc(s.day.Clients, func(c desk.Client) bool {
		return lanes.Numbered(&c, f.text) || lanes.Confirmed(&c, f.text)
	}) {
		return f.text
	}
	return f.filter
}

// submit looks a number up, or goes to whom the names or the number typed fit.
func (s *Screen) submit(text string) {
	if r := booking.Recognise(text); r.Kind == booking.AnApplication {
		s.setSearch("")
		s.panel.Focus()
		s.findLetter(r.Value)
		return
	}
	if number(text) {
		if !s.sought(text) {
			s.endCapture()
			s.lookUp(text)
			return
		}
		s.setSearch(text)
	}
	if strings.TrimSpace(text) == "" {
		s.panel.Focus()
		return
	}
	hits, first := 0, -1
	for i := range lanes.Count {
		if n := s.lanes.People(i); n > 0 {
			if hits += n; first < 0 {
				first = i
			}
		}
	}
	if hits == 0 {
		s.late("desk.search.none", translations.Args{"Text": strings.TrimSpace(text)})
		return
	}
	if hits == 1 {
		s.panel.GoFirst(first)
		s.setSearch("") // everybody is seen again, with the one found selected
	}
	s.panel.GoLane(first)
}

// toSearch goes to the field.
func (s *Screen) toSearch() { s.ctx.Window.Canvas().Focus(s.field.entry) }

// nextService shows the next service alone, and after the last all of them.
func (s *Screen) nextService() {
	offered := s.offered()
	next := 0
	for i, service := range offered {
		if service == s.service {
			next = i + 1
		}
	}
	s.service = ""
	if next < len(offered) {
		s.service = offered[next]
	}
	s.fill()
}
