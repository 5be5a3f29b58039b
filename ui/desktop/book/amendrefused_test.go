package book_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
)

// refusing is a store that refuses to amend, or has somebody else amend first.
type refusing struct {
	*store.Store
	err      error
	first    func()
	commands []uuid.UUID
}

func (r *refusing) Amend(ctx context.Context, a booking.Amendment) (booking.Receipt, error) {
	r.commands = append(r.commands, a.Command)
	if r.err != nil {
		return booking.Receipt{}, r.err
	}
	return r.Store.Amend(ctx, a)
}

func (r *refusing) Show(ctx context.Context, id uuid.UUID) (booking.Record, error) {
	if r.first != nil {
		r.first()
	}
	return r.Store.Show(ctx, id)
}

// TestAmendRefused says why, keeps what was typed, and repeats the same command after a failure.
func TestAmendRefused(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.family()
	r := &refusing{Store: d.store, err: errors.New("disk full")}
	d.with(r)
	d.amend(was.ID)
	d.goTo("contact.phone")
	d.typed("613-555-0199")
	d.Ctrl(fyne.KeyReturn)
	d.Ctrl(fyne.KeyReturn)
	if len(r.commands) != 2 || r.commands[0] != r.commands[1] || len(d.faults) != 2 {
		t.Errorf("commands %v, said %v", r.commands, d.faults)
	}
	r.err = fault.New("vault.locked")
	d.Ctrl(fyne.KeyReturn)
	if !d.says(d.Words.T("fault.vault.locked")) || d.screen.State().Contact.Phone != "613-555-0199" {
		t.Error("not said, or lost")
	}
	r.err = nil
	d.Ctrl(fyne.KeyReturn)
	if got := d.show(was.ID).Details.Contact.Phone; got != "613-555-0199" || len(d.Opened) != 1 {
		t.Errorf("kept %q", got)
	}
}

// TestLongerPartyThatDoesNotFit is told to be moved first.
func TestLongerPartyThatDoesNotFit(t *testing.T) {
	d := deskAt(t, office(1), nil, translations.English)
	was := d.family()
	start := was.Facts.Places[0].End
	if _, err := d.store.Book(t.Context(), booking.Order{
		Command: uuid.New(), Site: "A", Service: site.Biometrics, When: booking.When{Date: october5, Start: &start}, Language: "en",
		Details: booking.Details{Contact: booking.Contact{Given: "Ida"}, Persons: []booking.Person{{Given: "Ida"}}},
	}); err != nil {
		t.Fatal(err)
	}
	d.amend(was.ID)
	d.Ctrl(fyne.KeyM)
	d.typed("Mai", "Trần")
	d.Ctrl(fyne.KeyReturn)
	if !d.says("move it to a longer opening") || d.screen.State().Count != 4 || len(d.show(was.ID).History) != 1 {
		t.Errorf("said %q", d.texts())
	}
	d.Ctrl(fyne.KeyM, fyne.KeyModifierShift)
	d.goTo("notes")
	d.typed("!")
	d.Ctrl(fyne.KeyReturn)
	if len(d.show(was.ID).Details.Persons) != 3 || len(d.Opened) != 1 {
		t.Error("not saved without the person")
	}
}

// TestChangedMeanwhile takes over what somebody else changed where nothing was typed here, and has it looked over.
func TestChangedMeanwhile(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.family()
	d.amend(was.ID)
	d.goTo("contact.phone")
	d.typed("613-555-0199")
	theirs := was.Details
	theirs.Contact.Phone, theirs.Contact.Email, theirs.Notes = "416-555-0100", "theirs@example.ca", "Third door"
	if _, err := d.store.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: was.ID, Details: theirs}); err != nil {
		t.Fatal(err)
	}
	d.Ctrl(fyne.KeyReturn)
	if s := d.screen.State(); !d.says(d.Words.T("book.amend.overtaken")) || s.Contact.Phone != "613-555-0199" || s.Notes != "Third door" {
		t.Errorf("phone %q, notes %q", s.Contact.Phone, s.Notes)
	}
	if d.screen.FocusName() != "contact.phone" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	d.Ctrl(fyne.KeyReturn)
	want := theirs
	want.Contact.Phone = "613-555-0199"
	if diff := cmp.Diff(want, d.show(was.ID).Details); diff != "" {
		t.Error(diff)
	}
}

// TestCancelledMeanwhile is said, and the booking can only be left.
func TestCancelledMeanwhile(t *testing.T) {
	d := newDesk(t, translations.French)
	was := d.family()
	d.amend(was.ID)
	d.goTo("notes")
	d.typed("x")
	if _, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: was.ID, Reason: "client"}); err != nil {
		t.Fatal(err)
	}
	d.Ctrl(fyne.KeyReturn)
	if !d.says("annulé entre-temps") || len(d.Opened) != 0 {
		t.Errorf("said %q", d.texts())
	}
	d.amend(was.ID)
	if len(d.faults) != 0 {
		t.Errorf("the same booking again: %v", d.faults)
	}
}

// TestAmendWhatCannotBe: unknown, cancelled.
func TestAmendWhatCannotBe(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.family()
	d.amend(uuid.New())
	if _, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: was.ID, Reason: "client"}); err != nil {
		t.Fatal(err)
	}
	d.amend(was.ID)
	if len(d.faults) != 2 || !isFault(d.faults[0], "booking.unknown") || !isFault(d.faults[1], "booking.not-active") || d.says(d.Words.T("book.amend.save")) {
		t.Errorf("said %v", d.faults)
	}
	d.screen.OpenAt("something else")
	d.Queue.Drain()
}

// TestSecondAmendment waits for the first one's changes; without any it takes its place.
func TestSecondAmendment(t *testing.T) {
	d := newDesk(t, translations.English)
	one, two := d.family(), d.family()
	d.amend(one.ID)
	d.amend(two.ID)
	if number := booking.ShowConfirmation(two.Details.Confirmation); !d.says(number) {
		t.Errorf("%s is not shown", number)
	}
	d.goTo("notes")
	d.typed("x")
	d.amend(one.ID)
	if number := booking.ShowConfirmation(two.Details.Confirmation); !d.says(number) || len(d.Toasts) != 1 {
		t.Errorf("%s gave way; said %q", number, d.Told())
	}
}

// TestAmendmentSurvivesLockAndCrash, with the form put aside.
func TestAmendmentSurvivesLockAndCrash(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.family()
	d.Ctrl(fyne.Key2)
	d.goTo("contact.family")
	d.typed("Tremblay")
	d.amend(was.ID)
	d.goTo("contact.phone")
	d.typed("613-555-0199")
	before := d.screen.State()
	d.cover()
	for _, text := range []string{"Tremblay", "Nguyễn", "613-555-0199", "V304512877"} {
		if d.remembers(text) {
			t.Errorf("while locked the screen remembers %q", text)
		}
	}
	d.uncover()
	if diff := cmp.Diff(before, d.screen.State()); diff != "" {
		t.Errorf("after unlocking: %s", diff)
	}
	d.typed("1")
	d.Keys(fyne.KeyBackspace)
	d.paused()
	d.crash()
	if !d.says(d.Words.T("book.amend.save")) || d.screen.State().Contact.Phone != "613-555-0199" {
		t.Errorf("after the crash: %q", d.texts())
	}
	d.Ctrl(fyne.KeyReturn)
	if got := d.show(was.ID).Details.Contact.Phone; got != "613-555-0199" {
		t.Errorf("kept %q", got)
	}
	if got := d.screen.State().Contact.Family; got != "Tremblay" {
		t.Errorf("the form put aside has %q", got)
	}
	d.crash()
	if got := d.screen.State(); got.Contact.Family != "Tremblay" || d.says(d.Words.T("book.amend.save")) {
		t.Errorf("after another crash: %q", got.Contact.Family)
	}
}
