package desktop

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/run"
)

// told is a page that is told of what is adjusted.
type told struct{ page }

func (p *told) Adjusted() { p.note("adjusted") }

func TestSearchIsMadeReadyInTheBackground(t *testing.T) {
	var r *rig
	front := &told{}
	steps := 0
	r = newRig(t, func(r *rig) {
		r.store.indexing = func(progress func(int, int)) {
			steps++
			if r.Desktop == nil {
				return
			}
			r.o.Screens[0].Screen = front
			progress(400, 1000)
			r.Says("getting ready") // from the start
			r.searched()
			r.Says("getting ready 40 %")
			if got := front.take(); !strings.Contains(got, "adjusted") || r.context().Searchable() != 40 {
				t.Errorf("told %q at %d %%", got, r.context().Searchable())
			}
			progress(1000, 1000) // sorting is still to come
			r.searched()
			r.Says("getting ready 99 %")
		}
	})
	if steps != 1 || r.context().Searchable() != 100 {
		t.Fatalf("after opening: %d runs, %d %%", steps, r.context().Searchable())
	}
	r.lock()
	r.uncover(nil)
	r.Queue.Drain()
	r.SaysNot("getting ready")
	if got := front.take(); steps != 2 || !strings.HasSuffix(got, "adjusted") {
		t.Errorf("%d runs; told %s", steps, got)
	}
}

func TestSearchStopsAtTheLock(t *testing.T) {
	for _, sample := range []bool{true, false} {
		r := newRig(t, func(r *rig) { r.store.sample = sample })
		r.prepareSearch()
		r.Says("Search")
		r.lock()
		if busy := r.o.Runner.Busy(slotSearch); busy != sample {
			t.Errorf("sample %v: going on %v", sample, busy)
		}
		r.SaysNot("getting ready") // nobody searches there
		r.Queue.Drain()
		r.SaysNot("getting ready")
	}
}

func TestSearchThatCannotBeMadeReady(t *testing.T) {
	r := newRig(t, func(r *rig) { r.store.indexErr = errors.New("disk") })
	r.SaysNot("That did not work") // Find says so to whoever searches
	if !strings.Contains(r.log.String(), "disk") || r.context().Searchable() != 100 {
		t.Errorf("logged %q, %d %%", r.log.String(), r.context().Searchable())
	}
	r = newRig(t, func(r *rig) { r.store.indexErr = fmt.Errorf("building: %w", context.Canceled) })
	if r.log.Len() > 0 {
		t.Errorf("logged %q", r.log.String())
	}
}

// TestSettingsTakeEffectAtOnce, as the Settings screen makes them.
func TestSettingsTakeEffectAtOnce(t *testing.T) {
	r := newRig(t, nil)
	front := &told{}
	r.o.Screens[0].Screen = front
	r.rebuild()
	ctx := front.ctx
	front.take()
	ctx.SetLook("contrast")
	ctx.SetText(150)
	if got := front.take(); ctx.Look() != "contrast" || ctx.Text() != 150 || got != "adjusted, adjusted" {
		t.Errorf("%s, %d %%, told %s", ctx.Look(), ctx.Text(), got)
	}
	ctx.SetText(1000)
	ctx.SetLook("pink")
	if ctx.Look() != "light" || ctx.Text() != screen.TextMost {
		t.Errorf("%s, %d %%", ctx.Look(), ctx.Text())
	}
	front.take()
	r.Press(fyne.KeyMinus, fyne.KeyModifierControl)
	if got := front.take(); ctx.Text() != 190 || got != "adjusted" {
		t.Errorf("%d %%, told %s", ctx.Text(), got)
	}
	ctx.Speak("fr")
	r.Says("Verrouiller")
	ctx.ChooseSite()
	r.Press(fyne.KeyUp)
	r.Press(fyne.KeyReturn)
	r.Says("Hamilton (FR)")
	if ctx.Remember("mine", "7"); ctx.Recall("mine") != "7" {
		t.Error("a setting of a screen is not kept")
	}
}

// TestIdleTimesHoldAtOnce when they are changed at work, without a new start.
func TestIdleTimesHoldAtOnce(t *testing.T) {
	r := newRig(t, nil)
	front := &told{}
	r.o.Screens[0].Screen = front
	r.rebuild()
	front.take()
	r.Queue.Advance(4 * time.Minute)
	r.Says("Locks in 60 seconds")
	front.ctx.Remember(screen.IdleLock, "10")
	if lock, expire := front.ctx.Idle(); lock != 10 || expire != 30 || front.take() != "adjusted" {
		t.Errorf("lock after %d, expire after %d", lock, expire)
	}
	r.Queue.Advance(6*time.Minute - time.Second)
	r.Says("Locks in 1 second")
	r.SaysNot("Daybook is locked")
	r.Queue.Advance(time.Second)
	r.Says("Daybook is locked")
	r.uncover(nil)
	front.ctx.Remember(screen.IdleLock, "0") // as little as can be
	front.ctx.Remember(screen.IdleExpire, "7")
	if lock, expire := front.ctx.Idle(); lock != 1 || expire != 7 || r.context().Expires != 7 {
		t.Errorf("lock after %d, expire after %d", lock, expire)
	}
	r.Queue.Advance(time.Minute)
	r.Says("Daybook is locked")
	again := newRig(t, func(other *rig) { other.store.kept = r.store.kept })
	if lock, expire := again.context().Idle(); lock != 1 || expire != 7 {
		t.Errorf("in another window: lock after %d, expire after %d", lock, expire)
	}
}

func TestTheLockWaitsForWhatIsSavedElsewhere(t *testing.T) {
	r := newRig(t, nil)
	busy := true
	r.o.Saving = []func(*run.Runner) bool{func(*run.Runner) bool { return false }, func(*run.Runner) bool { return busy }}
	r.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	r.Queue.Advance(10 * time.Second)
	r.SaysNot("Daybook is locked")
	busy = false
	r.Queue.Advance(time.Second)
	r.Says("Daybook is locked")
}

func TestPrintedFilesAreWiped(t *testing.T) {
	for _, err := range []error{nil, errors.New("busy")} {
		r := newRig(t, nil)
		wiped := 0
		r.o.Wipe = func() error { wiped++; return err }
		r.lock()
		if wiped != 1 || (err != nil) != strings.Contains(r.log.String(), "busy") {
			t.Errorf("wiped %d times at lock, logged %s", wiped, r.log.String())
		}
		r.close()
		if wiped != 2 {
			t.Errorf("wiped %d times at close", wiped)
		}
	}
}
