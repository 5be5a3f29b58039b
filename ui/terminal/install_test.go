package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

func TestInitShowsTheRecoveryCode(t *testing.T) {
	d := newDesk(t)
	d.store.unkeyed = true
	d.store.setUp = func(given string) (string, error) {
		if given != passphrase {
			t.Errorf("set up with %q", given)
		}
		return "AAAA-BBBB", nil
	}
	d.run(t, "init", "--json", "--data", "/somewhere").want(t, Done, `{"recovery":"AAAA-BBBB"}`+"\n", "")
	if d.data != "/somewhere" || !d.created {
		t.Errorf("in %q, created %t", d.data, d.created)
	}
	if got := d.run(t, "init"); !strings.HasSuffix(got.out, ": AAAA-BBBB\n") {
		t.Errorf("%+v", got)
	}
	d.store.setUp = func(string) (string, error) { return "", fault.New("booking.past") }
	if got := d.run(t, "init", "--json"); got.code != Failed || got.errorCode(t) != "booking.past" {
		t.Errorf("%+v", got)
	}
}

func TestVerify(t *testing.T) {
	d := newDesk(t)
	found := journal.Verification{Entries: 1200, Bookings: 3, Digest: "d1ge57"}
	d.store.verify = func(progress func(int, int)) (journal.Verification, error) { progress(1, 2); return found, nil }
	d.run(t, "verify", "--json").want(t, Done, `{"entries":1200,"bookings":3,"digest":"d1ge57","problems":[]}`+"\n", "")
	d.run(t, "verify").want(t, Done, "All is well: 1,200 entries, 3 bookings, digest d1ge57.\n", "")
	d.run(t, "verify", "--digest").want(t, Done, "d1ge57\n", "")
	d.run(t, "verify", "--digest", "--json").want(t, Done, `{"digest":"d1ge57"}`+"\n", "")
	problem := fault.New("chain.broken", "Sequence", 7)
	found.Problems = []fault.Fault{*problem}
	words := d.Catalogue.In("fr").Fault(problem)
	d.run(t, "verify", "--json", "--lang=fr").want(t, Failed,
		`{"entries":1200,"bookings":3,"digest":"d1ge57","problems":[{"code":"chain.broken","message":"`+words+`"}]}`+"\n", "")
	if got := d.run(t, "verify", "--lang=fr"); got.code != Failed || !strings.HasPrefix(got.out, words+"\nProblèmes trouvés") || got.err != "" {
		t.Errorf("%+v", got)
	}
	d.store.verify = func(func(int, int)) (journal.Verification, error) { return found, errors.New("no disk") }
	if got := d.run(t, "verify", "--json"); got.code != Failed || got.errorCode(t) != "internal" {
		t.Errorf("%+v", got)
	}
}

func TestBench(t *testing.T) {
	d := newDesk(t)
	if got := d.run(t, "bench", "--json"); got.errorCode(t) != "command.unavailable" {
		t.Errorf("%+v", got)
	}
	d.Program.Bench = func(_ context.Context, o BenchOrder) error {
		_, err := fmt.Fprintf(o.Out, "%s %d %t\n", o.Data, o.Bookings, o.JSON)
		return err
	}
	d.run(t, "bench", "--data", "d", "--json").want(t, Done, "d 1000000 true\n", "")
	d.run(t, "bench", "--bookings", "5").want(t, Done, " 5 false\n", "")
}

func TestWithoutACommandTheWindowOpens(t *testing.T) {
	d := newDesk(t)
	if got := d.run(t); got.code != Done || !strings.HasPrefix(got.out, "Usage: daybook COMMAND") {
		t.Errorf("%+v", got)
	}
	var asked []WindowOrder
	d.Program.Window = func(_ context.Context, o WindowOrder) error { asked = append(asked, o); return nil }
	d.env["LANG"] = "fr_CA"
	d.run(t, "--data", "d", "--now", "2026-10-05T16:00:00Z").want(t, Done, "", "")
	d.run(t, "--lang", "en").want(t, Done, "", "")
	if len(asked) != 2 {
		t.Fatalf("%d windows", len(asked))
	}
	if o := asked[0]; o.Data != "d" || o.Language != translations.French || o.Chosen || !o.Now().Equal(noon) {
		t.Errorf("%+v", o)
	}
	if o := asked[1]; o.Data != "" || o.Language != translations.English || !o.Chosen {
		t.Errorf("%+v", o)
	}
	d.Program.Window = func(context.Context, WindowOrder) error { return fault.New("store.missing") }
	if got := d.run(t); got.code != Failed || got.err == "" {
		t.Errorf("%+v", got)
	}
}

// TestAnswersThatCannotBeWrittenFail goes through the commands with a closed standard output.
func TestAnswersThatCannotBeWrittenFail(t *testing.T) {
	d := newDesk(t)
	d.findsNobody()
	d.holds(example.Record())
	d.expects(t, monday, example.Roster())
	d.store.verify = func(func(int, int)) (journal.Verification, error) { return journal.Verification{}, nil }
	p := d.Program
	p.Stdout, p.Stderr = failing{}, io.Discard
	for _, args := range [][]string{
		{"find", "x"},
		{"find", "x", "--json"},
		{"show", example.Shown},
		{"show", example.Shown, "--json"},
		{"roster", "--site", "T1"},
		{"sites", "list"},
		{"sites", "list", "--json"},
		{"verify"},
		{"verify", "--digest", "--json"},
		{"--help"},
	} {
		if code := p.Run(t.Context(), args); code != Failed {
			t.Errorf("%q: exit %d", args, code)
		}
	}
}
