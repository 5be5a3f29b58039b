package book

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/kit"
)

// sides lays the form and the openings beside each other over the whole height.
type sides struct{}

// rightShare is the right side's share of the width, as long as both sides have what they need.
const rightShare = 0.385

func newSides(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(sides{}, left, right)
}

func (sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := max(size.Width*rightShare, objects[1].MinSize().Width)
	right = float32(int(max(0, min(right, size.Width-objects[0].MinSize().Width)))) // on whole pixels
	place(objects[0], 0, 0, size.Width-right, size.Height)
	place(objects[1], size.Width-right, 0, right, size.Height)
}

func (sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

// fold sets objects side by side by weight, and those that find no room in a next line. A weight of 0 takes the
// object's own width.
type fold struct {
	parts    []part
	messages []*kit.Notice // of the parts, or nil: what is wrong with each, after the parts among the objects
	under    []bool        // the message has room enough under its part; otherwise it takes the width of all
	width    float32       // of the last layout: it decides the lines
}

// part is one object of a fold: its share of the room, the least width in characters it is to have, and how far, in
// units, it stands below the others of its line, as what has no label beside what has.
type part struct {
	weight float32
	least  float32
	drop   float32
}

func newFold(parts []part, objects ...fyne.CanvasObject) *fyne.Container {
	l := &fold{parts: parts, messages: make([]*kit.Notice, len(objects)), under: make([]bool, len(objects))}
	all := container.New(l, objects...)
	for i, o := range objects {
		if row, ok := o.(*kit.FormRow); ok {
			l.messages[i] = row.Apart(all.Refresh)
			all.Objects = append(all.Objects, l.messages[i])
		}
	}
	return all
}

// least is the width below which the object goes to the next line.
func (l *fold) least(i int, o fyne.CanvasObject) float32 {
	const digit = 8.5
	wish := l.parts[i].least * digit * textScale()
	if l.width > 0 {
		wish = min(wish, l.width)
	}
	return max(o.MinSize().Width, wish)
}

// textScale is how much larger than usual texts are.
func textScale() float32 {
	return fyne.CurrentApp().Settings().Theme().Size(kit.SizeText) / 14.5
}

// largeText tells whether texts are so large that what is not needed must give way.
func largeText() bool { return textScale() >= 1.4 }

// drop is how far an object stands down: not at all where its line has no others.
func (l *fold) drop(line []int, n int) float32 {
	if len(line) == 1 {
		return 0
	}
	return kit.Unit(l.parts[line[n]].drop)
}

// lines are the numbers of the visible objects in each line.
func (l *fold) lines(objects []fyne.CanvasObject) [][]int {
	var lines [][]int
	used := float32(0)
	for i, o := range objects[:len(l.parts)] {
		if !o.Visible() {
			continue
		}
		w := l.least(i, o)
		if len(lines) == 0 || l.width > 0 && used+kit.Unit(kit.Gap)+w > l.width {
			lines, used = append(lines, nil), w
		} else {
			used += kit.Unit(kit.Gap) + w
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], i)
	}
	return lines
}

// wraps tells whether the objects need more than one line in a width.
func (l *fold) wraps(objects []fyne.CanvasObject, width float32) bool {
	l.width = width
	return len(l.lines(objects)) > 1
}

// widths shares a line's room by weight beyond each one's least.
func (l *fold) widths(objects []fyne.CanvasObject, line []int) []float32 {
	out := make([]float32, len(line))
	free, total := l.width-kit.Unit(kit.Gap)*float32(len(line)-1), float32(0)
	for n, i := range line {
		out[n] = l.least(i, objects[i])
		if l.parts[i].weight == 0 {
			free -= out[n]
		}
		total += l.parts[i].weight
	}
	settled := make([]bool, len(line))
	for again := true; again; {
		again = false
		for n, i := range line {
			w := l.parts[i].weight
			if w == 0 || settled[n] {
				continue
			}
			if share := free * w / total; share < out[n] {
				settled[n], again = true, true
				free, total = free-out[n], total-w
				break
			}
		}
	}
	for n, i := range line {
		if w := l.parts[i].weight; w > 0 && !settled[n] {
			out[n] = free * w / total
		}
	}
	return out
}

func (l *fold) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var y float32
	for _, line := range l.lines(objects) {
		var x, height float32
		var wide []*kit.Notice
		for n, w := range l.widths(objects, line) {
			o := objects[line[n]]
			o.Resize(fyne.NewSize(w, o.MinSize().Height))
			h := o.MinSize().Height
			drop := l.drop(line, n)
			place(o, x, y+drop, w, h)
			if m := l.message(line[n]); m != nil {
				if l.under[line[n]] = short(m, w); l.under[line[n]] {
					m.Move(fyne.NewPos(x, y+drop+h+kit.Unit(messageGap)))
					h += kit.Unit(messageGap) + m.Size().Height
				} else {
					wide = append(wide, m)
				}
			}
			x += w + kit.Unit(kit.Gap)
			height = max(height, drop+h)
		}
		for _, m := range wide {
			short(m, size.Width)
			m.Move(fyne.NewPos(0, y+height+kit.Unit(messageGap)))
			height += kit.Unit(messageGap) + m.Size().Height
		}
		y += height + kit.Unit(kit.Gap)
	}
}

func (l *fold) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for n, line := range l.lines(objects) {
		var height, below float32
		for at, i := range line {
			m := objects[i].MinSize()
			size.Width = max(size.Width, m.Width)
			if message := l.message(i); message != nil {
				extra := kit.Unit(messageGap) + message.MinSize().Height
				if l.under[i] {
					m.Height += extra
				} else {
					below += extra
				}
			}
			height = max(height, l.drop(line, at)+m.Height)
		}
		height += below
		if n > 0 {
			size.Height += kit.Unit(kit.Gap)
		}
		size.Height += height
	}
	return size
}

// messageGap stands between a field and its message.
const messageGap float32 = 5

// message is the one shown for a part, or nil.
func (l *fold) message(i int) *kit.Notice {
	if i >= len(l.messages) || l.messages[i] == nil || l.messages[i].Hidden {
		return nil
	}
	return l.messages[i]
}

// short gives a message a width and the height it then needs, and tells whether it takes two lines at most.
func short(m *kit.Notice, width float32) bool {
	m.Resize(fyne.NewSize(1e4, m.MinSize().Height))
	line := m.MinSize().Height
	m.Resize(fyne.NewSize(width, line))
	height := m.MinSize().Height
	m.Resize(fyne.NewSize(width, height))
	return height <= 2*line
}

// narrow gives an object a width in characters, whatever it asks for, as for the columns of a table.
func narrow(characters float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&fixed{characters}, o)
}

type fixed struct{ characters float32 }

func (l *fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		place(o, 0, (size.Height-m.Height)/2, size.Width, m.Height)
	}
}

func (l *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.characters*8.5*textScale(), 0)
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// inset puts space around an object, each side its own, in units.
type inset struct{ left, top, right, bottom float32 }

func newInset(left, top, right, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{left, top, right, bottom}, o)
}

func (l *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, kit.Unit(l.left), kit.Unit(l.top), max(0, size.Width-kit.Unit(l.left+l.right)),
			max(0, size.Height-kit.Unit(l.top+l.bottom)))
	}
}

func (l *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(kit.Unit(l.left+l.right), kit.Unit(l.top+l.bottom))
}

// footed is a scrolling part with a foot right below it, which stays in view when there is more than fits.
type footed struct{}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	body, foot := objects[0].(*container.Scroll), objects[1] //nolint:forcetypeassert // see newFooted
	foot.Resize(fyne.NewSize(size.Width, foot.MinSize().Height))
	room := max(0, size.Height-foot.MinSize().Height)
	if !foot.Visible() {
		room = size.Height
	}
	place(body, 0, 0, size.Width, room)
	height := min(room, body.Content.MinSize().Height)
	place(body, 0, 0, size.Width, height)
	body.Content.Resize(body.Content.MinSize().Max(body.Size())) // at once: the focus may go to something new in it
	place(foot, 0, height, size.Width, foot.MinSize().Height)
}

func (footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func newFooted(body *container.Scroll, foot fyne.CanvasObject) *fyne.Container {
	return container.New(footed{}, body, foot)
}
