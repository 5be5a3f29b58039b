package book

import (
	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Build makes the screen's objects for a language, theme and site from what is kept in the form.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	if s.shown {
		s.keep()
	}
	s.unseal()
	if moved := s.ctx.Site.ID != "" && s.ctx.Site.ID != ctx.Site.ID; moved {
		s.form.Chosen, s.form.Page, s.openings, s.none = nil, 0, nil, nil // places of another site
	}
	s.ctx = ctx
	if !s.form.Touched() {
		s.form.Language = string(ctx.Words.Language())
	}
	empty := func() fyne.CanvasObject { return kit.Column(0) }
	s.left, s.right = kit.NewScroll(ctx.Env, empty()), kit.NewScroll(ctx.Env, empty())
	s.feet = [2]*fyne.Container{kit.Column(0), kit.Column(0)}
	s.side = newSides(newFooted(s.left, s.feet[0]), newFooted(s.right, s.feet[1]))
	s.show()
	return s.side
}

// show fills both sides with the form, or with the booking just made.
func (s *Screen) show() {
	var left, right fyne.CanvasObject
	s.feet[0].Objects, s.feet[1].Objects = nil, nil
	if s.booked != nil {
		s.view = &view{}
		left, right = s.buildDone()
	} else {
		left, right = s.buildForm()
	}
	s.left.Content = newInset(margin, margin, kit.Gap, 0, left)
	s.right.Content = newInset(ringRoom, margin, margin, 0, right)
	for _, side := range []interface {
		ScrollToTop()
		Refresh()
	}{s.left, s.right} {
		side.ScrollToTop()
		side.Refresh()
	}
	s.settle()
}

// settle gives both sides the height they need, and what stands below them its place.
func (s *Screen) settle() {
	for _, o := range s.side.Objects {
		o.Refresh()
	}
}

func (s *Screen) buildForm() (left, right fyne.CanvasObject) {
	v := &view{}
	s.view = v
	s.buildShared()
	s.buildPanels()
	v.privacy = s.newPrivacy()
	v.aside = s.newOpenings()
	v.summary = s.newSummary()
	left = kit.Column(kit.Gap, kit.NewHeading(s.ctx.Words.T("book.title")).As(kit.Wrap), v.panels)
	s.feet[0].Objects = []fyne.CanvasObject{newInset(margin, kit.Gap, kit.Gap, margin, v.privacy.object)}
	s.feet[1].Objects = []fyne.CanvasObject{newInset(ringRoom, kit.Gap, margin, margin, v.summary.object)}
	s.opened(s.form.Panel)
	s.showOpenings()
	return left, v.aside.object
}

func (s *Screen) buildPanels() {
	w, v := s.ctx.Words, s.view
	for i := range v.slots {
		v.slots[i] = kit.Column(0)
	}
	note := func(id string, service site.Service) string {
		if !s.ctx.Site.Offers(service) {
			return w.T("book.not-offered")
		}
		return w.T(id, translations.Args{"Duration": w.Duration(s.ctx.Site.Minutes[service])})
	}
	v.panels = kit.NewAccordion(s.ctx.Env,
		kit.Panel{Title: w.T("book.overview"), Note: w.T("book.overview.note", translations.Args{"Minutes": s.ctx.Expires}), Hint: "Ctrl+1", Body: s.newOverview()},
		kit.Panel{
			Title: w.T("service.passport"), Note: note("book.passport.note", site.Passport), Hint: "Ctrl+2",
			Body: kit.Column(rowGap, s.newPassport(), v.slots[passportPanel]),
		},
		kit.Panel{
			Title: w.T("service.biometrics"), Note: note("book.biometrics.note", site.Biometrics), Hint: "Ctrl+3",
			Body: kit.Column(rowGap, s.newBiometrics(), v.slots[biometricsPanel]),
		},
	)
	v.panels.Open(s.form.Panel)
	v.panels.OnChanged = func(open int) {
		s.form.Panel = open
		s.opened(open)
		s.ask()
	}
}

// margin stands around both sides; ringRoom, with a gap, between them.
const (
	margin   float32 = 12
	ringRoom float32 = 6
)

// rowGap stands between the rows of a panel.
const rowGap float32 = 9

// opened moves the fields that panels share into the open one.
func (s *Screen) opened(panel int) {
	v := s.view
	for i, slot := range v.slots {
		slot.Objects = nil
		if i == panel && i != overviewPanel {
			slot.Objects = []fyne.CanvasObject{v.shared}
		}
	}
	v.table.build()
	if panel >= 0 {
		v.slots[panel].Refresh()
	}
	v.privacy.show()
	s.judge()
	v.summary.show()
	v.panels.Refresh()
	s.settle()
}
