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
func numbered(t *testing.T, s *stage, names ...string) map[string]string {
	t.Helper()
	given := map[string]string{}
	for i, number := range numbers(t, len(names)) {
		c := s.client(names[i])
		c.Details.Confirmation = number
		s.ledger.put(c)
		given[names[i]] = number
	}
	s.Changed()
	s.queue.Drain()
	return given
}

// TestAScanAnywhere arrives who it is of, from every place of the focus, and no letter of it is a command.
func TestAScanAnywhere(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		names := []string{"Roy", "Singh", "O’Brien", "Aglukark", "Wójcik", "Hébert"}
		given := numbered(t, s, names...)
		places := []func(){
			func() {}, func() { s.press(fyne.KeyRight) }, func() { s.press(fyne.KeyRight) }, s.window.Canvas().Unfocus,
			func() { s.press(fyne.KeyF, fyne.KeyModifierControl) }, func() { s.window.Canvas().Focus(s.view.filter) },
		}
		for i, name := range names {
			places[i]()
			uitest.Type(s.window, booking.ShowConfirmation(given[name])+"\n") // as fast as a scanner
			s.queue.Drain()
			if s.state(name) != visit.Waiting || s.view.search.Text != "" {
				t.Errorf("%s is %s, the field holds %q; said %q", name, s.state(name), s.view.search.Text, s.told())
			}
		}
		if len(s.ledger.orders) != len(names) || len(s.failed) > 0 {
			t.Errorf("%d orders for %d scans; %v", len(s.ledger.orders), len(names), s.failed)
		}
		uitest.Type(s.window, given["Roy"]+"\n")
		s.queue.Drain()
		if want := say("Zoé Roy is already here: P017, waiting.", "Zoé Roy est déjà là : P017, en attente."); !contains(s.told(), want) || s.chosen() != "Roy" {
			t.Errorf("said %q, %s is selected", s.told(), s.chosen())
		}
	})
}

// TestScansWhileOneIsUnderWay are all done.
func TestScansWhileOneIsUnderWay(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	given := numbered(t, s, "Roy", "Singh", "Hébert")
	for _, number := range given {
		uitest.Type(s.window, number+"\n")
	}
	s.queue.Drain()
	for name := range given {
		if s.state(name) != visit.Waiting {
			t.Errorf("%s is %s", name, s.state(name))
		}
	}
}

// TestCaptureIsSeenAndLeft: what was typed stands in the field's place, Esc gives it up, and the filter comes back.
func TestCaptureIsSeenAndLeft(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.press(fyne.KeyF, fyne.KeyModifierControl)
		s.write("tremblay")
		s.press(fyne.KeyDown)
		s.write("4fcw") // letters of commands
		s.says("4fcw", say("Number", "Numéro"))
		if got := s.view.search.Text; got != "4fcw" || len(s.ledger.orders) > 0 {
			t.Errorf("the field holds %q", got)
		}
		s.press(fyne.KeyEscape)
		if s.view.search.Text != "tremblay" || len(s.view.waiting.IDs()) != 1 {
			t.Errorf("the filter is %q", s.view.search.Text)
		}
		s.press(fyne.KeyEscape)
		if s.view.search.Text != "" || len(s.view.waiting.IDs()) != 6 {
			t.Error("Esc does not show everybody")
		}
		if _, ok := s.window.Canvas().Focused().(walker); !ok {
			t.Error("the focus is not back on a lane")
		}
	})
}

// TestNumbersOfOthers: other days, other sites, cancelled, unknown, mistyped: each is said with what to do.
func TestNumbersOfOthers(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		list := numbers(t, 4)
		for i, change := range []func(*booking.Record){
			func(*booking.Record) {},
			func(r *booking.Record) { r.Facts.Site = "2210" },
			func(r *booking.Record) { r.Status = booking.Cancelled },
		} {
			r := booking.Record{Booking: client(site.Passport, 600, "Gauthier").Booking}
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
			s.write(list[i] + "\n")
			if !contains(s.told(), want) || !contains(s.told(), "W.") {
				t.Errorf("said %q", s.told())
			}
		}
		s.write("1234\n")
		if s.told() != s.words.Fault(mustFail(booking.ParseConfirmation("1234"))) {
			t.Errorf("said %q", s.told())
		}
		s.toasts[0].Do()
		if len(s.showed) != 1 {
			t.Error("the booking of another day cannot be shown")
		}
	})
}

func mustFail(_ string, err error) error { return err }

// TestTwoOfOneNumber are shown to choose from.
func TestTwoOfOneNumber(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	given := numbered(t, s, "Roy")
	other := s.client("Singh")
	other.Details.Confirmation = given["Roy"]
	s.ledger.put(other)
	s.Changed()
	s.queue.Drain()
	s.write(given["Roy"] + "\n")
	s.says("Several bookings have this number", "Who is it?")
	s.press(fyne.KeyRight)
	s.press(fyne.KeyRight)
	s.press(fyne.KeyReturn)
	if s.state("Roy") == s.state("Singh") {
		t.Errorf("Roy is %s, Singh is %s", s.state("Roy"), s.state("Singh"))
	}
}

// TestTicketsByNumber: a few digits and Enter select who has the ticket.
func TestTicketsByNumber(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.write("14\n")
		if s.chosen() != "Diallo" {
			t.Errorf("%s is selected", s.chosen())
		}
		s.write("99\n")
		if want := say("Nobody has the ticket 99 today.", "Personne n’a le billet 99 aujourd’hui."); s.told() != want {
			t.Errorf("said %q", s.told())
		}
	})
}

// TestACaptureSurvivesALanguage: what was typed is still there.
func TestACaptureSurvivesALanguage(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(5)
	s.press(fyne.KeyRight)
	s.press(fyne.KeyDown)
	name := s.chosen()
	s.write("4fc")
	s.build(catalogue(t).In(translations.French))
	if s.view.search.Text != "4fc" || s.chosen() != name || s.counter != 5 || s.lane != waiting {
		t.Errorf("the field holds %q, %s is selected, at counter %d", s.view.search.Text, s.chosen(), s.counter)
	}
	s.says("Numéro", "En attente")
}
