package desktop

import (
	"fyne.io/fyne/v2/container"

	"daybook/model/site"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
)

// chooseSite asks at which site people work here.
func (d *Desktop) chooseSite() {
	sites, err := d.o.Store.Sites()
	if err != nil {
		d.fail(err)
		return
	}
	t := d.words.T
	var dialog *kit.Dialog
	list := sitelist.New(d.env, d.words, sites, d.site.ID, func(s site.Site) {
		dialog.Close()
		d.moveTo(s)
	})
	dialog = kit.ShowDialog(d.env, d.window.Canvas(), kit.DialogSpec{
		Title: t("sites.title"), First: list.Filter, Wide: true, Enter: 1,
		Body: kit.Column(12, kit.NewFormRow(d.env, t("sites.filter"), false, list.Filter),
			container.New(&asHigh{d.window.Canvas(), 310}, list.Rows)),
		Actions: []kit.Action{{Label: t("word.cancel")}, {Label: t("sites.choose"), Kind: kit.Filled, Do: func() {
			if s, ok := list.Selected(); ok {
				d.moveTo(s)
			}
		}}},
	})
	d.own = own{dialog, d.chooseSite}
}

// moveTo works at another site from now on.
func (d *Desktop) moveTo(s site.Site) {
	d.site = s
	d.memory.write(settingSite, s.ID)
	d.shown().Leave()
	d.build()
	d.shown().Enter()
}
