package book

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
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
	if largeText() {
		hint = "" // both buttons beside each other tell more
	}
	confirm, over := s.endings()
	c.confirm = kit.NewButton(env, kit.Filled, confirm, hint, s.finish)
	c.over = kit.NewButton(env, kit.Outline, over, "", s.back)
	c.taken = kit.NewNote("").As(kit.Full)
	buttons := newFold([]part{{0, 0, 0}, {0, 0, 0}, {1, 0, 8}}, c.confirm, c.over, c.taken.Right())
	c.inner = kit.Column(5, c.who, c.when, c.change, c.what, c.trouble, newInset(0, 4, 0, 0, buttons))
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
		what = s.what(service, s.placesShown(), s.address(), s.form.Language, s.form.needs())
	}
	if ok && len(s.form.Chosen) > 0 {
		when = s.whenWords(s.placesToBe())
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
		c.what.Hidden = what == "" || largeText() // the openings need the room
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
	name := booking.Line(strings.Trim(family+", "+given, ", "))
	if name == "" || s.form.Count == 1 {
		return name
	}
	return s.ctx.Words.N("book.and-more", s.form.Count-1, translations.Args{"Name": name})
}

// whenWords is the date and the time in full, for reading aloud.
func (s *Screen) whenWords(places []site.Place) string {
	return s.ctx.Words.T("book.when", translations.Args{
		"Date": s.ctx.Words.LongDate(places[0].Date.Time()), "Hours": s.hours(places),
	})
}

// hours are from when to when the places are taken.
func (s *Screen) hours(places []site.Place) string {
	end := places[0].End
	for _, p := range places {
		end = max(end, p.End)
	}
	return s.ctx.Words.ClockRange(int(places[0].Start), int(end))
}

// what says service, counter, where (if asked), language and needs, in one line.
func (s *Screen) what(service site.Service, places []site.Place, address []string, language string, needs []string) string {
	w := s.ctx.Words
	parts := []string{s.serviceWord(service)}
	if len(places) > 0 {
		parts = append(parts, s.countersWord(places))
	}
	parts = append(parts, address...)
	parts = append(parts, w.T("language."+language))
	for _, need := range needs {
		parts = append(parts, s.needWord(need))
	}
	return strings.Join(parts, " · ")
}

// countersWord names every counter once, in order.
func (s *Screen) countersWord(places []site.Place) string {
	numbers := site.Counters(places)
	names := make([]string, len(numbers))
	for i, n := range numbers {
		names[i] = s.ctx.Words.Number(n)
	}
	return s.ctx.Words.N("book.counters", len(names), translations.Args{"List": s.ctx.Words.List(names)})
}

// address is the site's, in the language of the window.
func (s *Screen) address() []string {
	at, language := s.at(), string(s.ctx.Words.Language())
	lines := at.Address.In(language)
	if len(lines) == 0 || at.ID != s.ctx.Site.ID { // another site is named too
		lines = append([]string{at.Name.In(language)}, lines...)
	}
	return []string{strings.Join(lines, ", ")}
}

func (s *Screen) needWord(need string) string {
	code, language, found := strings.Cut(need, ":")
	for i, known := range booking.Needs() {
		if known == code && found {
			return s.ctx.Words.T("book.need.in", translations.Args{"Need": s.needWords()[i], "Language": language})
		}
		if known == code {
			return s.needWords()[i]
		}
	}
	return need
}
