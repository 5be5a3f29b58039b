package record_test

import (
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// toronto is the zone in which times are told.
func toronto(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("America/Toronto")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// came is a visit of some persons that arrived at 10:05 and went through moves, five minutes each.
func came(t *testing.T, persons int, steps ...visit.Step) visit.Visit {
	t.Helper()
	v := visit.Expect(persons)
	at := time.Date(2026, 10, 5, 14, 5, 0, 0, time.UTC)
	arrived := visit.Step{Move: visit.Arrive, Ticket: visit.Ticket{Service: site.Passport, Number: 12}}
	for _, s := range append([]visit.Step{arrived}, steps...) {
		s.At = at
		after, err := v.Apply(s)
		if err != nil {
			t.Fatal(err)
		}
		v, at = after, at.Add(5*time.Minute)
	}
	return v
}

func TestVisitState(t *testing.T) {
	now := time.Date(2026, 10, 5, 14, 40, 0, 0, time.UTC).In(toronto(t))
	call, start, park := visit.Step{Move: visit.Call, Counter: 3}, visit.Step{Move: visit.Start}, visit.Step{Move: visit.Park}
	away := visit.Step{Move: visit.TurnAway, Reason: "no-letter"}
	gone, err := visit.Expect(2).Apply(visit.Step{Move: visit.GiveUp, At: now})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		visit  visit.Visit
		tone   kit.Tone
		word   string
		en, fr string
	}{
		{visit.Expect(1), kit.Plain, "Expected", "Expected", "Attendu"},
		{came(t, 1), kit.Plain, "Waiting", "Waiting since 10:05 a.m. (P012)", "En attente depuis 10 h 05 (P012)"},
		{came(t, 1, call), kit.ToneCalled, "Called", "Called to counter 3 (P012)", "Appelé au comptoir 3 (P012)"},
		{came(t, 1, call, start), kit.ToneService, "In service", "In service at counter 3 (P012)", "En service au comptoir 3 (P012)"},
		{came(t, 1, call, start, park), kit.ToneLate, "Set aside", "Set aside since 10:20 a.m. (P012)", "Mis de côté depuis 10 h 20 (P012)"},
		{came(t, 1, call, start, visit.Step{Move: visit.Finish}), kit.ToneDone, "Finished", "Finished: served (P012)", "Terminé : servi (P012)"},
		{
			came(t, 1, away), kit.ToneRefused, "Not served", "Not served · No instruction letter: please come back with it (P012)",
			"Non servi · Sans lettre d’instructions : revenir avec la lettre (P012)",
		},
		{
			came(t, 4, call, start, visit.Step{Move: visit.Finish, Persons: []int{0, 2}}, away), kit.ToneDone, "Finished",
			"Finished: 2 served, 2 not served · No instruction letter: please come back with it (P012)",
			"Terminé : 2 servis, 2 non servis · Sans lettre d’instructions : revenir avec la lettre (P012)",
		},
		{
			came(t, 1, visit.Step{Move: visit.Leave}), kit.ToneLate, "Left", "Left before being served, at 10:10 a.m. (P012)",
			"Parti avant d’être servi, à 10 h 10 (P012)",
		},
		{gone, kit.Plain, "No-show", "No-show", "Absent"},
	} {
		tone, en := record.VisitState(words(t, translations.English), c.visit, now)
		_, fr := record.VisitState(words(t, translations.French), c.visit, now)
		wordTone, word := record.VisitWord(words(t, translations.English), c.visit)
		if spaced(en) != c.en || spaced(fr) != c.fr || tone != c.tone || wordTone != c.tone || word != c.word {
			t.Errorf("%s: %v %q, %v %q, %q", c.visit.State, tone, en, wordTone, word, fr)
		}
	}
}

func TestOutcome(t *testing.T) {
	for _, c := range []struct {
		outcome visit.Outcome
		tone    kit.Tone
		en, fr  string
	}{
		{visit.Outcome{}, kit.Plain, "Not decided yet", "Pas encore de résultat"},
		{visit.Outcome{Result: visit.Served}, kit.ToneDone, "Served", "Servi"},
		{
			visit.Outcome{Result: visit.TurnedAway, Reason: "no-document"},
			kit.ToneRefused,
			"Not served · Passport or identity document missing", "Non servi · Passeport ou pièce d’identité manquant",
		},
		{visit.Outcome{Result: visit.TurnedAway, Reason: "of a later version"}, kit.ToneRefused, "Not served", "Non servi"},
		{visit.Outcome{Result: visit.Gone}, kit.ToneLate, "Left before being served", "Parti avant d’être servi"},
		{visit.Outcome{Result: visit.Absent}, kit.Plain, "Did not come", "Absent"},
		{visit.Outcome{Result: visit.Elsewhere}, kit.Plain, "Went on separately", "Suivi à part"},
	} {
		tone, en := record.Outcome(words(t, translations.English), c.outcome)
		_, fr := record.Outcome(words(t, translations.French), c.outcome)
		if tone != c.tone || en != c.en || fr != c.fr {
			t.Errorf("%v: %v %q %q", c.outcome, tone, en, fr)
		}
	}
	for _, reason := range visit.Reasons() {
		if record.TurnedAway(words(t, translations.French), reason) == "" {
			t.Errorf("%s has no words", reason)
		}
	}
}

func TestClientName(t *testing.T) {
	walkIn := booking.Booking{Facts: booking.Facts{Source: booking.AtDesk, Persons: 1}}
	three := booking.Booking{Facts: booking.Facts{Persons: 3}}
	for _, c := range []struct {
		name    string
		booking booking.Booking
		details booking.Details
		en, fr  string
	}{
		{
			"a family", three,
			booking.Details{Contact: booking.Contact{Given: "Luc", Family: "Roy"}, Persons: []booking.Person{{Given: "Zoé", Family: "Tremblay"}}},
			"Zoé Tremblay +2", "Zoé Tremblay +2",
		},
		{"whose contact alone is named", walkIn, booking.Details{Contact: booking.Contact{Family: "Aglukark"}, Persons: []booking.Person{{}}}, "Aglukark", "Aglukark"},
		{"nobody named", walkIn, booking.Details{Persons: []booking.Person{{}}}, "No name", "Sans nom"},
		{"nothing but a ticket", walkIn, booking.Details{}, "No name", "Sans nom"},
		{"withheld", three, booking.Details{}, "Details withheld +2", "Renseignements non disponibles +2"},
	} {
		en := record.ClientName(words(t, translations.English), c.booking, c.details)
		if fr := record.ClientName(words(t, translations.French), c.booking, c.details); en != c.en || fr != c.fr {
			t.Errorf("%s: %q, %q", c.name, en, fr)
		}
	}
	split := three // two of them go on with a ticket of their own
	split.Visit.Outcomes = []visit.Outcome{{}, {Result: visit.Elsewhere}, {Result: visit.Elsewhere}}
	if got := record.MorePersons(split); got != "" {
		t.Errorf("after a split: %q", got)
	}
}

func TestStanding(t *testing.T) {
	now := time.Date(2026, 10, 6, 3, 30, 0, 0, time.UTC).In(toronto(t)) // still Monday there
	monday := calendar.NewDate(2026, 10, 5)
	on := func(date calendar.Date) booking.Booking {
		b := booking.Booking{Status: booking.Booked, Held: true}
		b.Facts.Places = []site.Place{{Counter: 1, Date: date, Start: 620, End: 640}}
		return b
	}
	with := func(b booking.Booking, change func(*booking.Booking)) booking.Booking {
		change(&b)
		return b
	}
	for _, c := range []struct {
		name       string
		booking    booking.Booking
		tone       kit.Tone
		word, more string
	}{
		{"today", on(monday), kit.Plain, "Expected", "today, 10:20 a.m."},
		{"to come", on(monday + 1), kit.ToneDone, "Booked", ""},
		{"past", on(monday - 1), kit.Plain, "Past", "nothing recorded"},
		{"cancelled", with(on(monday), func(b *booking.Booking) { b.Status = booking.Cancelled }), kit.ToneRefused, "Cancelled", ""},
		{"without its place", with(on(monday), func(b *booking.Booking) { b.Held = false }), kit.ToneLate, "No place", ""},
		{
			"without its place, but there", with(on(monday), func(b *booking.Booking) { b.Held, b.Visit = false, came(t, 1) }),
			kit.Plain, "Waiting", "since 10:05 a.m. (P012)",
		},
		{
			"on the spot",
			booking.Booking{Status: booking.Booked, Visit: came(t, 1, visit.Step{Move: visit.Call, Counter: 3}), Facts: booking.Facts{Date: monday}},
			kit.ToneCalled, "Called", "to counter 3 (P012)",
		},
		{
			"a no-show of last week", with(on(monday-7), func(b *booking.Booking) { b.Visit.State = visit.NoShow }),
			kit.Plain, "No-show", "",
		},
	} {
		tone, word, more := record.Standing(words(t, translations.English), c.booking, now)
		if tone != c.tone || word != c.word || spaced(more) != c.more {
			t.Errorf("%s: %v %q %q", c.name, tone, word, more)
		}
	}
	if got := record.Start(nil); got != 0 {
		t.Errorf("no places begin at %v", got)
	}
}
