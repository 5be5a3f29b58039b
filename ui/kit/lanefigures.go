package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// LaneFigure is a number with what it counts. Line has it begin a line, so that figures keep their places while others grow.
type LaneFigure struct {
	Label, Value string
	Line         bool
}

// LaneFigures is a line of figures or more, others where it is narrow, with a text at the right end.
type LaneFigures struct {
	widget.BaseWidget
	// Brief gives the text no line of its own: it is left out where there is no room beside the figures.
	Brief bool

	figures []LaneFigure
	words   []*word // label and value by turns
	tail    *word
	texts   []string // of the tail, longer ones first
	view    *view
	width   float32
}

// NewLaneFigures makes an empty line.
func NewLaneFigures() *LaneFigures {
	f := &LaneFigures{tail: newWord("", SizeNote, Muted, false)}
	f.ExtendBaseWidget(f)
	return f
}

// Set replaces the figures and the text, of which the first is shown that there is room for: it is never cut.
func (f *LaneFigures) Set(figures []LaneFigure, texts ...string) {
	if slices.Equal(figures, f.figures) && slices.Equal(texts, f.texts) {
		return
	}
	f.figures, f.texts = figures, texts
	for len(f.words) < 2*len(figures) {
		f.words = append(f.words, newWord("", SizeNote, Muted, false), newWord("", SizeNote, Ink, true))
	}
	f.words = f.words[:2*len(figures)]
	for i, figure := range figures {
		f.words[2*i].Text.Text, f.words[2*i+1].Text.Text = figure.Label, figure.Value
	}
	if f.view != nil {
		f.collect()
		f.view.Refresh()
	}
}

// CreateRenderer is for the toolkit.
func (f *LaneFigures) CreateRenderer() fyne.WidgetRenderer {
	f.view = &view{owner: f, min: f.minSize, layout: func(size fyne.Size) { f.width = size.Width; f.place(size.Width) }, paint: f.paint}
	f.collect()
	return f.view.started()
}

func (f *LaneFigures) collect() {
	f.view.objects = f.view.objects[:0]
	for _, w := range append(slices.Clone(f.words), f.tail) {
		f.view.objects = append(f.view.objects, w.Text)
	}
}

func (f *LaneFigures) minSize() fyne.Size {
	width := f.width
	if width == 0 {
		width = 1e6 // not laid out yet: one line
	}
	return fyne.NewSize(Unit(150), f.place(width))
}

// place sets the figures side by side and goes on in a next line; it gives the height.
func (f *LaneFigures) place(width float32) float32 {
	line, gap := lineOf(SizeNote)+Unit(4), Unit(18)
	var x, y float32
	for i := 0; i < len(f.words); i += 2 {
		label, value := f.words[i], f.words[i+1]
		w := label.MinSize().Width + Unit(5) + value.MinSize().Width
		if x > 0 && (x+w > width || f.figures[i/2].Line) {
			x, y = 0, y+line
		}
		label.at(x, y, line)
		value.at(x+w-value.MinSize().Width, y, line)
		x += w + gap
	}
	taken := x
	if !f.fit(width-x) && !f.Brief && x > 0 && f.fit(width) {
		taken, y = 0, y+line
	}
	w := f.tail.MinSize().Width
	f.tail.at(max(taken, width-w), y, line)
	return y + line
}

// fit takes the first text that there is room for, and tells whether there is any.
func (f *LaneFigures) fit(room float32) bool {
	for _, text := range f.texts {
		if f.tail.Text.Text = text; text != "" && f.tail.MinSize().Width <= room {
			return true
		}
	}
	f.tail.Text.Text = ""
	return false
}

func (f *LaneFigures) paint() {
	for _, w := range append(slices.Clone(f.words), f.tail) {
		w.paint()
	}
}
