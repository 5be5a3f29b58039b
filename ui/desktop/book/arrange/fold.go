// Package arrange lays out the Book screen: rows that fold into lines where they find no room, with what is wrong below each
// field; columns of a set width; space of its own on each side; a foot that stays in view.
package arrange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/kit"
)

// fold is the layout of Fold.
type fold struct {
	parts    []Part
	messages []*kit.Notice // of the parts, or nil: what is wrong with each, after the parts among the objects
	under    []bool        // the message has room enough under its part; otherwise it takes the width of all
	width    float32       // of the last layout: it decides the lines
}

// Part is one object of a fold: its share of the room, the least width in characters it is to have, and how far, in units,
// it stands below the others of its line, as what has no label beside what has.
type Part [3]float32

func (p Part) weight() float32 { return p[0] }
func (p Part) least() float32  { return p[1] }
func (p Part) drop() float32   { return p[2] }

// Fold sets objects side by side by weight, and those that find no room in a next line. A weight of 0 takes the object's
// own width. What is wrong with a kit.FormRow is said below it, in the width of all where that of the row is too little.
func Fold(parts []Part, objects ...fyne.CanvasObject) *fyne.Container {
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
	wish := l.parts[i].least() * digit * kit.TextScale()
	if l.width > 0 {
		wish = min(wish, l.width)
	}
	return max(o.MinSize().Width, wish)
}

// drop is how far an object stands down: not at all where its line has no others.
func (l *fold) drop(line []int, n int) float32 {
	if len(line) == 1 {
		return 0
	}
	return kit.Unit(l.parts[line[n]].drop())
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

// Wraps tells whether the objects of a fold need more than one line in a width.
func Wraps(folded *fyne.Container, width float32) bool {
	l, ok := folded.Layout.(*fold)
	if !ok {
		return false
	}
	l.width = width
	return len(l.lines(folded.Objects)) > 1
}

// SetDrop has part i of a fold stand so many units below the others.
func SetDrop(folded *fyne.Container, i int, drop float32) {
	if l, ok := folded.Layout.(*fold); ok {
		l.parts[i][2] = drop
	}
}

// widths shares a line's room by weight beyond each one's least.
func (l *fold) widths(objects []fyne.CanvasObject, line []int) []float32 {
	out := make([]float32, len(line))
	free, total := l.width-kit.Unit(kit.Gap)*float32(len(line)-1), float32(0)
	for n, i := range line {
		out[n] = l.least(i, objects[i])
		if l.parts[i].weight() == 0 {
			free -= out[n]
		}
		total += l.parts[i].weight()
	}
	settled := make([]bool, len(line))
	for again := true; again; {
		again = false
		for n, i := range line {
			w := l.parts[i].weight()
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
		if w := l.parts[i].weight(); w > 0 && !settled[n] {
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

// shortWidth is from which width on three lines are few.
const shortWidth float32 = 180

// message is the one shown for a part, or nil.
func (l *fold) message(i int) *kit.Notice {
	if i >= len(l.messages) || l.messages[i] == nil || l.messages[i].Hidden {
		return nil
	}
	return l.messages[i]
}

// short gives a message a width and the height it then needs, and tells whether it takes two lines at most, or three that
// are no column of single words.
func short(m *kit.Notice, width float32) bool {
	m.Resize(fyne.NewSize(1e4, m.MinSize().Height))
	line := m.MinSize().Height
	m.Resize(fyne.NewSize(width, line))
	height := m.MinSize().Height
	m.Resize(fyne.NewSize(width, height))
	if width >= kit.Unit(shortWidth) {
		return height <= 3*line
	}
	return height <= 2*line
}
