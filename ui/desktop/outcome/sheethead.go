package outcome

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// fillHead says who it is, where they stand, and what to know about them.
func (s *Sheet) fillHead() {
	w, c := s.ctx.Words, s.client
	tone, state := record.VisitState(w, c.Visit, s.local())
	parts := []fyne.CanvasObject{kit.Row(kit.Gap, kit.NewBadge(tone, s.since(state)))}
	if why := s.deeds.Why; why != "" && c.Visit.State == visit.Waiting {
		parts = append(parts, kit.NewText(why))
	}
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, kit.Columns([]float32{1, 3}, kit.NewText(w.T(label)).In(kit.Muted), kit.NewText(text)))
		}
	}
	when := s.when()
	if number := c.Details.Confirmation; number != "" {
		when += " · " + w.T("outcome.number", translations.Args{"Number": booking.ShowConfirmation(number)})
	}
	add("record.when", when)
	service := []string{w.T("service." + string(c.Facts.Service)), w.N("roster.persons", c.Facts.Persons-c.Visit.Count(visit.Elsewhere))}
	if c.Facts.Language != "" {
		service = append(service, w.T("language."+c.Facts.Language))
	}
	add("record.service", strings.Join(service, " · "))
	if id := "book.travel." + string(c.Details.Travel); w.Has(id) {
		add("record.travel", w.T(id))
	}
	add("record.needs", record.Needs(w, c.Details.Needs))
	add("record.notes", c.Details.Notes)
	add("record.reason", c.Details.Reason)
	if c.Sealed {
		parts = append(parts, kit.NewNotice(kit.ToneLate, w.T("record.sealed")))
	}
	s.head.Objects = parts
	s.head.Refresh()
}

// local is now in the site's zone.
func (s *Sheet) local() time.Time {
	if zone, err := s.ctx.Site.Location(); err == nil {
		return s.now.At.In(zone)
	}
	return s.now.At
}

// since adds how long they waited, and how long they have been served.
func (s *Sheet) since(state string) string {
	v := s.client.Visit
	if v.Arrived.IsZero() {
		return state
	}
	minutes := func(d time.Duration) string { return s.ctx.Words.Duration(int(d.Minutes())) }
	args := translations.Args{"State": state, "Wait": minutes(v.Waited(s.now.At)), "Service": minutes(v.Service(s.now.At))}
	if v.State == visit.Serving {
		return s.ctx.Words.T("outcome.served-for", args)
	}
	return s.ctx.Words.T("outcome.waited", args)
}

// when is the time of the appointment, and how late they are or were.
func (s *Sheet) when() string {
	w, c := s.ctx.Words, s.client
	place, ok := c.Place()
	if !ok {
		return w.T("outcome.walk-in")
	}
	text := w.T("outcome.planned", translations.Args{
		"When": w.ClockRange(int(place.Start), int(place.End)), "Counter": record.Counters(c.Facts.Places),
	})
	if minutes, late := c.Late(s.ctx.Site.Queueing(), s.now); late {
		text = w.T("outcome.late", translations.Args{"When": text, "Late": w.Duration(minutes)})
	}
	return text
}
