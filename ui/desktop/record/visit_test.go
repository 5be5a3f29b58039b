package record_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	day "daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// step makes a step of a visit and lets five minutes go by.
func (d *desk) step(id uuid.UUID, move visit.Move, change ...func(*day.Order)) day.Receipt {
	d.T.Helper()
	o := day.Order{Command: uuid.New(), Booking: id, Move: move}
	for _, f := range change {
		f(&o)
	}
	receipt, err := d.store.Step(d.T.Context(), o)
	d.Must(err)
	d.Queue.Advance(5 * time.Minute)
	return receipt
}

func at(counter int) func(*day.Order)     { return func(o *day.Order) { o.Counter = counter } }
func who(persons ...int) func(*day.Order) { return func(o *day.Order) { o.Persons = persons } }
func because(reason, words string) func(*day.Order) {
	return func(o *day.Order) { o.Reason, o.Words = reason, words }
}

// walkIn takes in somebody without an appointment.
func (d *desk) walkIn(persons int, people ...booking.Person) uuid.UUID {
	d.T.Helper()
	receipt, err := d.store.WalkIn(d.T.Context(), day.WalkIn{
		Command: uuid.New(), Site: "1137", Service: site.Passport, Language: "en", Persons: persons, Details: booking.Details{Persons: people},
	})
	d.Must(err)
	d.Queue.Advance(5 * time.Minute)
	return receipt.Booking
}

// open moves on to 9:00, when the office is open.
func (d *desk) atNine() { d.Queue.Advance(monday.Add(40 * time.Minute).Sub(d.Queue.Now())) }

// family is a party of four of whom two come, and what happens to them until one is served and one turned away.
func (d *desk) family() uuid.UUID {
	d.T.Helper()
	id := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Wei Chen").Booking
	d.atNine()
	d.step(id, visit.Arrive, who(0, 2))
	d.step(id, visit.Call, at(1))
	d.step(id, visit.Requeue)
	d.step(id, visit.Call, at(2))
	d.step(id, visit.Start)
	d.step(id, visit.Park)
	d.step(id, visit.Join, who(1))
	d.step(id, visit.Start, at(1))
	d.step(id, visit.Finish, who(0))
	d.step(id, visit.TurnAway, who(2), because("no-document", "passeport au consulat"))
	return id
}

func TestTheHistoryOfAVisit(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {
			"Visit", "In service at counter 1 (P001)", "P001", "20 min", "Zoé Tremblay · Served Łukasz Wójcik · Not decided yet",
			"Minh Nguyễn · Not served · Passport or identity document missing Wei Chen · Did not come",
			"Arrived, ticket P001", "2 of 4 came: Zoé Tremblay and Minh Nguyễn", "Called to counter 1", "Reason: appointment 9:10 a.m.",
			"Sent back to waiting", "Called to counter 2", "Service started at counter 2", "Set aside", "Came after all", "For: Łukasz Wójcik",
			"Service started at counter 1", "Served", "For: Zoé Tremblay", "Not served", "For: Minh Nguyễn",
			"Reason: Passport or identity document missing · passeport au consulat", "at this desk", "October 5, 2026, 9:05 a.m.",
		},
		translations.French: {
			"Visite", "En service au comptoir 1 (P001)", "Attente", "Temps de service", "Zoé Tremblay · Servi Łukasz Wójcik · Pas encore de résultat",
			"Wei Chen · Absent", "Arrivé, billet P001", "2 sur 4 sont venus : Zoé Tremblay et Minh Nguyễn", "Appelé au comptoir 1",
			"Motif : rendez-vous de 9 h 10", "Remis en attente", "Service commencé au comptoir 2", "Mis de côté", "Venu après coup",
			"Pour : Łukasz Wójcik", "Servi", "Motif : Passeport ou pièce d’identité manquant · passeport au consulat",
		},
	} {
		d := newDesk(t, language)
		d.show(d.family())
		d.Says(want...)
	}
}

func TestWhoCameWithoutAnAppointment(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {
			"P001 · No name", "Monday, October 5, 2026, without an appointment", "Came without an appointment, ticket P001",
			"Waiting since 9:00 a.m. (P001)", "5 min (as of 9:05 a.m.)", "Person 1 Person 2",
			"Undo “Came without an appointment, ticket P001”", "A walk-in has no booked time to change", "A walk-in has a ticket instead of a slip",
			"Reschedule · Cancel booking: The visit has begun: Waiting since",
		},
		translations.French: {
			"P001 · Sans nom", "lundi 5 octobre 2026, sans rendez-vous", "Venu sans rendez-vous, billet P001", "En attente depuis 9 h (P001)",
			"Personne 2", "Une personne sans rendez-vous n’a pas d’heure réservée à modifier", "Défaire « Venu sans rendez-vous, billet P001 »", "Reporter · Annuler la réservation : La visite a commencé",
		},
	} {
		d := newDesk(t, language)
		d.atNine()
		id := d.walkIn(2)
		d.show(id)
		d.Says(want...)
		for _, dead := range []string{"counter 0", "comptoir 0", "  ·", "January"} {
			d.SaysNot(dead)
		}
		d.Write("m")
		d.Write("r")
		d.Write("x")
		d.Write("p")
		if len(d.Opened)+len(d.slips) > 0 {
			t.Errorf("%s: opened %v, %d slips", language, d.Opened, len(d.slips))
		}
		d.Write("o")
		if len(d.Opened) != 1 || d.Opened[0].Args != id || d.Modal() {
			t.Errorf("%s: opened %v on Desk", language, d.Opened)
		}
	}
}

// TestStepsAreTakenBackOneByOne: each time the button says which, and the dialog what will be then.
func TestStepsAreTakenBackOneByOne(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.atNine()
	d.step(id, visit.Arrive)
	d.step(id, visit.Call, at(2))
	d.step(id, visit.Start)
	d.show(id)
	for _, c := range []struct{ button, then string }{
		{"Undo “Service started at counter 2”", "Then: Called to counter 2 (P001)"},
		{"Undo “Called to counter 2”", "Then: Waiting since 9:00 a.m. (P001)"},
		{"Undo “Arrived, ticket P001”", "Then: Expected"},
	} {
		d.Says(c.button)
		d.Write("z")
		d.Says(c.then)
		d.Press(fyne.KeyTab)
		d.Press(fyne.KeyReturn)
		d.Says("Undone: “", "(undone later)")
	}
	d.Says("Undo “Booked”", "Undone: Called to counter 2 (October 5, 2026, 9:05 a.m.)", "Undone: Arrived, ticket P001")
	if v := d.record(id).Visit; v.State != visit.Expected {
		t.Errorf("the visit is %s", v.State)
	}
}

func TestWalkInsAreTakenBack(t *testing.T) {
	d := newDesk(t, translations.English)
	d.atNine()
	id := d.walkIn(1)
	d.show(id)
	d.Write("z")
	d.Says("The client is taken off today’s list. Ticket P001 is not given to anybody else.")
	d.Press(fyne.KeyTab)
	d.Press(fyne.KeyReturn)
	if got := d.record(id); got.Status != booking.Withdrawn {
		t.Errorf("it is %s", got.Status)
	}
	d.Says("Undone")
}

func TestAPartyThatWasSplit(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik").Booking
	d.atNine()
	d.step(id, visit.Arrive)
	child := d.step(id, visit.Split, who(1)).Split
	d.show(id)
	d.Says("Party split", "Goes on separately: Łukasz Wójcik", "Łukasz Wójcik · Went on separately")
	d.Press(fyne.KeyEscape)
	d.show(child)
	d.Says("Split off from a larger party, ticket P002", "Łukasz Wójcik", "P002")
}

// TestWhatTheEndOfTheDayDid shows who never came and who was still there.
func TestWhatTheEndOfTheDayDid(t *testing.T) {
	d := newDesk(t, translations.French)
	absent := d.book("1137", 550, "Zoé Tremblay").Booking
	d.atNine()
	waits := d.walkIn(1, booking.Person{Family: "Aglukark"})
	_, err := d.store.CloseDay(t.Context(), day.Closing{Command: uuid.New(), Site: "1137", Date: calendar.NewDate(2026, 10, 5)})
	d.Must(err)
	d.show(absent)
	d.Says("Absence inscrite", "Absent", "La visite est terminée")
	d.Write("z")
	d.Press(fyne.KeyTab)
	d.Press(fyne.KeyReturn)
	d.Says("Impossible de défaire")
	for d.Modal() {
		d.Press(fyne.KeyEscape)
	}
	d.show(waits)
	d.Says("P001 · Aglukark", "Parti avant d’être servi")
}

// TestDeskIsOfferedOnlyWhereItIsServed: today at the site at hand.
func TestDeskIsOfferedOnlyWhereItIsServed(t *testing.T) {
	d := newDesk(t, translations.English)
	here, away := d.book("1137", 550, "Zoé Tremblay").Booking, d.book("2210", 550, "Minh Nguyễn").Booking
	start := calendar.Minute(600)
	later := d.book("1137", 600, "Wei Chen").Booking
	_, err := d.store.Move(t.Context(), booking.Move{Command: uuid.New(), Booking: later, When: booking.When{Date: calendar.NewDate(2026, 10, 6), Start: &start}})
	d.Must(err)
	for id, want := range map[uuid.UUID]bool{here: true, away: false, later: false} {
		d.Opened = nil
		d.show(id)
		if d.offersButton("Show on Desk") != want {
			t.Errorf("offered: %v", !want)
		}
		d.Write("O")
		if (len(d.Opened) == 1) != want || d.Modal() == want {
			t.Errorf("opened %v", d.Opened)
		}
		for d.Modal() {
			d.Press(fyne.KeyEscape)
		}
	}
}

// TestDetailsOfWhoIsHereCanBeCompleted, but not of who is gone.
func TestDetailsOfWhoIsHereCanBeCompleted(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.atNine()
	d.step(id, visit.Arrive)
	d.show(id)
	d.Write("m")
	if len(d.Opened) != 1 {
		t.Error("a telephone number cannot be added for who waits")
	}
	d.step(id, visit.Leave)
	d.show(id)
	d.Write("m")
	d.Says("Modify · Reschedule · Cancel booking: The visit is over (Left before being served")
	if len(d.Opened) != 1 {
		t.Error("the visit is over and can be changed")
	}
}
