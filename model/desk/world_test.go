package desk_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// today is a Wednesday without anything special.
var today = calendar.NewDate(2026, time.November, 25)

// clock is an instant of today in Toronto.
func clock(hour, minute int) time.Time {
	return time.Date(2026, time.November, 25, hour+5, minute, 0, 0, time.UTC)
}

func after(at time.Time, minutes float64) time.Time {
	return at.Add(time.Duration(minutes * float64(time.Minute)))
}

// day is an open day with a counter for passports, one for both services, and one for biometrics; all from 8:30 to 16:00.
func day(clients ...desk.Client) desk.Day {
	return desk.Day{
		Site: site.Site{
			ID: "office", Zone: "America/Toronto",
			Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		},
		Date: today, Clients: clients,
		Counters: []desk.Counter{
			counter(1, site.Passport), counter(2, site.Passport, site.Biometrics), counter(3, site.Biometrics),
		},
	}
}

func counter(number int, services ...site.Service) desk.Counter {
	return desk.Counter{
		Counter: site.Counter{Number: number, Services: services},
		Spans:   []calendar.Span{{From: 8*60 + 30, To: 16 * 60}},
	}
}

func ruled(d desk.Day, rules site.Queue) desk.Day {
	d.Site.Queue = &rules
	return d
}

// now is a time of today.
func now(t testing.TB, hour, minute int) desk.Now {
	t.Helper()
	n, err := day().At(clock(hour, minute))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// is makes a client with a number for a passport and a person, without an appointment, who has not come.
func is(number int, as ...func(*desk.Client)) desk.Client {
	c := desk.Client{Booking: booking.Booking{
		ID: id(number), Status: booking.Booked, Visit: visit.Expect(1),
		Facts: booking.Facts{Site: "office", Service: site.Passport, Minutes: 20, Persons: 1, Date: today},
	}}
	for _, change := range as {
		change(&c)
	}
	return c
}

func id(number int) uuid.UUID { return uuid.UUID{0: 7, 14: byte(number >> 8), 15: byte(number)} }

func number(c desk.Client) int { return int(c.ID[14])<<8 | int(c.ID[15]) }

func biometrics(c *desk.Client) { c.Facts.Service, c.Facts.Minutes = site.Biometrics, 10 }

func travels(c *desk.Client) { c.Details.Travel = booking.Within2 }

func needs(c *desk.Client) { c.Details.Needs = []string{"wheelchair"} }

func party(persons int) func(*desk.Client) {
	return func(c *desk.Client) { c.Facts.Persons, c.Visit = persons, visit.Expect(persons) }
}

func booked(hour, minute int) func(*desk.Client) {
	start := calendar.Minute(hour*60 + minute)
	return func(c *desk.Client) {
		end := start + calendar.Minute(c.Facts.Minutes*c.Facts.Persons)
		c.Facts.Date = 0
		c.Facts.Places = []site.Place{{Counter: 1, Date: today, Start: start, End: end}}
	}
}

// did makes steps of the visit at an instant.
func did(at time.Time, steps ...visit.Step) func(*desk.Client) {
	return func(c *desk.Client) {
		for _, s := range steps {
			s.At = at
			v, err := c.Visit.Apply(s)
			if err != nil {
				panic(err) // the test's own mistake
			}
			c.Visit, c.Changed, c.Undoable = v, c.Changed.Next(at), uuid.UUID{1: byte(len(s.Move)), 15: c.ID[15]}
		}
	}
}

// came arrives with a ticket of the client's own number.
func came(at time.Time) func(*desk.Client) {
	return func(c *desk.Client) {
		did(at, visit.Step{Move: visit.Arrive, Ticket: visit.Ticket{Service: c.Facts.Service, Number: number(*c)}})(c)
	}
}

func called(at time.Time, to int) func(*desk.Client) {
	return did(at, visit.Step{Move: visit.Call, Counter: to})
}

func started(at time.Time, there int) func(*desk.Client) {
	return did(at, visit.Step{Move: visit.Start, Counter: there})
}

func move(at time.Time, m visit.Move, persons ...int) func(*desk.Client) {
	reason := ""
	if m == visit.TurnAway {
		reason = "no-document"
	}
	return did(at, visit.Step{Move: m, Persons: persons, Reason: reason})
}

func numbers[C any](list []C, of func(C) desk.Client) []int {
	got := []int{}
	for _, c := range list {
		got = append(got, number(of(c)))
	}
	return got
}

func ranked(r desk.Ranked) desk.Client { return r.Client }

func itself(c desk.Client) desk.Client { return c }

// drawRules draws any rules that are allowed.
func drawRules(t *rapid.T) site.Queue {
	return site.Queue{
		Late: rapid.IntRange(0, 60).Draw(t, "late"), Within: rapid.IntRange(0, 60).Draw(t, "within"),
		Share: rapid.IntRange(2, 10).Draw(t, "share"), UrgentFirst: rapid.Bool().Draw(t, "urgent first"),
		NeedsAhead: rapid.IntRange(0, 60).Draw(t, "needs ahead"),
	}
}

// drawDay draws a day at noon with anybody in any state. No call comes at the very instant of another or of an arrival.
func drawDay(t *rapid.T) desk.Day {
	d := ruled(day(), drawRules(t))
	for i := range rapid.IntRange(0, 30).Draw(t, "clients") {
		d.Clients = append(d.Clients, drawClient(t, i+1))
	}
	for i, set := range rapid.SliceOfN(rapid.SampledFrom([][]site.Service{
		{site.Passport}, {site.Biometrics}, {site.Passport, site.Biometrics}, {site.Biometrics, site.Passport},
	}), 3, 3).Draw(t, "counters") {
		d.Counters[i].Services = set
	}
	return d
}

func drawClient(t *rapid.T, number int) desk.Client {
	c := is(number)
	for _, as := range []func(*desk.Client){biometrics, travels, needs} {
		if rapid.IntRange(0, 3).Draw(t, "is") == 0 {
			as(&c)
		}
	}
	party(rapid.IntRange(1, 3).Draw(t, "persons"))(&c)
	if rapid.Bool().Draw(t, "booked") {
		booked(10, rapid.IntRange(0, 24).Draw(t, "time")*10)(&c)
	}
	arrived := clock(10, rapid.IntRange(0, 60).Draw(t, "arrived"))
	steps := rapid.SampledFrom([]int{-1, 0, 0, 0, 0, 1, 2, 3, 4, 5}).Draw(t, "steps")
	if steps >= 0 {
		came(arrived)(&c)
	}
	at := after(arrived, float64(rapid.IntRange(0, 30).Draw(t, "wait"))+0.1+float64(number)/1000)
	for i, s := range []visit.Step{
		{Move: visit.Call, Counter: 1 + number%3}, {Move: visit.Start}, {Move: visit.Park}, {Move: visit.Start}, {Move: visit.Finish},
	} {
		if i < steps {
			did(after(at, float64(i)*7), s)(&c)
		}
	}
	if steps == 1 && rapid.Bool().Draw(t, "back") {
		move(after(at, 3), visit.Requeue)(&c)
	}
	return c
}

// shuffled is the day with its clients in another order.
func shuffled(t *rapid.T, d desk.Day) desk.Day {
	d.Clients = rapid.Permutation(slices.Clone(d.Clients)).Draw(t, "order")
	return d
}
