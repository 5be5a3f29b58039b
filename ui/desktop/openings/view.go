package openings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/desktop/openings/strip"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// view is the widgets of one Build.
type view struct {
	object *fyne.Container // both cards
	card   *kit.Box
	inner  *fyne.Container

	about   *kit.Text
	away    *kit.Notice
	where   *fyne.Container // away, with room for a few words
	home    *kit.Button     // back to the site at hand
	notice  *kit.Notice     // why there is nothing, or why the time chosen is gone
	missing *kit.Notice     // asks for an opening when confirming without
	wants   bool            // missing has something to say
	grid    *grid
	earlier *kit.Button
	later   *kit.Button
	look    *kit.Button // looks from the day after the last one asked for
	turning *fyne.Container

	part  *kit.RadioGroup
	from  *kit.DateField
	wrong *kit.Notice // what is typed there is no date
	side  *kit.CheckGroup
	each  *fyne.Container // what side by side means
	sites *kit.Button     // lists the other sites

	weekCard *kit.Box
	weekBox  *fyne.Container
	title    *kit.Text
	before   *kit.Button
	after    *kit.Button
	strip    *strip.Strip
	reasons  *kit.Text
}

// tight stands between the parts of a card.
const tight float32 = 5

func (p *Picker) build() {
	w, env, v := p.ctx.Words, p.ctx.Env, &view{}
	p.view = v
	v.about = kit.NewNote("").In(kit.Muted)
	v.notice, v.away, v.missing = kit.NewNotice(kit.Plain, ""), kit.NewNotice(kit.Plain, ""), kit.NewNotice(kit.Plain, "")
	v.missing.Hide()
	v.where = container.New(roomy{}, v.away)
	v.grid = newGrid(env, p.pick, p.turn)
	v.earlier = kit.NewButton(env, kit.Quiet, w.T("book.openings.earlier"), w.T("key.pgup"), func() { p.turn(-1) })
	v.later = kit.NewButton(env, kit.Quiet, w.T("book.openings.later"), w.T("key.pgdn"), func() { p.turn(1) })
	v.look = kit.NewButton(env, kit.Outline, "", "", nil)
	v.home = kit.NewButton(env, kit.Outline, w.T("openings.home"), screen.KeyName(w, "Ctrl+Shift+H"), p.GoHome)
	v.sites = kit.NewButton(env, kit.Quiet, w.T("openings.other-sites"), "", p.OtherSites)
	v.turning = kit.Flow([]float32{0, 0, 0, 0}, v.earlier, v.later, v.look, v.sites)
	v.inner = kit.Column(tight, p.heading(), kit.Flow([]float32{1, 0}, v.where, v.home), v.notice, v.missing, v.grid)
	v.inner.Objects = append(v.inner.Objects, p.wishes()...)
	p.buildWeek()
	if p.o.Fixed { // a dialog is a frame already
		v.card, v.weekCard = kit.NewGround(kit.Card, v.inner), kit.NewGround(kit.Card, v.weekBox)
		v.object = kit.Column(kit.Group, v.card, v.weekCard)
		return
	}
	v.card, v.weekCard = kit.NewCard(v.inner), kit.NewCard(v.weekBox)
	v.object = kit.Column(kit.Gap, v.card, v.weekCard)
}

// heading names the card and says for whom; with large text one below the other.
func (p *Picker) heading() fyne.CanvasObject {
	title := kit.NewStrong(p.ctx.Words.T("book.openings")).As(kit.Full)
	hint := kit.NewKeyHint("Ctrl+D")
	hint.Hidden = p.o.Fixed
	if kit.LargeText() {
		return kit.Column(0, kit.Row(kit.Gap, title, kit.Elastic(), hint), p.view.about)
	}
	return kit.Columns([]float32{0, 1, 0}, title, p.view.about, hint)
}
