package desk

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
)

// lookUp finds a confirmation number and records the arrival; a few digits are a ticket's.
func (s *Screen) lookUp(text string) {
	if !s.able() {
		return
	}
	if digits := strings.TrimSpace(text); len(digits) <= 3 {
		s.toTicket(digits)
		return
	}
	number, err := booking.ParseConfirmation(text)
	if err != nil {
		s.refuse(err)
		s.putBack(text, "desk.number-wrong")
		return
	}
	s.find(number)
}

// toTicket selects the client with a ticket of that number.
func (s *Screen) toTicket(digits string) {
	for _, letter := range []string{"P", "B"} {
		ticket, err := visit.ParseTicket(letter + digits)
		if err != nil {
			break
		}
		i := slices.IndexFunc(s.day.Clients, func(c desk.Client) bool { return c.Visit.Ticket == ticket })
		if i >= 0 && s.goTo(s.day.Clients[i].ID) {
			return
		}
	}
	s.late("desk.ticket-unknown", translations.Args{"Number": digits})
	s.putBack(digits, "desk.number-unknown")
}

// putBack leaves a number that was not found in the field, marked, so that it can be compared and mended: what is wrong
// stands beside it. Not while something else is being typed or asked.
func (s *Screen) putBack(text, wrong string) {
	canvas := s.ctx.Window.Canvas()
	typing := canvas.Focused() == fyne.Focusable(s.field.entry) && s.field.text != ""
	if typing || s.field.capturing() || kit.ModalOpen(canvas) || len(s.pending) > 0 {
		return
	}
	s.field.putBack(text, wrong)
	canvas.Focus(s.field.entry)
	s.field.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.fill()
}

// find looks a number up in the store, after what is under way.
func (s *Screen) find(number string) {
	s.inTurn(func() {
		s.consult(func(ctx context.Context) ([]booking.Record, error) { return s.o.Store.ByConfirmation(ctx, number) },
			func(list []booking.Record) { s.found(number, list) })
	})
}

// consult gives what a look into the store finds, and then goes on with what came meanwhile.
func (s *Screen) consult(look func(context.Context) ([]booking.Record, error), found func([]booking.Record)) {
	s.ctx.Runner.Run(slotCommit, func(ctx context.Context) func() {
		list, err := look(ctx)
		return func() {
			switch {
			case !s.known: // locked meanwhile
			case err != nil:
				s.refuse(err)
			default:
				found(list)
			}
			s.goOn()
		}
	})
}

// found goes on with the bookings a confirmation number may mean.
func (s *Screen) found(number string, list []booking.Record) {
	if len(list) == 0 {
		shown := booking.ShowConfirmation(number)
		s.late("desk.scan.unknown", translations.Args{"Number": shown})
		s.putBack(shown, "desk.number-unknown")
		return
	}
	s.meet(list)
}

// meet receives whose booking is one of today's here, and says of any other when and where it is.
func (s *Screen) meet(list []booking.Record) {
	today := slices.DeleteFunc(slices.Clone(list), func(r booking.Record) bool {
		_, here := s.day.Client(r.ID)
		return !here
	})
	switch {
	case len(today) == 1:
		s.receive(today[0].ID)
	case len(today) > 1:
		s.askWhich(today)
	default:
		s.elsewhere(list[0])
	}
}

// receive records the arrival of who is expected, and tells of anybody else where they are.
func (s *Screen) receive(id uuid.UUID) {
	c, ok := s.day.Client(id)
	if !ok {
		return
	}
	switch {
	case allows(&c, visit.Arrive) && len(c.Visit.Outcomes) > 1:
		deeds := s.deeds()
		deeds.Order = s.receiveBy
		outcome.Arrive(s.ctx, c, deeds)
	case allows(&c, visit.Arrive):
		s.receiveBy(desk.Order{Command: uuid.New(), Booking: id, Move: visit.Arrive})
	case c.Visit.State.Here():
		s.goTo(id)
		s.alreadyHere(&c)
	default:
		s.goTo(id)
		s.late("desk.scan.over", translations.Args{"Who": s.tell.Spoken(&c), "State": c.Visit.State})
	}
}

// receiveBy records an arrival by number. It says whose it was, who may be out of sight in the lists, and goes to them.
func (s *Screen) receiveBy(o desk.Order) {
	s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Step(ctx, o) }, func(r desk.Receipt) {
		c, ok := s.day.Client(r.Booking)
		if !ok {
			return
		}
		s.made[r.Entry] = wording.Step{Move: o.Move}
		if !s.goTo(c.ID) && s.field.filter != "" && !s.field.capturing() {
			s.setSearch("")
			s.goTo(c.ID)
		}
		s.offer(s.ctx.Words.T("desk.here", translations.Args{"Who": s.tell.Full(&c), "Ticket": c.Visit.Ticket}), r)
	})
}

// elsewhere says of a booking that is not one of today's here when and where it is, with what to do.
func (s *Screen) elsewhere(r booking.Record) {
	words := s.ctx.Words
	c := desk.Client{Booking: r.Booking, Details: r.Details, Sealed: r.Sealed}
	args := translations.Args{"Who": s.tell.Name(&c), "Date": words.LongDate(r.Facts.Day().Time())}
	text := words.T("desk.scan.other-day", args)
	switch {
	case !r.Active():
		text = words.T("desk.scan.cancelled", translations.Args{"Who": s.tell.Name(&c)})
	case r.Facts.Site != s.day.Site.ID:
		text = words.T("desk.scan.other-site", args)
	}
	s.ctx.Offer(kit.Toast{Tone: kit.ToneLate, Text: text, Action: words.T("desk.do.show"), Do: func() { s.ctx.Show(r.ID) }})
}

// askWhich lets people choose between bookings with one number, which two devices can have given (design.md §12).
func (s *Screen) askWhich(list []booking.Record) {
	words := s.ctx.Words
	actions := []kit.Action{{Label: words.T("word.cancel")}}
	for _, r := range list {
		c := desk.Client{Booking: r.Booking, Details: r.Details, Sealed: r.Sealed}
		actions = append(actions, kit.Action{Label: s.tell.Name(&c), Do: func() { s.receive(r.ID) }})
	}
	kit.Ask(s.ctx.Env, s.ctx.Window.Canvas(), words.T("desk.scan.several"), words.T("desk.scan.choose"), 0, actions...)
}
