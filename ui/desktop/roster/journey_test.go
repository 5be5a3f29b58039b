package roster

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
)

// counter is the roster in a window with a menu over a real store, as it stands at a counter.
type counter struct {
	*stage.Stage
	*Screen
	store *store.Store
}

func office() site.Site { return stage.Lunched(stage.Office("1137", "Sudbury", 3)) }

func atCounter(t *testing.T, language translations.Language, bookings int) *counter {
	t.Helper()
	return counterIn(t, nil, language, bookings)
}

func counterIn(t *testing.T, catalogue *translations.Catalogue, language translations.Language, bookings int) *counter {
	t.Helper()
	c := &counter{Stage: stage.New(t, monday, catalogue, language)}
	c.Pace = 100 * time.Millisecond
	c.store = c.Store(office())
	for i := range bookings {
		c.book(i)
	}
	records := record.New(record.Options{Store: c.store, Slip: func(screen.Context, booking.Record) {}})
	c.Screen = New(Options{Store: c.store, Records: records, WordsIn: c.Catalogue.In, Folder: t.TempDir(), Print: noPaper})
	c.Context.Committed = c.Changed
	c.Context.Show = func(id uuid.UUID) { records.Show(c.Context, id) }
	c.Put(c)
	c.Enter()
	c.Queue.Drain()
	return c
}

// book books the first place of the day for one of a few people; the third is cancelled.
func (c *counter) book(i int) booking.Receipt {
	c.T.Helper()
	family := []string{"Tremblay", "Wójcik", "Nguyễn", "Bélanger", "Singh"}[i%5]
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Services()[i%2], Language: "fr", When: booking.When{Date: calendar.NewDate(2026, 10, 5)}}
	p := booking.Person{Given: "Zoé", Family: family}
	if o.Service == site.Passport {
		p.Kind = booking.Adult
	} else {
		p.Application = "V304512877"
	}
	o.Details.Persons = []booking.Person{p}
	o.Details.Contact = booking.Contact{Given: "Zoé", Family: family, Phone: fmt.Sprintf("705-555-01%02d", i)}
	receipt, err := c.store.Book(c.T.Context(), o)
	c.Must(err)
	if i == 2 {
		_, err := c.store.Cancel(c.T.Context(), booking.Cancellation{Command: uuid.New(), Booking: receipt.Booking, Reason: "medical"})
		c.Must(err)
	}
	return receipt
}

func noPaper(io.Writer, roster.Day, *translations.Words, time.Time) ([]string, error) {
	return nil, nil
}

// chosen is the booking selected, as the store has it.
func (c *counter) chosen() booking.Record {
	c.T.Helper()
	id, ok := c.selected()
	if !ok {
		c.T.Fatal("nothing is selected")
	}
	r, err := c.store.Show(c.T.Context(), id)
	c.Must(err)
	return r
}

// TestADayAtTheCounter amends, moves, cancels and undoes from the list, by keys alone, in both languages.
func TestADayAtTheCounter(t *testing.T) {
	for language, says := range map[translations.Language][4]string{
		translations.English: {"4 people · 4 bookings · 1 cancelled", "2:45 p.m.", "Cancelled", "3 people · 3 bookings · 2 cancelled"},
		translations.French:  {"4 personnes · 4 réservations · 1 annulée", "14 h 45", "Annulé", "3 personnes · 3 réservations · 2 annulées"},
	} {
		c := atCounter(t, language, 5)
		c.Says(says[0])
		first := c.chosen()
		c.Write("m")
		if len(c.Opened) != 1 || c.Opened[0].Args != (screen.Amend{Booking: first.ID}) {
			t.Fatalf("%s: opened %v", language, c.Opened)
		}
		c.Write("r9\n") // another time: it stays selected
		if now := c.chosen(); now.ID != first.ID || now.History[1].Kind != "moved" {
			t.Errorf("%s: %+v", language, now.History)
		}
		c.Write("x ") // cancelled: the first reason
		c.Write("\t\t\t\n")
		c.Says(says[2], says[3])
		c.Write("z\t\n")
		c.Says(says[0])
		if now := c.chosen(); now.Status != booking.Booked || len(now.History) != 4 || len(c.Toasts) != 3 {
			t.Errorf("%s: %s after %d entries, %d toasts", language, now.Status, len(now.History), len(c.Toasts))
		}
	}
}

func TestUndoIsRefusedInWords(t *testing.T) {
	c := atCounter(t, translations.French, 1)
	c.Write("x ")
	c.Write("\t\t\t\n")
	start := c.chosen().Facts.Places[0].Start
	for range 3 {
		o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Passport, Language: "fr", When: booking.When{Date: calendar.NewDate(2026, 10, 5), Start: &start}}
		o.Details.Contact = booking.Contact{Given: "Wei", Family: "Chen", Phone: "705-555-0199"}
		o.Details.Persons = []booking.Person{{Given: "Wei", Family: "Chen", Kind: booking.Adult}}
		_, err := c.store.Book(t.Context(), o)
		c.Must(err)
	}
	c.Write("z\t\n")
	c.Says("Impossible de défaire", "est prise. Choisissez une autre plage libre.")
}

func TestTheRecordFromTheList(t *testing.T) {
	c := atCounter(t, translations.English, 3)
	c.Press(fyne.KeyReturn)
	c.Says("History", "Zoé Tremblay")
	c.Write("x ") // from the dialog
	c.Write("\t\t\t\n")
	c.Says("History", "Cancelled – The client asked")
	c.Press(fyne.KeyEscape)
	c.Says("1 person · 1 booking · 2 cancelled")
	c.Press(fyne.KeyReturn)
	c.Press(fyne.KeyEscape)
	if c.Window.Canvas().Focused() != fyne.Focusable(c.view.list) {
		t.Error("the focus is not on the list")
	}
}

func TestDaysByKeysWithAFilter(t *testing.T) {
	c := atCounter(t, translations.English, 5)
	c.Press(fyne.KeyF, fyne.KeyModifierControl)
	c.Write("wojcik\n")
	c.Says("1 of 5 shown")
	c.Press(fyne.KeyRight)
	c.Says("Tuesday, October 6, 2026", "Nobody is booked on this day")
	c.Press(fyne.KeyT, fyne.KeyModifierControl)
	c.Says("1 of 5 shown") // the filter stays until it is given up
	c.Press(fyne.KeyEscape)
	c.Write("g")
	c.Write("2026-11-16\n")
	c.Says("Monday, November 16, 2026", "Sudbury Service Canada Centre · 0 people")
	c.Press(fyne.KeyLeft, fyne.KeyModifierAlt)
	c.Says("Sunday, November 15, 2026", "The site has no opening hours on November 15, 2026.")
}

func TestLettersAndCommandsAgree(t *testing.T) {
	c := atCounter(t, translations.French, 1)
	seen := map[string]string{}
	for _, command := range c.Commands() {
		if !c.Words.Has("command." + command.ID) {
			t.Errorf("%s has no words", command.ID)
		}
		for _, key := range []string{command.Key, command.Also} {
			if key == "" {
				continue
			}
			if other, taken := seen[key]; taken {
				t.Errorf("%s is the key of %s and of %s", key, other, command.ID)
			}
			seen[key] = command.ID
		}
		if command.Key+command.Also == "" || strings.Contains(command.Key, "Ctrl+Alt") {
			t.Errorf("%s has no key that every keyboard has", command.ID)
		}
	}
}

func TestPrintedAndSaved(t *testing.T) {
	c := atCounter(t, translations.English, 2)
	c.Press(fyne.KeyP, fyne.KeyModifierControl) // without a spool it can only be saved
	c.Says("The day’s list on paper", "roster-1137-2026-10-05-en.pdf")
	c.Press(fyne.KeyEscape)
	c.Press(fyne.KeyS, fyne.KeyModifierControl)
	c.Says("Save the roster as PDF", "roster-1137-2026-10-05-en.pdf")
}

// TestACancelledBookingLeavesAListThatHidesThem, and the next one is selected.
func TestACancelledBookingLeavesAListThatHidesThem(t *testing.T) {
	c := atCounter(t, translations.French, 5)
	c.Write("4")
	before := c.view.list.Rows()
	c.Write("x ")
	c.Write("\t\t\t\n")
	after := c.view.list.Rows()
	if len(after) != len(before)-1 {
		t.Fatalf("%d rows after %d", len(after), len(before))
	}
	if id, ok := c.selected(); !ok || id.String() != after[0].ID {
		t.Errorf("selected %v", id)
	}
	c.Says("2 annulées", "3 sur 5 affichées")
}
