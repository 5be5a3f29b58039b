package simulate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/data/simulate"
	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

var monday = calendar.NewDate(2026, 10, 5)

// office is a site that is open on working days for some hours from nine on.
func office(hours int) site.Site {
	s := site.Site{
		ID: "S1", Kind: site.ServiceCentrePassport, Zone: "America/St_Johns", Step: 10, Languages: []string{"en", "fr"},
		Name:     calendar.Text{EN: "Played Office", FR: "Bureau joué"},
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "NL"},
		Counters: []site.Counter{
			{Number: 1, Services: site.Services()},
			{Number: 2, Services: []site.Service{site.Passport}},
			{Number: 4, Services: []site.Service{site.Biometrics}},
		},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		open := calendar.Span{From: 9 * 60, To: calendar.Minute(9+hours) * 60}
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: open})
	}
	return s
}

// day plays one day and compares it with what its entries say.
func day(t *testing.T, o simulate.Order) simulate.Result {
	t.Helper()
	o.Keep = filepath.Join(t.TempDir(), "day")
	var figures desk.Figures
	var clients []desk.Client
	o.Ended = func(s *store.Store) error {
		played, err := s.Day(t.Context(), o.Site.ID, o.Date)
		if err != nil {
			return err
		}
		now, err := played.At(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC))
		figures, clients = played.Figures(now), played.Clients
		if !played.Closed() {
			t.Error("the day is still open")
		}
		return err
	}
	r, err := simulate.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	ended(t, clients)
	want := recount(t, filepath.Join(o.Keep, store.FileName))
	compare(t, want, figures)
	got := recounted{Clients: r.Clients, Persons: r.Persons, Undecided: r.Pending, Tickets: want.Tickets, Shared: want.Tickets}
	if diff := cmp.Diff(recounted{Clients: want.Clients, Persons: want.Persons, Tickets: want.Tickets, Shared: want.Shared, Undecided: want.Undecided, Twice: want.Twice}, got); diff != "" {
		t.Errorf("-entries +result\n%s", diff)
	}
	if n := len(want.Started); n != r.Served || n > 0 &&
		(r.MedianWait != want.Started[n/2] || r.P90Wait != want.Started[n*9/10] || r.LongestWait != want.Started[n-1]) {
		t.Errorf("waits %v, but %d, %v, %v, %v are told", want.Started, r.Served, r.MedianWait, r.P90Wait, r.LongestWait)
	}
	if r.Problems > 0 {
		t.Errorf("%d problems found", r.Problems)
	}
	return r
}

// ended checks that every person has a result that is final, and that nobody is left behind.
func ended(t *testing.T, clients []desk.Client) {
	t.Helper()
	for _, c := range clients {
		if !c.Visit.State.Over() || len(c.Visit.Pending()) > 0 || len(c.Visit.Outcomes) != c.Facts.Persons {
			t.Errorf("ticket %s of %d persons is %s: %v", c.Visit.Ticket, c.Facts.Persons, c.Visit.State, c.Visit.Outcomes)
		}
		for _, o := range c.Visit.Outcomes {
			if (o.Result == visit.TurnedAway) != (o.Reason != "") {
				t.Errorf("%s for %q", o.Result, o.Reason)
			}
		}
	}
}

// compare holds the figures of the screen to those of the entries.
func compare(t *testing.T, want recounted, got desk.Figures) {
	t.Helper()
	figures := desk.Figures{
		Arrived:    desk.Count{Clients: want.ArrivedClients, Persons: want.ArrivedPersons},
		Done:       desk.Count{Clients: want.DoneClients, Persons: want.Done},
		TurnedAway: desk.Count{Clients: want.TurnedAwayClients, Persons: want.TurnedAway},
		NoShow:     desk.Count{Clients: want.NoShowClients, Persons: want.NoShow},
		Left:       desk.Count{Clients: want.LeftClients, Persons: want.Left},
		MedianWait: want.MedianWait, MedianService: want.MedianService,
	}
	if diff := cmp.Diff(figures, got); diff != "" {
		t.Errorf("-entries +screen\n%s", diff)
	}
}

// TestTenDays plays ten different days, with one to twelve counters. DAYBOOK_PROVE makes them whole days.
func TestTenDays(t *testing.T) {
	all := os.Getenv("DAYBOOK_PROVE") != ""
	var adding sync.Mutex
	ends := map[string]int{}
	var told estimates
	t.Cleanup(func() {
		told.check(t)
		for _, result := range []visit.Result{visit.Served, visit.TurnedAway, visit.Gone, visit.Absent, visit.Elsewhere} {
			if ends[string(result)] == 0 {
				t.Errorf("nobody is %s: %v", result, ends)
			}
		}
	})
	for i, counters := range []int{1, 2, 3, 4, 5, 6, 7, 8, 10, 12} {
		t.Run(fmt.Sprint(counters), func(t *testing.T) {
			t.Parallel()
			hours := max(3, 7-counters)
			if all {
				hours = 7
			}
			at := office(hours)
			if i%3 == 2 {
				at.Schedule.Lunch = calendar.Span{From: 10 * 60, To: 10*60 + 20}
			}
			r := day(t, simulate.Order{Site: at, Date: monday.Add(i%5 + 14*(i/5)), Seed: uint64(i + 1), Counters: counters})
			idle, ignored := time.Duration(0), time.Duration(0)
			for k := range r.Counters {
				idle, ignored = idle+r.Idle[k], ignored+r.Ignored[k]
			}
			if len(r.Counters) != counters || ignored > time.Minute || r.Clients < 2*counters || r.Calls < r.Served {
				t.Errorf("%d counters, ignored %v, %d clients, %d calls, %d served", len(r.Counters), ignored, r.Clients, r.Calls, r.Served)
			}
			adding.Lock()
			for result, n := range r.Ends {
				ends[result] += n
			}
			told.add(r)
			adding.Unlock()
			t.Logf("%d clients, %d persons %v; waits %.1f %.1f %.1f, service %.1f; %d estimates off %.1f bias %+.1f inside %.2f width %.1f; idle %.0f ignored %.1f; %d calls, %d out of turn, %d split, %d swept, %d steps, %d undone",
				r.Clients, r.Persons, r.Ends, r.MedianWait.Minutes(), r.P90Wait.Minutes(), r.LongestWait.Minutes(), r.MedianService.Minutes(),
				r.Estimates, r.EstimateError.Minutes(), r.EstimateBias.Minutes(), r.Within, r.EstimateWidth.Minutes(), idle.Minutes(), ignored.Minutes(),
				r.Calls, r.OutOfTurn, r.Splits, r.Swept, r.Steps, r.Undone)
		})
	}
}

// estimates adds up what walk-ins were told on several days.
type estimates struct {
	n, inside         float64
	error, bias, wide time.Duration
}

func (e *estimates) add(r simulate.Result) {
	n := time.Duration(r.Estimates)
	e.n += float64(n)
	e.inside += r.Within * float64(n)
	e.error, e.bias, e.wide = e.error+r.EstimateError*n, e.bias+r.EstimateBias*n, e.wide+r.EstimateWidth*n
}

// check holds the estimates to what they promise: three of four waits inside, give or take the chance of so few, and a range
// that is of use.
func (e *estimates) check(t *testing.T) {
	t.Helper()
	mean := func(sum time.Duration) float64 { return sum.Minutes() / max(1, e.n) }
	t.Logf("%.0f estimates off %.1f bias %+.1f inside %.2f width %.1f", e.n, mean(e.error), mean(e.bias), e.inside/e.n, mean(e.wide))
	if e.n < 50 || e.inside < 0.70*e.n || mean(e.error) > 6 || max(mean(e.bias), -mean(e.bias)) > 3 || mean(e.wide) > 12 {
		t.Errorf("%.0f estimates off %.1f bias %+.1f inside %.2f width %.1f", e.n, mean(e.error), mean(e.bias), e.inside/e.n, mean(e.wide))
	}
}
