package desk_test

import (
	"testing"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// busy is a day with so many clients who are expected or over, and others who wait, at eleven.
func busy(others, waiting, counters int) desk.Day {
	d := day()
	d.Counters = nil
	for i := range counters {
		d.Counters = append(d.Counters, counter(i+1, [][]site.Service{{site.Passport}, {site.Biometrics}, {site.Passport, site.Biometrics}}[i%3]...))
	}
	for i := range others + waiting {
		c := is(i + 1)
		for k, as := range []func(*desk.Client){biometrics, travels, needs} {
			if (i*7+k)%(4+3*k) == 0 {
				as(&c)
			}
		}
		party(1 + i%13/11)(&c)
		if i%3 != 0 || i < others {
			booked(9, i*37%360/5*5)(&c)
		}
		switch {
		case i >= others:
			came(clock(9, 30+i%80))(&c)
		case i%4 == 0:
			came(clock(9, i%60))(&c)
			started(after(clock(9, i%60), 15), 1+i%counters)(&c)
			move(after(clock(9, i%60), 32), visit.Finish)(&c)
		}
		d.Clients = append(d.Clients, c)
	}
	return d
}

func BenchmarkQueue(b *testing.B) {
	d, n := busy(420, 80, 10), now(b, 11, 0)
	for b.Loop() {
		if len(d.Queue(nil, n)) != 80 {
			b.Fatal("somebody is missing")
		}
	}
}

func BenchmarkNext(b *testing.B) {
	d, n := busy(420, 80, 10), now(b, 11, 0)
	for b.Loop() {
		if _, err := d.Next(3, n); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEstimates(b *testing.B) {
	for name, counters := range map[string]int{"3 counters": 3, "10 counters": 10} {
		d, n := busy(667, 80, counters), now(b, 11, 0)
		if got := len(d.Expected(n)); got != 500 {
			b.Fatalf("%d are expected", got)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if len(d.Estimates(n)) != 80 {
					b.Fatal("somebody is missing")
				}
			}
		})
	}
}

func BenchmarkEstimate(b *testing.B) {
	d, n := busy(667, 80, 10), now(b, 11, 0)
	for b.Loop() {
		if _, ok := d.Estimate(site.Passport, 2, n); !ok {
			b.Fatal("no estimate")
		}
	}
}

func BenchmarkFigures(b *testing.B) {
	d, n := busy(420, 80, 10), now(b, 11, 0)
	for b.Loop() {
		if d.Figures(n).Waiting.Clients != 80 {
			b.Fatal("somebody is missing")
		}
	}
}
