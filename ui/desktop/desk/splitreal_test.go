package desk

import (
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// TestAPartyThatSplitsInTheStore is one's own step, told with the new ticket and taken back at once.
func TestAPartyThatSplitsInTheStore(t *testing.T) {
	r := onDisk(t, translations.English)
	w := desk.WalkIn{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "fr", Persons: 3, Reason: "travel"}
	w.Details.Persons = []booking.Person{{Family: "Roy"}}
	receipt, err := r.store.WalkIn(t.Context(), w)
	r.Must(err)
	r.Changed()
	r.Queue.Drain()
	r.minute()
	deeds := r.deeds()
	deeds.Order(desk.Order{Command: uuid.New(), Booking: receipt.Booking, Move: visit.Split, Persons: []int{1}})
	r.Queue.Drain()
	if r.Told() != "Person 2 now has ticket B002." {
		t.Errorf("said %q", r.Told())
	}
	r.minute()
	deeds.Grow(desk.Growth{Command: uuid.New(), Booking: receipt.Booking, Persons: make([]booking.Person, 1)})
	r.Queue.Drain()
	if r.Told() != "B001 is now a party of 3." {
		t.Errorf("said %q", r.Told())
	}
	r.minute()
	for _, want := range []string{"Taken back: “B001 is now a party of 3”.", "Taken back: “Person 2 now has ticket B002”."} {
		r.Write("u")
		if r.Told() != want || r.Modal() {
			t.Errorf("said %q", r.Told())
		}
		r.minute()
	}
	r.Write("u") // the arrival was recorded elsewhere
	if !r.Modal() {
		t.Error("nothing asks before another desk’s step is taken back")
	}
}
