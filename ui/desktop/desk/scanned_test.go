package desk

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
)

// lettered gives the first person of a client of the day an application number.
func (s *room) lettered(name, number string) {
	c := s.client(name)
	c.Details.Persons = slices.Clone(c.Details.Persons)
	c.Details.Persons[0].Application = number
	s.ledger.put(c)
	s.Changed()
	s.Queue.Drain()
}

// TestAScanOverADialog leaves it without an answer and arrives who was scanned.
func TestAScanOverADialog(t *testing.T) {
	for name, open := range map[string]func(s *room){
		"sheet":           func(s *room) { s.Keys(fyne.KeyRight, fyne.KeyReturn) },
		"not served":      func(s *room) { s.Write("m3\nt") },
		"over each other": func(s *room) { s.Keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn); s.Write("t") },
		"counter":         func(s *room) { s.Write("m") },
		"close":           func(s *room) { s.Command("desk-close") },
		"undo":            func(s *room) { s.Write("u") },
	} {
		t.Run(name, func(t *testing.T) {
			s := at(t, translations.English, desktest.ADay())
			n := numbered(t, s, "Roy")["Roy"]
			open(s)
			if !s.Modal() {
				t.Fatal("no dialog is open")
			}
			before := len(s.ledger.orders)
			s.Scan(n)
			if s.Modal() || s.state("Roy") != visit.Waiting || len(s.ledger.orders) != before+1 {
				t.Errorf("Roy is %s, %d orders, a dialog is open: %v", s.state("Roy"), len(s.ledger.orders)-before, s.Modal())
			}
		})
	}
}

// TestALetterIsScanned: its number arrives who has it today, and what its letter does as a key is taken back.
func TestALetterIsScanned(t *testing.T) {
	for _, key := range []string{"V", "W", "E", "C", "S", "F", "P", "T", "G", "A", "L", "N", "R"} {
		t.Run(key, func(t *testing.T) {
			s := at(t, translations.English, desktest.ADay())
			number := key + "304512877"
			s.lettered("Wójcik", number)
			s.Write("m3\n")
			was := stood(s.ledger.day)
			s.Scan(number)
			s.Queue.Drain()
			if s.Modal() || s.service != "" {
				t.Errorf("a dialog is open: %v; the service shown is %q", s.Modal(), s.service)
			}
			is := stood(s.ledger.day)
			if is["Wójcik"] != visit.Waiting {
				t.Errorf("Wójcik is %s; said %q", is["Wójcik"], s.Told())
			}
			delete(is, "Wójcik")
			delete(was, "Wójcik")
			for name, state := range was {
				if is[name] != state {
					t.Errorf("%s was %s and is %s", name, state, is[name])
				}
			}
		})
	}
}

// stood is where everybody with a name stands.
func stood(d desk.Day) map[string]visit.State {
	states := map[string]visit.State{}
	for _, c := range d.Clients {
		if len(c.Details.Persons) > 0 {
			states[c.Details.Persons[0].Family] = c.Visit.State
		}
	}
	return states
}

// TestALetterInTheField arrives who has it too, and leaves the field empty.
func TestALetterInTheField(t *testing.T) {
	s := at(t, translations.French, desktest.ADay())
	s.lettered("Wójcik", "W304512877")
	s.Ctrl(fyne.KeyF)
	s.Write("W304512877\n")
	if s.state("Wójcik") != visit.Waiting || s.field.entry.Text != "" {
		t.Errorf("Wójcik is %s, the field holds %q", s.state("Wójcik"), s.field.entry.Text)
	}
}

// TestALetterOfSeveral asks which, of a letter that two parties have today.
func TestALetterOfSeveral(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.lettered("Roy", "V304512877")
	s.lettered("Singh", "V304512877")
	s.Scan("V304512877")
	s.TabTo(s.tell.Name(new(s.client("Singh"))))
	s.Press(fyne.KeyReturn)
	if s.state("Singh") != visit.Waiting || s.state("Roy") != visit.Expected {
		t.Errorf("Singh is %s, Roy %s", s.state("Singh"), s.state("Roy"))
	}
}

// TestALetterOfAnotherDay says when and where the booking is.
func TestALetterOfAnotherDay(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	c := s.client("Wójcik")
	r := booking.Record{Booking: c.Booking, Details: c.Details}
	r.ID[0]++
	r.Facts.Places = slices.Clone(r.Facts.Places)
	r.Facts.Places[0].Date++
	r.Details.Persons = []booking.Person{{Family: "Kaur", Application: "E304512877"}}
	s.ledger.others = append(s.ledger.others, r)
	s.Scan("E304512877")
	if !contains(s.Told(), "Kaur") || !contains(s.Told(), "October 6") || len(s.ledger.orders) > 0 {
		t.Errorf("said %q, %d orders", s.Told(), len(s.ledger.orders))
	}
}

// TestALetterOfNobody begins a walk-in with its number.
func TestALetterOfNobody(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Scan("W304512877")
		s.Says("W304512877", say("Walk-in", "Sans rendez-vous"))
		if want := say("Nobody has a booking with the application number W304512877.", "Personne n’a de rendez-vous sous le numéro de demande W304512877."); !contains(s.Told(), want) {
			t.Errorf("said %q", s.Told())
		}
		if !s.Modal() || len(s.ledger.orders) > 0 {
			t.Errorf("a dialog is open: %v, %d orders", s.Modal(), len(s.ledger.orders))
		}
	})
}

// TestAScanOfNothing says so and does nothing.
func TestAScanOfNothing(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Write("m3\n")
	s.Scan("FOOBAR++")
	s.Queue.Drain()
	if s.state("Ortiz") != visit.Serving || s.Modal() {
		t.Errorf("Ortiz is %s", s.state("Ortiz"))
	}
	if told := s.Toasts[len(s.Toasts)-2:]; told[0].Text != s.Words.T("scan.unknown") && told[1].Text != s.Words.T("scan.unknown") {
		t.Errorf("said %+v", told)
	}
}
