package desk

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/desk"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// view is what is drawn.
type view struct {
	root     fyne.CanvasObject
	page     *fyne.Container
	sheet    *sheet
	search   *kit.Entry
	hint     *kit.Text // beside it: its key, or that a number is being captured
	filter   *kit.Button
	counter  *kit.Button
	notice   *kit.Notice
	mend     *kit.Button // what can be done about the notice
	heading  fyne.CanvasObject
	tabs     [lanes]*kit.Button
	expected *kit.Lane
	waiting  *kit.Lane
	counters *kit.LaneCards
	over     *kit.LaneStrip
	body     *body
	close    *kit.Button
	figures  *kit.LaneFigures

	clients map[string]desk.Client // by the id of a card
	worn    bool                   // something needs more or less room than before
}

// stale tells once whether the places must be given anew.
func (v *view) stale() bool {
	worn := v.worn
	v.worn = false
	return worn
}

// walker is a lane or the strip.
type walker interface {
	fyne.CanvasObject
	fyne.Focusable
	Walk(ev *fyne.KeyEvent) bool
	Select(id string)
	Selected() (id string, ok bool)
	SetActive(on bool)
	IDs() []string
}

// lane gives the widget of a lane.
func (v *view) lane(i int) walker {
	return [lanes]walker{expected: v.expected, waiting: v.waiting, counters: v.counters, over: v.over}[i]
}

func (s *Screen) newView() *view {
	t, env := s.ctx.Words.T, s.ctx.Env
	v := &view{worn: true}
	button := func(kind kit.Kind, label, key string, run func()) *kit.Button {
		return kit.NewButton(env, kind, label, screen.KeyName(s.ctx.Words, key), run)
	}
	v.search = s.newSearch()
	v.hint = kit.NewNote("Ctrl+F").As(kit.Full)
	v.filter = button(kit.Outline, "", "V", s.nextService)
	v.counter = button(kit.Outline, "", "M", s.chooseCounter)
	v.heading = kit.NewHeading(t("desk.title")).As(kit.Full)
	tools := kit.Flow([]float32{1, 0, 0, 0, 0}, container.New(head{}, v.heading, v.search, v.hint),
		button(kit.Outline, t("desk.walk-in"), "W", s.takeIn), button(kit.Filled, t("desk.call-next"), "C", s.callNext), v.filter, v.counter)
	v.notice, v.mend = kit.NewNotice(kit.ToneLate, ""), kit.NewButton(env, kit.Outline, "", "", nil)
	v.expected, v.waiting = kit.NewLane(env, t("desk.expected")), kit.NewLane(env, t("desk.waiting"))
	s.view = v // the body's buttons are made from the commands, which look here
	v.body = s.newBody()
	v.counters = kit.NewLaneCards(env, t("desk.counters"), v.body.root)
	v.over = kit.NewLaneStrip(env, t("desk.over"))
	v.close = button(kit.Quiet, t("desk.do.close-day"), "", s.closeDay)
	v.figures = kit.NewLaneFigures()
	v.sheet = &sheet{s: s, v: v}
	for i := range v.tabs {
		v.tabs[i] = button(kit.Quiet, "", "", func() { s.goLane(i) })
	}
	s.listen(v)
	v.page = container.New(v.sheet, tools, kit.Columns([]float32{1, 0}, v.notice, v.mend),
		kit.Flow(make([]float32, lanes), v.tabs[0], v.tabs[1], v.tabs[2], v.tabs[3]), v.expected, v.waiting, v.counters,
		kit.Columns([]float32{1, 0}, v.over, v.close), v.figures)
	v.root = kit.Pad(kit.Group, kit.Gap, v.page)
	return v
}

// listen has the lanes tell what is selected in them.
func (s *Screen) listen(v *view) {
	told := func(lane int) func(string) { return func(id string) { s.at[lane] = id } }
	came := func(lane int) func() { return func() { s.nowAt(lane) } }
	open := func(string) { s.openSheet() }
	v.expected.OnSelected, v.expected.OnFocus, v.expected.OnOpened = told(expected), came(expected), open
	v.waiting.OnSelected, v.waiting.OnFocus, v.waiting.OnOpened = told(waiting), came(waiting), open
	v.counters.OnSelected, v.counters.OnFocus, v.counters.OnOpened = told(counters), came(counters), open
	v.over.OnSelected, v.over.OnFocus, v.over.OnOpened = told(over), came(over), open
	for i := range lanes {
		v.lane(i).Select(s.at[i])
		v.lane(i).SetActive(i == s.lane)
	}
}

// fillTools brings the buttons above and the tabs up to date.
func (s *Screen) fillTools() {
	v, words := s.view, s.ctx.Words
	name := "all"
	if s.service != "" {
		name = string(s.service)
	}
	label(v.filter, words.T("desk.filter."+name))
	v.filter.SetSelected(s.service != "")
	mine := words.T("desk.counter-none")
	if s.counter > 0 {
		number := translations.Args{"Number": strconv.Itoa(s.counter)}
		if mine = words.T("desk.counter-mine", number); v.sheet.compact() {
			mine = words.T("desk.counter-short", number)
		}
	}
	label(v.counter, mine)
	hint := "Ctrl+F"
	v.search.SetBad(s.wrong != "")
	switch {
	case s.wrong != "":
		hint = words.T(s.wrong)
	case s.capturing():
		hint = words.T("desk.number")
	case v.sheet.compact():
		hint = ""
	}
	v.hint.SetText(hint)
	for i, title := range []string{words.T("desk.expected"), words.T("desk.waiting"), words.T("desk.counters"), words.T("desk.over")} {
		if n, all := len(v.lane(i).IDs()), s.lists.all[i]; s.known && i != counters && n < all {
			title += " " + words.T("desk.shown", translations.Args{"Shown": n, "All": all})
		} else if s.known && i != counters {
			title += " " + words.Number(n)
		}
		label(v.tabs[i], title)
	}
	s.fillNotice()
}

// label changes a button's text if it is another.
func label(b *kit.Button, text string) {
	if b.Label() != text {
		b.SetLabel(text)
	}
}
