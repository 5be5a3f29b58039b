package desktop_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
)

// deskAction is something a front desk does all day: the keys before it, which do not count, and what becomes of whom.
type deskAction struct {
	name  string
	ready string
	later time.Duration // how much later than the morning
	do    func(*effort)
	want  string // state before>after of every client it changes, with results
	// What peers.md tells of the same in TheQ and in Easy!Appointments.
	theQ, easy string
}

// tenActions are the commonest, each from a morning with counter 3 chosen and free.
var tenActions = []deskAction{
	{
		"a client gives their confirmation number: arrived", "", 0, func(e *effort) { e.write(booking.ShowConfirmation(e.number()) + "\n") },
		"expected>waiting", "one click in the agenda, once found", "cannot",
	},
	{"the next one on the list arrives", "", 0, func(e *effort) { e.write("a") }, "expected>waiting", "one click in the agenda", "cannot"},
	{
		"a client gives their name: found, arrived", "", 0, func(e *effort) { e.ctrl(fyne.KeyF); e.write("agl\n"); e.write("a") },
		"expected>waiting", "filter box, then one click", "cannot",
	},
	{"a walk-in for a passport: a ticket", "", 0, func(e *effort) { e.write("w"); e.write("\n") }, ">waiting", "can, clicks not known", "cannot"},
	{"call the next client", "", 0, func(e *effort) { e.write("c") }, "waiting>called", "can, clicks not known", "cannot"},
	{
		"begin and finish a family, all alike", "c", 0, func(e *effort) { e.write("s"); e.write("f") },
		"called>finished served served served", "can, as one name", "cannot",
	},
	{
		"a family of three: two served, one without a document", "cs", 0, func(e *effort) {
			e.key(fyne.KeyRight)
			e.key(fyne.KeyRight)
			for _, keys := range []string{"\n", "s", "t", "2", "\n", "s"} {
				e.write(keys)
			}
		},
		"serving>finished served turned-away served", "cannot", "cannot",
	},
	{
		"a called client is not there: put back, call another", "c", 0, func(e *effort) { e.write("r"); e.write("c") },
		"called>waiting, waiting>called", "hold, clicks not known", "cannot",
	},
	{"a client never came", "", time.Hour, func(e *effort) { e.write("n") }, "expected>no-show no-show", "cannot", "a status to choose"},
	{"take the last step back", "c", 0, func(e *effort) { e.write("u") }, "called>waiting", "partly, clicks not known", "cannot"},
}

// number is the confirmation number of who is expected next.
func (e *effort) number() string {
	e.T.Helper()
	r, err := e.store.Show(e.T.Context(), e.onDesk(0)[0])
	e.Must(err)
	return r.Details.Confirmation
}

// standings tells by booking where every client of the day stands.
func (s *stage) standings() map[string]string {
	s.T.Helper()
	day, err := s.store.Day(s.T.Context(), "1137", calendar.DateOf(monday))
	s.Must(err)
	found := map[string]string{}
	for _, c := range day.Clients {
		found[c.ID.String()] = string(c.Visit.State)
		for _, o := range c.Visit.Outcomes {
			if o.Result != "" {
				found[c.ID.String()] += " " + string(o.Result)
			}
		}
	}
	return found
}

// changes are the standings that differ.
func changes(before, after map[string]string) string {
	var list []string
	for id, now := range after {
		if was := before[id]; was != now {
			list = append(list, was+">"+now)
		}
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// TestDeskActionsAreWhatReadmeSays counts the keys of ten actions, in both languages, and holds README to them.
func TestDeskActionsAreWhatReadmeSays(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range translations.Languages() {
		var table strings.Builder
		for _, a := range tenActions {
			fmt.Fprintf(&table, "| %s | %d | %s | %s |\n", a.name, a.keys(t, language), a.theQ, a.easy)
		}
		if !strings.Contains(string(readme), table.String()) {
			t.Errorf("%s: README does not hold these rows:\n%s", language, table.String())
		}
	}
}

// keys counts what an action takes in a new window.
func (a deskAction) keys(t *testing.T, language translations.Language) int {
	t.Helper()
	s := aMorning(t)
	s.Queue.Advance(a.later)
	s.show(language, nil)
	e := &effort{stage: s}
	s.Press(fyne.Key2, fyne.KeyModifierAlt)
	for _, key := range "m3\n" + a.ready {
		s.Write(string(key))
	}
	before := s.standings()
	a.do(e)
	if got := changes(before, s.standings()); got != a.want {
		t.Errorf("%s, %s: %s, not %s; the window says\n%s", a.name, language, got, a.want, strings.Join(said(s), "\n"))
	}
	return e.keys
}
