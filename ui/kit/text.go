package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Overflow says what a Text does when it is wider than its room.
type Overflow int

// Ways to overflow.
const (
	Full     Overflow = iota // needs its whole width
	Truncate                 // ends in …
	Wrap                     // goes on in a next line
)

// The least width, in units, that a cut text asks for, and the most that the longest word of a wrapping one does.
const (
	minCut  = 48
	maxWord = 160
)

// Text is text that cannot be edited, in one size and role. Newlines are kept.
type Text struct {
	widget.BaseWidget
	text     string
	size     fyne.ThemeSizeName
	role     fyne.ThemeColorName
	bold     bool
	overflow Overflow
	right    bool

	lines []*canvas.Text
	view  *view
	width float32
}

// NewText is body text (14.5) that wraps.
func NewText(text string) *Text { return newText(text, SizeText, Ink, false, Wrap) }

// NewNote is a note (13, muted) that wraps.
func NewNote(text string) *Text { return newText(text, SizeNote, Muted, false, Wrap) }

// NewStrong is bold text (14.5) in one line, as for the title of a card.
func NewStrong(text string) *Text { return newText(text, SizeText, Ink, true, Truncate) }

// NewHeading is the title of a screen (19, bold), in one line.
func NewHeading(text string) *Text { return newText(text, SizeTitle, Ink, true, Truncate) }

// NewLarge is a number to read aloud (32, bold), never cut.
func NewLarge(text string) *Text { return newText(text, SizeLarge, Ink, true, Full) }

func newText(text string, size fyne.ThemeSizeName, role fyne.ThemeColorName, bold bool, o Overflow) *Text {
	t := &Text{text: text, size: size, role: role, bold: bold, overflow: o}
	t.ExtendBaseWidget(t)
	return t
}

// As changes what the text does when it is too wide, and returns it.
func (t *Text) As(o Overflow) *Text { t.overflow = o; return t }

// In changes the role of its colour, and returns it.
func (t *Text) In(role fyne.ThemeColorName) *Text { t.role = role; return t }

// Bold makes it bold, and returns it.
func (t *Text) Bold() *Text { t.bold = true; return t }

// Right aligns its lines to the right, and returns it.
func (t *Text) Right() *Text { t.right = true; return t }

// Text returns the words shown, before wrapping or cutting.
func (t *Text) Text() string { return t.text }

// SetText changes the words.
func (t *Text) SetText(text string) {
	if text == t.text {
		return
	}
	t.text = text
	t.Refresh()
}

// CreateRenderer is for the toolkit.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.view = &view{owner: t, min: t.minSize, layout: t.layout, paint: t.paint}
	t.width = -1
	t.breakLines(t.Size().Width)
	return t.view
}

func (t *Text) style() fyne.TextStyle { return fyne.TextStyle{Bold: t.bold} }

func (t *Text) measure(s string) float32 {
	return fyne.MeasureText(s, textSize(t.size), t.style()).Width
}

func (t *Text) lineHeight() float32 {
	return fyne.MeasureText("Ág", textSize(t.size), t.style()).Height
}

func (t *Text) minSize() fyne.Size {
	var w float32
	parts := strings.Split(t.text, "\n")
	if t.overflow == Wrap {
		parts = strings.FieldsFunc(t.text, func(r rune) bool { return r == ' ' || r == '\n' })
	}
	for _, s := range parts {
		w = max(w, t.measure(s))
	}
	switch t.overflow {
	case Wrap:
		w = min(w, Unit(maxWord))
	case Truncate:
		w = min(w, Unit(minCut))
	case Full:
	}
	return fyne.NewSize(w, t.lineHeight()*float32(max(1, len(t.lines))))
}

func (t *Text) layout(size fyne.Size) {
	if size.Width != t.width {
		t.breakLines(size.Width)
	}
	h := t.lineHeight()
	for i, l := range t.lines {
		w := l.MinSize().Width
		var x float32
		if t.right {
			x = size.Width - w
		}
		put(l, x, float32(i)*h, w, h)
	}
}

func (t *Text) paint() {
	t.breakLines(t.Size().Width)
}

// breakLines makes one canvas text a line for a width; a width of 0 (not laid out yet) gives one line a paragraph.
func (t *Text) breakLines(width float32) {
	t.width = width
	var rows []string
	for _, p := range strings.Split(t.text, "\n") {
		switch {
		case t.overflow == Wrap && width > 0:
			rows = append(rows, wrapWords(p, width, t.measure)...)
		case t.overflow == Truncate && width > 0:
			rows = append(rows, ellipsize(p, width, t.measure))
		default:
			rows = append(rows, p)
		}
	}
	t.lines = sized(t.lines, len(rows), func() *canvas.Text { return canvas.NewText("", color.Transparent) })
	t.view.objects = t.view.objects[:0]
	for i, l := range t.lines {
		l.Text, l.Color, l.TextSize, l.TextStyle = rows[i], Colour(t.role), textSize(t.size), t.style()
		l.Refresh()
		t.view.objects = append(t.view.objects, l)
	}
}
