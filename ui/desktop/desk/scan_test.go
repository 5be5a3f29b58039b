package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/uitest"
)

// numbers are confirmation numbers as they are printed.
func numbers(t *testing.T, n int) []string {
	t.Helper()
	var list []string
	for i := byte(0); len(list) < n; i++ {
		number, err := booking.NewConfirmation(fixed(i))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, number)
	}
	return list
}

// fixed is a source of the same byte.
type fixed byte

func (f fixed) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(f) + byte(i)
	}
	return len(p), nil
}

// numbered gives people of the day confirmation numbers.
func numbered(t *testing.T, s *room, names ...string) map[string]string {
	t.Helper()
	given := map[string]string{}
	for i, number := range numbers(t, len(names)) {
		c := s.client(names[i])
		c.Details.Confirmation = number
		s.ledger.put(c)
		given[names[i]] = number
	}
	s.Changed()
	s.Queue.Drain()
	return given
}

// TestAScanAnywhere arrives who it is of, from every place of the focus, and no letter of it is a command.
func TestAScanAnywhere(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		names := []string{"Roy", "Singh", "O’Brien", "Aglukark", "Wójcik", "Hébert"}
		given := numbered(t, s, names...)
		places := []func(){
			func() {}, func() { s.Press(fyne.KeyRight) }, func() { s.Press(fyne.KeyRight) }, s.Window.Canvas().Unfocus,
			func() { s.Ctrl(fyne.KeyF) }, func() { s.Window.Canvas().Focus(s.button(s.Words.T("desk.filter.all"))) },
		}
		for i, name := range names {
			places[i]()
			uitest.Type(s.Window, booking.ShowConfirmation(given[name])+"\n") // as fast as a scanner
			s.Queue.Drain()
			if s.state(name) != visit.Waiting || s.field.entry.Text != "" {
				t.Errorf("%s is %s, the field holds %q; said %q", name, s.state(name), s.field.entry.Text, s.Told())
			}
		}
		if len(s.ledger.orders) != len(names) {
			t.Errorf("%d orders for %d scans", len(s.ledger.orders), len(names))
		}
		uitest.Type(s.Window, given["Roy"]+"\n")
		s.Queue.Drain()
		if want := say("Zoé Roy is already here: P017, waiting.", "Zoé Roy est déjà là : P017, en attente."); !contains(s.Told(), want) || s.chosen() != "Roy" {
			t.Errorf("said %q, %s is selected", s.Told(), s.chosen())
		}
	})
}

// TestScansWhileOneIsUnderWay are all done.
func TestScansWhileOneIsUnderWay(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	given := numbered(t, s, "Roy", "Singh", "Hébert")
	for _, number := range given {
		uitest.Type(s.Window, number+"\n")
	}
	s.Queue.Drain()
	for name := range given {
		if s.state(name) != visit.Waiting {
			t.Errorf("%s is %s", name, s.state(name))
		}
	}
}

// TestCaptureIsSeenAndLeft: what was typed stands in the field's place, Esc gives it up, and the filter comes back.
func TestCaptureIsSeenAndLeft(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Ctrl(fyne.KeyF)
		s.Write("tremblay")
		s.Press(fyne.KeyDown)
		s.Write("4fcw") // letters of commands
		s.Says("4fcw", say("Number", "Numéro"))
		if got := s.field.entry.Text; got != "4fcw" || len(s.ledger.orders) > 0 {
			t.Errorf("the field holds %q", got)
		}
		s.Press(fyne.KeyEscape)
		if s.field.entry.Text != "tremblay" || len(s.lanes.IDs(lanes.Waiting)) != 1 {
			t.Errorf("the filter is %q", s.field.entry.Text)
		}
		s.Press(fyne.KeyEscape)
		if s.field.entry.Text != "" || len(s.lanes.IDs(lanes.Waiting)) != 6 {
			t.Error("Esc does not show everybody")
		}
		if !s.panel.Walking() {
			t.Error("the focus is not back on a lane")
		}
	})
}

// TestNumbersOfOthers: other days, other sites, cancelled, unknown, mistyped: each is said with what to do.
func TestNumbersOfOthers(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		list := numbers(t, 4)
		for i, change := range []func(*booking.Record){
			func(*booking.Record) {},
			func(r *booking.Record) { r.Facts.Site = "2210" },
			func(r *booking.Record) { r.Status = booking.Cancelled },
		} {
			r := booking.Record{Booking: desktest.Client(site.Passport, 600, "Gauthier").Booking}
			r.Facts.Places[0].Date = calendar.NewDate(2026, 10, 7)
			r.ID, r.Details.Confirmation = uuid.New(), list[i]
			r.Details.Persons = []booking.Person{{Given: "Zoé", Family: "Gauthier"}}
			change(&r)
			s.ledger.others = append(s.ledger.others, r)
		}
		for i, want := range []string{
			say("Gauthier, Zoé has an appointment on Wednesday, October 7, 2026, not today.", "Le rendez-vous de Gauthier, Zoé est le mercredi 7 octobre 2026"),
			say("at another site", "à un autre point de service"), say("was cancelled", "a été annulée"),
			say("No booking has the number", "Aucune réservation ne porte le numéro"),
		} {
			s.Write(list[i] + "\n")
			if !contains(s.Told(), want) || !contains(s.Told(), "W.") {
				t.Errorf("said %q", s.Told())
			}
		}
		s.Write("1234\n")
		if s.Told() != s.Words.Fault(mustFail(booking.ParseConfirmation("1234"))) {
			t.Errorf("said %q", s.Told())
		}
		s.Toasts[0].Do()
		if len(s.Showed) != 1 {
			t.Error("the booking of another day cannot be shown")
		}
	})
}

func mustFail(_ string, err error) error { return err }

// TestTwoOfOneNumber are shown to choose from.
func TestTwoOfOneNumber(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	given := numbered(t, s, "Roy")
	other := s.client("Singh")
	other.Details.Confirmation = given["Roy"]
	s.ledger.put(other)
	s.Changed()
	s.Queue.Drain()
	s.Write(given["Roy"] + "\n")
	s.Says("Several bookings have this number", "Who is it?")
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyReturn)
	if s.state("Roy") == s.state("Singh") {
		t.Errorf("Roy is %s, Singh is %s", s.state("Roy"), s.state("Singh"))
	}
}

// TestTicketsByNumber: a few digits and Enter select who has the ticket.
func TestTicketsByNumber(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Write("14\n")
		if s.chosen() != "Diallo" {
			t.Errorf("%s is selected", s.chosen())
		}
		s.Write("99\n")
		if want := say("Nobody has the ticket 99 today.", "Personne n’a le billet 99 aujourd’hui."); s.Told() != want {
			t.Errorf("said %q", s.Told())
		}
	})
}

// TestACaptureSurvivesALanguage: what was typed is still there.
func TestACaptureSurvivesALanguage(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(5)
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyDown)
	name := s.chosen()
	s.Write("4fc")
	s.Speak(translations.French)
	s.Put(s.Screen)
	if s.field.entry.Text != "4fc" || s.chosen() != name || s.counter != 5 || s.cursor.Lane != lanes.Waiting {
		t.Errorf("the field holds %q, %s is selected, at counter %d", s.field.entry.Text, s.chosen(), s.counter)
	}
	s.Says("Numéro", "En attente")
}
