package paper

import (
	"image/color"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
)

// Measures of the framed confirmation number, in millimetres.
const (
	codeSize  = 30
	quietZone = 4 // modules of white that a reader needs around the code
	framePad  = 5
)

// symbol is a QR code as rows of dark modules.
type symbol [][]bool

// encode makes the QR code of a confirmation number: it holds nothing else, because anybody's phone can read it.
func encode(number string) (symbol, error) {
	code, err := qr.Encode(number, qr.M, qr.Auto)
	if err != nil {
		return nil, err
	}
	return modules(code), nil
}

func modules(code barcode.Barcode) symbol {
	bounds := code.Bounds()
	rows := make(symbol, bounds.Dy())
	for y := range rows {
		rows[y] = make([]bool, bounds.Dx())
		for x := range rows[y] {
			rows[y][x] = code.At(bounds.Min.X+x, bounds.Min.Y+y) == color.Color(color.Black)
		}
	}
	return rows
}

// run is a stretch of dark modules in one row.
type run struct{ x, y, length int }

// runs joins dark neighbours, so that no printer leaves seams between them.
func (s symbol) runs() []run {
	var all []run
	for y, row := range s {
		for x := 0; x < len(row); x++ {
			if !row[x] {
				continue
			}
			start := x
			for x < len(row) && row[x] {
				x++
			}
			all = append(all, run{start, y, x - start})
		}
	}
	return all
}

// draw paints the code with its quiet zone into a square.
func (s symbol) draw(paint func(x, y, w, h float64), left, top, size float64) {
	module := size / float64(len(s)+2*quietZone)
	for _, r := range s.runs() {
		paint(left+float64(r.x+quietZone)*module, top+float64(r.y+quietZone)*module, float64(r.length)*module, module)
	}
}

// number adds the frame with the confirmation number, large and as a code.
func (s *slip) number() {
	shown := groups(s.Details.Confirmation)
	if shown == "" {
		return
	}
	label, note := s.t("paper.slip.number"), s.faces.wrap(s.t("paper.slip.show"), slipSmall, s.width-2*slipMargin-codeSize-3*framePad, 2)
	big := style{size: 34, bold: true}
	const height = codeSize + 2
	s.bands = append(s.bands, band{height: height + 8, draw: func(top float64) {
		s.artifact(func() {
			s.pdf.SetLineWidth(heavy)
			s.pdf.Rect(slipMargin, top, s.width-2*slipMargin, height, "D")
		})
		left := float64(slipMargin + framePad)
		room := s.width - 2*slipMargin - codeSize - 3*framePad
		s.marked(s.tags.root.add("H2"), func() { s.write(left, top+3, slipHeading, label) })
		s.marked(s.tags.root.add("P"), func() { s.write(left, top+8, big, s.faces.shorten(clean(shown), big, room)) })
		s.marked(s.tags.root.add("P"), func() { s.stack(left, top+23.5, slipSmall, note) })
		s.code(s.width-slipMargin-codeSize-1, top+1)
	}})
}

// code draws the QR code of the number; a number too long for one, which none is, goes without.
func (s *slip) code(left, top float64) {
	code, err := encode(s.Details.Confirmation)
	if err != nil {
		return
	}
	figure := s.tags.root.add("Figure")
	figure.alt = s.words.T("paper.slip.code")
	s.marked(figure, func() {
		code.draw(func(x, y, w, h float64) { s.pdf.Rect(x, y, w, h, "F") }, left, top, codeSize)
	})
}
