package walkin_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/stage"
)

// states goes through all that the dialog can look like.
func (r *room) states(see func(name string)) {
	r.busy(6)
	r.show()
	see("walkin")
	r.Write("2\n")
	see("walkin-biometrics")
	r.Press(fyne.KeyEscape)
	r.show()
	for range 6 {
		r.Write("\t")
	}
	r.Press(fyne.KeyEnd)
	r.Write("\tZoé\tTremblay\t7055550142\t")
	for range 3 {
		r.Press(fyne.KeyRight)
	}
	r.Press(fyne.KeySpace)
	r.Write("\tInuktitut")
	see("walkin-typed")
	r.refusal = fault.New("booking.place-taken", "Date", monday, "Start", r.openings[0].Start())
	r.Write("\t\t\n")
	see("walkin-lost")
	r.Press(fyne.KeyEscape)
	see("walkin-lose")
	r.Press(fyne.KeyRight)
	r.Press(fyne.KeyReturn)
	r.openings, r.day.Counters = nil, nil
	r.show()
	see("walkin-nothing")
	r.Press(fyne.KeyEscape)
	r.day.Closing = [16]byte{1}
	r.show()
	see("walkin-closed")
	r.Press(fyne.KeyEscape)
	r.day.Closing = [16]byte{}
	r.show()
	r.Scan("4K7MX2Q" + check("4K7MX2Q"))
	see("walkin-known")
	r.Press(fyne.KeyEscape)
	r.Press(fyne.KeyEscape)
}

func TestTheDialogInEveryLook(t *testing.T) { stage.EveryLook(t, stage.Looks(), tour(t)) }

func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t), "Zoé", "Tremblay", "Inuktitut", "Sudbury")
}

func tour(t *testing.T) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		r := roomIn(t, catalogue, language)
		return r.Stage, r.states
	}
}

// check is the last symbol of a confirmation number.
func check(number string) string {
	for _, symbol := range "0123456789BCDFGHJKMNPQRTVWXYZ" {
		if _, err := booking.ParseConfirmation(number + string(symbol)); err == nil {
			return string(symbol)
		}
	}
	return ""
}
