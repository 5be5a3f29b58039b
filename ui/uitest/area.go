package uitest

import "fyne.io/fyne/v2"

// Area is a rectangle on the canvas.
type Area struct{ Left, Top, Right, Bottom float32 }

// far is beyond anything that can be scrolled to.
const far = 1e6

func areaOf(at fyne.Position, size fyne.Size) Area {
	return Area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// Empty tells whether nothing lies in it.
func (a Area) Empty() bool { return a.Right <= a.Left || a.Bottom <= a.Top }

// Cut is what a and b share.
func (a Area) Cut(b Area) Area {
	return Area{max(a.Left, b.Left), max(a.Top, b.Top), min(a.Right, b.Right), min(a.Bottom, b.Bottom)}
}

// Grown is a with so many units more at each side.
func (a Area) Grown(by float32) Area {
	return Area{a.Left - by, a.Top - by, a.Right + by, a.Bottom + by}
}

// In tells whether a lies in b.
func (a Area) In(b Area) bool {
	return a.Left >= b.Left && a.Top >= b.Top && a.Right <= b.Right && a.Bottom <= b.Bottom
}

// Shares tells whether a and b have more than so many units in common, both ways.
func (a Area) Shares(b Area, more float32) bool {
	c := a.Cut(b)
	return c.Right-c.Left > more && c.Bottom-c.Top > more
}

// Holds tells whether a point lies in a.
func (a Area) Holds(x, y float32) bool {
	return x >= a.Left && x <= a.Right && y >= a.Top && y <= a.Bottom
}

// Middle is the point in the middle.
func (a Area) Middle() (x, y float32) { return (a.Left + a.Right) / 2, (a.Top + a.Bottom) / 2 }
