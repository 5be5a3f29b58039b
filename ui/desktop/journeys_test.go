package desktop_test

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// inBothLanguages runs a journey by keys alone in the whole window over a store with a passphrase.
func inBothLanguages(t *testing.T, journey func(*stage)) {
	t.Helper()
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			s := newStage(t)
			_, err := s.store.SetUp(passphrase)
			s.Must(err)
			s.Must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
			s.Must(s.store.SetSetting("window.site", "1137"))
			s.real = true
			s.returning()
			journey(s.show(language, nil))
		})
	}
}

// steps types texts one after the other; what each leads to is there before the next.
func (s *stage) steps(texts ...string) {
	for _, text := range texts {
		s.Write(text)
	}
}

func (s *stage) saysWords(id string) {
	s.T.Helper()
	s.Says(s.words(id))
}

// client is the one booking there is of a family name.
func (s *stage) client(family string) booking.Record {
	s.T.Helper()
	found, err := s.store.Find(s.T.Context(), family, 5)
	s.Must(err)
	if len(found) != 1 {
		s.T.Fatalf("%d bookings of %s", len(found), family)
	}
	shown, err := s.store.Show(s.T.Context(), found[0].ID)
	s.Must(err)
	return shown
}

// TestJourneyOfABooking finds it by half a name, amends, moves, cancels, and undoes that.
func TestJourneyOfABooking(t *testing.T) {
	inBothLanguages(t, func(s *stage) {
		before := s.client("Mansour")
		s.Press(fyne.Key3, fyne.KeyModifierAlt)
		s.steps("mans", "\n", "m")
		s.steps("\t\t\t\t") // letter, its date, names; on to the telephone
		s.Press(fyne.KeyA, fyne.KeyModifierControl)
		s.steps("705 555 0188")
		s.Press(fyne.KeyReturn, fyne.KeyModifierControl)
		if got := s.client("Mansour"); got.Details.Contact.Phone != "705-555-0188" {
			t.Errorf("amended to %q", got.Details.Contact.Phone)
		}
		if field, ok := s.Window.Canvas().Focused().(*kit.Entry); !ok || field.Text != "mans" {
			t.Error("it is not back at the search it came from")
		}
		s.steps("\n", "r", "3", "\n")
		moved := s.client("Mansour")
		if was, _ := before.Place(); moved.Facts.Places[0] == was {
			t.Error("it was not moved")
		}
		s.steps("x", " ", "\t\t\t\n")
		if got := s.client("Mansour"); got.Active() || got.Reason != "client" {
			t.Errorf("cancelled: %s, %s", got.Status, got.Reason)
		}
		s.steps("z", "\t\n")
		after := s.client("Mansour")
		if !after.Active() || after.Facts.Places[0] != moved.Facts.Places[0] || len(after.History) != 5 {
			t.Errorf("after the undo: %s at %v, %d entries", after.Status, after.Facts.Places, len(after.History))
		}
	})
}

// TestJourneyOfFinding finds one client by half a name, by four digits of the telephone, by either number.
func TestJourneyOfFinding(t *testing.T) {
	inBothLanguages(t, func(s *stage) {
		number := booking.ShowConfirmation(s.client("Mansour").Details.Confirmation)
		for _, scrap := range []string{"lei", "manso", "0177", number, "V304512877"} {
			s.Press(fyne.Key3, fyne.KeyModifierAlt)
			s.Press(fyne.KeyA, fyne.KeyModifierControl)
			s.steps(scrap, "\n")
			s.Says(number + " · Leila Mansour")
			s.Press(fyne.KeyEscape)
			s.Press(fyne.Key1, fyne.KeyModifierAlt)
		}
	})
}

// TestJourneyThroughTheLanguages switches in mid-word: focus, caret and every letter stay.
func TestJourneyThroughTheLanguages(t *testing.T) {
	inBothLanguages(t, func(s *stage) {
		s.Press(fyne.Key3, fyne.KeyModifierControl)
		s.steps("W993830598\t\tNoor\tHadad")
		s.Press(fyne.KeyLeft)
		s.Press(fyne.KeyLeft)
		s.Press(fyne.KeyL, fyne.KeyModifierControl)
		s.steps("d")
		s.Press(fyne.KeyL, fyne.KeyModifierControl)
		s.Says("Haddad, Noor")
		s.Says("W993830598")
	})
}

// TestJourneyAfterACrash leaves a half-typed form behind; it is there in the next window, once unlocked, and can be booked.
func TestJourneyAfterACrash(t *testing.T) {
	inBothLanguages(t, func(s *stage) {
		s.Press(fyne.Key3, fyne.KeyModifierControl)
		s.steps("W993830598\t2026-09-12\tNoor\tHadda")
		s.Queue.Advance(3 * time.Second)
		language := translations.English
		if s.words("word.close") != "Close" {
			language = translations.French
		}
		s.store.Lock() // the program is gone, and its keys with it
		next := s.again()
		next.Queue = uitest.NewQueue(s.Queue.Now().Add(time.Minute))
		next.show(language, nil)
		next.steps(passphrase + "\n")
		next.Says("Hadda, Noor")
		next.steps("d\t613 555 0188")
		next.Press(fyne.KeyD, fyne.KeyModifierControl)
		next.steps("1")
		next.Press(fyne.KeyR, fyne.KeyModifierControl)
		next.steps("\t\n")
		next.Press(fyne.KeyReturn, fyne.KeyModifierControl)
		next.saysWords("book.done.read")
		if got := next.client("Haddad"); got.Details.Contact.Phone != "613-555-0188" {
			t.Errorf("booked %+v", got.Details)
		}
	})
}

// TestJourneyOfAnIdleForm locks after five minutes, keeps the form, and wipes it after thirty; both are announced.
func TestJourneyOfAnIdleForm(t *testing.T) {
	inBothLanguages(t, func(s *stage) {
		s.Press(fyne.Key3, fyne.KeyModifierControl)
		s.steps("W993830598\t\tNoor\tHaddad")
		s.Queue.Advance(4*time.Minute + 30*time.Second)
		s.Says("30 second") // « 30 secondes » too
		s.locked(false)
		s.Queue.Advance(30 * time.Second)
		s.locked(true)
		s.SaysNot("Haddad")
		s.steps(passphrase + "\n")
		s.Says("Haddad, Noor")
		s.Queue.Advance(29*time.Minute + 30*time.Second)
		s.locked(true)
		s.Says("30 second")
		s.Queue.Advance(30 * time.Second)
		s.steps(passphrase + "\n")
		s.saysWords("desktop.expired-title")
		s.SaysNot("Haddad")
		if draft, err := s.store.Draft(t.Context(), "book"); err != nil || draft != nil {
			t.Errorf("a draft is left: %v", err)
		}
	})
}

// TestJourneyToALostPlace has another process take the place chosen: that is said, and a digit takes one of the nearest.
func TestJourneyToALostPlace(t *testing.T) {
	inBothLanguages(t, func(s *stage) {
		s.Press(fyne.Key3, fyne.KeyModifierControl)
		s.steps("W993830598\t\tNoor\tHaddad\t613 555 0188")
		s.Press(fyne.KeyD, fyne.KeyModifierControl)
		s.steps("2")
		s.Press(fyne.KeyR, fyne.KeyModifierControl)
		s.steps("\t\n")
		other, err := store.Open(filepath.Dir(s.store.Path()), store.Options{Now: s.Queue.Now})
		s.Must(err)
		defer other.Close()
		halfPastNine := calendar.Minute(570) // the second opening
		s.Must(other.Unlock(passphrase))
		for range 3 { // every counter at that time
			o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "en"}
			o.When = booking.When{Date: calendar.NewDate(2026, 10, 5), Start: &halfPastNine}
			o.Details = booking.Details{Contact: booking.Contact{Given: "Ida"}, Persons: []booking.Person{{Given: "Ida"}}}
			_, err := other.Book(t.Context(), o)
			s.Must(err)
		}
		s.Press(fyne.KeyReturn, fyne.KeyModifierControl)
		s.SaysNot(s.words("book.done.read"))
		s.steps("1")
		s.Press(fyne.KeyReturn, fyne.KeyModifierControl)
		s.saysWords("book.done.read")
		if got, _ := s.client("Haddad").Place(); got.Start == halfPastNine {
			t.Errorf("booked into %v", got)
		}
	})
}
