package desk_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
)

func TestNow(t *testing.T) {
	at := func(day, hour, minute, second int) time.Time {
		return time.Date(2026, time.November, day, hour, minute, second, 0, time.UTC)
	}
	for name, c := range map[string]struct {
		instant time.Time
		want    desk.Now
	}{
		"in the day":         {at(25, 14, 7, 30), desk.Now{At: at(25, 14, 7, 30), Minute: 9*60 + 7}},
		"its first instant":  {at(25, 5, 0, 0), desk.Now{At: at(25, 5, 0, 0), Minute: 0}},
		"the day before":     {at(25, 4, 59, 59), desk.Now{At: at(25, 5, 0, 0), Minute: 0}},
		"the day after":      {at(26, 5, 0, 0), desk.Now{At: at(26, 5, 0, 0), Minute: calendar.DayEnd}},
		"long after the day": {at(30, 5, 0, 0), desk.Now{At: at(26, 5, 0, 0), Minute: calendar.DayEnd}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := day().At(c.instant)
			if err != nil {
				t.Fatal(err)
			}
			if !got.At.Equal(c.want.At) || got.Minute != c.want.Minute {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
	d := day()
	d.Site.Zone = "Nowhere"
	if _, err := d.At(clock(9, 0)); fault.Code(err) != "site.zone-unknown" {
		t.Errorf("a zone that does not exist: %v", err)
	}
}

func TestCounterHours(t *testing.T) {
	open, shut := true, false
	hours := counter(1)
	for _, c := range []struct {
		set    *bool
		minute calendar.Minute
		want   bool
	}{
		{nil, 8*60 + 29, false},
		{nil, 8*60 + 30, true},
		{nil, 15*60 + 59, true},
		{nil, 16 * 60, false},
		{&open, 0, true},
		{&shut, 12 * 60, false},
	} {
		if hours.Set = c.set; hours.Open(c.minute) != c.want {
			t.Errorf("open at %v: %v", c.minute, !c.want)
		}
	}
}

func TestListsAreInTheirOrder(t *testing.T) {
	d := day(
		is(1, booked(10, 20)), is(2, booked(9, 0)), is(3), is(4, booked(9, 0)),
		is(5, came(clock(9, 0)), started(clock(9, 1), 1), move(clock(9, 9), visit.Park)),
		is(6, came(clock(9, 0)), started(clock(9, 2), 2), move(clock(9, 8), visit.Park)),
		is(7, came(clock(9, 0)), started(clock(9, 3), 3), move(clock(9, 7), visit.Finish)),
		is(8, move(clock(9, 10), visit.GiveUp)), is(9, came(clock(9, 0)), move(clock(9, 8), visit.Leave)),
		is(10, came(clock(9, 0)), move(clock(9, 8), visit.TurnAway)),
	)
	cancelled := is(11, booked(9, 0))
	cancelled.Status = "cancelled"
	d.Clients = append(d.Clients, cancelled)
	for name, c := range map[string]struct{ got, want []int }{
		"expected": {numbers(d.Expected(now(t, 9, 30)), itself), []int{2, 4, 1, 3}},
		"parked":   {numbers(d.Parked(), itself), []int{6, 5}},
		"over":     {numbers(d.Over(), itself), []int{8, 9, 10, 7}},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestLate(t *testing.T) {
	for name, c := range map[string]struct {
		client  desk.Client
		minutes int
		late    bool
	}{
		"before":          {is(1, booked(10, 1)), 0, false},
		"at its time":     {is(1, booked(10, 0)), 0, false},
		"tolerated":       {is(1, booked(9, 50)), 10, false},
		"late":            {is(1, booked(9, 49)), 11, true},
		"no appointment":  {is(1), 0, false},
		"came in time":    {is(1, booked(9, 0), came(clock(9, 10))), 10, false},
		"came late":       {is(1, booked(9, 0), came(clock(9, 11))), 11, true},
		"came early":      {is(1, booked(9, 0), came(clock(8, 11))), 0, false},
		"never came":      {is(1, booked(9, 0), move(clock(9, 30), visit.GiveUp)), 0, false},
		"came after that": {is(1, booked(9, 0), move(clock(9, 30), visit.GiveUp), came(clock(9, 35))), 35, true},
	} {
		t.Run(name, func(t *testing.T) {
			minutes, late := c.client.Late(usual(), now(t, 10, 0))
			if minutes != c.minutes || late != c.late {
				t.Errorf("%d, %v; want %d, %v", minutes, late, c.minutes, c.late)
			}
		})
	}
}

// Who is late on the list goes among those without an appointment once they come, and nobody else does.
func TestLateIsTheSameInTheListAndInTheQueue(t *testing.T) {
	for minute := range 40 {
		n := now(t, 9, minute)
		c := is(1, booked(9, 0))
		_, late := c.Late(usual(), n)
		came(n.At)(&c)
		if code := day(c).Queue(nil, n)[0].Reason.Code; late != (code == desk.ByLateness) {
			t.Errorf("at 9:%02d late is %v, and once there %s", minute, late, code)
		}
	}
}

func TestStations(t *testing.T) {
	shut := false
	d := day(
		is(1, came(clock(9, 0)), called(clock(9, 1), 2)), is(2, came(clock(9, 0)), started(clock(9, 2), 2)),
		is(3, came(clock(9, 0)), started(clock(9, 1), 7)), is(4, came(clock(9, 0)), started(clock(9, 1), 1), move(clock(9, 3), visit.Park)),
	)
	d.Counters[2].Set = &shut
	type line struct {
		Counter int
		Open    bool
		Client  int
	}
	var got []line
	for _, s := range d.AtCounters(now(t, 9, 30)) {
		l := line{Counter: s.Counter.Number, Open: s.Open}
		if s.Client != nil {
			l.Client = number(*s.Client)
		}
		got = append(got, l)
	}
	if diff := cmp.Diff([]line{{1, true, 0}, {2, true, 1}, {2, true, 2}, {3, false, 0}, {7, false, 3}}, got); diff != "" {
		t.Error(diff)
	}
}
