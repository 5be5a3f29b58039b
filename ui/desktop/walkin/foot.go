package walkin

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// foot is the choice: the queue, with how long it takes, beside the next free place of today.
type foot struct {
	notice *kit.Notice
	wait   *kit.Text
	next   *kit.Text
	queue  *kit.Button
	take   *kit.Button
}

func (d *Dialog) newFoot(env *kit.Env) fyne.CanvasObject {
	f, t := &d.foot, d.ctx.Words.T
	f.notice = kit.NewNotice(kit.ToneRefused, "")
	f.notice.Hide()
	f.wait, f.next = kit.NewText(" "), kit.NewText(" ")
	f.queue = kit.NewButton(env, kit.Filled, t("walkin.to-queue"), "", d.toQueue)
	f.take = kit.NewButton(env, kit.Outline, t("walkin.take-none"), "R", d.toPlace)
	f.take.Disable()
	choice := func(title string, text *kit.Text, button *kit.Button) fyne.CanvasObject {
		return kit.NewCard(kit.Column(kit.Gap, kit.NewStrong(title), text, kit.Row(0, button)))
	}
	return kit.Column(kit.Gap, f.notice, kit.Columns(nil,
		choice(t("walkin.queue"), f.wait, f.queue), choice(t("walkin.next"), f.next, f.take)))
}

// asked is what the free place was looked for with.
type asked struct {
	service  site.Service
	persons  int
	position int64
	minute   calendar.Minute
}

// look shows how long the wait is now, and looks for the next free place if anything about it may be another.
func (d *Dialog) look() {
	if d.foot.queue == nil {
		return // still being built
	}
	day := d.o.Day()
	now, err := day.At(d.ctx.Now())
	if err != nil {
		return // said when it was opened
	}
	d.showWait(day, now)
	question := asked{d.form.service, d.form.persons, day.Position, now.Minute}
	if question == d.asked {
		return
	}
	d.asked = question
	d.ask(day)
}

// showWait says how long somebody would wait who came now.
func (d *Dialog) showWait(day desk.Day, now desk.Now) {
	d.foot.wait.SetText(d.wait(day, now))
	d.settle()
}

func (d *Dialog) wait(day desk.Day, now desk.Now) string {
	e, open := day.EstimateOf(desk.WalkIn{Service: d.form.service, Persons: max(1, d.form.persons), Details: d.form.details()}, now)
	if !open {
		return d.ctx.Words.T("walkin.wait-shut")
	}
	text := Wait(d.ctx.Words, e)
	if n := d.passed(); n > 0 { // as many lines as beside it
		text += "\n" + d.ctx.Words.N("walkin.queue-length", n)
	}
	return text
}

// Range gives an estimate in minutes, in steps of five, outwards, and never as one number: it promises nothing exact.
// Whatever tells somebody how long they would wait rounds by it.
func Range(e desk.Estimate) (least, most int) {
	const step = 5 * time.Minute
	from := e.Least.Truncate(step)
	to := max((e.Most + step - 1).Truncate(step), from+step)
	return int(from.Minutes()), int(to.Minutes())
}

// Wait puts an estimate into words.
func Wait(words *translations.Words, e desk.Estimate) string {
	least, most := Range(e)
	return words.T("walkin.wait", translations.Args{"Least": least, "Most": most})
}

// ask looks for the next free place of today, off the interface's goroutine.
func (d *Dialog) ask(day desk.Day) {
	if d.form.persons < 1 {
		d.ctx.Runner.Cancel(slotOpening)
		d.showPlace(nil, d.wrongNumber())
		return
	}
	if d.place == nil {
		d.showPlace(nil, d.ctx.Words.T("walkin.searching"))
	}
	request := capacity.Request{
		Party: capacity.Party{Service: d.form.service, Persons: d.form.persons}, Site: day.Site.ID, From: day.Date, Days: 1, Limit: 1,
	}
	d.ctx.Runner.Run(slotOpening, func(ctx context.Context) func() {
		found, err := d.o.Store.Openings(ctx, request)
		return func() { d.found(found, err, day.Date) }
	})
}

func (d *Dialog) found(openings []capacity.Opening, err error, today calendar.Date) {
	if !d.Open() {
		return
	}
	f, known := errors.AsType[*fault.Fault](err)
	switch {
	case err == nil && len(openings) > 0 && openings[0].Date() == today:
		d.showPlace(&openings[0], "")
	case err == nil || known && (f.Code == "capacity.full" || f.Code == "booking.past"):
		d.showPlace(nil, d.ctx.Words.T("walkin.next-none"))
	default:
		d.showPlace(nil, d.ctx.Words.Fault(err))
	}
}

// showPlace shows the free place, or why there is none. The focus does not stay on a button that does nothing.
func (d *Dialog) showPlace(o *capacity.Opening, why string) {
	d.place = o
	f, w := &d.foot, d.ctx.Words
	if o == nil {
		held := d.ctx.Window.Canvas().Focused() == fyne.Focusable(f.take)
		f.next.SetText(why)
		f.take.SetLabel(w.T("walkin.take-none"))
		f.take.Disable()
		if held {
			d.ctx.Window.Canvas().Focus(f.queue)
		}
	} else {
		when := w.ClockRange(int(o.Start()), int(o.End()))
		text := w.T("walkin.next-at", translations.Args{"When": when, "Counter": record.Counters(o.Places)})
		if d.form.persons > 1 {
			text += "\n" + w.T("walkin.next-in-turn")
		}
		if n := d.passed(); n > 0 {
			text += "\n" + w.N("walkin.next-passes", n)
		}
		f.next.SetText(text)
		f.take.SetLabel(w.T("walkin.take", d.at(o)))
		f.take.Enable()
	}
	d.settle()
}

// passed counts who waits for the service: an appointment goes before them.
func (d *Dialog) passed() int {
	n := 0
	for _, c := range d.o.Day().Clients {
		if c.Visit.State == visit.Waiting && c.Facts.Service == d.form.service {
			n++
		}
	}
	return n
}

// at is time and counter of a place.
func (d *Dialog) at(o *capacity.Opening) translations.Args {
	return translations.Args{"Time": d.ctx.Words.Clock(int(o.Start())), "Counter": record.Counters(o.Places)}
}
