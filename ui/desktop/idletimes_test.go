package desktop

import (
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/uitest"
)

func idleOf(m *memory) (i idle) {
	i.read(m)
	return i
}

func TestIdleTimes(t *testing.T) {
	for value, want := range map[string][2]int{ // minutes until the lock, until a form is wiped
		"": {5, 30}, "rubbish": {5, 30}, "5.5": {5, 30}, "0": {1, 5}, "-3": {1, 5}, "1": {1, 5}, "4": {4, 5}, "5": {5, 5}, "45": {45, 45},
		"60": {60, 60}, "61": {60, 60}, "9999": {60, 60}, "99999999999999999999": {5, 30},
	} {
		m, _ := newTestMemory(&slate{kept: map[string]string{screen.IdleLock: value, screen.IdleExpire: value}})
		if got := idleOf(m); got.lock != want[0]*60 || got.expire != want[1]*60 {
			t.Errorf("%q: lock after %d s, wiped after %d s", value, got.lock, got.expire)
		}
	}
	m, _ := newTestMemory(&slate{refuse: true})
	if got := idleOf(m); got.lock != 300 || got.expire != 1800 {
		t.Errorf("settings that cannot be read: %+v", got)
	}
}

// half is a page with something half typed, or one that is saving.
type half struct {
	page
	begun, busy bool
}

func (h *half) Busy() bool  { return h.busy }
func (h *half) Begun() bool { return h.begun }
func (h *half) Expire()     { h.begun = false; h.note("expire") }

func withHalf(t *testing.T, lock, expire int) (*rig, *half) {
	t.Helper()
	h := &half{}
	r := newRig(t, func(r *rig) {
		r.store.kept[screen.IdleLock], r.store.kept[screen.IdleExpire] = strconv.Itoa(lock), strconv.Itoa(expire)
	})
	r.o.Screens[1].Screen = h
	return r, h
}

func TestWarning(t *testing.T) {
	for _, c := range []struct {
		lock, expire int
		after        time.Duration
		begun        bool
		want         string
	}{
		{5, 30, 239 * time.Second, true, ""},
		{5, 30, 240 * time.Second, true, "Locks in 60 seconds: press any key to stay"},
		{5, 30, 299 * time.Second, true, "Locks in 1 second: press any key to stay"},
		{5, 30, 300 * time.Second, true, ""},
		{5, 30, 29*time.Minute - time.Second, true, ""},
		{5, 30, 29 * time.Minute, true, "What was typed is wiped in 60 seconds: press any key to keep it"},
		{5, 30, 29 * time.Minute, false, ""},
		{5, 30, 30 * time.Minute, true, ""},
		{1, 30, 29 * time.Second, false, ""}, // not all the time
		{1, 30, 30 * time.Second, false, "Locks in 30 seconds: press any key to stay"},
		{5, 5, 270 * time.Second, true, "Locks in 30 seconds: press any key to stay"}, // what comes first
		{10, 5, 270 * time.Second, true, "What was typed is wiped in 30 seconds: press any key to keep it"},
		{10, 5, 270 * time.Second, false, ""},
	} {
		r, h := withHalf(t, c.lock, c.expire)
		h.begun = c.begun
		r.Queue.Advance(c.after)
		if got := r.warning(); got != c.want || r.idle.said != c.want {
			t.Errorf("%+v: warns %q, says %q", c, got, r.idle.said)
		}
	}
}

// TestIdleTicksDrawNothing: only a countdown, and the minute of the clock, change what is shown.
func TestIdleTicksDrawNothing(t *testing.T) {
	r, _ := withHalf(t, 5, 30)
	r.frame.date.SetText("untouched")
	r.Queue.Advance(59 * time.Second)
	uitest.Press(r.window, fyne.KeyF9)
	r.Says("untouched")
	r.Queue.Advance(time.Second)
	r.SaysNot("untouched")
}

func TestLockAndWipeWaitForWhatIsBeingSaved(t *testing.T) {
	r, h := withHalf(t, 5, 5)
	h.begun, h.busy = true, true
	r.lock() // by hand
	if r.cover != nil {
		t.Fatal("locked while something was being saved")
	}
	r.Queue.Advance(6 * time.Minute)
	if r.cover != nil || h.take() != "" {
		t.Error("locked or wiped while something was being saved")
	}
	h.busy = false
	r.Queue.Advance(time.Second)
	if got := h.take(); r.cover == nil || got != "forget, expire" {
		t.Errorf("covered %v: %s", r.cover != nil, got)
	}
	r.Queue.Advance(10 * time.Minute)
	if got := h.take(); got != "" {
		t.Errorf("wiped again: %s", got)
	}
}

func TestWhatTheProgramDoesIsNoInput(t *testing.T) {
	r, _ := withHalf(t, 5, 30)
	r.Queue.Advance(time.Minute)
	r.alone(r.rebuild)
	r.alone(func() { r.window.Canvas().Focus(r.one.first) })
	if r.idle.seconds != 60 {
		t.Errorf("after building: %d s", r.idle.seconds)
	}
	uitest.Press(r.window, fyne.KeyF9)
	if r.idle.seconds != 0 {
		t.Errorf("after a key: %d s", r.idle.seconds)
	}
}

func TestWorkBeginsWithTheWholeTime(t *testing.T) {
	r, _ := withHalf(t, 5, 30)
	r.cover = r.welcome()
	r.alone(r.build)
	r.Queue.Advance(20 * time.Minute) // sample data are being made
	r.uncover(nil)
	r.Queue.Advance(5*time.Minute - time.Second)
	r.SaysNot("Daybook is locked")
	r.Queue.Advance(time.Second)
	r.Says("Daybook is locked")
}
