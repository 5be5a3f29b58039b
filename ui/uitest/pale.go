package uitest

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/canvas"
)

// Colours are what Pale must know of a theme.
type Colours struct {
	Ground color.Color // behind everything
	Faint  color.Color // of what is disabled or not filled in yet: 3 will do
	Rule   color.Color // of lines that only adorn: none is asked of them
}

// Pale lists what of the parts that are seen has too little contrast to what lies behind: texts below 4.5, icons, borders
// and rings below 3. Of several layers only the topmost is looked at: what is under a dialog is dimmed.
func Pale(all []Part, c Colours) []string {
	if len(all) == 0 {
		return nil
	}
	top := all[len(all)-1].Layer
	var found []string
	for i, p := range all {
		front, limit, what := c.front(p)
		if p.Layer != top || front == nil || !p.Seen() || Covered(all, p) {
			continue
		}
		x, y := p.Area.Cut(p.Shown).Middle()
		if _, ok := p.Object.(*canvas.Rectangle); ok {
			x = p.Area.Left + 0.25 // a border is as good as what is around it lets it be
		}
		behind, of := ground(all[:i], x, y, c.Ground)
		if got := Contrast(front, behind); got < limit {
			found = append(found, fmt.Sprintf("%s %s on %s of %s: %.2f", what, hex(front), hex(behind), of, got))
		}
	}
	return found
}

// Strange lists what is drawn in a colour that is none of a theme's, as what did not hear that another was put on.
func Strange(all []Part, theme []color.Color) []string {
	own := map[string]bool{}
	for _, c := range theme {
		own[hex(c)] = true
	}
	var found []string
	for _, p := range all {
		for _, c := range coloursOf(p) {
			if c != nil && opaque(c) && !own[hex(c)] && p.Seen() {
				found = append(found, fmt.Sprintf("%s of %s in %s", hex(c), name(p), name(Part{Object: p.Owner()})))
			}
		}
	}
	return found
}

// coloursOf are all that a part is drawn in.
func coloursOf(p Part) []color.Color {
	switch o := p.Object.(type) {
	case *canvas.Text:
		if o.Text != "" {
			return []color.Color{o.Color}
		}
	case *canvas.Rectangle:
		if o.StrokeWidth > 0 {
			return []color.Color{o.FillColor, o.StrokeColor}
		}
		if o.Size().Width > 2 { // a caret blinks, here but not in the program, and keeps its colour while it does
			return []color.Color{o.FillColor}
		}
	case *canvas.Image:
		return []color.Color{iconColour(o)}
	}
	return nil
}

// front is the colour a part is drawn in, and the contrast it needs; nil if nothing is asked of it.
func (c Colours) front(p Part) (front color.Color, limit float64, what string) {
	switch o := p.Object.(type) {
	case *canvas.Text:
		if o.Text == "" {
			return nil, 0, ""
		}
		limit = 4.5
		if hex(o.Color) == hex(c.Faint) {
			limit = 3
		}
		return o.Color, limit, fmt.Sprintf("%q", o.Text)
	case *canvas.Image:
		return iconColour(o), 3, "icon"
	case *canvas.Rectangle:
		if o.StrokeWidth < 1 || o.StrokeColor == nil || !opaque(o.StrokeColor) || hex(o.StrokeColor) == hex(c.Rule) {
			return nil, 0, ""
		}
		return o.StrokeColor, 3, "border of " + name(Part{Object: p.Owner()})
	}
	return nil, 0, ""
}

// ground is the colour of what was drawn last at a point, and what it is a part of.
func ground(drawn []Part, x, y float32, behind color.Color) (c color.Color, of string) {
	for i := len(drawn) - 1; i >= 0; i-- {
		if solid(drawn[i]) && drawn[i].Area.Cut(drawn[i].Shown).Holds(x, y) {
			return drawn[i].Object.(*canvas.Rectangle).FillColor, name(Part{Object: drawn[i].Owner()}) //nolint:forcetypeassert // what is solid is one
		}
	}
	return behind, "the window"
}

// iconColour is what an icon of ours is drawn in, which its name ends with; nil if it is none.
func iconColour(i *canvas.Image) color.Color {
	if i.Resource == nil {
		return nil
	}
	name, ok := strings.CutSuffix(i.Resource.Name(), ".svg")
	if !ok || !strings.HasPrefix(name, "kit-") {
		return nil
	}
	n, err := strconv.ParseUint(name[max(0, len(name)-6):], 16, 32)
	if err != nil {
		return nil
	}
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xff} //nolint:gosec // the bytes are what is wanted
}

// Contrast is that of two opaque colours as WCAG 2 defines it, 1 to 21.
func Contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func opaque(c color.Color) bool {
	_, _, _, a := c.RGBA()
	return a == 0xffff
}

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA) //nolint:forcetypeassert // what the model returns
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}
