// Package unlock is the cover over a locked window. For sample data any key takes it away; real data need the
// passphrase or the recovery code, and after wrong ones a wait that grows (design.md §8).
package unlock

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Store opens the keys.
type Store interface {
	Unlock(passphrase string) error
	UnlockRecovery(code string) error
}

// Attempts remembers wrong passphrases beyond the end of the program, together with the commands without a screen.
type Attempts interface {
	Failures() (count int, last time.Time, err error)
	Failed() error // one more
	Passed() error // none
}

// Options are what the cover needs.
type Options struct {
	Store    Store
	Sample   bool // sample data: the lock only covers
	Attempts Attempts
	Delay    func(failures int) time.Duration
	Clock    func() time.Time // the computer's own, as the attempts are dated by it; --now does not change it
	Opened   func()           // told when the window is open again
	// Kept says what became of something half typed, or "". Nil: nothing to say.
	Kept func() (kit.Tone, string)
}

const (
	longestSecret = 200
	slot          = "unlock"
)

// Cover is the screen; it implements screen.Screen.
type Cover struct {
	o        Options
	ctx      screen.Context
	recovery bool   // the recovery code is asked for
	typed    string // kept when the language changes
	wrong    error
	left     time.Duration // no attempt is taken until it has gone by
	busy     bool
	stop     func()

	field  *kit.Entry
	row    *kit.FormRow
	open   *kit.Button
	notice *kit.Notice
	page   fyne.CanvasObject
}

// New makes the cover.
func New(o Options) *Cover { return &Cover{o: o} }

// Build draws the cover anew.
func (c *Cover) Build(ctx screen.Context) fyne.CanvasObject {
	c.ctx = ctx
	t := ctx.Words.T
	if c.o.Sample {
		open := kit.NewButton(ctx.Env, kit.Filled, t("unlock.open"), "", c.o.Opened)
		c.open = open
		return kit.Page(ctx.Env, 520, kit.NewHeading(t("unlock.title")).As(kit.Wrap),
			kit.Column(kit.Group, append([]fyne.CanvasObject{kit.NewText(t("unlock.sample"))}, c.kept()...)...), kit.Row(kit.Gap, open))
	}
	c.field = kit.NewPassphrase(ctx.Env, longestSecret)
	label, other, text := t("unlock.passphrase"), t("unlock.use-recovery"), t("unlock.passphrase-text")
	if c.recovery {
		c.field = kit.NewEntry(ctx.Env, longestSecret)
		label, other, text = t("unlock.recovery"), t("unlock.use-passphrase"), t("unlock.recovery-text")
	}
	c.field.SetText(c.typed)
	c.field.OnChanged = func(text string) { c.typed = text }
	c.field.OnSubmitted = func(string) { c.try() }
	c.row = kit.NewFormRow(ctx.Env, label, false, c.field)
	c.open = kit.NewButton(ctx.Env, kit.Filled, t("unlock.open"), screen.KeyName(ctx.Words, "Enter"), c.try)
	c.notice = kit.NewNotice(kit.ToneLate, "")
	c.notice.Hide()
	body := kit.Column(kit.Group, append(append([]fyne.CanvasObject{kit.NewText(text)}, c.kept()...), c.row, c.notice)...)
	foot := kit.Row(kit.Gap, c.open, kit.NewButton(ctx.Env, kit.Outline, other, screen.KeyName(ctx.Words, "F2"), c.change))
	c.page = kit.Page(ctx.Env, 620, kit.NewHeading(t("unlock.title")).As(kit.Wrap), body, foot)
	c.say()
	return c.page
}

// kept is what is said about something half typed, if anything.
func (c *Cover) kept() []fyne.CanvasObject {
	if c.o.Kept == nil {
		return nil
	}
	if tone, text := c.o.Kept(); text != "" {
		return []fyne.CanvasObject{kit.NewNotice(tone, text)}
	}
	return nil
}

// Enter puts the focus on the field and takes up a wait left from before.
func (c *Cover) Enter() {
	if c.o.Sample {
		c.ctx.Window.Canvas().Focus(c.open)
		return
	}
	c.ctx.Window.Canvas().Focus(c.field)
	if count, last, err := c.o.Attempts.Failures(); err == nil && count > 0 {
		delay := c.o.Delay(count)
		c.wait(delay - max(0, c.o.Clock().Sub(last))) // a clock set back never makes it longer
	}
}

// Leave stops the countdown and forgets what was typed.
func (c *Cover) Leave() {
	c.typed = ""
	if c.stop != nil {
		c.stop()
	}
	c.ctx.Runner.Cancel(slot)
}

// Key takes the cover from sample data on any key; F2 and Esc change between passphrase and recovery code.
func (c *Cover) Key(ev *fyne.KeyEvent) bool {
	switch {
	case c.o.Sample:
		c.o.Opened()
	case ev.Name == fyne.KeyF2, ev.Name == fyne.KeyEscape && c.recovery:
		c.change()
	default:
		return false
	}
	return true
}

// Rune takes the cover from sample data.
func (c *Cover) Rune(rune) bool {
	if c.o.Sample {
		c.o.Opened()
	}
	return c.o.Sample
}

// Commands has none: what can be done here stands on the cover.
func (c *Cover) Commands() []screen.Command { return nil }

// change asks for the other of passphrase and recovery code.
func (c *Cover) change() {
	if c.busy {
		return
	}
	c.recovery, c.typed, c.wrong = !c.recovery, "", nil
	c.ctx.Rebuild()
	c.ctx.Window.Canvas().Focus(c.field)
}

func (c *Cover) try() {
	secret, recovery := strings.TrimSpace(c.typed), c.recovery
	if secret == "" || c.busy || c.left > 0 {
		return
	}
	c.busy = true
	c.say()
	c.ctx.Runner.Run(slot, func(context.Context) func() {
		attempt := c.o.Store.Unlock
		if recovery {
			attempt = c.o.Store.UnlockRecovery
		}
		err := attempt(secret)
		return func() { c.tried(err) }
	})
}

func (c *Cover) tried(err error) {
	c.busy, c.wrong = false, err
	if err == nil {
		if err := c.o.Attempts.Passed(); err != nil {
			c.ctx.Fail(err)
		}
		c.o.Opened()
		return
	}
	if err := c.o.Attempts.Failed(); err != nil {
		c.ctx.Fail(err)
	}
	if count, _, err := c.o.Attempts.Failures(); err == nil {
		c.wait(c.o.Delay(count))
	}
	c.say()
	c.ctx.Window.Canvas().Focus(c.field)
}

// wait takes no attempt for so long and counts the seconds down, by ticks: the program's clock may stand still.
func (c *Cover) wait(left time.Duration) {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
	c.left = max(0, left)
	c.say()
	if c.left > 0 && c.ctx.Env.After != nil {
		step := min(time.Second, c.left)
		c.stop = c.ctx.Env.After(step, func() { c.wait(c.left - step) })
	}
}

// say shows what is going on at the field.
func (c *Cover) say() {
	words, wait := c.ctx.Words, c.left
	c.row.SetError(words.Fault(c.wrong))
	switch {
	case c.busy:
		c.notice.Set(kit.Plain, words.T("unlock.checking"))
	case wait > 0:
		seconds := int((wait + time.Second - 1) / time.Second)
		c.notice.Set(kit.ToneLate, words.N("unlock.wait", seconds, translations.Args{}))
	}
	c.notice.Hidden = !c.busy && wait <= 0
	if c.notice.Hidden {
		c.open.Enable()
	} else {
		c.open.Disable()
	}
	c.notice.Refresh()
	c.page.Refresh() // the notice comes and goes: it needs its room
}
