package walkin_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/walkin"
)

// TestThroughTheRealStore: tickets in their order, a place of today taken as a booking, a lost place, and Undo.
func TestThroughTheRealStore(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		s := r.Store(office())
		day := func() desk.Day {
			d, err := s.Day(t.Context(), "1137", monday)
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
		show := func() {
			r.dialog = walkin.Show(r.Context, walkin.Options{Store: s, Day: day, Done: func(d desk.Receipt) { r.done = append(r.done, d) }, Undo: func(desk.Receipt) {}})
			r.Queue.Drain()
		}
		show()
		r.Press(fyne.KeyReturn)
		show()
		r.Write("nHoa\tNguyễn Thị\n")
		show()
		r.Write("r")
		start := r.Focused()
		r.Write("\n")
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

func find(t *testing.T, day desk.Day, id uuid.UUID) desk.Client {
	t.Helper()
	c, ok := day.Client(id)
	if !ok {
		t.Fatal("the client is not of the day")
	}
	return c
}
