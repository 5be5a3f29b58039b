package desk

import (
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
)

// behind opens the display and leaves the screen for another.
func behind(t *testing.T, shown bool) *room {
	t.Helper()
	s := at(t, translations.English, desktest.ADay())
	if shown {
		s.Write("d")
	}
	s.Leave()
	return s
}

// elsewhere is a step of another process.
func (s *room) elsewhere(name string, m visit.Move) {
	s.T.Helper()
	_, err := s.ledger.Step(s.T.Context(), desk.Order{Command: uuid.New(), Booking: s.client(name).ID, Move: m})
	if err != nil {
		s.T.Fatal(err)
	}
}

// second is what the window does every second while another screen is in front.
func (s *room) second() {
	s.Queue.Advance(time.Second)
	s.Behind()
	s.Queue.Drain()
}

// TestTheDisplayIsKeptInStepBehind another screen, and what is read for it is shown when people come back.
func TestTheDisplayIsKeptInStepBehind(t *testing.T) {
	s := behind(t, true)
	before := s.pre.updated
	s.second()
	if s.pre.updated != before+1 {
		t.Errorf("told %d times in a second without a change", s.pre.updated-before)
	}
	s.elsewhere("Park", visit.Start)
	s.second()
	if got, _ := s.pre.day.Occupant(4); got.Visit.State != visit.Serving {
		t.Errorf("the display was told that the client is %s", got.Visit.State)
	}
	s.Put(s.Screen)
	s.Says("In service 0 min")
	s.Enter()
	updated := s.pre.updated
	s.Behind()
	if s.pre.updated != updated {
		t.Error("in front it is told twice")
	}
}

// TestNothingIsReadBehind when there is no display to show it, or nothing may be read.
func TestNothingIsReadBehind(t *testing.T) {
	s := behind(t, false)
	reads, updated := s.ledger.read, s.pre.updated
	s.second()
	New(Options{}).Behind()
	New(Options{Display: s.pre}).Behind() // before it was ever seen
	if s.ledger.read != reads || s.pre.updated != updated {
		t.Error("it is read for a display that is not open")
	}
	s = behind(t, true)
	s.Forget()
	s.ledger.fail = errors.New("locked")
	updated = s.pre.updated
	s.second()
	if s.pre.updated != updated || s.known || s.err != nil {
		t.Error("the display does not keep what it showed while nothing can be read")
	}
	s.ledger.fail = nil
	s.second()
	if s.pre.updated != updated+1 || !s.known || len(s.pre.day.Clients) != len(desktest.ADay().Clients) {
		t.Error("it is not brought in step afterwards")
	}
}

// TestWhatIsReadBehindComesTooLate once the screen is in front again or the window locked.
func TestWhatIsReadBehindComesTooLate(t *testing.T) {
	for name, then := range map[string]func(*room){"in front": func(s *room) { s.Enter() }, "locked": func(s *room) { s.Forget() }} {
		s := behind(t, true)
		s.elsewhere("Park", visit.Start)
		updated := s.pre.updated
		s.Behind()
		then(s)
		s.Queue.Drain()
		if name == "locked" && (s.known || s.pre.updated != updated+1) {
			t.Errorf("%s: people are known again", name)
		}
		if name == "in front" && !s.known {
			t.Errorf("%s: nothing is known", name)
		}
	}
}
