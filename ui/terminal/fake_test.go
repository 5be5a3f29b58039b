package terminal

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/roster"
	"daybook/model/site"
)

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

func asked[A, R any](f *fake, name string, call func(A) (R, error), with A) (R, error) {
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

func (f *fake) SetUp(p string) (string, error) { return asked(f, "set up", f.setUp, p) }

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
	return asked(f, "openings", f.openings, r)
}

func (f *fake) Book(_ context.Context, o booking.Order) (booking.Receipt, error) {
	return asked(f, "book", f.book, o)
}

func (f *fake) Amend(_ context.Context, a booking.Amendment) (booking.Receipt, error) {
	return asked(f, "amend", f.amend, a)
}

func (f *fake) Move(_ context.Context, m booking.Move) (booking.Receipt, error) {
	return asked(f, "move", f.move, m)
}

func (f *fake) Cancel(_ context.Context, c booking.Cancellation) (booking.Receipt, error) {
	return asked(f, "cancel", f.cancel, c)
}

func (f *fake) Undo(_ context.Context, u booking.Undo) (booking.Receipt, error) {
	return asked(f, "undo", f.undo, u)
}

func (f *fake) Day(_ context.Context, id string, d calendar.Date) (desk.Day, error) {
	f.calls = append(f.calls, "day")
	return f.day(id, d)
}

func (f *fake) Step(_ context.Context, o desk.Order) (desk.Receipt, error) {
	return asked(f, "step", f.step, o)
}

func (f *fake) Next(_ context.Context, n desk.Next) (desk.Receipt, error) {
	return asked(f, "next", f.next, n)
}

func (f *fake) WalkIn(_ context.Context, w desk.WalkIn) (desk.Receipt, error) {
	return asked(f, "walk-in", f.walkIn, w)
}

func (f *fake) CloseDay(_ context.Context, c desk.Closing) (desk.Receipt, error) {
	return asked(f, "close the day", f.closeDay, c)
}

func (f *fake) Reopen(_ context.Context, r desk.Reopening) (desk.Receipt, error) {
	return asked(f, "reopen the day", f.reopen, r)
}

func (f *fake) Staff(_ context.Context, s desk.Staffing) (desk.Receipt, error) {
	return asked(f, "staff", f.staff, s)
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
	return asked(f, "by number", f.number, n)
}

func (f *fake) Show(_ context.Context, id uuid.UUID) (booking.Record, error) {
	return asked(f, "show", f.show, id)
}

func (f *fake) Verify(_ context.Context, progress func(int, int)) (journal.Verification, error) {
	return asked(f, "verify", f.verify, progress)
}

func (f *fake) Digest(context.Context) (string, error) { return "d1ge57", nil }
