package visit_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/fault"
	"daybook/model/visit"
)

// watcher keeps a visit as somebody would who stands beside it with the table in their hand.
type watcher struct {
	leads   map[visit.State]map[visit.Move]visit.State
	state   visit.State
	persons []byte // . pending, S served, T turned away, G gone, A absent, E elsewhere
	counter int
	ticket  visit.Ticket
}

// says gives the code with which a step should be refused, or "" after noting it.
func (w *watcher) says(s visit.Step) string {
	to, allowed := w.leads[w.state][s.Move]
	if !allowed {
		return "visit.not-allowed"
	}
	switch s.Move {
	case visit.Arrive:
		return w.arrive(s)
	case visit.Call, visit.Start:
		counter := s.Counter
		if s.Move == visit.Start && counter == 0 {
			counter = w.counter
		}
		if counter <= 0 {
			return "counter.missing"
		}
		w.counter = counter
	case visit.Requeue:
		w.counter = 0
	case visit.Park:
	default:
		return w.mark(s, to)
	}
	w.state = to
	return ""
}

func (w *watcher) arrive(s visit.Step) string {
	for _, i := range s.Persons {
		if i < 0 || i >= len(w.persons) {
			return "visit.person"
		}
	}
	for i := range w.persons {
		w.persons[i] = '.'
		if len(s.Persons) > 0 && !slices.Contains(s.Persons, i) {
			w.persons[i] = 'A'
		}
	}
	w.ticket = s.Ticket
	w.state = visit.Waiting
	return ""
}

// mark gives persons a letter. The visit is over when nobody is left, and who was turned away was seen.
func (w *watcher) mark(s visit.Step, to visit.State) string {
	if s.Move == visit.TurnAway && !slices.Contains(visit.Reasons(), s.Reason) {
		return "reason.unknown"
	}
	old, letter := byte('.'), map[visit.Move]byte{
		visit.Join: '.', visit.Finish: 'S', visit.TurnAway: 'T', visit.Leave: 'G', visit.GiveUp: 'A', visit.Split: 'E',
	}[s.Move]
	if s.Move == visit.Join {
		old = 'A'
	}
	marked := slices.Clone(w.persons)
	if len(s.Persons) == 0 && (s.Move == visit.Join || s.Move == visit.Split) {
		return "visit.person"
	}
	for i := range marked {
		if len(s.Persons) == 0 && marked[i] == '.' {
			marked[i] = letter
		}
	}
	for n, i := range s.Persons {
		if i < 0 || i >= len(marked) || w.persons[i] != old || slices.Contains(s.Persons[:n], i) {
			return "visit.person"
		}
		marked[i] = letter
	}
	left := strings.Contains(string(marked), ".")
	if s.Move == visit.Split && !left || s.Move == visit.GiveUp && left {
		return "visit.person"
	}
	w.persons = marked
	switch {
	case left:
	case strings.ContainsAny(string(marked), "ST"):
		w.state = visit.Finished
	case strings.Contains(string(marked), "G"):
		w.state = visit.Left
	default:
		w.state = to
	}
	return ""
}

// No sequence of steps reaches a state outside the table or breaks what always holds of a visit.
func TestRandomDays(t *testing.T) {
	const steps, least = 200, 100_000
	cases := 550
	if os.Getenv("DAYBOOK_PROVE") == "1" {
		cases = 5_500
	}
	defer setChecks(t, cases)()
	made, refused, ends := 0, 0, map[visit.State]int{}
	rapid.Check(t, func(t *rapid.T) {
		_, leads := tabled()
		n := rapid.IntRange(1, 4).Draw(t, "persons")
		v, w := visit.Expect(n), &watcher{leads: leads, state: visit.Expected, persons: []byte(strings.Repeat(".", n))}
		clock, chance := instant(0), rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		for range steps {
			if v.State.Over() && v.State != visit.NoShow { // another client
				ends[v.State]++
				v, w = visit.Expect(n), &watcher{leads: leads, state: visit.Expected, persons: []byte(strings.Repeat(".", n))}
			}
			clock = clock.Add(time.Duration(chance.IntN(13)-2) * time.Minute) // sometimes set back
			s := chosen(chance, v, clock)
			code := w.says(s)
			next, err := v.Apply(s)
			if fault.Code(err) != code {
				t.Fatalf("%+v when %s: %v, want %q", s, v.State, err, code)
			}
			made++
			if err != nil {
				refused++
				if !reflect.DeepEqual(v, next) {
					t.Fatalf("%s was refused, and yet %s", s.Move, cmp.Diff(v, next))
				}
			}
			watch(t, w, v, next, clock)
			v = next
		}
	})
	t.Logf("%d commands, %d refused, %v", made, refused, ends)
	if made < least || refused > made*2/3 || refused < made/10 || ends[visit.Finished] == 0 || ends[visit.Left] == 0 {
		t.Errorf("%d commands, %d refused, %v: want %d", made, refused, ends, least)
	}
}

// chosen is a step that is mostly possible and sometimes senseless.
func chosen(chance *rand.Rand, v visit.Visit, at time.Time) visit.Step {
	moves, reasons := visit.Moves(), append(visit.Reasons(), "client")
	if possible := v.State.Possible(); len(possible) > 0 && chance.IntN(5) > 0 {
		moves = possible
	}
	s := visit.Step{
		Move: moves[chance.IntN(len(moves))], At: at, Counter: chance.IntN(5) - 1, Reason: reasons[chance.IntN(len(reasons))],
		Ticket: visit.Ticket{Service: "passport", Number: 1 + chance.IntN(5)},
	}
	for i := range v.Outcomes {
		if chance.IntN(4) == 0 {
			s.Persons = append(s.Persons, i)
		}
	}
	if chance.IntN(20) == 0 {
		s.Persons = append(s.Persons, chance.IntN(len(v.Outcomes)+2)-1)
	}
	return s
}

// watch holds a step's outcome against what the watcher saw and what always holds.
func watch(t *rapid.T, w *watcher, before, v visit.Visit, now time.Time) {
	if v.State != w.state || results(v) != string(w.persons) || v.Ticket != w.ticket || v.Counter != w.counter {
		t.Fatalf("%+v, but saw %s %s %s at %d", v, w.state, w.persons, w.ticket, w.counter)
	}
	if _, known := w.leads[v.State]; !known {
		t.Fatalf("%s is not in the table", v.State)
	}
	pending := len(v.Pending())
	if (pending == 0) != v.State.Over() || v.State.Over() != !v.Ended.IsZero() {
		t.Fatalf("%s with %d pending, ended %v", v.State, pending, v.Ended)
	}
	if v.State.AtCounter() && v.Counter < 1 || v.State.Here() && v.Arrived.IsZero() {
		t.Fatalf("%s at counter %d, arrived %v", v.State, v.Counter, v.Arrived)
	}
	if v.State == visit.NoShow && v.Count(visit.Absent) != len(v.Outcomes) {
		t.Fatalf("given up, and yet %s", results(v))
	}
	if v.Served < before.Served || v.Waited(now) < 0 || v.Service(now) < v.Served {
		t.Fatalf("served %v, waited %v", v.Served, v.Waited(now))
	}
	total := 0
	for _, r := range []visit.Result{visit.Pending, visit.Served, visit.TurnedAway, visit.Gone, visit.Absent, visit.Elsewhere} {
		total += v.Count(r)
	}
	if total != len(v.Outcomes) || len(v.Outcomes) != len(w.persons) {
		t.Fatalf("%d results for %d persons", total, len(w.persons))
	}
}

// setChecks sets how many cases a property runs, at least as many as were asked for; it gives back what was set.
func setChecks(t *testing.T, n int) func() {
	t.Helper()
	number := flag.Lookup("rapid.checks")
	before := number.Value.String()
	if asked, err := strconv.Atoi(before); err == nil {
		n = max(n, asked)
	}
	if err := number.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := number.Value.Set(before); err != nil {
			t.Error(err)
		}
	}
}
