package usage

import (
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/translations"
)

// grammar is a small command line.
type grammar struct {
	Lang   string   `placeholder:"en|fr"`
	Window struct{} `cmd:"" default:"1" hidden:""`
	Move   struct {
		Confirmation string `arg:"" optional:""`
		To           string `placeholder:"DATE"`
		Persons      int    `placeholder:"N"`
		Keep         bool
	} `cmd:""`
	Sites struct {
		Import struct {
			File string `arg:"" optional:""`
		} `cmd:""`
		List struct{} `cmd:""`
	} `cmd:""`
}

func parser(t *testing.T) *kong.Kong {
	t.Helper()
	var g grammar
	parser, err := kong.New(&g, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	return parser
}

func TestHelp(t *testing.T) {
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	words := catalogue.In(translations.English)
	everywhere := "\n" + words.T("cli.flags-everywhere") + "\n  --lang en|fr  " + words.T("cli.help.lang") + "\n\n" + words.T("cli.exit-codes") + "\n"
	usage := func(line string) string { return words.T("cli.usage", translations.Args{"Usage": line}) + "\n\n" }
	for _, c := range []struct {
		args []string
		want string
	}{
		{
			nil, usage("daybook COMMAND [--…]") + words.T("cli.help.daybook") + "\n\n" + words.T("cli.commands") +
				"\n  move   " + words.T("cli.help.move") + "\n  sites  " + words.T("cli.help.sites") + "\n" + everywhere,
		},
		{
			[]string{"--help", "move", "now"}, usage("daybook move CONFIRMATION [--…]") + words.T("cli.help.move") + "\n\n" + words.T("cli.flags") +
				"\n  --to DATE    " + words.T("cli.help.to") + "\n  --persons N  " + words.T("cli.help.persons") + "\n  --keep       " +
				words.T("cli.help.keep") + "\n" + everywhere,
		},
		{
			[]string{"sites"}, usage("daybook sites COMMAND [--…]") + words.T("cli.help.sites") + "\n\n" + words.T("cli.commands") +
				"\n  sites import  " + words.T("cli.help.sites-import") + "\n  sites list    " + words.T("cli.help.sites-list") + "\n" + everywhere,
		},
		{[]string{"sites", "import"}, usage("daybook sites import FILE [--…]") + words.T("cli.help.sites-import") + "\n" + everywhere},
		{[]string{"window"}, ""}, // hidden: as if it did not exist
	} {
		var out strings.Builder
		g := Guide{Out: &out, Words: words, Root: parser(t).Model.Node, ID: func(command, flag string) string {
			return "cli.help." + strings.ReplaceAll(first(flag, command), " ", "-")
		}}
		if c.want == "" {
			c.want = usage("daybook COMMAND [--…]")
			if err := g.Help(c.args); err != nil || !strings.HasPrefix(out.String(), c.want) {
				t.Errorf("%q: %v, %s", c.args, err, out.String())
			}
			continue
		}
		if err := g.Help(c.args); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(c.want, out.String()); diff != "" {
			t.Errorf("%q -want +got\n%s", c.args, diff)
		}
	}
}

// first gives the first name that is one, or else the program's.
func first(names ...string) string {
	for _, name := range names {
		if name != "" {
			return name
		}
	}
	return "daybook"
}

// TestMisuse holds what the parser says, which another version of it may say otherwise.
func TestMisuse(t *testing.T) {
	for _, c := range []struct {
		args string
		want *fault.Fault
	}{
		{"--nothing", fault.New("usage.flag-unknown", "Flag", "--nothing")},
		{"move --t 1", fault.New("usage.flag-mistyped", "Flag", "--t", "Hint", "--to")},
		{"mov", fault.New("usage.argument-mistyped", "Argument", "mov", "Hint", "move")},
		{"frobnicate", fault.New("usage.argument-unexpected", "Argument", "frobnicate")},
		{"sites list now", fault.New("usage.argument-unexpected", "Argument", "now")},
		{"sites", fault.New("usage.command-missing", "Commands", "import, list")},
		{"move --persons two", fault.New("usage.flag-value", "Flag", "--persons")},
		{"move --persons", fault.New("usage.flag-value", "Flag", "--persons")},
		{"move --to", fault.New("usage.flag-value", "Flag", "--to")},
	} {
		_, err := parser(t).Parse(strings.Fields(c.args))
		if err == nil {
			t.Fatalf("%q is understood", c.args)
		}
		if diff := cmp.Diff(Misuse(err), error(Error{Fault: c.want})); diff != "" {
			t.Errorf("%q (%v) -got +want\n%s", c.args, err, diff)
		}
	}
	if got := Misuse(fault.New("something.else")); coded(t, got) != "usage.not-understood" {
		t.Error(got)
	}
}
