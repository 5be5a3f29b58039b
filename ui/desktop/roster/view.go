package roster

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/uuid"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// view is what is drawn.
type view struct {
	root     fyne.CanvasObject
	title    *kit.Text
	summary  *kit.Text
	notice   *kit.Notice
	filter   *kit.Entry
	services map[site.Service]*kit.Button
	hide     *kit.Button
	list     *kit.RowList
	previous *kit.Button
	next     *kit.Button
	print    *kit.Button
	doing    []*kit.Button // with the booking selected
	empty    [2]*kit.Text  // what it means, what to do
	book     *kit.Button   // in the empty list
	clear    *kit.Button
	compact  bool
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
	v.previous = button("roster.previous", "←", func() { s.turn(s.Date().Add(-1)) })
	v.next = button("roster.next", "→", func() { s.turn(s.Date().Add(1)) })
	today, date := button("roster.today", "T", func() { s.turn(s.today()) }), button("roster.go", "G", s.askDate)
	v.print = kit.NewButton(s.ctx.Env, kit.Filled, t("roster.print"), "Ctrl+P", s.print)
	v.empty = [2]*kit.Text{kit.NewStrong("").As(kit.Wrap), kit.NewNote("")}
	v.book = button("roster.book", "Alt+1", func() { s.ctx.Open(screen.Book, s.Date()) })
	v.clear = button("roster.show-all", "Esc", func() { s.clearFilter() })
	empty := kit.Pad(kit.Group, kit.Group, kit.Column(kit.Gap, v.empty[0], v.empty[1], kit.Row(kit.Gap, v.book, v.clear)))
	v.list = kit.NewRowList(s.ctx.Env, s.columns(false), empty)
	v.list.Least = 2 // of two lines each with large text: a page that scrolls would hide the selection
	v.list.OnOpened = func(id string) {
		if wanted, err := uuid.Parse(id); err == nil {
			s.stay()
			s.ctx.Show(wanted)
		}
	}
	v.list.OnSelected = func(id string) { s.at = id }
	s.remember(v)
	s.recall(v)
	head := kit.Column(3, v.title, v.summary)
	tools := newFlow(head, v.previous, v.next, today, date, v.print)
	above := kit.Column(kit.Gap, tools, s.newFilter(v), v.notice)
	v.root = kit.Pad(kit.Group, kit.Group, container.New(&sheet{s: s, v: v}, above, v.list, s.newDoing(v)))
	return v
}

// newDoing are the buttons for the booking selected.
func (s *Screen) newDoing(v *view) fyne.CanvasObject {
	words := map[string]string{
		"roster-show": "roster.show", "roster-amend": "record.do.amend", "roster-move": "record.do.move",
		"roster-cancel": "record.do.cancel", "roster-undo": "record.do.undo",
	}
	var row []fyne.CanvasObject
	for _, c := range s.bookingCommands() {
		button := kit.NewButton(s.ctx.Env, kit.Quiet, s.ctx.Words.T(words[c.ID]), screen.KeyName(s.ctx.Words, c.Also), c.Run)
		v.doing, row = append(v.doing, button), append(row, button)
	}
	return kit.Flow(make([]float32, len(row)), row...)
}

// nameTurning puts the words for the day before and after on their buttons, or a sign where there is little room.
func (s *Screen) nameTurning(v *view) {
	previous, next := s.ctx.Words.T("roster.previous"), s.ctx.Words.T("roster.next")
	if v.compact {
		previous, next = "‹", "›"
	}
	v.previous.SetLabel(previous)
	v.next.SetLabel(next)
}

// fill shows the day in the widgets there are.
func (s *Screen) fill() {
	v, words := s.view, s.ctx.Words
	v.title.SetText(words.LongDate(s.Date().Time()))
	v.notice.Hide()
	v.print.Disable()
	rows := s.rows()
	v.book.Show()
	v.clear.Hide()
	switch {
	case s.known:
		v.summary.SetText(s.summary(len(rows)))
		v.print.Enable()
		s.sayClosed()
	case s.err != nil:
		v.summary.SetText(s.place())
		v.notice.Set(kit.ToneRefused, words.Fault(s.err))
		v.notice.Show()
		s.sayEmpty(words.T("roster.unread"), words.T("roster.unread-todo"))
	default:
		v.summary.SetText(s.place() + " · " + words.T("roster.loading"))
		s.sayEmpty(words.T("roster.loading"), "")
	}
	v.list.SetRows(rows)
	s.keepSelection(rows)
	for _, button := range v.doing {
		if len(rows) > 0 {
			button.Enable()
		} else {
			button.Disable()
		}
	}
	v.root.Refresh()
}

// keepSelection stays on the booking the person is at. One that is filtered out is selected again when it is back;
// until then the selection is the list's.
func (s *Screen) keepSelection(rows []kit.ListRow) {
	v := s.view
	if slices.ContainsFunc(rows, func(r kit.ListRow) bool { return r.ID == s.at }) {
		v.list.Select(s.at)
	}
	if _, ok := v.list.Selected(); !ok && len(rows) > 0 {
		v.list.Select(v.list.Rows()[0].ID)
	}
	if !s.want.any() {
		s.stay()
	}
}

// stay makes the booking selected the one the person is at.
func (s *Screen) stay() {
	if id, ok := s.view.list.Selected(); ok {
		s.at = id
	}
}

// place is the name of the site.
func (s *Screen) place() string { return s.ctx.Site.Name.In(string(s.ctx.Words.Language())) }

// summary says where it is, how much the day holds, how much of it is shown, and which list it is.
func (s *Screen) summary(shown int) string {
	words := s.ctx.Words
	active := 0
	for _, r := range s.day.Rows {
		if r.Booking.Active() {
			active++
		}
	}
	counts := []string{words.N("roster.persons", s.day.Persons()), words.N("roster.bookings", active)}
	if cancelled := len(s.day.Rows) - active; cancelled > 0 {
		counts = append(counts, words.N("roster.cancelled", cancelled))
	}
	counts = append(counts, words.T("roster.revision", translations.Args{"Number": s.day.Revision}))
	if s.want.any() {
		counts = append(counts, words.T("roster.shown", translations.Args{"Shown": shown, "All": len(s.day.Rows)}))
	}
	text := s.place()
	for _, count := range counts { // a number stays beside what it counts
		text += " · " + strings.ReplaceAll(count, " ", "\u00a0")
	}
	return text
}

// sayClosed says why the site is closed, or what an empty list means, and what to do.
func (s *Screen) sayClosed() {
	v, words := s.view, s.ctx.Words
	switch {
	case s.want.any() && len(s.day.Rows) > 0:
		s.sayEmpty(words.T("roster.no-hits"), words.T("roster.no-hits-todo"))
		v.book.Hide()
		v.clear.Show()
	case s.day.Closed == nil:
		s.sayEmpty(words.T("roster.empty"), words.T("roster.empty-todo"))
		return
	default:
		s.sayEmpty(words.Fault(s.day.Closed), words.T("roster.closed-todo"))
	}
	if s.day.Closed != nil && len(s.day.Rows) > 0 {
		v.notice.Set(kit.ToneLate, words.Fault(s.day.Closed)+" "+words.T("roster.closed-bookings"))
		v.notice.Show()
	}
}

func (s *Screen) sayEmpty(title, todo string) {
	s.view.empty[0].SetText(title)
	s.view.empty[1].SetText(todo)
}

func (s *Screen) todayTime() time.Time { return s.today().Time() }

// local is an instant in the site's time.
func (s *Screen) local(t time.Time) time.Time {
	if location, err := s.ctx.Site.Location(); err == nil {
		return t.In(location)
	}
	return t
}
