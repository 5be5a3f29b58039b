package roster

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// came takes in somebody without an appointment or a name, on a free place of today or in the queue.
func (c *counter) came(onPlace bool) uuid.UUID {
	c.T.Helper()
	w := desk.WalkIn{Command: uuid.New(), Site: "1137", Service: site.Passport, Language: "en", Persons: 1}
	if onPlace {
		free, err := c.store.Openings(c.T.Context(), capacity.Request{
			Site: "1137", From: calendar.NewDate(2026, 10, 5), Days: 1, Limit: 1,
			Party: capacity.Party{Service: site.Passport, Persons: 1, Minutes: 20},
		})
		c.Must(err)
		w.Places = free[0].Places
	}
	receipt, err := c.store.WalkIn(c.T.Context(), w)
	c.Must(err)
	return receipt.Booking
}

func (c *counter) step(id uuid.UUID, move visit.Move, counter int) {
	c.T.Helper()
	_, err := c.store.Step(c.T.Context(), desk.Order{Command: uuid.New(), Booking: id, Move: move, Counter: counter})
	c.Must(err)
}

// order are the ids of the rows shown.
func (c *counter) order() []string {
	var ids []string
	for _, row := range c.view.list.Rows() {
		ids = append(ids, row.ID)
	}
	return ids
}

// statuses are the words in the last column, by booking.
func (c *counter) statuses() map[string]string {
	all := map[string]string{}
	for _, row := range c.view.list.Rows() {
		cell := row.Cells[len(row.Cells)-1]
		all[row.ID] = strings.ReplaceAll(strings.TrimSuffix(cell.Text+" / "+cell.Note, " / "), "\u00a0", " ")
	}
	return all
}

func TestTheStatusIsTheVisitsOnceThereIsOne(t *testing.T) {
	for language, want := range map[translations.Language][4]string{
		translations.English: {"Waiting / since 9:12 a.m.", "Called / to counter 2", "Booked", "3 bookings · list no."},
		translations.French:  {"En attente / depuis 9 h 12", "Appelé / au comptoir 2", "Réservé", "3 réservations · liste nº"},
	} {
		c := atCounter(t, language, 0)
		first, second, third := c.book(0), c.book(1), c.book(3)
		c.load()
		c.Queue.Drain()
		revision, before := c.day.Revision, strings.Join(c.order(), " ")
		c.step(first.Booking, visit.Arrive, 0)
		c.step(second.Booking, visit.Arrive, 0)
		c.step(second.Booking, visit.Call, 2)
		c.Changed()
		c.Queue.Drain()
		if c.day.Revision != revision || strings.Join(c.order(), " ") != before {
			t.Errorf("%s: the steps changed the list's number from %d to %d, or its order", language, revision, c.day.Revision)
		}
		got := c.statuses()
		short := func(text string) string { word, _, _ := strings.Cut(text, " / "); return word }
		if got[first.Booking.String()] != short(want[0]) || got[second.Booking.String()] != short(want[1]) || got[third.Booking.String()] != want[2] {
			t.Errorf("%s: %v", language, got)
		}
		c.Says(want[3])
		c.Window.Resize(fyne.NewSize(884, 690)) // where each column carries more
		got = c.statuses()
		if got[first.Booking.String()] != want[0] || got[second.Booking.String()] != want[1] || got[third.Booking.String()] != want[2] {
			t.Errorf("%s, narrow: %v", language, got)
		}
	}
}

func TestWalkInsOnTheList(t *testing.T) {
	for language, want := range map[translations.Language]string{translations.English: "No name · P001", translations.French: "Sans nom · P001"} {
		c := atCounter(t, language, 2)
		onPlace := c.came(true)
		c.came(false)
		c.Changed()
		c.Queue.Drain()
		if n := len(c.order()); n != 3 {
			t.Errorf("%s: %d rows; who took no place is not on the list", language, n)
		}
		c.Says(want)
		c.Press(fyne.KeyF, fyne.KeyModifierControl)
		c.Write("p001")
		if got := c.order(); len(got) != 1 || got[0] != onPlace.String() {
			t.Errorf("%s: the ticket finds %v", language, got)
		}
		c.Press(fyne.KeyReturn)
		c.Press(fyne.KeyReturn)
		c.Says("P001")
	}
}

// TestFilterAndOrderKnowTheVisit: what is shown can be looked for, and sorted by.
func TestFilterAndOrderKnowTheVisit(t *testing.T) {
	c := atCounter(t, translations.English, 0)
	first, second := c.book(0), c.book(1)
	c.step(second.Booking, visit.Arrive, 0)
	c.Changed()
	c.Queue.Drain()
	c.Press(fyne.KeyF, fyne.KeyModifierControl)
	c.Write("waiting")
	if got := c.order(); len(got) != 1 || got[0] != second.Booking.String() {
		t.Errorf("found %v", got)
	}
	c.Press(fyne.KeyEscape)
	c.view.list.SortBy(8, true) // by status, from the last
	if got := c.order(); got[0] != second.Booking.String() || got[1] != first.Booking.String() {
		t.Errorf("sorted %v", got)
	}
}

func TestWhoIsGoneIsNotToldAsHere(t *testing.T) {
	c := atCounter(t, translations.English, 0)
	b := booking.Booking{Status: booking.Cancelled, Visit: visit.Visit{State: visit.Waiting}}
	if got := c.statusNote(b, "ASL"); got != "ASL" {
		t.Errorf("a cancelled booking says %q", got)
	}
	withheld := roster.Row{Booking: b, Sealed: true}
	if got := c.names(withheld); got != "Details withheld" {
		t.Errorf("withheld: %q", got)
	}
}
