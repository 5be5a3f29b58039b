package desktop_test

import (
	"path"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
)

// onADay runs a journey at counter 3 of Desk, by keys alone in the whole window over a store with a passphrase.
func onADay(t *testing.T, journey func(*testing.T, *stage)) {
	t.Helper()
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			s := newStage(t)
			_, err := s.store.SetUp(passphrase)
			s.Must(err)
			s.Must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
			s.Must(s.store.SetSetting("window.site", "1137"))
			s.real = true
			s.book(14)
			s.show(language, nil)
			s.Press(fyne.Key2, fyne.KeyModifierAlt)
			s.steps("m", "3", "\n")
			journey(t, s)
		})
	}
}

// today is the day of service as the store has it.
func (s *stage) today() desk.Day {
	s.T.Helper()
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	return day
}

// at gives who is in a state.
func (s *stage) at(state visit.State) (list []desk.Client) {
	s.T.Helper()
	for _, c := range s.today().Clients {
		if c.Visit.State == state {
			list = append(list, c)
		}
	}
	return list
}

// TestJourneyOfADay receives everybody by number, serves them, gives up who never came, and closes the day.
func TestJourneyOfADay(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		for _, id := range s.onDesk(1) {
			r, err := s.store.Show(t.Context(), id)
			s.Must(err)
			s.steps(booking.ShowConfirmation(r.Details.Confirmation), "\n")
			if r.Facts.Persons > 1 {
				s.steps("\n") // everybody came
			}
		}
		s.steps("w", "\n")
		s.Queue.Advance(4 * time.Minute)
		for range 20 {
			s.steps("c", "s", "f")
		}
		if left := len(s.at(visit.Waiting)); left > 0 {
			t.Fatalf("%d clients still wait", left)
		}
		s.closeDay()
		day := s.today()
		now, err := day.At(s.Queue.Now())
		s.Must(err)
		if f := day.Figures(now); !day.Closed() || f.NoShow.Clients != 1 || f.Done.Clients != len(day.Clients)-1 || f.Expected.Clients+f.Waiting.Clients+f.Serving.Clients > 0 {
			t.Errorf("closed %v, figures %+v of %d clients", day.Closed(), f, len(day.Clients))
		}
		for _, c := range day.Clients {
			if !c.Visit.State.Over() || len(c.Visit.Pending()) > 0 {
				t.Errorf("%s with %d persons pending", c.Visit.State, len(c.Visit.Pending()))
			}
		}
		v, err := s.store.Verify(t.Context(), func(int, int) {})
		if err != nil || len(v.Problems) > 0 {
			t.Errorf("verify: %v, %v", v.Problems, err)
		}
	})
}

// closeDay gives the command by its name, and confirms it.
func (s *stage) closeDay() {
	s.T.Helper()
	s.Press(fyne.KeyK, fyne.KeyModifierControl)
	s.steps(strings.TrimSuffix(s.words("command.desk-close"), "…"), "\n")
	s.Press(fyne.KeyRight)
	s.steps("\n")
}

// TestJourneyTakenBack undoes a call, an arrival and a walk-in, the latest first, until nothing is left to undo.
func TestJourneyTakenBack(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		before := s.standings()
		s.steps("a", "w", "\n", "c", "s", "f")
		if changes(before, s.standings()) == "" {
			t.Fatal("nothing was done")
		}
		for range 7 {
			s.steps("u")
		}
		if got := changes(before, s.standings()); got != "" {
			t.Errorf("left after undoing: %s", got)
		}
	})
}

// TestJourneyThroughACrash ends the program in the middle of a service and opens it again as it was.
func TestJourneyThroughACrash(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		s.steps("a", "c", "s")
		serving := s.at(visit.Serving)
		if len(serving) != 1 {
			t.Fatalf("%d served", len(serving))
		}
		again := s.again()
		again.show(translations.Language(path.Base(t.Name())), nil)
		again.Press(fyne.Key2, fyne.KeyModifierAlt)
		again.Says(serving[0].Visit.Ticket.String())
		again.steps("f")
		if done := again.at(visit.Finished); len(done) != 1 || done[0].ID != serving[0].ID {
			t.Errorf("%d finished at the counter that was remembered", len(done))
		}
	})
}

// TestJourneyOfTwoDesks calls from a queue of which another process takes the first.
func TestJourneyOfTwoDesks(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		s.steps("a", "w", "\n", "w", "\n")
		s.Queue.Advance(time.Minute)
		first, err := s.store.Next(t.Context(), desk.Next{Command: uuid.New(), Site: "1137", Counter: 1})
		s.Must(err)
		s.steps("c")
		called := s.at(visit.Called)
		if len(called) != 2 || called[0].Visit.Counter == called[1].Visit.Counter {
			t.Fatalf("%d called", len(called))
		}
		for _, c := range called {
			if c.Visit.Counter == 3 && c.ID == first.Booking {
				t.Error("one client was called twice")
			}
		}
		s.Says(first.Visit.Ticket.String())
	})
}

// TestJourneyThroughALock covers names and tickets, and comes back to the same counter.
func TestJourneyThroughALock(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		s.steps("a", "c")
		ticket := s.at(visit.Called)[0].Visit.Ticket.String()
		s.Says(ticket)
		s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
		s.SaysNot(ticket)
		s.steps(passphrase + "\n")
		s.Says(ticket)
		s.steps("s", "f")
		if len(s.at(visit.Finished)) != 1 {
			t.Error("the counter was forgotten over the lock")
		}
	})
}
