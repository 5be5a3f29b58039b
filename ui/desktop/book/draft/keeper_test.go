package draft_test

import (
	"errors"
	"testing"
	"time"

	"daybook/model/fault"
	"daybook/model/site"
)

// TestSavedSoonAfterTheFirstChange, once, however much is typed meanwhile.
func TestSavedSoonAfterTheFirstChange(t *testing.T) {
	d := newDesk(t, &shelf{})
	d.typed("Z")
	d.now = d.now.Add(time.Second)
	d.typed("Zo")
	if len(d.timers) != 1 || d.timers[0].after > 2*time.Second {
		t.Fatalf("waits %v", d.timers)
	}
	d.passes()
	if d.shelf.saves != 0 {
		t.Fatal("saved on the interface's goroutine")
	}
	d.typed("Zoé") // the save under way has it not
	d.drain()
	if d.shelf.saves != 1 || d.kept() != "Zo" {
		t.Errorf("%d saves, kept %q", d.shelf.saves, d.kept())
	}
	d.passes()
	d.drain()
	if d.shelf.saves != 2 || d.kept() != "Zoé" {
		t.Errorf("%d saves, kept %q", d.shelf.saves, d.kept())
	}
	d.passes()
	d.drain()
	if d.shelf.saves != 2 {
		t.Error("saved again what did not change")
	}
}

// TestSaveAtOnce is for leaving the screen; without a change there is nothing to save.
func TestSaveAtOnce(t *testing.T) {
	d := newDesk(t, &shelf{})
	d.keeper.Save()
	d.drain()
	if d.shelf.saves != 0 {
		t.Error("an empty form was saved")
	}
	d.typed("Zoé")
	d.keeper.Save()
	d.keeper.Rest()
	d.passes()
	d.drain()
	if d.shelf.saves != 1 || d.kept() != "Zoé" || !d.keeper.Altered().Equal(d.now) {
		t.Errorf("%d saves, kept %q, changed at %v", d.shelf.saves, d.kept(), d.keeper.Altered())
	}
}

// TestReplace seals what is at hand again where something else was sealed.
func TestReplace(t *testing.T) {
	d := newDesk(t, &shelf{})
	d.keeper.Replace()
	d.drain()
	if d.shelf.saves != 0 {
		t.Error("an empty form was saved")
	}
	d.typed("Zoé")
	d.keeper.Save()
	d.drain()
	d.form.Form.Contact.Given = "Ola" // another form, unchanged
	d.keeper.Replace()
	d.drain()
	if d.kept() != "Ola" {
		t.Errorf("kept %q", d.kept())
	}
}

// TestFailingSaveIsSaidOnce, and again only after one that worked.
func TestFailingSaveIsSaidOnce(t *testing.T) {
	d := newDesk(t, &shelf{fail: errors.New("disk full")})
	for range 3 {
		d.typed("Zoé")
		d.passes()
		d.drain()
	}
	if len(d.faults) != 1 {
		t.Errorf("said %d times", len(d.faults))
	}
	d.shelf.fail = nil
	d.typed("Zoé")
	d.passes()
	d.drain()
	d.shelf.fail = errors.New("disk full")
	d.typed("Ola")
	d.passes()
	d.drain()
	if len(d.faults) != 2 || d.kept() != "Zoé" {
		t.Errorf("said %d times, kept %q", len(d.faults), d.kept())
	}
}

// TestDrop forgets what this run kept, once, and nothing else.
func TestDrop(t *testing.T) {
	d := newDesk(t, &shelf{kept: []byte("another run's")})
	d.keeper.Drop()
	d.drain()
	if d.shelf.drops != 0 {
		t.Error("dropped what it did not put there")
	}
	d.typed("Zoé")
	d.keeper.Save()
	d.drain()
	for range 2 {
		d.keeper.Drop()
		d.drain()
	}
	if d.shelf.drops != 1 || d.shelf.kept != nil {
		t.Errorf("%d drops, kept %q", d.shelf.drops, d.shelf.kept)
	}
	d.typed("Ola")
	d.keeper.Save()
	d.drain()
	d.shelf.fail = errors.New("disk full")
	d.keeper.Drop()
	d.drain()
	if len(d.faults) != 1 {
		t.Errorf("said %v", d.faults)
	}
}

// TestDropOvertakesASave: a save that is done late must not bring back what was booked.
func TestDropOvertakesASave(t *testing.T) {
	d := newDesk(t, &shelf{})
	d.typed("Zoé")
	d.keeper.Save()
	save := d.queue
	d.queue = nil
	d.keeper.Expire() // at once, on the interface's goroutine
	d.queue = save
	d.drain()
	if d.shelf.kept != nil {
		t.Errorf("kept %q", d.shelf.kept)
	}
}

// TestInherit: what an earlier run left is taken over once, while it is as young as a page that idles may be.
func TestInherit(t *testing.T) {
	before := newDesk(t, &shelf{})
	before.typed("Zoé")
	before.form.Form.Chosen = []site.Place{{Counter: 1}}
	before.keeper.Save()
	before.drain()
	for name, c := range map[string]struct {
		later time.Duration
		site  string
		busy  bool
		want  bool
	}{
		"at once":               {0, "A", false, true},
		"nineteen minutes on":   {19 * time.Minute, "A", false, true},
		"by a clock put back":   {-19 * time.Minute, "A", false, true},
		"too old":               {20 * time.Minute, "A", false, false},
		"from the future":       {-20 * time.Minute, "A", false, false},
		"something was begun":   {0, "A", true, false},
		"the site is another":   {0, "B", false, true},
		"too old, another site": {time.Hour, "B", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, &shelf{kept: before.shelf.kept})
			d.now, d.site = d.now.Add(c.later), c.site
			d.use()
			got, ok := d.keeper.Inherit(c.busy)
			if ok != c.want || ok && got.Form.Contact.Given != "Zoé" {
				t.Fatalf("%v, %+v", ok, got.Form.Contact)
			}
			if places := len(got.Form.Chosen); ok && (places == 1) != (c.site == "A") {
				t.Errorf("%d places at %s", places, c.site)
			}
			d.drain()
			if gone := d.shelf.kept == nil; gone != (!c.want && !c.busy) {
				t.Errorf("wiped %v", gone)
			}
			if _, again := d.keeper.Inherit(false); again {
				t.Error("taken over twice")
			}
		})
	}
}

// TestInheritDamaged is wiped and said; a store that is still locked is asked again.
func TestInheritDamaged(t *testing.T) {
	for _, text := range []string{"no JSON", `{}`, `{"form":{"panel":7,"count":1,"persons":[{}]}}`, `{"form":{"count":3,"persons":[{}]}}`} {
		d := newDesk(t, &shelf{kept: []byte(text)})
		_, ok := d.keeper.Inherit(false)
		f, known := errors.AsType[*fault.Fault](d.keeper.Failed())
		d.drain()
		if ok || !known || f.Code != "draft.damaged" || d.shelf.kept != nil || d.keeper.Failed() != nil {
			t.Errorf("%s: taken %v, said %v, kept %q", text, ok, f, d.shelf.kept)
		}
	}
	before := newDesk(t, &shelf{})
	before.typed("Zoé")
	before.keeper.Save()
	before.drain()
	d := newDesk(t, &shelf{kept: before.shelf.kept, shut: fault.New("vault.locked")})
	if _, ok := d.keeper.Inherit(false); ok || d.keeper.Failed() != nil {
		t.Error("taken from a locked store, or said")
	}
	d.shelf.shut = nil
	if _, ok := d.keeper.Inherit(false); !ok {
		t.Error("not asked again")
	}
}
