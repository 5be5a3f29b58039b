package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

var _ Store = (*store.Store)(nil)

// real is the screen over a store on disk, in which people were booked for the morning before it began.
type real struct {
	*stage
	store    *store.Store
	receipts map[string]booking.Receipt
}

func onDisk(t *testing.T, language translations.Language) *real {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	s := &stage{
		t: t, queue: uitest.NewQueue(morning.Add(-2 * time.Hour)), window: test.NewTempWindow(t, nil), words: catalogue(t).In(language),
		kept: map[string]string{"desk.counter.1137": "2"}, pre: &preview{},
	}
	r := &real{stage: s, receipts: map[string]booking.Receipt{}}
	opened, err := store.Open(t.TempDir(), store.Options{Now: s.queue.Now})
	r.must(err)
	t.Cleanup(func() { _ = opened.Close() })
	r.store = opened
	r.must(opened.SetUpSample())
	r.must(opened.ImportSites(t.Context(), uuid.New(), []site.Site{office(3)}))
	for i, name := range []string{"Tremblay", "Wójcik", "Nguyễn", "Bélanger"} {
		r.receipts[name] = r.book(name, calendar.Minute(600+10*i))
	}
	s.queue.Advance(2 * time.Hour)
	s.open(opened)
	return r
}

func (r *real) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *real) book(family string, start calendar.Minute) booking.Receipt {
	r.t.Helper()
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "fr", When: booking.When{Date: monday, Start: &start}}
	o.Details.Persons = []booking.Person{{Given: "Zoé", Family: family, Application: "V304512877"}}
	o.Details.Contact = booking.Contact{Given: "Zoé", Family: family, Phone: "705-555-0101"}
	receipt, err := r.store.Book(r.t.Context(), o)
	r.must(err)
	return receipt
}

// stands is where somebody's visit stands in the store.
func (r *real) stands(name string) visit.State {
	r.t.Helper()
	record, err := r.store.Show(r.t.Context(), r.receipts[name].Booking)
	r.must(err)
	return record.Visit.State
}

// TestAMorningInTheStore goes through a small day by keys alone, in both languages, and takes all of it back.
func TestAMorningInTheStore(t *testing.T) {
	for _, language := range translations.Languages() {
		r := onDisk(t, language)
		r.says("Tremblay, Zoé", "Bélanger, Zoé")
		uitest.Type(r.window, booking.ShowConfirmation(r.receipts["Wójcik"].Confirmation)+"\n")
		r.queue.Drain()
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
					r.goLane(expected)
					continue
				}
				r.write(string(key))
				r.minute()
			}
			if got := r.stands(step.name); got != step.want {
				t.Errorf("%s: after %s %s is %s; said %q", language, step.keys, step.name, got, r.told())
			}
		}
		if len(r.failed) > 0 {
			t.Errorf("%s: %v", language, r.failed)
		}
		for range 20 {
			r.write("u")
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
	r.queue.Advance(time.Minute)
	r.Tick()
	r.queue.Drain()
}

// TestAnotherProcess: what it does is shown, and who it took is not called again.
func TestAnotherProcess(t *testing.T) {
	r := onDisk(t, translations.English)
	r.write("aa")
	r.press(fyne.KeyRight)
	before := r.chosen()
	_, err := r.store.Next(t.Context(), desk.Next{Command: uuid.New(), Site: "1137", Counter: 1})
	r.must(err)
	r.Changed()
	r.queue.Drain()
	if r.lane != counters || r.chosen() != before {
		t.Errorf("%s is selected in lane %d, %s was", r.chosen(), r.lane, before)
	}
	r.write("c")
	c, ok := r.mine()
	if !ok || c.Details.Persons[0].Family == before {
		t.Errorf("called %v to my counter", c.Visit)
	}
}

// TestAWalkInInTheStore gets a ticket and is called.
func TestAWalkInInTheStore(t *testing.T) {
	r := onDisk(t, translations.French)
	r.write("w")
	r.write("\n")
	c, ok := r.selected()
	if !ok || c.Facts.Source != booking.AtDesk || c.Visit.State != visit.Waiting {
		t.Fatalf("selected %+v; said %q", c.Visit, r.told())
	}
	r.write("cs")
	if mine, busy := r.mine(); !busy || mine.ID != c.ID || mine.Visit.State != visit.Serving {
		t.Errorf("my counter has %+v; said %q", mine.Visit, r.told())
	}
}

// TestTheDayIsClosedAndReopened in the store.
func TestTheDayIsClosedAndReopened(t *testing.T) {
	r := onDisk(t, translations.English)
	r.closeDay()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	for name := range r.receipts {
		if got := r.stands(name); got != visit.NoShow {
			t.Errorf("%s is %s", name, got)
		}
	}
	r.says("This day is closed.")
	r.reopen()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	if got := r.stands("Nguyễn"); got != visit.Expected || r.day.Closed() {
		t.Errorf("Nguyễn is %s", got)
	}
}
