package unlock

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
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

type stage struct {
	*Cover
	t      *testing.T
	box    *lockbox
	tally  *tally
	queue  *uitest.Queue
	window fyne.Window
	env    *kit.Env
	words  *translations.Words
	opened int
	failed error
}

func newStage(t *testing.T, sample bool, change func(*stage)) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, box: &lockbox{}, queue: uitest.NewQueue(time.Unix(1000, 0)), window: test.NewTempWindow(t, nil), words: catalogue.In(translations.English)}
	s.tally = &tally{now: s.queue.Now}
	if change != nil {
		change(s)
	}
	s.Cover = New(Options{
		Store: s.box, Sample: sample, Attempts: s.tally, Opened: func() { s.opened++ },
		Delay: func(failures int) time.Duration { return time.Duration(failures) * 10 * time.Second },
		Clock: s.queue.Now,
	})
	s.env = &kit.Env{OnKey: s.Key, OnRune: s.Rune, After: s.queue.After}
	s.env.Attach(s.window.Canvas())
	s.window.Resize(fyne.NewSize(1000, 700))
	s.draw()
	s.Enter()
	return s
}

func (s *stage) draw() {
	s.env.Reset()
	s.window.SetContent(s.Build(screen.Context{
		Env: s.env, Words: s.words, Runner: s.queue.Runner(), Window: s.window, Now: s.queue.Now,
		Fail: func(err error) { s.failed = err }, Rebuild: s.draw,
	}))
}

func (s *stage) write(text string) {
	uitest.Type(s.window, text)
	s.queue.Drain()
}

func (s *stage) says(text string, want bool) {
	s.t.Helper()
	if uitest.Says(s.window, text) != want {
		s.t.Errorf("says %q: %v", text, !want)
	}
}

func TestRightWordsOpen(t *testing.T) {
	s := newStage(t, false, nil)
	s.write("  right words \n") // spaces around are a slip, not a secret
	if s.opened != 1 || s.box.tries != 1 {
		t.Errorf("opened %d, tries %d", s.opened, s.box.tries)
	}
}

func TestNothingTypedIsNoAttempt(t *testing.T) {
	s := newStage(t, false, nil)
	s.write("\n   \n")
	if s.box.tries != 0 || s.tally.count != 0 {
		t.Errorf("%d tries, %d counted", s.box.tries, s.tally.count)
	}
}

func TestEnterTwiceIsOneAttempt(t *testing.T) {
	s := newStage(t, false, nil)
	uitest.Type(s.window, "wrong\n\n\n") // the first is still under way
	s.says("Checking…", true)
	uitest.Press(s.window, fyne.KeyF2)
	s.queue.Drain()
	if s.box.tries != 1 || s.recovery {
		t.Errorf("%d tries, recovery %v", s.box.tries, s.recovery)
	}
	s.says("Checking…", false)
}

func TestTheWaitGrows(t *testing.T) {
	s := newStage(t, false, nil)
	for round := 1; round <= 3; round++ {
		s.write("wrong\n")
		wait := time.Duration(round) * 10 * time.Second
		s.says(s.words.N("unlock.wait", int(wait/time.Second)), true)
		s.queue.Advance(wait - time.Second)
		s.says(s.words.N("unlock.wait", 1), true)
		s.write("\n")
		if s.box.tries != round {
			t.Fatalf("round %d: %d tries", round, s.box.tries)
		}
		s.queue.Advance(time.Second)
		s.says("waits", false)
	}
	uitest.Press(s.window, fyne.KeyA, fyne.KeyModifierControl)
	s.write("right words\n")
	if s.opened != 1 || s.tally.count != 0 {
		t.Errorf("opened %d, count %d", s.opened, s.tally.count)
	}
}

func TestTheWaitHoldsForTheCodeToo(t *testing.T) {
	s := newStage(t, false, nil)
	s.write("wrong\n")
	uitest.Press(s.window, fyne.KeyF2)
	s.says("Recovery code", true)
	s.write("CODE\n")
	if s.opened != 0 {
		t.Error("the code was taken while waiting")
	}
	s.queue.Advance(10 * time.Second)
	s.write("\n")
	if s.opened != 1 {
		t.Error("the code was not taken after the wait")
	}
}

func TestAWaitFromBefore(t *testing.T) {
	s := newStage(t, false, func(s *stage) { s.tally.count, s.tally.last = 2, time.Unix(995, 0) })
	s.says(s.words.N("unlock.wait", 15), true)
	s.write("right words\n")
	s.queue.Advance(15 * time.Second)
	if s.opened != 0 {
		t.Error("opened while waiting")
	}
	s.write("\n")
	if s.opened != 1 {
		t.Error("not opened after the wait")
	}
}

func TestCountingThatFailsIsSaid(t *testing.T) {
	s := newStage(t, false, func(s *stage) { s.tally.err = errors.New("disk") })
	s.write("wrong\n")
	if s.failed == nil {
		t.Error("nobody is told that attempts are not counted")
	}
	s.failed = nil
	uitest.Press(s.window, fyne.KeyA, fyne.KeyModifierControl)
	s.write("right words\n")
	if s.failed == nil || s.opened != 1 {
		t.Errorf("told %v, opened %d", s.failed, s.opened)
	}
}

func TestEscLeavesTheRecoveryCode(t *testing.T) {
	s := newStage(t, false, nil)
	uitest.Press(s.window, fyne.KeyF2)
	s.says("seven groups of four", true)
	uitest.Press(s.window, fyne.KeyEscape)
	s.says("seven groups of four", false)
	if s.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) {
		t.Error("Esc does something on the passphrase")
	}
}

func TestWhatWasTypedIsKeptAndForgotten(t *testing.T) {
	s := newStage(t, false, nil)
	s.write("half a pass")
	s.draw() // as for another language
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
	s := newStage(t, true, nil)
	for i, press := range []func(){
		func() { uitest.Press(s.window, fyne.KeyReturn) }, func() { uitest.Press(s.window, fyne.KeyF5) },
		func() { uitest.TypeRune(s.window, 'q') }, func() { uitest.Press(s.window, fyne.KeySpace) },
		func() { s.window.Canvas().Unfocus(); uitest.Press(s.window, fyne.KeyUp) },
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
	s := newStage(t, false, nil)
	still := s.queue.Now()
	s.ctx.Now = func() time.Time { return still }
	s.write("wrong\n")
	s.says(s.words.N("unlock.wait", 10), true)
	s.queue.Advance(10 * time.Second)
	s.says("waits", false)
	uitest.Press(s.window, fyne.KeyA, fyne.KeyModifierControl)
	s.write("right words\n")
	if s.opened != 1 {
		t.Error("not opened after the wait")
	}
}

// TestAWaitFromBeforeIsNeverLonger than what is due for so many attempts, and over when the time has gone by.
func TestAWaitFromBeforeIsNeverLonger(t *testing.T) {
	s := newStage(t, false, func(s *stage) { s.tally.count, s.tally.last = 2, time.Unix(99999, 0) }) // the clock was set back
	s.says(s.words.N("unlock.wait", 20), true)
	s = newStage(t, false, func(s *stage) { s.tally.count, s.tally.last = 2, time.Unix(980, 0) })
	s.says("waits", false)
	s.write("right words\n")
	if s.opened != 1 {
		t.Error("an old attempt makes wait")
	}
}

// TestAWaitFromBeforeIsSeen whole, without scrolling.
func TestAWaitFromBeforeIsSeen(t *testing.T) {
	s := newStage(t, false, func(s *stage) { s.tally.count, s.tally.last = 2, time.Unix(995, 0) })
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
