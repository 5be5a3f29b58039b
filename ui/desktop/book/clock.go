package book

import "time"

// tick moves the clock of a booking that was begun, once a second while the screen is shown.
func (s *Screen) tick() {
	s.stop()
	s.stop = func() {}
	if s.ctx.Env.After == nil || !s.shown || s.booked != nil || !s.form.Touched() {
		return
	}
	s.stop = s.ctx.Env.After(time.Second, func() {
		if s.formShown() {
			s.showTaken()
		}
		s.tick()
	})
}
