package outcome_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
)

func TestEverybodyCame(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := family(visit.Expected)
		outcome.Arrive(r.ctx, c, r.deeds())
		r.says("Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", r.ctx.Words.N("outcome.arrive", 3))
		r.press(fyne.KeyReturn)
		r.ordered(c, visit.Arrive, 0, "")
		if r.modal() {
			t.Error("it is still open")
		}
	}
}

func TestSomeCame(t *testing.T) {
	r := newRoom(t, translations.French)
	c := family(visit.NoShow) // given up, and then they came
	outcome.Arrive(r.ctx, c, r.deeds())
	r.press(fyne.KeyDown)
	r.write(" ")
	r.says("Absent", "Inscrire 2 arrivées")
	r.press(fyne.KeyDown)
	r.write(" ")
	r.says("Inscrire 1 arrivée")
	r.write(" ") // came after all
	r.write("\t")
	if r.focused() != "Inscrire 2 arrivées" {
		t.Errorf("the focus is on %q", r.focused())
	}
	r.press(fyne.KeyReturn)
	r.ordered(c, visit.Arrive, 0, "", 0, 2)
}

func TestNobodyCame(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Expected)
	outcome.Arrive(r.ctx, c, r.deeds())
	r.write(" x")
	r.press(fyne.KeyDown)
	r.write(" ")
	r.press(fyne.KeyDown)
	r.write(" ")
	r.says("Nobody is marked as here. If nobody came, leave this and record a no-show.")
	r.press(fyne.KeyReturn)
	if len(r.orders) > 0 || !r.modal() {
		t.Fatal("nobody arrived all the same")
	}
	r.write(" ")
	r.saysNot("Nobody is marked as here")
	r.press(fyne.KeyReturn)
	r.ordered(c, visit.Arrive, 0, "", 2)
	outcome.Arrive(r.ctx, c, r.deeds())
	r.press(fyne.KeyEscape)
	if r.modal() || len(r.orders) > 0 {
		t.Error("Esc did something")
	}
}
