package book_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// cover does what the window does at lock.
func (d *desk) cover() {
	d.screen.Leave()
	d.screen.Forget()
	d.Window.SetContent(kit.Column(0))
	d.Env.Reset()
}

// uncover does what it does after unlocking.
func (d *desk) uncover() {
	d.build()
	d.screen.Enter()
	d.Queue.Drain()
}

// halfTyped leaves the caret in the middle of a family name.
func (d *desk) halfTyped() {
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "2026-09-1", "Zoé", "Tremblay")
	d.Keys(fyne.KeyLeft, fyne.KeyLeft)
}

func TestDraftSurvivesTheLock(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.halfTyped()
		before := d.screen.State()
		if !d.remembers("Trembl") || !d.remembers("V304512877") {
			t.Fatal("the search for what is remembered finds nothing")
		}
		d.cover()
		for _, text := range []string{"Trembl", "Zoé", "V304512877", "2026-09-1"} {
			if d.remembers(text) {
				t.Errorf("while locked the screen remembers %q", text)
			}
		}
		if !d.screen.Begun() {
			t.Error("nobody knows that something was half typed")
		}
		d.screen.Forget() // locked again before the screen was looked at
		d.uncover()
		if diff := cmp.Diff(before, d.screen.State()); diff != "" {
			t.Errorf("after unlocking: %s", diff)
		}
		d.typed("X")
		if got := d.screen.State().Contact.Family; got != "TremblXay" {
			t.Errorf("went on to %q", got)
		}
		if kept, err := d.store.Draft(t.Context(), "book"); err != nil || kept == nil {
			t.Errorf("a crash now would lose what was taken back: %v", err)
		}
		d.Ctrl(fyne.KeyN)
		d.Keys(fyne.KeyTab, fyne.KeyReturn)
		if kept, err := d.store.Draft(t.Context(), "book"); err != nil || kept != nil {
			t.Errorf("the draft is still kept after starting over: %d bytes, %v", len(kept), err)
		}
	}
}

func TestConfirmationSurvivesTheLock(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "2026-12-24", "Zoé", "Tremblay", "6135550142")
	d.understood()
	d.openingAndConfirm("1")
	before := d.texts()
	number := booking.ShowConfirmation(d.only().Details.Confirmation)
	d.cover()
	if d.remembers("Tremblay") || d.remembers(d.only().Details.Confirmation) {
		t.Error("the booking is remembered while locked")
	}
	if d.screen.Begun() {
		t.Error("what is booked is not half typed")
	}
	d.uncover()
	if !d.shows(number) {
		t.Errorf("the number %s is gone", number)
	}
	if diff := cmp.Diff(before, d.texts()); diff != "" {
		t.Errorf("shown after unlocking: %s", diff)
	}
	d.Ctrl(fyne.KeyP)
	if len(d.slips) != 1 {
		t.Error("no slip of it")
	}
}

func TestUntouchedFormNeedsNoDraft(t *testing.T) {
	d := newDesk(t, translations.English)
	d.cover()
	if kept, err := d.store.Draft(t.Context(), "book"); err != nil || kept != nil {
		t.Errorf("kept %q, %v", kept, err)
	}
	d.uncover()
	if d.screen.Begun() {
		t.Error("something was begun")
	}
}

// TestExpire wipes in every state the screen can be in.
func TestExpire(t *testing.T) {
	for name, bring := range map[string]func(*desk){
		"in front": func(*desk) {}, "behind another screen": func(d *desk) { d.screen.Leave() },
		"covered": func(d *desk) { d.screen.Leave() }, "sealed": (*desk).cover,
		"sealed, without keys": func(d *desk) { d.cover(); d.store.Lock() },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, translations.English)
			d.halfTyped()
			bring(d)
			d.screen.Expire()
			d.Queue.Drain()
			if d.screen.Begun() || d.remembers("Tremblay") {
				t.Errorf("begun %v, remembered %v", d.screen.Begun(), d.remembers("Tremblay"))
			}
			if d.store.Locked() {
				if err := d.store.UnlockSample(); err != nil {
					t.Fatal(err)
				}
			}
			if kept, err := d.store.Draft(t.Context(), "book"); err != nil || kept != nil {
				t.Errorf("still sealed: %d bytes, %v", len(kept), err)
			}
			d.uncover()
			if got := d.screen.State(); got.Touched() || got.Contact.Family != "" || got.Letter != "" {
				t.Errorf("still typed: %+v", got)
			}
			d.Ctrl(fyne.Key3)
			d.typed("V1")
			if got := d.screen.State().Letter; got != "V1" {
				t.Errorf("typed anew: %q", got)
			}
		})
	}
}

// TestDraftOfAnEarlierRun is wiped: a page that expired with its program does not come back.
func TestDraftOfAnEarlierRun(t *testing.T) {
	d := newDesk(t, translations.English)
	if err := d.store.SaveDraft(t.Context(), "book", []byte(`{"form":{"panel":2,"letter":"V1","count":1,"persons":[{}]}}`)); err != nil {
		t.Fatal(err)
	}
	d.with(d.store)
	if kept, err := d.store.Draft(t.Context(), "book"); err != nil || kept != nil {
		t.Errorf("still kept: %q, %v", kept, err)
	}
	if d.screen.State().Letter != "" {
		t.Error("it was taken over")
	}
}

// TestSweepingLeavesTheDraftOfNow locks while the sweep for an old draft still waits.
func TestSweepingLeavesTheDraftOfNow(t *testing.T) {
	d := newDesk(t, translations.English)
	d.screen = book.New(d.store, book.Options{})
	d.build()
	d.screen.Enter()
	uitest.Press(d.Window, fyne.Key3, fyne.KeyModifierControl)
	uitest.Type(d.Window, "V304512877")
	d.cover()
	d.Queue.Drain()
	d.uncover()
	if got := d.screen.State().Letter; got != "V304512877" {
		t.Errorf("after unlocking the letter is %q", got)
	}
}

// stuck is a store whose drafts fail.
type stuck struct {
	*store.Store
	save, read error
}

func (s *stuck) SaveDraft(ctx context.Context, name string, plain []byte) error {
	if s.save != nil {
		return s.save
	}
	return s.Store.SaveDraft(ctx, name, plain)
}

func (s *stuck) Draft(ctx context.Context, name string) ([]byte, error) {
	if s.read != nil {
		return nil, s.read
	}
	return s.Store.Draft(ctx, name)
}

// TestDraftThatCannotBeKept is wiped all the same, and that is said.
func TestDraftThatCannotBeKept(t *testing.T) {
	for name, fail := range map[string]stuck{"save": {save: errors.New("disk")}, "read": {read: errors.New("disk")}} {
		d := newDesk(t, translations.English)
		bad := &stuck{Store: d.store}
		d.with(bad)
		bad.save, bad.read = fail.save, fail.read
		d.halfTyped()
		d.cover()
		if d.remembers("Tremblay") {
			t.Errorf("%s: remembered while locked", name)
		}
		d.uncover()
		if len(d.faults) != 1 {
			t.Errorf("%s: said %v", name, d.faults)
		}
		d.screen.Enter()
		if len(d.faults) != 1 {
			t.Errorf("%s: said again", name)
		}
	}
}
