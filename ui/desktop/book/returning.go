package book

import (
	"context"
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
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
	kind, value := s.complete(name)
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
	query := value
	if kind == booking.AnEmail {
		query, _, _ = strings.Cut(value, "@") // the index has no more of it
	}
	s.ctx.Runner.Run(slotCaller, func(ctx context.Context) func() {
		list, err := s.store.Find(ctx, query, callersFound)
		if err != nil {
			list = nil
		}
		return func() { s.looked(name, kind, value, list) }
	})
}

// complete gives what a field holds if it can be looked for.
func (s *Screen) complete(name string) (booking.Identifier, string) {
	var found booking.Recognition
	want := booking.Unrecognised
	switch name {
	case letterField, personField(0):
		want, found = booking.AnApplication, booking.Recognise(s.form.Letter)
		if name != letterField {
			found = booking.Recognise(s.form.Persons[0].Application)
		}
	case "contact.phone":
		want, found = booking.APhone, booking.Recognise(s.form.Contact.Phone)
	case "contact.email":
		want, found = booking.AnEmail, booking.Recognise(s.form.Contact.Email)
	}
	if found.Kind != want {
		return booking.Unrecognised, ""
	}
	return want, found.Value
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
	record, ok := latest(kind, value, list)
	if _, still := s.complete(name); !ok || still != value || !s.fills(record) {
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
	s.offer = &offer{field: name, text: text, record: &record, hot: !s.caller.typed && kit.EntryOf(s.ctx.Window.Canvas().Focused()) != nil}
	s.showOffer()
}

// latest is the caller's booking with the latest date of those that were found by something. The index finds more than
// was meant, as by the beginning of a number.
func latest(kind booking.Identifier, value string, list []booking.Record) (out booking.Record, ok bool) {
	for _, r := range list {
		if r.Sealed || r.Status == booking.Withdrawn || !has(r.Details, kind, value) {
			continue
		}
		if !ok || dateOf(r) > dateOf(out) {
			out, ok = r, true
		}
	}
	return out, ok
}

func has(d booking.Details, kind booking.Identifier, value string) bool {
	switch kind {
	case booking.APhone:
		return d.Contact.Phone == value
	case booking.AnEmail:
		return strings.EqualFold(d.Contact.Email, value)
	case booking.AnApplication:
		for _, p := range d.Persons {
			if p.Application == value {
				return true
			}
		}
	case booking.AConfirmation, booking.Unrecognised:
	}
	return false
}

func dateOf(r booking.Record) calendar.Date {
	if place, ok := r.Place(); ok {
		return place.Date
	}
	return 0
}

// fills tells whether the details of a booking would fill anything that is empty.
func (s *Screen) fills(r booking.Record) bool {
	f := s.form.clone()
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
		s.focus(o.field, 0)
	}
	s.tick()
	s.changed("contact.given")
	s.ask()
}

// callerWords name the caller and say when they were here last.
func (s *Screen) callerWords(r booking.Record) string {
	w := s.ctx.Words
	parts := []string{booking.Line(strings.Trim(r.Details.Contact.Family+", "+r.Details.Contact.Given, ", "))}
	for _, way := range []string{r.Details.Contact.Phone, r.Details.Contact.Email} {
		if way != "" && len(parts) < 2 {
			parts = append(parts, way)
		}
	}
	args := translations.Args{"Who": strings.Join(parts, " · "), "Date": dateOf(r)}
	today, _ := s.today()
	switch {
	case !r.Active():
		return w.T("book.offer.caller-cancelled", args)
	case dateOf(r) >= today:
		return w.T("book.offer.caller-expected", args)
	}
	return w.T("book.offer.caller", args)
}
