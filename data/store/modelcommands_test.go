package store_test

import (
	"slices"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// ask sends a command to one of the stores and compares the answer; ok tells that it was carried out.
func (d *desks) ask(command uuid.UUID, code string, places []site.Place, again func(*store.Store) (booking.Receipt, error)) (booking.Receipt, bool) {
	d.t.Helper()
	receipt, err := again(d.any())
	d.codes[code]++
	if fault.Code(err) != code || err != nil && code == "" {
		d.t.Errorf("answered %v, want %q", err, code)
		return receipt, false
	}
	if code != "" {
		d.refused = append(d.refused, command)
		return receipt, false
	}
	d.refused = slices.DeleteFunc(d.refused, func(id uuid.UUID) bool { return id == command })
	d.done = append(d.done, done{command, again, receipt})
	if !slices.Equal(receipt.Places, places) || receipt.Command != command {
		d.t.Errorf("places %v, want %v", receipt.Places, places)
	}
	return receipt, true
}

func (d *desks) book() {
	b := &standing{service: site.Services()[d.chance.IntN(2)], sideBySide: d.chance.IntN(4) == 0}
	b.persons = 1 + d.chance.IntN(2+2*d.chance.IntN(2))
	o := booking.Order{
		Command: d.command(), Site: "A", Service: b.service, Language: "en", Notice: "2026-10-01", SideBySide: b.sideBySide,
		When: d.when(b.party()), Details: d.details(b.service, b.persons),
	}
	places, code := d.oracle.choose(b.party(), o.When, uuid.Nil)
	receipt, ok := d.ask(o.Command, code, places, func(s *store.Store) (booking.Receipt, error) { return s.Book(d.t.Context(), o) })
	if !ok {
		return
	}
	b.number = receipt.Confirmation
	d.oracle.put(receipt.Booking, b, state{booking.Booked, o.Details.Contact.Family, b.persons, places, visit.Expected, 0}, receipt.Entry)
	d.compareBooking(receipt.Booking)
}

// about works out whether a command about a booking can be carried out at all.
func about(b *standing) string {
	switch {
	case b == nil:
		return "booking.unknown"
	case b.status != booking.Booked:
		return "booking.not-active"
	}
	return ""
}

// staying works out whether a booking can be moved or cancelled.
func staying(b *standing) string {
	if code := about(b); code != "" {
		return code
	}
	if b.visit != visit.Expected {
		return "visit.under-way"
	}
	return ""
}

// alter sends a command about a booking and notes its effect.
func (d *desks) alter(id uuid.UUID, b *standing, command uuid.UUID, code string, next state, again func(*store.Store) (booking.Receipt, error), note func(uuid.UUID, *standing, state, uuid.UUID)) (done bool) {
	d.t.Helper()
	receipt, ok := d.ask(command, code, next.places, again)
	if ok {
		if receipt.Confirmation != b.number || receipt.Booking != id {
			d.t.Errorf("another booking’s number: %+v", receipt)
		}
		note(id, b, next, receipt.Entry)
	}
	if b != nil {
		defer d.compareBooking(id)
	}
	return ok
}

func (d *desks) move() {
	id, b := d.pick()
	code := staying(b)
	p := capacity.Party{Service: site.Passport, Persons: 1}
	next := state{}
	if b != nil {
		p, next = b.party(), b.state
	}
	m := booking.Move{Command: d.command(), Booking: id, When: d.when(p), Reason: "client"}
	if code == "" {
		next.places, code = d.oracle.choose(p, m.When, id)
		if code == "" && slices.Equal(next.places, b.places) {
			code = "booking.same-place"
		}
	}
	d.alter(id, b, m.Command, code, next, func(s *store.Store) (booking.Receipt, error) { return s.Move(d.t.Context(), m) }, d.oracle.put)
}

func (d *desks) cancel() {
	id, b := d.pick()
	c := booking.Cancellation{Command: d.command(), Booking: id, Reason: booking.Reasons()[d.chance.IntN(9)]}
	next := state{}
	if b != nil {
		next = b.state
		next.status = booking.Cancelled
	}
	d.alter(id, b, c.Command, staying(b), next, func(s *store.Store) (booking.Receipt, error) { return s.Cancel(d.t.Context(), c) }, d.oracle.put)
}

func (d *desks) amend() {
	id, b := d.pick()
	code, service, next := about(b), site.Passport, state{}
	if b != nil {
		service, next = b.service, b.state
	}
	a := booking.Amendment{Command: d.command(), Booking: id, Details: d.details(service, 1+d.chance.IntN(4))}
	if code == "" {
		next.family = a.Details.Contact.Family
		next.persons = len(a.Details.Persons)
		switch grows := next.persons > b.persons; {
		case next.persons == b.persons:
		case b.visit != visit.Expected:
			if !grows || !b.visit.Here() {
				code = "visit.under-way"
			}
		default:
			p := b.party()
			p.Persons = next.persons
			when := booking.When{Date: b.day(), Start: &b.places[0].Start}
			if !b.sideBySide {
				place := b.places[0]
				_, minutes := d.oracle.shape(p)
				place.End = place.Start + calendar.Minute(minutes)
				when.Places = []site.Place{place}
			}
			next.places, code = d.oracle.choose(p, when, id)
		}
	}
	d.alter(id, b, a.Command, code, next, func(s *store.Store) (booking.Receipt, error) { return s.Amend(d.t.Context(), a) }, d.oracle.put)
}

func (d *desks) undo() {
	id, b := d.pick()
	u := booking.Undo{Command: d.command(), Booking: id}
	code, next := "booking.unknown", state{}
	if b != nil {
		code = "undo.nothing"
		if l := b.undoable(); l != nil {
			u.Entry = []uuid.UUID{uuid.Nil, l.entry, l.entry, random(d.chance)}[d.chance.IntN(4)]
			if next, code = d.undone(id, b, l); u.Entry != uuid.Nil && u.Entry != l.entry {
				code = "undo.changed"
			}
		}
	}
	d.alter(id, b, u.Command, code, next, func(s *store.Store) (booking.Receipt, error) { return s.Undo(d.t.Context(), u) }, d.oracle.undo)
}

// undone works out what an undo leads to, or why it cannot be.
func (d *desks) undone(id uuid.UUID, b *standing, l *logged) (next state, code string) {
	if l.before == nil {
		next = b.state
		next.status = booking.Withdrawn
		return next, ""
	}
	next = *l.before
	p := b.party()
	p.Persons = next.persons
	switch {
	case next.status != booking.Booked:
	case next.visit.AtCounter() && d.oracle.busy(next.counter, id):
		code = "counter.busy"
	case !l.step && (b.status != booking.Booked || !slices.Equal(b.places, next.places)):
		code = d.oracle.fits(p, next.places, id)
	}
	return next, code
}

// repeat asks an old command again, or uses its id for something else.
func (d *desks) repeat() {
	if len(d.done) == 0 {
		return
	}
	old := d.done[d.chance.IntN(len(d.done))]
	if d.chance.IntN(3) == 0 {
		_, err := d.any().Cancel(d.t.Context(), booking.Cancellation{Command: old.command, Booking: random(d.chance), Reason: "client"})
		wantCode(d.t, err, "command.reused")
		d.codes["command.reused"]++
		return
	}
	receipt, err := old.again(d.any())
	if diff := cmp.Diff(old.receipt, receipt); err != nil || diff != "" {
		d.t.Errorf("asked again, it answers otherwise: %v %s", err, diff)
	}
}
