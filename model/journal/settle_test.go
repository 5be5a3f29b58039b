package journal_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
)

func asks(booking byte, clock journal.Clock, device byte, places ...site.Place) journal.Claim {
	return journal.Claim{Booking: uuid.UUID{booking}, Site: "A", Places: places, Clock: clock, Device: uuid.UUID{device}, Sequence: 1}
}

func TestSettle(t *testing.T) {
	nine, half, ten := at(1, monday, 540), at(1, monday, 550), at(1, monday, 560)
	for _, c := range []struct {
		name   string
		claims []journal.Claim
		want   []byte
	}{
		{"nobody", nil, nil},
		{"one", []journal.Claim{asks(1, 5, 1, nine)}, []byte{1}},
		{"two apart", []journal.Claim{asks(1, 5, 1, nine), asks(2, 5, 1, ten)}, []byte{1, 2}},
		{"the earlier holds", []journal.Claim{asks(1, 6, 1, nine), asks(2, 5, 2, nine)}, []byte{2}},
		{"the lower device at one time", []journal.Claim{asks(1, 5, 2, nine), asks(2, 5, 1, nine)}, []byte{2}},
		{"the lower booking at one time on one device", []journal.Claim{asks(2, 5, 1, nine), asks(1, 5, 1, nine)}, []byte{1}},
		{"who loses stops nobody", []journal.Claim{asks(1, 1, 1, nine), asks(2, 2, 1, half), asks(3, 3, 1, ten)}, []byte{1, 3}},
		{"one place of two is enough to lose", []journal.Claim{asks(1, 1, 1, nine), asks(2, 2, 1, nine, at(2, monday, 540)), asks(3, 3, 1, at(2, monday, 540))}, []byte{1, 3}},
		{"without places", []journal.Claim{asks(1, 1, 1), asks(2, 2, 1, nine)}, []byte{2}},
		{"places that meet themselves", []journal.Claim{asks(1, 1, 1, nine, half), asks(2, 2, 1, nine)}, []byte{2}},
		{"twice the same claim", []journal.Claim{asks(1, 1, 1, nine), asks(1, 1, 1, nine)}, []byte{1}},
	} {
		before := slices.Clone(c.claims)
		var got []byte
		for id := range journal.Settle(c.claims) {
			got = append(got, id[0])
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v hold, want %v", c.name, got, c.want)
		}
		if !slices.EqualFunc(before, c.claims, func(a, b journal.Claim) bool { return a.Booking == b.Booking }) {
			t.Errorf("%s: the claims were moved about", c.name)
		}
	}
	early, late := asks(1, 5, 1, nine), asks(2, 5, 1, nine)
	early.Sequence, late.Sequence = 7, 6
	if holds := journal.Settle([]journal.Claim{early, late}); !holds[late.Booking] || holds[early.Booking] {
		t.Errorf("of one device’s claims the lower sequence holds: %v", holds)
	}
}

// drawClaims draws crowded claims of one site-day, of parties in a row and side by side.
func drawClaims(t *rapid.T) []journal.Claim {
	var claims []journal.Claim
	for i := range rapid.IntRange(0, 12).Draw(t, "claims") {
		start, length := rapid.IntRange(0, 12).Draw(t, "start"), rapid.IntRange(1, 4).Draw(t, "cells")
		var places []site.Place
		for counter := range rapid.IntRange(1, 2).Draw(t, "counters") {
			places = append(places, site.Place{
				Counter: counter + rapid.IntRange(1, 2).Draw(t, "first"), Date: monday,
				Start: calendar.Minute(540 + 10*start), End: calendar.Minute(540 + 10*(start+length)),
			})
		}
		claims = append(claims, asks(byte(i+1), journal.Clock(rapid.IntRange(1, 5).Draw(t, "clock")), byte(rapid.IntRange(1, 2).Draw(t, "device")), places...))
	}
	return claims
}

func meet(a, b []site.Place) bool {
	for _, p := range a {
		for m := p.Start; m < p.End; m++ {
			for _, q := range b {
				if p.Counter == q.Counter && q.Start <= m && m < q.End {
					return true
				}
			}
		}
	}
	return false
}

func TestSettlingIsGreedyAndFair(t *testing.T) {
	checks(t, 300)
	rapid.Check(t, func(t *rapid.T) {
		claims := drawClaims(t)
		holds := journal.Settle(claims)
		again := slices.Concat(rapid.Permutation(claims).Draw(t, "order"), claims[:len(claims)/2])
		if !maps.Equal(holds, journal.Settle(again)) {
			t.Fatal("the order in which claims come decides")
		}
		earlier := func(a, b journal.Claim) bool {
			if a.Clock != b.Clock {
				return a.Clock < b.Clock
			}
			if a.Device != b.Device {
				return a.Device[0] < b.Device[0]
			}
			return a.Booking[0] < b.Booking[0]
		}
		for _, c := range claims {
			met := len(c.Places) > 1 && meet(c.Places[:1], c.Places[1:])
			for _, other := range claims {
				if holds[other.Booking] && c.Booking != other.Booking && meet(c.Places, other.Places) {
					if holds[c.Booking] {
						t.Fatalf("%v and %v both hold", c, other)
					}
					met = met || earlier(other, c)
				}
			}
			if !holds[c.Booking] && !met {
				t.Fatalf("%v lost to nobody before it", c)
			}
		}
	})
}
