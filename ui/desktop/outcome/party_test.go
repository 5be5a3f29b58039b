package outcome_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
)

// TestFinishSaysWhom it is for, and is for them: those marked, or else all who have no result.
func TestFinishSaysWhom(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"Finish: all 3 served", "Finish: the one marked served", "Finish: the 2 marked served", "Finish: the other 2 served", "Finish: the other one served"},
		translations.French: {
			"Terminer : les 3 servis", "Terminer : la personne cochée servie", "Terminer : les 2 cochés servis", "Terminer : les 2 autres servis",
			"Terminer : la dernière personne servie",
		},
	} {
		r := newRoom(t, language)
		c := family(visit.Serving)
		s := r.sheet(c)
		want = spaced(want)
		r.says(want[0])
		r.write("f")
		r.ordered(c, visit.Finish, 0, "")
		r.press(fyne.KeyDown)
		r.write(" ")
		r.says(want[1])
		r.write("f")
		r.ordered(c, visit.Finish, 0, "", 1)
		r.press(fyne.KeyDown)
		r.write(" ")
		r.says(want[2])
		r.write("f")
		r.ordered(c, visit.Finish, 0, "", 1, 2)
		c.Visit.Outcomes, c.Undoable = []visit.Outcome{{Result: visit.Served}, {}, {}}, uuid.New()
		s.Update(c, now()) // all who are left are marked
		r.says(want[3])
		r.write("f")
		r.ordered(c, visit.Finish, 0, "")
		c.Visit.Outcomes, c.Undoable = []visit.Outcome{{Result: visit.Served}, {Result: visit.Gone}, {}}, uuid.New()
		s.Update(c, now())
		r.says(want[4])
		r.write("f")
		r.ordered(c, visit.Finish, 0, "")
	}
}

// TestPersonsStandWithTheirParty: who has no result yet is expected, called or in service as the party is.
func TestPersonsStandWithTheirParty(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, state := range visit.States() {
			r := newRoom(t, language)
			r.sheet(family(state))
			if pending := r.ctx.Words.T("record.outcome.pending"); state.Over() {
				r.says(pending)
			} else {
				r.saysNot(pending)
				r.says("Łukasz Wójcik " + r.ctx.Words.T("record.visit-word."+string(state)))
			}
		}
	}
}

// TestThePartyGrowsAndShrinks: title and counts follow, and the person and the marks stay.
func TestThePartyGrowsAndShrinks(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Waiting)
	s := r.sheet(c)
	r.says("Zoé Tremblay +2", "3 people")
	r.press(fyne.KeyDown)
	r.write(" ")
	c.Details.Persons = append(slices.Clone(c.Details.Persons), booking.Person{Given: "Wei", Family: "Chen"})
	c.Facts.Persons, c.Undoable, c.Visit = 4, uuid.New(), c.Visit.Sized(4)
	s.Update(c, now())
	r.says("Zoé Tremblay +3", "4 people", "Wei Chen", "Marked")
	r.saysNot("+2")
	if !s.Open() || r.focused() != "list" {
		t.Fatalf("open %v, the focus is on %q", s.Open(), r.focused())
	}
	r.write("l")
	r.ordered(c, visit.Leave, 0, "", 1)
	r.write(" ")
	r.press(fyne.KeyUp)
	r.write("l")
	r.ordered(c, visit.Leave, 0, "", 0) // the list stood on the second
	for r.focused() != "Call to counter 3" {
		r.write("\t")
	}
	c.Details.Persons, c.Facts.Persons, c.Undoable, c.Visit = c.Details.Persons[:2], 2, uuid.New(), c.Visit.Sized(2)
	s.Update(c, now())
	r.says("Zoé Tremblay +1", "2 people")
	if r.focused() != "Call to counter 3" {
		t.Errorf("the focus is on %q", r.focused())
	}
	c.Details.Persons, c.Facts.Persons, c.Undoable, c.Visit = c.Details.Persons[:1], 1, uuid.New(), c.Visit.Sized(1)
	s.Update(c, now())
	r.saysNot("+1", "Łukasz")
	r.press(fyne.KeyReturn)
	r.ordered(c, visit.Call, 3, "")
	s.Close()
	if r.modal() {
		t.Error("two of it are open")
	}
}

// TestItGrowsUnderAnotherDialog: that stays in front, and the sheet follows when it is gone.
func TestItGrowsUnderAnotherDialog(t *testing.T) {
	r := newRoom(t, translations.French)
	c := family(visit.Waiting)
	s := r.sheet(c)
	r.write("g")
	c.Facts.Persons, c.Undoable, c.Visit = 4, uuid.New(), c.Visit.Sized(4)
	s.Update(c, now())
	r.says(r.ctx.Words.T("outcome.grow-note"))
	r.write("Wei")
	r.press(fyne.KeyEscape)
	s.Update(c, now())
	r.says("Zoé Tremblay +3", "Personne 4")
	r.saysNot(r.ctx.Words.T("outcome.grow-note"))
	r.press(fyne.KeyEscape)
	if r.modal() {
		t.Error("two of it are open")
	}
}

// TestChooseCounter is asked for where none was chosen, and then the call is one key away.
func TestChooseCounter(t *testing.T) {
	for _, key := range []string{"c", "s", "\n"} {
		r := newRoom(t, translations.English)
		c := client(site.Passport, visit.Waiting, "Zoé Tremblay")
		deeds, asked := r.deeds(), 0
		deeds.Counter, deeds.ChooseCounter = 0, func() { asked++ }
		s := outcome.Show(r.ctx, c, now(), deeds)
		r.write(key)
		r.saysNot("Choose a counter first.")
		if asked != 1 || len(r.orders) > 0 {
			t.Fatalf("%q: asked %d times, ordered %+v", key, asked, r.orders)
		}
		deeds.Counter = 2
		s.SetDeeds(deeds)
		if r.focused() != "Call to counter 2" {
			t.Errorf("the focus is on %q", r.focused())
		}
		r.press(fyne.KeyReturn)
		r.ordered(c, visit.Call, 2, "")
		s.Close()
		s.SetDeeds(deeds) // comes late
	}
}

// TestWhyTheyStandThere is said while they wait.
func TestWhyTheyStandThere(t *testing.T) {
	r := newRoom(t, translations.French)
	c := client(site.Passport, visit.Waiting, "Zoé Tremblay")
	deeds := r.deeds()
	deeds.Why = "Rendez-vous de 10 h 20, attend depuis 12 min"
	s := outcome.Show(r.ctx, c, now(), deeds)
	r.says(deeds.Why)
	deeds.Why = "Rendez-vous de 10 h 20, attend depuis 13 min"
	s.SetDeeds(deeds)
	r.says("13 min")
	r.saysNot("12 min")
	c.Visit.State, c.Visit.Counter, c.Undoable = visit.Called, 3, uuid.New()
	s.Update(c, now())
	r.saysNot(deeds.Why)
}

// TestTheNumberIsShown as it is on the slip.
func TestTheNumberIsShown(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := client(site.Passport, visit.Expected, "Zoé Tremblay")
		r.sheet(c)
		r.saysNot(r.ctx.Words.T("outcome.number"))
		r.press(fyne.KeyEscape)
		c.Details.Confirmation = "4K7MX2QT"
		r.sheet(c)
		r.says(r.ctx.Words.T("outcome.number") + " 4K7M-X2QT")
	}
}

// TestKeysOfDeskMeanNothingElse here: those of the screen behind that open something there do nothing on the sheet.
func TestKeysOfDeskMeanNothingElse(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Serving)
	r.sheet(c)
	r.write(" mowvdu")
	if len(r.orders)+len(r.growths)+len(r.shown) > 0 {
		t.Errorf("ordered %+v, opened %v", r.orders, r.shown)
	}
	r.write("x")
	r.ordered(c, visit.Split, 0, "", 0)
	r.write("b")
	if !slices.Equal(r.shown, []uuid.UUID{c.ID}) {
		t.Errorf("opened %v", r.shown)
	}
}

// TestItBeginsWithTheFirstUndecided of a party some of whom have a result.
func TestItBeginsWithTheFirstUndecided(t *testing.T) {
	for first := range 3 {
		r := newRoom(t, translations.English)
		c := family(visit.Serving)
		for i := range first {
			c.Visit.Outcomes[i].Result = visit.Served
		}
		r.sheet(c)
		r.write("s")
		r.ordered(c, visit.Finish, 0, "", first)
	}
}
