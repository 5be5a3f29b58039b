package desk

import (
	"context"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/kit"
)

// Undo takes back the latest step of the day, as Ctrl+Z does while no field has the focus. It asks first when the step was
// not made in this window: people take back what they remember having done, and would not know of that one.
func (s *Screen) Undo() {
	last, ok := s.day.Last()
	if !ok {
		why := s.ctx.Words.T("desk.nothing-to-undo")
		if s.day.Closed() {
			why = s.ctx.Words.Fault(s.closedFault())
		}
		s.ctx.Toast(kit.ToneLate, why)
		return
	}
	if _, own := s.made[last.Undoable]; own {
		s.undo(last.ID, last.Undoable)
		return
	}
	t := s.ctx.Words.T
	kit.Confirm(s.ctx.Env, s.ctx.Window.Canvas(), t("desk.undo-elsewhere"), t("desk.undo-elsewhere-text", translations.Args{"What": s.happened(&last)}),
		t("desk.undo-elsewhere-yes"), func() { s.undo(last.ID, last.Undoable) })
}

// undo takes back one entry, as it was shown.
func (s *Screen) undo(id, entry uuid.UUID) {
	said := s.ctx.Words.T("desk.undone-gone")
	if client, ok := s.day.Client(id); ok {
		said = s.ctx.Words.T("desk.undone", translations.Args{"What": s.happened(&client)})
	}
	u := booking.Undo{Command: uuid.New(), Booking: id, Entry: entry}
	s.press(func(ctx context.Context) (desk.Receipt, error) {
		r, err := s.o.Store.Undo(ctx, u)
		return desk.Receipt{Command: r.Command, Booking: id, Entry: r.Entry}, err
	}, func(r desk.Receipt) {
		s.goTo(r.Booking) // who is now where they were before
		s.ctx.Toast(kit.ToneDone, said)
	})
}

func (s *Screen) closedFault() error { return fault.New("day.closed", "Date", s.day.Date) }
