// Package roster is the day's list of a site: who is expected, when and where, in the order of the day.
package roster

import (
	"cmp"
	"slices"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// Row is one booking on the list.
type Row struct {
	Booking booking.Booking
	Details booking.Details
	Sealed  bool // the personal part is withheld or erased: Details is empty
}

// Day is a site's list of one date.
type Day struct {
	Site     site.Site
	Date     calendar.Date
	Revision int          // how many entries concern this site-day; a print with a lower one is out of date
	Closed   *fault.Fault // why the site is not open, if it is not; there may be bookings all the same
	Rows     []Row
}

// Sort puts rows in the order of the day: start, counter, then the booking's identity so that the order never wavers.
func Sort(rows []Row) {
	slices.SortFunc(rows, func(a, b Row) int {
		pa, _ := a.Booking.Place()
		pb, _ := b.Booking.Place()
		return cmp.Or(cmp.Compare(pa.Start, pb.Start), cmp.Compare(pa.Counter, pb.Counter),
			slices.Compare(a.Booking.ID[:], b.Booking.ID[:]))
	})
}

// Persons counts the people expected: those of active bookings.
func (d Day) Persons() int {
	persons := 0
	for _, row := range d.Rows {
		if row.Booking.Active() {
			persons += row.Booking.Facts.Persons
		}
	}
	return persons
}
