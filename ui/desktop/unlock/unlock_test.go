package unlock

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/uitest"
)

// lockbox opens for one passphrase and one code and counts.
type lockbox struct {
	tries int
	err   error
}

func (l *lockbox) Unlock(passphrase string) error {
	l.tries++
	if passphrase == "right words" {
		return nil
	}
	return fault.New("vault.wrong-passphrase")
}

func (l *lockbox) UnlockRecovery(code string) error {
	l.tries++
	if code == "CODE" {
		return nil
	}
	if l.err != nil {
		return l.err
	}
	return fault.New("vault.wrong-recovery")
}

// tally counts attempts and may not be able to.
type tally struct {
	count int
	last  time.Time
	now   func() time.Time
	err   error
}

func (c *tally) Failures() (int, time.Time, error) { return c.count, c.last, c.err }
func (c *tally) Failed() error                     { c.count++; c.last = c.now(); return c.err }
func (c *tally) Passed() error                     { c.count = 0; return c.err }

type rig struct {
	*stage.Stage
	*Cover
	box    *lockbox
	tally  *tally
	opened int
}

func newRig(t *testing.T, sample bool, change func(*rig)) *rig {
	t.Helper()
	s := &rig{Stage: stage.New(t, time.Unix(1000, 0), nil, translations.English), box: &lockbox{}}
	s.tally = &tally{now: s.Queue.Now}
	if change != nil {
		change(s)
	}
	s.Cover = New(Options{
		Store: s.box, Sample: sample, Attempts: s.tally, Opened: func() { s.opened++ },
		Delay: func(failures int) time.Duration { return time.Duration(failures) * 10 * time.Second },
		Clock: s.Queue.Now,
	})
	s.Context.Rebuild = func() { s.Put(s.Cover) }
	s.Window.Resize(fyne.NewSize(1000, 700))
	s.Put(s.Cover)
	s.Enter()
	return s
}

func TestRightWordsOpen(t *testing.T) {
	s := newRig(t, false, nil)
	s.Write("  right words \n") // spaces around are a slip, not a secret
	if s.opened != 1 || s.box.tries != 1 {
		t.Errorf("opened %d, tries %d", s.opened, s.box.tries)
	}
}

func TestNothingTypedIsNoAttempt(t *testing.T) {
	s := newRig(t, false, nil)
	s.Write("\n   \n")
	if s.box.tries != 0 || s.tally.count != 0 {
		t.Errorf("%d tries, %d counted", s.box.tries, s.tally.count)
	}
}

func TestEnterTwiceIsOneAttempt(t *testing.T) {
	s := newRig(t, false, nil)
	uitest.Type(s.Window, "wrong\n\n\n") // the first is still under way
	s.Says("Checking…")
	uitest.Press(s.Window, fyne.KeyF2)
	s.Queue.Drain()
	if s.box.tries != 1 || s.recovery {
		t.Errorf("%d tries, recovery %v", s.box.tries, s.recovery)
	}
	s.SaysNot("Checking…")
}

func TestTheWaitGrows(t *testing.T) {
	s := newRig(t, false, nil)
	for round := 1; round <= 3; round++ {
		s.Write("wrong\n")
		wait := time.Duration(round) * 10 * time.Second
		s.Says(s.Words.N("unlock.wait", int(wait/time.Second)))
		s.Queue.Advance(wait - time.Second)
		s.Says(s.Words.N("unlock.wait", 1))
		s.Write("\n")
		if s.box.tries != round {
			t.Fatalf("round %d: %d tries", round, s.box.tries)
		}
		s.Queue.Advance(time.Second)
		s.SaysNot("waits")
	}
	uitest.Press(s.Window, fyne.KeyA, fyne.KeyModifierControl)
	s.Write("right words\n")
	if s.opened != 1 || s.tally.count != 0 {
		t.Errorf("opened %d, count %d", s.opened, s.tally.count)
	}
}

func TestTheWaitHoldsForTheCodeToo(t *testing.T) {
	s := newRig(t, false, nil)
	s.Write("wrong\n")
	uitest.Press(s.Window, fyne.KeyF2)
	s.Says("Recovery code")
	s.Write("CODE\n")
	if s.opened != 0 {
		t.Error("the code was taken while waiting")
	}
	s.Queue.Advance(10 * time.Second)
	s.Write("\n")
	if s.opened != 1 {
		t.Error("the code was not taken after the wait")
	}
}

func TestAWaitFromBefore(t *testing.T) {
	s := newRig(t, false, func(s *rig) { s.tally.count, s.tally.last = 2, time.Unix(995, 0) })
	s.Says(s.Words.N("unlock.wait", 15))
	s.Write("right words\n")
	s.Queue.Advance(15 * time.Second)
	if s.opened != 0 {
		t.Error("opened while waiting")
	}
	s.Write("\n")
	if s.opened != 1 {
		t.Error("not opened after the wait")
	}
}

func TestCountingThatFailsIsSaid(t *testing.T) {
	s := newRig(t, false, func(s *rig) { s.tally.err = errors.New("disk") })
	s.Write("wrong\n")
	if len(s.Failed()) == 0 {
		t.Error("nobody is told that attempts are not counted")
	}
	uitest.Press(s.Window, fyne.KeyA, fyne.KeyModifierControl)
	s.Write("right words\n")
	if told := s.Failed(); len(told) == 0 || s.opened != 1 {
		t.Errorf("told %v, opened %d", told, s.opened)
	}
}

func TestEscLeavesTheRecoveryCode(t *testing.T) {
	s := newRig(t, false, nil)
	uitest.Press(s.Window, fyne.KeyF2)
	s.Says("seven groups of four")
	uitest.Press(s.Window, fyne.KeyEscape)
	s.SaysNot("seven groups of four")
	if s.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) {
		t.Error("Esc does something on the passphrase")
	}
}

func TestWhatWasTypedIsKeptAndForgotten(t *testing.T) {
	s := newRig(t, false, nil)
	s.Write("half a pass")
	s.Put(s.Cover) // as for another language
	s.Enter()
	if s.field.Text != "half a pass" {
		t.Errorf("kept %q", s.field.Text)
	}
	s.Leave()
	if s.typed != "" {
		t.Error("the passphrase stays in memory")
	}
}

func TestSampleOpensOnAnyKey(t *testing.T) {
	s := newRig(t, true, nil)
	for i, press := range []func(){
		func() { uitest.Press(s.Window, fyne.KeyReturn) }, func() { uitest.Press(s.Window, fyne.KeyF5) },
		func() { uitest.TypeRune(s.Window, 'q') }, func() { uitest.Press(s.Window, fyne.KeySpace) },
		func() { s.Window.Canvas().Unfocus(); uitest.Press(s.Window, fyne.KeyUp) },
	} {
		before := s.opened
		press()
		if s.opened == before {
			t.Errorf("key %d does not open", i)
		}
	}
	if s.box.tries > 0 {
		t.Error("sample data was asked for its keys")
	}
}

// TestTheWaitEndsWhereTheClockStandsStill counts ticks, as with --now.
func TestTheWaitEndsWhereTheClockStandsStill(t *testing.T) {
	s := newRig(t, false, nil)
	still := s.Queue.Now()
	s.ctx.Now = func() time.Time { return still }
	s.Write("wrong\n")
	s.Says(s.Words.N("unlock.wait", 10))
	s.Queue.Advance(10 * time.Second)
	s.SaysNot("waits")
	uitest.Press(s.Window, fyne.KeyA, fyne.KeyModifierControl)
	s.Write("right words\n")
	if s.opened != 1 {
		t.Error("not opened after the wait")
	}
}

// TestAWaitFromBeforeIsNeverLonger than what is due for so many attempts, and over when the time has gone by.
func TestAWaitFromBeforeIsNeverLonger(t *testing.T) {
	s := newRig(t, false, func(s *rig) { s.tally.count, s.tally.last = 2, time.Unix(99999, 0) }) // the clock was set back
	s.Says(s.Words.N("unlock.wait", 20))
	s = newRig(t, false, func(s *rig) { s.tally.count, s.tally.last = 2, time.Unix(980, 0) })
	s.SaysNot("waits")
	s.Write("right words\n")
	if s.opened != 1 {
		t.Error("an old attempt makes wait")
	}
}

// TestAWaitFromBeforeIsSeen whole, without scrolling.
func TestAWaitFromBeforeIsSeen(t *testing.T) {
	s := newRig(t, false, func(s *rig) { s.tally.count, s.tally.last = 2, time.Unix(995, 0) })
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if bottom := at(s.notice).Y + s.notice.Size().Height; s.notice.Size().Height == 0 || bottom > at(s.open).Y {
		t.Errorf("the notice, %v high, ends at %v under the button at %v", s.notice.Size().Height, bottom, at(s.open).Y)
	}
	for _, o := range s.page.(*fyne.Container).Objects {
		if scroll, ok := o.(*container.Scroll); ok && scroll.Content.MinSize().Height > scroll.Size().Height {
			t.Errorf("%v of the body in %v: a scrollbar", scroll.Content.MinSize(), scroll.Size())
		}
	}
}
