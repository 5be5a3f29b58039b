package desk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
)

func TestNextIsTheFirstOfTheCountersQueue(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		for i, c := range d.Counters {
			if rapid.Bool().Draw(t, "without services") {
				d.Counters[i].Services, c.Services = nil, nil
			}
			next, err := d.Next(c.Number, n)
			queue := d.Queue(c.Services, n)
			_, busy := d.Occupant(c.Number)
			switch code := fault.Code(err); {
			case busy:
				if code != "counter.busy" {
					t.Fatalf("%v at a counter that is taken", err)
				}
			case len(queue) == 0 || len(c.Services) == 0:
				if code != "queue.empty" {
					t.Fatalf("%v though nobody waits", err)
				}
			case err != nil:
				t.Fatal(err)
			default:
				if diff := cmp.Diff(queue[0], next); diff != "" {
					t.Fatal(diff)
				}
				if !c.Serves(next.Facts.Service) {
					t.Fatalf("counter %d is given %s", c.Number, next.Facts.Service)
				}
			}
		}
	})
}

func TestNextRefuses(t *testing.T) {
	ticket := visit.Ticket{Service: "passport", Number: 2}
	waits := is(1, came(clock(9, 0)))
	closed := day(waits)
	closed.Closing = uuid.UUID{1}
	for name, c := range map[string]struct {
		day     desk.Day
		counter int
		want    *fault.Fault
	}{
		"unknown":       {day(waits), 9, fault.New("counter.unknown", "Counter", 9)},
		"called there":  {day(waits, is(2, came(clock(9, 0)), called(clock(9, 1), 1))), 1, fault.New("counter.busy", "Counter", 1, "Ticket", ticket)},
		"served there":  {day(waits, is(2, came(clock(9, 0)), started(clock(9, 1), 1))), 1, fault.New("counter.busy", "Counter", 1, "Ticket", ticket)},
		"parked there":  {day(waits, is(2, came(clock(9, 0)), started(clock(9, 1), 1), move(clock(9, 2), visit.Park))), 1, nil},
		"other service": {day(waits), 3, fault.New("queue.empty", "Counter", 3)},
		"closed":        {closed, 1, fault.New("day.closed", "Date", today)},
		"free":          {day(waits), 1, nil},
	} {
		t.Run(name, func(t *testing.T) {
			next, err := c.day.Next(c.counter, now(t, 10, 0))
			if c.want == nil {
				if err != nil || next.ID != waits.ID {
					t.Fatalf("%v, %v", next.ID, err)
				}
				return
			}
			if diff := cmp.Diff(error(c.want), err); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhyCalled(t *testing.T) {
	d := day(is(1, came(clock(9, 0))), is(2, came(clock(9, 5))), is(3, booked(9, 10), came(clock(9, 8))), is(4, biometrics, came(clock(9, 9))))
	for _, c := range []struct {
		client, counter int
		want            string
	}{
		{3, 1, desk.ByAppointment}, {1, 1, desk.ByChoice}, {2, 1, desk.ByChoice}, {4, 3, desk.ByArrival}, {4, 2, desk.ByChoice}, {3, 9, desk.ByChoice},
	} {
		if got := d.WhyCalled(id(c.client), c.counter, now(t, 9, 15)); got != c.want {
			t.Errorf("client %d at counter %d: %q, want %q", c.client, c.counter, got, c.want)
		}
	}
}

func TestWhoIsWhere(t *testing.T) {
	d := day(is(1, came(clock(9, 0)), called(clock(9, 6), 2)), is(2, came(clock(9, 0)), called(clock(9, 5), 2)), is(3, came(clock(9, 0))))
	if c, ok := d.Occupant(2); !ok || number(c) != 2 {
		t.Errorf("at counter 2 is %d, %v", number(c), ok)
	}
	if c, ok := d.Occupant(1); ok {
		t.Errorf("at counter 1 is %d", number(c))
	}
	if c, ok := d.Client(id(3)); !ok || number(c) != 3 {
		t.Errorf("client 3 is %d, %v", number(c), ok)
	}
	if _, ok := d.Client(id(4)); ok {
		t.Error("there is no client 4")
	}
	if c, ok := d.Counter(3); !ok || c.Number != 3 {
		t.Errorf("counter 3 is %d, %v", c.Number, ok)
	}
	if _, ok := d.Counter(4); ok {
		t.Error("there is no counter 4")
	}
}

func TestNextAtAShutCounterAndOfOneService(t *testing.T) {
	d := day(is(1, came(clock(9, 0))), is(2, biometrics, came(clock(9, 5))))
	n := now(t, 10, 0)
	if next, err := d.Next(2, n, "biometrics"); err != nil || number(next.Client) != 2 {
		t.Errorf("%d, %v", number(next.Client), err)
	}
	if _, err := d.Next(3, n, "passport"); fault.Code(err) != "queue.empty" {
		t.Errorf("a service the counter does not give: %v", err)
	}
	shut := false
	d.Counters[0].Set = &shut
	if _, err := d.Next(1, n); fault.Code(err) != "counter.shut" || !d.Counters[0].Shut() {
		t.Errorf("%v", err)
	}
}
