package book_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/data/store"
	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/uitest"
)

// counting counts the saves of a store.
type counting struct {
	*store.Store
	saves int
	fail  error
}

func (c *counting) SaveDraft(ctx context.Context, name string, plain []byte) error {
	c.saves++
	if c.fail != nil {
		return c.fail
	}
	return c.Store.SaveDraft(ctx, name, plain)
}

// TestOneSaveAtATime: what is typed while a draft is being saved is saved after it.
func TestOneSaveAtATime(t *testing.T) {
	d := newDesk(t, translations.English)
	c := &counting{Store: d.store}
	d.with(c)
	d.halfTyped()
	d.pass() // the save waits for its turn
	uitest.Type(d.Window, "A")
	d.pass()
	uitest.Type(d.Window, "B")
	d.pass()
	if c.saves != 0 {
		t.Fatalf("%d saves on the interface's goroutine", c.saves)
	}
	d.Queue.Drain()
	if c.saves != 1 {
		t.Errorf("%d saves", c.saves)
	}
	d.paused()
	d.paused()
	if c.saves != 2 {
		t.Errorf("%d saves after the pause", c.saves)
	}
	d.crash()
	if got := d.screen.State().Contact.Family; got != "TremblABay" {
		t.Errorf("came back as %q", got)
	}
}

// saves are the timers that wait to save.
func (d *desk) saves() []*timer {
	return slices.DeleteFunc(slices.Clone(d.after), func(w *timer) bool { return w.left == time.Second })
}

// TestSavesWhileTypingOn: who never pauses is saved all the same, two seconds after the first change at the latest.
func TestSavesWhileTypingOn(t *testing.T) {
	d := newDesk(t, translations.English)
	d.halfTyped()
	first := d.saves()
	if len(first) != 1 || first[0].left > 2*time.Second {
		t.Fatalf("%d timers to save", len(first))
	}
	for range 9 {
		d.now = d.now.Add(100 * time.Millisecond)
		d.typed("x")
	}
	if now := d.saves(); len(now) != 1 || now[0] != first[0] {
		t.Error("put off while typing on")
	}
	first[0].do()
	d.Queue.Drain()
	d.typed("y")
	d.crash()
	if got := d.screen.State().Contact.Family; got != "Tremblxxxxxxxxxay" {
		t.Errorf("came back as %q", got)
	}
}

// TestSlowSaveIsFollowedSooner: what was typed while a save took its time is not kept waiting for the whole while again.
func TestSlowSaveIsFollowedSooner(t *testing.T) {
	d := newDesk(t, translations.English)
	d.halfTyped()
	d.pass() // the save waits for its turn
	uitest.Type(d.Window, "A")
	d.now = d.now.Add(time.Second)
	uitest.Type(d.Window, "B")
	d.after = nil
	d.Queue.Drain()
	if next := d.saves(); len(next) != 1 || next[0].left > time.Second/2 {
		t.Errorf("%d timers to save", len(next))
	}
}

// TestNothingIsSavedAfterTheEnd, though a save already waits for its turn.
func TestNothingIsSavedAfterTheEnd(t *testing.T) {
	for name, end := range map[string]func(*desk){
		"expired":         func(d *desk) { d.screen.Expire() },
		"closed":          func(d *desk) { d.screen.Leave(); d.screen.Expire() },
		"closed unlocked": func(d *desk) { d.screen.Leave(); d.Queue.Drain(); d.screen.Expire() },
		"started over":    func(d *desk) { d.Ctrl(fyne.KeyN); d.Keys(fyne.KeyTab, fyne.KeyReturn) },
	} {
		d := newDesk(t, translations.English)
		d.halfTyped()
		d.pass()
		end(d)
		d.Queue.Drain()
		d.paused()
		if d.kept() != nil {
			t.Errorf("%s: a draft is left", name)
		}
		d.crash()
		if d.screen.Begun() {
			t.Errorf("%s: it came back", name)
		}
	}
}

func TestBookedLeavesNoDraft(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.paused()
	d.understood()
	if d.kept() == nil {
		t.Fatal("nothing was saved")
	}
	d.openingAndConfirm("1")
	d.only()
	if d.kept() != nil {
		t.Error("the draft of what was booked is still there")
	}
	d.crash()
	if d.screen.Begun() || len(d.faults) != 0 {
		t.Errorf("begun %v, said %v", d.screen.Begun(), d.faults)
	}
}

// TestLeavingSavesAtOnce, as the computer may stop while another screen is in front.
func TestLeavingSavesAtOnce(t *testing.T) {
	d := newDesk(t, translations.English)
	d.halfTyped()
	d.screen.Leave()
	d.Queue.Drain()
	if d.kept() == nil || len(d.after) != 0 {
		t.Errorf("%d bytes kept, %d timers", len(d.kept()), len(d.after))
	}
	d.crash()
	if d.screen.State().Contact.Family != "Tremblay" {
		t.Error("it did not come back")
	}
}

// TestSaveThatFailsIsSaidOnce, and again only after one that did not.
func TestSaveThatFailsIsSaidOnce(t *testing.T) {
	d := newDesk(t, translations.English)
	c := &counting{Store: d.store, fail: errors.New("disk full")}
	d.with(c)
	d.halfTyped()
	for _, more := range []string{"a", "b", "c"} {
		d.paused()
		d.typed(more)
	}
	if len(d.faults) != 1 {
		t.Errorf("said %v", d.faults)
	}
	c.fail = nil
	d.paused()
	c.fail = errors.New("disk full")
	d.typed("d")
	d.paused()
	if len(d.faults) != 2 {
		t.Errorf("said %d times", len(d.faults))
	}
}

// TestDraftFromAnotherSite comes back without its opening, which is not of this site.
func TestDraftFromAnotherSite(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé")
	d.Ctrl(fyne.KeyD)
	d.typed("1")
	d.paused()
	d.Context.Site.ID = "elsewhere"
	d.crash()
	if s := d.screen.State(); s.Letter != "V304512877" || len(s.Chosen) != 0 {
		t.Errorf("came back with %q and %v", s.Letter, s.Chosen)
	}
}

// TestLockedStoreIsAskedLater: without the keys there is nothing to read, nothing to say and nothing to wipe.
func TestLockedStoreIsAskedLater(t *testing.T) {
	d := newDesk(t, translations.English)
	d.halfTyped()
	d.paused()
	d.after = nil
	d.store.Lock()
	d.faults = nil
	d.screen = book.New(d.store, book.Options{})
	d.build()
	d.Queue.Drain()
	if len(d.faults) != 0 {
		t.Errorf("said %v", d.faults)
	}
	if err := d.store.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	d.uncover()
	if d.screen.State().Letter != "V304512877" {
		t.Error("it did not come back")
	}
}
