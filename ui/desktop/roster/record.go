package roster

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// show opens a booking with its history.
func (s *Screen) show(id string) {
	wanted, err := uuid.Parse(id)
	if err != nil {
		return
	}
	s.ctx.Runner.Run(slotShow, func(ctx context.Context) func() {
		record, err := s.o.Store.Show(ctx, wanted)
		return func() {
			if err != nil {
				s.ctx.Fail(err)
				return
			}
			s.open(record)
		}
	})
}

func (s *Screen) open(r booking.Record) {
	t := s.ctx.Words.T
	parts := []fyne.CanvasObject{kit.Column(kit.Gap, s.lines(r)...)}
	for i := range r.Details.Warnings {
		parts = append(parts, kit.NewNotice(kit.ToneLate, s.ctx.Words.Fault(&r.Details.Warnings[i])))
	}
	parts = append(parts, kit.Rule(), kit.NewStrong(t("record.history")))
	for _, e := range r.History {
		parts = append(parts, kit.NewNote(s.event(e)))
	}
	kit.ShowDialog(s.ctx.Env, s.ctx.Window.Canvas(), kit.DialogSpec{
		Title: s.title(r), Body: kit.Column(10, parts...), Wide: true,
		Actions: []kit.Action{{Label: t("word.close")}},
	})
}

func (s *Screen) title(r booking.Record) string {
	number := booking.ShowConfirmation(r.Details.Confirmation)
	if r.Sealed {
		return s.ctx.Words.T("roster.sealed")
	}
	return strings.TrimSpace(number + "  " + fullName(r.Details.Contact.Given, r.Details.Contact.Family))
}

// lines are what is known, each with its label, leaving out what is not there.
func (s *Screen) lines(r booking.Record) []fyne.CanvasObject {
	words := s.ctx.Words
	var rows []fyne.CanvasObject
	line := func(id, text string) {
		if text != "" {
			rows = append(rows, kit.Columns([]float32{1, 3.2}, kit.NewNote(words.T(id)), kit.NewText(text)))
		}
	}
	status := s.status(r.Booking).Text
	if r.Reason != "" && words.Has("reason."+r.Reason) {
		status += " – " + words.T("reason."+r.Reason)
	}
	line("record.when", s.where(r.Facts.Places))
	line("record.status", status)
	line("record.service", words.T("service."+string(r.Facts.Service)))
	persons := make([]string, len(r.Details.Persons))
	for i, p := range r.Details.Persons {
		persons[i] = s.person(p)
	}
	line("record.persons", strings.Join(persons, "\n"))
	line("record.contact", fullName(r.Details.Contact.Given, r.Details.Contact.Family))
	line("record.phone", r.Details.Contact.Phone)
	line("record.email", r.Details.Contact.Email)
	line("record.language", words.T("language."+r.Facts.Language))
	line("record.needs", s.needs(r.Details.Needs))
	line("record.notes", r.Details.Notes)
	line("record.reason", r.Details.Reason)
	return rows
}

func (s *Screen) person(p booking.Person) string {
	parts := []string{fullName(p.Given, p.Family)}
	if id := "kind." + string(p.Kind); s.ctx.Words.Has(id) {
		parts = append(parts, s.ctx.Words.T(id))
	}
	if p.Application != "" {
		parts = append(parts, p.Application)
	}
	if !p.LetterDate.IsZero() {
		parts = append(parts, s.ctx.Words.T("record.letter", translations.Args{"Date": p.LetterDate}))
	}
	return strings.Join(parts, " · ")
}

func fullName(given, family string) string {
	if given == family {
		return family
	}
	return strings.TrimSpace(given + " " + family)
}

// where tells date, time and counters of a booking's places.
func (s *Screen) where(places []site.Place) string {
	if len(places) == 0 {
		return ""
	}
	words := s.ctx.Words
	from, to := places[0].Start, places[0].End
	for _, p := range places {
		from, to = min(from, p.Start), max(to, p.End)
	}
	return words.LongDate(places[0].Date.Time()) + ", " + words.ClockRange(int(from), int(to)) + " · " +
		words.T("roster.counter", translations.Args{"Number": s.counters(places)})
}

// event tells one line of the history, in the site's time.
func (s *Screen) event(e booking.Event) string {
	words := s.ctx.Words
	at := s.local(e.At)
	text := words.Date(at) + ", " + words.Clock(at.Hour()*60+at.Minute())
	if id := "entry." + e.Kind; words.Has(id) {
		text += " – " + words.T(id)
	}
	if e.Undone {
		text += " (" + words.T("record.undone") + ")"
	}
	if id := "reason." + e.Reason; e.Reason != "" && words.Has(id) {
		text += " · " + words.T(id)
	}
	if e.Words != "" {
		text += " · " + e.Words
	}
	if where := s.where(e.Places); where != "" {
		text += "\n" + where
	}
	return text
}

func (s *Screen) local(t time.Time) time.Time {
	if location, err := s.ctx.Site.Location(); err == nil {
		return t.In(location)
	}
	return t
}
