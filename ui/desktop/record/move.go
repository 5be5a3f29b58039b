package record

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/kit"
)

// moving is the dialog in which a booking gets another time. It stays open with all that was chosen until the store has
// taken the new place.
type moving struct {
	r       *Records
	d       *dossier
	form    form
	choice  openings.Choice
	picker  *openings.Picker
	dialog  *kit.Dialog
	notice  *kit.Notice
	confirm *kit.Button
	scroll  *container.Scroll
	first   fyne.Focusable // where the focus would go before there are openings; nil when it went to them
}

// askMove shows the first openings for the same party, at the booking's site.
func (r *Records) askMove(d *dossier) {
	m := &moving{r: r, d: d, form: form{reason: -1}, choice: openings.Choice{SideBySide: d.Facts.SideBySide}}
	r.moving = m
	ctx := d.ctx
	env := ctx.Env.Within()
	ctx.Env, ctx.Site = env, d.at
	m.picker = openings.New(m.store(), &m.choice, openings.Options{Name: "record.", Fixed: true, Changed: m.changed, Shown: m.shown})
	_, row, spoken := why(ctx.Words, env, &m.form, false, nil)
	m.notice = kit.NewNotice(kit.ToneRefused, "")
	m.notice.Hide()
	m.confirm = kit.NewButton(env, kit.Filled, ctx.Words.T("record.move-none"), "", m.do)
	m.confirm.Disable()
	content := kit.Column(12, m.picker.Build(ctx), row, spoken)
	top := kit.Column(kit.Gap, kit.NewStrong(ctx.Words.T("record.move-now", translations.Args{"Place": m.present()})).As(kit.Wrap), m.notice)
	m.scroll = kit.NewScroll(env, kit.Pad(6, 6, content))
	body := container.New(&room{ctx.Window.Canvas()}, top, container.New(&tall{m.scroll}, m.scroll), kit.Row(kit.Gap, kit.Elastic(), m.confirm))
	m.dialog = kit.ShowDialog(d.ctx.Env, ctx.Window.Canvas(), kit.DialogSpec{
		Title: ctx.Words.T("record.move-title", translations.Args{"Booking": d.name()}), Body: body, Enter: -1, Wide: true,
		Actions: []kit.Action{{Label: ctx.Words.T("record.move-leave"), Do: m.picker.Cancel}}, OnRune: m.picker.Digit,
	})
	m.first = m.picker.First()
	m.picker.Ask(openings.Wish{Service: d.Facts.Service, Persons: d.Facts.Persons, Minutes: d.Facts.Minutes, Except: d.ID})
}

// present is where the booking is now.
func (m *moving) present() string {
	words := m.d.ctx.Words
	where := Where(words, m.d.Facts.Places)
	if where == "" {
		return "—"
	}
	if !m.d.Held {
		where += " (" + words.T("roster.no-place") + ")"
	}
	return where
}

// changed goes to the button as soon as an opening is chosen: Enter is all that is left to do.
func (m *moving) changed(name string) {
	m.shown()
	if name == openings.List && len(m.picker.Chosen()) > 0 {
		m.d.ctx.Window.Canvas().Focus(m.confirm)
	}
}

// shown has the button say what it would do, and gives the dialog the room it needs now.
func (m *moving) shown() {
	words, chosen := m.d.ctx.Words, m.picker.Chosen()
	if m.dialog == nil || !m.dialog.Open() {
		return
	}
	if first := m.picker.First(); m.first != nil && first != m.first { // the first openings are there
		m.first = nil
		m.picker.Focus()
	}
	if len(chosen) == 0 {
		held := m.d.ctx.Window.Canvas().Focused() == m.confirm
		m.confirm.SetLabel(words.T("record.move-none"))
		m.confirm.Disable()
		if held { // its place is gone: back to where another is chosen
			m.picker.Focus()
		}
	} else {
		m.confirm.SetLabel(words.T("record.move-to", translations.Args{"Place": m.short(chosen)}))
		m.confirm.Enable()
	}
	m.settle()
}

// settle gives all parts the room they need now. The dialog's own height may not change by it.
func (m *moving) settle() {
	m.scroll.Content.Refresh()
	m.scroll.Refresh()
	m.dialog.Refresh()
}

// short is a place's day and time, for a button.
func (m *moving) short(places []site.Place) string {
	words := m.d.ctx.Words
	return words.ShortDate(places[0].Date.Time()) + ", " + words.Clock(int(places[0].Start))
}

func (m *moving) do() {
	places := slices.Clone(m.picker.Chosen())
	if len(places) == 0 {
		return
	}
	content := booking.Move{Booking: m.d.ID, Reason: m.form.code(), Words: m.form.words}
	tried := [2]any{content.Reason + "\n" + content.Words, Where(m.d.ctx.Words, places)}
	content.Command, content.When = m.form.id(tried), booking.When{Places: places}
	m.r.commit(m.d, func(ctx context.Context) (booking.Receipt, error) { return m.r.o.Store.Move(ctx, content) },
		func(receipt booking.Receipt) { m.done(receipt, places) }, m.refused)
}

func (m *moving) done(receipt booking.Receipt, places []site.Place) {
	m.picker.Cancel()
	m.dialog.Close()
	m.r.moving = nil
	if len(receipt.Places) > 0 {
		places = receipt.Places
	}
	m.r.done(m.d, receipt, m.d.ctx.Words.T("record.moved", m.d.told(places)), true)
}

// refused says why the store did not take the place, over the openings nearest to it. Nothing chosen or typed is lost.
func (m *moving) refused(err error) {
	f, ok := errors.AsType[*fault.Fault](err)
	if ok && lost(f.Code) {
		m.notice.Hide()
		m.picker.Lose(f)
		return
	}
	m.notice.Set(kit.ToneRefused, m.d.ctx.Words.Fault(err))
	m.notice.Show()
	m.settle()
}

// lost tells whether a refusal is about the place: another one will do.
func lost(code string) bool {
	return slices.Contains([]string{"booking.place-taken", "booking.outside-hours", "booking.past", "booking.same-place"}, code)
}

// tall asks for the height of all that a scroll holds.
type tall struct{ scroll *container.Scroll }

func (l *tall) MinSize([]fyne.CanvasObject) fyne.Size { return l.scroll.Content.MinSize() }

func (l *tall) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.scroll.Resize(size) }
