package terminal

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/ui/terminal/example"
)

// TestShow tells of one booking by its number and by its id, and by that alone where its site is not known here.
func TestShow(t *testing.T) {
	d := newDesk(t)
	r := example.Record()
	d.holds(r)
	for _, args := range [][]string{{example.Shown}, {"--booking", subject.String()}} {
		got := d.run(t, append([]string{"show", "--json"}, args...)...)
		if got.code != Done || !strings.Contains(got.out, `"history":[{"entry"`) || !strings.HasPrefix(got.out, `{"booking":"`+subject.String()) {
			t.Errorf("%+v", got)
		}
		if got := d.run(t, append([]string{"show"}, args...)...); got.code != Done || !strings.Contains(got.out, " T1 Toronto Office\n") {
			t.Errorf("%+v", got)
		}
	}
	r.Facts.Site = "T9"
	d.holds(r)
	if got := d.run(t, "show", example.Shown); got.code != Done || !strings.Contains(got.out, " T9\n") {
		t.Errorf("%+v", got)
	}
}

func TestFind(t *testing.T) {
	d := newDesk(t)
	r := example.Record()
	r.History, r.Undoable = nil, uuid.Nil
	d.store.find = func(text string, limit int) ([]booking.Record, error) {
		if text != "zoe trem" || limit != 7 {
			t.Errorf("%q, at most %d", text, limit)
		}
		return []booking.Record{r, {Booking: booking.Booking{Status: booking.Cancelled}}}, nil
	}
	got := d.run(t, "find", "zoe", "trem", "--limit", "7")
	if got.code != Done || strings.Count(got.out, "\n") != 3 || !strings.Contains(got.out, "613-555-1234  booked\n") {
		t.Errorf("%+v", got)
	}
	json := d.run(t, "find", "zoe trem", "--limit", "7", "--json")
	for _, part := range []string{`{"bookings":[{"booking":"` + subject.String(), `"contact":{"given":"Zoé"`, `"place":null`, `"persons":[]`} {
		if !strings.Contains(json.out, part) {
			t.Errorf("no %s in %s", part, json.out)
		}
	}
	if strings.Contains(json.out, "history") || strings.Contains(json.out, "null,\"warnings\":null") {
		t.Error(json.out)
	}
	d.store.find = func(string, int) ([]booking.Record, error) { return nil, nil }
	d.run(t, "find", "nobody", "--json").want(t, Done, `{"bookings":[]}`+"\n", "")
	d.run(t, "find", "nobody").want(t, Done, d.Catalogue.In("en").T("cli.found-none")+"\n", "")
}
