package walkin_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
)

// TestEscAsksBeforeWordsAreLost: Esc again goes on as it was, with the focus where it was; with nothing typed it closes.
func TestEscAsksBeforeWordsAreLost(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, typed := range []string{"nZoé", "n\tTremblay", "n\t\t705", "b\n\tvol demain"} {
			r := newRoom(t, language)
			r.show()
			title := r.ctx.Words.T("walkin.lose-title")
			r.write(typed)
			held := r.window.Canvas().Focused()
			r.press(fyne.KeyEscape)
			r.says(title)
			r.press(fyne.KeyEscape)
			r.saysNot(title)
			if !r.dialog.Open() || r.window.Canvas().Focused() != held {
				t.Fatalf("%q: open %v, the focus is elsewhere", typed, r.dialog.Open())
			}
			r.write("x") // behind what was typed
			r.says(typed[len(typed)-2:] + "x")
			r.press(fyne.KeyEscape)
			r.press(fyne.KeyReturn) // the safe button
			if !r.dialog.Open() {
				t.Fatalf("%q: Enter threw it away", typed)
			}
			r.press(fyne.KeyEscape)
			r.press(fyne.KeyRight)
			r.press(fyne.KeyReturn)
			if r.modal() || r.dialog.Open() || len(r.orders) > 0 {
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
				r.press(fyne.KeyBackspace)
			} else {
				r.write(string(c))
			}
		}
		r.press(fyne.KeyEscape)
		if r.modal() || r.dialog.Open() {
			t.Errorf("%q: it is still open", chosen)
		}
	}
}

// TestGoingOnAfterTheQuestion the client is taken in with all that was typed.
func TestGoingOnAfterTheQuestion(t *testing.T) {
	r := newRoom(t, translations.French)
	r.show()
	r.write("nZoé")
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyEscape)
	r.dialog.Changed()
	r.write("\n")
	if o := r.only(); o.Details.Contact.Given != "Zoé" || r.modal() {
		t.Errorf("ordered %+v", o)
	}
}
