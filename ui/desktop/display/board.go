package display

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit"
)

// board draws the state of the display into whatever room there is: everything is measured in parts of the window.
type board struct {
	widget.BaseWidget
	window *Window
}

func newBoard(w *Window) *board {
	b := &board{window: w}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for the toolkit.
func (b *board) CreateRenderer() fyne.WidgetRenderer { return &drawing{board: b} }

// The measures, in parts of the window's height or, where they say so, its width.
const (
	topPart    float32 = 0.12
	titlePart  float32 = 0.085
	headPart   float32 = 0.055
	footPart   float32 = 0.10
	edgePart   float32 = 0.03 // of the width, on both sides
	secondPart float32 = 0.56 // of the width: where the counters stand
	linesMost          = 8
	lineLeast  float32 = 44 // a line is never lower: it must be read at three metres
	firstShare float32 = 1.4
	largerPart float32 = 1.1 // of a line's height: capitals and digits leave the lowest part of theirs free
)

// drawing is the board's renderer. It draws all anew when anything changed, which is seldom.
type drawing struct {
	board   *board
	size    fyne.Size
	objects []fyne.CanvasObject
	beside  bool // the words of both languages stand on one line
}

// Destroy is for the toolkit.
func (d *drawing) Destroy() {}

// MinSize leaves the window free to be small.
func (d *drawing) MinSize() fyne.Size { return fyne.NewSize(320, 240) }

// Objects is for the toolkit.
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }

// Layout draws for a size.
func (d *drawing) Layout(size fyne.Size) {
	d.size = size
	d.draw()
}

// Refresh draws again, as after a change of theme.
func (d *drawing) Refresh() {
	d.size = d.board.Size()
	d.draw()
	canvas.Refresh(d.board)
}

func (d *drawing) draw() {
	w := d.board.window
	width, height := d.size.Width, d.size.Height
	d.objects = d.objects[:0]
	d.box(0, 0, width, height, kit.Canvas)
	y := d.top(height * topPart)
	if len(w.shown.calls) == 0 {
		d.empty(y, height*(1-footPart)-y)
	} else {
		edge, title, head, second := width*edgePart, height*titlePart, height*headPart, width*secondPart
		d.text(w.both("display.now"), edge, y, width-2*edge, title, kit.Ink, true)
		y += title
		d.text(w.both("display.ticket"), 2*edge, y, second-3*edge, head, kit.Muted, false)
		d.text(w.both("display.counter"), second, y, width-second-edge, head, kit.Muted, false)
		d.lines(y+head, height*(1-footPart))
	}
	d.foot(height*(1-footPart), height*footPart)
}

// top is the bar with site and time; it returns where it ends.
func (d *drawing) top(height float32) float32 {
	shown, edge := d.board.window.shown, d.size.Width*edgePart
	d.box(0, 0, d.size.Width, height, kit.Bar)
	clock := pair(shown.clock[0], shown.clock[1])
	clockWidth := d.size.Width * 0.30
	d.textRight(clock, d.size.Width-edge-clockWidth, 0.14*height, clockWidth, height*0.72, kit.BarInk, true)
	room := d.size.Width - 3*edge - clockWidth
	if shown.names[0] == shown.names[1] {
		d.text(shown.names[0], edge, 0, room, height*0.8, kit.BarInk, true)
		return height
	}
	size := min(d.fitting(shown.names[0], room, height/2, true), d.fitting(shown.names[1], room, height/2, true))
	for i, name := range shown.names { // both in one size, though one may be longer
		d.put(name, size, edge, height*(0.04+0.46*float32(i)), height*0.46, kit.BarInk, true)
	}
	return height
}

// lines are the calls between two heights, as many as fit; the newest is the largest.
func (d *drawing) lines(from, to float32) {
	shown := d.board.window.shown
	gap := (to - from) * 0.016
	n := max(1, min(len(shown.calls), linesMost, int((to-from)/lineLeast)))
	shares := float32(n-1) + firstShare
	line := (to - from - gap*float32(n)) / max(shares, 3.5) // two calls do not fill the wall
	d.choose(line)
	y := from
	for i, c := range shown.calls[:n] {
		height := line
		if i == 0 {
			height *= firstShare
		}
		d.line(c, i < shown.newer, y, height)
		y += height + gap
	}
}

// empty is what stands where no call is.
func (d *drawing) empty(y, height float32) {
	words, edge := d.board.window.words, d.size.Width*edgePart
	room := d.size.Width - 2*edge
	size := height * 0.16
	for _, w := range words {
		size = min(size, d.fitting(w.T("display.empty"), room, height*0.22, false))
	}
	for i, w := range words {
		d.put(w.T("display.empty"), size, edge, y+height*(0.25+0.25*float32(i)), height*0.25, kit.Ink, false)
	}
}

// foot says what to have at hand and, in a window, which keys work it.
func (d *drawing) foot(y, height float32) {
	w, edge := d.board.window, d.size.Width*edgePart
	room := d.size.Width - 2*edge
	if !w.keys.said || w.window != nil && w.window.FullScreen() {
		d.text(w.both("display.documents"), edge, y, room, height, kit.Ink, true)
		return
	}
	d.text(w.both("display.documents"), edge, y, room, height*0.7, kit.Ink, true)
	d.text(w.both("display.keys"), edge, y+height*0.66, room, height*0.3, kit.Muted, false)
}

func (d *drawing) box(x, y, width, height float32, role fyne.ThemeColorName) *canvas.Rectangle {
	r := canvas.NewRectangle(kit.Colour(role))
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(width, height))
	d.objects = append(d.objects, r)
	return r
}

// text draws one line as large as a room allows, in its middle of height.
func (d *drawing) text(text string, x, y, width, height float32, role fyne.ThemeColorName, bold bool) {
	d.put(text, d.fitting(text, width, height, bold), x, y, height, role, bold)
}

// textRight does at the right edge of the room.
func (d *drawing) textRight(text string, x, y, width, height float32, role fyne.ThemeColorName, bold bool) {
	size := d.fitting(text, width, height, bold)
	x += width - fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
	d.put(text, size, x, y, height, role, bold)
}

func (d *drawing) put(text string, size, x, y, height float32, role fyne.ThemeColorName, bold bool) {
	t := canvas.NewText(text, color.Transparent)
	t.Color, t.TextSize, t.TextStyle.Bold = kit.Colour(role), size, bold
	m := t.MinSize()
	t.Move(fyne.NewPos(x, y+(height-m.Height)/2))
	t.Resize(m)
	d.objects = append(d.objects, t)
}

// fitting is the largest size at which a text fits a room.
func (d *drawing) fitting(text string, width, height float32, bold bool) float32 {
	const tried = 100
	m := fyne.MeasureText(text, tried, fyne.TextStyle{Bold: bold})
	if m.Width == 0 || m.Height == 0 {
		return 1
	}
	size := max(1, tried*min(width/m.Width, height/m.Height))
	for size > 1 && fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width > width { // widths do not grow evenly
		size *= 0.98
	}
	return size
}
