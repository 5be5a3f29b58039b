package find

import (
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/ui/kit"
)

// columns of the list; compact ones carry more in each.
func (s *Screen) columns(compact bool) []kit.RowColumn {
	column := func(name string, weight float32) kit.RowColumn {
		return kit.RowColumn{Title: s.ctx.Words.T("find.column." + name), Weight: weight}
	}
	if compact {
		return []kit.RowColumn{column("date", 1.65), column("name", 2.55), column("phone", 1.95), column("status", 2.45)}
	}
	return []kit.RowColumn{
		column("date", 1.5), column("time", 1.1), column("name", 2.4), column("service", 1.2), column("site", 1.7), column("phone", 1.3),
		column("number", 1.15), column("status", 2.3),
	}
}

func (s *Screen) rows() []kit.ListRow {
	rows, now := make([]kit.ListRow, len(s.answer.found)), s.today()
	for i, r := range s.answer.found {
		rows[i] = kit.ListRow{ID: r.ID.String(), Cells: s.cells(r, now)}
	}
	return rows
}

func (s *Screen) cells(r booking.Record, now calendar.Date) []kit.Cell {
	words := s.ctx.Words
	day := kit.Cell{Text: Day(words, r.Booking, now), Bold: part(r.Booking, now) == today}
	at := Time(words, r.Booking)
	name, phone := kit.Cell{Text: Name(words, r)}, kit.Cell{Text: r.Details.Contact.Phone}
	service := words.T("find.service." + string(r.Facts.Service))
	where := s.where(r.Facts.Site)
	number := booking.ShowConfirmation(r.Details.Confirmation)
	status := Status(words, r.Booking, s.now(r.Facts.Site))
	if s.view.compact {
		day.Note, name.Note, phone.Note = at, service+" · "+where, number
		return []kit.Cell{day, name, phone, status}
	}
	return []kit.Cell{day, {Text: at}, name, {Text: service}, {Text: where}, phone, {Text: number}, status}
}

// now is the present in the time of a site.
func (s *Screen) now(siteID string) time.Time {
	at, ok := s.answer.sites[siteID]
	if !ok {
		at = s.ctx.Site
	}
	if zone, err := at.Location(); err == nil {
		return s.ctx.Now().In(zone)
	}
	return s.ctx.Now()
}

// where names a site by its city, as names of sites all begin alike, or by its name where there are several in a city.
func (s *Screen) where(id string) string {
	one, ok := s.answer.sites[id]
	if !ok {
		return id
	}
	lang := string(s.ctx.Words.Language())
	for _, other := range s.answer.sites {
		if other.ID != id && other.City.In(lang) == one.City.In(lang) {
			return one.Name.In(lang)
		}
	}
	return one.City.In(lang)
}
