package walkin_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
)

// TestEscAsksBeforeWordsAreLost: Esc again goes on as it was, with the focus where it was; with nothing typed it closes.
func TestEscAsksBeforeWordsAreLost(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, typed := range []string{"nZoé", "n\tTremblay", "n\t\t705", "b\n\t\tvol demain"} {
			r := newRoom(t, language)
			r.show()
			title := r.Context.Words.T("walkin.lose-title")
			r.Write(typed)
			held := r.Window.Canvas().Focused()
			r.Press(fyne.KeyEscape)
			r.Says(title)
			r.Press(fyne.KeyEscape)
			r.SaysNot(title)
			if !r.dialog.Open() || r.Window.Canvas().Focused() != held {
				t.Fatalf("%q: open %v, the focus is elsewhere", typed, r.dialog.Open())
			}
			r.Write("x") // behind what was typed
			r.Says(typed[len(typed)-2:] + "x")
			r.Press(fyne.KeyEscape)
			r.Press(fyne.KeyReturn) // the safe button
			if !r.dialog.Open() {
				t.Fatalf("%q: Enter threw it away", typed)
			}
			r.Press(fyne.KeyEscape)
			r.Press(fyne.KeyRight)
			r.Press(fyne.KeyReturn)
			if r.Modal() || r.dialog.Open() || len(r.orders) > 0 {
				t.Errorf("%q: it does not close", typed)
			}
		}
	}
}

// TestEscClosesAtOnce when nothing was typed that could be lost.
func TestEscClosesAtOnce(t *testing.T) {
	for _, chosen := range []string{"", "b+", "nZ\b", "n \t", "r"} {
		r := newRoom(t, translations.English)
		r.show()
		for _, c := range chosen {
			if c == '\b' {
				r.Press(fyne.KeyBackspace)
			} else {
				r.Write(string(c))
			}
		}
		r.Press(fyne.KeyEscape)
		if r.Modal() || r.dialog.Open() {
			t.Errorf("%q: it is still open", chosen)
		}
	}
}

// TestGoingOnAfterTheQuestion the client is taken in with all that was typed.
func TestGoingOnAfterTheQuestion(t *testing.T) {
	r := newRoom(t, translations.French)
	r.show()
	r.Write("nZoé")
	r.Press(fyne.KeyEscape)
	r.Press(fyne.KeyEscape)
	r.dialog.Changed()
	r.Write("\n")
	if o := r.only(); o.Details.Contact.Given != "Zoé" || r.Modal() {
		t.Errorf("ordered %+v", o)
	}
}
