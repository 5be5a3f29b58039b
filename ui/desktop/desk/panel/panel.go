// Package panel is what is drawn of the screen Desk: the tools above, the lanes side by side, who is finished, the figures,
// and how people walk among them. What is listed it is told; what is pressed are the screen's commands.
package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Cursor is where the keys act. It outlives the widgets.
type Cursor struct {
	Lane int                 // the lane at hand
	At   [lanes.Count]string // what is selected in each lane
}

// Panel is drawn in one language and theme.
type Panel struct {
	Root fyne.CanvasObject

	ctx      screen.Context
	commands map[string]screen.Command
	cursor   *Cursor
	lanes    *lanes.Lanes // nil until something is shown
	shown    Shown

	page     *fyne.Container
	sheet    *sheet
	hint     *kit.Text // beside the field: its key, or that a number is being captured
	service  *kit.Button
	counter  *kit.Button
	notice   *kit.Notice
	mend     *kit.Button // what can be done about the notice
	heading  fyne.CanvasObject
	tools    fyne.CanvasObject
	tabs     [lanes.Count]*kit.Button
	expected *kit.Lane
	waiting  *kit.Lane
	counters *kit.LaneCards
	over     *kit.LaneStrip
	body     *body
	close    *kit.Button
	figures  *kit.LaneFigures

	mine bool // a counter is mine, so that its lane stays in sight
	worn bool // something needs more or less room than before
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
func (p *Panel) lane(i int) walker {
	return [lanes.Count]walker{lanes.Expected: p.expected, lanes.Waiting: p.waiting, lanes.Counters: p.counters, lanes.Over: p.over}[i]
}

// New makes the widgets around a field that filters, with buttons for some of the commands.
func New(ctx screen.Context, field fyne.CanvasObject, commands []screen.Command, cursor *Cursor) *Panel {
	t, env := ctx.Words.T, ctx.Env
	p := &Panel{ctx: ctx, commands: map[string]screen.Command{}, cursor: cursor, worn: true}
	for _, c := range commands {
		p.commands[c.ID] = c
	}
	p.hint = kit.NewNote(fieldKey).As(kit.Full)
	p.service, p.counter = p.button(kit.Outline, "", "desk-filter"), p.button(kit.Outline, "", "desk-counter")
	p.heading = kit.NewHeading(t("desk.title")).As(kit.Full)
	p.tools = kit.Flow([]float32{1, 0, 0, 0, 0}, container.New(head{}, p.heading, field, p.hint),
		p.button(kit.Outline, t("desk.walk-in"), "desk-walk-in"), p.button(kit.Filled, t("desk.call-next"), "desk-call"), p.service, p.counter)
	p.notice, p.mend = kit.NewNotice(kit.ToneLate, ""), kit.NewButton(env, kit.Outline, "", "", nil)
	title := func(lane int) string { return lanes.Title(ctx.Words, lane) }
	p.expected, p.waiting = kit.NewLane(env, title(lanes.Expected)), kit.NewLane(env, title(lanes.Waiting))
	p.body = p.newBody()
	p.counters = kit.NewLaneCards(env, title(lanes.Counters), p.body.root)
	p.over = kit.NewLaneStrip(env, title(lanes.Over))
	p.close = p.button(kit.Quiet, t("desk.do.close-day"), "desk-close")
	p.figures = kit.NewLaneFigures()
	p.sheet = &sheet{p: p}
	for i := range p.tabs {
		p.tabs[i] = kit.NewButton(env, kit.Quiet, "", "", func() { p.GoLane(i) })
	}
	p.listen()
	p.page = container.New(p.sheet, p.tools, kit.Columns([]float32{1, 0}, p.notice, p.mend),
		kit.Flow(make([]float32, lanes.Count), p.tabs[0], p.tabs[1], p.tabs[2], p.tabs[3]), p.expected, p.waiting, p.counters,
		kit.Columns([]float32{1, 0}, p.over, p.close), p.figures)
	p.Root = kit.Pad(kit.Group, kit.Gap, p.page)
	return p
}

// button gives a command.
func (p *Panel) button(kind kit.Kind, label, id string) *kit.Button {
	c := p.commands[id]
	return kit.NewButton(p.ctx.Env, kind, label, screen.KeyName(p.ctx.Words, c.Also), c.Run)
}

// listen has the lanes tell what is selected in them.
func (p *Panel) listen() {
	told := func(lane int) func(string) { return func(id string) { p.cursor.At[lane] = id } }
	came := func(lane int) func() { return func() { p.nowAt(lane) } }
	open := func(string) { p.commands["desk-sheet"].Run() }
	v, w, c, o := p.expected, p.waiting, p.counters, p.over
	v.OnSelected, v.OnFocus, v.OnOpened = told(lanes.Expected), came(lanes.Expected), open
	w.OnSelected, w.OnFocus, w.OnOpened = told(lanes.Waiting), came(lanes.Waiting), open
	c.OnSelected, c.OnFocus, c.OnOpened = told(lanes.Counters), came(lanes.Counters), open
	o.OnSelected, o.OnFocus, o.OnOpened = told(lanes.Over), came(lanes.Over), open
	for i := range lanes.Count {
		p.lane(i).Select(p.cursor.At[i])
		p.lane(i).SetActive(i == p.cursor.Lane)
	}
}
