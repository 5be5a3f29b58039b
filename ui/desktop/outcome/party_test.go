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
		r.Says(want[0])
		r.Write("f")
		r.ordered(c, visit.Finish, 0, "")
		r.Press(fyne.KeyDown)
		r.Write(" ")
		r.Says(want[1])
		r.Write("f")
		r.ordered(c, visit.Finish, 0, "", 1)
		r.Press(fyne.KeyDown)
		r.Write(" ")
		r.Says(want[2])
		r.Write("f")
		r.ordered(c, visit.Finish, 0, "", 1, 2)
		c.Visit.Outcomes, c.Undoable = []visit.Outcome{{Result: visit.Served}, {}, {}}, uuid.New()
		s.Update(c, now()) // all who are left are marked
		r.Says(want[3])
		r.Write("f")
		r.ordered(c, visit.Finish, 0, "")
		c.Visit.Outcomes, c.Undoable = []visit.Outcome{{Result: visit.Served}, {Result: visit.Gone}, {}}, uuid.New()
		s.Update(c, now())
		r.Says(want[4])
		r.Write("f")
		r.ordered(c, visit.Finish, 0, "")
	}
}

// TestPersonsStandWithTheirParty: who has no result yet is expected, called or in service as the party is.
func TestPersonsStandWithTheirParty(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, state := range visit.States() {
			r := newRoom(t, language)
			r.sheet(family(state))
			if pending := r.Context.Words.T("record.outcome.pending"); state.Over() {
				r.Says(pending)
			} else {
				r.SaysNot(pending)
				r.Says("Łukasz Wójcik " + r.Context.Words.T("record.visit-word."+string(state)))
			}
		}
	}
}

// TestThePartyGrowsAndShrinks: title and counts follow, and the person and the marks stay.
func TestThePartyGrowsAndShrinks(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Waiting)
	s := r.sheet(c)
	r.Says("Zoé Tremblay +2", "3 people")
	r.Press(fyne.KeyDown)
	r.Write(" ")
	c.Details.Persons = append(slices.Clone(c.Details.Persons), booking.Person{Given: "Wei", Family: "Chen"})
	c.Facts.Persons, c.Undoable, c.Visit = 4, uuid.New(), c.Visit.Sized(4)
	s.Update(c, now())
	r.Says("Zoé Tremblay +3", "4 people", "Wei Chen", "Marked")
	r.SaysNot("+2")
	if !s.Open() || r.Focused() != "list" {
		t.Fatalf("open %v, the focus is on %q", s.Open(), r.Focused())
	}
	r.Write("l")
	r.ordered(c, visit.Leave, 0, "", 1)
	r.Write(" ")
	r.Press(fyne.KeyUp)
	r.Write("l")
	r.ordered(c, visit.Leave, 0, "", 0) // the list stood on the second
	for r.Focused() != "Call to counter 3" {
		r.Write("\t")
	}
	c.Details.Persons, c.Facts.Persons, c.Undoable, c.Visit = c.Details.Persons[:2], 2, uuid.New(), c.Visit.Sized(2)
	s.Update(c, now())
	r.Says("Zoé Tremblay +1", "2 people")
	if r.Focused() != "Call to counter 3" {
		t.Errorf("the focus is on %q", r.Focused())
	}
	c.Details.Persons, c.Facts.Persons, c.Undoable, c.Visit = c.Details.Persons[:1], 1, uuid.New(), c.Visit.Sized(1)
	s.Update(c, now())
	r.SaysNot("+1", "Łukasz")
	r.Press(fyne.KeyReturn)
	r.ordered(c, visit.Call, 3, "")
	s.Close()
	if r.Modal() {
		t.Error("two of it are open")
	}
}

// TestItGrowsUnderAnotherDialog: that stays in front, and the sheet follows when it is gone.
func TestItGrowsUnderAnotherDialog(t *testing.T) {
	r := newRoom(t, translations.French)
	c := family(visit.Waiting)
	s := r.sheet(c)
	r.Write("g")
	c.Facts.Persons, c.Undoable, c.Visit = 4, uuid.New(), c.Visit.Sized(4)
	s.Update(c, now())
	r.Says(r.Context.Words.T("outcome.grow-note"))
	r.Write("Wei")
	r.Press(fyne.KeyEscape)
	s.Update(c, now())
	r.Says("Zoé Tremblay +3", "Personne 4")
	r.SaysNot(r.Context.Words.T("outcome.grow-note"))
	r.Press(fyne.KeyEscape)
	if r.Modal() {
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
		s := outcome.Show(r.Context, c, now(), deeds)
		r.Write(key)
		r.SaysNot("Choose a counter first.")
		if asked != 1 || len(r.orders) > 0 {
			t.Fatalf("%q: asked %d times, ordered %+v", key, asked, r.orders)
		}
		deeds.Counter = 2
		s.SetDeeds(deeds)
		if r.Focused() != "Call to counter 2" {
			t.Errorf("the focus is on %q", r.Focused())
		}
		r.Press(fyne.KeyReturn)
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
	s := outcome.Show(r.Context, c, now(), deeds)
	r.Says(deeds.Why)
	deeds.Why = "Rendez-vous de 10 h 20, attend depuis 13 min"
	s.SetDeeds(deeds)
	r.Says("13 min")
	r.SaysNot("12 min")
	c.Visit.State, c.Visit.Counter, c.Undoable = visit.Called, 3, uuid.New()
	s.Update(c, now())
	r.SaysNot(deeds.Why)
}

// TestTheNumberIsShown as it is on the slip.
func TestTheNumberIsShown(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := client(site.Passport, visit.Expected, "Zoé Tremblay")
		r.sheet(c)
		r.SaysNot("4K7M-X2QT")
		r.Press(fyne.KeyEscape)
		c.Details.Confirmation = "4K7MX2QT"
		r.sheet(c)
		r.Says(r.Words.T("outcome.number", translations.Args{"Number": "4K7M-X2QT"}))
	}
}

// TestKeysOfDeskMeanNothingElse here: those of the screen behind that open something there do nothing on the sheet.
func TestKeysOfDeskMeanNothingElse(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Serving)
	r.sheet(c)
	r.Write(" mowvdu")
	if len(r.orders)+len(r.growths)+len(r.Showed) > 0 {
		t.Errorf("ordered %+v, opened %v", r.orders, r.Showed)
	}
	r.Write("x")
	r.ordered(c, visit.Split, 0, "", 0)
	r.Write("b")
	if !slices.Equal(r.Showed, []uuid.UUID{c.ID}) {
		t.Errorf("opened %v", r.Showed)
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
		r.Write("s")
		r.ordered(c, visit.Finish, 0, "", first)
	}
}
