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
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

const (
	passphrase = "lantern copper maple thirty"
	number     = "4F3K9TQ" // completed by its check symbol, see shownNumber
)

var (
	command = uuid.MustParse("0192f000-0000-7000-8000-000000000001")
	other   = uuid.MustParse("0192f000-0000-7000-8000-000000000002")
	subject = uuid.MustParse("0192f000-0000-7000-8000-0000000000aa")
	entry   = uuid.MustParse("0192f000-0000-7000-8000-0000000000ee")
	monday  = calendar.NewDate(2026, time.October, 5)
	noon    = time.Date(2026, time.October, 5, 16, 0, 0, 0, time.UTC) // 12:00 in Toronto
)

var loaded = sync.OnceValues(translations.Load)

// fake is a store in memory: each test says what the calls it expects answer. What it does not expect is a failure.
type fake struct {
	t        *testing.T
	damaged  error
	unkeyed  bool
	open     bool // unlocked from the start
	sample   bool
	sites    []site.Site
	unlocked string // the passphrase that was given
	closed   int
	calls    []string

	setUp    func(string) (string, error)
	imported func(uuid.UUID, []site.Site) error
	openings func(capacity.Request) ([]capacity.Opening, error)
	book     func(booking.Order) (booking.Receipt, error)
	amend    func(booking.Amendment) (booking.Receipt, error)
	move     func(booking.Move) (booking.Receipt, error)
	cancel   func(booking.Cancellation) (booking.Receipt, error)
	undo     func(booking.Undo) (booking.Receipt, error)
	roster   func(string, calendar.Date) (roster.Day, error)
	day      func(string, calendar.Date) (desk.Day, error)
	step     func(desk.Order) (desk.Receipt, error)
	next     func(desk.Next) (desk.Receipt, error)
	walkIn   func(desk.WalkIn) (desk.Receipt, error)
	closeDay func(desk.Closing) (desk.Receipt, error)
	reopen   func(desk.Reopening) (desk.Receipt, error)
	staff    func(desk.Staffing) (desk.Receipt, error)
	find     func(string, int) ([]booking.Record, error)
	number   func(string) ([]booking.Record, error)
	show     func(uuid.UUID) (booking.Record, error)
	verify   func(func(int, int)) (journal.Verification, error)
}

func answer[A, R any](f *fake, name string, call func(A) (R, error), with A) (R, error) {
	f.t.Helper()
	f.calls = append(f.calls, name)
	if call == nil {
		f.t.Errorf("unexpected call of %s", name)
		var none R
		return none, nil
	}
	return call(with)
}

func (f *fake) Close() error   { f.closed++; return nil }
func (f *fake) Damaged() error { return f.damaged }
func (f *fake) Keyed() bool    { return !f.unkeyed }
func (f *fake) Sample() bool   { return f.sample }
func (f *fake) Locked() bool   { return !f.open }

func (f *fake) SetUp(p string) (string, error) { return answer(f, "set up", f.setUp, p) }

func (f *fake) Unlock(p string) error {
	f.unlocked = p
	if p != passphrase {
		return fault.New("vault.wrong-passphrase")
	}
	f.open = true
	return nil
}

func (f *fake) SetUpSample() error {
	f.calls = append(f.calls, "set up sample")
	f.unkeyed, f.open, f.sample = false, true, true
	return nil
}

func (f *fake) UnlockSample() error {
	f.calls = append(f.calls, "unlock sample")
	if !f.sample {
		return fault.New("store.not-sample")
	}
	f.open = true
	return nil
}

func (f *fake) Sites() ([]site.Site, error) { return f.sites, nil }

func (f *fake) Site(id string) (site.Site, error) {
	for _, s := range f.sites {
		if s.ID == id {
			return s, nil
		}
	}
	return site.Site{}, fault.New("site.unknown", "Site", id)
}

func (f *fake) ImportSites(_ context.Context, c uuid.UUID, sites []site.Site) error {
	f.calls = append(f.calls, "import")
	return f.imported(c, sites)
}

func (f *fake) Openings(_ context.Context, r capacity.Request) ([]capacity.Opening, error) {
	return answer(f, "openings", f.openings, r)
}

func (f *fake) Book(_ context.Context, o booking.Order) (booking.Receipt, error) {
	return answer(f, "book", f.book, o)
}

func (f *fake) Amend(_ context.Context, a booking.Amendment) (booking.Receipt, error) {
	return answer(f, "amend", f.amend, a)
}

func (f *fake) Move(_ context.Context, m booking.Move) (booking.Receipt, error) {
	return answer(f, "move", f.move, m)
}

func (f *fake) Cancel(_ context.Context, c booking.Cancellation) (booking.Receipt, error) {
	return answer(f, "cancel", f.cancel, c)
}

func (f *fake) Undo(_ context.Context, u booking.Undo) (booking.Receipt, error) {
	return answer(f, "undo", f.undo, u)
}

func (f *fake) Day(_ context.Context, id string, d calendar.Date) (desk.Day, error) {
	f.calls = append(f.calls, "day")
	return f.day(id, d)
}

func (f *fake) Step(_ context.Context, o desk.Order) (desk.Receipt, error) {
	return answer(f, "step", f.step, o)
}

func (f *fake) Next(_ context.Context, n desk.Next) (desk.Receipt, error) {
	return answer(f, "next", f.next, n)
}

func (f *fake) WalkIn(_ context.Context, w desk.WalkIn) (desk.Receipt, error) {
	return answer(f, "walk-in", f.walkIn, w)
}

func (f *fake) CloseDay(_ context.Context, c desk.Closing) (desk.Receipt, error) {
	return answer(f, "close the day", f.closeDay, c)
}

func (f *fake) Reopen(_ context.Context, r desk.Reopening) (desk.Receipt, error) {
	return answer(f, "reopen the day", f.reopen, r)
}

func (f *fake) Staff(_ context.Context, s desk.Staffing) (desk.Receipt, error) {
	return answer(f, "staff", f.staff, s)
}

func (f *fake) Roster(_ context.Context, id string, d calendar.Date) (roster.Day, error) {
	f.calls = append(f.calls, "roster")
	return f.roster(id, d)
}

func (f *fake) Find(_ context.Context, text string, limit int) ([]booking.Record, error) {
	f.calls = append(f.calls, "find")
	return f.find(text, limit)
}

func (f *fake) ByConfirmation(_ context.Context, n string) ([]booking.Record, error) {
	return answer(f, "by number", f.number, n)
}

func (f *fake) Show(_ context.Context, id uuid.UUID) (booking.Record, error) {
	return answer(f, "show", f.show, id)
}

func (f *fake) Verify(_ context.Context, progress func(int, int)) (journal.Verification, error) {
	return answer(f, "verify", f.verify, progress)
}

func (f *fake) Digest(context.Context) (string, error) { return "d1ge57", nil }

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
		store:    &fake{t: t, sites: []site.Site{toronto()}},
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
	var answer failureJSON
	if err := json.Unmarshal([]byte(r.out), &answer); err != nil {
		t.Fatalf("%v in %q", err, r.out)
	}
	if answer.Error.Message == "" || strings.Contains(answer.Error.Message, "⟪") {
		t.Errorf("%s has no words: %q", answer.Error.Code, answer.Error.Message)
	}
	return answer.Error.Code
}

// pretty writes JSON with indents, so that goldens can be read.
func pretty(t *testing.T, text string) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, []byte(text), "", "  "); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	return strings.TrimSpace(out.String())
}

func toronto() site.Site {
	services := []site.Service{site.Passport, site.Biometrics}
	return site.Site{
		ID: "T1", Name: calendar.Text{EN: "Toronto Office", FR: "Bureau de Toronto"}, City: calendar.Text{EN: "Toronto", FR: "Toronto"},
		Zone: "America/Toronto", Kind: site.PassportOffice, Schedule: calendar.Schedule{Province: "ON"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Counters: []site.Counter{{Number: 1, Services: services}, {Number: 2, Services: services[:1]}},
	}
}

func place(counter int, start, end string) site.Place {
	from, _ := calendar.ParseMinute(start)
	to, _ := calendar.ParseMinute(end)
	return site.Place{Counter: counter, Date: monday, Start: from, End: to}
}

// numbered gives a valid confirmation number that begins with the given seven symbols.
func numbered(t *testing.T, seven string) string {
	t.Helper()
	for _, check := range "0123456789BCDFGHJKMNPQRTVWXYZ" {
		if full, err := booking.ParseConfirmation(seven + string(check)); err == nil {
			return full
		}
	}
	t.Fatal("no check symbol fits")
	return ""
}

func record(t *testing.T) booking.Record {
	t.Helper()
	return booking.Record{
		Booking: booking.Booking{
			ID: subject, Status: booking.Booked, Held: true,
			Facts: booking.Facts{
				Site: "T1", Service: site.Biometrics, Places: []site.Place{place(1, "09:40", "10:00")}, Minutes: 10, Persons: 2,
				Language: "fr", Source: "phone", Notice: "2026-10-01",
			},
		},
		Details: booking.Details{
			Confirmation: numbered(t, number),
			Contact:      booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-1234", Email: "zoe@example.ca"},
			Persons: []booking.Person{
				{Given: "Zoé", Family: "Tremblay", Application: "V123456789", LetterDate: calendar.NewDate(2026, 9, 20)},
				{Given: "Bo", Family: "Bo"},
			},
			Needs: []string{"wheelchair", "interpreter:Inuktitut", "a chair"}, Notes: "first line\nsecond line",
			Warnings: []fault.Fault{*fault.New("application.missing")},
		},
		Undoable: entry,
		History: []booking.Event{
			{Entry: other, At: noon, Kind: "booked", Places: []site.Place{place(1, "09:20", "09:40")}},
			{Entry: entry, At: noon.Add(time.Minute), Kind: "moved", Reason: "work", Words: "new shift", Places: []site.Place{place(1, "09:40", "10:00")}},
		},
	}
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

func translationsOf(lang string) translations.Language { return translations.Language(lang) }
