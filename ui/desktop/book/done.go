package book

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// booked is the booking just made, as it is read out to the client.
type booked struct {
	Order   booking.Order   `json:"order"`
	Receipt booking.Receipt `json:"receipt"`
	Site    site.Site       `json:"site"`
	Took    string          `json:"took"`
}

// doneView is what is shown after a booking was made.
type doneView struct {
	first fyne.Focusable
}

// buildDone shows the confirmation number to read aloud, and what can be done next.
func (s *Screen) buildDone() (left, right fyne.CanvasObject) {
	w, env, b := s.ctx.Words, s.ctx.Env, s.booked
	again := kit.NewButton(env, kit.Outline, w.T("book.again"), "", s.again)
	over := kit.NewButton(env, kit.Outline, w.T("book.next"), "Ctrl+N", s.startOver)
	buttons := []fyne.CanvasObject{again, over}
	s.view.done = &doneView{first: over}
	if s.options.SaveSlip != nil {
		slip := kit.NewButton(env, kit.Filled, w.T("book.slip"), "Ctrl+P", s.slip)
		buttons = append([]fyne.CanvasObject{slip}, buttons...)
		s.view.done.first = slip
	}
	details := b.Order.Details
	parts := []fyne.CanvasObject{
		kit.Row(kit.Gap, kit.NewBadge(kit.ToneDone, w.T("book.done")), kit.NewNote(w.T("book.done.in", translations.Args{"Time": b.Took})).As(kit.Full)),
		newInset(0, 6, 0, 0, kit.NewNote(w.T("book.done.number"))),
		kit.NewLarge(booking.ShowConfirmation(b.Receipt.Confirmation)),
		kit.NewNote(w.T("book.done.read")),
		newInset(0, 8, 0, 0, kit.NewHeading(s.whenWords(b.Receipt.Places)).As(kit.Wrap)),
		kit.NewText(s.where()),
		kit.NewNote(s.what(b.Order.Service, b.Receipt.Places, nil, b.Order.Language, details.Needs)),
	}
	if warnings := s.warnings(); len(warnings) > 0 {
		parts = append(parts, newInset(0, 4, 0, 0, kit.Column(5, warnings...)))
	}
	parts = append(parts, newInset(0, 8, 0, 0, newFold(make([]part, len(buttons)), buttons...)))
	left = kit.Column(kit.Gap, kit.NewHeading(w.T("book.done.title")).As(kit.Wrap), kit.NewCard(kit.Column(5, parts...)))
	return left, kit.Column(kit.Gap, s.partyCard(details), s.bringCard())
}

// where is the site's name and address.
func (s *Screen) where() string {
	language := string(s.ctx.Words.Language())
	lines := append([]string{s.booked.Site.Name.In(language)}, s.booked.Site.Address.In(language)...)
	return strings.Join(lines, ", ")
}

func (s *Screen) warnings() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, text := range s.warningWords() {
		list = append(list, kit.NewNotice(kit.ToneLate, text))
	}
	return list
}

// partyCard names who comes.
func (s *Screen) partyCard(d booking.Details) fyne.CanvasObject {
	w := s.ctx.Words
	parts := []fyne.CanvasObject{kit.NewStrong(w.N("book.done.people", len(d.Persons)))}
	for i, p := range d.Persons {
		name := strings.Trim(p.Family+", "+p.Given, ", ")
		what := p.Application
		if s.booked.Order.Service == site.Passport {
			what = s.kindWord(p.Kind)
		}
		parts = append(parts, kit.Columns([]float32{0, 3, 3}, narrow(numberWidth, kit.NewText(w.Number(i+1))), kit.NewText(name), kit.NewNote(what)))
	}
	contact := strings.Trim(d.Contact.Family+", "+d.Contact.Given, ", ")
	for _, way := range []string{d.Contact.Phone, d.Contact.Email} {
		if way != "" {
			contact += " · " + way
		}
	}
	parts = append(parts, kit.NewNote(w.T("book.done.contact", translations.Args{"Contact": contact})))
	return kit.NewCard(kit.Column(5, parts...))
}

// bringCard is the list to read out, for each kind of application that comes.
func (s *Screen) bringCard() fyne.CanvasObject {
	service := s.booked.Order.Service
	parts := []fyne.CanvasObject{kit.NewStrong(s.ctx.Words.T("book.bring.title"))}
	kinds := s.kinds(service)
	for _, k := range kinds {
		if len(kinds) > 1 {
			parts = append(parts, kit.NewNote(s.kindWord(k)).Bold().In(kit.Ink))
		}
		for _, item := range s.bringWords(service, k) {
			parts = append(parts, bullet(item))
		}
	}
	return kit.NewCard(kit.Column(3, parts...))
}

// slip hands the booking, as it was kept, to whoever prints slips.
func (s *Screen) slip() {
	if s.booked == nil || s.options.SaveSlip == nil {
		return
	}
	id := s.booked.Receipt.Booking
	s.ctx.Runner.Run(slotSlip, func(ctx context.Context) func() {
		record, err := s.store.Show(ctx, id)
		return func() {
			if err != nil {
				s.ctx.Fail(err)
				return
			}
			s.options.SaveSlip(s.ctx, record)
		}
	})
}
