package store_test

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/journal"
)

// conflict has two devices give one place to two clients; the first device's clock is earlier.
func conflict(t *testing.T) (a, b *store.Store, won, lost booking.Receipt) {
	t.Helper()
	list := devices(t, 2)
	a, b = list[0], list[1]
	lost, won = mustBook(t, b, order("Max")), mustBook(t, a, order("Zoé"))
	if won.Places[0] != lost.Places[0] {
		t.Fatalf("no conflict: %v and %v", won.Places, lost.Places)
	}
	meet(t, a, b)
	return a, b, won, lost
}

// holders compares who holds a place on both devices.
func holders(t *testing.T, what string, a, b *store.Store, want map[uuid.UUID]bool) {
	t.Helper()
	without := 0
	for id, held := range want {
		for _, s := range []*store.Store{a, b} {
			if r := mustShow(t, s, id); r.Held != held {
				t.Errorf("%s: holds %v, want %v", what, r.Held, held)
			} else if r.Active() && !held {
				without++
			}
		}
	}
	if waiting(t, a) != without/2 || waiting(t, b) != without/2 {
		t.Errorf("%s: %d and %d wait, want %d", what, waiting(t, a), waiting(t, b), without/2)
	}
}

func TestTheEarlierClockHolds(t *testing.T) {
	a, b, won, lost := conflict(t)
	holders(t, "after meeting", a, b, map[uuid.UUID]bool{won.Booking: true, lost.Booking: false})
	if r := mustShow(t, b, lost.Booking); !r.Active() || r.Details.Contact.Family != "Tremblay" || len(r.Facts.Places) != 1 {
		t.Errorf("the one who waits is still expected: %+v", r)
	}
	// Another place ends the waiting; its present one was never its own.
	if _, err := b.Move(t.Context(), move(lost.Booking, at(won.Places[0].Start))); err != nil {
		t.Errorf("to the same time at the other counter: %v", err)
	}
	meet(t, a, b)
	holders(t, "after moving the one who waited", a, b, map[uuid.UUID]bool{won.Booking: true, lost.Booking: true})
	sound(t, a)
}

func TestWhoWaitsGetsThePlace(t *testing.T) {
	for name, leave := range map[string]func(*testing.T, *store.Store, booking.Receipt) (uuid.UUID, error){
		"cancelled": func(t *testing.T, s *store.Store, r booking.Receipt) (uuid.UUID, error) {
			done, err := s.Cancel(t.Context(), cancel(r.Booking))
			return done.Entry, err
		},
		"moved away": func(t *testing.T, s *store.Store, r booking.Receipt) (uuid.UUID, error) {
			done, err := s.Move(t.Context(), move(r.Booking, booking.When{Date: r.Places[0].Date + 1}))
			return done.Entry, err
		},
	} {
		a, b, won, lost := conflict(t)
		entry, err := leave(t, b, won)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		meet(t, a, b)
		holders(t, name, a, b, map[uuid.UUID]bool{lost.Booking: true, won.Booking: name == "moved away"})
		_, err = a.Undo(t.Context(), undo(won.Booking, entry))
		wantCode(t, err, "booking.place-taken")
		if _, err := a.Cancel(t.Context(), cancel(lost.Booking)); err != nil {
			t.Fatal(err)
		}
		if _, err := a.Undo(t.Context(), undo(won.Booking, entry)); err != nil {
			t.Errorf("%s: once the place is free again: %v", name, err)
		}
		meet(t, a, b)
		holders(t, name+" and undone", a, b, map[uuid.UUID]bool{lost.Booking: false, won.Booking: true})
		sound(t, a)
		sound(t, b)
	}
}

func TestWaitingIsUndoneToo(t *testing.T) {
	a, b, won, lost := conflict(t)
	if _, err := a.Undo(t.Context(), undo(lost.Booking, lost.Entry)); err != nil { // withdrawing needs no place
		t.Fatal(err)
	}
	meet(t, a, b)
	holders(t, "withdrawn", a, b, map[uuid.UUID]bool{won.Booking: true, lost.Booking: false})
	details := mustShow(t, a, won.Booking).Details
	details.Persons = append(details.Persons, booking.Person{Given: "Ana", Kind: booking.Child})
	if _, err := b.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: won.Booking, Details: details}); err != nil {
		t.Errorf("the place behind is free: %v", err)
	}
}

// TestBothChangedOneBooking has one desk cancel what the other moved: the client stays expected, and the matter is kept.
func TestBothChangedOneBooking(t *testing.T) {
	list := devices(t, 2)
	a, b := list[0], list[1]
	made := mustBook(t, a, order("Zoé"))
	meet(t, a, b)
	if _, err := a.Cancel(t.Context(), cancel(made.Booking)); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Move(t.Context(), move(made.Booking, at(600))); err != nil {
		t.Fatal(err)
	}
	meet(t, a, b)
	holders(t, "cancelled and moved", a, b, map[uuid.UUID]bool{made.Booking: true})
	r := mustShow(t, a, made.Booking)
	if r.Facts.Places[0].Start != 600 || len(r.History) != 3 || r.History[1].Kind != "cancelled" || r.History[2].Kind != "moved" {
		t.Errorf("shown: %+v", r)
	}
	day, err := b.Roster(t.Context(), "A", made.Places[0].Date)
	if err != nil || day.Revision != 3 || day.Persons() != 1 {
		t.Errorf("revision %d, %d persons, %v", day.Revision, day.Persons(), err)
	}
}

func TestTwoBookingsOfOneNumber(t *testing.T) {
	list := devices(t, 1)
	s := list[0]
	made := mustBook(t, s, order("Zoé"))
	facts := mustShow(t, s, made.Booking).Facts
	facts.Places[0].Start, facts.Places[0].End = 600, 620
	chance := rand.New(rand.NewPCG(1, 1))
	other := newAuthor(chance).write(chance, monday, random(chance), journal.Booked, journal.Facts{Command: random(chance), Booking: &facts})
	if err := s.Merge(t.Context(), []journal.Entry{other}); err != nil {
		t.Fatal(err)
	}
	found, err := s.ByConfirmation(t.Context(), made.Confirmation)
	if err != nil || len(found) != 2 || found[0].ID != other.Subject || found[1].ID != made.Booking {
		t.Fatalf("found %d, %v", len(found), err)
	}
	if !found[0].Sealed || found[1].Sealed || found[1].Details.Confirmation != made.Confirmation {
		t.Errorf("the one that came is sealed, ours is open: %+v", found)
	}
	if list, err := s.Find(t.Context(), booking.ShowConfirmation(made.Confirmation), 10); err != nil || len(list) != 2 {
		t.Errorf("Find tells of %d: %v", len(list), err)
	}
	if next := mustBook(t, s, order("Max")); next.Confirmation == made.Confirmation {
		t.Error("the number was given once more")
	}
}

// TestWithheldParts carries bookings without their personal parts, as an event laptop gets them.
func TestWithheldParts(t *testing.T) {
	list := devices(t, 2)
	a, b := list[0], list[1]
	made := mustBook(t, a, order("Zoé"))
	if _, err := a.Move(t.Context(), move(made.Booking, at(600))); err != nil {
		t.Fatal(err)
	}
	amend(t, a, made.Booking, "fr", func(d *booking.Details) { d.Notes = "Ring twice" })
	bare := entries(t, a, 0)
	for i := range bare {
		bare[i].Personal = nil
	}
	if err := b.Merge(t.Context(), bare); err != nil {
		t.Fatal(err)
	}
	mine := mustBook(t, b, order("Max"))
	day, err := b.Roster(t.Context(), "A", calendar.NewDate(2026, 10, 5))
	if err != nil || len(day.Rows) != 2 || day.Persons() != 2 {
		t.Fatalf("%d rows, %v", len(day.Rows), err)
	}
	if ours, theirs := day.Rows[0], day.Rows[1]; ours.Sealed || !theirs.Sealed || theirs.Details.Contact.Family != "" || theirs.Booking.ID != made.Booking {
		t.Errorf("rows %+v and %+v", ours, theirs)
	}
	r := mustShow(t, b, made.Booking)
	if got := told(r.History); got != "booked; moved; amended" {
		t.Errorf("history %q", got)
	}
	if !r.Sealed || !r.Held || r.History[1].Words != "" || r.History[1].Reason != "client" {
		t.Errorf("shown: %+v", r)
	}
	if found, err := b.Find(t.Context(), "tremblay", 10); err != nil || len(found) != 1 || found[0].ID != mine.Booking {
		t.Errorf("found %d: %v", len(found), err)
	}
	details := booking.Details{Contact: booking.Contact{Family: "Roy", Phone: "613-555-0107"}, Persons: []booking.Person{{Given: "Ana", Kind: booking.Adult}}}
	_, err = b.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: made.Booking, Details: details})
	wantCode(t, err, "booking.withheld")
	if receipt, err := b.Cancel(t.Context(), cancel(made.Booking)); err != nil || receipt.Confirmation != "" {
		t.Errorf("cancelling what one cannot read: %+v %v", receipt, err)
	}
	sound(t, b)
}

// TestHistoryTellsInOrder follows one booking through everything a desk can do to it.
func TestHistoryTellsInOrder(t *testing.T) {
	s := devices(t, 1)[0]
	made := mustBook(t, s, order("Zoé"))
	moved, err := s.Move(t.Context(), booking.Move{Command: uuid.New(), Booking: made.Booking, When: at(600), Reason: "work", Words: "  shift changed "})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := s.Undo(t.Context(), undo(made.Booking, moved.Entry))
	if err != nil {
		t.Fatal(err)
	}
	details := mustShow(t, s, made.Booking).Details
	amended, err := s.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: made.Booking, Details: details})
	if err != nil {
		t.Fatal(err)
	}
	cancelled, err := s.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: made.Booking, Reason: "travel"})
	if err != nil {
		t.Fatal(err)
	}
	want := []booking.Event{
		{Entry: made.Entry, Kind: "booked", Places: made.Places},
		{Entry: moved.Entry, Kind: "moved", Reason: "work", Words: "shift changed", Places: moved.Places, Undone: true},
		{Entry: taken.Entry, Kind: "undone", Places: made.Places},
		{Entry: amended.Entry, Kind: "amended", Places: made.Places},
		{Entry: cancelled.Entry, Kind: "cancelled", Reason: "travel", Places: made.Places},
	}
	r := mustShow(t, s, made.Booking)
	for i, event := range r.History {
		if event.At.Sub(monday).Abs() > time.Second || i > 0 && event.At.Before(r.History[i-1].At) {
			t.Errorf("event %d is said to be of %v", i, event.At)
		}
		r.History[i].At = time.Time{}
	}
	got, _ := json.Marshal(r.History)
	if text, _ := json.Marshal(want); string(text) != string(got) {
		t.Errorf("told\n%s, want\n%s", got, text)
	}
	if r.Undoable != cancelled.Entry || r.Status != booking.Cancelled {
		t.Errorf("undoable %v, status %v", r.Undoable, r.Status)
	}
}

// TestEntriesComeInPages asks from every position on, as one that catches up does.
func TestEntriesComeInPages(t *testing.T) {
	s := devices(t, 1)[0]
	for range 6 {
		mustBook(t, s, order("Zoé"))
	}
	all := entries(t, s, 0)
	if len(all) != 7 || all[0].Kind != journal.Settings || all[6].Kind != journal.Booked {
		t.Fatalf("%d entries", len(all))
	}
	for since := range int64(10) {
		page, want := entries(t, s, since), all[min(int(since), len(all)):]
		if len(page) != len(want) {
			t.Fatalf("since %d: %d entries, want %d", since, len(page), len(want))
		}
		for i := range page {
			if page[i].Hash() != want[i].Hash() || string(page[i].Personal) != string(want[i].Personal) {
				t.Errorf("since %d: entry %d is another", since, i)
			}
		}
	}
	fresh := open(t, filepath.Join(t.TempDir(), "fresh"))
	for i := range all { // one by one is as good as all at once, and twice as once
		for range 2 {
			if err := fresh.Merge(t.Context(), all[i:i+1]); err != nil {
				t.Fatal(err)
			}
		}
	}
	if again := entries(t, fresh, 0); len(again) != len(all) {
		t.Errorf("%d entries arrived, want %d", len(again), len(all))
	}
	first, errA := s.Digest(t.Context())
	second, errB := fresh.Digest(t.Context())
	if errA != nil || errB != nil || first != second {
		t.Errorf("digests differ: %v %v", errA, errB)
	}
}
