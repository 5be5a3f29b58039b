package draft

import (
	"context"
	"encoding/json"
	"sync"

	"daybook/model/fault"
)

// Name is under which the half-typed form is kept.
const Name = "book"

// Store is where drafts are kept sealed: *store.Store has it.
type Store interface {
	// SaveDraft keeps something sealed under a name.
	SaveDraft(ctx context.Context, name string, plain []byte) error
	// Draft gives it back; nil: there is none.
	Draft(ctx context.Context, name string) ([]byte, error)
	// DropDraft forgets it; it needs no keys.
	DropDraft(ctx context.Context, name string) error
}

// safe keeps the draft in the store. Nothing in it can be read without the keys. What is asked of it carries a number, in
// the order in which it was asked: it is done in the background, and what comes too late is not done at all.
type safe struct {
	store Store
	asked int // on the interface's goroutine only

	mu   sync.Mutex
	done int  // the newest that was done
	full bool // this run of the program put a draft there, or took it over
}

// next numbers what is about to be asked.
func (k *safe) next() int {
	k.asked++
	return k.asked
}

// late tells whether something newer was done already; the lock is held.
func (k *safe) late(order int) bool {
	if order < k.done {
		return true
	}
	k.done = order
	return false
}

// put seals a draft; the keys must still be there. It wipes the plain text.
func (k *safe) put(order int, plain []byte) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer clear(plain)
	if k.late(order) {
		return nil
	}
	err := k.store.SaveDraft(context.Background(), Name, plain)
	k.full = k.full || err == nil
	return err
}

// take gives the draft of this run back, and leaves it where it is: the program may still be killed.
func (k *safe) take() (d Draft, ok bool, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.full {
		return d, false, nil
	}
	return k.read()
}

// inherit takes over a draft that an earlier run left behind.
func (k *safe) inherit() (d Draft, ok bool, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	d, ok, err = k.read()
	k.full = k.full || ok
	return d, ok, err
}

func (k *safe) read() (d Draft, ok bool, err error) {
	plain, err := k.store.Draft(context.Background(), Name)
	defer clear(plain)
	if err != nil || plain == nil {
		return d, false, err
	}
	if err := json.Unmarshal(plain, &d); err != nil || !d.sound() {
		return Draft{}, false, fault.New("draft.damaged")
	}
	return d, true, nil
}

// holding tells whether there is a draft of this run.
func (k *safe) holding() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.full
}

// drop forgets the draft of this run; it needs no keys.
func (k *safe) drop(order int) error { return k.empty(order, false) }

// dropAny also forgets one that this run did not put there.
func (k *safe) dropAny(order int) error { return k.empty(order, true) }

func (k *safe) empty(order int, any bool) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.late(order) || !k.full && !any {
		return nil
	}
	err := k.store.DropDraft(context.Background(), Name)
	k.full = k.full && err != nil
	return err
}
