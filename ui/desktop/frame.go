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
	f.root = kit.NewFrame(d.newBar(f), d.newRail(f), page, f.status, d.toasts.Layer())
	return f
}

// newBar is the bar above: name, site, date and time at the left, language and lock at the right.
func (d *Desktop) newBar(f *frame) fyne.CanvasObject {
	name, where := kit.NewBarTitle(programName), kit.NewBarText("").As(kit.Truncate)
	f.date, f.clock = kit.NewBarText(""), kit.NewBarNote("")
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

// bar sets objects side by side, the second, a text that may be cut, in what room the others leave, and those from the
// fifth on at the right.
type bar struct{}

const (
	barElastic = 1
	barRight   = 4
)

func (*bar) MinSize(o []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, part := range o {
		m := part.MinSize()
		size.Width += m.Width + kit.Unit(kit.Group)
		size.Height = max(size.Height, m.Height)
	}
	return size.SubtractWidthHeight(kit.Unit(kit.Group), 0)
}

func (l *bar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Unit(kit.Group)
	spare := size.Width - l.MinSize(o).Width
	var x float32
	for i, part := range o {
		m := part.MinSize()
		if text, ok := part.(*kit.Text); ok && i == barElastic {
			own := max(m.Width, kit.LineWidth(text))
			grown := min(own, m.Width+max(0, spare))
			spare -= grown - m.Width
			m.Width = grown
		}
		if i == barRight {
			x += max(0, spare)
		}
		part.Resize(m)
		part.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		x += m.Width + gap
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
