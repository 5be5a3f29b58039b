package book

import (
	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/aloud"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/check"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Build makes the screen's objects for a language, theme and site from what is kept in the form.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	if s.shown {
		s.keep()
	}
	s.ctx, s.hand = ctx, ctx.Site
	s.keeper.Use(ctx)
	s.takeBack()
	if s.amend != nil {
		s.ctx.Site = s.amend.Site
	} else if !s.form.Touched() {
		s.form.Language = string(ctx.Words.Language())
	}
	empty := func() fyne.CanvasObject { return kit.Column(0) }
	s.left, s.right = kit.NewScroll(ctx.Env, empty()), kit.NewScroll(ctx.Env, empty())
	s.feet = [2]*fyne.Container{kit.Column(0), kit.Column(0)}
	s.side = s.newSides(arrange.Footed(s.left, s.feet[0]), arrange.Footed(s.right, s.feet[1]))
	s.show()
	return s.side
}

// show fills both sides with the form, or with the booking just made.
func (s *Screen) show() {
	var left, right fyne.CanvasObject
	s.scale = kit.TextScale()
	s.feet[0].Objects, s.feet[1].Objects = nil, nil
	if s.booked != nil {
		s.view = &view{}
		s.offers.Forget()
		left, right = s.buildDone()
	} else {
		left, right = s.buildForm()
	}
	s.left.Content = arrange.Inset(margin, margin, kit.Gap, ringRoom, left)
	s.right.Content = arrange.Inset(ringRoom, margin, margin, 0, right)
	for _, side := range []interface {
		ScrollToTop()
		Refresh()
	}{s.left, s.right} {
		side.ScrollToTop()
		side.Refresh()
	}
	s.tidy()
	s.settle()
}

// Adjusted builds both sides anew for another size of text: what gives way to large text does, and what had the focus is in
// view again.
func (s *Screen) Adjusted() {
	if s.view == nil || !s.shown || s.scale == kit.TextScale() {
		return
	}
	s.keep()
	focus, caret, row := s.form.Focus, s.form.Caret, s.form.CaretRow
	if s.view.fields != nil {
		s.view.fields.Drop()
	}
	s.shown = false // no field is being left
	s.ctx.Window.Canvas().Unfocus()
	s.shown = true
	s.show()
	s.form.CaretRow = row
	if focus == "" || !s.focus(focus, caret) {
		s.home()
	}
}

// settle gives both sides the height they need, and what stands below them its place.
func (s *Screen) settle() {
	for _, o := range s.side.Parts() {
		o.Refresh()
	}
}

func (s *Screen) buildForm() (left, right fyne.CanvasObject) {
	v := &view{}
	s.view = v
	if s.amend == nil {
		right = s.picker.Build(s.ctx) // first: it knows the site
	} else {
		s.picker.Forget() // a late answer must not touch the booking's own time
		right = s.newAmendNote()
	}
	v.fields = s.newFields()
	s.buildPanels()
	v.privacy = aloud.NewPrivacy(s.ctx, &s.form, func() { s.chose(check.Notice) })
	v.summary = s.newSummary()
	v.aside = kit.Column(0)
	v.aside.Hide()
	left = kit.Column(kit.Gap, append(s.headings(), v.panels)...)
	s.feet[0].Objects = []fyne.CanvasObject{arrange.Inset(margin, kit.Gap, kit.Gap, margin, v.privacy.Object())}
	s.feet[1].Objects = []fyne.CanvasObject{arrange.Inset(ringRoom, kit.Gap, margin, margin, kit.Column(6, v.aside, v.summary.Object()))}
	if s.amend == nil {
		v.fields.Append(fields.NewField(check.Notice, v.privacy.Check(), v.privacy.Say))
		v.fields.Append(s.fieldsAside()...)
	} else {
		s.feet[0].Objects = nil // neither the notice nor the time is at issue
	}
	s.opened(s.form.Panel)
	s.offers.Use(s.ctx, v.fields, v.aside, s.amend != nil)
	return left, right
}

// headings stand over the panels: what this is, and what was taken over from an earlier run.
func (s *Screen) headings() []fyne.CanvasObject {
	title := s.ctx.Words.T("book.title")
	if s.amend != nil {
		title = s.ctx.Words.T("book.amend.title", translations.Args{"Number": booking.ShowConfirmation(s.amend.Number)})
	}
	list := []fyne.CanvasObject{kit.NewHeading(title).As(kit.Wrap)}
	if s.restored != nil {
		s.view.restored = kit.NewNotice(kit.ToneDone, s.restoredWords())
		list = append(list, s.view.restored)
	}
	return list
}

func (s *Screen) buildPanels() {
	w, v := s.ctx.Words, s.view
	note := func(id string, service site.Service) string {
		if !s.at().Offers(service) {
			return w.T("book.not-offered")
		}
		return w.T(id, translations.Args{"Duration": w.Duration(s.at().Minutes[service])})
	}
	var flyer func()
	if s.options.Flyer != nil {
		flyer = s.flyer
	}
	panels := []kit.Panel{
		{Title: w.T("book.overview"), Note: w.T("book.overview.note", translations.Args{"Minutes": s.ctx.Expires}), Hint: "Ctrl+1", Body: aloud.Guide(s.ctx, s.enter, flyer)},
		{
			Title: w.T("service.passport"), Note: note("book.passport.note", site.Passport), Hint: "Ctrl+2",
			Body: v.fields.Panel(form.Passport),
		},
		{
			Title: w.T("service.biometrics"), Note: note("book.biometrics.note", site.Biometrics), Hint: "Ctrl+3",
			Body: v.fields.Panel(form.Biometrics),
		},
	}
	v.only = -1
	if s.amend != nil { // the service of a booking stays
		v.only = s.form.Panel
		panels = panels[v.only : v.only+1]
		panels[0].Hint = ""
	}
	v.panels = kit.NewAccordion(s.ctx.Env, panels...)
	v.open(s.form.Panel)
	v.panels.OnChanged = func(open int) {
		if v.only >= 0 {
			v.panels.Open(0)
			return
		}
		s.form.Panel = open
		s.opened(open)
		s.offers.Watch(v.fields.People())
		s.ask()
	}
}

// margin stands around both sides; ringRoom, with a gap, between them.
const (
	margin   float32 = 12
	ringRoom float32 = 6
)

// opened shows what belongs to the panel that is open now.
func (s *Screen) opened(panel int) {
	v := s.view
	v.fields.Open(panel)
	v.privacy.Show()
	s.judge()
	s.showSummary()
	v.panels.Refresh()
	s.settle()
}
