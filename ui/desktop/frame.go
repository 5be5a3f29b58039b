package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// programName is a name, the same in every language.
const programName = "Daybook"

// frame is what stands around a screen.
type frame struct {
	root   fyne.CanvasObject
	page   fyne.CanvasObject
	date   *kit.Text
	clock  *kit.Text
	status *kit.StatusLine
	rail   []*kit.RailButton
}

func (d *Desktop) newFrame(page fyne.CanvasObject) *frame {
	f := &frame{page: page, status: kit.NewStatusLine(d.words.T("desktop.help"))}
	f.root = kit.NewFrame(d.env, d.newBar(f), d.newRail(f), page, f.status, d.toasts.Layer())
	return f
}

// newBar is the bar above: name, site, date and time at the left, language, palette and lock at the right.
func (d *Desktop) newBar(f *frame) fyne.CanvasObject {
	name, where := kit.NewBarTitle(programName).As(kit.Truncate), kit.NewBarText("").As(kit.Truncate)
	f.date, f.clock = kit.NewBarText("").As(kit.Truncate), kit.NewBarNote("").As(kit.Truncate)
	objects := []fyne.CanvasObject{name, where, f.date, f.clock}
	b := &bar{}
	if d.cover == nil {
		b.name, b.city = d.site.Name.In(string(d.words.Language())), d.site.City.In(string(d.words.Language()))
		where.SetText(b.name)
	}
	for _, l := range translations.Languages() {
		label := map[translations.Language]string{translations.English: "EN", translations.French: "FR"}[l]
		speak := kit.NewButton(d.env, kit.OnBar, label, "", func() { d.speak(l) }).Passing()
		speak.SetSelected(l == d.words.Language())
		objects = append(objects, speak)
	}
	if d.cover == nil {
		objects = append(objects,
			kit.NewButton(d.env, kit.OnBar, d.words.T("palette.button"), "Ctrl+K", d.findAnything),
			kit.NewButton(d.env, kit.OnBar, d.words.T("desktop.lock"), "", d.lock))
	}
	return kit.NewGround(kit.Bar, kit.Pad(kit.Inset, 6, container.New(b, objects...)))
}

// bar sets objects side by side, those from the fifth on at the right. The first four are texts: where there is too
// little room the palette's button is left out first, as its key does the same; then the site is called by its city; then
// site, date, time and name are cut or left out, so that no other button is pushed out.
type bar struct{ name, city string } // of the site

const (
	barSite    = 1
	barRight   = 4
	barPalette = 6  // its button, behind the two languages; with a cover there is none
	barAll     = 8  // how many objects there are with it
	leastText  = 48 // units
)

func (*bar) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(-kit.Unit(kit.Group), 0)
	for _, part := range o {
		m := part.MinSize()
		size.Width += m.Width + kit.Unit(kit.Group)
		size.Height = max(size.Height, m.Height)
	}
	return size
}

// widths are what the objects get of a width.
func (*bar) widths(o []fyne.CanvasObject, width float32) []float32 {
	spare := width + kit.Unit(kit.Group)
	out := make([]float32, len(o))
	for i, part := range o {
		out[i] = part.MinSize().Width
		if text, ok := part.(*kit.Text); ok {
			out[i] = kit.LineWidth(text)
		}
		spare -= out[i] + kit.Unit(kit.Group)
	}
	if len(o) == barAll && spare < 0 {
		spare += out[barPalette] + kit.Unit(kit.Group)
		out[barPalette] = 0
	}
	for _, i := range [barRight]int{barSite, 2, 3, 0} {
		if spare >= 0 {
			break
		}
		if left := out[i] + spare; left >= kit.Unit(leastText) {
			out[i], spare = left, 0
		} else { // a letter or two tell nothing
			spare += out[i] + kit.Unit(kit.Group)
			out[i] = 0
		}
	}
	return out
}

// fitted are the widths with the site called by its name, or by its city where there is no room for that.
func (l *bar) fitted(o []fyne.CanvasObject, width float32) []float32 {
	site, ok := o[barSite].(*kit.Text)
	if !ok {
		return l.widths(o, width)
	}
	site.SetText(l.name)
	widths := l.widths(o, width)
	if widths[barSite] < kit.LineWidth(site) && l.city != "" {
		site.SetText(l.city)
		widths = l.widths(o, width)
	}
	return widths
}

func (l *bar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Unit(kit.Group)
	widths := l.fitted(o, size.Width)
	var right float32
	for _, w := range widths[barRight:] {
		if w > 0 {
			right += w + gap
		}
	}
	var x float32
	for i, part := range o {
		if i == barRight {
			x = max(x, size.Width+gap-right)
		}
		height := part.MinSize().Height
		part.Resize(fyne.NewSize(widths[i], height))
		part.Move(fyne.NewPos(x, (size.Height-height)/2))
		show(part, widths[i] > 0)
		if widths[i] > 0 {
			x += widths[i] + gap
		}
	}
}

// show shows or hides what has room or has none.
func show(part fyne.CanvasObject, on bool) {
	switch {
	case on == part.Visible():
	case on:
		part.Show()
	default:
		part.Hide()
	}
}

// newRail is the column of screens at the left; a cover has none.
func (d *Desktop) newRail(f *frame) fyne.CanvasObject {
	if d.cover != nil {
		return container.NewWithoutLayout()
	}
	var top, foot []fyne.CanvasObject
	for i, p := range d.o.Screens {
		key := screen.KeyName(d.words, "Alt+"+strconv.Itoa(i+1))
		b := kit.NewRailButton(d.env, d.words.T("screen."+p.Name), key, func() { d.open(p.Name, nil) })
		b.SetSelected(i == d.current)
		f.rail = append(f.rail, b)
		if p.Name == screen.Settings {
			foot = append(foot, b)
		} else {
			top = append(top, b)
		}
	}
	return kit.NewRail(top, foot)
}
