package roster

import (
	"slices"
	"strconv"
	"strings"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// columns of the list; compact ones carry more in each.
func (s *Screen) columns(compact bool) []kit.RowColumn {
	column := func(name string, weight float32) kit.RowColumn {
		return kit.RowColumn{Title: s.ctx.Words.T("roster.column." + name), Weight: weight}
	}
	if compact {
		return []kit.RowColumn{column("time", 1.3), column("name", 3.2), column("phone", 1.8), column("status", 2.7)}
	}
	return []kit.RowColumn{
		column("time", 1), column("counter", 0.8), column("name", 2.45), column("service", 2.2), column("language", 0.75),
		column("phone", 1.35), column("needs", 2.05), column("number", 1.2), column("status", 1.2),
	}
}

// rows are the day's bookings, or nothing while they are not known.
func (s *Screen) rows() []kit.ListRow {
	if !s.known {
		return nil
	}
	rows := make([]kit.ListRow, len(s.day.Rows))
	for i, r := range s.day.Rows {
		rows[i] = kit.ListRow{ID: r.Booking.ID.String(), Cells: s.cells(r)}
	}
	return rows
}

func (s *Screen) cells(r roster.Row) []kit.Cell {
	words := s.ctx.Words
	f := r.Booking.Facts
	at, counters := kit.Cell{Text: s.start(f.Places), Bold: r.Booking.Active()}, s.counters(f.Places)
	name := kit.Cell{Text: s.names(r)}
	service := s.service(f)
	language := strings.ToUpper(f.Language)
	phone, number := kit.Cell{Text: r.Details.Contact.Phone}, booking.ShowConfirmation(r.Details.Confirmation)
	status, needs := s.status(r.Booking), s.needs(r.Details.Needs)
	if s.view != nil && s.view.compact {
		if counters != "" {
			at.Note = words.T("roster.counter", translations.Args{"Number": counters})
		}
		name.Note, phone.Note, status.Note = language+" · "+service, number, needs
		return []kit.Cell{at, name, phone, status}
	}
	return []kit.Cell{at, {Text: counters}, name, {Text: service}, {Text: language}, phone, {Text: needs}, {Text: number}, status}
}

// start is when a booking begins.
func (s *Screen) start(places []site.Place) string {
	if len(places) == 0 {
		return "–"
	}
	from := places[0].Start
	for _, p := range places {
		from = min(from, p.Start)
	}
	return s.ctx.Words.Clock(int(from))
}

// counters names the counters of a booking: "3" or "3, 4".
func (s *Screen) counters(places []site.Place) string {
	var numbers []int
	for _, p := range places {
		numbers = append(numbers, p.Counter)
	}
	slices.Sort(numbers)
	var shown []string
	for _, n := range slices.Compact(numbers) {
		shown = append(shown, strconv.Itoa(n))
	}
	return strings.Join(shown, ", ")
}

// names is the first person's, with how many more come.
func (s *Screen) names(r roster.Row) string {
	if r.Sealed {
		return s.ctx.Words.T("roster.sealed")
	}
	name := listName(r.Details.Contact.Given, r.Details.Contact.Family)
	if len(r.Details.Persons) > 0 {
		p := r.Details.Persons[0]
		name = listName(p.Given, p.Family)
	}
	if more := r.Booking.Facts.Persons - 1; more > 0 {
		name += " +" + strconv.Itoa(more)
	}
	return name
}

// listName writes a name for a list: the family name first, as people are looked up.
func listName(given, family string) string {
	if given == "" || given == family {
		return family
	}
	if family == "" {
		return given
	}
	return family + ", " + given
}

// service names what they come for: the kinds of passport applications, each once, or the service.
func (s *Screen) service(f booking.Facts) string {
	words := s.ctx.Words
	short := words.T("roster.service." + string(f.Service))
	var kinds []string
	for _, k := range f.Kinds {
		if text := words.T("roster.kind." + string(k)); words.Has("roster.kind."+string(k)) && !slices.Contains(kinds, text) {
			kinds = append(kinds, text)
		}
	}
	if len(kinds) == 0 {
		return short
	}
	return short + " · " + strings.Join(kinds, ", ")
}

func (s *Screen) status(b booking.Booking) kit.Cell {
	words := s.ctx.Words
	switch {
	case b.Active() && !b.Held:
		return kit.Cell{Text: words.T("roster.no-place"), Tone: kit.ToneLate}
	case b.Active():
		return kit.Cell{Text: words.T("status." + string(b.Status))}
	}
	return kit.Cell{Text: words.T("status." + string(b.Status)), Tone: kit.ToneRefused}
}

// needs puts codes into words; an interpreter's language and free words stay as they were typed.
func (s *Screen) needs(needs []string) string {
	var all []string
	for _, need := range needs {
		if slices.Contains(booking.Needs(), need) {
			need = s.ctx.Words.T("need." + need)
		} else if language, ok := strings.CutPrefix(need, "interpreter:"); ok {
			need = s.ctx.Words.T("roster.interpreter", translations.Args{"Language": language})
		}
		all = append(all, need)
	}
	return strings.Join(all, "; ")
}
