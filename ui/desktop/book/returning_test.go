package book_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// earlier books somebody months ago and comes back to the day of the tests.
func (d *desk) earlier(service site.Service, details booking.Details) booking.Record {
	d.T.Helper()
	now := d.now
	d.now = time.Date(2026, 3, 10, 14, 0, 0, 0, time.UTC)
	start := calendar.Minute(600)
	receipt, err := d.store.Book(context.Background(), booking.Order{
		Command: uuid.New(), Site: "A", Service: service, When: booking.When{Date: calendar.NewDate(2026, 3, 12), Start: &start}, Language: "fr",
		Details: details,
	})
	if err != nil {
		d.T.Fatal(err)
	}
	d.now = now
	return d.show(receipt.Booking)
}

func nguyen() booking.Details {
	return booking.Details{
		Contact: booking.Contact{Given: "Minh Châu", Family: "Nguyễn", Phone: "709-555-0142", Email: "chau@example.ca"},
		Persons: []booking.Person{
			{Given: "Minh Châu", Family: "Nguyễn", Application: "V304512877", LetterDate: calendar.NewDate(2026, 9, 12)},
			{Given: "Gia Bảo", Family: "Nguyễn", Application: "W993830598"},
		},
		Needs: []string{"interpreter:Vietnamese"},
	}
}

// TestReturningBiometricsCaller is the journey of issue 3: at most 45 keys, each of them counted here.
func TestReturningBiometricsCaller(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.earlier(site.Biometrics, nguyen())
		keys := 0
		key := func(press func()) { press(); keys++ }
		key(func() { d.Ctrl(fyne.Key3) })
		for _, r := range "V304512877" {
			key(func() { d.typed(string(r)) })
		}
		key(func() { d.Keys(fyne.KeyReturn) })
		words := d.Words.T("book.offer.caller", translations.Args{"Who": "Nguyễn, Minh Châu · 709-555-0142", "Date": calendar.NewDate(2026, 3, 12)})
		if !d.says(words) {
			t.Fatalf("%q is not offered in %q", words, d.texts())
		}
		key(func() { d.Keys(fyne.KeyReturn) })
		key(func() { d.Ctrl(fyne.KeyD) })
		key(func() { d.typed("1") })
		key(func() { d.Ctrl(fyne.KeyR) })
		key(func() { d.Keys(fyne.KeyRight) })
		key(func() { d.Keys(fyne.KeyReturn) })
		key(func() { d.Ctrl(fyne.KeyReturn) })
		if keys > 45 {
			t.Errorf("%d keys", keys)
		}
		got := d.only()
		want := nguyen()
		got.Details.Confirmation, got.Details.Warnings = "", nil
		if diff := cmp.Diff(want, got.Details); diff != "" || got.Facts.Language != "fr" {
			t.Errorf("in %s: %s", got.Facts.Language, diff)
		}
	}
}

// TestCallerByPhoneAndEmail, in any form they are typed.
func TestCallerByPhoneAndEmail(t *testing.T) {
	for field, text := range map[string]string{"contact.phone": "(709) 555 0142", "contact.email": "Chau@Example.ca"} {
		d := newDesk(t, translations.English)
		d.earlier(site.Passport, booking.Details{Contact: nguyen().Contact, Persons: []booking.Person{
			{Given: "Minh Châu", Family: "Nguyễn", Kind: booking.AdultRenewal}, {Given: "Gia Bảo", Family: "Nguyễn", Kind: booking.Child},
		}})
		d.Ctrl(fyne.Key2)
		d.goTo(field)
		d.typed(text + "\n")
		if !d.says("last here March 12, 2026") {
			t.Errorf("%s: not offered in %q", field, d.texts())
		}
		if field == "contact.phone" {
			d.Keys(fyne.KeyReturn)
		} else { // the languages come next: Enter is theirs
			d.Ctrl(fyne.KeyU)
		}
		s := d.screen.State()
		if s.Contact.Given != "Minh Châu" || s.Count != 2 || s.Persons[1].Kind != booking.Child || s.Language != "fr" {
			t.Errorf("%s: %+v", field, s)
		}
	}
}

// TestNothingTypedIsWrittenOver, whatever it is.
func TestNothingTypedIsWrittenOver(t *testing.T) {
	d := newDesk(t, translations.English)
	d.earlier(site.Biometrics, nguyen())
	d.Ctrl(fyne.Key3)
	d.typed("X999999999", "2026-09-30", "minh chau", "NGUYEN", "7095550142", "Mai", "Phạm")
	d.goTo("contact.email")
	d.Ctrl(fyne.KeyU)
	s := d.screen.State()
	if s.Letter != "X999999999" || s.LetterDate != "2026-09-30" || s.Contact.Given != "minh chau" || s.Contact.Family != "NGUYEN" || s.Persons[0].Given != "Mai" || s.Count != 1 {
		t.Errorf("written over: %+v", s)
	}
	if s.Contact.Email != "chau@example.ca" || s.Interpreter != "Vietnamese" {
		t.Errorf("not filled: %+v", s)
	}
}

// TestCallersThatAreNotOffered: unknown, withdrawn, another's number that begins alike, one with nothing new to tell.
func TestCallersThatAreNotOffered(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.earlier(site.Biometrics, nguyen())
	d.Ctrl(fyne.Key3)
	for _, number := range []string{"V304512878", "X000000000", "V30451287"} {
		d.goTo("letter.application")
		d.typed(number + "\n")
		if d.says(d.Words.T("book.offer.use")) {
			t.Errorf("%s is known", number)
		}
	}
	d.typed("", "", "", "7095550142", "")
	d.Ctrl(fyne.KeyU)
	if d.screen.State().Contact.Given == "" {
		t.Fatal("the phone is not known")
	}
	d.put("contact.email", "chau@example.ca")
	if d.says(d.Words.T("book.offer.use")) {
		t.Error("offered though there is nothing to fill")
	}
	if _, err := d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: was.ID}); err != nil {
		t.Fatal(err)
	}
	d.crash()
	d.Ctrl(fyne.Key3)
	d.typed("V304512877\n")
	if d.says(d.Words.T("book.offer.use")) {
		t.Error("a booking that was taken back is offered")
	}
}

// TestExpectedAndCancelledCallers are told apart from those who were here.
func TestExpectedAndCancelledCallers(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.family()
	d.Ctrl(fyne.Key3)
	d.typed("V304512877\n")
	if !d.says("already has an appointment on") {
		t.Errorf("%q", d.texts())
	}
	if _, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: was.ID, Reason: "client"}); err != nil {
		t.Fatal(err)
	}
	d.crash()
	d.Ctrl(fyne.Key3)
	d.typed("V304512877\n")
	if !d.says("was cancelled") {
		t.Errorf("%q", d.texts())
	}
}

// looking is a store that notes what is looked for.
type looking struct {
	*store.Store
	asked []string
}

func (l *looking) Find(ctx context.Context, text string, limit int) ([]booking.Record, error) {
	l.asked = append(l.asked, text)
	return l.Store.Find(ctx, text, limit)
}

// TestOneLookUpAtATime, each value once, and never while a booking is changed or something is incomplete.
func TestOneLookUpAtATime(t *testing.T) {
	d := newDesk(t, translations.English)
	l := &looking{Store: d.store}
	d.with(l)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613", "", "", "", "")
	if !slices.Equal(l.asked, []string{"V304512877"}) {
		t.Errorf("asked for %q", l.asked)
	}
	d.goTo("letter.application")
	d.Keys(fyne.KeyTab)
	d.put("contact.phone", "6135550142")
	d.put("contact.email", "zoe@example.ca")
	d.put("contact.email", "")
	if !slices.Equal(l.asked, []string{"V304512877", "613-555-0142", "zoe"}) {
		t.Errorf("asked for %q", l.asked)
	}
	was := d.family()
	l.asked = nil
	d.amend(was.ID)
	d.put("contact.phone", "416-555-0100")
	if len(l.asked) != 0 {
		t.Errorf("while amending: %q", l.asked)
	}
}

// TestLookUpIsNotInTheWay: what is typed while it is under way is kept, and Enter keeps its meaning.
func TestLookUpIsNotInTheWay(t *testing.T) {
	d := newDesk(t, translations.English)
	d.earlier(site.Biometrics, nguyen())
	d.Ctrl(fyne.Key3)
	uitest.Type(d.Window, "V304512877\n2026-09-1") // no work in the background gets its turn
	d.Queue.Drain()
	if !d.says("Ctrl+U") || d.screen.FocusName() != "letter.date" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	d.typed("2\n")
	if s := d.screen.State(); s.Contact.Given != "" || s.LetterDate != "2026-09-12" {
		t.Errorf("Enter took the offer: %+v", s)
	}
}
