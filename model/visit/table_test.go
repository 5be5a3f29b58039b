package visit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/model/visit"
)

// table is the machine as it was decided, a line a state: where each move of the head leads when it is made for everybody it
// can be made for. A dot is a refusal, an equals sign the same state.
const table = `
          arrived called started  finished turned-away parked requeued left no-show  joined split
expected  waiting .      .        .        .           .      .        .    no-show  .      .
waiting   .       called serving  .        finished    .      .        left .        =      =
called    .       .      serving  .        finished    .      waiting  left .        =      =
serving   .       .      .        finished finished    parked .        left .        =      =
parked    .       called serving  .        finished    .      waiting  left .        =      =
finished  .       .      .        .        .           .      .        .    .        .      .
no-show   waiting .      .        .        .           .      .        .    .        .      .
left      .       .      .        .        .           .      .        .    .        .      .`

// tabled reads the table: by state and move, the state it leads to, or "".
func tabled() (moves []visit.Move, leads map[visit.State]map[visit.Move]visit.State) {
	lines := strings.Split(strings.TrimPrefix(table, "\n"), "\n")
	for word := range strings.FieldsSeq(lines[0]) {
		moves = append(moves, visit.Move(word))
	}
	leads = map[visit.State]map[visit.Move]visit.State{}
	for _, line := range lines[1:] {
		words := strings.Fields(line)
		state := visit.State(words[0])
		leads[state] = map[visit.Move]visit.State{}
		for i, word := range words[1:] {
			switch word {
			case ".":
			case "=":
				leads[state][moves[i]] = state
			default:
				leads[state][moves[i]] = visit.State(word)
			}
		}
	}
	return moves, leads
}

func TestEveryMoveFromEveryState(t *testing.T) {
	moves, leads := tabled()
	if diff := cmp.Diff(moves, visit.Moves()); diff != "" {
		t.Fatal(diff)
	}
	if len(leads) != len(visit.States()) {
		t.Fatalf("%d states in the table, %d in the package", len(leads), len(visit.States()))
	}
	for _, state := range visit.States() {
		var possible []string
		for _, move := range moves {
			before := standing(state)
			after, err := before.Apply(visit.Step{Move: move, At: instant(30), Counter: 2, Persons: persons(move), Reason: "other"})
			to := leads[state][move]
			if to == "" {
				refused(t, before, after, err, move)
				continue
			}
			possible = append(possible, "visit.move."+string(move))
			if err != nil || after.State != to {
				t.Errorf("%s when %s: %s, %v; want %s", move, state, after.State, err, to)
			}
		}
		if len(possible) == 0 {
			possible = []string{"visit.move.undo"}
		}
		if diff := cmp.Diff(possible, state.Possible().MessageIDs()); diff != "" {
			t.Errorf("%s: %s", state, diff)
		}
	}
}

// persons names somebody for the moves that need it: who stayed at home can join, one of those who came can part.
func persons(m visit.Move) []int {
	return map[visit.Move][]int{visit.Join: {2}, visit.Split: {0}}[m]
}

func refused(t *testing.T, before, after visit.Visit, err error, move visit.Move) {
	t.Helper()
	f, ok := err.(*fault.Fault)
	if !ok || f.Code != "visit.not-allowed" || f.Args["Move"] != move || f.Args["State"] != before.State ||
		!cmp.Equal(f.Args["Possible"], before.State.Possible()) {
		t.Errorf("%s when %s: %v", move, before.State, err)
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("%s when %s was refused, and yet %s", move, before.State, diff)
	}
}

func TestMovesAndStatesNobodyKnows(t *testing.T) {
	v := standing(visit.Waiting)
	for _, move := range []visit.Move{"", "weighed", "booked", "Called"} {
		after, err := v.Apply(visit.Step{Move: move, Counter: 1})
		refused(t, v, after, err, move)
	}
	for _, move := range visit.Moves() {
		var none visit.Visit
		after, err := none.Apply(visit.Step{Move: move, Counter: 1, Persons: []int{0}, Reason: "other"})
		refused(t, none, after, err, move)
	}
	if got := visit.State("weighed").Possible(); len(got) > 0 {
		t.Errorf("possible when weighed: %v", got)
	}
}

func TestKindsOfStates(t *testing.T) {
	for _, c := range []struct {
		state                      visit.State
		here, over, atCounter, met bool
	}{
		{"expected", false, false, false, false},
		{"waiting", true, false, false, true},
		{"called", true, false, true, true},
		{"serving", true, false, true, true},
		{"parked", true, false, false, true},
		{"finished", false, true, false, true},
		{"no-show", false, true, false, false},
		{"left", false, true, false, true},
		{"", false, false, false, false},
	} {
		s := c.state
		if s.Here() != c.here || s.Over() != c.over || s.AtCounter() != c.atCounter || (visit.Visit{State: s}).Met() != c.met {
			t.Errorf("%s: here %v, over %v, at a counter %v, met %v", s, s.Here(), s.Over(), s.AtCounter(), (visit.Visit{State: s}).Met())
		}
		if id := s.MessageID(); id != "visit.state."+string(s) || (s != "") != slices.Contains(visit.States(), s) {
			t.Errorf("%s: %s", s, id)
		}
	}
}

func TestWordsOfResults(t *testing.T) {
	for result, want := range map[visit.Result]string{
		visit.Pending: "visit.result.pending", visit.Served: "visit.result.served", visit.TurnedAway: "visit.result.turned-away",
		visit.Gone: "visit.result.left", visit.Absent: "visit.result.no-show", visit.Elsewhere: "visit.result.elsewhere",
	} {
		if got := result.MessageID(); got != want {
			t.Errorf("%q: %s, want %s", result, got, want)
		}
	}
	want := []string{"no-letter", "no-document", "no-capture", "equipment", "wrong-site", "incomplete", "other"}
	if diff := cmp.Diff(want, visit.Reasons()); diff != "" {
		t.Error(diff)
	}
}
