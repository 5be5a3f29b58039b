package record

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// offering is a store with openings at given starts on Tuesday.
type offering struct {
	Store

	starts []calendar.Minute
	err    error
}

func (o offering) Openings(_ context.Context, r capacity.Request) (found []capacity.Opening, err error) {
	for _, start := range o.starts {
		if r.Limit == 0 || len(found) < r.Limit {
			found = append(found, capacity.Opening{Places: []site.Place{{Counter: 2, Date: tuesday, Start: start, End: start + 20}}})
		}
	}
	return found, o.err
}

func TestTheStartItHasIsNotOffered(t *testing.T) {
	full := fault.New("capacity.full", "From", tuesday-1, "To", tuesday+88)
	closed := fault.New("site.closed-day")
	for _, c := range []struct {
		name   string
		starts []calendar.Minute
		err    error
		limit  int
		want   []calendar.Minute
		says   error
	}{
		{"all but its own, at whatever counter", []calendar.Minute{540, 550, 560}, nil, 0, []calendar.Minute{540, 560}, nil},
		{"as many as were asked for", []calendar.Minute{540, 550, 560, 570}, nil, 2, []calendar.Minute{540, 560}, nil},
		{"not one more where its own comes later", []calendar.Minute{530, 540, 550}, nil, 2, []calendar.Minute{530, 540}, nil},
		{"fewer than asked for", []calendar.Minute{550, 560}, nil, 9, []calendar.Minute{560}, nil},
		{"nothing else is free", []calendar.Minute{550}, nil, 9, nil, full},
		{"nothing at all, and why", nil, closed, 9, nil, closed},
	} {
		d := dossierOf(t, bookedOn(tuesday)) // at 9:10
		m := &moving{r: New(Options{Store: offering{starts: c.starts, err: c.err}}), d: d}
		found, err := m.store().Openings(t.Context(), capacity.Request{Limit: c.limit})
		var got []calendar.Minute
		for _, o := range found {
			got = append(got, o.Start())
		}
		if diff := cmp.Diff(c.want, got); diff != "" || fault.Code(err) != fault.Code(c.says) {
			t.Errorf("%s: %v %s", c.name, err, diff)
		}
		if c.says == error(full) && err.Error() != full.Error() {
			t.Errorf("%s: %v, want %v", c.name, err, full)
		}
	}
}

// TestABookingWithoutItsPlaceMayHaveTheSameStart: another counter may have it.
func TestABookingWithoutItsPlaceMayHaveTheSameStart(t *testing.T) {
	for _, without := range []string{"place held", "any place"} {
		r := bookedOn(tuesday)
		r.Held = false
		if without == "any place" {
			r.Held, r.Facts.Places = true, nil
		}
		m := &moving{r: New(Options{Store: broken{}}), d: dossierOf(t, r)}
		if _, plain := m.store().(broken); !plain {
			t.Errorf("without %s it is not offered every start", without)
		}
	}
}
