package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// view is what is drawn, in the order of Tab.
type view struct {
	root     *container.Scroll
	language *kit.RadioGroup
	theme    *kit.RadioGroup
	text     *kit.Select
	site     *kit.Button
	print    *kit.Button // nil but while a new recovery code is shown
	lock     *minutes
	expire   *minutes
	verified *kit.Text
	queue    *queueView
}

func (s *Screen) newView() *view {
	v := &view{}
	left := kit.Column(kit.Group, s.viewCard(v), s.siteCard(v), s.keysCard(v))
	right := kit.Column(kit.Group, s.idleCard(v), s.aboutCard(v), s.queueCard(v))
	page := kit.Column(kit.Group, kit.NewHeading(s.t("screen.settings")), container.New(&sides{}, left, right))
	v.root = kit.NewScroll(s.ctx.Env, kit.Pad(kit.Group, kit.Group, page))
	v.fill(s)
	return v
}

// card is a group under its heading.
func (s *Screen) card(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	all := append([]fyne.CanvasObject{kit.NewStrong(s.t(title)).As(kit.Wrap)}, parts...)
	return kit.NewCard(kit.Column(12, all...))
}

func (s *Screen) row(label string, field fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewFormRow(s.ctx.Env, s.t(label), false, field)
}

func (s *Screen) viewCard(v *view) fyne.CanvasObject {
	languages := translations.Languages()
	var names []string // each in its own language
	for _, l := range languages {
		names = append(names, s.o.Printout.WordsIn(l).T("settings.own-language"))
	}
	v.language = kit.NewRadioGroup(s.ctx.Env, names, slices.Index(languages, s.ctx.Words.Language()))
	v.language.OnChanged = func(i int) { s.ctx.Speak(languages[i]) }
	var themes []string
	for _, name := range screen.Looks() {
		themes = append(themes, s.t("look."+name))
	}
	v.theme = kit.NewRadioGroup(s.ctx.Env, themes, -1)
	v.theme.OnChanged = func(i int) { s.ctx.SetLook(screen.Looks()[i]) }
	var sizes []string
	for _, percent := range percents() {
		sizes = append(sizes, s.ctx.Words.T("settings.percent", translations.Args{"Percent": percent}))
	}
	v.text = kit.NewSelect(s.ctx.Env, sizes, -1, "")
	v.text.OnChanged = func(i int) { s.ctx.SetText(percents()[i]) }
	return s.card("settings.view", s.row("settings.language", v.language), s.row("settings.theme", v.theme), s.row("settings.text", v.text))
}

// percents are the sizes of text.
func percents() []int {
	var all []int
	for n := screen.TextLeast; n <= screen.TextMost; n += screen.TextStep {
		all = append(all, n)
	}
	return all
}

func (s *Screen) siteCard(v *view) fyne.CanvasObject {
	lang := string(s.ctx.Words.Language())
	v.site = kit.NewButton(s.ctx.Env, kit.Outline, s.t("settings.site-choose"), screen.KeyName(s.ctx.Words, "Ctrl+O"), func() {
		s.left = s.ctx.Site.ID
		s.ctx.ChooseSite()
	})
	return s.card("settings.site", kit.Column(3, kit.NewText(s.ctx.Site.Name.In(lang)), kit.NewNote(s.ctx.Site.City.In(lang))), kit.Row(kit.Gap, v.site))
}

func (s *Screen) idleCard(v *view) fyne.CanvasObject {
	v.lock, v.expire = s.newMinutes(screen.IdleLock, lockTimes()), s.newMinutes(screen.IdleExpire, expireTimes())
	locks := "settings.lock-text"
	if s.o.Store.Sample() {
		locks = "settings.lock-sample"
	}
	return s.card("settings.idle",
		kit.Column(4, s.row("settings.lock", v.lock.Select), kit.NewNote(s.t(locks))),
		kit.Column(4, s.row("settings.expire", v.expire.Select), kit.NewNote(s.t("settings.expire-text"))))
}

// fill shows what is in force.
func (v *view) fill(s *Screen) {
	v.theme.SetChosen(slices.Index(screen.Looks(), s.ctx.Look()))
	v.text.SetChosen(slices.Index(percents(), s.ctx.Text()))
	lock, expire := s.ctx.Idle()
	v.lock.show(lock)
	v.expire.show(expire)
	v.verified.SetText(s.verifiedText())
}

// sides sets two columns side by side where each has room to be read, and below each other elsewhere.
type sides struct{ width float32 }

// leastColumn is the width, at a text size of 1, that a column needs to be set beside another.
const leastColumn = 420

func (l *sides) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	second := o[1].MinSize()
	size.Width = max(size.Width, second.Width)
	if l.beside(l.width) {
		size.Height = max(size.Height, second.Height)
	} else {
		size.Height += kit.Unit(kit.Group) + second.Height
	}
	return size
}

func (l *sides) beside(width float32) bool {
	scale := fyne.CurrentApp().Settings().Theme().Size(kit.SizeText) / 14.5
	return width >= 2*leastColumn*scale+kit.Unit(kit.Group)
}

// mostWidth keeps lines short enough to read, at a text size of 1.
const mostWidth = 1240

func (l *sides) Layout(o []fyne.CanvasObject, size fyne.Size) {
	scale := fyne.CurrentApp().Settings().Theme().Size(kit.SizeText) / 14.5
	l.width = size.Width
	width, gap := min(size.Width, mostWidth*scale), kit.Unit(kit.Group)
	if l.beside(size.Width) {
		half := (width - gap) / 2
		place(o[0], 0, 0, half)
		place(o[1], half+gap, 0, half)
		return
	}
	place(o[0], 0, 0, width)
	place(o[1], 0, o[0].Size().Height+gap, width)
}

// place gives an object a width and the height it needs then.
func place(o fyne.CanvasObject, x, y, width float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	o.Resize(fyne.NewSize(width, o.MinSize().Height)) // wrapped texts know their height once they have a width
}
