package offer_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/offer"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// shelf is a store that finds what it holds, whatever is asked for.
type shelf struct {
	found []booking.Record
	asked []string
	fails bool
}

func (s *shelf) Find(_ context.Context, text string, limit int) ([]booking.Record, error) {
	s.asked = append(s.asked, text)
	if s.fails {
		return s.found, errors.New("locked")
	}
	return s.found[:min(limit, len(s.found))], nil
}

// sheet is the biometrics panel in a window, with what is offered at its fields.
type sheet struct {
	*stage.Stage
	store  shelf
	form   form.Form
	set    *fields.Set
	aside  *fyne.Container
	offers *offer.Offers

	closed bool // the form is not shown
	useful bool // callers' bookings would fill something
	taken  []offer.Offer
	rooms  []*fyne.Container
}

func newSheet(t testing.TB, language translations.Language) *sheet {
	t.Helper()
	s := &sheet{Stage: stage.New(t, time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC), nil, language), form: form.New(), useful: true}
	s.form.Panel = form.Biometrics
	s.Context.Site = stage.Office("A", "St. John’s", 1)
	s.offers = offer.New(&s.store, &s.form, offer.Owner{
		Open: func() bool { return !s.closed }, Fills: func(booking.Record) bool { return s.useful }, Accept: s.accept,
		Said: func(below *fyne.Container) { s.rooms = append(s.rooms, below) },
	})
	s.make(false)
	return s
}

// make makes the fields, as after a change of language or for a booking that is amended.
func (s *sheet) make(amending bool) {
	s.set = fields.New(s.Context, s.Context.Site, &s.form, fields.Owner{
		Changed: s.offers.Typed, Chose: s.offers.Typed, Left: func(string) {}, Cut: func() {}, Resized: func() {},
		Counted: func() {}, Add: func() {}, Remove: func(int) {},
	})
	s.set.Open(s.form.Panel)
	s.aside = kit.Column(0)
	s.aside.Hide()
	s.Window.SetContent(kit.NewGround(kit.Canvas, kit.Column(0, s.set.Panel(form.Biometrics), s.aside)))
	uitest.Relayout()
	s.offers.Use(s.Context, s.set, s.aside, amending)
}

func (s *sheet) accept() {
	if o, ok := s.offers.Take(); ok {
		s.taken = append(s.taken, o)
	}
}

// at goes to a field by its name.
func (s *sheet) at(name string) { s.Window.Canvas().Focus(s.set.Field(name).Focus) }

// put types a text over what a field holds and leaves it.
func (s *sheet) put(name, text string) {
	s.at(name)
	s.Over(text)
	s.leave()
}

func (s *sheet) leave() {
	s.Window.Canvas().Unfocus()
	s.Queue.Drain()
}

// reads tells whether the window says a text, after wrapped texts got their room.
func (s *sheet) reads(text string) bool {
	uitest.Relayout()
	return strings.Contains(strings.Join(s.Texts(), " "), text)
}

// key is what takes the offer now; "" if nothing is offered.
func (s *sheet) key() string {
	for _, key := range []string{"Ctrl+U", "Enter"} {
		if s.reads(" " + screen.KeyName(s.Words, key) + " ") {
			return key
		}
	}
	return ""
}

// nguyen was here in March.
func nguyen() booking.Record {
	r := booking.Record{Details: booking.Details{
		Contact: booking.Contact{Given: "Minh Châu", Family: "Nguyễn", Phone: "709-555-0142", Email: "chau@example.ca"},
		Persons: []booking.Person{{Given: "Minh Châu", Family: "Nguyễn", Application: "V304512877"}},
	}}
	r.Status = booking.Booked
	r.Facts = booking.Facts{Service: site.Biometrics, Places: []site.Place{{Date: calendar.NewDate(2026, 3, 12), Start: 540, End: 550}}}
	return r
}
