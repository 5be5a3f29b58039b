package book

import (
	"context"
	"encoding/json"
	"sync"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/screen"
)

// draftName is under which the half-typed form is kept, sealed, while the window is locked (design.md §12).
const draftName = "book"

// draft is all that a person would miss after a lock.
type draft struct {
	Form    Form            `json:"form"`
	Booked  *booked         `json:"booked,omitempty"`
	Last    booking.Order   `json:"last"`
	Touched map[string]bool `json:"touched"`
	All     bool            `json:"all"`
}

// safe holds the draft between lock and unlock. Nothing in it can be read without the keys.
type safe struct {
	store Store

	mu   sync.Mutex // a left-over draft is dropped in the background
	full bool
}

// put seals a draft; the keys must still be there.
func (k *safe) put(d draft) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	plain, err := json.Marshal(d)
	if err == nil {
		err = k.store.SaveDraft(context.Background(), draftName, plain)
	}
	clear(plain)
	k.full = err == nil
	return err
}

// take gives the draft back and drops it; ok is false if there is none.
func (k *safe) take() (d draft, ok bool, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.full {
		return d, false, nil
	}
	plain, err := k.store.Draft(context.Background(), draftName)
	defer clear(plain)
	if err != nil {
		return d, false, err
	}
	k.full = false
	if plain == nil {
		return d, false, nil
	}
	if err := json.Unmarshal(plain, &d); err != nil {
		return d, false, err
	}
	return d, true, k.store.DropDraft(context.Background(), draftName)
}

// drop forgets the draft; it needs no keys.
func (k *safe) drop() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.full {
		return nil
	}
	k.full = false
	return k.store.DropDraft(context.Background(), draftName)
}

// dropOld forgets a draft that another run of the program left behind: its time is over.
func (k *safe) dropOld() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.full {
		return nil
	}
	return k.store.DropDraft(context.Background(), draftName)
}

// Forget keeps what was typed sealed and wipes it from memory, before the keys go. If it cannot be kept it is wiped all
// the same, and said once the window is open again.
func (s *Screen) Forget() {
	if s.sealed {
		return // not looked at since the last lock
	}
	d := draft{s.form, s.booked, s.last, s.touched, s.all}
	if s.form.Touched() || s.booked != nil {
		s.sealed, s.begun = true, s.Begun()
		if err := s.safe.put(d); err != nil {
			s.sealed, s.begun, s.failed = false, false, err
		}
	}
	s.wipe()
}

// wipe forgets the form and the widgets that show it.
func (s *Screen) wipe() {
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
	s.sealed, s.begun, s.failed = false, false, err
	if !ok {
		return
	}
	s.form, s.booked, s.last, s.touched, s.all = d.Form, d.Booked, d.Last, d.Touched, d.All
	if s.touched == nil {
		s.touched = map[string]bool{}
	}
}

// sweep drops, once, what an earlier run may have left sealed; that it cannot is no reason to disturb anybody.
func (s *Screen) sweep() {
	if s.swept {
		return
	}
	s.swept = true
	s.ctx.Runner.Run(slotDraft, func(context.Context) func() {
		_ = s.safe.dropOld()
		return nil
	})
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
func (s *Screen) Begun() bool { return s.begun || s.booked == nil && s.form.Touched() }

// Expire wipes what is half typed, or the last booking shown, wherever it is kept.
func (s *Screen) Expire() {
	s.sealed, s.begun = false, false
	if err := s.safe.drop(); err != nil {
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
