// Package walkin takes in somebody who came without an appointment: Enter alone gives a ticket for the queue.
package walkin

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// Store finds free places and takes people in. The faults are those of the store's methods of these names.
type Store interface {
	Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error)
	WalkIn(ctx context.Context, w desk.WalkIn) (desk.Receipt, error)
}

// Options are what the dialog needs.
type Options struct {
	Store  Store
	Day    func() desk.Day     // as it is known now: its estimate is shown
	Done   func(desk.Receipt)  // taken in and durable: the screen reads the day again and selects the client
	Undo   func(desk.Receipt)  // takes it back, from the toast
	Arrive func(number string) // a confirmation number was scanned: finds that booking and arrives it
	Letter string              // the application number of a letter that was scanned before, or ""
}

// The slots of the runner.
const (
	slotOpening = "walkin.opening"
	slotCommit  = "walkin.commit"
)

// Busy tells whether somebody is being taken in: the answer must reach the person before the window locks.
func Busy(r *run.Runner) bool { return r.Busy(slotCommit) }

// Dialog is the open dialog. It stays open with all that was chosen and typed until the store has taken the client in.
type Dialog struct {
	ctx    screen.Context
	o      Options
	form   form
	before before
	place  *capacity.Opening // the next free one today; nil when there is none or it is being looked for
	asked  asked
	fields fields
	foot   foot
	env    *kit.Env // of all that is in it
	dialog *kit.Dialog
	body   fyne.CanvasObject
	scroll *container.Scroll
}

// Show opens it. When nobody can be taken in it says why instead.
func Show(ctx screen.Context, o Options) *Dialog {
	d := &Dialog{ctx: ctx, o: o, env: ctx.Env.Within()}
	if why := d.barred(); why != "" {
		d.dialog = kit.Message(ctx.Env, ctx.Window.Canvas(), ctx.Words.T("walkin.cannot"), why)
		return d
	}
	d.form = newForm(string(ctx.Words.Language()), offered(o.Day().Site))
	top := d.newFields(d.env)
	d.scroll = kit.NewScroll(d.env, kit.Pad(6, 6, top))
	d.body = container.New(&room{ctx.Window.Canvas()}, d.scroll, d.newFoot(d.env))
	d.open(d.foot.queue)
	d.showService()
	d.recognised(o.Letter, func() {})
	d.look()
	return d
}

// open lays what was built over the window.
func (d *Dialog) open(first fyne.Focusable) {
	d.dialog = kit.ShowDialog(d.ctx.Env, d.ctx.Window.Canvas(), kit.DialogSpec{
		Title: d.ctx.Words.T("walkin.title"), Body: d.body, First: first, Enter: -1, Wide: true, OnRune: d.rune, OnScan: d.scanned,
		Actions: []kit.Action{{Label: d.ctx.Words.T("word.cancel"), Do: d.cancel}},
	})
}

// offered are the services of a site.
func offered(at site.Site) []site.Service {
	var list []site.Service
	for _, s := range site.Services() {
		if at.Offers(s) {
			list = append(list, s)
		}
	}
	return list
}

// barred says why nobody can be taken in at all; "" when somebody can.
func (d *Dialog) barred() string {
	w, day := d.ctx.Words, d.o.Day()
	today, _, err := day.Site.Now(d.ctx.Now())
	switch {
	case err != nil:
		return w.Fault(err)
	case day.Date != today:
		return w.T("walkin.other-day")
	case day.Closed():
		return w.T("outcome.close-already")
	case len(offered(day.Site)) == 0:
		return w.T("walkin.wait-shut")
	}
	return ""
}

// Open tells whether it is open.
func (d *Dialog) Open() bool { return d.dialog.Open() }

// Changed is for when time has passed or others committed something: wait and free place may be others now. It may be
// called every second.
func (d *Dialog) Changed() {
	if d.Open() && d.foot.queue != nil && !Busy(d.ctx.Runner) {
		d.look()
	}
}

// leave stops looking for places.
func (d *Dialog) leave() { d.ctx.Runner.Cancel(slotOpening) }

// cancel is Esc and the Cancel button, after which the dialog is closed. What was typed is not thrown away unasked: the
// dialog comes back as it was, with the question over it.
func (d *Dialog) cancel() {
	if !d.form.typed() {
		d.leave()
		return
	}
	first, ok := d.env.Last().(fyne.Focusable)
	if !ok {
		first = d.foot.queue
	}
	d.open(first)
	w := d.ctx.Words
	kit.Ask(d.ctx.Env, d.ctx.Window.Canvas(), w.T("walkin.lose-title"), w.T("walkin.lose-text"), 0,
		kit.Action{Label: w.T("walkin.lose-no")},
		kit.Action{Label: w.T("walkin.lose-yes"), Kind: kit.Filled, Do: func() {
			d.leave()
			d.dialog.Close()
		}})
}

// settle gives all parts the room they need now.
func (d *Dialog) settle() {
	if d.dialog == nil || !d.Open() {
		return
	}
	d.scroll.Content.Refresh()
	d.scroll.Refresh()
	d.dialog.Refresh()
}

// room lays out the form over what is chosen by: the form gives way and scrolls where the window is too low for both.
type room struct{ canvas fyne.Canvas }

// around is what a dialog needs for its edges, title and buttons besides its body, in units.
const around float32 = 190

func (l *room) MinSize(o []fyne.CanvasObject) fyne.Size {
	form, foot := o[0].(*container.Scroll), o[1].MinSize() //nolint:forcetypeassert // it is made for these two
	gap := kit.Unit(kit.Gap)
	height := foot.Height + gap + min(form.Content.MinSize().Height, max(kit.Unit(60), l.canvas.Size().Height-kit.Unit(around)-foot.Height-gap))
	return fyne.NewSize(max(foot.Width, kit.Unit(300)), height)
}

func (l *room) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[1].Resize(fyne.NewSize(size.Width, o[1].MinSize().Height))
	foot := o[1].MinSize().Height // what wraps knows its height once it has a width
	form := max(0, size.Height-foot-kit.Unit(kit.Gap))
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, form))
	o[1].Move(fyne.NewPos(0, size.Height-foot))
	o[1].Resize(fyne.NewSize(size.Width, foot))
}
