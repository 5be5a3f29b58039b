package book

import (
	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/aloud"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// privacyCard says which notice applies, opens it, and keeps whether it was understood.
type privacyCard struct {
	s      *Screen
	object *kit.Box
	about  *kit.Text
	open   *kit.Button
	check  *kit.CheckGroup
	row    *fyne.Container
	error  *kit.Notice
}

func (s *Screen) newPrivacy() *privacyCard {
	w, env, p := s.ctx.Words, s.ctx.Env, &privacyCard{s: s}
	p.about = kit.NewNote("")
	p.open = kit.NewButton(env, kit.Quiet, w.T("book.notice.read"), "Ctrl+R", s.readNotice)
	p.check = kit.NewCheckGroup(env, []string{w.T("book.notice.understood")})
	p.check.OnChanged = func(_ int, on bool) { s.understood(on) }
	p.error = kit.NewNotice(kit.Plain, "")
	p.error.Hide()
	title := kit.NewStrong(w.T("book.notice.title")).As(kit.Full)
	p.row = arrange.Fold([]arrange.Part{{0, 0, 6}, {1, 10, 8}, {0, 0, 0}, {0, 0, 0}}, title, p.about, p.open, p.check)
	p.object = kit.NewCard(kit.Column(6, p.row, p.error))
	s.view.after = append(s.view.after, &field{name: "notice", focus: p.check, say: p.say})
	return p
}

func (p *privacyCard) say(wrong, _ string) {
	p.check.SetBad(wrong != "")
	if wrong != "" {
		p.error.Set(kit.ToneRefused, p.s.ctx.Env.Words.Error+" "+wrong)
	}
	p.error.Hidden = wrong == ""
	p.object.Refresh()
}

// show says which notice applies to the open panel.
func (p *privacyCard) show() {
	s := p.s
	service, ok := s.form.Service()
	if !ok {
		p.about.SetText(s.ctx.Words.T("book.notice.with-service"))
		p.open.Disable()
		p.check.Set(0, false)
		p.check.Disable()
		return
	}
	p.about.SetText(s.ctx.Words.T("book.notice.of", translations.Args{"Date": site.CurrentNotice(service).Version}))
	p.open.Enable()
	p.check.Enable()
	p.check.Set(0, s.form.Reading(service).Version != "")
}

// understood keeps that the client understood the notice, with its version and the language it was read in.
func (s *Screen) understood(on bool) {
	service, ok := s.form.Service()
	if !ok {
		return
	}
	s.form.Understood(service, string(s.ctx.Words.Language()), on)
	s.view.privacy.show()
	s.chose("notice")
}

// readNotice opens the notice in full, to be read aloud.
func (s *Screen) readNotice() {
	service, ok := s.form.Service()
	if !ok || s.booked != nil {
		return
	}
	w := s.ctx.Words
	kit.ShowDialog(s.ctx.Env, s.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("book.notice.heading", translations.Args{"Service": s.words().Service(service)}),
		Body:  aloud.Notice(w, s.words().Notice(service)),
		Wide:  true,
		Actions: []kit.Action{
			{Label: w.T("word.close")},
			{Label: w.T("book.notice.understood"), Kind: kit.Filled, Do: func() { s.understood(true) }},
		},
	})
}
