package paper

// paragraph is a text in a cell, down from the top of the row.
type paragraph struct {
	down  float64
	style style
	lines [][]rune
}

// cells is the content of a row, by column.
type cells struct {
	texts  [][]paragraph
	ticks  []float64 // the middle of each person's boxes, down from the top of the row
	height float64
}

// level gives where a text begins so that it stands on one baseline with the names of the row, whatever its size.
func level(down float64, st style) float64 { return down + ascent*(rowSize-st.size)*millimetres }

// put adds a text to a column and gives where the next one may begin.
func (c *cells) put(column int, down float64, st style, lines [][]rune) float64 {
	if len(lines) > 0 {
		c.texts[column] = append(c.texts[column], paragraph{down: down, style: st, lines: lines})
	}
	down += float64(len(lines)) * st.line()
	c.height = max(c.height, down)
	return down
}

// cell draws the texts of one cell. An empty cell still stands in the structure, so that columns stay columns; several
// texts are read as paragraphs, or a time and how long it takes would run together.
func (l *list) cell(cell *element, x, top float64, texts []paragraph) {
	for _, p := range texts {
		owner := cell
		if len(texts) > 1 {
			owner = cell.add("P")
		}
		l.marked(owner, func() { l.stack(x, top+p.down, p.style, p.lines) })
	}
}
