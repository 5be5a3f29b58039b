package desktop_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/desktop"
)

var deskStates = []state{
	{"desk", "Alt+2", nil},
	{"desk-counter", "m", nil},
	{"desk-called", "3 Enter c", nil},
	{"desk-serving", "s", nil},
	{"desk-sheet", "Right Right Enter", nil},
	{"desk-one-by-one", "s", nil},
	{"desk-one-served", "Esc", nil},
	{"desk-parked", "p", nil},
	{"desk-turn-away", "Down s t", nil},
	{"desk-turned-away", "2 Enter", nil},
	{"desk-undone", "u", nil},
	{"walk-in", "f w", nil},
	{"walk-in-biometrics", "2", nil},
	{"walk-in-named", "n Zoé Tab Tremblay", func(s *stage) { s.Queue.Advance(time.Second) }}, // a scanner types faster
	{"walk-in-ticket", "Esc w Enter", nil},
	{"desk-impossible", "n", nil},
	{"desk-capture", "4f3", nil},
	{"desk-number-mistyped", "k9tqw Enter", nil},
	{"desk-number-unknown", "4f3k9tqv Enter", nil},
	{"desk-search", "Esc Ctrl+F bel", nil},
	{"desk-search-none", "zz", nil},
	{"desk-keys", "Esc F1", nil},
	{"desk-arrive", "Esc Left Left Left Home Down a", nil},
	{"desk-arrive-some", "Down Space", nil},
	{"desk-arrived", "Enter", nil},
	{"desk-one-service", "v", nil},
	{"desk-counter-shut", "v v o", nil},
	{"desk-over", "Right Right Right", nil},
	{"desk-close-refused", "", func(s *stage) { s.give("desk-close") }},
	{"desk-close", "", func(s *stage) {
		s.keys("Esc o")
		s.noneServed()
		s.Queue.Advance(2 * time.Second)
		s.give("desk-close")
	}},
	{"desk-closed", "Tab Enter", nil},
	{"desk-reopen", "", func(s *stage) { s.give("desk-reopen") }},
	{"desk-reopened", "Tab Enter", nil},
}

var quietDeskStates = []state{
	{"desk-nobody", "Alt+2", nil},
	{"desk-nobody-next", "m 1 Enter c", nil},
}

var shutDeskStates = []state{
	{"desk-shut", "Alt+2", nil},
	{"desk-shut-walk-in", "w", nil},
}

// aMorning is a window on a day that has been going on since eight: some wait, two counters serve, one has finished.
func aMorning(t *testing.T) *stage {
	t.Helper()
	s := atWork(t)
	now := s.onDesk(0)
	for _, c := range now[:5] {
		s.step(desk.Order{Booking: c, Move: visit.Arrive})
	}
	s.serve(1)
	s.Queue.Advance(9 * time.Minute)
	s.comeIn(site.Passport, 1)
	s.serve(2)
	s.Queue.Advance(7 * time.Minute)
	s.serve(1)
	s.comeIn(site.Biometrics, 3)
	s.Queue.Advance(4 * time.Minute)
	return s
}

// give gives a command, whatever it is called in the language at hand.
func (s *stage) give(id string) {
	s.T.Helper()
	all := s.desk.Listed()
	i := slices.IndexFunc(all, func(c desktop.Listed) bool { return c.ID == id && (c.Enabled == nil || c.Enabled()) })
	if i < 0 {
		s.T.Fatalf("%s cannot be given", id)
	}
	all[i].Run()
	s.Queue.Drain()
}

// onDesk gives who is expected and comes after so many others.
func (s *stage) onDesk(after int) []uuid.UUID {
	s.T.Helper()
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	now, err := day.At(s.Queue.Now())
	s.Must(err)
	var ids []uuid.UUID
	for _, c := range day.Expected(now)[after:] {
		ids = append(ids, c.ID)
	}
	return ids
}

func (s *stage) step(o desk.Order) {
	s.T.Helper()
	o.Command = uuid.New()
	_, err := s.store.Step(s.T.Context(), o)
	s.Must(err)
}

// comeIn has somebody come without an appointment.
func (s *stage) comeIn(service site.Service, persons int) {
	s.T.Helper()
	_, err := s.store.WalkIn(s.T.Context(), desk.WalkIn{
		Command: uuid.New(), Site: "1137", Service: service, Persons: persons, Language: "fr", Reason: "missed",
		Details: booking.Details{Needs: []string{"wheelchair"}},
	})
	s.Must(err)
}

// noneServed has every counter finish.
func (s *stage) noneServed() {
	s.T.Helper()
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	for _, c := range day.Clients {
		switch c.Visit.State {
		case visit.Called:
			s.step(desk.Order{Booking: c.ID, Move: visit.Requeue})
		case visit.Serving:
			s.step(desk.Order{Booking: c.ID, Move: visit.Finish})
		}
	}
}

// quietDay is a window on a day on which nobody is expected.
func quietDay(t *testing.T) *stage {
	t.Helper()
	s := sampleStage(t, 0)
	s.real = true
	return s
}

// shutDay is a window on a holiday.
func shutDay(t *testing.T) *stage {
	t.Helper()
	s := quietDay(t)
	s.Queue.Advance(7 * 24 * time.Hour) // Thanksgiving
	return s
}
