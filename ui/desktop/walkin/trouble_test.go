package walkin_test

import (
	"crypto/rand"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/walkin"
	"daybook/ui/uitest"
)

// TestThePlaceIsGone meanwhile: the next one is offered, the queue is there, and nothing typed is lost.
func TestThePlaceIsGone(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		r.show()
		r.Write("nZoé")
		for r.Focused() != r.Context.Words.T("walkin.take", translations.Args{"Time": r.Context.Words.Clock(640), "Counter": "2"}) {
			r.Write("\t")
		}
		lost := fault.New("booking.place-taken", "Date", monday, "Start", r.openings[0].Start())
		r.refusal = lost
		r.openings = []capacity.Opening{{Places: []site.Place{{Counter: 1, Date: monday, Start: 700, End: 720}}}}
		r.Press(fyne.KeyReturn)
		r.Says("Zoé", r.Context.Words.ClockRange(700, 720))
		if !r.dialog.Open() || len(r.done) > 0 || r.Committed > 0 {
			t.Fatal("it counts as done")
		}
		r.Press(fyne.KeyReturn)
		if len(r.orders) != 2 || r.orders[1].Places[0].Start != 700 || r.orders[1].Details.Contact.Given != "Zoé" || r.orders[0].Command == r.orders[1].Command {
			t.Errorf("ordered %+v", r.orders)
		}
	}
}

// TestThePlaceGoesAndNoneComes: the focus goes to the queue.
func TestThePlaceGoesAndNoneComes(t *testing.T) {
	for _, why := range []error{fault.New("capacity.full", "From", monday, "To", monday), fault.New("booking.past"), nil} {
		r := newRoom(t, translations.English)
		r.show()
		r.Write("r")
		r.openings, r.none = nil, why
		r.Queue.Advance(time.Minute) // another minute: it is looked for anew
		r.dialog.Changed()
		r.Queue.Drain()
		r.Says("Nothing is free today any more.")
		if r.Focused() != "Ticket for the queue" {
			t.Errorf("%v: the focus is on %q", why, r.Focused())
		}
		r.Write("r\n")
		if got := r.only(); len(got.Places) > 0 {
			t.Errorf("ordered %+v", got)
		}
	}
}

// TestAPlaceOfAnotherDay is none of today.
func TestAPlaceOfAnotherDay(t *testing.T) {
	r := newRoom(t, translations.French)
	r.openings[0].Places[0].Date++
	r.show()
	r.Says("Plus rien n’est libre aujourd’hui.")
	r.Press(fyne.KeyEscape)
	r.none = errors.New("disk")
	r.show()
	r.Says(r.Context.Words.Fault(r.none))
}

// TestTheStoreRefuses: it is said, and trying again with the same content is the same command.
func TestTheStoreRefuses(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.refusal = fault.New("day.closed", "Date", monday)
	r.Press(fyne.KeyReturn)
	r.Says("is closed")
	r.refusal = fault.New("day.closed", "Date", monday)
	r.Press(fyne.KeyReturn)
	r.Write("+\n")
	if len(r.orders) != 3 || r.orders[0].Command != r.orders[1].Command || r.orders[1].Command == r.orders[2].Command {
		t.Errorf("ordered %+v", r.orders)
	}
}

// TestASecondEnterDoesNothing while the first is on its way.
func TestASecondEnterDoesNothing(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	uitest.Press(r.Window, fyne.KeyReturn)
	if !walkin.Busy(r.Context.Runner) {
		t.Error("a lock would not wait")
	}
	uitest.Press(r.Window, fyne.KeyReturn)
	r.dialog.Changed()
	r.Queue.Drain()
	r.only()
}

// TestWarningsAreSaid but those that were said before.
func TestWarningsAreSaid(t *testing.T) {
	r := newRoom(t, translations.English)
	r.warnings = []fault.Fault{*fault.New("walk-in.biometrics"), *fault.New("phone.unusual")}
	r.show()
	r.Press(fyne.KeyReturn)
	if text := r.Toasts[0].Text; !strings.Contains(text, r.Context.Words.Fault(&r.warnings[1])) || strings.Contains(text, r.Context.Words.Fault(&r.warnings[0])) {
		t.Errorf("said %q", text)
	}
}

// TestLookingIsNotRepeated every second, but when the minute, the journal or the party is another.
func TestLookingIsNotRepeated(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	looked := func(want int) {
		t.Helper()
		r.Queue.Drain()
		if len(r.asked) != want {
			t.Errorf("looked %d times, not %d", len(r.asked), want)
		}
	}
	looked(1)
	r.dialog.Changed()
	looked(1)
	r.day.Position++
	r.dialog.Changed()
	looked(2)
	r.Queue.Advance(time.Minute)
	r.dialog.Changed()
	looked(3)
	r.Write("+")
	looked(4)
	r.Press(fyne.KeyEscape)
	r.dialog.Changed()
	looked(4)
}

func number(t *testing.T) string {
	t.Helper()
	n, err := booking.NewConfirmation(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestAConfirmationNumberIsScanned with the focus on a button or in a name: it never gives a ticket nor changes anything.
func TestAConfirmationNumberIsScanned(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, before := range []string{"", "n", "n\t", "r"} {
			for range 2 { // numbers of many kinds
				r, n := newRoom(t, language), number(t)
				r.show()
				r.Write(before)
				r.Scan(n)
				r.Says(booking.ShowConfirmation(n))
				if len(r.orders) > 0 || r.Focused() != r.Context.Words.T("walkin.known-arrive") {
					t.Fatalf("%q %s: the focus is on %q, %d orders", before, n, r.Focused(), len(r.orders))
				}
				r.Press(fyne.KeyReturn)
				if len(r.arrived) != 1 || r.arrived[0] != n || r.Modal() {
					t.Fatalf("%q %s: arrived %v", before, n, r.arrived)
				}
			}
		}
	}
}

// TestTheBookingOfSomebodyOfToday names them, and says that they are here.
func TestTheBookingOfSomebodyOfToday(t *testing.T) {
	for _, c := range []struct {
		state visit.State
		want  []string
	}{
		{visit.Expected, []string{"Zoé Tremblay", "Record the arrival"}},
		{visit.NoShow, []string{"Zoé Tremblay", "Record the arrival"}},
		{visit.Waiting, []string{"Zoé Tremblay, who has been here today: P001, waiting.", "Show where they are"}},
		{visit.Left, []string{"Zoé Tremblay, who has been here today: P001, left before being served.", "Show where they are"}},
	} {
		r := newRoom(t, translations.English)
		r.busy(1)
		known := &r.day.Clients[0]
		number := "4K7MX2Q" + check("4K7MX2Q")
		known.Visit.State, known.Details.Confirmation = c.state, number
		known.Details.Persons = []booking.Person{{Given: "Zoé", Family: "Tremblay"}}
		r.show()
		r.Scan(number)
		r.Says(append(c.want, "4K7M-X2Q")...)
		r.Press(fyne.KeyReturn)
		if !slices.Equal(r.arrived, []string{number}) || r.Modal() {
			t.Errorf("%s: %v", c.state, r.arrived)
		}
	}
}

// TestGoOnWithoutTheBooking: all is as it was before the scan.
func TestGoOnWithoutTheBooking(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Write("+")
	var n string
	for n = number(t); n[0] != '2'; n = number(t) {
	}
	r.Scan(n) // 2 would be biometrics
	r.Press(fyne.KeyEscape)
	r.Press(fyne.KeyReturn)
	if got := r.only(); got.Service != site.Passport || got.Persons != 2 || len(r.arrived) > 0 {
		t.Errorf("ordered %+v, arrived %v", got, r.arrived)
	}
	r.show()
	r.Write("n")
	r.Scan(n)
	r.Press(fyne.KeyEscape)
	r.SaysNot(n)
}

// TestAScanWithoutEnter in a name is found before a ticket is given.
func TestAScanWithoutEnter(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	n := number(t)
	r.Write("n" + n + "\tTremblay\n")
	r.Says(booking.ShowConfirmation(n))
	if len(r.orders) > 0 {
		t.Error("a number was taken for a name")
	}
	r.Press(fyne.KeyEscape)
	r.Says("Tremblay")
}

// TestALetterIsScanned: it is for biometrics, and its number goes where it belongs.
func TestALetterIsScanned(t *testing.T) {
	for _, before := range []string{"", "n", "b"} {
		r := newRoom(t, translations.English)
		r.show()
		r.Write(before)
		r.Scan("V304512877")
		r.Says("Application number", "V304512877", "Biometrics need an appointment")
		if len(r.orders) > 0 {
			t.Fatal("a scan took somebody in")
		}
		r.Write("t") // the first reason is chosen
		for r.Focused() != "Ticket for the queue" {
			r.Write("\t")
		}
		r.Press(fyne.KeyReturn)
		if got := r.only(); got.Details.Persons[0].Application != "V304512877" || got.Details.Contact.Given != "" || got.Reason != "letter-expiring" {
			t.Errorf("%q: ordered %+v", before, got)
		}
	}
}

// TestAPersonIsNoScanner: keys with a pause between them are commands, whatever they begin with.
func TestAPersonIsNoScanner(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Write("1b2p")
	r.Says("When do they travel?")
	r.SaysNot("Biometrics need an appointment")
}

// TestAnUnknownScan changes nothing and says so.
func TestAnUnknownScan(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Write("+")
	r.Scan("2000+bb-1") // 2 alone would be biometrics
	r.Write("\n")
	if got := r.only(); got.Service != site.Passport || got.Persons != 2 {
		t.Errorf("ordered %+v", got)
	}
	if want := r.Words.T("scan.unknown"); r.Toasts[0].Text != want {
		t.Errorf("it says %q", r.Toasts[0].Text)
	}
}
