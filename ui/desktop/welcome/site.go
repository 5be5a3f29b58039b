package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"daybook/model/site"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
)

// sitePage asks at which of the sites people work here.
func (w *Welcome) sitePage() fyne.CanvasObject {
	if w.site == "" {
		w.site = usualSite(w.file.Sites)
	}
	list := sitelist.New(w.ctx.Env, w.ctx.Words, w.file.Sites, w.site, w.choose)
	typed := list.Filter.OnChanged
	list.Filter.SetText(w.filter)
	list.Rows.Select(w.site)
	list.Filter.OnChanged = func(text string) {
		w.filter = text
		typed(text)
		w.remember(list)
	}
	list.Rows.OnSelected = func(id string) { w.site = id }
	w.first = list.Filter
	next := w.next("sites.choose", func() {
		if s, ok := list.Selected(); ok {
			w.choose(s)
		}
	})
	row := kit.NewFormRow(w.ctx.Env, w.t("sites.filter"), false, list.Filter)
	parts := append([]fyne.CanvasObject{kit.NewText(w.t("welcome.site-choose-text")), row}, w.trouble()...)
	parts = append(parts, container.New(&tall{w.ctx.Window.Canvas()}, list.Rows))
	return w.page(w.t("welcome.site-choose"), kit.Column(12, parts...), next)
}

func (w *Welcome) remember(list *sitelist.List) {
	if s, ok := list.Selected(); ok {
		w.site = s.ID
	}
}

// choose goes on to the passphrase, or, where there are keys already, takes the sites in.
func (w *Welcome) choose(s site.Site) {
	w.site = s.ID
	switch {
	case w.recovery != "": // the keys were made, the sites were refused
		w.takeIn(func() { w.to(stepRecovery) })
	case w.o.Store.Keyed():
		w.takeIn(func() { w.o.Done(w.site) })
	default:
		w.to(stepPassphrase)
	}
}

// tall gives a list what height the window can spare.
type tall struct{ canvas fyne.Canvas }

const others = 410 // units for everything else on the page

func (l *tall) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].MinSize()
	return fyne.NewSize(m.Width, max(m.Height, l.canvas.Size().Height-others*theme.TextSize()/14.5))
}

func (*tall) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}
