package draft_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/ui/desktop/book/draft"
	"daybook/ui/desktop/book/form"
)

// TestSealAndUnseal: a lock and what follows it, for a form half typed, a booking just made, and nothing.
func TestSealAndUnseal(t *testing.T) {
	for name, c := range map[string]struct {
		begin       func(d *desk)
		kept, begun bool
	}{
		"nothing":     {func(*desk) {}, false, false},
		"half typed":  {func(d *desk) { d.typed("Zoé") }, true, true},
		"just booked": {func(d *desk) { d.form.Booked = booked() }, true, false},
		"put aside": {func(d *desk) {
			d.typed("Zoé")
			parked := d.form
			d.form = draft.Draft{Form: form.New(), Parked: &parked}
		}, true, true},
	} {
		d := newDesk(t, &shelf{})
		c.begin(d)
		want := d.form
		d.keeper.Seal(d.form)
		d.form = draft.Draft{Form: form.New()} // wiped
		if d.keeper.Sealed() != c.kept || d.keeper.Begun() != c.begun {
			t.Errorf("%s: sealed %v, begun %v", name, d.keeper.Sealed(), d.keeper.Begun())
		}
		got, ok := d.keeper.Unseal()
		if ok != c.kept {
			t.Fatalf("%s: given back %v", name, ok)
		}
		if diff := cmp.Diff(want, got); ok && diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if _, again := d.keeper.Unseal(); again || d.keeper.Sealed() || d.keeper.Begun() || d.keeper.Failed() != nil {
			t.Errorf("%s: given back twice, or something is still sealed", name)
		}
		if d.shelf.kept == nil == c.kept {
			t.Errorf("%s: on the shelf %q", name, d.shelf.kept)
		}
	}
}

// TestSealThatFails: an older draft is better than none, and either way it is said later.
func TestSealThatFails(t *testing.T) {
	d := newDesk(t, &shelf{fail: errors.New("disk full")})
	d.typed("Zoé")
	d.keeper.Seal(d.form)
	if d.keeper.Sealed() || d.keeper.Failed() == nil {
		t.Error("sealed, or not said")
	}
	d = newDesk(t, &shelf{})
	d.typed("Zoé")
	d.keeper.Save()
	d.drain()
	d.shelf.fail = errors.New("disk full")
	d.typed("Ola")
	d.keeper.Seal(d.form)
	if !d.keeper.Sealed() || d.keeper.Failed() == nil {
		t.Error("the older one is not kept, or not said")
	}
	if got, ok := d.keeper.Unseal(); !ok || got.Form.Contact.Given != "Zoé" {
		t.Errorf("%v, %q", ok, got.Form.Contact.Given)
	}
}

// TestExpire wipes what is sealed, and what a run has on the shelf; that it cannot is said.
func TestExpire(t *testing.T) {
	d := newDesk(t, &shelf{})
	d.typed("Zoé")
	d.keeper.Seal(d.form)
	d.form = draft.Draft{Form: form.New()}
	d.keeper.Expire()
	if d.shelf.kept != nil || d.keeper.Begun() || d.keeper.Sealed() {
		t.Errorf("kept %q", d.shelf.kept)
	}
	d.typed("Ola")
	d.keeper.Seal(d.form)
	d.shelf.fail = errors.New("disk full")
	d.keeper.Expire()
	if d.keeper.Failed() == nil || d.keeper.Failed() != nil {
		t.Error("not said, or said twice")
	}
}

// TestNothingPlainIsLeft: the plain text is wiped once it was handed over.
func TestNothingPlainIsLeft(t *testing.T) {
	s := &peek{shelf: &shelf{}}
	d := newDesk(t, s.shelf)
	d.keeper = draft.New(s, draft.Owner{Now: func() draft.Draft { return d.form }, Half: func() bool { return d.form.Half() }})
	d.use()
	d.typed("Zoé Tremblay")
	d.keeper.Seal(d.form)
	if len(s.seen) == 0 || strings.Contains(string(s.seen), "Tremblay") {
		t.Errorf("%d bytes, plain", len(s.seen))
	}
}
