package openings

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/capacity"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
)

// others is the dialog that lists the other sites by their first opening.
type others struct {
	p        *Picker
	dialog   *kit.Dialog
	search   *kit.SearchList
	meter    *kit.Meter
	note     *kit.Text
	why      *kit.Text // why the site selected has nothing
	progress *fyne.Container
	sites    []site.Site // those that give the service, in the order they are looked at
	asked    int         // how many of them were looked at
	found    []offer
}

// batch is how many sites are looked at between two looks at the keys.
const batch = 4

// leastSites is how many sites the list has room for.
const leastSites = 7

// longestFilter is how much can be typed to narrow the sites down.
const longestFilter = 60

// OtherSites lists the other sites that give the service, those with the earliest opening first.
func (p *Picker) OtherSites() {
	if p.o.Fixed || p.view == nil || p.wish.Service == "" || p.wish.Persons < 1 {
		return
	}
	sites, err := p.store.Sites()
	if err != nil {
		p.ctx.Fail(err)
		return
	}
	o := &others{p: p, sites: slices.DeleteFunc(slices.Clone(sites), func(s site.Site) bool {
		return s.ID == p.site.ID || !s.Offers(p.wish.Service)
	})}
	o.open()
	o.next()
}

func (o *others) open() {
	w, env := o.p.ctx.Words, o.p.ctx.Env
	o.search = kit.NewSearchList(env, longestFilter, []kit.RowColumn{
		{Title: w.T("openings.column.site"), Weight: 5},
		{Title: w.T("openings.column.city"), Weight: 3},
		{Title: w.T("openings.column.first"), Weight: 4},
	}, kit.NewEmpty(w.T("openings.sites.none"), w.T("openings.sites.none-todo"), nil))
	o.search.Field.SetPlaceHolder(w.T("sites.filter"))
	o.search.OnChanged = func(string) { o.show() }
	o.search.List.Least = leastSites
	o.search.List.OnOpened = o.choose
	o.search.List.OnSelected = func(string) { o.explain() }
	o.why = kit.NewNote(" ")
	o.meter, o.note = kit.NewMeter(), kit.NewNote(" ").As(kit.Truncate)
	stop := kit.NewButton(env, kit.Outline, w.T("openings.sites.stop"), "", o.stop)
	progress := kit.Columns([]float32{2, 3, 0}, o.note, o.meter, stop)
	o.progress = progress
	o.dialog = kit.ShowDialog(env, o.p.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("openings.sites.title"), Wide: true, First: o.search.Field, Enter: 1,
		Body: kit.Column(kit.Gap, o.search.Object(), o.why, progress),
		Actions: []kit.Action{
			{Label: w.T("word.cancel"), Do: o.cancel},
			{Label: w.T("sites.choose"), Kind: kit.Filled, Do: func() {
				if id, ok := o.search.List.Selected(); ok {
					o.take(id)
					return
				}
				o.cancel()
			}},
		},
	})
	o.show()
}

// next looks at a few more sites in the background, and so on until all were looked at or the dialog is closed.
func (o *others) next() {
	p := o.p
	if o.asked >= len(o.sites) {
		o.asked = len(o.sites)
		o.show()
		return
	}
	some := o.sites[o.asked:min(len(o.sites), o.asked+batch)]
	request := capacity.Request{Party: p.party(), From: p.from(), Part: p.choice.Part, Limit: 1, Except: p.wish.Except}
	p.ctx.Runner.Run(p.slot(slotSites), func(ctx context.Context) func() {
		offers, err := look(ctx, p.store, some, request)
		return func() {
			if !o.dialog.Open() || errors.Is(err, context.Canceled) {
				return
			}
			if err != nil {
				o.dialog.Close()
				p.ctx.Fail(err)
				return
			}
			o.found, o.asked = append(o.found, offers...), o.asked+len(some)
			slices.SortStableFunc(o.found, compareOffers)
			o.show()
			o.next()
		}
	})
}

// show shows what was found so far, as far as what is typed allows.
func (o *others) show() {
	w := o.p.ctx.Words
	language := string(w.Language())
	var rows []kit.ListRow
	for _, f := range o.found {
		if !sitelist.Matches(f.site, o.search.Field.Text) {
			continue
		}
		when := kit.Cell{Text: w.T("openings.sites.nothing")}
		if f.first != nil {
			when = kit.Cell{Text: w.ShortDate(f.first.Date().Time()) + "  " + w.Clock(int(f.first.Start())), Bold: true}
		}
		rows = append(rows, kit.ListRow{ID: f.site.ID, Cells: []kit.Cell{
			{Text: f.site.Name.In(language)}, {Text: f.site.City.In(language)}, when,
		}})
	}
	o.search.SetRows(rows)
	o.explain()
	done := o.asked >= len(o.sites)
	if len(o.sites) > 0 {
		o.meter.Set(float64(o.asked) / float64(len(o.sites)))
	}
	o.note.SetText(w.N("openings.sites.progress", len(o.sites), translations.Args{"Done": o.asked}))
	if done {
		o.progress.Hide()
	}
}

// explain says why the site selected has no opening, if it has none.
func (o *others) explain() {
	id, _ := o.search.List.Selected()
	why := " "
	for _, f := range o.found {
		if f.site.ID == id && f.first == nil {
			why = o.p.ctx.Words.Fault(f.none)
		}
	}
	o.why.SetText(why)
}

// stop ends the search and keeps what was found.
func (o *others) stop() {
	o.cancel()
	o.progress.Hide()
	o.p.ctx.Window.Canvas().Focus(o.search.Field)
}

func (o *others) cancel() { o.p.ctx.Runner.Cancel(o.p.slot(slotSites)) }

// choose takes a site on which Enter was pressed.
func (o *others) choose(id string) {
	o.dialog.Close()
	o.take(id)
}

// take shows a site's openings.
func (o *others) take(id string) {
	o.cancel()
	for _, f := range o.found {
		if f.site.ID == id {
			o.p.goTo(f.site)
		}
	}
}

// goTo looks for openings at another site and goes to them.
func (p *Picker) goTo(s site.Site) {
	p.choice.Away = s.ID
	if s.ID == p.ctx.Site.ID {
		p.choice.Away = ""
	}
	p.choice.Chosen, p.site, p.settle = nil, s, true
	p.choice.restart()
	p.forget()
	p.settle = true
	p.show()
	p.changed(Site)
	p.ask()
}

// GoHome looks at the site at hand again.
func (p *Picker) GoHome() {
	if p.view != nil && p.Away() && !p.o.Fixed {
		p.goTo(p.ctx.Site)
	}
}
