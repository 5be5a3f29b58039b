package wording_test

import (
	"strings"
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
)

func tellers(t *testing.T) (en, fr wording.Teller) {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return wording.Teller{Words: c.In(translations.English)}, wording.Teller{Words: c.In(translations.French)}
}

var noon = time.Date(2026, 10, 5, 16, 0, 0, 0, time.UTC)

func client(persons ...booking.Person) *desk.Client {
	c := &desk.Client{}
	c.Details.Persons = persons
	c.Facts = booking.Facts{Service: site.Passport, Language: "en", Persons: len(persons)}
	c.Visit = visit.Expect(max(1, len(persons)))
	return c
}

func TestNames(t *testing.T) {
	en, fr := tellers(t)
	lead := client()
	lead.Details.Contact = booking.Contact{Given: "Flora", Family: "MacDonald"}
	sealed := client(booking.Person{Family: "Roy"})
	sealed.Sealed = true
	for _, c := range []struct {
		client *desk.Client
		en, fr string
	}{
		{client(booking.Person{Given: "Zoé", Family: "Tremblay"}), "Tremblay, Zoé", "Tremblay, Zoé"},
		{client(booking.Person{Family: "Aglukark"}), "Aglukark", "Aglukark"},
		{client(booking.Person{Given: "Aglukark", Family: "Aglukark"}), "Aglukark", "Aglukark"},
		{client(booking.Person{Given: "Madonna"}), "Madonna", "Madonna"},
		{lead, "MacDonald, Flora", "MacDonald, Flora"},
		{client(), "No name", "Sans nom"},
		{sealed, "Name withheld", "Nom non accessible"},
	} {
		if got := en.Name(c.client); got != c.en {
			t.Errorf("%q, want %q", got, c.en)
		}
		if got := fr.Name(c.client); got != c.fr {
			t.Errorf("%q, want %q", got, c.fr)
		}
	}
}

// TestLongWaits are told in hours and minutes.
func TestLongWaits(t *testing.T) {
	en, fr := tellers(t)
	r := &desk.Ranked{Reason: desk.Reason{Code: desk.ByArrival, Args: map[string]any{"Wait": 354 * time.Minute}}}
	if got := plain(en.Reason(r, false)); got != "No appointment, waiting 5 h 54 min" {
		t.Error(got)
	}
	if got := plain(fr.Reason(r, false)); got != "Sans rendez-vous, attend depuis 5 h 54 min" {
		t.Error(got)
	}
}

func TestHowPeopleAreSpokenOf(t *testing.T) {
	en, fr := tellers(t)
	c := client(booking.Person{Given: "Zoé", Family: "Tremblay"}, booking.Person{Family: "Roy"}, booking.Person{})
	if en.Called(c) != "Tremblay, Zoé" || en.Spoken(c) != "Tremblay, Zoé" || wording.Mark(c) != "+2" {
		t.Errorf("%q, %q, %q", en.Called(c), en.Spoken(c), wording.Mark(c))
	}
	c.Visit.Ticket = visit.Ticket{Service: site.Biometrics, Number: 7}
	if en.Called(c) != "B007" || en.Spoken(c) != "B007 · Tremblay, Zoé" {
		t.Errorf("%q, %q", en.Called(c), en.Spoken(c))
	}
	for i, want := range []string{"Zoé", "Roy", "Personne 3"} {
		if got := fr.Person(c, i); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	c.Sealed = true
	if got := en.Person(c, 0); got != "Person 1" {
		t.Errorf("%q of who is withheld", got)
	}
	c.Visit.Outcomes[2].Result = visit.Elsewhere
	if wording.Mark(c) != "+1" || wording.Mark(client()) != "" || !strings.Contains(plain(en.About(c)), "2 people") {
		t.Errorf("%q, %q with one gone on separately", wording.Mark(c), en.About(c))
	}
}

func TestWhatPeopleComeFor(t *testing.T) {
	en, fr := tellers(t)
	c := client(booking.Person{Kind: booking.Adult}, booking.Person{Kind: booking.Child}, booking.Person{Kind: booking.Child})
	c.Facts.Kinds = []booking.Kind{booking.Adult, booking.Child, booking.Child}
	c.Details.Needs = []string{"wheelchair", "interpreter:Inuktitut", "a quiet room"}
	if got := plain(en.About(c)); got != "Wheelchair · Interpreter: Inuktitut · a quiet room · Passport, adult, child · 3 people · EN" {
		t.Error(got)
	}
	if got := plain(fr.About(c)); got != "Fauteuil roulant · Interprète : Inuktitut · a quiet room · Passeport, adulte, enfant · 3 personnes · EN" {
		t.Error(got)
	}
	if got := wording.Services(fr.Words, site.Services()); got != "Passeport, Biométrie" {
		t.Error(got)
	}
}

func TestReasons(t *testing.T) {
	en, fr := tellers(t)
	r := &desk.Ranked{Reason: desk.Reason{Code: desk.ByAppointment, Args: map[string]any{"Wait": 12 * time.Minute, "Time": calendar.Minute(620)}}}
	for _, c := range []struct {
		teller wording.Teller
		next   bool
		needs  bool
		want   string
	}{
		{en, false, false, "Appointment 10:20\u00a0a.m., waiting 12 min"},
		{en, true, false, "Next: Appointment 10:20\u00a0a.m., waiting 12 min"},
		{fr, true, false, "Prochain\u00a0: rendez-vous de 10\u00a0h\u00a020, attend depuis 12 min"},
		{fr, false, true, "Rendez-vous de 10\u00a0h\u00a020, attend depuis 12 min · Place avancée en raison de besoins particuliers"},
	} {
		r.Needs = c.needs
		if got := c.teller.Reason(r, c.next); plain(got) != plain(c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	for _, code := range desk.Reasons() {
		r.Reason.Code = code
		if got := en.Reason(r, false); got == "" || got == "rank."+code {
			t.Errorf("%s has no words", code)
		}
	}
}

func plain(text string) string {
	out := []rune(text)
	for i, r := range out {
		if r == '\u00a0' {
			out[i] = ' '
		}
	}
	return string(out)
}

// TestWhatHappened is told by the state somebody is in, and as a step where that says nothing.
func TestWhatHappened(t *testing.T) {
	en, fr := tellers(t)
	c := client(booking.Person{Family: "Roy"})
	take := func(m visit.Move, counter int, minutes int) {
		t.Helper()
		at := noon.Add(time.Duration(minutes) * time.Minute)
		step := visit.Step{Move: m, Counter: counter, At: at, Ticket: visit.Ticket{Service: site.Passport, Number: 3}}
		next, err := c.Visit.Apply(step)
		if err != nil {
			t.Fatal(err)
		}
		c.Visit, c.Changed = next, c.Changed.Next(at)
	}
	for i, step := range []struct {
		move    visit.Move
		counter int
		en, fr  string
	}{
		{visit.Arrive, 0, "P003 arrived", "P003 est là"},
		{visit.Call, 2, "P003 called to counter 2", "On a appelé P003 au comptoir 2"},
		{visit.Requeue, 0, "P003 back to waiting", "On a remis P003 en attente"},
		{visit.Start, 1, "P003 in service at counter 1", "On sert P003 au comptoir 1"},
		{visit.Park, 0, "P003 set aside", "On a mis P003 de côté"},
		{visit.Leave, 0, "P003 left", "Le départ est inscrit pour P003"},
	} {
		take(step.move, step.counter, i)
		if en.Happened(c) != step.en || fr.Happened(c) != step.fr {
			t.Errorf("%s: %q, %q", step.move, en.Happened(c), fr.Happened(c))
		}
	}
	c.Changed = c.Changed.Next(c.Changed.Time().Add(time.Second))
	if got := en.Happened(c); got != "the last step of P003" {
		t.Errorf("a step that leaves the state is %q", got)
	}
}

func TestMinutes(t *testing.T) {
	en, _ := tellers(t)
	for d, want := range map[time.Duration]string{-time.Hour: "0 min", 59 * time.Second: "0 min", 18 * time.Minute: "18 min", 80 * time.Minute: "1 h 20 min"} {
		if got := en.Minutes(d); plain(got) != want {
			t.Errorf("%s is %q", d, got)
		}
	}
}
