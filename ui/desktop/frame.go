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
	date   *kit.Text
	clock  *kit.Text
	status *kit.StatusLine
	rail   []*kit.RailButton
}

func (d *Desktop) newFrame(page fyne.CanvasObject) *frame {
	f := &frame{status: kit.NewStatusLine(d.words.T("desktop.help"))}
	f.root = kit.NewFrame(d.env, d.newBar(f), d.newRail(f), page, f.status, d.toasts.Layer())
	return f
}

// newBar is the bar above: name, site, date and time at the left, language and lock at the right.
func (d *Desktop) newBar(f *frame) fyne.CanvasObject {
	name, where := kit.NewBarTitle(programName).As(kit.Truncate), kit.NewBarText("").As(kit.Truncate)
	f.date, f.clock = kit.NewBarText("").As(kit.Truncate), kit.NewBarNote("").As(kit.Truncate)
	objects := []fyne.CanvasObject{name, where, f.date, f.clock}
	if d.cover == nil {
		where.SetText(d.site.Name.In(string(d.words.Language())))
	}
	for _, l := range translations.Languages() {
		label := map[translations.Language]string{translations.English: "EN", translations.French: "FR"}[l]
		b := kit.NewButton(d.env, kit.OnBar, label, "", func() { d.speak(l) }).Passing()
		b.SetSelected(l == d.words.Language())
		objects = append(objects, b)
	}
	if d.cover == nil {
		objects = append(objects, kit.NewButton(d.env, kit.OnBar, d.words.T("desktop.lock"), "", d.lock))
	}
	return kit.NewGround(kit.Bar, kit.Pad(kit.Inset, 6, container.New(&bar{}, objects...)))
}

// bar sets objects side by side, those from the fifth on at the right. The first four are texts: where there is too
// little room the site is cut or left out first, then date, time and name, so that no button is pushed out.
type bar struct{}

const (
	barRight  = 4
	leastText = 48 // units
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
	for _, i := range [barRight]int{1, 2, 3, 0} {
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

func (l *bar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Unit(kit.Group)
	widths := l.widths(o, size.Width)
	var right float32
	for _, w := range widths[barRight:] {
		right += w + gap
	}
	var x float32
	for i, part := range o {
		if i == barRight {
			x = max(x, size.Width+gap-right)
		}
		height := part.MinSize().Height
		part.Resize(fyne.NewSize(widths[i], height))
		part.Move(fyne.NewPos(x, (size.Height-height)/2))
		if text, ok := part.(*kit.Text); ok {
			show(text, widths[i] > 0)
		}
		if widths[i] > 0 {
			x += widths[i] + gap
		}
	}
}

// show shows or hides a text whose room came or went.
func show(text *kit.Text, on bool) {
	if on != text.Visible() {
		text.Hidden = !on
		text.Refresh()
	}
}

// newRail is the column of screens at the left; a cover has none.
func (d *Desktop) newRail(f *frame) fyne.CanvasObject {
	if d.cover != nil {
		return container.NewWithoutLayout()
	}
	var top []fyne.CanvasObject
	for i, p := range d.o.Screens {
		key := screen.KeyName(d.words, "Alt+"+strconv.Itoa(i+1))
		b := kit.NewRailButton(d.env, d.words.T("screen."+p.Name), key, func() { d.open(p.Name, nil) })
		b.SetSelected(i == d.current)
		f.rail = append(f.rail, b)
		top = append(top, b)
	}
	return kit.NewRail(top, nil)
}
