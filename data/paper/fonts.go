package paper

import (
	"fmt"
	"math"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"daybook/assets"
)

const (
	// plane is how many characters the PDF writer can address: one beyond fails the whole document.
	plane = 0x10000
	// em is the unit in which PDF measures glyphs: thousandths of the size.
	em = 1000
	// noGlyph marks a character that a face does not have.
	noGlyph = math.MaxUint16
)

// face is one font file as paper uses it.
type face struct {
	family, style string // by which the PDF writer knows it
	file          []byte
	advances      []uint16 // by character, in thousandths of the size
}

func (f *face) has(r rune) bool { return r >= 0 && r < plane && f.advances[r] != noGlyph }

// faces are the fonts of every document.
type faces struct {
	regular, bold, syllabics *face
}

func loadFaces() (*faces, error) {
	all := &faces{
		regular:   &face{family: "sans", file: assets.SansRegular()},
		bold:      &face{family: "sans", style: "B", file: assets.SansBold()},
		syllabics: &face{family: "syllabics", file: assets.Syllabics()},
	}
	for _, f := range []*face{all.regular, all.bold, all.syllabics} {
		if err := f.measure(); err != nil {
			return nil, fmt.Errorf("reading the font %s%s: %w", f.family, f.style, err)
		}
	}
	return all, nil
}

// measure reads which characters the face has and how wide they are.
func (f *face) measure() error {
	parsed, err := sfnt.Parse(f.file)
	if err != nil {
		return err
	}
	var buffer sfnt.Buffer
	f.advances = make([]uint16, plane)
	for r := range rune(plane) {
		f.advances[r] = noGlyph
		glyph, err := parsed.GlyphIndex(&buffer, r)
		if err != nil {
			return err
		}
		if glyph == 0 {
			continue
		}
		advance, err := parsed.GlyphAdvance(&buffer, glyph, fixed.I(em), font.HintingNone)
		if err != nil {
			return err
		}
		f.advances[r] = uint16(advance.Round())
	}
	return nil
}

// of gives the face that has a character, or nil: then it is shown as ▯. There is no bold face for syllabics.
func (f *faces) of(r rune, bold bool) *face {
	sans := f.regular
	if bold {
		sans = f.bold
	}
	for _, face := range []*face{sans, f.syllabics} {
		if face.has(r) {
			return face
		}
	}
	return nil
}

// embed makes a face known to a document. The PDF writer keeps only the glyphs that are used.
func (f *face) embed(pdf *fpdf.Fpdf) {
	pdf.AddUTF8FontFromBytes(f.family, f.style, f.file)
}
