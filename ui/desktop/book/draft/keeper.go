package draft

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"daybook/model/fault"
	"daybook/ui/desktop/screen"
)

// The slots of the runner.
const (
	slotSave = "book.save"
	slotDrop = "book.draft"
)

// saveWithin is how long after the first change that is not sealed yet it is sealed, in the background, also while somebody
// types on: what is written costs little, and a crash or a power cut no more than the last seconds' typing.
const saveWithin = 1500 * time.Millisecond

// Owner is the screen whose form is kept.
type Owner struct {
	Now  func() Draft // all of it as it is now, with what only its widgets know
	Half func() bool  // whether something half typed would be lost now
}

// Keeper seals the draft of one screen and gives it back. It is used on the interface's goroutine only.
type Keeper struct {
	safe  *safe
	owner Owner
	ctx   screen.Context

	sealed bool  // everything is in the safe only: the window is locked
	begun  bool  // what is in the safe is half typed
	swept  bool  // a draft left over was looked for
	failed error // of the safe, not said yet

	stored  bool      // a draft was put into the safe in this run, or taken over
	saving  bool      // a save is under way
	waiting bool      // for the next save
	unsafe  bool      // the last save failed
	unsaved time.Time // the first change since the last save
	altered time.Time // the last change
	halt    func()    // stops the wait
}

// New makes the keeper of a screen's draft.
func New(store Store, owner Owner) *Keeper {
	return &Keeper{safe: &safe{store: store}, owner: owner, halt: func() {}}
}

// Use takes the window's present context; it must be called before all else.
func (k *Keeper) Use(ctx screen.Context) { k.ctx = ctx }

// Altered is when something was last changed.
func (k *Keeper) Altered() time.Time { return k.altered }

// Resume says so of a draft that was taken back.
func (k *Keeper) Resume(altered time.Time) { k.altered = altered }

// Changed notes a change and has it sealed soon. One save is under way at a time.
func (k *Keeper) Changed() {
	k.altered = k.ctx.Now()
	if k.unsaved.IsZero() {
		k.unsaved = k.altered
	}
	k.arm()
}

func (k *Keeper) arm() {
	if k.saving || k.waiting || k.ctx.Env.After == nil {
		return
	}
	k.waiting = true
	left := saveWithin - k.ctx.Now().Sub(k.unsaved).Abs() // less where a save took its time
	k.halt = k.ctx.Env.After(max(0, left), func() {
		k.waiting = false
		k.Save()
	})
}

// Rest stops the wait for the next save.
func (k *Keeper) Rest() {
	k.halt()
	k.waiting, k.unsaved = false, time.Time{}
}

// Save seals the draft as it is now, if it changed since the last time.
func (k *Keeper) Save() {
	if k.saving || k.unsaved.IsZero() || !k.owner.Half() {
		return
	}
	plain, err := json.Marshal(k.owner.Now()) // here: the form goes on changing
	if err != nil {
		k.saved(err)
		return
	}
	k.Rest()
	k.saving, k.stored = true, true
	order := k.safe.next()
	k.ctx.Runner.Run(slotSave, func(context.Context) func() {
		err := k.safe.put(order, plain)
		return func() { k.saved(err) }
	})
}

// Replace seals the draft at once where another one is sealed: that of an amendment that is over.
func (k *Keeper) Replace() {
	if k.owner.Half() {
		k.unsaved = k.ctx.Now()
		k.Save()
	}
}

// saved goes on to what changed meanwhile. That a save failed is said once: the form itself is still there.
func (k *Keeper) saved(err error) {
	k.saving = false
	if err != nil && !k.unsafe {
		k.ctx.Fail(err)
	}
	k.unsafe = err != nil
	if !k.unsaved.IsZero() {
		k.arm()
	}
}

// Drop forgets the draft once nothing is half typed any more.
func (k *Keeper) Drop() {
	k.Rest()
	if !k.stored {
		return
	}
	k.stored = false
	order := k.safe.next()
	k.ctx.Runner.Run(slotDrop, func(context.Context) func() {
		err := k.safe.drop(order)
		return func() {
			if err != nil {
				k.ctx.Fail(err)
			}
		}
	})
}

// Inherit gives, once, what an earlier run of the program left sealed when it was killed, unless the screen has something
// of its own. What is older than an idle page may get, by the computer's clock in either direction, is wiped; so is what
// cannot be read, and that is said.
func (k *Keeper) Inherit(busy bool) (d Draft, ok bool) {
	if k.swept || busy {
		k.swept = true
		return d, false
	}
	d, ok, err := k.safe.inherit()
	if f, refused := errors.AsType[*fault.Fault](err); refused && f.Code == "vault.locked" {
		return d, false // not yet
	}
	k.swept, k.failed = true, err
	if age := k.ctx.Now().Sub(d.At).Abs(); ok && d.Half() && age < time.Duration(k.ctx.Expires)*time.Minute {
		if d.Site != k.ctx.Site.ID {
			d.moved()
		}
		k.stored = true
		return d, true
	}
	order := k.safe.next()
	k.ctx.Runner.Run(slotDrop, func(context.Context) func() {
		_ = k.safe.dropAny(order) // that it cannot is no reason to disturb anybody: it is sealed, and tried again next time
		return nil
	})
	return Draft{}, false
}
