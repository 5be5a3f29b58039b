package book

import (
	"encoding/json"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/screen"
)

// draft is all that a person would miss after a lock or a crash.
type draft struct {
	Form    Form            `json:"form"`
	Booked  *booked         `json:"booked,omitempty"`
	Last    booking.Order   `json:"last"`
	Touched map[string]bool `json:"touched"`
	All     bool            `json:"all"`
	Amend   *amendment      `json:"amend,omitempty"`
	Parked  *draft          `json:"parked,omitempty"` // the form put aside while a booking is changed
	Site    string          `json:"site"`             // where the opening chosen is
	At      time.Time       `json:"at"`               // the last change
}

// sound tells whether a draft holds what the screen takes for granted.
func (d *draft) sound() bool {
	f := &d.Form
	return f.Count >= 1 && f.Count <= booking.MaxPersons && len(f.Persons) >= f.Count &&
		f.Panel >= -1 && f.Panel <= biometricsPanel && (d.Amend == nil || f.Panel > overviewPanel && len(f.Chosen) > 0) &&
		(d.Parked == nil || d.Parked.sound())
}

// moved forgets the opening chosen, which is of another site; that of a booking being changed stays.
func (d *draft) moved() {
	switch {
	case d.Amend == nil:
		d.Form.Chosen, d.Form.Page = nil, 0
	case d.Parked != nil:
		d.Parked.moved()
	}
}

// half tells whether something half typed would be lost with it.
func (d *draft) half() bool {
	return d.Booked == nil && d.Form.Touched() || d.Parked != nil && d.Parked.half()
}

// snapshot is the screen's state now, but for what only the widgets know: see keep.
func (s *Screen) snapshot() draft {
	return draft{s.form, s.booked, s.last, s.touched, s.all, s.amend, s.parked, s.hand.ID, s.auto.altered}
}

// restore makes a draft the screen's state.
func (s *Screen) restore(d draft) {
	s.reset()
	s.form, s.booked, s.last, s.all, s.auto.altered = d.Form, d.Booked, d.Last, d.All, d.At
	s.amend, s.parked = d.Amend, d.Parked
	if d.Touched != nil {
		s.touched = d.Touched
	}
}

// half tells whether something half typed would be lost now.
func (s *Screen) half() bool {
	return s.booked == nil && s.form.Touched() || s.parked != nil && s.parked.half()
}

// Forget keeps what was typed sealed and wipes it from memory, before the keys go. If it cannot be kept it is wiped all
// the same, and said once the window is open again.
func (s *Screen) Forget() {
	if s.sealed {
		return // not looked at since the last lock
	}
	if half := s.half(); half || s.booked != nil {
		plain, err := json.Marshal(s.snapshot())
		if err == nil {
			err = s.safe.put(s.safe.next(), plain)
		}
		s.failed = err
		s.sealed = err == nil || s.safe.holding() // an older one is better than none
		s.begun = s.sealed && half
	}
	s.wipe()
}

// wipe forgets the form and the widgets that show it.
func (s *Screen) wipe() {
	s.rest()
	s.reset()
	s.last = booking.Order{}
	s.view, s.left, s.right, s.side, s.feet = nil, nil, nil, nil, [2]*fyne.Container{}
}

// unseal takes back what Forget kept.
func (s *Screen) unseal() {
	if !s.sealed {
		return
	}
	d, ok, err := s.safe.take()
	s.sealed, s.begun, s.swept = false, false, true
	if err != nil {
		s.failed = err
	}
	if ok {
		s.restore(d)
		s.auto.stored = true
	}
}

// sayFailed says that the draft could not be kept or read.
func (s *Screen) sayFailed() {
	if err := s.failed; err != nil {
		s.failed = nil
		s.ctx.Fail(err)
	}
}

// Busy tells whether a booking is being made: its answer must reach the person.
func (s *Screen) Busy() bool { return s.busy }

// Begun tells whether something half typed would be lost, also while it is sealed.
func (s *Screen) Begun() bool { return s.begun || s.half() }

// Expire wipes what is half typed, or the last booking shown, wherever it is kept.
func (s *Screen) Expire() {
	s.sealed, s.begun, s.auto.stored = false, false, false
	s.rest()
	if err := s.safe.drop(s.safe.next()); err != nil {
		s.failed = err
	}
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
