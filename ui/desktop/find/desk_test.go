package find_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/stage"
)

// monday is when the tests take place: Monday 2026-10-05, 9:12 in Toronto.
var monday = time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC)

// office is open from 8:00 to 17:00.
func office(id, name string) site.Site {
	s := stage.Office(id, name, 8)
	for i := range s.Schedule.Hours {
		s.Schedule.Hours[i].Open = calendar.Span{From: 480, To: 1020}
	}
	return s
}

// books is a store that the test can hold back or make fail.
type books struct {
	*store.Store
	fail    error
	asked   []string
	instead []booking.Record // found whatever is asked, if there are any
}

func (b *books) FindNear(ctx context.Context, text, siteID string, from calendar.Date, limit int) ([]booking.Record, error) {
	b.asked = append(b.asked, text)
	if b.fail != nil {
		return nil, b.fail
	}
	if b.instead != nil {
		return slices.Clone(b.instead[:min(limit, len(b.instead))]), nil
	}
	return b.Store.FindNear(ctx, text, siteID, from, limit)
}

// desk is the Find screen in a test window over a real store; nothing runs but when drained.
type desk struct {
	*stage.Stage
	store  *books
	screen *find.Screen
	ready  int
}

func newDesk(t testing.TB, language translations.Language) *desk {
	t.Helper()
	return deskIn(t, nil, language)
}

func deskIn(t testing.TB, catalogue *translations.Catalogue, language translations.Language) *desk {
	t.Helper()
	d := &desk{Stage: stage.New(t, monday.AddDate(-1, 0, 0), catalogue, language), ready: 100}
	d.store = &books{Store: d.Store(office("1137", "Sudbury"), office("2210", "Thunder Bay"))}
	d.screen = find.New(d.store)
	d.Context.Searchable = func() int { return d.ready }
	d.Context.MoveTo = func(to site.Site) {
		d.Context.Site = to
		d.Put(d.screen)
	}
	return d
}

// book makes an appointment for one or more, as the clock stands.
func (d *desk) book(siteID, date, given, family, phone string, more ...func(*booking.Order)) booking.Receipt {
	d.T.Helper()
	o := booking.Order{Command: uuid.New(), Site: siteID, Service: site.Biometrics, Language: "en", Notice: "2026-10-01"}
	on, err := calendar.ParseDate(date)
	d.Must(err)
	o.When.Date = on
	o.Details.Contact = booking.Contact{Given: given, Family: family, Phone: phone}
	o.Details.Persons = []booking.Person{{Given: given, Family: family, Application: "V304512877"}}
	for _, change := range more {
		change(&o)
	}
	receipt, err := d.store.Book(d.T.Context(), o)
	d.Must(err)
	return receipt
}

// year books the same people around Monday: a year ago, last week, today, tomorrow, in a month, and one cancelled.
func (d *desk) year() map[string]booking.Receipt {
	d.T.Helper()
	all := map[string]booking.Receipt{}
	all["old"] = d.book("1137", "2025-10-06", "Zoé", "Tremblay", "705-555-0101")
	d.Queue.Advance(monday.AddDate(0, 0, -14).Sub(d.Queue.Now()))
	all["last"] = d.book("1137", "2026-09-28", "Zoé", "Tremblay", "705-555-0101")
	all["month"] = d.book("2210", "2026-11-04", "Zoé", "Tremblay-Roy", "807-555-0188")
	all["tomorrow"] = d.book("1137", "2026-10-06", "Łukasz", "Tremblay", "705-555-0133", func(o *booking.Order) {
		o.Details.Contact.Email = "lukasz.wojcik@example.org"
		for range 2 {
			o.Details.Persons = append(o.Details.Persons, booking.Person{Given: "Ola", Family: "Wójcik", Application: "V304512899"})
		}
	})
	all["today"] = d.book("1137", "2026-10-05", "Ida", "Tremblay", "705-555-0144")
	all["cancelled"] = d.book("1137", "2026-10-07", "Wei", "Tremblay", "705-555-0155")
	_, err := d.store.Cancel(d.T.Context(), booking.Cancellation{Command: uuid.New(), Booking: all["cancelled"].Booking, Reason: "client"})
	d.Must(err)
	d.Queue.Advance(monday.Sub(d.Queue.Now()))
	return all
}

// open shows the screen, as the window does when somebody goes to it, at something if it is given.
func (d *desk) open(at ...any) *desk {
	d.T.Helper()
	d.Put(d.screen)
	for _, args := range at {
		d.screen.OpenAt(args)
	}
	d.screen.Enter()
	d.Queue.Drain()
	return d
}

// rows are the times of the rows shown, by their names in the map of year.
func (d *desk) rows(all map[string]booking.Receipt) []string {
	d.T.Helper()
	var names []string
	for _, id := range d.screen.Shown() {
		for name, r := range all {
			if r.Booking == id {
				names = append(names, name)
			}
		}
	}
	return names
}
