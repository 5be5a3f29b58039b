package desktop_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	modeldesk "daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/uitest"
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
	s := &stage{t: t, queue: uitest.NewQueue(monday.Add(-72 * time.Minute)), folder: t.TempDir(), real: true}
	opened, err := store.Open(t.TempDir(), store.Options{Now: s.queue.Now})
	s.must(err)
	t.Cleanup(func() { opened.Close() })
	s.store = opened
	s.must(opened.SetUpSample())
	big := office("1137", "Sudbury")
	big.Counters = nil
	for n := range busyCounters {
		big.Counters = append(big.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	s.must(opened.ImportSites(t.Context(), uuid.New(), []site.Site{big}))
	s.must(opened.SetSetting("window.site", "1137"))
	orders := make([]booking.Order, busyExpected+busyWaiting+busyCounters/2)
	for i := range orders {
		orders[i] = singleOrder(i)
	}
	s.must(opened.BookMany(t.Context(), orders, func(_ booking.Order, err error) error { return err }))
	s.receive()
	s.queue.Advance(monday.Sub(s.queue.Now()))
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
	s.t.Helper()
	s.queue.Advance(30 * time.Minute)
	day, err := s.store.Day(s.t.Context(), "1137", calendar.DateOf(monday))
	s.must(err)
	now, err := day.At(s.queue.Now())
	s.must(err)
	for i, c := range day.Expected(now)[:busyWaiting+busyCounters/2] {
		s.queue.Advance(10 * time.Second)
		_, err := s.store.Step(s.t.Context(), modeldesk.Order{Command: uuid.New(), Booking: c.ID, Move: visit.Arrive})
		s.must(err)
		if counter := 2 * (i + 1); counter <= busyCounters {
			s.serve(counter)
		}
	}
}

// serve has a counter finish whom it has, call the next and begin.
func (s *stage) serve(counter int) {
	s.t.Helper()
	day, err := s.store.Day(s.t.Context(), "1137", calendar.DateOf(monday))
	s.must(err)
	now, err := day.At(s.queue.Now())
	s.must(err)
	if at := day.AtCounters(now)[counter-1].Client; at != nil {
		_, err := s.store.Step(s.t.Context(), modeldesk.Order{Command: uuid.New(), Booking: at.ID, Move: visit.Finish})
		s.must(err)
	}
	called, err := s.store.Next(s.t.Context(), modeldesk.Next{Command: uuid.New(), Site: "1137", Counter: counter})
	s.must(err)
	_, err = s.store.Step(s.t.Context(), modeldesk.Order{Command: uuid.New(), Booking: called.Booking, Move: visit.Start})
	s.must(err)
}

// BenchmarkSoak works an hour of a busy day on Desk, this window at one counter and other processes at the others, and
// reports by how much the memory in use grew after the first ten minutes: `make bench`.
func BenchmarkSoak(b *testing.B) {
	for b.Loop() {
		s := busyDay(b)
		s.show(translations.English, nil)
		s.press(fyne.Key2, fyne.KeyModifierAlt)
		s.work(10 * time.Minute)
		before := heap()
		s.work(50 * time.Minute)
		b.ReportMetric(float64(heap()-before)/(1<<20), "MB-grown")
		b.ReportMetric(float64(before)/(1<<20), "MB-before")
		s.says("Desk")
	}
}

// work has one client come, one served here and one elsewhere every half minute, and the window tick all the while.
func (s *stage) work(span time.Duration) {
	s.t.Helper()
	for i := range int(span / (30 * time.Second)) {
		for _, key := range "ACSF" {
			s.type_(string(key))
			s.queue.Advance(5 * time.Second)
		}
		s.serve(2 * (1 + i%(busyCounters/2)))
		s.queue.Advance(10 * time.Second)
	}
}

// heap is the memory in use, in bytes.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
