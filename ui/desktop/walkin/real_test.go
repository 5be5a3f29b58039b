package walkin_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/walkin"
)

// TestThroughTheRealStore: tickets in their order, a place of today taken as a booking, a lost place, and Undo.
func TestThroughTheRealStore(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		s := r.real()
		day := func() desk.Day {
			d, err := s.Day(t.Context(), "1137", monday)
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
		show := func() {
			r.dialog = walkin.Show(r.ctx, walkin.Options{Store: s, Day: day, Done: func(d desk.Receipt) { r.done = append(r.done, d) }, Undo: func(desk.Receipt) {}})
			r.queue.Drain()
		}
		show()
		r.press(fyne.KeyReturn)
		show()
		r.write("nHoa\tNguyễn Thị\n")
		show()
		r.write("r")
		start := r.focused()
		r.write("\n")
		if len(r.done) != 3 || start == "" {
			t.Fatalf("%d were taken in, the place is %q", len(r.done), start)
		}
		for i, want := range []string{"P001", "P002", "P003"} {
			if got := r.done[i].Visit; got.Ticket.String() != want || got.State != visit.Waiting {
				t.Errorf("%s is %s, %s", want, got.Ticket, got.State)
			}
		}
		named, placed := find(t, day(), r.done[1].Booking), find(t, day(), r.done[2].Booking)
		if named.Details.Contact.Family != "Nguyễn Thị" || !named.Facts.WalkIn() || named.Facts.Language != string(language) {
			t.Errorf("named: %+v", named.Facts)
		}
		if len(placed.Facts.Places) != 1 || placed.Facts.WalkIn() || placed.Facts.Places[0].Start < 624 {
			t.Errorf("with a place: %+v", placed.Facts)
		}
		if _, err := s.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: placed.ID, Entry: r.done[2].Entry}); err != nil {
			t.Errorf("it cannot be undone: %v", err)
		}
	}
}

// real is a store with the office in it, open today.
func (r *room) real() *store.Store {
	r.t.Helper()
	s, err := store.Open(r.t.TempDir(), store.Options{Now: r.queue.Now})
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { _ = s.Close() })
	at := office()
	at.Schedule = calendar.Schedule{Province: "ON"}
	at.Schedule.Hours = []calendar.Rule{{Kind: calendar.Weekly, Weekday: time.Monday, Open: calendar.Span{From: 510, To: 960}}}
	if err := s.SetUpSample(); err != nil {
		r.t.Fatal(err)
	}
	if err := s.ImportSites(r.t.Context(), uuid.New(), []site.Site{at}); err != nil {
		r.t.Fatal(err)
	}
	return s
}

func find(t *testing.T, day desk.Day, id uuid.UUID) desk.Client {
	t.Helper()
	c, ok := day.Client(id)
	if !ok {
		t.Fatal("the client is not of the day")
	}
	return c
}
