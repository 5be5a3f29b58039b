package outcome_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
)

// later is a client whose time is 11:20 while it is 10:24.
func later(people ...string) desk.Client {
	c := client(site.Passport, visit.Expected, people...)
	c.Facts.Places[0].Start, c.Facts.Places[0].End = 680, 700
	return c
}

// TestNobodyIsGivenUpBeforeTheirTime: the sheet does not offer it, says when it can be, and offers it from then on.
func TestNobodyIsGivenUpBeforeTheirTime(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := later("Zoé Tremblay")
		if got := outcome.Possible(c, now()); !slices.Equal(got, []visit.Move{visit.Arrive}) {
			t.Errorf("possible: %v", got)
		}
		s := r.sheet(c)
		r.SaysNot(r.Words.T("outcome.do.no-show"))
		r.Write("n")
		r.Says(r.Words.T("fault.visit.not-late", translations.Args{"Start": c.Facts.Places[0].Start}))
		if len(r.orders) > 0 {
			t.Fatal("given up too early")
		}
		then := now()
		then.Minute = 680
		s.Update(c, then)
		r.Says(r.Words.T("outcome.do.no-show"))
		r.Write("n")
		r.ordered(c, visit.GiveUp, 0, "")
	}
	c := client(site.Passport, visit.Expected, "Zoé Tremblay")
	c.Facts.Places = nil // nothing to wait for
	if got := outcome.Possible(c, desk.Now{}); !slices.Contains(got, visit.GiveUp) {
		t.Errorf("possible: %v", got)
	}
}

// TestKeysThatDoNotApply say why, and what is possible instead.
func TestKeysThatDoNotApply(t *testing.T) {
	over := family(visit.Finished)
	for i := range over.Visit.Outcomes {
		over.Visit.Outcomes[i].Result = visit.Served
	}
	came := family(visit.Serving)
	came.Visit.Outcomes[0].Result = visit.Served
	for _, x := range []struct {
		client desk.Client
		keys   string
		en, fr string
	}{
		{later("Zoé Tremblay"), "t", "Not possible now: record as not served. Zoé Tremblay is expected. Possible: record the arrival (A).", "Possible : inscrire l’arrivée (A)."},
		{client(site.Passport, visit.Serving, "Zoé Tremblay"), "r", "P012 is in service. Possible: finish (F), record as not served (T), set aside (P) and record as left (L).", "mettre de côté (P)"},
		{client(site.Passport, visit.Serving, "Zoé Tremblay"), "s", "P012 is already in service.", "P012 est déjà en service."},
		{client(site.Passport, visit.Waiting, "Zoé Tremblay"), "n", "P012 has arrived. If they have gone: L.", "P012 est déjà là. En cas de départ : L."},
		{client(site.Passport, visit.Waiting, "Zoé Tremblay"), "x", "Not possible now: split the party", "séparer le groupe"},
		{over, "f", "P012 is finished. If that was a mistake, or they are back: open the booking (B) and undo it there (Z).", "ouvrez la réservation (B)"},
		{came, "j", "Choose who of the party this is for", "Choisissez à qui du groupe"},
	} {
		for language, want := range map[translations.Language]string{translations.English: x.en, translations.French: x.fr} {
			r := newRoom(t, language)
			s := r.sheet(x.client)
			r.Write(x.keys)
			r.Says(want)
			if len(r.orders) > 0 || !s.Open() {
				t.Errorf("%s: asked for %+v", x.keys, r.orders)
			}
		}
	}
	r := newRoom(t, translations.English)
	r.sheet(came)
	r.Press(fyne.KeyUp)
	r.Write("s") // served already
	r.Says("Choose who of the party this is for")
}

// TestTheBookingTakesTheSheetsPlace, so that what is opened from it has the keys.
func TestTheBookingTakesTheSheetsPlace(t *testing.T) {
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Serving, "Zoé Tremblay")
	s := r.sheet(c)
	r.Write("b")
	if s.Open() || r.Modal() || !slices.Equal(r.Showed, []uuid.UUID{c.ID}) {
		t.Errorf("open %v, opened %v", s.Open(), r.Showed)
	}
}

// TestWhoWentOnSeparatelyDoesNotCount in title and text.
func TestWhoWentOnSeparatelyDoesNotCount(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Serving)
	s := r.sheet(c)
	r.Says("Zoé Tremblay +2", "3 people", "X splits off who is marked")
	c.Visit.Outcomes = slices.Clone(c.Visit.Outcomes)
	c.Visit.Outcomes[1].Result, c.Visit.Outcomes[2].Result = visit.Elsewhere, visit.Elsewhere
	s.Update(c, now())
	r.Says("1 person")
	r.SaysNot("+2", "3 people")
}

// TestALongPartyHasLowRows, although one of them has a reason.
func TestALongPartyHasLowRows(t *testing.T) {
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Serving, strings.Split(strings.Repeat("Zoé Tremblay,", 12)+"Wei Chen", ",")...)
	c.Visit.Outcomes[0] = visit.Outcome{Result: visit.TurnedAway, Reason: "incomplete"}
	r.sheet(c)
	r.Says("Application not complete yet")
	if list, ok := r.Window.Canvas().Focused().(*kit.RowList); !ok || list.Rows()[0].Cells[1].Note != "" {
		t.Error("the rows are of two lines")
	}
}
