package roster

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// states goes through what the screen can show.
func (c *counter) states(see func(name string)) {
	c.T.Helper()
	see("roster-day")
	c.Write("ssS") // by name, from the last
	see("roster-sorted")
	c.Write("4")
	c.Press(fyne.KeyF, fyne.KeyModifierControl)
	c.Write("tremblay")
	see("roster-filtered")
	c.Write(" nobody")
	see("roster-no-hits")
	c.Press(fyne.KeyEscape)
	c.Press(fyne.KeyRight)
	see("roster-empty")
	c.Write("g")
	see("roster-date")
	c.Write("2026-10-12\n")
	see("roster-closed")
	c.Write("t")
	c.Press(fyne.KeyReturn)
	see("roster-record")
	c.Press(fyne.KeyEscape)
}

// rooms are the usual ones but for the first, which is lower still.
func rooms() []stage.Look {
	looks := stage.Rooms()
	looks[0].Size = fyne.NewSize(788, 588)
	return looks
}

func TestTheScreenInEveryLook(t *testing.T) { stage.EveryLook(t, rooms(), tour(t, 14)) }

// TestTelephoneNumbersAreWhole where there is least room.
func TestTelephoneNumbersAreWhole(t *testing.T) {
	for _, language := range translations.Languages() {
		c := atCounter(t, language, 14)
		c.Wear(rooms()[0])
		c.Says("705-555-0100")
	}
}

func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t, 6), "Zoé", "Tremblay", "Wójcik", "Nguyễn", "Bélanger", "Singh", "tremblay", "nobody", "FR", "V304512877",
		"Sudbury Service Canada Centre", "Centre Service Canada de Sudbury", "Ctrl+P", "Ctrl+F", "Alt+1")
}

func tour(t *testing.T, bookings int) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		c := counterIn(t, catalogue, language, bookings)
		return c.Stage, c.states
	}
}

// TestTabOrder is: the tools from left to right, the filter, its buttons, the list, what can be done with a booking.
func TestTabOrder(t *testing.T) {
	c := atCounter(t, translations.English, 2)
	var order []string
	for range 16 {
		switch o := c.Window.Canvas().Focused().(type) {
		case *kit.Button:
			order = append(order, o.Label())
		case *kit.Entry:
			order = append(order, "filter")
		case *kit.RowList:
			order = append(order, "list")
		}
		c.Press(fyne.KeyTab)
	}
	if got := strings.Join(order, ", "); got != "list, Show, Modify, Reschedule, Cancel booking, Undo, Previous, Next, Today, Date, Print, filter, All, Passport, Biometrics, Hide cancelled" {
		t.Errorf("the order is %s", got)
	}
}
