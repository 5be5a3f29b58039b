// Package summary is the card of the Book screen that says what will be booked, what keeps it from being booked and how
// long it has taken, with the buttons that end it.
package summary

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Ending is a button that ends the work on a form.
type Ending struct {
	Label string
	Do    func()
}

// Content is what the card says of a form; "" says nothing.
type Content struct {
	Who, When, What string
	Change          string // of how long a booking takes that is being changed
	Lost            string // why the time chosen before is gone
	Ready           bool   // it can be confirmed, or what is missing can be said
}

// Card is the lower card on the right.
type Card struct {
	words   *translations.Words
	resized func()

	card    *kit.Box
	inner   *fyne.Container
	who     *kit.Text
	when    *kit.Text
	change  *kit.Text
	what    *kit.Text
	trouble *kit.Notice
	finish  *kit.Button
	back    *kit.Button
	taken   *kit.Text
	counts  bool      // the trouble is how many things are left to fix
	gone    bool      // the trouble is that the time chosen was lost
	shown   [4]string // who, when, the change and what, so that a key that changes nothing costs nothing
}

// New makes the card with the buttons that finish a form and that go back; resized is called when its height may be another.
func New(ctx screen.Context, finish, back Ending, resized func()) *Card {
	w, env, c := ctx.Words, ctx.Env, &Card{words: ctx.Words, resized: resized}
	c.who, c.when, c.what = kit.NewStrong("").As(kit.Wrap), kit.NewHeading("").As(kit.Wrap), kit.NewNote("")
	c.change = kit.NewStrong("").As(kit.Wrap)
	c.trouble = kit.NewNotice(kit.Plain, "")
	c.trouble.Hide()
	hint := screen.KeyName(w, "Ctrl+Enter")
	if kit.LargeText() {
		hint = "" // both buttons beside each other tell more
	}
	c.finish = kit.NewButton(env, kit.Filled, finish.Label, hint, finish.Do)
	c.back = kit.NewButton(env, kit.Outline, back.Label, "", back.Do)
	c.taken = kit.NewNote("").As(kit.Full)
	buttons := arrange.Fold([]arrange.Part{{0, 0, 0}, {0, 0, 0}, {1, 0, 8}}, c.finish, c.back, c.taken.Right())
	c.inner = kit.Column(5, c.who, c.when, c.change, c.what, c.trouble, arrange.Inset(0, 4, 0, 0, buttons))
	c.card = kit.NewCard(c.inner)
	return c
}

// Object is the card.
func (c *Card) Object() fyne.CanvasObject { return c.card }

// Finish is the button that finishes.
func (c *Card) Finish() fyne.Focusable { return c.finish }

// Back is the button that goes back.
func (c *Card) Back() fyne.Focusable { return c.back }

// Show says who comes, when, for what and where, and whether the time chosen is gone, until another one is chosen.
func (c *Card) Show(now Content) {
	if now.Ready == c.finish.Disabled() {
		if now.Ready {
			c.finish.Enable()
		} else {
			c.finish.Disable()
		}
	}
	c.showLost(now.Lost)
	if said := [4]string{now.Who, now.When, now.Change, now.What}; said != c.shown {
		c.shown = said
		c.who.SetText(now.Who)
		c.when.SetText(now.When)
		c.change.SetText(now.Change)
		c.change.Hidden = now.Change == ""
		c.what.SetText(now.What)
		c.who.Hidden = now.Who == ""
		c.what.Hidden = now.What == "" || kit.LargeText() // the openings need the room
		c.refresh()
	}
}

func (c *Card) showLost(lost string) {
	switch {
	case lost != "":
		if !c.gone || c.trouble.Text() != lost {
			c.Say(kit.ToneRefused, lost)
			c.gone = true
		}
	case c.gone:
		c.Say(kit.Plain, "")
	}
}

// refresh lays the card out anew and, as its height may be another now, what stands above it.
func (c *Card) refresh() {
	c.inner.Refresh()
	c.card.Refresh()
	c.resized()
}

// Say shows what keeps the booking from being made; "" clears.
func (c *Card) Say(tone kit.Tone, text string) {
	if text != "" {
		c.trouble.Set(tone, text)
	}
	c.trouble.Hidden, c.counts, c.gone = text == "", false, false
	c.refresh()
}

// Left says how many things are left to fix; none clears what it said, but nothing else.
func (c *Card) Left(count int) {
	if c.gone {
		return // says more
	}
	text := ""
	if count > 0 {
		text = c.words.N("book.mend", count)
	}
	if text == "" && !c.counts || c.counts && c.trouble.Text() == text {
		return
	}
	c.Say(kit.ToneRefused, text)
	c.counts = text != ""
}

// Taken shows how many seconds the booking has taken so far; less than none shows nothing.
func (c *Card) Taken(seconds int) {
	text := ""
	if seconds >= 0 {
		text = c.words.T("book.elapsed.so-far", translations.Args{"Minutes": seconds / 60, "Seconds": fmt.Sprintf("%02d", seconds%60)})
	}
	c.taken.SetText(text)
}
