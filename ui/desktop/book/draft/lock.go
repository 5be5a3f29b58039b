package draft

import "encoding/json"

// Sealed tells whether everything is in the safe, as after a lock.
func (k *Keeper) Sealed() bool { return k.sealed }

// Seal keeps a draft before the keys go, if there is anything in it. If it cannot be kept that is said once the window is
// open again, see Failed; an older one is better than none.
func (k *Keeper) Seal(d Draft) {
	half := d.Half()
	if !half && d.Booked == nil {
		return
	}
	plain, err := json.Marshal(d)
	if err == nil {
		err = k.safe.put(k.safe.next(), plain)
	}
	k.failed = err
	k.sealed = err == nil || k.safe.holding()
	k.begun = k.sealed && half
}

// Unseal gives back, once, what Seal kept.
func (k *Keeper) Unseal() (d Draft, ok bool) {
	if !k.sealed {
		return d, false
	}
	d, ok, err := k.safe.take()
	k.sealed, k.begun, k.swept = false, false, true
	if err != nil {
		k.failed = err
	}
	k.stored = k.stored || ok
	return d, ok
}

// Begun tells whether something half typed would be lost, also while it is sealed.
func (k *Keeper) Begun() bool { return k.begun || k.owner.Half() }

// Expire forgets the draft, wherever it is.
func (k *Keeper) Expire() {
	k.sealed, k.begun, k.stored = false, false, false
	k.Rest()
	if err := k.safe.drop(k.safe.next()); err != nil {
		k.failed = err
	}
}

// Failed is why a draft could not be kept or read, told once; or nil.
func (k *Keeper) Failed() error {
	err := k.failed
	k.failed = nil
	return err
}
