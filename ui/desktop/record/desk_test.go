package record_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// monday is when the tests take place: Monday 2026-10-05, 8:20 in Toronto, ten minutes before the office opens.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

func office(id, name string) site.Site { return stage.Lunched(stage.Office(id, name, 2)) }

// desk is a window with nothing but a button in it, over a real store; nothing runs but when drained.
type desk struct {
	*stage.Stage
	store   *store.Store
	records *record.Records
	slips   []booking.Record
	sites   []string // whose address is on them
}

func newDesk(t *testing.T, language translations.Language) *desk {
	t.Helper()
	return deskIn(t, nil, language)
}

func deskIn(t *testing.T, catalogue *translations.Catalogue, language translations.Language) *desk {
	t.Helper()
	d := &desk{Stage: stage.New(t, monday, catalogue, language)}
	d.store = d.Store(office("1137", "Sudbury"), office("2210", "Thunder Bay"))
	d.PutButton()
	d.records = record.New(record.Options{Store: d.store, Slip: func(ctx screen.Context, r booking.Record) {
		d.slips, d.sites = append(d.slips, r), append(d.sites, ctx.Site.ID)
	}})
	return d
}

// book books a family at the site at hand for a start on Monday; 0 is the first opening.
func (d *desk) book(siteID string, start calendar.Minute, people ...string) booking.Receipt {
	d.T.Helper()
	o := booking.Order{Command: uuid.New(), Site: siteID, Service: site.Passport, Language: "fr", Source: "phone", Notice: "2026-10-01", NoticeIn: "fr"}
	o.When.Date = calendar.NewDate(2026, 10, 5)
	if start > 0 {
		o.When.Start = &start
	}
	for _, name := range people {
		given, family, _ := strings.Cut(name, " ")
		o.Details.Persons = append(o.Details.Persons, booking.Person{Given: given, Family: family, Kind: booking.Adult})
	}
	o.Details.Contact = booking.Contact{Given: o.Details.Persons[0].Given, Family: o.Details.Persons[0].Family, Phone: "705-555-0142", Email: "zoe@example.ca"}
	o.Details.Needs, o.Details.Notes, o.Details.Travel = []string{"wheelchair", "interpreter:Inuktitut"}, "Ring twice", booking.From6
	receipt, err := d.store.Book(d.T.Context(), o)
	d.Must(err)
	d.Queue.Advance(time.Minute)
	return receipt
}

func (d *desk) record(id uuid.UUID) booking.Record {
	d.T.Helper()
	r, err := d.store.Show(d.T.Context(), id)
	d.Must(err)
	return r
}

func (d *desk) show(id uuid.UUID) {
	d.records.Show(d.Context, id)
	d.Queue.Drain()
}

// do calls one of the methods of the records and lets it settle.
func (d *desk) do(what func(screen.Context, uuid.UUID), id uuid.UUID) {
	what(d.Context, id)
	d.Queue.Drain()
}

// toReasons goes on by Tab to the reasons.
func (d *desk) toReasons() {
	d.T.Helper()
	d.TabUntil(func(o fyne.Focusable) bool {
		g, ok := o.(*kit.RadioGroup)
		return ok && g.MinSize().Height > 2*kit.Unit(30) // nine reasons take more lines than three parts of the day
	})
}

// toOpenings goes back by Tab to the openings.
func (d *desk) toOpenings() {
	d.T.Helper()
	d.TabUntil(func(o fyne.Focusable) bool { return strings.HasSuffix(fmt.Sprintf("%T", o), ".grid") }, fyne.KeyModifierShift)
}
