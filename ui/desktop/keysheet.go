package desktop

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// commonKeys mean the same everywhere; their words are "keys."+the second.
var commonKeys = [][2]string{
	{"Tab", "tab"}, {"Enter", "enter"}, {"Esc", "escape"}, {"Space", "space"}, {"Arrows", "arrows"}, {"Home", "ends"},
}

// showKeys opens the sheet of keys: every command, those with a key of their own first, and the keys that mean the same
// everywhere. Enter on a line gives its command.
func (d *Desktop) showKeys() {
	t := d.words.T
	list := kit.NewRowList(d.env, []kit.RowColumn{
		{Title: t("keys.column.key"), Weight: 2.9}, {Title: t("keys.column.does"), Weight: 6}, {Title: t("keys.column.where"), Weight: 2},
	}, nil)
	var rows []kit.ListRow
	commands := map[string]screen.Command{}
	add := func(id, key, does, where string) {
		rows = append(rows, kit.ListRow{ID: id, Cells: []kit.Cell{{Text: key, Bold: true}, {Text: does}, {Text: where}}})
	}
	groups := d.groups()
	slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(d.rank(a), d.rank(b)) })
	for _, keyed := range []bool{true, false} {
		for _, g := range groups {
			for _, c := range g.commands {
				if (c.Key != "") == keyed {
					commands[c.ID] = c
					add(c.ID, d.keyOf(c), t("command."+c.ID), t("menu."+g.name))
				}
			}
		}
		if keyed {
			for _, k := range commonKeys {
				add("keys."+k[1], screen.KeyName(d.words, k[0]), t("keys."+k[1]), t("keys.everywhere"))
			}
		}
	}
	list.SetRows(rows)
	sheet := kit.ShowDialog(d.env, d.window.Canvas(), kit.DialogSpec{
		Title: t("keys.title"), Body: container.New(&asHigh{d.window.Canvas(), 230}, list), First: list, Wide: true,
		Actions: []kit.Action{{Label: t("word.close")}},
	})
	d.own = own{sheet, d.showKeys}
	list.OnOpened = func(id string) {
		sheet.Close()
		if c, ok := commands[id]; ok {
			d.run(c)
		}
	}
}

// keyOf writes the keys of a command: "→, Alt+→". No space may follow an arrow, which comes from a font without one.
func (d *Desktop) keyOf(c screen.Command) string {
	key := screen.KeyName(d.words, c.Key)
	switch {
	case c.Also == "":
		return key
	case c.Key == "":
		return screen.KeyName(d.words, c.Also)
	}
	return d.words.T("keys.or", translations.Args{"First": screen.KeyName(d.words, c.Also), "Second": key})
}

// rank puts what belongs to the screen in front before what is always there.
func (d *Desktop) rank(g group) int {
	if d.cover == nil && g.name == d.o.Screens[d.current].Name {
		return 0
	}
	return 1
}

// asHigh makes a list in a dialog as high as the window lets it be with so many units for everything else.
type asHigh struct {
	canvas fyne.Canvas
	others float32
}

const mostList = 640 // a list longer than an arm is hard to read

func (l *asHigh) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].MinSize()
	return fyne.NewSize(m.Width, max(m.Height, min(mostList, l.canvas.Size().Height-l.others*theme.TextSize()/14.5)))
}

func (*asHigh) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}
