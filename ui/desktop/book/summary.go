package book

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/wording"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// summaryCard is the lower card on the right: what will be booked, and Confirm.
type summaryCard struct {
	s       *Screen
	object  *kit.Box
	inner   *fyne.Container
	who     *kit.Text
	when    *kit.Text
	change  *kit.Text // of how long a booking takes that is being changed
	what    *kit.Text
	trouble *kit.Notice
	confirm *kit.Button
	over    *kit.Button
	taken   *kit.Text
	counts  bool      // the trouble is how many things are left to fix
	gone    bool      // the trouble is that the time chosen was lost
	shown   [4]string // who, when, the change and what, so that a key that changes nothing costs nothing
}

func (s *Screen) newSummary() *summaryCard {
	w, env, c := s.ctx.Words, s.ctx.Env, &summaryCard{s: s}
	c.who, c.when, c.what = kit.NewStrong("").As(kit.Wrap), kit.NewHeading("").As(kit.Wrap), kit.NewNote("")
	c.change = kit.NewStrong("").As(kit.Wrap)
	c.trouble = kit.NewNotice(kit.Plain, "")
	c.trouble.Hide()
	hint := screen.KeyName(w, "Ctrl+Enter")
	if kit.LargeText() {
		hint = "" // both buttons beside each other tell more
	}
	confirm, over := s.endings()
	c.confirm = kit.NewButton(env, kit.Filled, confirm, hint, s.finish)
	c.over = kit.NewButton(env, kit.Outline, over, "", s.back)
	c.taken = kit.NewNote("").As(kit.Full)
	buttons := arrange.Fold([]arrange.Part{{0, 0, 0}, {0, 0, 0}, {1, 0, 8}}, c.confirm, c.over, c.taken.Right())
	c.inner = kit.Column(5, c.who, c.when, c.change, c.what, c.trouble, arrange.Inset(0, 4, 0, 0, buttons))
	c.object = kit.NewCard(c.inner)
	return c
}

// show says who comes, when, for what, where, and how long booking has taken.
func (c *summaryCard) show() {
	s, w := c.s, c.s.ctx.Words
	service, ok := s.form.Service()
	when, what := w.T("book.summary.choose-service"), ""
	if ok {
		when = w.T("book.summary.choose-opening")
		what = s.words().What(service, s.placesShown(), s.words().Address(s.at(), s.ctx.Site.ID), s.form.Language, s.form.AllNeeds())
	}
	if ok && len(s.form.Chosen) > 0 {
		when = s.words().When(s.placesToBe())
	}
	change := s.becomes(s.placesToBe())
	if on := ok && !s.busy; on == c.confirm.Disabled() {
		if on {
			c.confirm.Enable()
		} else {
			c.confirm.Disable()
		}
	}
	c.clock()
	c.showLost()
	if now := [4]string{s.who(), when, change, what}; now != c.shown {
		c.shown = now
		c.who.SetText(now[0])
		c.when.SetText(when)
		c.change.SetText(change)
		c.change.Hidden = change == ""
		c.what.SetText(what)
		c.who.Hidden = now[0] == ""
		c.what.Hidden = what == "" || kit.LargeText() // the openings need the room
		c.refresh()
	}
}

// showLost says here too that the time chosen is gone, until another one is chosen.
func (c *summaryCard) showLost() {
	lost := c.s.picker.Lost()
	switch {
	case lost != nil && len(c.s.form.Chosen) == 0:
		if text := c.s.ctx.Words.Fault(lost); !c.gone || c.trouble.Text() != text {
			c.say(kit.ToneRefused, text)
			c.gone = true
		}
	case c.gone:
		c.say(kit.Plain, "")
	}
}

// refresh lays the card out anew and, as its height may be another now, the openings above it.
func (c *summaryCard) refresh() {
	c.inner.Refresh()
	c.object.Refresh()
	c.s.side.Parts()[1].Refresh()
}

// say shows what keeps the booking from being made; "" clears.
func (c *summaryCard) say(tone kit.Tone, text string) {
	if text != "" {
		c.trouble.Set(tone, text)
	}
	c.trouble.Hidden, c.counts, c.gone = text == "", false, false
	c.refresh()
}

// left says how many things are left to fix; none clears what it said, but nothing else.
func (c *summaryCard) left(count int) {
	if c.gone {
		return // says more
	}
	text := ""
	if count > 0 {
		text = c.s.tooMany(count)
	}
	if text == "" && !c.counts || c.counts && c.trouble.Text() == text {
		return
	}
	c.say(kit.ToneRefused, text)
	c.counts = text != ""
}

// clock shows how long this booking has taken so far.
func (c *summaryCard) clock() {
	text := ""
	if c.s.form.Touched() {
		seconds := c.s.seconds()
		text = c.s.ctx.Words.T("book.elapsed.so-far", translations.Args{"Minutes": seconds / 60, "Seconds": fmt.Sprintf("%02d", seconds%60)})
	}
	c.taken.SetText(text)
}

// seconds are how long this booking has taken so far.
func (s *Screen) seconds() int { return max(0, int(s.ctx.Now().Sub(s.form.Started).Seconds())) }

func (s *Screen) elapsed() string {
	seconds := s.seconds()
	return s.ctx.Words.T("book.elapsed", translations.Args{"Minutes": seconds / 60, "Seconds": seconds % 60})
}

// who names the first person and counts the others.
func (s *Screen) who() string {
	given, family := s.form.Name(0)
	return s.words().Party(given, family, s.form.Count)
}

// words are the window's, with what Book says in them.
func (s *Screen) words() wording.Words { return wording.Words{Words: s.ctx.Words} }
