package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/stage"
	"daybook/ui/uitest"
)

var _ Store = (*store.Store)(nil)

// real is the screen over a store on disk, in which people were booked for the morning before it began.
type real struct {
	*room
	store    *store.Store
	receipts map[string]booking.Receipt
}

func onDisk(t *testing.T, language translations.Language) *real {
	t.Helper()
	r := &real{room: &room{Stage: stage.New(t, desktest.Morning().Add(-2*time.Hour), nil, language), pre: &preview{}}, receipts: map[string]booking.Receipt{}}
	r.Kept["desk.counter.1137"] = "2"
	r.store = r.Store(stage.Office("1137", "Sudbury", 3))
	for i, name := range []string{"Tremblay", "Wójcik", "Nguyễn", "Bélanger"} {
		r.receipts[name] = r.book(name, calendar.Minute(600+10*i))
	}
	r.Queue.Advance(2 * time.Hour)
	r.open(r.store)
	return r
}

func (r *real) book(family string, start calendar.Minute) booking.Receipt {
	r.T.Helper()
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "fr", When: booking.When{Date: desktest.Monday(), Start: &start}}
	o.Details.Persons = []booking.Person{{Given: "Zoé", Family: family, Application: "V304512877"}}
	o.Details.Contact = booking.Contact{Given: "Zoé", Family: family, Phone: "705-555-0101"}
	receipt, err := r.store.Book(r.T.Context(), o)
	r.Must(err)
	return receipt
}

// stands is where somebody's visit stands in the store.
func (r *real) stands(name string) visit.State {
	r.T.Helper()
	record, err := r.store.Show(r.T.Context(), r.receipts[name].Booking)
	r.Must(err)
	return record.Visit.State
}

// TestAMorningInTheStore goes through a small day by keys alone, in both languages, and takes all of it back.
func TestAMorningInTheStore(t *testing.T) {
	for _, language := range translations.Languages() {
		r := onDisk(t, language)
		r.Says("Tremblay, Zoé", "Bélanger, Zoé")
		uitest.Type(r.Window, booking.ShowConfirmation(r.receipts["Wójcik"].Confirmation)+"\n")
		r.Queue.Drain()
		r.minute()
		for _, step := range []struct {
			keys, name string
			want       visit.State
		}{
			{"←a", "Tremblay", visit.Waiting}, // who was scanned is selected in the next lane
			{"c", "Wójcik", visit.Called},
			{"r", "Wójcik", visit.Waiting},
			{"uu", "Wójcik", visit.Waiting},
			{"c", "Wójcik", visit.Called},
			{"s", "Wójcik", visit.Serving},
			{"p", "Wójcik", visit.Parked},
			{"c", "Tremblay", visit.Called},
			{"s", "Tremblay", visit.Serving},
			{"f", "Tremblay", visit.Finished},
			{"←n", "Nguyễn", visit.NoShow},
			{"u", "Nguyễn", visit.Expected},
		} {
			for _, key := range step.keys {
				if key == '←' {
					r.panel.GoLane(lanes.Expected)
					continue
				}
				r.Write(string(key))
				r.minute()
			}
			if got := r.stands(step.name); got != step.want {
				t.Errorf("%s: after %s %s is %s; said %q", language, step.keys, step.name, got, r.Told())
			}
		}
		for range 20 {
			r.Write("u")
			r.minute()
		}
		for name := range r.receipts {
			if got := r.stands(name); got != visit.Expected {
				t.Errorf("%s: %s is %s after all was taken back", language, name, got)
			}
		}
	}
}

// minute lets a minute pass, in which the clock on screen goes on.
func (r *real) minute() {
	r.Queue.Advance(time.Minute)
	r.Tick()
	r.Queue.Drain()
}

// TestAnotherProcess: what it does is shown, and who it took is not called again.
func TestAnotherProcess(t *testing.T) {
	r := onDisk(t, translations.English)
	r.Write("aa")
	r.Press(fyne.KeyRight)
	before := r.chosen()
	_, err := r.store.Next(t.Context(), desk.Next{Command: uuid.New(), Site: "1137", Counter: 1})
	r.Must(err)
	r.Changed()
	r.Queue.Drain()
	if r.cursor.Lane != lanes.Counters || r.chosen() != before {
		t.Errorf("%s is selected in lane %d, %s was", r.chosen(), r.cursor.Lane, before)
	}
	r.Write("c")
	c, ok := r.lanes.Mine()
	if !ok || c.Details.Persons[0].Family == before {
		t.Errorf("called %v to my counter", c.Visit)
	}
}

// TestAWalkInInTheStore gets a ticket and is called.
func TestAWalkInInTheStore(t *testing.T) {
	r := onDisk(t, translations.French)
	r.Write("w")
	r.Write("\n")
	c, ok := r.panel.Selected()
	if !ok || c.Facts.Source != booking.AtDesk || c.Visit.State != visit.Waiting {
		t.Fatalf("selected %+v; said %q", c.Visit, r.Told())
	}
	r.Write("cs")
	if mine, busy := r.lanes.Mine(); !busy || mine.ID != c.ID || mine.Visit.State != visit.Serving {
		t.Errorf("my counter has %+v; said %q", mine.Visit, r.Told())
	}
}

// TestTheDayIsClosedAndReopened in the store.
func TestTheDayIsClosedAndReopened(t *testing.T) {
	r := onDisk(t, translations.English)
	r.closeDay()
	r.Press(fyne.KeyRight)
	r.Press(fyne.KeyReturn)
	for name := range r.receipts {
		if got := r.stands(name); got != visit.NoShow {
			t.Errorf("%s is %s", name, got)
		}
	}
	r.Says("This day is closed.")
	r.reopen()
	r.Press(fyne.KeyRight)
	r.Press(fyne.KeyReturn)
	if got := r.stands("Nguyễn"); got != visit.Expected || r.day.Closed() {
		t.Errorf("Nguyễn is %s", got)
	}
}
