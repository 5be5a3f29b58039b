package book

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/translations"
)

// What is half typed is sealed in the background, so that a crash or a power cut costs a few seconds' typing.
const (
	saveAfter   = 2 * time.Second  // of the last change
	saveAtLeast = 10 * time.Second // apart, while somebody types on and on
)

// saveSoon notes a change and has it sealed when the person pauses. One save is under way at a time.
func (s *Screen) saveSoon() {
	s.altered = s.ctx.Now()
	if s.unsaved.IsZero() {
		s.unsaved = s.altered
	}
	s.arm()
}

func (s *Screen) arm() {
	if s.saving || s.ctx.Env.After == nil || s.waiting && s.altered.Sub(s.unsaved) >= saveAtLeast {
		return
	}
	s.halt()
	s.waiting = true
	s.halt = s.ctx.Env.After(saveAfter, func() {
		s.waiting = false
		s.save()
	})
}

// rest stops the wait for the next save.
func (s *Screen) rest() {
	s.halt()
	s.waiting, s.unsaved = false, time.Time{}
}

// save seals the form as it is now, if it changed since the last time.
func (s *Screen) save() {
	if s.saving || s.unsaved.IsZero() || !s.half() {
		return
	}
	s.keep()
	plain, err := json.Marshal(s.snapshot()) // here: the form goes on changing
	if err != nil {
		s.saved(err)
		return
	}
	s.rest()
	s.saving, s.stored = true, true
	order := s.safe.next()
	s.ctx.Runner.Run(slotSave, func(context.Context) func() {
		err := s.safe.put(order, plain)
		return func() { s.saved(err) }
	})
}

// saved goes on to what changed meanwhile. That a save failed is said once: the form itself is still there.
func (s *Screen) saved(err error) {
	s.saving = false
	if err != nil && !s.unsafe {
		s.ctx.Fail(err)
	}
	s.unsafe = err != nil
	if !s.unsaved.IsZero() {
		s.arm()
	}
}

// tidy drops the draft once nothing is half typed any more.
func (s *Screen) tidy() {
	if s.half() {
		return
	}
	s.rest()
	s.restored = time.Time{}
	if !s.stored {
		return
	}
	s.stored = false
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
		s.stored, s.restored = true, d.At
		return
	}
	order := s.safe.next()
	s.ctx.Runner.Run(slotDraft, func(context.Context) func() {
		_ = s.safe.dropAny(order) // that it cannot is no reason to disturb anybody: it is sealed, and tried again next time
		return nil
	})
}

// restoredWords say what was taken over from the run before, and from when.
func (s *Screen) restoredWords() string {
	what := s.ctx.Words.T("book.overview")
	if service, ok := s.form.Service(); ok {
		what = s.serviceWord(service)
	}
	if who := s.who(); who != "" {
		what += " · " + who
	}
	date, minute, err := s.ctx.Site.Now(s.restored)
	if err != nil {
		date, minute = calendar.DateOf(s.restored), 0
	}
	return s.ctx.Words.T("book.restored", translations.Args{
		"What": what, "Date": date, "Time": s.ctx.Words.Clock(int(minute)), "Key": s.key("Ctrl+N"),
	})
}
