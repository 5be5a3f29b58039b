package desk

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// longestScan is how much can be typed; a scan of a letter is a few hundred characters.
const longestScan = 400

// newSearch is the field that filters by names and takes numbers.
func (s *Screen) newSearch() *kit.Entry {
	field := kit.NewEntry(s.ctx.Env, longestScan)
	field.SetPlaceHolder(s.ctx.Words.T("desk.search"))
	field.SetText(s.field)
	field.OnChanged = s.typed
	field.OnKey = s.searchKey
	field.OnSubmitted = s.submit
	return field
}

// number tells whether a text is a number rather than a name: a confirmation number begins with a digit, and some scanners
// put a sign of the sort of code before it.
func number(text string) bool {
	for _, r := range strings.TrimSpace(text) {
		return unicode.IsDigit(r) || r == ']'
	}
	return false
}

// capturing tells whether the field holds a number.
func (s *Screen) capturing() bool { return number(s.field) }

// typed is told every change of the field. A number filters nothing.
func (s *Screen) typed(text string) {
	if text == s.field {
		return
	}
	s.field, s.wrong = text, ""
	switch {
	case number(text) && s.kept:
	case number(text):
		s.filter = ""
	default:
		s.filter, s.kept = text, false
	}
	s.fill()
}

// capture begins a number with a digit typed while no field had the focus: what follows is the number's, up to Enter.
func (s *Screen) capture(r rune) {
	s.kept, s.wrong = s.filter != "", ""
	field := s.view.search
	s.ctx.Window.Canvas().Focus(field)
	s.field = string(r)
	field.SetText(s.field)
	field.SetCaret(1)
	s.fill()
}

// endCapture gives the filter back to the field, and the focus to the lane.
func (s *Screen) endCapture() {
	s.kept = false
	s.setSearch(s.filter)
	s.focusLane()
}

func (s *Screen) setSearch(text string) {
	s.field, s.filter, s.wrong = text, text, ""
	s.view.search.SetText(text)
	s.view.search.SetCaret(len(text)) // nothing stays marked that the next letter would replace
	s.fill()
}

// searchKey leaves the field.
func (s *Screen) searchKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		if s.capturing() {
			s.endCapture()
		} else if !s.clearFilter() {
			s.focusLane()
		}
	case fyne.KeyDown, fyne.KeyPageDown:
		s.focusLane()
	default:
		return false
	}
	return true
}

// clearFilter shows everybody again, with the focus on the lane. It tells whether anything was typed.
func (s *Screen) clearFilter() bool {
	if s.field == "" && s.filter == "" {
		return false
	}
	s.setSearch("")
	s.focusLane()
	return true
}

// submit looks a number up, or goes to whom the names typed fit.
func (s *Screen) submit(text string) {
	if number(text) {
		s.endCapture()
		s.lookUp(text)
		return
	}
	if strings.TrimSpace(text) == "" {
		s.focusLane()
		return
	}
	hits, first := 0, -1
	for i := range lanes {
		if n := s.people(i); n > 0 {
			if hits += n; first < 0 {
				first = i
			}
		}
	}
	if hits == 0 {
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.T("desk.search.none", translations.Args{"Text": strings.TrimSpace(text)}))
		return
	}
	s.nowAt(first)
	if hits == 1 {
		lane := s.view.lane(first)
		s.at[first] = lane.IDs()[0]
		lane.Select(s.at[first])
		s.setSearch("") // everybody is seen again, with the one found selected
	}
	s.focusLane()
}

// people counts who is in a lane.
func (s *Screen) people(lane int) int {
	if lane == counters {
		return len(s.view.clients)
	}
	return len(s.view.lane(lane).IDs())
}

// toSearch goes to the field.
func (s *Screen) toSearch() { s.ctx.Window.Canvas().Focus(s.view.search) }

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
