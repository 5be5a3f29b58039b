package book_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// TestWhatIsMissingIsSaidAtItsField and the focus goes to the first wrong one.
func TestWhatIsMissingIsSaidAtItsField(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.Ctrl(fyne.KeyReturn)
	if d.screen.FocusName() != "contact.given" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	for _, id := range []string{"fault.contact.name-missing", "book.notice.missing"} {
		if !strings.Contains(strings.Join(d.texts(), " "), d.Words.T(id)) {
			t.Errorf("%q is not said", d.Words.T(id))
		}
	}
	d.typed("Zoé", "Tremblay", "613-555-0142", "", "", "")
	d.Ctrl(fyne.KeyReturn)
	if d.screen.FocusName() != "persons.0.kind" {
		t.Errorf("the focus is at %q, not at the kind", d.screen.FocusName())
	}
	d.Keys(fyne.KeyDown)
	d.Ctrl(fyne.KeyReturn)
	if d.screen.FocusName() != "notice" {
		t.Errorf("the focus is at %q, not at the notice", d.screen.FocusName())
	}
	d.Keys(fyne.KeySpace)
	d.Ctrl(fyne.KeyReturn)
	if d.screen.FocusName() != "openings" {
		t.Errorf("the focus is at %q, not at the openings", d.screen.FocusName())
	}
	d.typed("1")
	d.Ctrl(fyne.KeyReturn)
	if len(d.day(october5)) != 1 {
		t.Errorf("not booked; the focus is at %q", d.screen.FocusName())
	}
}

// TestFieldsAreNotWrongBeforeTheyWereLeft: a one-name client's empty field and an empty phone are no faults at once.
func TestFieldsAreNotWrongBeforeTheyWereLeft(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	says := func(id string) bool {
		d.relayout()
		return strings.Contains(strings.Join(d.texts(), " "), d.Words.T(id))
	}
	d.typed("V304512877", "", "", "")
	if says("fault.contact.name-missing") {
		t.Error("a missing name is said before both fields were left")
	}
	d.typed("Sukarno", "", "")
	if says("fault.contact.unreachable") {
		t.Error("a missing telephone number is said before the email was asked for")
	}
	d.goTo("notes")
	if !says("fault.contact.unreachable") {
		t.Error("nobody says that this client cannot be reached")
	}
	d.goTo("letter.date")
	d.typed("rubbish", "")
	if !says("fault.date.invalid") {
		t.Error("a wrong date is not said")
	}
}

// TestLongPaste keeps what fits, says what was left out, and books all the same.
func TestLongPaste(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.goTo("contact.given")
	fyne.CurrentApp().Clipboard().SetContent(strings.Repeat("é", 10_000))
	uitest.Press(d.Window, fyne.KeyV, fyne.KeyModifierControl)
	d.relayout()
	if got := d.screen.State().Contact.Given; got != strings.Repeat("é", booking.MaxName) {
		t.Errorf("%d characters were kept", len([]rune(got)))
	}
	if !strings.Contains(strings.Join(d.texts(), " "), d.Words.N("book.cut", 9800)) {
		t.Error("nobody says what was left out")
	}
	d.typed("", "", "613-555-0142")
	d.understood()
	d.openingAndConfirm("1")
	if len(d.day(october5)) != 1 {
		t.Error("not booked")
	}
}

// TestHostileText in every field harms nobody.
func TestHostileText(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	for _, field := range []string{"letter.application", "contact.given", "contact.family", "contact.phone", "contact.email", "notes"} {
		d.goTo(field)
		fyne.CurrentApp().Clipboard().SetContent("😀\u202eabc\x00\x1b שלום\n\t")
		uitest.Press(d.Window, fyne.KeyV, fyne.KeyModifierControl)
		d.Queue.Drain()
	}
	d.understood()
	d.openingAndConfirm("1")
	got := d.only().Details
	if got.Contact.Given != "😀abc שלום" || strings.ContainsAny(got.Notes, "\u202e\x00") {
		t.Errorf("kept %q and %q", got.Contact.Given, got.Notes)
	}
}

// broken is a store that fails at what it is told to.
type broken struct {
	*store.Store
	book, openings, show error
	commands             []uuid.UUID
}

func (b *broken) Book(ctx context.Context, o booking.Order) (booking.Receipt, error) {
	b.commands = append(b.commands, o.Command)
	if b.book != nil {
		return booking.Receipt{}, b.book
	}
	return b.Store.Book(ctx, o)
}

func (b *broken) Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error) {
	if b.openings != nil {
		return nil, b.openings
	}
	return b.Store.Openings(ctx, r)
}

func (b *broken) Show(ctx context.Context, id uuid.UUID) (booking.Record, error) {
	if b.show != nil {
		return booking.Record{}, b.show
	}
	return b.Store.Show(ctx, id)
}

// TestFailureIsRepeatedAsTheSameCommand, so that nobody is booked twice; after a change it is another command.
func TestFailureIsRepeatedAsTheSameCommand(t *testing.T) {
	d := newDesk(t, translations.English)
	b := &broken{Store: d.store, book: errors.New("disk full")}
	d.with(b)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.openingAndConfirm("1")
	d.Ctrl(fyne.KeyReturn)
	if len(d.faults) != 2 || len(b.commands) != 2 || b.commands[0] != b.commands[1] {
		t.Fatalf("%d faults, commands %v", len(d.faults), b.commands)
	}
	d.goTo("contact.email")
	d.typed("z@example.ca")
	b.book = nil
	d.Ctrl(fyne.KeyReturn)
	if len(b.commands) != 3 || b.commands[2] == b.commands[0] || len(d.day(october5)) != 1 {
		t.Errorf("commands %v", b.commands)
	}
}

// TestOtherRefusals are said beside Confirm.
func TestOtherRefusals(t *testing.T) {
	d := newDesk(t, translations.English)
	b := &broken{Store: d.store, book: fault.New("vault.locked")}
	d.with(b)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.openingAndConfirm("1")
	d.relayout()
	if len(d.faults) != 1 || !strings.Contains(strings.Join(d.texts(), " "), d.Words.T("fault.vault.locked")) {
		t.Errorf("%d faults", len(d.faults))
	}
	if got := d.screen.State(); got.Contact.Given != "Zoé" || len(got.Chosen) != 1 {
		t.Errorf("lost: %+v", got)
	}
}

// TestPressingTwiceBooksOnce: while a booking is made, Confirm is off.
func TestPressingTwiceBooksOnce(t *testing.T) {
	d := newDesk(t, translations.English)
	b := &broken{Store: d.store}
	d.with(b)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.Ctrl(fyne.KeyD)
	d.typed("1")
	uitest.Press(d.Window, fyne.KeyReturn, fyne.KeyModifierControl)
	if !d.button("Confirm").Disabled() {
		t.Error("Confirm stays on while a booking is made")
	}
	uitest.Press(d.Window, fyne.KeyReturn, fyne.KeyModifierControl)
	d.Queue.Drain()
	if len(b.commands) != 1 || len(d.day(october5)) != 1 {
		t.Errorf("%d commands", len(b.commands))
	}
}

// TestSlipThatCannotBeRead is told.
func TestSlipThatCannotBeRead(t *testing.T) {
	d := newDesk(t, translations.English)
	d.with(&broken{Store: d.store, show: fault.New("vault.locked")})
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.openingAndConfirm("1")
	d.Ctrl(fyne.KeyP)
	if len(d.faults) != 1 || len(d.slips) != 0 {
		t.Errorf("%d faults, %d slips", len(d.faults), len(d.slips))
	}
}

// TestNotOfferedHere says so in place of openings, and at Confirm.
func TestNotOfferedHere(t *testing.T) {
	at := office(1)
	at.Counters[0].Services = []site.Service{site.Passport}
	d := deskAt(t, at, nil, translations.English)
	d.Ctrl(fyne.Key3)
	d.relayout()
	if !d.shows(d.Words.T("book.not-offered")) || d.shows("8:30") {
		t.Error("nobody says that biometrics is not offered here")
	}
}
