// Package record is one booking over whatever screen is in front: everything known of it, its history in words, and what
// can be done with it: change its details, give it another time, cancel it, take the last step back, print the slip.
package record

import (
	"context"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/openings"
	"daybook/ui/desktop/screen"
	"daybook/ui/run"
)

// Store reads a booking and changes it. The faults are those of the store's methods of these names.
type Store interface {
	openings.Store
	Show(ctx context.Context, id uuid.UUID) (booking.Record, error)
	Site(id string) (site.Site, error)
	Move(ctx context.Context, m booking.Move) (booking.Receipt, error)
	Cancel(ctx context.Context, c booking.Cancellation) (booking.Receipt, error)
	Undo(ctx context.Context, u booking.Undo) (booking.Receipt, error)
}

// Options are what the dialogs need.
type Options struct {
	Store Store
	// Slip saves or prints a booking's confirmation slip.
	Slip func(screen.Context, booking.Record)
}

// The slots of the runner.
const (
	slotRead   = "record.read"
	slotCommit = "record.commit"
)

// Busy tells whether a change is on its way to the store: its answer must reach the person before the window locks.
func Busy(r *run.Runner) bool { return r.Busy(slotCommit) }

// Records opens bookings over the window. It is used on the interface's goroutine only.
type Records struct {
	o      Options
	sheet  *sheet // the booking shown, or the one shown last
	last   step
	moving *moving // the dialog for another time, if it is open
	leave  func()  // stops reading
}

// step is something done here that can be taken back.
type step struct{ booking, entry uuid.UUID }

// New makes them; nothing is shown yet.
func New(o Options) *Records { return &Records{o: o} }

// Show opens a booking: what is known of it, its history, what can be done.
func (r *Records) Show(ctx screen.Context, id uuid.UUID) {
	r.read(ctx, id, func(d *dossier) { r.open(d, "") })
}

// Amend goes to the Book screen to change a booking's details, or says why that cannot be.
func (r *Records) Amend(ctx screen.Context, id uuid.UUID) { r.ask(ctx, id, amend) }

// Move asks for another time for a booking, or says why it cannot have one.
func (r *Records) Move(ctx screen.Context, id uuid.UUID) { r.ask(ctx, id, move) }

// Cancel asks why a booking is cancelled and does it, or says why that cannot be.
func (r *Records) Cancel(ctx screen.Context, id uuid.UUID) { r.ask(ctx, id, cancel) }

// Undo asks whether the last step in a booking's history is to be taken back, or says why it cannot.
func (r *Records) Undo(ctx screen.Context, id uuid.UUID) { r.ask(ctx, id, undo) }

// Slip prints or saves a booking's confirmation slip, or says why there is none.
func (r *Records) Slip(ctx screen.Context, id uuid.UUID) { r.ask(ctx, id, slip) }

// Last tells whether something done here can be taken back.
func (r *Records) Last() (ok bool) { return r.last != step{} }

// UndoLast asks whether what was done here last is to be taken back. What was done to the booking since is never taken
// back in its place.
func (r *Records) UndoLast(ctx screen.Context) {
	wanted := r.last
	if !r.Last() {
		return
	}
	r.read(ctx, wanted.booking, func(d *dossier) {
		d.only = wanted.entry
		r.act(d, undo)
	})
}

// Leave stops reading, as when the screen in front is left: a booking that comes late is not shown.
func (r *Records) Leave() {
	if r.leave != nil {
		r.leave()
	}
	if r.moving != nil {
		r.moving.picker.Cancel()
	}
}

// Changed tells that somebody committed something: the booking shown and the openings being chosen from may be others now.
func (r *Records) Changed() {
	if r.moving != nil && r.moving.dialog.Open() {
		r.moving.picker.Changed()
		return
	}
	if r.sheet == nil || !r.sheet.inFront() {
		return
	}
	was := r.sheet
	r.read(was.d.ctx, was.d.ID, func(now *dossier) {
		if r.sheet == was && was.inFront() && (len(now.History) != len(was.d.History) || now.Held != was.d.Held) {
			r.open(now, "")
		}
	})
}

// Forget drops all that was read, as at lock. The dialogs are closed by kit.Env.CloseAll.
func (r *Records) Forget() {
	r.Leave()
	r.sheet, r.moving, r.last, r.leave = nil, nil, step{}, nil
}

func (r *Records) ask(ctx screen.Context, id uuid.UUID, what string) {
	r.read(ctx, id, func(d *dossier) { r.act(d, what) })
}

// read gets a booking in the background. It is passed over if the window shows something else by then, as after a lock.
func (r *Records) read(ctx screen.Context, id uuid.UUID, then func(*dossier)) {
	asked := ctx.Window.Content()
	r.leave = func() { ctx.Runner.Cancel(slotRead) }
	ctx.Runner.Run(slotRead, func(stop context.Context) func() {
		record, err := r.o.Store.Show(stop, id)
		at := ctx.Site
		if err == nil && record.Facts.Site != "" && record.Facts.Site != at.ID {
			at, err = r.o.Store.Site(record.Facts.Site)
		}
		return func() {
			if ctx.Window.Content() != asked {
				return
			}
			if err != nil {
				ctx.Fail(err)
				return
			}
			then(newDossier(ctx, record, at))
		}
	})
}
