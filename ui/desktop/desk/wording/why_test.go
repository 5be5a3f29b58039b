package wording_test

import (
	"strings"
	"testing"
	"time"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/desktop/desk/wording"
)

// TestWhy has a rule for every reason, in the site's numbers.
func TestWhy(t *testing.T) {
	en, fr := tellers(t)
	q := site.Queue{Late: 11, Within: 12, Share: 4, NeedsAhead: 13}
	r := &desk.Ranked{Client: *client(), Reason: desk.Reason{Args: map[string]any{"Wait": 12 * time.Minute, "Time": calendar.Minute(620)}}}
	for _, code := range desk.Reasons() {
		r.Reason.Code = code
		for _, teller := range []wording.Teller{en, fr} {
			if got := teller.Why(r, false, q); strings.ContainsAny(got, "⟪⟫") || strings.Count(got, ".") < 2 {
				t.Errorf("%s: %q", code, got)
			}
		}
	}
	r.Reason.Code, r.Needs = desk.ByShare, true
	for teller, want := range map[wording.Teller]string{
		en: "Of every 4 calls, one is for who waits without an appointment due. A need counts as 13\u00a0min of waiting.",
		fr: "Sur 4 appels, un est pour qui attend sans rendez-vous à cette heure. Un besoin particulier compte comme 13\u00a0min d’attente.",
	} {
		if got := teller.Why(r, false, q); !strings.HasSuffix(got, want) {
			t.Errorf("%q", got)
		}
	}
}

// TestWhatIsKnownOfAStep beyond the state it led to.
func TestWhatIsKnownOfAStep(t *testing.T) {
	en, fr := tellers(t)
	c := client()
	c.Visit = visit.Expect(3)
	c.Visit.Ticket = visit.Ticket{Service: site.Biometrics, Number: 1}
	ticket := visit.Ticket{Service: site.Biometrics, Number: 3}
	for _, x := range []struct {
		step   wording.Step
		en, fr string
	}{
		{wording.Step{Added: 1}, "B001 is now a party of 3", "B001 compte maintenant 3 personnes"},
		{wording.Step{Move: visit.Split, Persons: []int{1}, Ticket: ticket}, "Person 2 now has ticket B003", "Personne 2 a maintenant le billet B003"},
		{wording.Step{Move: visit.Split, Persons: []int{1, 2}, Ticket: ticket}, "Person 2 and Person 3 now have ticket B003", "Personne 2 et Personne 3 ont maintenant le billet B003"},
		{wording.Step{Move: visit.Finish, Persons: []int{0}}, "Person 1 of B001 served", "On a servi Personne 1 (B001)"},
		{wording.Step{Move: visit.TurnAway, Persons: []int{0}}, "Person 1 of B001 recorded as not served", "On n’a pas servi Personne 1 (B001)"},
		{wording.Step{Move: visit.Join, Persons: []int{2}}, "Person 3 joined B001", "On a ajouté Personne 3 à B001"},
	} {
		if got := en.Did(c, x.step); got != x.en {
			t.Errorf("%q, want %q", got, x.en)
		}
		if got := plain(fr.Did(c, x.step)); got != x.fr {
			t.Errorf("%q, want %q", got, x.fr)
		}
	}
	c.Visit.Outcomes = []visit.Outcome{{Result: visit.Served}, {Result: visit.TurnedAway}, {Result: visit.Gone}}
	if got := en.Results(c.Visit); got != "1 served, 1 not served, 1 left" {
		t.Error(got)
	}
	c.Visit.State, c.Visit.Since, c.Visit.Outcomes = visit.Finished, noon, c.Visit.Outcomes[1:2]
	if got := en.Did(c, wording.Step{Move: visit.TurnAway}); got != "B001 recorded as not served" {
		t.Error(got)
	}
}
