package terminal

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/example"
)

// busy is a desk at which every command succeeds.
func busy(t *testing.T) *room {
	t.Helper()
	d := newDesk(t)
	d.holds(example.Record())
	d.expects(t, monday, example.Roster())
	d.reads(t, site.Import{Sites: []site.Site{example.Site()}}, nil)
	s := d.store
	s.sample = true
	s.setUp = func(string) (string, error) { return "AAAA-BBBB", nil }
	s.imported = func(uuid.UUID, []site.Site) error { return nil }
	s.find = func(string, int) ([]booking.Record, error) { return []booking.Record{example.Record()}, nil }
	s.openings = func(capacity.Request) ([]capacity.Opening, error) {
		return []capacity.Opening{{Places: []site.Place{example.Place(1, "09:40", "10:00")}}}, nil
	}
	s.amend = func(a booking.Amendment) (booking.Receipt, error) { return receipt(t, a.Command), nil }
	s.move = func(m booking.Move) (booking.Receipt, error) { return receipt(t, m.Command), nil }
	s.cancel = func(c booking.Cancellation) (booking.Receipt, error) { return receipt(t, c.Command), nil }
	s.undo = func(u booking.Undo) (booking.Receipt, error) { return receipt(t, u.Command), nil }
	s.verify = func(func(int, int)) (journal.Verification, error) {
		return journal.Verification{Problems: []fault.Fault{*fault.New("chain.broken", "Sequence", 7)}}, nil
	}
	d.serves(t)
	d.Program.Simulate = func(context.Context, SimulateOrder) (answer.Simulated, error) { return played(), nil }
	d.Program.Sample = func(context.Context, Store, SampleOrder) (int, error) { return 2, nil }
	d.Program.Roster = func(io.Writer, roster.Day, *translations.Words, time.Time) ([]string, error) {
		return []string{"U+0041"}, nil
	}
	d.Program.Slip = func(io.Writer, site.Site, booking.Record, *translations.Words, time.Time) ([]string, error) {
		return nil, nil
	}
	return d
}

// serves makes every command of the day succeed.
func (d *room) serves(t *testing.T) {
	t.Helper()
	d.works(example.Day(t))
	s := d.store
	s.step = func(o desk.Order) (desk.Receipt, error) {
		r := example.Begun(t, map[visit.Move]visit.Move{visit.Finish: visit.Start, visit.Park: visit.Start, visit.Requeue: visit.Park}[o.Move])
		if o.Move == visit.Arrive || o.Move == visit.GiveUp {
			r.Visit = visit.Expect(2)
		}
		after, err := r.Visit.Apply(visit.Step{Move: o.Move, Counter: o.Counter, Persons: o.Persons, Reason: o.Reason, At: noon})
		receipt := desk.Receipt{Command: o.Command, Booking: o.Booking, Visit: after}
		if o.Move == visit.Split {
			receipt.Split = subject
		}
		return receipt, err
	}
	s.next = func(desk.Next) (desk.Receipt, error) {
		return desk.Receipt{Booking: subject, Visit: example.Begun(t, visit.Call).Visit}, nil
	}
	s.walkIn = func(desk.WalkIn) (desk.Receipt, error) {
		return desk.Receipt{Booking: subject, Visit: example.Arrived(t).Visit, Warnings: []fault.Fault{*fault.New("walk-in.biometrics")}}, nil
	}
	s.closeDay = func(desk.Closing) (desk.Receipt, error) { return desk.Receipt{Swept: 1}, nil }
	s.reopen = func(desk.Reopening) (desk.Receipt, error) { return desk.Receipt{}, nil }
	s.staff = func(desk.Staffing) (desk.Receipt, error) { return desk.Receipt{}, nil }
}

// spoken are command lines whose answers are words and what the store holds, at least one of every command of the day.
func spoken() [][]string {
	n := example.Shown
	return [][]string{
		{"sites", "list"},
		{"openings", "--site", "T1", "--service", "passport"},
		{"move", n, "--to", "2026-10-05"},
		{"arrive", n},
		{"walkin", "--site", "T1", "--service", "biometrics"},
		{"next", "--site", "T1", "--counter", "2"},
		{"call", n, "--counter", "2"},
		{"start", n, "--counter", "1"},
		{"finish", n},
		{"finish", n, "--persons", "1"},
		{"park", n},
		{"requeue", n},
		{"turn-away", n, "--reason", "other"},
		{"leave", n},
		{"noshow", n},
		{"split", n, "--persons", "2"},
		{"queue", "--site", "T1"},
		{"counter", "open", "1", "--site", "T1"},
		{"counter", "shut", "1", "--site", "T1"},
		{"day", "close", "--site", "T1"},
		{"day", "close", "--site", "T1", "--confirm"},
		{"day", "reopen", "--site", "T1"},
		{"simulate", "--site", "T1"},
		{"find", "zoe"},
		{"show", n},
		{"roster", "--site", "T1"},
		{"verify"},
		{"show", "AAAA"},
	}
}

// TestEveryAnswerIsInBothLanguages carries every command out in each language: what is written has all its words, differs
// between the languages, and is marked throughout when the catalogue marks everything.
func TestEveryAnswerIsInBothLanguages(t *testing.T) {
	folder, n := t.TempDir(), example.Shown
	change := filepath.Join(folder, "change.json")
	if err := os.WriteFile(change, []byte(`{"notes":"x"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(folder, "x.pdf")
	for _, args := range append(spoken(), [][]string{
		{},
		{"init"},
		{"sites", "import", "-"},
		{"sites"},
		{"amend", n, change},
		{"cancel", n, "--reason", "other"},
		{"undo", n},
		{"roster", "--site", "T1", "--pdf", pdf},
		{"slip", n, "--pdf", pdf},
		{"sample", "--sites", "-"},
		{"bench"},
		{"find", "x", "--passphrase-file", change},
		{"book", "/none/x"},
		{"cancel", n, "--reason", "whim"},
	}...) {
		written := map[string]string{}
		for _, lang := range []string{"en", "fr"} {
			got := busy(t).run(t, append([]string{"--lang", lang}, args...)...)
			written[lang] = got.out + got.err
			if strings.Contains(written[lang], "⟪") || strings.TrimSpace(written[lang]) == "" {
				t.Errorf("%q in %s: %+v", args, lang, got)
			}
		}
		if written["en"] == written["fr"] {
			t.Errorf("%q is the same in both languages: %s", args, written["en"])
		}
	}
}

// TestNoWordsStandOutsideTheCatalogue looks for text that is written into the program, by a catalogue that marks its own.
func TestNoWordsStandOutsideTheCatalogue(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	n := example.Shown
	client := strings.NewReplacer(n, "", "Zoé Tremblay", "", "613-555-1234", "", "zoe@example.ca", "", "V123456789", "", "T1", "",
		"a chair", "", "(Inuktitut)", "", "first line / second line", "", "Toronto Office", "", "Toronto", "", "new shift", "",
		"Bo", "", "ON", "", "d1ge57", "", "B007", "", "B008", "", "B009", "", "()", "")
	for _, args := range append(spoken(), []string{"verify", "--digest"}) {
		d := busy(t)
		d.Program.Catalogue = pseudo
		got := d.run(t, args...)
		rest := client.Replace(translations.Unmarked(got.out + got.err))
		if left := strings.Trim(rest, " \n\t0123456789.,;:/()"); strings.ContainsFunc(left, func(r rune) bool { return r >= 'A' }) {
			t.Errorf("%q: %q stands outside the catalogue", args, left)
		}
	}
}
