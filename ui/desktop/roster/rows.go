package roster

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// columns of the list; compact ones carry more in each.
func (s *Screen) columns(compact bool) []kit.RowColumn {
	weights := []float32{1, 1.15, 2.15, 2.4, 0.8, 1.3, 1.8, 1.2, 1.2}
	if compact {
		weights = []float32{1.55, 2.9, 2.1, 2.45}
	}
	var columns []kit.RowColumn
	for i, name := range names(compact) {
		columns = append(columns, kit.RowColumn{Title: s.ctx.Words.T("roster.column." + name), Weight: weights[i], Sortable: true})
	}
	return columns
}

// rows are those of the day's bookings that pass the filter, or nothing while they are not known. The cells are made once
// for a day, whatever is filtered.
func (s *Screen) rows() []kit.ListRow {
	if !s.known {
		return nil
	}
	if s.lines == nil {
		s.lines = make([]line, len(s.day.Rows))
		for i, r := range s.day.Rows {
			s.lines[i] = line{row: kit.ListRow{ID: r.Booking.ID.String(), Cells: s.cells(r)}, of: &s.day.Rows[i]}
		}
	}
	words := wordsOf(s.want.text)
	rows := make([]kit.ListRow, 0, len(s.lines))
	for i := range s.lines {
		if s.passes(&s.lines[i], words) {
			rows = append(rows, s.lines[i].row)
		}
	}
	return rows
}

func (s *Screen) cells(r roster.Row) []kit.Cell {
	words := s.ctx.Words
	f := r.Booking.Facts
	counters := record.Counters(f.Places)
	at := kit.Cell{Text: s.start(f.Places), Bold: r.Booking.Active(), Key: startKey(f.Places)}
	name := kit.Cell{Text: s.names(r)}
	service := s.service(f)
	language := strings.ToUpper(f.Language)
	phone, number := kit.Cell{Text: r.Details.Contact.Phone}, booking.ShowConfirmation(r.Details.Confirmation)
	status, needs := s.status(r.Booking), record.Needs(words, r.Details.Needs)
	if s.view != nil && s.view.compact {
		if counters != "" {
			at.Note = words.T("roster.counter", translations.Args{"Number": counters})
		}
		name.Note, phone.Note, status.Note = language+" · "+service, number, s.statusNote(r.Booking, needs)
		return []kit.Cell{at, name, phone, status}
	}
	return []kit.Cell{at, {Text: counters}, name, {Text: service}, {Text: language}, phone, {Text: needs}, {Text: number}, status}
}

// startKey sorts as the day goes: by the start, then by the counter.
func startKey(places []site.Place) string {
	if len(places) == 0 {
		return "-"
	}
	first := slices.MinFunc(places, func(a, b site.Place) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Counter, b.Counter))
	})
	return fmt.Sprintf("%04d %04d", first.Start, first.Counter)
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

// names is the first person's, with how many more come.
func (s *Screen) names(r roster.Row) string {
	if r.Sealed {
		return s.ctx.Words.T("roster.sealed")
	}
	name := listName(r.Details.Contact.Given, r.Details.Contact.Family)
	if len(r.Details.Persons) > 0 {
		if first := listName(r.Details.Persons[0].Given, r.Details.Persons[0].Family); first != "" {
			name = first
		}
	}
	if name == "" && r.Booking.Facts.Source == booking.AtDesk {
		name = strings.TrimSuffix(s.ctx.Words.T("record.no-name")+" · "+r.Booking.Visit.Ticket.String(), " · ")
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

// statusNote is what a narrow list adds to the status: where the visit stands, then the needs.
func (s *Screen) statusNote(b booking.Booking, needs string) string {
	if !b.Active() {
		return needs
	}
	told := []string{record.VisitMore(s.ctx.Words, b.Visit, s.local(s.ctx.Now())), needs}
	return strings.Join(slices.DeleteFunc(told, func(text string) bool { return text == "" }), " · ")
}

func (s *Screen) status(b booking.Booking) kit.Cell {
	tone, text := record.Status(s.ctx.Words, b)
	return kit.Cell{Text: text, Tone: tone}
}
