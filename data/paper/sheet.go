package paper

import (
	"fmt"
	"io"
	"slices"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"daybook/translations"
)

// Orientations of the paper.
const (
	portrait  = "P"
	landscape = "L"
)

// marking says how the paper must be kept. It is always in both languages, whoever finds it.
const marking = "Protected B / Protégé B"

// hairline and rule are line widths, in millimetres, that every office printer shows.
const (
	hairline = 0.15
	rule     = 0.3
	heavy    = 0.6
)

// sheet is a document being drawn: text in mixed fonts, lines, and the structure beside them.
// Lengths are in millimetres from the top left corner.
type sheet struct {
	pdf           *fpdf.Fpdf
	faces         *faces
	words         *translations.Words
	tags          *tags
	missing       map[rune]int
	width, height float64
	margin        float64
	face          *face
	size          float64
}

// newSheet begins a document. Its title is shown in window bars and recent-file lists: no personal data.
func (p *Printer) newSheet(orientation, title string, margin float64, words *translations.Words, printed time.Time) *sheet {
	pdf := fpdf.New(orientation, "mm", "Letter", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(margin, margin, margin)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(printed)
	pdf.SetModificationDate(printed)
	pdf.SetTitle(string(clean(title)), true)
	pdf.SetCreator("Daybook", true)
	pdf.SetLang(string(words.Language()) + "-CA")
	s := &sheet{pdf: pdf, faces: p.faces, words: words, tags: newTags(), missing: map[rune]int{}, margin: margin}
	s.width, s.height = pdf.GetPageSize()
	return s
}

// turn begins the next page.
func (s *sheet) turn() {
	s.pdf.AddPage()
	s.tags.turn()
	s.face = nil
}

// marked draws content that belongs to an element.
func (s *sheet) marked(e *element, draw func()) {
	s.pdf.RawWriteStr(s.tags.mark(e))
	draw()
	s.pdf.RawWriteStr("EMC")
}

// artifact draws what is not read aloud: lines, boxes, repeated headers, footers.
func (s *sheet) artifact(draw func()) {
	s.pdf.RawWriteStr("/Artifact BMC")
	draw()
	s.pdf.RawWriteStr("EMC")
}

// write sets a clean text with the top left corner of its line at a point.
func (s *sheet) write(x, top float64, st style, text []rune) {
	baseline := top + ascent*st.size*millimetres
	for len(text) > 0 {
		face := s.faces.of(text[0], st.bold)
		n := 1
		for face != nil && n < len(text) && s.faces.of(text[n], st.bold) == face {
			n++
		}
		if face == nil {
			s.box(x, baseline, st, text[0])
		} else {
			s.use(face, st.size)
			s.pdf.Text(x, baseline, string(text[:n]))
		}
		x += s.faces.length(text[:n], st)
		text = text[n:]
	}
}

// use selects a face, which enters the document the first time.
func (s *sheet) use(f *face, size float64) {
	if s.face == f && s.size == size {
		return
	}
	f.embed(s.pdf)
	s.pdf.SetFont(f.family, f.style, size)
	s.face, s.size = f, size
}

// box draws ▯ for a character that no font has. The no-break space under it carries the ▯ for readers and for copying.
func (s *sheet) box(x, baseline float64, st style, missing rune) {
	s.missing[missing]++
	unit := st.size * millimetres
	s.pdf.RawWriteStr("/Span <</ActualText <FEFF25AF>>> BDC")
	s.use(s.faces.regular, st.size)
	s.pdf.Text(x, baseline, "\u00a0")
	s.pdf.SetLineWidth(unit * 0.05)
	s.pdf.Rect(x+unit*0.1, baseline-unit*0.7, unit*0.42, unit*0.7, "D")
	s.pdf.RawWriteStr("EMC")
}

// right sets a clean text that ends at x.
func (s *sheet) right(x, top float64, st style, text []rune) {
	s.write(x-s.faces.length(text, st), top, st, text)
}

// centre sets a clean text around x.
func (s *sheet) centre(x, top float64, st style, text []rune) {
	s.write(x-s.faces.length(text, st)/2, top, st, text)
}

// rule draws a straight line.
func (s *sheet) rule(x1, y1, x2, y2, width float64) {
	s.pdf.SetLineWidth(width)
	s.pdf.Line(x1, y1, x2, y2)
}

// t gives a message as clean text.
func (s *sheet) t(id string, args ...translations.Args) []rune { return clean(s.words.T(id, args...)) }

// footer draws the marking, the page number and when it was printed at the foot of a page.
func (s *sheet) footer(page, pages int, printed []rune) {
	st := style{size: 8}
	top := s.height - s.margin - st.line()
	s.artifact(func() {
		s.rule(s.margin, top-1.2, s.width-s.margin, top-1.2, rule)
		s.write(s.margin, top, style{size: 8, bold: true}, []rune(marking))
		s.centre(s.width/2, top, st, s.t("paper.page", translations.Args{"Page": page, "Pages": pages}))
		s.right(s.width-s.margin, top, st, printed)
	})
}

// finish writes the document with its structure.
func (s *sheet) finish(w io.Writer) (Report, error) {
	pages := s.pdf.PageCount()
	if err := s.pdf.Error(); err != nil {
		return Report{}, fmt.Errorf("drawing a document: %w", err)
	}
	if err := tagged(w, s.pdf, s.tags); err != nil {
		return Report{}, err
	}
	return report(s.missing, pages), nil
}

// stack sets lines below each other.
func (s *sheet) stack(x, top float64, st style, lines [][]rune) {
	for i, text := range lines {
		if last := len(text) - 1; i < len(lines)-1 && last >= 0 && text[last] != '-' && text[last] != '/' {
			text = append(slices.Clip(text), ' ') // for those who listen or copy
		}
		s.write(x, top, st, text)
		top += st.line()
	}
}
