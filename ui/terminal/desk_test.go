package terminal

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/example"
)

// came makes the store hold one client who is there, and make the steps it is asked for.
func (d *room) came(t *testing.T, r booking.Record) {
	t.Helper()
	d.holds(r)
	d.store.day = func(id string, date calendar.Date) (desk.Day, error) {
		if id != "T1" || date != monday {
			t.Errorf("asked for %s on %s", id, date)
		}
		return desk.Day{Site: example.Site(), Date: monday, Clients: []desk.Client{{Booking: r.Booking, Details: r.Details, Undoable: entry}}}, nil
	}
	d.store.step = func(o desk.Order) (desk.Receipt, error) {
		after, err := r.Visit.Apply(visit.Step{
			Move: o.Move, Counter: o.Counter, Persons: o.Persons, Reason: o.Reason, At: noon, Ticket: visit.Ticket{Service: site.Biometrics, Number: 7},
		})
		return desk.Receipt{Command: o.Command, Booking: o.Booking, Entry: entry, Visit: after}, err
	}
}

func TestEveryStepIsAskedFor(t *testing.T) {
	n := example.Shown
	expected := example.Record()
	expected.Visit = visit.Expect(2)
	cases := []struct {
		before booking.Record
		args   []string
		want   desk.Order
		en, fr string
	}{
		{
			expected,
			[]string{"arrive", n},
			desk.Order{Move: visit.Arrive},
			"Arrived, waiting: B007 (Zoé Tremblay)", "Arrivée inscrite, en attente : B007 (Zoé Tremblay)",
		},
		{
			expected,
			[]string{"arrive", "--persons", "2", "--booking", subject.String()},
			desk.Order{Move: visit.Arrive, Persons: []int{1}},
			"Arrived, waiting: B007 (Zoé Tremblay)", "Arrivée inscrite, en attente : B007 (Zoé Tremblay)",
		},
		{
			expected,
			[]string{"noshow", n},
			desk.Order{Move: visit.GiveUp},
			"No-show: Zoé Tremblay", "Absence : Zoé Tremblay",
		},
		{
			example.Arrived(t),
			[]string{"call", "--ticket", "b7", "--site", "T1", "--counter", "2"},
			desk.Order{Move: visit.Call, Counter: 2},
			"Called to counter 2: B007 (Zoé Tremblay).", "Appel au comptoir 2 : B007 (Zoé Tremblay).",
		},
		{
			example.Begun(t, visit.Call),
			[]string{"start", n},
			desk.Order{Move: visit.Start},
			"In service at counter 2: B007 (Zoé Tremblay)", "En cours de service au comptoir 2 : B007 (Zoé Tremblay)",
		},
		{
			example.Begun(t, visit.Start),
			[]string{"finish", n},
			desk.Order{Move: visit.Finish},
			"Finished: B007 (Zoé Tremblay)", "Terminé : B007 (Zoé Tremblay)",
		},
		{
			example.Begun(t, visit.Start),
			[]string{"finish", n, "--persons=2"},
			desk.Order{Move: visit.Finish, Persons: []int{1}},
			"Finished: B007 (Zoé Tremblay)\n1 person of the party is not done yet.",
			"Terminé : B007 (Zoé Tremblay)\n1 personne du groupe n’a pas encore terminé.",
		},
		{
			example.Begun(t, visit.Start),
			[]string{"park", n},
			desk.Order{Move: visit.Park},
			"Set aside: B007 (Zoé Tremblay)", "Mis de côté : B007 (Zoé Tremblay)",
		},
		{
			example.Begun(t, visit.Park),
			[]string{"requeue", n},
			desk.Order{Move: visit.Requeue},
			"Waiting again: B007 (Zoé Tremblay)", "De nouveau en attente : B007 (Zoé Tremblay)",
		},
		{
			example.Arrived(t),
			[]string{"turn-away", n, "--reason", "no-letter", "--words", "left it on the bus"},
			desk.Order{Move: visit.TurnAway, Reason: "no-letter", Words: "left it on the bus"},
			"Not served (No instruction letter: please come back with it): B007 (Zoé Tremblay)",
			"Non servi (Sans lettre d’instructions : revenir avec la lettre) : B007 (Zoé Tremblay)",
		},
		{
			example.Arrived(t),
			[]string{"leave", n},
			desk.Order{Move: visit.Leave},
			"Left before being served: B007 (Zoé Tremblay)", "Départ avant le service : B007 (Zoé Tremblay)",
		},
	}
	for _, c := range cases {
		for lang, words := range map[string]string{"en": c.en, "fr": c.fr} {
			d := newDesk(t)
			d.came(t, c.before)
			make := d.store.step
			d.store.step = func(o desk.Order) (desk.Receipt, error) {
				want := c.want
				want.Command, want.Booking = command, subject
				if diff := cmp.Diff(want, o); diff != "" {
					t.Errorf("%q -want +got\n%s", c.args, diff)
				}
				return make(o)
			}
			got := d.run(t, append(c.args, "--command", command.String(), "--lang", lang)...)
			got.out = strings.ReplaceAll(got.out, "\u00a0", " ")
			got.want(t, Done, words+"\n", "")
		}
	}
}

func TestPersonsWhoComeLater(t *testing.T) {
	d := newDesk(t)
	r := example.Record()
	r.Visit = visit.Expect(2)
	d.came(t, example.Applied(t, r, visit.Step{Move: visit.Arrive, Persons: []int{0}, At: noon}))
	d.run(t, "join", example.Shown, "--persons", "2").want(t, Done, "Came as well: Zoé Tremblay\n", "")
}

func TestStepInJSON(t *testing.T) {
	d := newDesk(t)
	d.came(t, example.Begun(t, visit.Start))
	got := d.run(t, "turn-away", example.Shown, "--reason", "equipment", "--persons", "1", "--command", command.String(), "--json")
	want := `{"command":"` + command.String() + `","booking":"` + subject.String() + `","confirmation":"` + example.Shown +
		`","entry":"` + entry.String() + `","ticket":"B007","state":"serving","counter":2,` +
		`"place":{"date":"2026-10-05","start":"09:40","end":"10:00","counter":1},` +
		`"results":[{"result":"turned-away","reason":"equipment"},{"result":"pending"}],"warnings":[]}` + "\n"
	got.want(t, Done, want, "")
}

func TestNextSaysWhoAndWhy(t *testing.T) {
	d := newDesk(t)
	r := example.Begun(t, visit.Call)
	d.holds(r)
	d.store.next = func(n desk.Next) (desk.Receipt, error) {
		if want := (desk.Next{Command: command, Site: "T1", Counter: 2}); !cmp.Equal(n, want) {
			t.Errorf("%+v, want %+v", n, want)
		}
		return desk.Receipt{Command: n.Command, Booking: subject, Entry: entry, Visit: r.Visit}, nil
	}
	args := []string{"next", "--site", "T1", "--counter", "2", "--command", command.String()}
	got := d.run(t, args...)
	got.out = strings.ReplaceAll(got.out, "\u00a0", " ")
	got.want(t, Done, "Called to counter 2: B007 (Zoé Tremblay). Appointment 9:40 a.m., waiting 2 h 16 min\n", "")
	var told answer.Step
	if err := json.Unmarshal([]byte(d.run(t, append(args, "--json")...).out), &told); err != nil {
		t.Fatal(err)
	}
	if told.Why == nil || told.Why.Code != "appointment" || told.State != visit.Called || told.Counter != 2 || told.Ticket != "B007" {
		t.Errorf("%+v", told)
	}
}

func TestSplitNamesTheNewTicket(t *testing.T) {
	d := newDesk(t)
	d.came(t, example.Arrived(t))
	child := example.Arrived(t)
	child.ID, child.Visit.Ticket.Number = other, 8
	parent := d.store.show
	d.store.show = func(id uuid.UUID) (booking.Record, error) {
		if id == other {
			return child, nil
		}
		return parent(id)
	}
	make := d.store.step
	d.store.step = func(o desk.Order) (desk.Receipt, error) {
		r, err := make(o)
		r.Split = other
		return r, err
	}
	args := []string{"split", "--ticket", "B007", "--site", "T1", "--persons", "2"}
	d.run(t, args...).want(t, Done, "Split: B007 (Zoé Tremblay). The others go on with ticket B008.\n", "")
	got := d.run(t, append(args, "--json")...)
	if !strings.Contains(got.out, `"split":{"booking":"`+other.String()+`","ticket":"B008"}`) {
		t.Error(got.out)
	}
}

// TestTheSecondCallerIsToldWhoHasThem also looks at what else the store refuses.
func TestTheSecondCallerIsToldWhoHasThem(t *testing.T) {
	d := newDesk(t)
	d.came(t, example.Arrived(t))
	d.store.step = func(desk.Order) (desk.Receipt, error) {
		return desk.Receipt{}, fault.New("visit.called-already", "Ticket", visit.Ticket{Service: site.Biometrics, Number: 7}, "Counter", 1)
	}
	args := []string{"call", example.Shown, "--counter", "2"}
	if got := d.run(t, args...); got.code != Failed || !strings.Contains(got.err, "B007") || !strings.Contains(got.err, "1") {
		t.Errorf("%+v", got)
	}
	if got := d.run(t, append(args, "--json")...); got.errorCode(t) != "visit.called-already" {
		t.Errorf("%+v", got)
	}
	d.came(t, example.Arrived(t))
	got := d.run(t, "finish", example.Shown)
	if got.code != Failed || !strings.Contains(got.err, "call, start the service, record as not served") {
		t.Errorf("%+v", got)
	}
}

func TestStepsMisused(t *testing.T) {
	n := example.Shown
	cases := []struct {
		code string
		exit int
		args []string
	}{
		{"usage.missing", Usage, []string{"arrive"}},
		{"usage.missing", Usage, []string{"arrive", "--ticket", "B007"}},
		{"ticket.invalid", Usage, []string{"arrive", "--ticket", "7", "--site", "T1"}},
		{"ticket.unknown", Failed, []string{"arrive", "--ticket", "P007", "--site", "T1"}},
		{"site.unknown", Failed, []string{"arrive", "--ticket", "B007", "--site", "T9"}},
		{"confirmation.invalid", Usage, []string{"finish", "AAAA"}},
		{"booking.unknown", Failed, []string{"finish", "--booking", other.String()}},
		{"command.invalid", Usage, []string{"leave", n, "--command", "7"}},
		{"usage.value-refused", Usage, []string{"finish", n, "--persons", "0"}},
		{"usage.value-refused", Usage, []string{"finish", n, "--persons", "1,1"}},
		{"usage.value-refused", Usage, []string{"finish", n, "--persons", "all"}},
		{"usage.value-refused", Usage, []string{"start", n, "--counter=-1"}},
		{"usage.missing", Usage, []string{"call", n}},
		{"usage.missing", Usage, []string{"split", n}},
		{"usage.missing", Usage, []string{"join", n}},
		{"usage.missing", Usage, []string{"turn-away", n}},
		{"usage.reason-unknown", Usage, []string{"turn-away", n, "--reason", "late"}},
		{"visit.person", Failed, []string{"leave", n, "--persons", "3"}},
		{"usage.missing", Usage, []string{"next", "--site", "T1"}},
		{"usage.missing", Usage, []string{"next", "--counter", "1"}},
		{"usage.missing", Usage, []string{"queue"}},
		{"usage.value-refused", Usage, []string{"queue", "--site", "T1", "--date", "soon"}},
		{"usage.value-refused", Usage, []string{"queue", "--site", "T1", "--counter=-1"}},
		{"counter.unknown", Failed, []string{"queue", "--site", "T1", "--counter", "9"}},
		{"usage.missing", Usage, []string{"counter", "open", "--site", "T1"}},
		{"usage.missing", Usage, []string{"counter", "shut", "1"}},
		{"usage.value-refused", Usage, []string{"counter", "shut", "one", "--site", "T1"}},
		{"usage.missing", Usage, []string{"day", "close"}},
		{"usage.value-refused", Usage, []string{"day", "reopen", "--site", "T1", "--entry", "7"}},
		{"command.invalid", Usage, []string{"day", "close", "--site", "T1", "--command", "7"}},
		{"usage.value-refused", Usage, []string{"undo", "--site", "T1", "--entry", "7"}},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.came(t, example.Arrived(t))
		got := d.run(t, append(c.args, "--json")...)
		if code := got.errorCode(t); code != c.code || got.code != c.exit {
			t.Errorf("%q: %s, exit %d", c.args, code, got.code)
		}
		if got.code == Usage && d.opened != 0 {
			t.Errorf("%q: the bookings were opened", c.args)
		}
		if slices.Contains(d.store.calls, "close the day") {
			t.Errorf("%q closed the day", c.args)
		}
	}
}
