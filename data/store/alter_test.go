package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

func mustBook(t *testing.T, s *store.Store, o booking.Order) booking.Receipt {
	t.Helper()
	receipt, err := s.Book(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

func mustShow(t *testing.T, s *store.Store, id uuid.UUID) booking.Record {
	t.Helper()
	record, err := s.Show(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func move(id uuid.UUID, when booking.When) booking.Move {
	return booking.Move{Command: uuid.New(), Booking: id, When: when, Reason: "client", Words: "asked for later"}
}

func cancel(id uuid.UUID) booking.Cancellation {
	return booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "client", Words: "travels later"}
}

func undo(id, entry uuid.UUID) booking.Undo {
	return booking.Undo{Command: uuid.New(), Booking: id, Entry: entry}
}

func TestMoveGivesBackAndTakes(t *testing.T) {
	s := ready(t, 1)
	a := mustBook(t, s, order("Zoé")) // 8:30
	receipt, err := s.Move(t.Context(), move(a.Booking, at(520)))
	if err != nil || receipt.Places[0].Start != 520 || receipt.Confirmation != a.Confirmation {
		t.Fatalf("moving onto one’s own place: %+v %v", receipt, err)
	}
	b := mustBook(t, s, order("Max"))
	if b.Places[0].Start != 540 {
		t.Errorf("the next booking starts at %v, want 9:00", b.Places[0].Start)
	}
	_, err = s.Move(t.Context(), move(a.Booking, at(540)))
	wantCode(t, err, "booking.place-taken")
	_, err = s.Move(t.Context(), move(a.Booking, at(520)))
	wantCode(t, err, "booking.same-place")
	_, err = s.Move(t.Context(), move(uuid.New(), at(600)))
	wantCode(t, err, "booking.unknown")
	next := calendar.NewDate(2026, 10, 6)
	if _, err = s.Move(t.Context(), move(a.Booking, booking.When{Date: next})); err != nil {
		t.Fatal(err)
	}
	for date, want := range map[calendar.Date][2]int{calendar.NewDate(2026, 10, 5): {1, 4}, next: {1, 1}} {
		day, err := s.Roster(t.Context(), "A", date)
		if err != nil || len(day.Rows) != want[0] || day.Revision != want[1] {
			t.Errorf("%v: %d rows, revision %d, want %v (%v)", date, len(day.Rows), day.Revision, want, err)
		}
	}
	sound(t, s)
}

func TestCancelFreesAndUndoRestores(t *testing.T) {
	s := ready(t, 1)
	a := mustBook(t, s, order("Zoé"))
	before := mustShow(t, s, a.Booking)
	_, err := s.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: a.Booking, Reason: "bored"})
	wantCode(t, err, "reason.unknown")
	cancelled, err := s.Cancel(t.Context(), cancel(a.Booking))
	if err != nil {
		t.Fatal(err)
	}
	if r := mustShow(t, s, a.Booking); r.Status != booking.Cancelled || r.Reason != "client" || r.Held || r.History[1].Words != "travels later" {
		t.Errorf("cancelled: %+v", r)
	}
	_, err = s.Cancel(t.Context(), cancel(a.Booking))
	wantCode(t, err, "booking.not-active")
	if _, err = s.Undo(t.Context(), undo(a.Booking, cancelled.Entry)); err != nil {
		t.Fatal(err)
	}
	after := mustShow(t, s, a.Booking)
	if diff := cmp.Diff(before, after, cmpopts.IgnoreFields(booking.Record{}, "History", "Undoable")); diff != "" {
		t.Errorf("undo did not restore: %s", diff)
	}
	_, err = s.Undo(t.Context(), undo(a.Booking, uuid.Nil))
	wantCode(t, err, "undo.nothing")
	sound(t, s)
}

func TestUndoRefusesWhatIsNoLongerSo(t *testing.T) {
	s := ready(t, 1)
	a := mustBook(t, s, order("Zoé"))
	moved, err := s.Move(t.Context(), move(a.Booking, at(600)))
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Undo(t.Context(), undo(a.Booking, a.Entry))
	wantCode(t, err, "undo.changed")
	first := order("Max")
	first.When = at(510)
	mustBook(t, s, first)
	_, err = s.Undo(t.Context(), undo(a.Booking, moved.Entry))
	wantCode(t, err, "booking.place-taken")
	if r := mustShow(t, s, a.Booking); r.Facts.Places[0].Start != 600 || !r.Held {
		t.Errorf("a refused undo changed the booking: %+v", r)
	}
	sound(t, s)
}

func TestUndoneMakingIsWithdrawn(t *testing.T) {
	s := ready(t, 1)
	a := mustBook(t, s, order("Zoé"))
	if _, err := s.Undo(t.Context(), undo(a.Booking, a.Entry)); err != nil {
		t.Fatal(err)
	}
	found, err := s.ByConfirmation(t.Context(), a.Confirmation)
	if err != nil || found[0].Status != booking.Withdrawn || found[0].Held {
		t.Errorf("withdrawn: %+v %v", found, err)
	}
	if b := mustBook(t, s, order("Max")); b.Places[0] != a.Places[0] {
		t.Errorf("the place was not given back: %v", b.Places)
	}
	sound(t, s)
}

func TestAmend(t *testing.T) {
	s := ready(t, 1)
	a := mustBook(t, s, order("Zoé"))
	details := mustShow(t, s, a.Booking).Details
	details.Contact.Phone = "(709) 555 0199"
	details.Persons = append(details.Persons, booking.Person{Given: "Éric", Family: "Tremblay", Kind: booking.Child})
	receipt, err := s.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: a.Booking, Language: "fr", Details: details})
	if err != nil {
		t.Fatal(err)
	}
	want := site.Place{Counter: 1, Date: a.Places[0].Date, Start: 510, End: 550}
	if receipt.Places[0] != want || receipt.Confirmation != a.Confirmation {
		t.Errorf("amended: %+v", receipt)
	}
	if found, err := s.Find(t.Context(), "709 555", 5); err != nil || len(found) != 1 || found[0].Facts.Language != "fr" {
		t.Errorf("not found by the new number: %v %v", found, err)
	}
	if found, err := s.Find(t.Context(), "0142", 5); err != nil || len(found) != 0 {
		t.Errorf("still found by the old number: %v %v", found, err)
	}
	mustBook(t, s, order("Max")) // right behind
	details.Persons = append(details.Persons, booking.Person{Given: "Ana", Kind: booking.Child})
	_, err = s.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: a.Booking, Details: details})
	wantCode(t, err, "booking.place-taken")
	details.Persons = details.Persons[:1]
	if receipt, err = s.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: a.Booking, Details: details}); err != nil ||
		receipt.Places[0].End != 530 {
		t.Errorf("a smaller party: %+v %v", receipt, err)
	}
	if _, err = s.Undo(t.Context(), undo(a.Booking, receipt.Entry)); err != nil {
		t.Errorf("undoing an amendment: %v", err)
	}
	if r := mustShow(t, s, a.Booking); len(r.Details.Persons) != 2 || r.Facts.Persons != 2 {
		t.Errorf("after the undo: %+v", r.Details.Persons)
	}
	sound(t, s)
}
