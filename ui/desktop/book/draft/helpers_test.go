package draft_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/book/draft"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// shelf is a store that keeps one thing, without sealing it.
type shelf struct {
	kept  []byte
	saves int
	drops int
	fail  error // of saving and dropping
	shut  error // of reading
}

func (s *shelf) SaveDraft(_ context.Context, name string, plain []byte) error {
	s.saves++
	if s.fail == nil && name == draft.Name {
		s.kept = bytes.Clone(plain)
	}
	return s.fail
}

func (s *shelf) Draft(context.Context, string) ([]byte, error) {
	if s.shut != nil {
		return nil, s.shut
	}
	return bytes.Clone(s.kept), nil
}

func (s *shelf) DropDraft(context.Context, string) error {
	s.drops++
	if s.fail == nil {
		s.kept = nil
	}
	return s.fail
}

// desk is a keeper whose work waits in a queue, and whose clock a test moves.
type desk struct {
	t      *testing.T
	shelf  *shelf
	keeper *draft.Keeper
	now    time.Time
	form   draft.Draft
	queue  []func()
	timers []timer
	faults []error
	site   string
}

type timer struct {
	after time.Duration
	f     func()
	off   *bool
}

// newDesk begins a run of the program on what a shelf holds.
func newDesk(t *testing.T, s *shelf) *desk {
	t.Helper()
	d := &desk{t: t, shelf: s, now: time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC), site: "A"}
	d.form = draft.Draft{Form: form.New(), Site: d.site}
	d.keeper = draft.New(s, draft.Owner{
		Now:  func() draft.Draft { now := d.form; now.At = d.keeper.Altered(); return now },
		Half: func() bool { return d.form.Half() },
	})
	d.use()
	return d
}

// use does what the window does at each Build.
func (d *desk) use() {
	later := func(f func()) { d.queue = append(d.queue, f) }
	env := &kit.Env{After: func(after time.Duration, f func()) func() {
		off := new(bool)
		d.timers = append(d.timers, timer{after, f, off})
		return func() { *off = true }
	}}
	d.keeper.Use(screen.Context{
		Env: env, Runner: run.New(later, later), Site: site.Site{ID: d.site}, Now: func() time.Time { return d.now },
		Fail: func(err error) { d.faults = append(d.faults, err) }, Expires: 20,
	})
}

// typed changes the form as a person does.
func (d *desk) typed(given string) {
	if d.form.Form.Started.IsZero() {
		d.form.Form.Started = d.now
	}
	d.form.Form.Contact.Given = given
	d.keeper.Changed()
}

// passes lets the timers that run go off.
func (d *desk) passes() {
	due := d.timers
	d.timers = nil
	for _, t := range due {
		if !*t.off {
			d.now = d.now.Add(t.after)
			t.f()
		}
	}
}

// drain does the work that waits.
func (d *desk) drain() {
	for len(d.queue) > 0 {
		next := d.queue[0]
		d.queue = d.queue[1:]
		next()
	}
}

// kept is the given name that a next run of the program finds; "" if it finds nothing.
func (d *desk) kept() string {
	d.t.Helper()
	found, ok := newDesk(d.t, &shelf{kept: d.shelf.kept}).keeper.Inherit(false)
	if !ok {
		return ""
	}
	return found.Form.Contact.Given
}

// booked is a booking just made.
func booked() *draft.Booked { return &draft.Booked{Receipt: booking.Receipt{Confirmation: "80HFDQ56"}} }

// peek is a shelf that looks at the plain text after it was handed over.
type peek struct {
	*shelf
	seen []byte
}

func (p *peek) SaveDraft(ctx context.Context, name string, plain []byte) error {
	p.seen = plain
	return p.shelf.SaveDraft(ctx, name, plain)
}
