package book

import (
	"context"

	"daybook/model/booking"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/kit"
)

// caller is what is known of looking for earlier bookings of whoever calls.
type caller struct {
	busy     bool
	next     string            // the field to look for when the look-up under way is over
	typed    bool              // since the last one began
	asked    map[string]bool   // what was looked for already
	declined map[string]string // what fields held when an offer was declined
}

// callersFound is how many bookings are looked at.
const callersFound = 20

// lookUp looks for earlier bookings with what a field holds, if it is complete: an application number, a telephone
// number, an email. One look-up at a time; finding nothing is not worth a word.
func (s *Screen) lookUp(name string) {
	kind, value := scan.Complete(&s.form, name)
	if kind == booking.Unrecognised || s.amend != nil || s.caller.asked[value] {
		return
	}
	if s.caller.busy {
		s.caller.next = name
		return
	}
	if s.caller.asked == nil {
		s.caller.asked = map[string]bool{}
	}
	s.caller.asked[value] = true
	s.caller.busy, s.caller.typed = true, false
	s.ctx.Runner.Run(slotCaller, func(ctx context.Context) func() {
		list, err := s.store.Find(ctx, scan.Query(kind, value), callersFound)
		if err != nil {
			list = nil
		}
		return func() { s.looked(name, kind, value, list) }
	})
}

// looked offers the details of the caller's last booking, if they would fill anything.
func (s *Screen) looked(name string, kind booking.Identifier, value string, list []booking.Record) {
	s.caller.busy = false
	if next := s.caller.next; next != "" {
		s.caller.next = ""
		defer s.lookUp(next)
	}
	if !s.shown || s.view == nil || s.booked != nil || s.amend != nil || s.offer != nil {
		return
	}
	record, ok := scan.Latest(kind, value, list)
	if _, still := scan.Complete(&s.form, name); !ok || still != value || !s.fills(record) {
		return
	}
	f := s.view.field(name)
	if f == nil {
		return
	}
	text := value
	if e := kit.EntryOf(f.focus); e != nil {
		text = e.Text
	}
	s.offer = &offer{Finding: scan.Finding{Field: name, Text: text}, record: &record, hot: !s.caller.typed && kit.EntryOf(s.ctx.Window.Canvas().Focused()) != nil}
	s.showOffer()
}

// fills tells whether the details of a booking would fill anything that is empty.
func (s *Screen) fills(r booking.Record) bool {
	f := s.form.Clone()
	return f.Reuse(r, s.touched["language"])
}

// reuse fills what is empty from the caller's last booking.
func (s *Screen) reuse(o *offer) {
	s.setDown()
	at, caret := s.form.Focus, s.form.Caret
	s.form.Reuse(*o.record, s.touched["language"])
	s.touched["language"] = true
	s.show()
	if !s.focus(at, caret) {
		s.focus(o.Field, 0)
	}
	s.tick()
	s.changed("contact.given")
	s.ask()
}
