package roster

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// view is what is drawn.
type view struct {
	root    fyne.CanvasObject
	title   *kit.Text
	summary *kit.Text
	notice  *kit.Notice
	list    *kit.RowList
	save    *kit.Button
	empty   [2]*kit.Text // what it means, what to do
	compact bool
}

func (s *Screen) newView() *view {
	v := &view{}
	t := s.ctx.Words.T
	v.title, v.summary = kit.NewHeading(""), kit.NewNote("")
	v.notice = kit.NewNotice(kit.ToneLate, "")
	v.notice.Hide()
	button := func(id, key string, run func()) *kit.Button {
		return kit.NewButton(s.ctx.Env, kit.Outline, t(id), screen.KeyName(s.ctx.Words, key), run)
	}
	previous, next := button("roster.previous", "←", func() { s.turn(s.Date().Add(-1)) }), button("roster.next", "→", func() { s.turn(s.Date().Add(1)) })
	today, date := button("roster.today", "T", func() { s.turn(s.today()) }), button("roster.go", "G", s.askDate)
	v.save = kit.NewButton(s.ctx.Env, kit.Filled, t("roster.save"), "Ctrl+S", s.savePDF)
	v.empty = [2]*kit.Text{kit.NewStrong("").As(kit.Wrap), kit.NewNote("")}
	book := button("roster.book", "Alt+1", func() { s.ctx.Open(screen.Book, s.Date()) })
	empty := kit.Pad(kit.Group, kit.Group, kit.Column(kit.Gap, v.empty[0], v.empty[1], kit.Row(kit.Gap, book)))
	v.list = kit.NewRowList(s.ctx.Env, s.columns(false), empty)
	v.list.OnOpened = s.show
	v.list.OnSelected = func(id string) { s.at = id }
	head := kit.Column(3, v.title, v.summary)
	tools := newFlow(head, previous, next, today, date, v.save)
	v.root = kit.Pad(kit.Group, kit.Group, container.New(&sheet{s: s, v: v}, tools, v.notice, v.list))
	return v
}

// fill shows the day in the widgets there are.
func (s *Screen) fill() {
	v, words := s.view, s.ctx.Words
	v.title.SetText(words.LongDate(s.Date().Time()))
	v.notice.Hide()
	v.save.Disable()
	switch {
	case s.known:
		v.summary.SetText(s.summary())
		v.save.Enable()
		s.sayClosed()
	case s.err != nil:
		v.summary.SetText("")
		v.notice.Set(kit.ToneRefused, words.Fault(s.err))
		v.notice.Show()
		s.sayEmpty(words.T("roster.unread"), words.T("roster.unread-todo"))
	default:
		v.summary.SetText(words.T("roster.loading"))
		s.sayEmpty(words.T("roster.loading"), "")
	}
	v.list.SetRows(s.rows())
	if s.at != "" {
		v.list.Select(s.at)
	}
	if id, ok := v.list.Selected(); !ok && s.known && len(s.day.Rows) > 0 {
		v.list.Select(s.day.Rows[0].Booking.ID.String())
	} else if ok {
		s.at = id
	}
	v.root.Refresh()
}

// summary says how much the day holds and which list it is.
func (s *Screen) summary() string {
	words := s.ctx.Words
	active := 0
	for _, r := range s.day.Rows {
		if r.Booking.Active() {
			active++
		}
	}
	parts := words.N("roster.persons", s.day.Persons()) + " · " + words.N("roster.bookings", active)
	if cancelled := len(s.day.Rows) - active; cancelled > 0 {
		parts += " · " + words.N("roster.cancelled", cancelled)
	}
	return parts + " · " + words.T("roster.revision", translations.Args{"Number": s.day.Revision})
}

// sayClosed says why the site is closed, or what an empty day means, and what to do.
func (s *Screen) sayClosed() {
	v, words := s.view, s.ctx.Words
	if s.day.Closed == nil {
		s.sayEmpty(words.T("roster.empty"), words.T("roster.empty-todo"))
		return
	}
	s.sayEmpty(words.Fault(s.day.Closed), words.T("roster.closed-todo"))
	if len(s.day.Rows) > 0 {
		v.notice.Set(kit.ToneLate, words.Fault(s.day.Closed)+" "+words.T("roster.closed-bookings"))
		v.notice.Show()
	}
}

func (s *Screen) sayEmpty(title, todo string) {
	s.view.empty[0].SetText(title)
	s.view.empty[1].SetText(todo)
}

func (s *Screen) todayTime() time.Time { return s.today().Time() }
