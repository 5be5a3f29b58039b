package walkin_test

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/walkin"
	"daybook/ui/uitest"
)

// TestThePlaceIsGone meanwhile: the next one is offered, the queue is there, and nothing typed is lost.
func TestThePlaceIsGone(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		r.show()
		r.write("nZoé")
		for r.focused() != r.ctx.Words.T("walkin.take", translations.Args{"Time": r.ctx.Words.Clock(640), "Counter": "2"}) {
			r.write("\t")
		}
		lost := fault.New("booking.place-taken", "Date", monday, "Start", r.openings[0].Start())
		r.refusal = lost
		r.openings = []capacity.Opening{{Places: []site.Place{{Counter: 1, Date: monday, Start: 700, End: 720}}}}
		r.press(fyne.KeyReturn)
		r.says("Zoé", r.ctx.Words.ClockRange(700, 720))
		if !r.dialog.Open() || len(r.done) > 0 || r.commits > 0 {
			t.Fatal("it counts as done")
		}
		r.press(fyne.KeyReturn)
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
		r.write("r")
		r.openings, r.none = nil, why
		r.queue.Advance(time.Minute) // another minute: it is looked for anew
		r.dialog.Changed()
		r.queue.Drain()
		r.says("Nothing is free today any more.")
		if r.focused() != "Ticket for the queue" {
			t.Errorf("%v: the focus is on %q", why, r.focused())
		}
		r.write("r\n")
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
	r.says("Plus rien n’est libre aujourd’hui.")
	r.press(fyne.KeyEscape)
	r.none = errors.New("disk")
	r.show()
	r.says(r.ctx.Words.Fault(r.none))
}

// TestTheStoreRefuses: it is said, and trying again with the same content is the same command.
func TestTheStoreRefuses(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.refusal = fault.New("day.closed", "Date", monday)
	r.press(fyne.KeyReturn)
	r.says("is closed")
	r.refusal = fault.New("day.closed", "Date", monday)
	r.press(fyne.KeyReturn)
	r.write("+\n")
	if len(r.orders) != 3 || r.orders[0].Command != r.orders[1].Command || r.orders[1].Command == r.orders[2].Command {
		t.Errorf("ordered %+v", r.orders)
	}
}

// TestASecondEnterDoesNothing while the first is on its way.
func TestASecondEnterDoesNothing(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	uitest.Press(r.window, fyne.KeyReturn)
	if !walkin.Busy(r.ctx.Runner) {
		t.Error("a lock would not wait")
	}
	uitest.Press(r.window, fyne.KeyReturn)
	r.dialog.Changed()
	r.queue.Drain()
	r.only()
}

// TestWarningsAreSaid but those that were said before.
func TestWarningsAreSaid(t *testing.T) {
	r := newRoom(t, translations.English)
	r.warnings = []fault.Fault{*fault.New("walk-in.biometrics"), *fault.New("phone.unusual")}
	r.show()
	r.press(fyne.KeyReturn)
	if text := r.toasts[0].Text; !strings.Contains(text, r.ctx.Words.Fault(&r.warnings[1])) || strings.Contains(text, r.ctx.Words.Fault(&r.warnings[0])) {
		t.Errorf("said %q", text)
	}
}

// TestLookingIsNotRepeated every second, but when the minute, the journal or the party is another.
func TestLookingIsNotRepeated(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	looked := func(want int) {
		t.Helper()
		r.queue.Drain()
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
	r.queue.Advance(time.Minute)
	r.dialog.Changed()
	looked(3)
	r.write("+")
	looked(4)
	r.press(fyne.KeyEscape)
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
				r.write(before)
				r.swipe(n)
				r.says(booking.ShowConfirmation(n))
				if len(r.orders) > 0 || r.focused() != r.ctx.Words.T("walkin.known-arrive") {
					t.Fatalf("%q %s: the focus is on %q, %d orders", before, n, r.focused(), len(r.orders))
				}
				r.press(fyne.KeyReturn)
				if len(r.arrived) != 1 || r.arrived[0] != n || r.modal() {
					t.Fatalf("%q %s: arrived %v", before, n, r.arrived)
				}
			}
		}
	}
}

// TestGoOnWithoutTheBooking: all is as it was before the scan.
func TestGoOnWithoutTheBooking(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.write("+")
	var n string
	for n = number(t); n[0] != '2'; n = number(t) {
	}
	r.swipe(n) // 2 would be biometrics
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyReturn)
	if got := r.only(); got.Service != site.Passport || got.Persons != 2 || len(r.arrived) > 0 {
		t.Errorf("ordered %+v, arrived %v", got, r.arrived)
	}
	r.show()
	r.write("n")
	r.swipe(n)
	r.press(fyne.KeyEscape)
	r.saysNot(n)
}

// TestAScanWithoutEnter in a name is found before a ticket is given.
func TestAScanWithoutEnter(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	n := number(t)
	r.write("n" + n + "\tTremblay\n")
	r.says(booking.ShowConfirmation(n))
	if len(r.orders) > 0 {
		t.Error("a number was taken for a name")
	}
	r.press(fyne.KeyEscape)
	r.says("Tremblay")
}

// TestALetterIsScanned: it is for biometrics, and its number goes where it belongs.
func TestALetterIsScanned(t *testing.T) {
	for _, before := range []string{"", "n", "b"} {
		r := newRoom(t, translations.English)
		r.show()
		r.write(before)
		r.swipe("V304512877")
		r.says("Application number", "V304512877", "Biometrics need an appointment")
		if len(r.orders) > 0 {
			t.Fatal("a scan took somebody in")
		}
		r.write(" \n") // the first reason is chosen
		for r.focused() != "Ticket for the queue" {
			r.write("\t")
		}
		r.press(fyne.KeyReturn)
		if got := r.only(); got.Details.Persons[0].Application != "V304512877" || got.Details.Contact.Given != "" || got.Reason != "letter-expiring" {
			t.Errorf("%q: ordered %+v", before, got)
		}
	}
}

// TestAPersonIsNoScanner: keys with a pause between them are commands, whatever they begin with.
func TestAPersonIsNoScanner(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.write("1b2p")
	r.says("When do they travel?")
	r.saysNot("Biometrics need an appointment")
}
