package record_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/translations"
)

func TestShowTellsEverything(t *testing.T) {
	d := newDesk(t, translations.English)
	receipt := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik")
	d.show(receipt.Booking)
	d.Says(booking.ShowConfirmation(receipt.Confirmation), "Zoé Tremblay", "Monday, October 5, 2026, 9:10–9:50 a.m., planned at counter 1",
		"Passport Service · 2 people", "Łukasz Wójcik · Adult, new passport", "705-555-0142", "zoe@example.ca", "French",
		"Wheelchair; Interpreter: Inuktitut", "Ring twice", "In 6 to 45 business days", "By telephone", "Read in French, version of 2026-10-01",
		"History", "October 5, 2026, 8:20 a.m.", "at this desk", "Booked")
	d.Press(fyne.KeyEscape)
	if !d.Uncovered() {
		t.Error("Esc does not go back to where the focus was")
	}
}

func TestShowInFrench(t *testing.T) {
	d := newDesk(t, translations.French)
	receipt := d.book("1137", 550, "Zoé Tremblay")
	d.do(d.records.Move, receipt.Booking)
	d.Write("3")
	d.Press(fyne.KeyReturn)
	d.show(receipt.Booking)
	d.Says("lundi 5 octobre 2026", "Service de passeport · 1 personne", "Historique", "à ce poste", "Réservé", "Déplacé",
		"de : lundi 5 octobre 2026, 9 h 10 à 9 h 30, prévu au comptoir 1", "Lu en français, version du 2026-10-01", "Par téléphone")
}

func TestHistoryInWords(t *testing.T) {
	d := newDesk(t, translations.English)
	receipt := d.book("1137", 550, "Zoé Tremblay")
	start := calendar.Minute(600)
	_, err := d.store.Move(t.Context(), booking.Move{
		Command: uuid.New(), Booking: receipt.Booking, Reason: "travel", Words: "the bus was late", When: booking.When{Date: calendar.NewDate(2026, 10, 6), Start: &start},
	})
	d.Must(err)
	d.Queue.Advance(time.Minute)
	_, err = d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: receipt.Booking})
	d.Must(err)
	d.Queue.Advance(time.Minute)
	_, err = d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: receipt.Booking, Reason: "family"})
	d.Must(err)
	d.show(receipt.Booking)
	d.Says("Cancelled – Family reasons",
		"Rescheduled (undone later)", "from: Monday, October 5, 2026, 9:10–9:30 a.m., planned at counter 1 to: Tuesday, October 6, 2026, 10:00–10:20 a.m., planned at counter 1",
		"Reason: Travel · the bus was late", "Undone: Rescheduled (October 5, 2026, 8:21 a.m.)",
		"from: Tuesday, October 6, 2026, 10:00–10:20 a.m., planned at counter 1 to: Monday, October 5, 2026, 9:10–9:30 a.m.", "Reason: Family reasons")
}

func TestHistorySaysWhatWasChanged(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"Changed: telephone, note for the desk (undone later)", "Undone: Details changed (October 5, 2026", "Changed: people added, language of service"},
		translations.French:  {"Modifié : téléphone, note pour l’accueil (défait par la suite)", "Défait : Renseignements modifiés (5 octobre 2026", "Modifié : personnes ajoutées, langue de service"},
	} {
		d := newDesk(t, language)
		id := d.book("1137", 550, "Zoé Tremblay").Booking
		amend := func(language string, change func(*booking.Details)) {
			details := d.record(id).Details
			change(&details)
			_, err := d.store.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: id, Language: language, Details: details})
			d.Must(err)
			d.Queue.Advance(time.Minute)
		}
		amend("", func(p *booking.Details) { p.Contact.Phone, p.Notes = "705-555-0199", "" })
		_, err := d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: id})
		d.Must(err)
		amend("en", func(p *booking.Details) {
			p.Persons = append(p.Persons, booking.Person{Given: "Minh", Family: "Nguyễn", Kind: booking.Adult})
		})
		d.show(id)
		d.Says(want...)
		d.SaysNot("0199")
	}
}

func TestShowOfAnotherSite(t *testing.T) {
	d := newDesk(t, translations.English)
	receipt := d.book("2210", 550, "Zoé Tremblay")
	d.show(receipt.Booking)
	d.Says("Thunder Bay Service Canada Centre")
}

func TestShowWhatIsNotThere(t *testing.T) {
	d := newDesk(t, translations.English)
	d.show(uuid.New())
	if told := d.Failed(); d.Modal() || len(told) != 1 || fault.Code(told[0]) != "booking.unknown" {
		t.Errorf("told %v", told)
	}
}

func TestWhatComesLateIsNotShown(t *testing.T) {
	d := newDesk(t, translations.English)
	receipt := d.book("1137", 550, "Zoé Tremblay")
	d.records.Show(d.Context, receipt.Booking)
	d.records.Leave()
	d.Queue.Drain()
	if d.Modal() {
		t.Error("a booking came to a screen that was left")
	}
}

func TestReadingByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	receipt := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Wei Chen")
	d.Window.Resize(fyne.NewSize(1000, 560))
	d.show(receipt.Booking)
	top := d.place("History")
	steps := []struct {
		key  fyne.KeyName
		less bool // the history stands higher than before
	}{{fyne.KeyPageDown, true}, {fyne.KeyPageUp, false}, {fyne.KeyDown, true}, {fyne.KeyUp, false}, {fyne.KeyEnd, true}, {fyne.KeyHome, false}}
	for _, focus := range []int{0, 1} { // on the text, and on the first button
		for range focus {
			d.Press(fyne.KeyTab)
		}
		for _, step := range steps {
			d.Press(step.key)
			if now := d.place("History"); (now < top) != step.less || !step.less && now != top {
				t.Errorf("after %s the history is at %v, at first at %v", step.key, now, top)
			}
		}
	}
}
