package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	rowPad     float32 = 5
	rowsMin            = 4 // rows a list asks room for unless told
	thumbWidth float32 = 5
)

// listLine is what is drawn for one row that is seen.
type listLine struct {
	texts, notes []*word
	icons        []*canvas.Image
	rule         *canvas.Rectangle
}

func (l *RowList) newLine() *listLine {
	line := &listLine{rule: newBox()}
	line.rule.CornerRadius = 0
	fill(line.rule, Line, "", 0)
	for range l.columns {
		line.texts = append(line.texts, newWord("", SizeText, Ink, false))
		line.notes = append(line.notes, newWord("", SizeNote, Muted, false))
		line.icons = append(line.icons, newIcon())
	}
	return line
}

func lineOf(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("Ág", textSize(size), fyne.TextStyle{}).Height
}

func (l *RowList) twoLines() bool {
	for _, r := range l.rows {
		for _, c := range r.Cells {
			if c.Note != "" {
				return true
			}
		}
	}
	return false
}

func (l *RowList) rowHeight() float32 {
	h := lineOf(SizeText) + 2*Unit(rowPad)
	if l.tall {
		h += lineOf(SizeNote)
	}
	return h
}

func (l *RowList) headHeight() float32 {
	for _, c := range l.columns {
		if c.Title != "" {
			return lineOf(SizeNote) + 2*Unit(rowPad)
		}
	}
	return 1
}

// page is the number of whole rows that are seen.
func (l *RowList) page() int {
	return max(1, int((l.Size().Height-l.headHeight()-1)/l.rowHeight()))
}
