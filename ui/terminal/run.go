package terminal

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/usage"
)

// job is one command being carried out.
type job struct {
	Program
	ctx    context.Context
	flags  flags
	answer answer.Writer
	clock  func() time.Time // the present for appointments
	home   *Home
	store  Store
	root   *kong.Node
}

// Run carries out one command line, without the program's own name, and gives the exit code.
func (p Program) Run(ctx context.Context, args []string) int {
	language, _ := p.language(args)
	j := &job{Program: p, ctx: ctx, clock: p.Now}
	j.answer = answer.Writer{Out: p.Stdout, Err: p.Stderr, Words: p.Catalogue.In(language)}
	defer j.close()
	parser, err := kong.New(&j.flags, kong.Name("daybook"), kong.NoDefaultHelp(),
		kong.Writers(p.Stdout, p.Stderr), kong.Exit(func(int) {}))
	if err != nil {
		return j.finish(err)
	}
	j.root = parser.Model.Node
	given := beforeDashes(args)
	j.answer.JSON = slices.Contains(given, "--json")
	if slices.Contains(given, "--help") || slices.Contains(given, "-h") {
		return j.finish(j.help(given))
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return j.finish(usage.Misuse(err))
	}
	j.answer.JSON = j.flags.JSON
	if err := j.settle(); err != nil {
		return j.finish(err)
	}
	return j.finish(parsed.Run(j))
}

// settle reads the flags that concern every command.
func (j *job) settle() error {
	if j.flags.Lang != "" {
		if _, ok := translations.Parse(j.flags.Lang); !ok {
			return usage.Refused("--lang", j.flags.Lang)
		}
	}
	if j.flags.Now == "" {
		return nil
	}
	fixed, err := usage.ParseNow(j.flags.Now)
	if err != nil {
		return err
	}
	j.clock = func() time.Time { return fixed }
	return nil
}

// language is the one asked for by --lang, or else the computer's, or else English. It is needed before the command line
// is understood, since the refusal to understand it is in words too.
func (p Program) language(args []string) (l translations.Language, chosen bool) {
	for i, arg := range beforeDashes(args) {
		value, given := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, given = args[i+1], true
		}
		if l, ok := translations.Parse(value); given && ok {
			return l, true
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := p.Getenv(name); value != "" {
			l, _ := translations.Parse(value)
			return l, false
		}
	}
	return translations.English, false
}

// beforeDashes gives the arguments in front of a lone "--", after which everything is text.
func beforeDashes(args []string) []string {
	if i := slices.Index(args, "--"); i >= 0 {
		return args[:i]
	}
	return args
}

// install gives the installation, prepared once.
func (j *job) install() (*Home, error) {
	if j.home == nil {
		home, err := j.Home(j.flags.Data, j.clock)
		if err != nil {
			return nil, err
		}
		j.home = &home
	}
	return j.home, nil
}

// open opens the bookings, which may be locked.
func (j *job) open(create bool) (Store, error) {
	home, err := j.install()
	if err != nil {
		return nil, err
	}
	store, err := home.Open(create)
	if err != nil {
		return nil, err
	}
	j.store = store
	if err := store.Damaged(); err != nil {
		j.answer.Warn(err)
	}
	return store, nil
}

func (j *job) close() {
	if j.store == nil {
		return
	}
	if err := j.store.Close(); err != nil {
		j.log("closing the store", err)
	}
}

// log keeps a technical error for whoever looks into it; faults are for the reader and are not logged.
func (j *job) log(doing string, err error) {
	if j.home != nil && j.home.Log != nil && fault.Code(err) == "" && !errors.Is(err, context.Canceled) {
		j.home.Log.Error(doing, "error", err)
	}
}

// help describes the command that the arguments name.
func (j *job) help(given []string) error {
	return usage.Guide{Out: j.Stdout, Words: j.answer.Words, Root: j.root, ID: helpID}.Help(given)
}
