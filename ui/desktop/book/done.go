package book

import (
	"context"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/book/aloud"
)

// buildDone shows the booking just made, and what can be done next.
func (s *Screen) buildDone() (left, right fyne.CanvasObject) {
	next := aloud.Next{Again: s.again, Over: s.startOver}
	if s.options.SaveSlip != nil {
		next.Slip = s.slip
	}
	left, right, s.view.done = aloud.Done(s.ctx, s.booked, next)
	return left, right
}

// readNotice opens the notice in full, to be read aloud.
func (s *Screen) readNotice() {
	if s.booked == nil {
		s.view.privacy.Read()
	}
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
