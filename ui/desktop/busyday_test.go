package desktop_test

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	modeldesk "daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	uistage "daybook/ui/desktop/stage"
)

// The busiest day the desk is built for: so many still to come, so many waiting.
const (
	busyExpected = 500
	busyWaiting  = 80
	busyCounters = 17
)

// busyDay is a window over a site on such a day, at 9:12 with every second counter serving.
func busyDay(t testing.TB) *stage {
	t.Helper()
	s := &stage{Stage: uistage.Bare(t, monday.Add(-72*time.Minute), nil, translations.English), folder: t.TempDir(), real: true}
	big := office("1137", "Sudbury")
	big.Counters = nil
	for n := range busyCounters {
		big.Counters = append(big.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	s.store = s.Store(big)
	s.Must(s.store.SetSetting("window.site", "1137"))
	orders := make([]booking.Order, busyExpected+busyWaiting+busyCounters/2)
	for i := range orders {
		orders[i] = singleOrder(i)
	}
	s.Must(s.store.BookMany(t.Context(), orders, func(_ booking.Order, err error) error { return err }))
	s.receive()
	s.Queue.Advance(monday.Sub(s.Queue.Now()))
	return s
}

func singleOrder(i int) booking.Order {
	name := fmt.Sprintf("Client %03d", i)
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "en", Notice: "2026-10-01"}
	o.When.Date = calendar.DateOf(monday)
	o.Details.Contact = booking.Contact{Given: "Zoé", Family: name, Phone: "705-555-0142"}
	o.Details.Persons = []booking.Person{{Given: "Zoé", Family: name, Application: "V304512877"}}
	return o
}

// receive has the first clients come, one every ten seconds from half an hour before opening, and some called.
func (s *stage) receive() {
	s.T.Helper()
	s.Queue.Advance(30 * time.Minute)
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	now, err := day.At(s.Queue.Now())
	s.Must(err)
	for i, c := range day.Expected(now)[:busyWaiting+busyCounters/2] {
		s.Queue.Advance(10 * time.Second)
		_, err := s.store.Step(s.T.Context(), modeldesk.Order{Command: uuid.New(), Booking: c.ID, Move: visit.Arrive})
		s.Must(err)
		if counter := 2 * (i + 1); counter <= busyCounters {
			s.serve(counter)
		}
	}
}

// serve has a counter finish whom it has, call the next and begin.
func (s *stage) serve(counter int) {
	s.T.Helper()
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	now, err := day.At(s.Queue.Now())
	s.Must(err)
	if at := day.AtCounters(now)[counter-1].Client; at != nil {
		_, err := s.store.Step(s.T.Context(), modeldesk.Order{Command: uuid.New(), Booking: at.ID, Move: visit.Finish})
		s.Must(err)
	}
	called, err := s.store.Next(s.T.Context(), modeldesk.Next{Command: uuid.New(), Site: "1137", Counter: counter})
	s.Must(err)
	_, err = s.store.Step(s.T.Context(), modeldesk.Order{Command: uuid.New(), Booking: called.Booking, Move: visit.Start})
	s.Must(err)
}

// atTheDesk opens Desk by keys, to work at counter 1.
func (s *stage) atTheDesk() {
	s.T.Helper()
	s.show(translations.English, nil)
	s.Press(fyne.Key2, fyne.KeyModifierAlt)
	s.keys("m 1 Enter")
	s.Says("My counter: 1")
}

// opening is the longest that Desk may take to open.
const opening = 100 * time.Millisecond

// BenchmarkDesk measures from a key to the changed state on Desk on its busiest day, over the real store: opening it,
// reading the whole day, and every key of a round of work. Each key counts as one run. Opening comes last: the toolkit
// keeps what is no longer shown for a minute, which a thousand openings within seconds make a gigabyte.
func BenchmarkDesk(b *testing.B) {
	s := busyDay(b)
	s.atTheDesk()
	for _, r := range rounds {
		b.Run(r.name, func(b *testing.B) {
			s.rehearse(r)
			s.measure(b, budget, func() {}, func(i int) { s.keys(r.keys[i%len(r.keys)]) })
			s.finishRound(r, b.N)
		})
	}
	b.Run("Filter", func(b *testing.B) { s.measure(b, budget, func() {}, func(int) { s.Write("V") }) })
	b.Run("Search", func(b *testing.B) {
		s.Press(fyne.KeyF, fyne.KeyModifierControl)
		s.keystrokes(b, "client 1\b\b\b\b\b\b\b\b")
		s.Press(fyne.KeyEscape)
	})
	b.Run("Open", func(b *testing.B) {
		s.measure(b, opening, func() { s.Press(fyne.Key1, fyne.KeyModifierAlt) }, func(int) { s.Press(fyne.Key2, fyne.KeyModifierAlt) })
	})
	b.Run("Reload", func(b *testing.B) { s.measure(b, opening, func() {}, func(int) { s.Press(fyne.KeyF5) }) })
}

// round is some keys and where the client of each then stands; Down goes on to the next client.
type round struct {
	name   string
	keys   []string
	states []visit.State
}

// rounds never come back to a client, who would have a longer history than anybody has.
var rounds = []round{
	{"Undo", []string{"a", "u", "Down"}, []visit.State{visit.Waiting, visit.Expected, ""}},
	{"Serve", []string{"a", "c", "s", "f"}, []visit.State{visit.Waiting, visit.Called, visit.Serving, visit.Finished}},
}

// rehearse goes through a round once, at the head of the lane of who is expected: each key must do with one client what it
// is for.
func (s *stage) rehearse(r round) {
	s.T.Helper()
	s.keys("Alt+2 Left Left Left Home")
	for i, want := range r.states {
		was := s.stand()
		s.keys(r.keys[i])
		var moved []visit.State
		for id, state := range s.stand() {
			if state != was[id] {
				moved = append(moved, state)
			}
		}
		if want == "" && len(moved) > 0 || want != "" && !slices.Equal(moved, []visit.State{want}) {
			s.T.Fatalf("%s: %s leads to %v, want %s", r.name, r.keys[i], moved, want)
		}
	}
}

// finishRound presses what is left of a round after so many keys.
func (s *stage) finishRound(r round, pressed int) {
	for i := pressed % len(r.keys); i > 0 && i < len(r.keys); i++ {
		s.keys(r.keys[i])
	}
}

// stand is where each client of the day stands.
func (s *stage) stand() map[uuid.UUID]visit.State {
	s.T.Helper()
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	states := map[uuid.UUID]visit.State{}
	for _, c := range day.Clients {
		states[c.ID] = c.Visit.State
	}
	return states
}

// measure reports median and 99th percentile of what is done, without what goes before each.
func (s *stage) measure(b *testing.B, budget time.Duration, before func(), do func(i int)) {
	b.Helper()
	var all []time.Duration
	for i := 0; b.Loop(); i++ {
		before()
		began := time.Now()
		do(i)
		all = append(all, time.Since(began))
	}
	report(b, all, budget)
}

// BenchmarkSoak works an hour of a busy day on Desk, this window at one counter and other processes at the others, and
// reports by how much the memory in use grew after the first ten minutes: `make bench`.
func BenchmarkSoak(b *testing.B) {
	for b.Loop() {
		s := busyDay(b)
		s.atTheDesk()
		s.work(10 * time.Minute)
		before := s.inUse()
		s.work(50 * time.Minute)
		grown := float64(s.inUse()-before) / (1 << 20)
		b.ReportMetric(grown, "MB-grown")
		b.ReportMetric(float64(before)/(1<<20), "MB-before")
		if grown > soaked {
			b.Logf("MISSED: %.2f MB is more than %v MB", grown, soaked)
		}
	}
}

// soaked is the most by which an hour at Desk may make the memory in use grow, in MB: the hour's own bookings and steps.
const soaked = 1.0

// work has two clients come, one served here and one elsewhere every half minute, and the window tick all the while.
func (s *stage) work(span time.Duration) {
	s.T.Helper()
	const every = 30 * time.Second
	n, before := int(span/every), s.finished()
	for i := range n {
		for _, key := range "AACSF" {
			s.Write(string(key))
			s.Queue.Advance(every / 6)
		}
		s.serve(2 * (1 + i%(busyCounters/2)))
		s.Queue.Advance(every / 6)
	}
	if done := s.finished() - before; done != 2*n {
		s.T.Fatalf("%d were finished in %v, want %d", done, span, 2*n)
	}
}

// finished counts who is.
func (s *stage) finished() (n int) {
	s.T.Helper()
	for _, state := range s.stand() {
		if state == visit.Finished {
			n++
		}
	}
	return n
}

// inUse is the memory in use, in bytes, once the toolkit has forgotten what is no longer shown. It does so only while it
// draws, a minute after; the program draws all the time, this window when asked.
func (s *stage) inUse() int64 {
	for range 16 {
		s.Window.Canvas().Capture()
		time.Sleep(5 * time.Second)
	}
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
