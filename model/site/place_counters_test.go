package site_test

import (
	"slices"
	"testing"

	"daybook/model/site"
)

func TestCounters(t *testing.T) {
	for _, c := range []struct{ at, want []int }{{nil, nil}, {[]int{3}, []int{3}}, {[]int{4, 2, 4, 10}, []int{2, 4, 10}}} {
		var places []site.Place
		for _, n := range c.at {
			places = append(places, site.Place{Counter: n})
		}
		if got := site.Counters(places); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.at, got, c.want)
		}
	}
}
