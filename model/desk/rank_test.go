package desk_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

var sets = [][]site.Service{nil, {site.Passport}, {site.Biometrics}, {site.Passport, site.Biometrics}}

func TestQueueIsTheOraclesOrder(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		services := rapid.SampledFrom(sets).Draw(t, "services")
		o := newOracle(d, services, n)
		for _, r := range d.Queue(services, n) {
			want, forced := o.next()
			if want < 0 || r.ID != d.Clients[want].ID {
				t.Fatalf("%d, want the client at %d", number(r.Client), want)
			}
			if forced != (r.Reason.Code == desk.ByShare) {
				t.Fatalf("%d is %q, but out of order: %v", number(r.Client), r.Reason.Code, forced)
			}
		}
		if left, _ := o.next(); left >= 0 {
			t.Fatalf("%d is left out", number(d.Clients[left]))
		}
	})
}

func TestQueueIsTheSameWhateverTheOrderOfClients(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		other := shuffled(t, d)
		for _, services := range sets {
			if diff := cmp.Diff(d.Queue(services, n), other.Queue(services, n)); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

// Equal are clients of one class, with the same needs, and the same time of their appointment or none.
func TestNobodyIsOvertakenByALaterEqual(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		o := newOracle(d, nil, n)
		queue := d.Queue(nil, n)
		for i, a := range queue {
			for _, b := range queue[i+1:] {
				equal := o.class(a.Client, n.At) == o.class(b.Client, n.At) && len(a.Details.Needs) == len(b.Details.Needs) &&
					cmp.Equal(a.Facts.Places, b.Facts.Places)
				if equal && b.Visit.Arrived.Before(a.Visit.Arrived) {
					t.Fatalf("%d goes before %d, who came earlier", number(a.Client), number(b.Client))
				}
			}
		}
	})
}

// Calling who is first leaves the others in the order that was foretold.
func TestCallingTheFirstLeavesTheRest(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		for i := range d.Clients {
			if v := &d.Clients[i].Visit; v.State == visit.Waiting {
				v.Called = time.Time{} // a call that came to nothing is forgotten with the next one
			}
		}
		services := rapid.SampledFrom(sets).Draw(t, "services")
		queue := d.Queue(services, n)
		for len(queue) > 0 {
			first := queue[0].Client
			n.At = n.At.Add(time.Millisecond)
			called(n.At, 1)(&first)
			d = d.With([]desk.Client{first})
			rest := d.Queue(services, n)
			if diff := cmp.Diff(numbers(queue[1:], ranked), numbers(rest, ranked)); diff != "" {
				t.Fatal(diff)
			}
			queue = rest
		}
	})
}

// stream is a day on which clients keep coming while one counter calls.
type stream struct {
	*rapid.T
	day    desk.Day
	now    desk.Now
	calls  int
	bounds map[int]int // by which call a client must have been called
}

// come has a client come, and derives from the share and the queue by which call they must be called: everybody who is
// ahead in the class takes Share+1 calls at most, and so do they.
func (s *stream) come(number int) {
	c := is(number)
	switch rapid.IntRange(0, 3).Draw(s.T, "as") {
	case 0:
		travels(&c)
	case 1:
		start := int(s.now.Minute) + rapid.IntRange(0, 10).Draw(s.T, "start")
		booked(0, start)(&c)
	}
	came(s.now.At)(&c)
	s.day = s.day.With([]desk.Client{c})
	o := newOracle(s.day, nil, s.now)
	class, ahead := o.class(c, s.now.At), 0
	for _, other := range s.day.Clients {
		if other.Visit.State == visit.Waiting && o.class(other, s.now.At) == class && o.goesBefore(class, other, c) {
			ahead++
		}
	}
	share := s.day.Site.Queueing().Share
	s.bounds[number] = s.calls + (ahead+1)*(share+1)
	if class != "due" {
		return
	}
	for other := range s.bounds { // who is overtaken by an earlier appointment waits for one more
		i := slices.IndexFunc(s.day.Clients, func(c desk.Client) bool { return c.ID == id(other) })
		if w := s.day.Clients[i]; w.Visit.State == visit.Waiting && o.class(w, s.now.At) == class && o.goesBefore(class, c, w) {
			s.bounds[other] += share + 1
		}
	}
}

func (s *stream) call() {
	next, err := s.day.Next(2, s.now)
	if err != nil {
		return
	}
	s.calls++
	called(s.now.At, 2)(&next.Client)
	move(s.now.At, visit.Start)(&next.Client)
	move(s.now.At, visit.Finish)(&next.Client)
	s.day = s.day.With([]desk.Client{next.Client})
	for number, bound := range s.bounds {
		if number == int(next.ID[15]) {
			delete(s.bounds, number)
			continue
		}
		if s.calls >= bound {
			s.Fatalf("%d should have been called by call %d", number, bound)
		}
	}
}

func newStream(t *rapid.T, n desk.Now) *stream {
	rules := site.Queue{
		Late: 10, Within: 10, Share: rapid.IntRange(2, 5).Draw(t, "share"), UrgentFirst: rapid.Bool().Draw(t, "urgent first"),
	}
	return &stream{T: t, day: ruled(day(), rules), now: n, bounds: map[int]int{}}
}

func TestNobodyStarves(t *testing.T) {
	start := now(t, 9, 0)
	rapid.Check(t, func(t *rapid.T) {
		s := newStream(t, start)
		for i, calls := range rapid.SliceOfN(rapid.Bool(), 1, 60).Draw(t, "calls") {
			s.now.At = start.At.Add(time.Duration(i) * 6 * time.Second)
			s.now.Minute = start.Minute + calendar.Minute(i/10)
			if s.come(i + 1); calls {
				s.now.At = s.now.At.Add(time.Second)
				s.call()
			}
		}
		for len(s.day.Queue(nil, s.now)) > 0 {
			s.now.At = s.now.At.Add(time.Millisecond)
			s.call()
		}
	})
}

// Nor does anybody while the clock stands still, and every call is at the instant at which all came.
func TestNobodyStarvesAtOneInstant(t *testing.T) {
	n := now(t, 9, 0)
	rapid.Check(t, func(t *rapid.T) {
		s := newStream(t, n)
		for i := range rapid.IntRange(1, 40).Draw(t, "clients") {
			s.come(i + 1)
		}
		for len(s.day.Queue(nil, n)) > 0 {
			s.call()
		}
	})
}

// Who was called and did not come is not called again at once, unless nobody else waits; five minutes later they have
// their place again.
func TestWhoWasPutBackStandsBack(t *testing.T) {
	missed := is(1, came(clock(9, 0)), called(clock(9, 30), 1), move(clock(9, 31), visit.Requeue))
	other := is(2, came(clock(9, 20)))
	for _, c := range []struct {
		day          desk.Day
		minute       int
		first, cause string
	}{
		{day(missed, other), 32, "2", desk.ByArrival},
		{day(missed, other), 34, "2", desk.ByArrival},
		{day(missed, other), 35, "1", desk.ByArrival},
		{day(missed), 32, "1", desk.ByRecall},
	} {
		queue := c.day.Queue(nil, now(t, 9, c.minute))
		if len(queue) != len(c.day.Clients) || strconv.Itoa(number(queue[0].Client)) != c.first || queue[0].Reason.Code != c.cause {
			t.Errorf("at 9:%d of %d clients %d is first: %s", c.minute, len(queue), number(queue[0].Client), queue[0].Reason.Code)
		}
	}
}
