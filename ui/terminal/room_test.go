package terminal

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/example"
)

const passphrase = "lantern copper maple thirty"

var (
	command = example.ID(1)
	other   = example.ID(2)
	subject = example.Subject()
	entry   = example.Entry()
	monday  = example.Monday()
	noon    = example.Noon() // 12:00 in Toronto
)

var loaded = sync.OnceValues(translations.Load)

// counted is a count of wrong passphrases in memory.
type counted struct {
	count  int
	last   time.Time
	broken error
}

func (c *counted) Failures() (int, time.Time, error) { return c.count, c.last, c.broken }
func (c *counted) Failed() error                     { c.count++; return nil }
func (c *counted) Passed() error                     { c.count = 0; return nil }

// room is a program on a store in memory, and what it wrote.
type room struct {
	Program
	store    *fake
	attempts *counted
	env      map[string]string
	stdin    strings.Builder
	slept    []time.Duration
	created  bool // whether the store was opened to be made
	opened   int
	data     string
	log      bytes.Buffer
}

// result is how a command ended.
type result struct {
	code     int
	out, err string
}

func newDesk(t *testing.T) *room {
	t.Helper()
	catalogue, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	d := &room{
		store:    &fake{t: t, sites: []site.Site{example.Site()}},
		attempts: &counted{}, env: map[string]string{"DAYBOOK_PASSPHRASE": passphrase},
	}
	d.Program = Program{
		Catalogue: catalogue, Getenv: func(name string) string { return d.env[name] }, Now: func() time.Time { return noon },
		Sleep: func(_ context.Context, wait time.Duration) error { d.slept = append(d.slept, wait); return nil },
		Delay: func(failures int) time.Duration { return time.Duration(failures) * 10 * time.Second },
		Home: func(data string, _ func() time.Time) (Home, error) {
			d.data = data
			open := func(create bool) (Store, error) { d.opened, d.created = d.opened+1, create; return d.store, nil }
			return Home{Open: open, Attempts: d.attempts, Log: slog.New(slog.NewTextHandler(&d.log, nil))}, nil
		},
	}
	return d
}

// run carries out a command line and checks that the store was closed as often as it was opened.
func (d *room) run(t *testing.T, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	p := d.Program
	p.Stdin, p.Stdout, p.Stderr = strings.NewReader(d.stdin.String()), &out, &errs
	code := p.Run(t.Context(), args)
	if d.store.closed != d.opened {
		t.Errorf("the store was opened %d times and closed %d times", d.opened, d.store.closed)
	}
	return result{code, out.String(), errs.String()}
}

// want compares how a command ended.
func (r result) want(t *testing.T, code int, out, errs string) {
	t.Helper()
	if diff := cmp.Diff(result{code, out, errs}, r, cmp.AllowUnexported(result{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// errorCode gives the code of an answer in JSON that says what went wrong.
func (r result) errorCode(t *testing.T) string {
	t.Helper()
	var told answer.Failure
	if err := json.Unmarshal([]byte(r.out), &told); err != nil {
		t.Fatalf("%v in %q", err, r.out)
	}
	if told.Error.Message == "" || strings.Contains(told.Error.Message, "⟪") {
		t.Errorf("%s has no words: %q", told.Error.Code, told.Error.Message)
	}
	return told.Error.Code
}

// holds makes the store hold one booking.
func (d *room) holds(r booking.Record) {
	d.store.number = func(n string) ([]booking.Record, error) {
		if n != r.Details.Confirmation {
			return nil, fault.New("booking.unknown")
		}
		return []booking.Record{r}, nil
	}
	d.store.show = func(id uuid.UUID) (booking.Record, error) {
		if id != r.ID {
			return booking.Record{}, fault.New("booking.unknown")
		}
		return r, nil
	}
}

// failing is a stream that cannot be written.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
