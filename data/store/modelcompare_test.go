package store_test

import (
	"cmp"
	"slices"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
)

func (d *desks) compareBooking(id uuid.UUID) {
	d.t.Helper()
	b := d.oracle.bookings[id]
	r := mustShow(d.t, d.any(), id)
	if r.Status != b.status || r.Held != (b.status == booking.Booked) || r.Facts.Persons != b.persons ||
		r.Details.Contact.Family != b.family || r.Details.Confirmation != b.number || !slices.Equal(r.Facts.Places, b.places) ||
		len(r.Details.Persons) != b.persons || len(r.History) != len(b.log) || r.Visit.State != b.visit ||
		b.visit.AtCounter() && r.Visit.Counter != b.counter || len(r.Visit.Outcomes) != b.persons {
		d.t.Errorf("shown: %+v\nwant: %+v", r, b)
	}
}

// compareDay compares the list of a day, its order and its revision.
func (d *desks) compareDay(date calendar.Date) {
	d.t.Helper()
	day, err := d.any().Roster(d.t.Context(), "A", date)
	if err != nil {
		d.t.Fatal(err)
	}
	var want []uuid.UUID
	for id, b := range d.oracle.bookings {
		if b.day() == date {
			want = append(want, id)
		}
	}
	slices.SortFunc(want, func(x, y uuid.UUID) int {
		a, b := d.oracle.bookings[x].places[0], d.oracle.bookings[y].places[0]
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Counter, b.Counter), slices.Compare(x[:], y[:]))
	})
	if !slices.EqualFunc(day.Rows, want, func(row roster.Row, id uuid.UUID) bool { return row.Booking.ID == id && !row.Sealed }) {
		d.t.Errorf("%v: %d rows in another order than the %d wanted", date, len(day.Rows), len(want))
	}
	if day.Revision != d.oracle.revisions[date] || d.oracle.doubles > 0 {
		d.t.Errorf("%v: revision %d, want %d; %d cells held twice", date, day.Revision, d.oracle.revisions[date], d.oracle.doubles)
	}
}

// compareClients compares the day of service.
func (d *desks) compareClients(date calendar.Date) {
	d.t.Helper()
	day, err := d.any().Day(d.t.Context(), "A", date)
	if err != nil {
		d.t.Fatal(err)
	}
	want := 0
	for id, b := range d.oracle.bookings {
		if b.status != booking.Booked || b.day() != date {
			continue
		}
		want++
		if c, ok := day.Client(id); !ok || c.Visit.State != b.visit {
			d.t.Errorf("on the day: %+v, want %+v", c.Visit, b)
		}
	}
	if len(day.Clients) != want {
		d.t.Errorf("%d clients, want %d", len(day.Clients), want)
	}
}

// compareOpenings asks both stores for all openings of a party on a day, now and then but for a booking.
func (d *desks) compareOpenings() {
	d.t.Helper()
	p := capacity.Party{Service: site.Services()[d.chance.IntN(2)], Persons: 1 + d.chance.IntN(2), SideBySide: d.chance.IntN(2) == 0}
	date := calendar.NewDate(2026, 10, 5+d.chance.IntN(2))
	var want []capacity.Opening
	except := uuid.Nil
	if d.chance.IntN(2) == 0 {
		except, _ = d.pick()
	}
	for _, places := range d.oracle.openings(p, date, except) {
		want = append(want, capacity.Opening{Places: places})
	}
	for i, s := range d.stores {
		got, err := s.Openings(d.t.Context(), capacity.Request{Party: p, Site: "A", From: date, Days: 1, Except: except})
		if fault.Code(err) == "capacity.full" && len(want) == 0 {
			continue
		}
		if diff := gocmp.Diff(want, got); err != nil || diff != "" {
			d.t.Errorf("store %d, %+v on %v: %v %s", i, p, date, err, diff)
		}
	}
}

// end compares what is left of a round: searching, what waits, and the proof.
func (d *desks) end() {
	families, active := map[string]int{}, 0
	for id, b := range d.oracle.bookings {
		families[b.family]++
		if b.status == booking.Booked {
			active++
		}
		found, err := d.any().ByConfirmation(d.t.Context(), b.number)
		if err != nil || len(found) != 1 || found[0].ID != id {
			d.t.Errorf("%d bookings by number, %v", len(found), err)
		}
	}
	var digests [2]string
	for i, s := range d.stores {
		for family, want := range families {
			if found, err := s.Find(d.t.Context(), family, 1000); err != nil || len(found) != want {
				d.t.Errorf("%d found, want %d: %v", len(found), want, err)
			}
		}
		if n := waiting(d.t, s); n != 0 {
			d.t.Errorf("%d of %d wait for a place on one device", n, active)
		}
		sound(d.t, s)
		var err error
		if digests[i], err = s.Digest(d.t.Context()); err != nil {
			d.t.Error(err)
		}
		if err := s.Close(); err != nil {
			d.t.Error(err)
		}
	}
	if digests[0] != digests[1] {
		d.t.Error("two processes see two states")
	}
}
