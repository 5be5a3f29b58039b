package arrange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/kit"
)

// Number is the width of a column of people's numbers, in characters.
const Number float32 = 2.2

// Narrow gives an object a width in characters, whatever it asks for, as for the columns of a table.
func Narrow(characters float32, o fyne.CanvasObject) *fyne.Container {
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
	size := fyne.NewSize(l.characters*8.5*kit.TextScale(), 0)
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// inset is the layout of Inset.
type inset struct{ left, top, right, bottom float32 }

// Inset puts space around an object, each side its own, in units.
func Inset(left, top, right, bottom float32, o fyne.CanvasObject) *fyne.Container {
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

// footed is the layout of Footed.
type footed struct{}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	body, foot := objects[0].(*container.Scroll), objects[1] //nolint:forcetypeassert // see Footed
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

// Footed is a scrolling part with a foot right below it, which stays in view when there is more than fits.
func Footed(body *container.Scroll, foot fyne.CanvasObject) *fyne.Container {
	return container.New(footed{}, body, foot)
}
