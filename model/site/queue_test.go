package site_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/model/site"
)

func TestQueueing(t *testing.T) {
	usual := site.Queue{Late: 10, Within: 10, Share: 3, UrgentFirst: true, NeedsAhead: 10}
	s := office()
	if diff := cmp.Diff(usual, s.Queueing()); diff != "" {
		t.Error(diff)
	}
	if err := usual.Validate(); err != nil {
		t.Errorf("the usual rules are refused: %v", err)
	}
	own := site.Queue{Share: 2}
	s.Queue = &own
	if diff := cmp.Diff(own, s.Queueing()); diff != "" {
		t.Errorf("rules of its own are kept as they are, zeros too: %s", diff)
	}
}

func TestQueueBounds(t *testing.T) {
	for _, c := range []struct {
		field       string
		set         func(q *site.Queue, n int)
		least, most int
	}{
		{"late", func(q *site.Queue, n int) { q.Late = n }, 0, 60},
		{"within", func(q *site.Queue, n int) { q.Within = n }, 0, 60},
		{"share", func(q *site.Queue, n int) { q.Share = n }, 2, 10},
		{"needs_ahead", func(q *site.Queue, n int) { q.NeedsAhead = n }, 0, 60},
	} {
		for n := -5; n <= 70; n++ {
			q := site.Queue{Share: 3}
			c.set(&q, n)
			err := q.Validate()
			if n >= c.least && n <= c.most {
				if err != nil {
					t.Errorf("%s of %d: %v", c.field, n, err)
				}
				continue
			}
			f, ok := err.(*fault.Fault)
			if want := map[string]any{"Field": c.field, "Least": c.least, "Most": c.most}; !ok || f.Code != "queue.out-of-bounds" || !cmp.Equal(map[string]any(f.Args), want) {
				t.Errorf("%s of %d: %v", c.field, n, err)
			}
		}
	}
	if err := (site.Queue{}).Validate(); fault.Code(err) != "queue.out-of-bounds" {
		t.Error("no rule at all is a rule")
	}
}

// Journals hold sites as they were written before there were rules for the queue.
func TestASiteWithoutRulesIsWrittenAsBefore(t *testing.T) {
	s := office()
	plain, err := json.Marshal(s)
	if err != nil || strings.Contains(strings.ToLower(string(plain)), "queue") {
		t.Fatalf("%s, %v", plain, err)
	}
	for _, own := range []*site.Queue{nil, {Share: 2}, {Late: 15, Within: 5, Share: 10, UrgentFirst: true, NeedsAhead: 20}} {
		s.Queue = own
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back site.Site
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(s, back); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
		if diff := cmp.Diff(s.Queueing(), back.Queueing()); diff != "" {
			t.Error(diff)
		}
	}
	text, _ := json.Marshal(site.Queue{})
	if got := string(text); got != `{"late":0,"within":0,"share":0,"urgent_first":false,"needs_ahead":0}` {
		t.Errorf("rules are written whole, zeros too: %s", got)
	}
}
