package desk_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
)

func TestLast(t *testing.T) {
	undoable := func(minute int) func(*desk.Client) {
		return func(c *desk.Client) { c.Undoable, c.Changed = uuid.UUID{9}, c.Changed.Next(clock(9, minute)) }
	}
	next := func(c *desk.Client) { c.Changed++ }
	from := func(c *desk.Client) { c.Facts.From = id(2) }
	child := is(3, came(clock(9, 3)), from, next)
	inNext := is(3, came(clock(9, 3)), from)
	inNext.Visit.Since = clock(9, 3).Add(time.Millisecond) // the clock went on between the two entries of the split
	inNext.Changed = inNext.Changed.Next(inNext.Visit.Since)
	for name, c := range map[string]struct {
		clients []desk.Client
		want    int // 0 is none
	}{
		"nobody":                        {nil, 0},
		"the latest":                    {[]desk.Client{is(1, came(clock(9, 3))), is(2, came(clock(9, 5))), is(3, came(clock(9, 4)))}, 2},
		"only booked":                   {[]desk.Client{is(1, booked(10, 0), undoable(7)), is(2, came(clock(9, 5)))}, 2},
		"only booked, nobody else":      {[]desk.Client{is(1, booked(10, 0), undoable(7))}, 0},
		"given up":                      {[]desk.Client{is(1, came(clock(9, 3))), is(2, move(clock(9, 4), visit.GiveUp))}, 2},
		"grown here":                    {[]desk.Client{is(1, came(clock(9, 3)), undoable(9)), is(2, came(clock(9, 5)))}, 1},
		"nothing of theirs left":        {[]desk.Client{is(1, came(clock(9, 3)), func(c *desk.Client) { c.Undoable = uuid.Nil })}, 0},
		"two steps in one millisecond":  {[]desk.Client{is(5, came(clock(9, 3))), is(4, came(clock(9, 3)), next)}, 4},
		"the same clock of two devices": {[]desk.Client{is(5, came(clock(9, 3))), is(4, came(clock(9, 3)))}, 5},
		"split":                         {[]desk.Client{is(2, came(clock(9, 3))), child}, 2},
		"split, from one millisecond to the next": {[]desk.Client{is(2, came(clock(9, 3))), inNext}, 2},
		"split, and somebody else meanwhile":      {[]desk.Client{is(2, came(clock(9, 3))), child, is(4, came(clock(9, 3)), next, next)}, 4},
		"split, and the new party grew at once":   {[]desk.Client{is(2, came(clock(9, 3))), is(3, came(clock(9, 3)), from, next, next)}, 3},
		"split, and the new party grew later":     {[]desk.Client{is(2, came(clock(9, 3))), is(3, came(clock(9, 3)), from, undoable(5))}, 3},
		"split, and the new party called":         {[]desk.Client{is(2, came(clock(9, 3))), is(3, came(clock(9, 3)), from, called(clock(9, 4), 1))}, 3},
		"split, and the new party back again": {[]desk.Client{
			is(2, came(clock(9, 3))), is(3, came(clock(9, 3)), from, called(clock(9, 4), 1), move(clock(9, 5), visit.Requeue)),
		}, 3},
		"split, and nothing of the party left": {[]desk.Client{is(2, came(clock(9, 3)), func(c *desk.Client) { c.Undoable = uuid.Nil }), child}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			for _, order := range [][]desk.Client{c.clients, reversed(c.clients)} {
				d := day(order...)
				last, ok := d.Last()
				if ok != (c.want > 0) || ok && number(last) != c.want {
					t.Errorf("%d, %v", number(last), ok)
				}
				d.Closing = uuid.UUID{1}
				if _, ok := d.Last(); ok {
					t.Error("a closed day has nothing to undo")
				}
			}
		})
	}
}

func reversed(clients []desk.Client) []desk.Client {
	clients = slices.Clone(clients)
	slices.Reverse(clients)
	return clients
}

func TestWith(t *testing.T) {
	status := func(s booking.Status) func(*desk.Client) {
		return func(c *desk.Client) { c.Status = s }
	}
	moved := func(c *desk.Client) { c.Facts.Date = today.Add(1) }
	away := func(c *desk.Client) { c.Facts.Site = "elsewhere" }
	for name, c := range map[string]struct {
		changed []desk.Client
		want    []int
		state   visit.State // of client 2
	}{
		"nothing":               {nil, []int{1, 2}, visit.Expected},
		"replaced":              {[]desk.Client{is(2, came(clock(9, 0)))}, []int{1, 2}, visit.Waiting},
		"added":                 {[]desk.Client{is(3)}, []int{1, 2, 3}, visit.Expected},
		"the last one counts":   {[]desk.Client{is(2), is(2, came(clock(9, 0)))}, []int{1, 2}, visit.Waiting},
		"cancelled":             {[]desk.Client{is(1, status(booking.Cancelled))}, []int{2}, visit.Expected},
		"withdrawn":             {[]desk.Client{is(1, status(booking.Withdrawn), came(clock(9, 0)))}, []int{2}, visit.Expected},
		"cancelled though here": {[]desk.Client{is(1, came(clock(9, 0)), status(booking.Cancelled))}, []int{1, 2}, visit.Expected},
		"to another day":        {[]desk.Client{is(1, moved)}, []int{2}, visit.Expected},
		"of another site":       {[]desk.Client{is(3, away)}, []int{1, 2}, visit.Expected},
	} {
		t.Run(name, func(t *testing.T) {
			before := day(is(1), is(2))
			d := before.With(c.changed)
			slices.SortFunc(d.Clients, func(a, b desk.Client) int { return number(a) - number(b) })
			if diff := cmp.Diff(c.want, numbers(d.Clients, itself)); diff != "" {
				t.Error(diff)
			}
			if two, _ := d.Client(id(2)); two.Visit.State != c.state {
				t.Errorf("client 2 is %s", two.Visit.State)
			}
			if diff := cmp.Diff(day(is(1), is(2)), before); diff != "" {
				t.Errorf("the day it is made of has changed: %s", diff)
			}
		})
	}
}
