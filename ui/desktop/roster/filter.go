package roster

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/roster"
	"daybook/model/site"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
)

// filter is what of the day is shown. It is not remembered.
type filter struct {
	text    string
	service site.Service // "" is all
	hide    bool         // cancelled bookings
}

func (f filter) any() bool { return f != filter{} }

// line is a booking with its row, and the text it is found by once somebody has typed something.
type line struct {
	row  kit.ListRow
	of   *roster.Row
	text string
}

// passes tells whether a line is shown: it must hold every word typed, in any of its parts, with or without accents.
func (s *Screen) passes(l *line, words []string) bool {
	f := s.want
	if f.service != "" && l.of.Booking.Facts.Service != f.service || f.hide && !l.of.Booking.Active() {
		return false
	}
	if len(words) > 0 && l.text == "" {
		l.text = s.textOf(l)
	}
	for _, word := range words {
		if !strings.Contains(l.text, word) {
			return false
		}
	}
	return true
}

// wordsOf are what was typed, between spaces: what punctuation joins, as in 9:10, must stand together.
func wordsOf(typed string) []string {
	var words []string
	for _, word := range strings.Fields(typed) {
		if word = strings.TrimSpace(sitelist.Fold(word)); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// textOf is all a booking can be found by: what its row shows, the names of all who come, and a telephone number without
// its punctuation too.
func (s *Screen) textOf(l *line) string {
	var parts []string
	for _, c := range l.row.Cells {
		parts = append(parts, c.Text, c.Note)
	}
	d := l.of.Details
	parts = append(parts, d.Contact.Given, d.Contact.Family, d.Contact.Phone, digits(d.Contact.Phone), d.Confirmation)
	for _, p := range d.Persons {
		parts = append(parts, p.Given, p.Family, p.Application)
	}
	return " " + sitelist.Fold(strings.Join(parts, " "))
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// newFilter is the field and the buttons above the list.
func (s *Screen) newFilter(v *view) fyne.CanvasObject {
	t, env := s.ctx.Words.T, s.ctx.Env
	v.filter = kit.NewEntry(env, longestFilter)
	v.filter.SetPlaceHolder(t("roster.filter"))
	v.filter.SetText(s.want.text)
	v.filter.OnChanged = func(text string) {
		if text != s.want.text {
			s.want.text = text
			s.refill()
		}
	}
	v.filter.OnKey = s.filterKey
	button := func(id, key string, run func()) *kit.Button { return kit.NewButton(env, kit.Quiet, t(id), key, run) }
	v.services = map[site.Service]*kit.Button{
		"":              button("roster.all", "1", func() { s.only("") }),
		site.Passport:   button("roster.service.passport", "2", func() { s.only(site.Passport) }),
		site.Biometrics: button("roster.service.biometrics", "3", func() { s.only(site.Biometrics) }),
	}
	v.hide = button("roster.hide-cancelled", "4", s.hideCancelled)
	s.markFilter(v)
	return kit.Flow([]float32{1, 0, 0, 0, 0}, newWide(v.filter, kit.NewKeyHint("Ctrl+F")), v.services[""], v.services[site.Passport], v.services[site.Biometrics], v.hide)
}

const longestFilter = 100

// filterKey goes to the list, or gives up what was typed.
func (s *Screen) filterKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		if !s.clearFilter() {
			s.ctx.Window.Canvas().Focus(s.view.list)
		}
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyPageDown:
		s.ctx.Window.Canvas().Focus(s.view.list)
	default:
		return false
	}
	return true
}

func (s *Screen) toFilter() { s.ctx.Window.Canvas().Focus(s.view.filter) }

// clearFilter shows the whole day again, with the focus on the list. It tells whether there was a filter.
func (s *Screen) clearFilter() bool {
	if !s.want.any() {
		return false
	}
	s.want = filter{}
	s.view.filter.SetText("")
	s.ctx.Window.Canvas().Focus(s.view.list)
	s.refill()
	return true
}

// only shows one service, or all.
func (s *Screen) only(service site.Service) {
	s.want.service = service
	s.refill()
}

func (s *Screen) hideCancelled() {
	s.want.hide = !s.want.hide
	s.refill()
}

// refill shows what passes the filter now.
func (s *Screen) refill() {
	s.markFilter(s.view)
	s.fill()
}

func (s *Screen) markFilter(v *view) {
	for service, button := range v.services {
		button.SetSelected(service == s.want.service)
	}
	v.hide.SetSelected(s.want.hide)
}
