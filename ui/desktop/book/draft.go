package book

import (
	"maps"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/book/draft"
	"daybook/ui/desktop/screen"
)

// newKeeper makes what keeps the form sealed.
func (s *Screen) newKeeper() *draft.Keeper {
	return draft.New(s.store, draft.Owner{Now: func() draft.Draft { s.keep(); return s.snapshot() }, Half: s.half})
}

// snapshot is the screen's state now, but for what only the widgets know: see keep.
func (s *Screen) snapshot() draft.Draft {
	return draft.Draft{
		Form: s.form, Booked: s.booked, Last: s.last, Touched: s.touched, All: s.all, Amend: s.amend, Parked: s.parked,
		Site: s.hand.ID, At: s.keeper.Altered(),
	}
}

// restore makes a draft the screen's state.
func (s *Screen) restore(d draft.Draft) {
	s.reset()
	s.form, s.booked, s.last, s.all = d.Form, d.Booked, d.Last, d.All
	s.amend, s.parked = d.Amend, d.Parked
	maps.Copy(s.touched, d.Touched)
	s.keeper.Resume(d.At)
}

// half tells whether something half typed would be lost now.
func (s *Screen) half() bool {
	now := s.snapshot()
	return now.Half()
}

// Forget keeps what was typed sealed and wipes it from memory, before the keys go. If it cannot be kept it is wiped all
// the same, and said once the window is open again.
func (s *Screen) Forget() {
	if s.keeper.Sealed() {
		return // not looked at since the last lock
	}
	s.keeper.Seal(s.snapshot())
	s.wipe()
}

// wipe forgets the form and the widgets that show it.
func (s *Screen) wipe() {
	s.keeper.Rest()
	s.reset()
	s.last = booking.Order{}
	s.view, s.left, s.right, s.side, s.feet = nil, nil, nil, nil, [2]*fyne.Container{}
}

// takeBack takes back what Forget kept, or else, once, what an earlier run of the program left behind.
func (s *Screen) takeBack() {
	if d, ok := s.keeper.Unseal(); ok {
		s.restore(d)
	}
	if d, ok := s.keeper.Inherit(s.half() || s.booked != nil); ok {
		s.restore(d)
		service, _ := s.form.Service()
		s.restored = &restored{service, s.who(), d.At}
	}
}

// tidy drops the draft once nothing is half typed any more.
func (s *Screen) tidy() {
	if !s.half() {
		s.dismiss()
		s.keeper.Drop()
	}
}

// sayFailed says that the draft could not be kept or read.
func (s *Screen) sayFailed() {
	if err := s.keeper.Failed(); err != nil {
		s.ctx.Fail(err)
	}
}

// Busy tells whether a booking is being made: its answer must reach the person.
func (s *Screen) Busy() bool { return s.busy }

// Begun tells whether something half typed would be lost, also while it is sealed.
func (s *Screen) Begun() bool { return s.keeper.Begun() }

// Expire wipes what is half typed, or the last booking shown, wherever it is kept.
func (s *Screen) Expire() {
	s.keeper.Expire()
	if !s.shown {
		s.wipe()
		return
	}
	s.last = booking.Order{}
	s.clear()
}

var (
	_ screen.Forgetter = (*Screen)(nil)
	_ screen.Drafter   = (*Screen)(nil)
)
