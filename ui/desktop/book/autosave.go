package book

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"daybook/model/fault"
)

// saveWithin is how long after the first change that is not sealed yet it is sealed, in the background, also while somebody
// types on: what is written costs little, and a crash or a power cut no more than the last seconds' typing.
const saveWithin = 1500 * time.Millisecond

// autosave is how far the sealing of what is half typed is.
type autosave struct {
	stored  bool      // a draft was put into the safe in this run, or taken over
	saving  bool      // a save is under way
	waiting bool      // for the next save
	unsafe  bool      // the last save failed
	unsaved time.Time // the first change since the last save
	altered time.Time // the last change
	halt    func()    // stops the wait
}

// saveSoon notes a change and has it sealed soon. One save is under way at a time.
func (s *Screen) saveSoon() {
	s.auto.altered = s.ctx.Now()
	if s.auto.unsaved.IsZero() {
		s.auto.unsaved = s.auto.altered
	}
	s.arm()
}

func (s *Screen) arm() {
	if s.auto.saving || s.auto.waiting || s.ctx.Env.After == nil {
		return
	}
	s.auto.waiting = true
	left := saveWithin - s.ctx.Now().Sub(s.auto.unsaved).Abs() // less where a save took its time
	s.auto.halt = s.ctx.Env.After(max(0, left), func() {
		s.auto.waiting = false
		s.save()
	})
}

// rest stops the wait for the next save.
func (s *Screen) rest() {
	s.auto.halt()
	s.auto.waiting, s.auto.unsaved = false, time.Time{}
}

// save seals the form as it is now, if it changed since the last time.
func (s *Screen) save() {
	if s.auto.saving || s.auto.unsaved.IsZero() || !s.half() {
		return
	}
	s.keep()
	plain, err := json.Marshal(s.snapshot()) // here: the form goes on changing
	if err != nil {
		s.saved(err)
		return
	}
	s.rest()
	s.auto.saving, s.auto.stored = true, true
	order := s.safe.next()
	s.ctx.Runner.Run(slotSave, func(context.Context) func() {
		err := s.safe.put(order, plain)
		return func() { s.saved(err) }
	})
}

// saved goes on to what changed meanwhile. That a save failed is said once: the form itself is still there.
func (s *Screen) saved(err error) {
	s.auto.saving = false
	if err != nil && !s.auto.unsafe {
		s.ctx.Fail(err)
	}
	s.auto.unsafe = err != nil
	if !s.auto.unsaved.IsZero() {
		s.arm()
	}
}

// tidy drops the draft once nothing is half typed any more.
func (s *Screen) tidy() {
	if s.half() {
		return
	}
	s.rest()
	s.dismiss()
	if !s.auto.stored {
		return
	}
	s.auto.stored = false
	order := s.safe.next()
	s.ctx.Runner.Run(slotDraft, func(context.Context) func() {
		err := s.safe.drop(order)
		return func() {
			if err != nil {
				s.ctx.Fail(err)
			}
		}
	})
}

// inherit takes over, once, what an earlier run of the program left sealed when it was killed. What is older than an idle
// page may get, by the computer's clock in either direction, is wiped; so is what cannot be read, and that is said.
func (s *Screen) inherit() {
	if s.swept {
		return
	}
	if s.half() || s.booked != nil {
		s.swept = true
		return
	}
	d, ok, err := s.safe.inherit()
	if f, refused := errors.AsType[*fault.Fault](err); refused && f.Code == "vault.locked" {
		return // not yet
	}
	s.swept, s.failed = true, err
	if age := s.ctx.Now().Sub(d.At).Abs(); ok && d.half() && age < time.Duration(s.ctx.Expires)*time.Minute {
		if d.Site != s.hand.ID {
			d.moved()
		}
		s.restore(d)
		service, _ := s.form.Service()
		s.auto.stored, s.restored = true, &restored{service, s.who(), d.At}
		return
	}
	order := s.safe.next()
	s.ctx.Runner.Run(slotDraft, func(context.Context) func() {
		_ = s.safe.dropAny(order) // that it cannot is no reason to disturb anybody: it is sealed, and tried again next time
		return nil
	})
}
