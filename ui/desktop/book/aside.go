package book

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/translations"
	"daybook/ui/kit"
)

// openingsCard is the upper card on the right: the openings and what they are asked by.
type openingsCard struct {
	object  *kit.Box
	inner   *fyne.Container
	about   *kit.Text
	notice  *kit.Notice
	missing *kit.Notice // asks for an opening when confirming without
	wants   bool        // missing has something to say
	from    *kit.DateField
	earlier *kit.Button
	later   *kit.Button
	turning *fyne.Container
	other   *kit.Button // looks from the day after the last one asked for
}

func (s *Screen) newOpenings() *openingsCard {
	w, env, a := s.ctx.Words, s.ctx.Env, &openingsCard{}
	a.about, a.notice = kit.NewNote(""), kit.NewNotice(kit.Plain, "")
	a.missing = kit.NewNotice(kit.Plain, "")
	a.missing.Hide()
	s.view.picks = newPicks(env, s.pick, s.turn)
	s.view.picks.onShow = s.reveal
	a.earlier = kit.NewButton(env, kit.Quiet, w.T("book.openings.earlier"), w.T("key.pgup"), func() { s.turn(-1) })
	a.later = kit.NewButton(env, kit.Quiet, w.T("book.openings.later"), w.T("key.pgdn"), func() { s.turn(1) })
	a.other = kit.NewButton(env, kit.Outline, "", "", nil)
	a.turning = newFold(make([]part, 3), a.earlier, a.later, a.other)
	title := newFold([]part{{0, 0, 0}, {1, 12, 2}, {0, 0, 0}}, kit.NewStrong(w.T("book.openings")).As(kit.Full), a.about, kit.NewKeyHint("Ctrl+D"))
	a.inner = kit.Column(kit.Gap, title, a.notice, a.missing, s.view.picks, a.turning, s.newWishes(a))
	a.object = kit.NewCard(a.inner)
	s.view.after = append(s.view.after, &field{name: openingsField, focus: s.view.picks, say: func(wrong, _ string) {
		s.view.picks.SetBad(wrong != "")
		a.wants = wrong != ""
		a.missing.Set(kit.ToneRefused, env.Words.Error+" "+wrong)
		s.showMissing()
	}})
	return a
}

// newWishes is the part of the day and the first day the client asks for.
func (s *Screen) newWishes(a *openingsCard) fyne.CanvasObject {
	w, env := s.ctx.Words, s.ctx.Env
	parts := []capacity.Part{capacity.AnyTime, capacity.Morning, capacity.Afternoon}
	part1 := kit.NewRadioGroup(env, []string{w.T("book.part.any"), w.T("book.part.morning"), w.T("book.part.afternoon")},
		slices.Index(parts, s.form.Part))
	part1.OnChanged = func(i int) {
		s.form.Part = parts[i]
		s.anew()
		s.chose("part")
	}
	a.from = kit.NewDateField(env, s.todayTime)
	a.from.Entry.Entry.SetText(s.form.From)
	a.from.OnDate = func(_ time.Time, ok bool) {
		if s.quiet || !ok && a.from.Text != "" {
			return
		}
		s.form.From = a.from.Text
		s.anew()
		s.changed("from")
	}
	a.from.OnBlur = func() {
		a.from.Settle()
		s.form.From = a.from.Text
		s.blurred("from")
	}
	partRow, fromRow := kit.NewFormRow(env, w.T("book.part"), false, part1), kit.NewFormRow(env, w.T("book.from"), false, a.from)
	s.view.after = append(s.view.after, rowField("part", part1, partRow), rowField("from", a.from, fromRow))
	return newFold([]part{{3, 36, 0}, {1, 12, 0}}, partRow, fromRow)
}

// showOpenings shows what was last found.
func (s *Screen) showOpenings() {
	v, w := s.view, s.ctx.Words
	a := v.aside
	chosen := -1
	texts := make([]string, len(s.openings))
	for i, o := range s.openings {
		texts[i] = w.ShortDate(o.Date().Time()) + "  " + w.Clock(int(o.Start()))
		if len(s.form.Chosen) > 0 && o.Date() == s.form.Chosen[0].Date && o.Start() == s.form.Chosen[0].Start {
			chosen = i
		}
	}
	v.picks.set(texts, chosen)
	v.picks.Hidden = len(texts) == 0
	a.about.SetText(s.aboutOpenings())
	a.earlier.Hidden, a.later.Hidden = s.form.Page == 0, !s.more
	s.showTrouble()
	s.showMissing()
	a.turning.Hidden = a.earlier.Hidden && a.later.Hidden && a.other.Hidden
	a.inner.Refresh()
	a.object.Refresh()
	s.view.summary.show()
	s.settle()
}

// showMissing asks for an opening, unless there is none or it is already said why the one chosen is gone.
func (s *Screen) showMissing() {
	a := s.view.aside
	if hidden := !a.wants || s.view.picks.Hidden || !a.notice.Hidden; hidden != a.missing.Hidden {
		a.missing.Hidden = hidden
		a.inner.Refresh()
	}
}

// aboutOpenings says for whom and how long.
func (s *Screen) aboutOpenings() string {
	service, ok := s.form.Service()
	if !ok {
		return s.ctx.Words.T("book.openings.none-yet")
	}
	minutes := s.form.Count * s.ctx.Site.Minutes[service]
	return s.ctx.Words.N("book.openings.for", s.form.Count, translations.Args{"Duration": s.ctx.Words.Duration(minutes)})
}

// showTrouble says why there is nothing to choose, or that the time chosen is gone, and what to do.
func (s *Screen) showTrouble() {
	a, w := s.view.aside, s.ctx.Words
	a.notice.Hidden, a.other.Hidden = s.none == nil && s.lost == nil, true
	switch {
	case s.none != nil:
		a.notice.Set(kit.ToneLate, w.Fault(s.none))
		if to, ok := s.none.Args["To"].(calendar.Date); ok && s.none.Code == "capacity.full" {
			s.offer(to.Add(1))
		} else if on, ok := s.none.Args["Date"].(calendar.Date); ok && s.none.Code != "site.no-date-after" {
			s.offer(on.Add(1))
		}
	case s.lost != nil:
		a.notice.Set(kit.ToneRefused, w.Fault(s.lost))
	}
}

// offer gives a button that looks from a later day.
func (s *Screen) offer(from calendar.Date) {
	a := s.view.aside
	a.other.Hidden = false
	a.other.SetLabel(s.ctx.Words.T("book.openings.from", translations.Args{"Date": from}))
	a.other.SetOnTapped(func() {
		s.ctx.Window.Canvas().Focus(a.from)
		a.from.SetDate(from.Time())
	})
}

// reveal scrolls the openings so that the one the keys act on is seen.
func (s *Screen) reveal(y, height float32) {
	const ring = 8
	driver := fyne.CurrentApp().Driver()
	y += driver.AbsolutePositionForObject(s.view.picks).Y - driver.AbsolutePositionForObject(s.right.Content).Y
	offset := s.right.Offset
	offset.Y = max(offset.Y, y+height+ring-s.right.Size().Height)
	offset.Y = max(0, min(offset.Y, y-ring))
	if offset != s.right.Offset {
		s.right.ScrollToOffset(offset)
	}
}
