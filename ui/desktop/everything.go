package desktop

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/palette"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// mostRecent is how many commands used last the palette offers first.
const mostRecent = 5

// findAnything opens the palette: commands, people, days and sites in one box.
func (d *Desktop) findAnything() { d.openPalette("") }

func (d *Desktop) openPalette(typed string) {
	var dialog *kit.Dialog
	o := palette.Options{
		Env: d.env, Words: d.words, Runner: d.o.Runner, Done: func() { dialog.Close() },
	}
	o.Commands, o.Recent = d.offered()
	if d.cover == nil {
		d.offerWork(&o)
	}
	p := palette.New(o, typed)
	t := d.words.T
	dialog = kit.ShowDialog(d.env, d.window.Canvas(), kit.DialogSpec{
		Title: t("palette.title"), First: p.Search.Field, Wide: true,
		Body: kit.Column(12, kit.NewFormRow(d.env, t("palette.label"), false, p.Search.Field),
			container.New(&asHigh{d.window.Canvas(), 310}, p.Search.List)),
		Actions: []kit.Action{{Label: t("word.close"), Do: p.Leave}},
	})
	p.Search.Field.SetCaret(len(typed))
	d.own = own{dialog, func() { d.openPalette(p.Typed()) }}
}

// offerWork adds what can be done while people work.
func (d *Desktop) offerWork(o *palette.Options) {
	date, _, err := d.site.Now(d.o.Now())
	if err != nil { // a site without a zone is refused when it is imported
		date = calendar.DateOf(d.o.Now())
	}
	o.Today, o.Show, o.Go = date, d.showBooking, d.moveTo
	at := d.site.ID
	o.Find = func(ctx context.Context, text string, limit int) ([]booking.Record, error) {
		return d.o.Store.FindNear(ctx, text, at, date, limit)
	}
	sites, err := d.o.Store.Sites()
	if err != nil {
		d.logFailure(err)
	}
	o.Sites = slices.DeleteFunc(sites, func(s site.Site) bool { return s.ID == d.site.ID })
	if d.has(screen.Roster) {
		o.Day = func(date calendar.Date) { d.open(screen.Roster, date) }
	}
	if d.has(screen.Find) {
		o.Ask = func(text string) { d.open(screen.Find, text) }
	}
}

func (d *Desktop) has(name string) bool {
	return slices.ContainsFunc(d.o.Screens, func(p Place) bool { return p.Name == name })
}

// offered are the commands that can be given now, those the palette was used for last first, and how many those are.
func (d *Desktop) offered() (list []palette.Command, recent int) {
	for _, g := range d.groups() {
		for _, c := range g.commands {
			if c.ID == "palette" || c.Enabled != nil && !c.Enabled() {
				continue
			}
			list = append(list, palette.Command{
				ID: c.ID, Name: d.words.T("command." + c.ID), Menu: d.words.T("menu." + g.name), Key: d.keyOf(c),
				Run: func() {
					d.used(c.ID)
					d.run(c)
				},
			})
		}
	}
	last := d.lastUsed()
	rank := func(c palette.Command) int {
		if i := slices.Index(last, c.ID); i >= 0 {
			return i
		}
		return len(last)
	}
	slices.SortStableFunc(list, func(a, b palette.Command) int { return rank(a) - rank(b) })
	for recent < len(list) && rank(list[recent]) < len(last) {
		recent++
	}
	return list, recent
}

// lastUsed are the ids of the commands given from the palette, the latest first.
func (d *Desktop) lastUsed() []string {
	return strings.FieldsFunc(d.memory.read(settingUsed), func(r rune) bool { return r == ',' })
}

// used notes that a command was given from the palette.
func (d *Desktop) used(id string) {
	last := slices.DeleteFunc(d.lastUsed(), func(other string) bool { return other == id })
	last = append([]string{id}, last...)
	d.memory.write(settingUsed, strings.Join(last[:min(len(last), mostRecent)], ","))
}
