package simulate

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/site"
)

// TestAgendaKeepsTimeAndOrder compares with a stable sort.
func TestAgendaKeepsTimeAndOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type planned struct {
			at     time.Time
			number int
		}
		var a agenda
		var want, got []planned
		begin := time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)
		for i, minute := range rapid.SliceOfN(rapid.IntRange(0, 20), 0, 50).Draw(t, "minutes") {
			p := planned{begin.Add(time.Duration(minute) * time.Minute), i}
			want = append(want, p)
			a.add(p.at, func() error { got = append(got, p); return nil })
		}
		slices.SortStableFunc(want, func(a, b planned) int { return a.at.Compare(b.at) })
		for {
			e, ok := a.next()
			if !ok {
				break
			}
			if err := e.happens(); err != nil || !e.at.Equal(got[len(got)-1].at) {
				t.Fatalf("%v, %v", e.at, err)
			}
		}
		if !slices.Equal(want, got) {
			t.Fatalf("happened as %v, want %v", got, want)
		}
	})
}

func TestCounterByHoursAndByHand(t *testing.T) {
	noon := time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)
	c := counter{}
	if c.open(noon) {
		t.Error("open without hours")
	}
	yes, no := true, false
	if c.set = &yes; !c.open(noon) {
		t.Error("not opened by hand")
	}
	if c.set = &no; c.open(noon) {
		t.Error("not shut by hand")
	}
}

// TestEquipped takes the first counters, or adds more, and loses no service.
func TestEquipped(t *testing.T) {
	both, passport, biometrics := site.Services(), []site.Service{site.Passport}, []site.Service{site.Biometrics}
	given := site.Site{Counters: []site.Counter{{Number: 1, Services: passport}, {Number: 2, Services: passport}, {Number: 4, Services: biometrics}}}
	before := slices.Clone(given.Counters)
	cases := map[int][]site.Counter{
		0: before,
		1: {{Number: 1, Services: both}},
		2: {{Number: 1, Services: both}, {Number: 2, Services: passport}},
		3: before,
		5: append(slices.Clone(before), site.Counter{Number: 5, Services: both}, site.Counter{Number: 6, Services: both}),
	}
	for counters, want := range cases {
		if diff := cmp.Diff(want, equipped(given, counters).Counters); diff != "" {
			t.Errorf("%d counters, -want +got\n%s", counters, diff)
		}
	}
	if diff := cmp.Diff(before, given.Counters); diff != "" {
		t.Errorf("the site itself was changed: %s", diff)
	}
}
