package desktop

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

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

// showKeys opens the sheet of keys: first all that belongs to the screen in front, then every other command that has a key
// and the keys that mean the same everywhere, then the rest. Enter on a line gives its command.
func (d *Desktop) showKeys() {
	t := d.words.T
	list := kit.NewRowList(d.env, []kit.RowColumn{
		{Title: t("keys.column.key"), Weight: 2.7}, {Title: t("keys.column.does"), Weight: 5.8}, {Title: t("keys.column.where"), Weight: 2.4},
	}, nil)
	commands := map[string]screen.Command{}
	lines := &keyLines{list: list, menu: t("keys.none")}
	for _, l := range d.keySheet() {
		lines.all = append(lines.all, l)
		if l.command != nil {
			commands[l.id] = *l.command
		}
	}
	lines.fit(0)
	list.OnSelected = lines.selected
	list.OnWidths = func([]float32) { lines.fit(list.Size().Width) }
	sheet := kit.ShowDialog(d.env, d.window.Canvas(), kit.DialogSpec{
		Title: t("keys.title"), Body: container.New(&fitted{asHigh{d.window.Canvas(), 230}, lines.fit}, list), First: list, Wide: true, Light: true,
		Actions: []kit.Action{{Label: t("word.close")}},
	})
	d.own = own{sheet, d.showKeys}
	list.OnOpened = func(id string) {
		sheet.Close()
		if c, ok := commands[lines.whole(id)]; ok {
			d.run(c)
		}
	}
}

// keyLine is one line of the sheet: a command's, or that of a key that means the same everywhere.
type keyLine struct {
	id      string
	texts   [3]string // key, what it does, where
	command *screen.Command
}

// keySheet are the lines in their order.
func (d *Desktop) keySheet() []keyLine {
	var own, keyed, rest []keyLine
	for _, g := range d.groups() {
		for _, c := range g.commands {
			l := keyLine{c.ID, [3]string{d.keyOf(c), d.words.T("command." + c.ID), d.words.T("menu." + g.name)}, &c}
			switch {
			case d.inFront(g):
				own = append(own, l)
			case l.texts[0] != "":
				keyed = append(keyed, l)
			default:
				rest = append(rest, l)
			}
		}
	}
	slices.SortStableFunc(own, func(a, b keyLine) int { return cmp.Compare(keyless(a), keyless(b)) })
	for _, k := range commonKeys {
		keyed = append(keyed, keyLine{"keys." + k[1], [3]string{screen.KeyName(d.words, k[0]), d.words.T("keys." + k[1]), d.words.T("keys.everywhere")}, nil})
	}
	return slices.Concat(own, keyed, rest)
}

// keyless puts lines without a key last.
func keyless(l keyLine) int {
	if l.texts[0] == "" {
		return 1
	}
	return 0
}

// inFront tells whether commands are those of the screen in front.
func (d *Desktop) inFront(g group) bool {
	return d.cover == nil && g.name == d.o.Screens[d.current].Name
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

// keyLines shows lines in a list, with a text too long for its column in as many rows as it needs: it is never cut.
type keyLines struct {
	list *kit.RowList
	menu string // what a command without a key says instead
	all  []keyLine
	rows []kit.ListRow
	last string // the row that was selected before
}

// moreRow begins the ids of the rows that go on with the line above.
const moreRow = "keys.more."

// whole is the line a row belongs to.
func (k *keyLines) whole(row string) string {
	if rest, ok := strings.CutPrefix(row, moreRow); ok {
		_, rest, _ = strings.Cut(rest, ".")
		return rest
	}
	return row
}

// fit breaks the lines for a width of the list; 0 is one not known yet.
func (k *keyLines) fit(width float32) {
	k.rows = nil
	points := fyne.CurrentApp().Settings().Theme().Size(kit.SizeText)
	room := width - kit.Unit(2*kit.Inset+betweenColumns*2)
	for _, l := range k.all {
		var cells [3][]string
		rows := 1
		for i, text := range l.texts {
			style := fyne.TextStyle{Bold: i == 0}
			cells[i] = []string{text}
			if i == 0 && text == "" {
				cells[i][0], style.Bold = k.menu, false
			}
			if width > 0 {
				cells[i] = brokenAt(cells[i][0], k.list.Widths()[i]*room-1, func(t string) float32 { return fyne.MeasureText(t, points, style).Width })
			}
			rows = max(rows, len(cells[i]))
		}
		for n := range rows {
			row := kit.ListRow{ID: l.id, Cells: make([]kit.Cell, len(cells)), Joins: n < rows-1}
			if n > 0 {
				row.ID = moreRow + strconv.Itoa(n) + "." + l.id
			}
			for i, lines := range cells {
				if n < len(lines) {
					row.Cells[i] = kit.Cell{Text: lines[n], Bold: i == 0 && l.texts[0] != ""}
				}
			}
			k.rows = append(k.rows, row)
		}
	}
	k.list.SetRows(k.rows)
}

// betweenColumns is the room a list leaves between two columns.
const betweenColumns float32 = 12

// brokenAt breaks a text at spaces into lines no wider than a width; a word that is wider has a line of its own.
func brokenAt(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for _, word := range strings.Split(text, " ") {
		if n := len(lines) - 1; n >= 0 && measure(lines[n]+" "+word) <= width {
			lines[n] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// selected steps over the rows that go on with the line above: what is chosen is a line, all of it in sight.
func (k *keyLines) selected(row string) {
	at := func(id string) int {
		return slices.IndexFunc(k.rows, func(r kit.ListRow) bool { return r.ID == id })
	}
	i, line := at(row), at(k.whole(row))
	end := line + 1
	for end < len(k.rows) && k.whole(k.rows[end].ID) == k.whole(row) {
		end++
	}
	if i > line && k.last == k.rows[line].ID && end < len(k.rows) { // Down: on to the next line
		k.last = ""
		k.selected(k.rows[end].ID)
		return
	}
	k.list.Select(k.rows[end-1].ID)
	k.list.Select(k.rows[line].ID)
	k.last = k.rows[line].ID
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

// fitted also tells how wide the list has become.
type fitted struct {
	asHigh

	fit func(width float32)
}

func (l *fitted) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.asHigh.Layout(o, size)
	l.fit(size.Width)
}
