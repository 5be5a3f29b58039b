package terminal

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

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

// dayCommands is one command line of every command of the day that writes.
func dayCommands(t *testing.T) [][]string {
	t.Helper()
	n := example.Shown
	return [][]string{
		{"arrive", n},
		{"join", n, "--persons", "2"},
		{"walkin", "--site", "T1", "--service", "passport"},
		{"next", "--site", "T1", "--counter", "1"},
		{"call", n, "--counter", "1"},
		{"start", n, "--counter", "1"},
		{"finish", n},
		{"turn-away", n, "--reason", "other"},
		{"park", n},
		{"requeue", n},
		{"leave", n},
		{"noshow", n},
		{"split", n, "--persons", "2"},
		{"undo", "--site", "T1"},
		{"counter", "open", "1", "--site", "T1"},
		{"counter", "shut", "1", "--site", "T1"},
		{"day", "close", "--site", "T1", "--confirm"},
		{"day", "reopen", "--site", "T1"},
	}
}

// refusing has the store answer every command of the day with an error, and keeps the ids of the commands.
func (d *room) refusing(t *testing.T, refusal error) *[]uuid.UUID {
	t.Helper()
	d.came(t, example.Arrived(t))
	ids := new([]uuid.UUID)
	s := d.store
	s.step = func(o desk.Order) (desk.Receipt, error) {
		*ids = append(*ids, o.Command)
		return desk.Receipt{}, refusal
	}
	s.next = func(o desk.Next) (desk.Receipt, error) {
		*ids = append(*ids, o.Command)
		return desk.Receipt{}, refusal
	}
	s.walkIn = func(o desk.WalkIn) (desk.Receipt, error) {
		*ids = append(*ids, o.Command)
		return desk.Receipt{}, refusal
	}
	s.staff = func(o desk.Staffing) (desk.Receipt, error) {
		*ids = append(*ids, o.Command)
		return desk.Receipt{}, refusal
	}
	s.closeDay = func(o desk.Closing) (desk.Receipt, error) {
		*ids = append(*ids, o.Command)
		return desk.Receipt{}, refusal
	}
	s.reopen = func(o desk.Reopening) (desk.Receipt, error) {
		*ids = append(*ids, o.Command)
		return desk.Receipt{}, refusal
	}
	s.undo = func(o booking.Undo) (booking.Receipt, error) {
		*ids = append(*ids, o.Command)
		return booking.Receipt{}, refusal
	}
	return ids
}

// TestEveryCommandOfTheDayCarriesItsID gives an id, and gives none.
func TestEveryCommandOfTheDayCarriesItsID(t *testing.T) {
	for _, args := range dayCommands(t) {
		d := newDesk(t)
		ids := d.refusing(t, fault.New("store.busy"))
		for range 2 {
			if got := d.run(t, append(args, "--json")...); got.errorCode(t) != "store.busy" || got.code != Failed {
				t.Errorf("%q: %+v", args, got)
			}
		}
		d.run(t, append(args, "--command", command.String())...)
		if len(*ids) != 3 || (*ids)[0] == uuid.Nil || (*ids)[0] == (*ids)[1] || (*ids)[2] != command {
			t.Errorf("%q: ids %v", args, *ids)
		}
	}
}

// TestTroubleIsLoggedWithoutNames gives a technical error: it is logged, no name is, and the words do not repeat it.
func TestTroubleIsLoggedWithoutNames(t *testing.T) {
	for _, args := range dayCommands(t) {
		d := newDesk(t)
		d.refusing(t, errors.New("a wire came loose"))
		got := d.run(t, args...)
		if got.code != Failed || got.out != "" || got.err == "" || strings.Contains(got.err, "wire") {
			t.Errorf("%q: %+v", args, got)
		}
		if log := d.log.String(); !strings.Contains(log, "a wire came loose") || strings.Contains(log, "Tremblay") {
			t.Errorf("%q: logged %q", args, log)
		}
	}
}

// TestNothingIsDoneWithoutThePassphrase asks for every command of the day in a locked folder.
func TestNothingIsDoneWithoutThePassphrase(t *testing.T) {
	for _, args := range append(dayCommands(t), []string{"queue", "--site", "T1"}, []string{"day", "close", "--site", "T1"}) {
		d := newDesk(t)
		ids := d.refusing(t, nil)
		d.env = nil
		if got := d.run(t, append(args, "--json")...); got.code != Usage || len(*ids) != 0 || slices.Contains(d.store.calls, "day") {
			t.Errorf("%q: %+v", args, got)
		}
		d.env = map[string]string{"DAYBOOK_PASSPHRASE": "not this one"}
		if got := d.run(t, append(args, "--json")...); got.errorCode(t) != "vault.wrong-passphrase" || len(*ids) != 0 {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

// TestAnAnswerThatCannotBeWrittenIsAFailure closes the stream that the answers go to.
func TestAnAnswerThatCannotBeWrittenIsAFailure(t *testing.T) {
	n := example.Shown
	for _, args := range [][]string{
		{"arrive", n},
		{"finish", n, "--persons", "1"},
		{"next", "--site", "T1", "--counter", "2"},
		{"queue", "--site", "T1"},
		{"counter", "open", "1", "--site", "T1"},
		{"day", "close", "--site", "T1"},
		{"day", "close", "--site", "T1", "--confirm"},
		{"day", "reopen", "--site", "T1"},
		{"undo", "--site", "T1"},
		{"simulate", "--site", "T1"},
	} {
		for _, more := range [][]string{nil, {"--json"}} {
			d := busy(t)
			var errs bytes.Buffer
			p := d.Program
			p.Stdin, p.Stdout, p.Stderr = strings.NewReader(""), failing{}, &errs
			if code := p.Run(t.Context(), append(args, more...)); code != Failed {
				t.Errorf("%q %q: exit %d, %s", args, more, code, errs.String())
			}
		}
	}
}

// TestRefusalsOfTheDayHaveWords names every fault of the day in both languages, with what it is about.
func TestRefusalsOfTheDayHaveWords(t *testing.T) {
	ticket := visit.Ticket{Service: site.Passport, Number: 12}
	nine := calendar.Minute(9 * 60)
	for _, c := range []struct {
		fault *fault.Fault
		parts []string // in both languages
	}{
		{fault.New("visit.called-already", "Ticket", ticket, "Counter", 3), []string{"P012", "3"}},
		{fault.New("visit.other-day", "Date", monday), []string{"5"}},
		{fault.New("visit.not-late", "Start", nine), []string{"9"}},
		{fault.New("visit.person"), nil},
		{fault.New("counter.busy", "Counter", 2, "Ticket", ticket), []string{"P012", "2"}},
		{fault.New("counter.unknown", "Counter", 9), []string{"9"}},
		{fault.New("counter.service", "Counter", 9), []string{"9"}},
		{fault.New("counter.missing"), nil},
		{fault.New("queue.empty", "Counter", 2), []string{"2"}},
		{fault.New("day.closed", "Date", monday), []string{"2026"}},
		{fault.New("day.in-service", "Count", 4), []string{"4"}},
		{fault.New("day.not-begun", "Date", monday), []string{"2026"}},
		{fault.New("day.not-closed", "Date", monday), []string{"2026"}},
		{fault.New("day.past", "Date", monday), []string{"2026"}},
		{fault.New("walk-in.reason-missing"), nil},
		{fault.New("ticket.unknown", "Ticket", ticket, "Site", example.Site().Name), []string{"P012", "Toronto"}},
		{fault.New("ticket.invalid"), []string{"P012"}},
	} {
		said := map[string]bool{}
		for _, lang := range []string{"en", "fr"} {
			d := newDesk(t)
			d.refusing(t, c.fault)
			got := d.run(t, "arrive", example.Shown, "--lang", lang)
			said[got.err] = true
			for _, part := range append(c.parts, ".") {
				if !strings.Contains(got.err, part) {
					t.Errorf("%s in %s: no %q in %q", c.fault.Code, lang, part, got.err)
				}
			}
			if strings.Contains(got.err, "⟪") || strings.Contains(got.err, c.fault.Code) {
				t.Errorf("%s in %s: %q", c.fault.Code, lang, got.err)
			}
		}
		if len(said) != 2 {
			t.Errorf("%s is the same in both languages", c.fault.Code)
		}
	}
}

// TestWhatTheDayNeedsFromTheStoreMayFail has the reading fail, before and after the step.
func TestWhatTheDayNeedsFromTheStoreMayFail(t *testing.T) {
	broken := errors.New("the disk is gone")
	n := example.Shown
	cases := map[string]struct {
		breaks func(*fake)
		args   []string
	}{
		"the number":     {func(f *fake) { f.number = func(string) ([]booking.Record, error) { return nil, broken } }, []string{"arrive", n}},
		"the ticket":     {func(f *fake) { f.day = func(string, calendar.Date) (desk.Day, error) { return desk.Day{}, broken } }, []string{"park", "--ticket", "B7", "--site", "T1"}},
		"the queue":      {func(f *fake) { f.day = func(string, calendar.Date) (desk.Day, error) { return desk.Day{}, broken } }, []string{"queue", "--site", "T1"}},
		"the last step":  {func(f *fake) { f.day = func(string, calendar.Date) (desk.Day, error) { return desk.Day{}, broken } }, []string{"undo", "--site", "T1"}},
		"what would be":  {func(f *fake) { f.day = func(string, calendar.Date) (desk.Day, error) { return desk.Day{}, broken } }, []string{"day", "close", "--site", "T1"}},
		"the closing":    {func(f *fake) { f.day = func(string, calendar.Date) (desk.Day, error) { return desk.Day{}, broken } }, []string{"day", "reopen", "--site", "T1"}},
		"the site":       {func(f *fake) { f.sites = nil }, []string{"counter", "open", "1", "--site", "T1"}},
		"the simulation": {func(f *fake) { f.sites[0].Zone = "Nowhere" }, []string{"simulate", "--site", "T1"}},
	}
	for name, c := range cases {
		d := busy(t)
		c.breaks(d.store)
		if got := d.run(t, c.args...); got.code != Failed || got.err == "" || got.out != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
	d := busy(t) // the step is done, but what is said of it cannot be read
	shown := d.store.show
	d.store.show = func(id uuid.UUID) (booking.Record, error) {
		if slices.Contains(d.store.calls, "step") {
			return booking.Record{}, broken
		}
		return shown(id)
	}
	if got := d.run(t, "arrive", n); got.code != Failed || !strings.Contains(d.log.String(), "the disk is gone") {
		t.Errorf("%+v", got)
	}
}

// TestAStoppedSimulationSaysSo interrupts it as Ctrl+C does.
func TestAStoppedSimulationSaysSo(t *testing.T) {
	d := newDesk(t)
	d.Program.Simulate = func(context.Context, SimulateOrder) (answer.Simulated, error) {
		return answer.Simulated{}, context.Canceled
	}
	if got := d.run(t, "simulate", "--site", "T1", "--json"); got.errorCode(t) != "interrupted" || got.code != Failed {
		t.Errorf("%+v", got)
	}
}
