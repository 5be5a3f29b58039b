package settings

import (
	"time"

	"daybook/model/fault"
	"daybook/ui/kit"
)

// count keeps the wrong passphrases in step with an attempt, and waits after a wrong one, longer after each, as the lock
// does (design.md §8).
func (s *Screen) count(err error) {
	counted := s.o.Attempts.Passed
	switch fault.Code(err) {
	case "vault.wrong-passphrase":
		counted = s.o.Attempts.Failed
	case "":
		if err != nil {
			return // it says nothing of the passphrase
		}
	}
	if err := counted(); err != nil {
		s.ctx.Fail(err)
	}
	s.takeUpWait()
}

// takeUpWait reads how long to wait, also for attempts made elsewhere.
func (s *Screen) takeUpWait() {
	count, last, err := s.o.Attempts.Failures()
	if err != nil || count == 0 {
		s.waitFor(0)
		return
	}
	s.waitFor(s.o.Delay(count) - max(0, s.o.Clock().Sub(last))) // a clock set back never makes it longer
}

// waitFor takes no attempt for so long and counts the seconds down, by ticks: the program's clock may stand still.
func (s *Screen) waitFor(left time.Duration) {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
	s.wait = max(0, left)
	if s.asking != nil {
		s.asking.say()
	}
	if s.wait > 0 && s.ctx.Env.After != nil {
		step := min(time.Second, s.wait)
		s.stop = s.ctx.Env.After(step, func() { s.waitFor(s.wait - step) })
	}
}

// say tells at the open dialog how long to wait yet.
func (a *asking) say() {
	if a.notice == nil {
		return
	}
	a.notice.Hidden = a.s.wait <= 0
	if !a.notice.Hidden {
		seconds := int((a.s.wait + time.Second - 1) / time.Second)
		a.notice.Set(kit.ToneLate, a.s.ctx.Words.N("unlock.wait", seconds))
	}
	a.notice.Refresh()
	if a.dialog != nil && a.dialog.Open() {
		a.dialog.Refresh() // the notice comes and goes: it needs its room
	}
}
