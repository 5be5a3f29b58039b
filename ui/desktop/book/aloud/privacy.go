package aloud

import (
	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/wording"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Privacy is the card that says which notice applies, opens it, and keeps in the form whether it was understood.
type Privacy struct {
	ctx   screen.Context
	words wording.Words
	form  *form.Form
	chose func()

	card  *kit.Box
	about *kit.Text
	open  *kit.Button
	check *kit.CheckGroup
	error *kit.Notice
}

// NewPrivacy makes the card; chose is called once the person said whether the client understood.
func NewPrivacy(ctx screen.Context, f *form.Form, chose func()) *Privacy {
	w, env, p := ctx.Words, ctx.Env, &Privacy{ctx: ctx, words: wording.Words{Words: ctx.Words}, form: f, chose: chose}
	p.about = kit.NewNote("")
	p.open = kit.NewButton(env, kit.Quiet, w.T("book.notice.read"), "Ctrl+R", p.Read)
	p.check = kit.NewCheckGroup(env, []string{w.T("book.notice.understood")})
	p.check.OnChanged = func(_ int, on bool) { p.understood(on) }
	p.error = kit.NewNotice(kit.Plain, "")
	p.error.Hide()
	title := kit.NewStrong(w.T("book.notice.title")).As(kit.Full)
	row := arrange.Fold([]arrange.Part{{0, 0, 6}, {1, 10, 8}, {0, 0, 0}, {0, 0, 0}}, title, p.about, p.open, p.check)
	p.card = kit.NewCard(kit.Column(6, row, p.error))
	return p
}

// Object is the card.
func (p *Privacy) Object() fyne.CanvasObject { return p.card }

// Open is the button that opens the notice.
func (p *Privacy) Open() fyne.Focusable { return p.open }

// Check is ticked once the client understood.
func (p *Privacy) Check() fyne.Focusable { return p.check }

// Say says at the card what is wrong; "" clears.
func (p *Privacy) Say(wrong, _ string) {
	p.check.SetBad(wrong != "")
	if wrong != "" {
		p.error.Set(kit.ToneRefused, p.ctx.Env.Words.Error+" "+wrong)
	}
	p.error.Hidden = wrong == ""
	p.card.Refresh()
}

// Show says which notice applies to the service whose panel is open.
func (p *Privacy) Show() {
	service, ok := p.form.Service()
	if !ok {
		p.about.SetText(p.words.T("book.notice.with-service"))
		p.open.Disable()
		p.check.Set(0, false)
		p.check.Disable()
		return
	}
	p.about.SetText(p.words.T("book.notice.of", translations.Args{"Date": site.CurrentNotice(service).Version}))
	p.open.Enable()
	p.check.Enable()
	p.check.Set(0, p.form.Reading(service).Version != "")
}

// understood keeps that the client understood the notice, with its version and the language it was read in.
func (p *Privacy) understood(on bool) {
	service, ok := p.form.Service()
	if !ok {
		return
	}
	p.form.Understood(service, string(p.words.Language()), on)
	p.Show()
	p.chose()
}

// Read opens the notice in full, to be read aloud.
func (p *Privacy) Read() {
	service, ok := p.form.Service()
	if !ok {
		return
	}
	w := p.words
	kit.ShowDialog(p.ctx.Env, p.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("book.notice.heading", translations.Args{"Service": w.Service(service)}),
		Body:  Notice(w.Words, w.Notice(service)),
		Wide:  true,
		Actions: []kit.Action{
			{Label: w.T("word.close")},
			{Label: w.T("book.notice.understood"), Kind: kit.Filled, Do: func() { p.understood(true) }},
		},
	})
}
