package roster_test

import (
	"cmp"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
)

func row(id byte, start calendar.Minute, counter int) roster.Row {
	return roster.Row{Booking: booking.Booking{
		ID: uuid.UUID{15: id}, Status: booking.Booked,
		Facts: booking.Facts{Persons: 1, Places: []site.Place{{Counter: counter, Start: start, End: start + 20}}},
	}}
}

func order(rows []roster.Row) []byte {
	ids := []byte{}
	for _, r := range rows {
		ids = append(ids, r.Booking.ID[15])
	}
	return ids
}

func TestOrderOfTheDay(t *testing.T) {
	lost := row(6, 540, 1)
	lost.Booking.Facts.Places = nil // comes first: somebody must do something about it
	rows := []roster.Row{row(5, 600, 1), row(4, 540, 2), row(3, 540, 1), row(1, 560, 9), row(2, 540, 1), lost}
	roster.Sort(rows)
	if got, want := string(order(rows)), string([]byte{6, 2, 3, 4, 1, 5}); got != want {
		t.Errorf("order %v, want %v", []byte(got), []byte(want))
	}
}

func TestTheOrderNeverWavers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []roster.Row
		for id := range rapid.IntRange(0, 12).Draw(t, "rows") {
			start := calendar.Minute(10 * rapid.IntRange(0, 3).Draw(t, "start"))
			rows = append(rows, row(byte(id), start, rapid.IntRange(1, 3).Draw(t, "counter")))
		}
		shuffled := rapid.Permutation(rows).Draw(t, "shuffled")
		roster.Sort(rows)
		roster.Sort(shuffled)
		if string(order(rows)) != string(order(shuffled)) {
			t.Fatalf("%v and %v", order(rows), order(shuffled))
		}
		for i := 1; i < len(rows); i++ {
			a, _ := rows[i-1].Booking.Place()
			b, _ := rows[i].Booking.Place()
			if cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Counter, b.Counter)) > 0 {
				t.Fatalf("%v before %v", a, b)
			}
		}
	})
}

func TestPersonsAreThoseStillExpected(t *testing.T) {
	day := roster.Day{Rows: []roster.Row{row(1, 540, 1), row(2, 560, 1), row(3, 580, 1), row(4, 600, 1)}}
	day.Rows[0].Booking.Facts.Persons = 5
	day.Rows[1].Booking.Status = booking.Cancelled
	day.Rows[2].Booking.Status = booking.Withdrawn
	day.Rows[3].Booking.Facts.Places = nil // displaced, but coming all the same
	if got := day.Persons(); got != 6 {
		t.Errorf("%d persons, want 6", got)
	}
	if got := (roster.Day{}).Persons(); got != 0 {
		t.Errorf("an empty day: %d", got)
	}
}
