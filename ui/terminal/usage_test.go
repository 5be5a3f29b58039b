package terminal

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"

	"daybook/model/booking"
	"daybook/model/capacity"
	"daybook/translations"
)

func TestMisuseHasACodeAndWordsInBothLanguages(t *testing.T) {
	cases := []struct {
		args    []string
		code    string
		english string // part of the words
	}{
		{[]string{"--nothing"}, "usage.flag-unknown", "--nothing"},
		{[]string{"openings", "--sit", "T1"}, "usage.flag-mistyped", "--site"},
		{[]string{"bok"}, "usage.argument-mistyped", "Did you mean book?"},
		{[]string{"frobnicate"}, "usage.argument-unexpected", "“frobnicate”"},
		{[]string{"sites"}, "usage.command-missing", "import, list"},
		{[]string{"sites", "demolish"}, "usage.argument-unexpected", "demolish"},
		{[]string{"verify", "now"}, "usage.argument-unexpected", "now"},
		{[]string{"openings", "--persons", "two"}, "usage.flag-value", "--persons"},
		{[]string{"openings", "--persons"}, "usage.flag-value", "--persons"},
		{[]string{"openings", "--site"}, "usage.flag-value", "--site"},
		{[]string{"sample", "--seed", "-1"}, "usage.flag-value", "--seed"},
		{[]string{"openings"}, "usage.missing", "--site"},
		{[]string{"openings", "--site", "T1"}, "usage.missing", "--service"},
		{[]string{"openings", "--site", "T1", "--service", "visa"}, "service.unknown", "visa"},
		{[]string{"openings", "--site", "T1", "--service", "passport", "--persons", "0"}, "usage.value-refused", "--persons"},
		{[]string{"openings", "--site", "T1", "--service", "passport", "--days", "0"}, "usage.value-refused", "--days"},
		{[]string{"openings", "--site", "T1", "--service", "passport", "--limit=-1"}, "usage.value-refused", "--limit"},
		{[]string{"openings", "--site", "T1", "--service", "passport", "--from", "soon"}, "usage.value-refused", "soon"},
		{[]string{"openings", "--site", "T1", "--service", "passport", "--part", "noon"}, "usage.value-refused", "noon"},
		{[]string{"find"}, "usage.missing", "TEXT"},
		{[]string{"find", " "}, "usage.missing", "TEXT"},
		{[]string{"find", "x", "--limit", "0"}, "usage.value-refused", "--limit"},
		{[]string{"show"}, "usage.missing", "CONFIRMATION"},
		{[]string{"roster"}, "usage.missing", "--site"},
		{[]string{"roster", "--site", "T1", "--date", "5"}, "usage.value-refused", "--date"},
		{[]string{"slip", "--booking", subject.String()}, "usage.missing", "--pdf"},
		{[]string{"sites", "import"}, "usage.missing", "FILE"},
		{[]string{"verify", "--now", "yesterday"}, "usage.value-refused", "--now"},
		{[]string{"verify", "--lang", "de"}, "usage.value-refused", "--lang"},
	}
	for _, c := range cases {
		d := newDesk(t)
		got := d.run(t, append(c.args, "--json")...)
		if code := got.errorCode(t); code != c.code || got.code != Usage || got.err != "" {
			t.Errorf("%q: %s, exit %d, stderr %q", c.args, code, got.code, got.err)
		}
		words := d.run(t, c.args...)
		if !strings.Contains(words.err, c.english) || !strings.HasSuffix(words.err, "daybook --help\n") || words.out != "" {
			t.Errorf("%q: %+v", c.args, words)
		}
		d.env["LANG"] = "fr_CA.UTF-8"
		if french := d.run(t, c.args...); french.err == words.err || strings.Contains(french.err, "⟪") || french.code != Usage {
			t.Errorf("%q in French: %+v", c.args, french)
		}
		if d.opened != 0 {
			t.Errorf("%q: the bookings were opened", c.args)
		}
	}
}

func TestLanguageIsChosenOrTheComputers(t *testing.T) {
	const english, french = "See the commands with: daybook --help\n", "Voyez les commandes avec\u00a0: daybook --help\n"
	cases := []struct {
		args []string
		env  map[string]string
		want string
	}{
		{nil, nil, english},
		{nil, map[string]string{"LANG": "fr_CA.UTF-8"}, french},
		{nil, map[string]string{"LANG": "fr_CA", "LC_ALL": "en_CA"}, english},
		{nil, map[string]string{"LANG": "fr_CA", "LC_ALL": "C"}, english},
		{nil, map[string]string{"LANG": "en_CA", "LC_MESSAGES": "fr_CA"}, french},
		{nil, map[string]string{"LANG": "de_DE"}, english},
		{[]string{"--lang", "en"}, map[string]string{"LANG": "fr_CA"}, english},
		{[]string{"--lang=fr"}, nil, french},
		{[]string{"--lang", "français"}, nil, french},
		{[]string{"--", "--lang=fr"}, nil, english},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.env = c.env
		if got := d.run(t, append([]string{"frobnicate"}, c.args...)...); !strings.HasSuffix(got.err, c.want) {
			t.Errorf("%q %v: %q", c.args, c.env, got.err)
		}
	}
}

// TestEveryCommandAndFlagIsDescribed goes through the whole grammar.
func TestEveryCommandAndFlagIsDescribed(t *testing.T) {
	var grammar flags
	parser, err := kong.New(&grammar, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	used := map[string]bool{}
	describe := func(name, id string) {
		used[id] = true
		for _, l := range translations.Languages() {
			if !d.Catalogue.In(l).Has(id) {
				t.Errorf("%q is not described in %s", name, l)
			}
		}
	}
	var walk func(node *kong.Node, path []string)
	walk = func(node *kong.Node, path []string) {
		name := strings.Join(path, " ")
		describe(name, helpID(name, ""))
		for _, flag := range node.Flags {
			describe(name+" --"+flag.Name, helpID(name, flag.Name))
			if !flag.IsBool() && flag.PlaceHolder == "" {
				t.Errorf("--%s of %q does not say what it takes", flag.Name, path)
			}
		}
		for _, child := range node.Children {
			if !child.Hidden {
				walk(child, append(slices.Clone(path), child.Name))
			}
		}
	}
	walk(parser.Model.Node, nil)
	for name, id := range helpIDs {
		if !used[id] {
			t.Errorf("%q is described but does not exist", name)
		}
	}
}

func TestHelpOfACommand(t *testing.T) {
	d := newDesk(t)
	for _, args := range [][]string{{"move", "--help"}, {"-h", "move"}, {"move", "--nothing", "--help"}} {
		got := d.run(t, args...)
		for _, part := range []string{"Usage: daybook move CONFIRMATION START [--…]\n", "--to DATE", "--json ", "--passphrase-file FILE"} {
			if !strings.Contains(got.out, part) {
				t.Errorf("%q does not tell %q:\n%s", args, part, got.out)
			}
		}
		if got.code != Done || got.err != "" || strings.Contains(got.out, "side-by-side") {
			t.Errorf("%+v", got)
		}
	}
	if got := d.run(t, "sites", "--help", "--lang", "fr"); !strings.Contains(got.out, "sites import") || strings.Contains(got.out, "openings") {
		t.Error(got.out)
	}
	d.store.find = func(text string, _ int) ([]booking.Record, error) {
		if text != "--help" {
			t.Errorf("%q was looked for", text)
		}
		return nil, nil
	}
	d.run(t, "find", "--json", "--", "--help").want(t, Done, `{"bookings":[]}`+"\n", "")
}

func TestTheClockCanBeFixed(t *testing.T) {
	zone := time.Local
	time.Local = time.FixedZone("test", -4*60*60)
	t.Cleanup(func() { time.Local = zone })
	cases := []struct{ text, want string }{
		{"2026-10-06T03:59:00Z", "2026-10-05"}, // 23:59 in Toronto the day before
		{"2026-10-06T04:00:00Z", "2026-10-06"},
		{"2026-10-05T23:59", "2026-10-05"},
		{"2026-10-06 00:00", "2026-10-06"},
		{"2026-10-06T00:00:01", "2026-10-06"},
		{"2026-10-05 23:59:59", "2026-10-05"},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.store.openings = func(r capacity.Request) ([]capacity.Opening, error) {
			if r.From.String() != c.want {
				t.Errorf("%s: from %s, want %s", c.text, r.From, c.want)
			}
			return nil, nil
		}
		d.run(t, "openings", "--site", "T1", "--service", "passport", "--now", c.text)
		if d.opened != 1 {
			t.Errorf("%s: not asked", c.text)
		}
	}
}
