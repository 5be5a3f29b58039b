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
		outcome.Arrive(r.Context, c, r.deeds())
		r.Says("Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", r.Context.Words.N("outcome.arrive", 3))
		r.Press(fyne.KeyReturn)
		r.ordered(c, visit.Arrive, 0, "")
		if r.Modal() {
			t.Error("it is still open")
		}
	}
}

func TestSomeCame(t *testing.T) {
	r := newRoom(t, translations.French)
	c := family(visit.NoShow) // given up, and then they came
	outcome.Arrive(r.Context, c, r.deeds())
	r.Press(fyne.KeyDown)
	r.Write(" ")
	r.Says("Absent", "Inscrire 2 arrivées")
	r.Press(fyne.KeyDown)
	r.Write(" ")
	r.Says("Inscrire 1 arrivée")
	r.Write(" ") // came after all
	r.Write("\t")
	if r.Focused() != "Inscrire 2 arrivées" {
		t.Errorf("the focus is on %q", r.Focused())
	}
	r.Press(fyne.KeyReturn)
	r.ordered(c, visit.Arrive, 0, "", 0, 2)
}

func TestNobodyCame(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Expected)
	outcome.Arrive(r.Context, c, r.deeds())
	r.Write(" x")
	r.Press(fyne.KeyDown)
	r.Write(" ")
	r.Press(fyne.KeyDown)
	r.Write(" ")
	r.Says("Nobody is marked as here. If nobody came, leave this and record a no-show.")
	r.Press(fyne.KeyReturn)
	if len(r.orders) > 0 || !r.Modal() {
		t.Fatal("nobody arrived all the same")
	}
	r.Write(" ")
	r.SaysNot("Nobody is marked as here")
	r.Press(fyne.KeyReturn)
	r.ordered(c, visit.Arrive, 0, "", 2)
	outcome.Arrive(r.Context, c, r.deeds())
	r.Press(fyne.KeyEscape)
	if r.Modal() || len(r.orders) > 0 {
		t.Error("Esc did something")
	}
}
