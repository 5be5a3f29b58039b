package visit_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// instant is so many minutes into the day.
func instant(minutes int) time.Time {
	return time.Date(2026, 10, 5, 13, minutes, 0, 0, time.UTC)
}

var p7 = visit.Ticket{Service: site.Passport, Number: 7}

// after is a party's visit after steps that must all be possible, ten minutes apart unless they say when.
func after(t testing.TB, persons int, steps ...visit.Step) visit.Visit {
	t.Helper()
	v := visit.Expect(persons)
	for i, s := range steps {
		if s.At.IsZero() {
			s.At = instant(10 * i)
		}
		next, err := v.Apply(s)
		if err != nil {
			t.Fatalf("%s when %s: %v", s.Move, v.State, err)
		}
		v = next
	}
	return v
}

// standing is the visit of a party of three in a state, reached on the shortest way; the third of them stayed at home.
func standing(state visit.State) visit.Visit {
	v := visit.Expect(3)
	for _, move := range map[visit.State][]visit.Move{
		visit.Waiting: {visit.Arrive}, visit.Called: {visit.Arrive, visit.Call}, visit.Serving: {visit.Arrive, visit.Start},
		visit.Parked: {visit.Arrive, visit.Start, visit.Park}, visit.Finished: {visit.Arrive, visit.Start, visit.Finish},
		visit.NoShow: {visit.GiveUp}, visit.Left: {visit.Arrive, visit.Leave},
	}[state] {
		s := visit.Step{Move: move, At: instant(0), Counter: 3, Ticket: p7}
		if move == visit.Arrive {
			s.Persons = []int{0, 1}
		}
		v, _ = v.Apply(s)
	}
	return v
}

func arrive(persons ...int) visit.Step {
	return visit.Step{Move: visit.Arrive, Ticket: p7, Persons: persons}
}

func results(v visit.Visit) string {
	text := ""
	for _, o := range v.Outcomes {
		text += map[visit.Result]string{
			visit.Pending: ".", visit.Served: "S", visit.TurnedAway: "T", visit.Gone: "G", visit.Absent: "A", visit.Elsewhere: "E",
		}[o.Result]
	}
	return text
}

func TestADayFromArrivalToTheEnd(t *testing.T) {
	got := after(t, 1, arrive(), visit.Step{Move: visit.Call, Counter: 2, Reason: "walk-in"}, visit.Step{Move: visit.Start},
		visit.Step{Move: visit.Park}, visit.Step{Move: visit.Start, Counter: 4}, visit.Step{Move: visit.Finish})
	want := visit.Visit{
		State: visit.Finished, Ticket: p7, Counter: 4, Outcomes: []visit.Outcome{{Result: visit.Served}}, Rank: "walk-in",
		Arrived: instant(0), Called: instant(10), Started: instant(20), Since: instant(50), Ended: instant(50), Served: 20 * time.Minute,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Waited(instant(99)) != 20*time.Minute || got.Service(instant(99)) != 20*time.Minute {
		t.Errorf("waited %v, served %v", got.Waited(instant(99)), got.Service(instant(99)))
	}
}

func TestWhoBecomesWhat(t *testing.T) {
	no := func(m visit.Move, persons ...int) visit.Step {
		return visit.Step{Move: m, Persons: persons, Counter: 1, Reason: "no-letter"}
	}
	for _, c := range []struct {
		name    string
		persons int
		steps   []visit.Step
		state   visit.State
		results string
	}{
		{"all alike", 3, []visit.Step{arrive(), no(visit.Start), no(visit.Finish)}, visit.Finished, "SSS"},
		{"one by one", 3, []visit.Step{arrive(), no(visit.Start), no(visit.Finish, 1), no(visit.TurnAway, 0), no(visit.Leave, 2)}, visit.Finished, "TSG"},
		{"one of them so far", 2, []visit.Step{arrive(), no(visit.Start), no(visit.Finish, 1)}, visit.Serving, ".S"},
		{"then all who are left", 3, []visit.Step{arrive(), no(visit.Start), no(visit.TurnAway, 1), no(visit.Finish)}, visit.Finished, "STS"},
		{"turned away while waiting", 2, []visit.Step{arrive(), no(visit.TurnAway)}, visit.Finished, "TT"},
		{"left while waiting", 2, []visit.Step{arrive(), no(visit.Leave)}, visit.Left, "GG"},
		{"one left, one turned away", 2, []visit.Step{arrive(), no(visit.Leave, 0), no(visit.TurnAway)}, visit.Finished, "GT"},
		{"some came", 3, []visit.Step{arrive(0, 2)}, visit.Waiting, ".A."},
		{"one came and left", 2, []visit.Step{arrive(1), no(visit.Leave)}, visit.Left, "AG"},
		{"the other came after all", 2, []visit.Step{arrive(1), no(visit.Join, 0)}, visit.Waiting, ".."},
		{"after all, when served", 2, []visit.Step{arrive(1), no(visit.Start), no(visit.Join, 0), no(visit.Finish)}, visit.Finished, "SS"},
		{"nobody came", 2, []visit.Step{no(visit.GiveUp)}, visit.NoShow, "AA"},
		{"nobody, each named", 2, []visit.Step{no(visit.GiveUp, 1, 0)}, visit.NoShow, "AA"},
		{"and somebody did", 2, []visit.Step{no(visit.GiveUp), arrive(1)}, visit.Waiting, "A."},
		{"split", 3, []visit.Step{arrive(), no(visit.Split, 0, 2)}, visit.Waiting, "E.E"},
		{"split, and the rest left", 2, []visit.Step{arrive(), no(visit.Split, 0), no(visit.Leave)}, visit.Left, "EG"},
		{"split when called", 2, []visit.Step{arrive(), no(visit.Call), no(visit.Split, 0)}, visit.Called, "E."},
	} {
		got := after(t, c.persons, c.steps...)
		if got.State != c.state || results(got) != c.results || got.Ended.IsZero() != !c.state.Over() {
			t.Errorf("%s: %s %s, ended %v", c.name, got.State, results(got), got.Ended)
		}
		for _, o := range got.Outcomes {
			if want := map[bool]string{true: "no-letter"}[o.Result == visit.TurnedAway]; o.Reason != want {
				t.Errorf("%s: %+v", c.name, o)
			}
		}
	}
}

func TestRefusalsChangeNothing(t *testing.T) {
	split := after(t, 3, arrive(0, 1), visit.Step{Move: visit.Start, Counter: 1})
	for _, c := range []struct {
		name string
		from visit.Visit
		step visit.Step
		code string
	}{
		{"arrived: nobody of the party", visit.Expect(2), arrive(0, 2), "visit.person"},
		{"arrived: before the first", visit.Expect(2), arrive(-1), "visit.person"},
		{"called to no counter", standing(visit.Waiting), visit.Step{Move: visit.Call}, "counter.missing"},
		{"called to counter -1", standing(visit.Waiting), visit.Step{Move: visit.Call, Counter: -1}, "counter.missing"},
		{"started at no counter", standing(visit.Waiting), visit.Step{Move: visit.Start}, "counter.missing"},
		{"started at counter -1, although called", standing(visit.Called), visit.Step{Move: visit.Start, Counter: -1}, "counter.missing"},
		{"called again to no counter", standing(visit.Parked), visit.Step{Move: visit.Call}, "counter.missing"},
		{"turned away for nothing", standing(visit.Serving), visit.Step{Move: visit.TurnAway}, "reason.unknown"},
		{"turned away for a reason of another list", standing(visit.Serving), visit.Step{Move: visit.TurnAway, Reason: "client"}, "reason.unknown"},
		{"finished: who never came", split, visit.Step{Move: visit.Finish, Persons: []int{2}}, "visit.person"},
		{"finished: one who did, one who never came", split, visit.Step{Move: visit.Finish, Persons: []int{0, 2}}, "visit.person"},
		{"finished: one twice", split, visit.Step{Move: visit.Finish, Persons: []int{0, 0}}, "visit.person"},
		{"finished: nobody of the party", split, visit.Step{Move: visit.Finish, Persons: []int{3}}, "visit.person"},
		{"left: before the first", split, visit.Step{Move: visit.Leave, Persons: []int{-1}}, "visit.person"},
		{"joined: who is there", split, visit.Step{Move: visit.Join, Persons: []int{0}}, "visit.person"},
		{"joined: nobody named", split, visit.Step{Move: visit.Join}, "visit.person"},
		{"split: nobody named", split, visit.Step{Move: visit.Split}, "visit.person"},
		{"split: nobody stays", split, visit.Step{Move: visit.Split, Persons: []int{1, 0}}, "visit.person"},
		{"given up: only one of them", visit.Expect(2), visit.Step{Move: visit.GiveUp, Persons: []int{1}}, "visit.person"},
	} {
		before := copied(t, c.from)
		c.step.At = instant(59)
		got, err := c.from.Apply(c.step)
		if fault.Code(err) != c.code {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
		}
		if !cmp.Equal(before, c.from) || !cmp.Equal(before, got) {
			t.Errorf("%s: %s %s", c.name, cmp.Diff(before, c.from), cmp.Diff(before, got))
		}
	}
}

// copied is a visit written and read again.
func copied(t testing.TB, v visit.Visit) (back visit.Visit) {
	t.Helper()
	text, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(text, &back)
	}
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// Nobody else's picture of a visit changes when a step is made.
func TestStepsShareNothing(t *testing.T) {
	v := after(t, 2, arrive(), visit.Step{Move: visit.Start, Counter: 1})
	before := copied(t, v)
	one, _ := v.Apply(visit.Step{Move: visit.Finish, Persons: []int{0}})
	other, _ := v.Apply(visit.Step{Move: visit.Leave, Persons: []int{1}})
	if results(one) != "S." || results(other) != ".G" || !cmp.Equal(before, v) {
		t.Errorf("%s %s %s", results(one), results(other), results(v))
	}
}

// A client keeps a ticket until an arrival gives another one.
func TestTicketsAreKept(t *testing.T) {
	second := visit.Step{Move: visit.Arrive, Ticket: visit.Ticket{Service: site.Biometrics, Number: 9}}
	given := visit.Expect(1)
	given.Ticket = p7
	for _, c := range []struct {
		name string
		from visit.Visit
		step visit.Step
		want string
	}{
		{"the first", visit.Expect(1), second, "B009"},
		{"another", given, second, "B009"},
		{"kept from an arrival that was taken back", given, visit.Step{Move: visit.Arrive}, "P007"},
		{"without a ticket", visit.Expect(1), visit.Step{Move: visit.Arrive}, ""},
	} {
		got, err := c.from.Apply(c.step)
		if err != nil || got.Ticket.String() != c.want {
			t.Errorf("%s: %s, %v", c.name, got.Ticket, err)
		}
	}
}

func TestSized(t *testing.T) {
	served := after(t, 2, arrive(), visit.Step{Move: visit.Start, Counter: 1}, visit.Step{Move: visit.Finish, Persons: []int{1}})
	for _, c := range []struct {
		name    string
		v       visit.Visit
		persons int
		want    string
	}{
		{"larger before the day", visit.Expect(1), 3, "..."},
		{"smaller before the day", visit.Expect(3), 1, "."},
		{"larger at the desk", served, 3, ".S."},
		{"never smaller at the desk", served, 1, ".S"},
		{"larger when over", after(t, 1, arrive(), visit.Step{Move: visit.Leave}), 2, "GA"},
		{"never smaller when over", after(t, 2, arrive(), visit.Step{Move: visit.Leave}), 1, "GG"},
		{"larger when given up", after(t, 1, visit.Step{Move: visit.GiveUp}), 2, "AA"},
		{"smaller when given up", after(t, 2, visit.Step{Move: visit.GiveUp}), 1, "A"},
		{"nobody", visit.Expect(2), 0, "."},
		{"fewer than nobody", visit.Expect(2), math.MinInt, "."},
	} {
		before := copied(t, c.v)
		got := c.v.Sized(c.persons)
		if results(got) != c.want || got.State != c.v.State || !cmp.Equal(before, c.v) {
			t.Errorf("%s: %s %s, want %s", c.name, got.State, results(got), c.want)
		}
	}
	if n := len(visit.Expect(math.MaxInt).Outcomes); n != 999 {
		t.Errorf("a party of %d", n)
	}
	if got := served.Sized(3); got.Count(visit.Served) != 1 || !cmp.Equal(got.Pending(), []int{0, 2}) {
		t.Errorf("%v pending, %d served", got.Pending(), got.Count(visit.Served))
	}
}

func TestVisitsAreWrittenWhole(t *testing.T) {
	v := after(t, 2, arrive(), visit.Step{Move: visit.Call, Counter: 2, Reason: "urgent"}, visit.Step{Move: visit.Start},
		visit.Step{Move: visit.TurnAway, Persons: []int{1}, Reason: "equipment"}, visit.Step{Move: visit.Finish})
	if diff := cmp.Diff(v, copied(t, v)); diff != "" {
		t.Error(diff)
	}
	text, _ := json.Marshal(visit.Step{Move: visit.Call, Reason: "x", At: instant(1), Counter: 2})
	if string(text) != `{"counter":2}` {
		t.Errorf("an entry has the move, the reason and the instant itself: %s", text)
	}
}
