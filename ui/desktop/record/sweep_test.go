package record_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/stage"
)

// states goes through all dialogs of two bookings, one that was cancelled.
func (d *desk) states(see func(name string)) {
	d.T.Helper()
	active, gone := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik").Booking, d.book("1137", 600, "Minh Nguyễn").Booking
	_, err := d.store.Cancel(d.T.Context(), booking.Cancellation{Command: uuid.New(), Booking: gone, Reason: "family", Words: "mariage à Sudbury"})
	d.Must(err)
	d.show(active)
	see("record")
	d.Press(fyne.KeyTab)
	d.Press(fyne.KeyEnd)
	see("record-end")
	d.Write("x")
	see("cancel")
	d.Write("\t\t\t\n")
	see("cancel-reason")
	d.Escape()
	d.do(d.records.Move, active)
	see("move")
	d.Write("4")
	see("move-chosen")
	d.toReasons()
	see("move-reasons")
	d.Escape()
	d.show(active)
	d.Write("r")
	d.Write("2\n")
	see("record-moved")
	d.Escape()
	d.show(gone)
	see("record-cancelled")
	d.Write("z")
	see("undo")
	d.Escape()
	d.do(d.records.Move, gone)
	see("impossible")
	d.Escape()
	d.visits(see)
}

// visits goes through what the dialogs show of people who came.
func (d *desk) visits(see func(name string)) {
	id := d.family()
	d.show(id)
	see("visit")
	d.Press(fyne.KeyPageDown)
	see("visit-history")
	d.Press(fyne.KeyEnd)
	see("visit-end")
	d.Write("z")
	see("visit-undo")
	d.Escape()
	d.show(d.walkIn(2))
	see("walk-in")
	d.Escape()
}

func TestTheDialogsInEveryLook(t *testing.T) { stage.EveryLook(t, stage.Looks(), tour(t)) }

func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t), "Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Ring twice", "zoe@example.ca", "Wei Chen",
		"passeport au consulat", "mariage à Sudbury", "Inuktitut")
}

func tour(t *testing.T) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		d := deskIn(t, catalogue, language)
		return d.Stage, d.states
	}
}

// TestTabOrder is: the text, the actions that are possible, Close.
func TestTabOrder(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.show(id)
	var order []string
	for range 8 {
		order = append(order, d.Focused())
		d.Press(fyne.KeyTab)
	}
	if got := fmt.Sprint(order); got != "[ Modify Reschedule Cancel booking Undo “Booked” Print slip Show on Desk Close]" {
		t.Errorf("the order is %s", got)
	}
}
