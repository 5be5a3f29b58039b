package kit

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// icon is a drawing on a 16 by 16 field; %s stands for the colour.
type icon struct{ name, body string }

var (
	iconClosed  = icon{"closed", `<path d="M5 3 L12 8 L5 13 Z" fill="%s"/>`}
	iconOpen    = icon{"open", `<path d="M3 5 L13 5 L8 12 Z" fill="%s"/>`}
	iconUp      = icon{"up", `<path d="M3 11 L13 11 L8 4 Z" fill="%s"/>`}
	iconWarning = icon{"warning", `<path d="M8 1.5 L15 14 L1 14 Z M7.2 6 L7.2 10 L8.8 10 L8.8 6 Z M7.2 11 L7.2 12.6 L8.8 12.6 L8.8 11 Z" fill-rule="evenodd" fill="%s"/>`}
	iconError   = icon{"error", `<path d="M5 1 L11 1 L15 5 L15 11 L11 15 L5 15 L1 11 L1 5 Z M7.2 4 L7.2 9 L8.8 9 L8.8 4 Z M7.2 10.4 L7.2 12 L8.8 12 L8.8 10.4 Z" fill-rule="evenodd" fill="%s"/>`}
	iconDone    = icon{"done", `<path d="M2 8.6 L3.6 7 L6.4 9.8 L12.6 3.4 L14.2 5 L6.4 13 Z" fill="%s"/>`}
	iconClock   = icon{"clock", `<path d="M8 1 L11 1.8 L14.2 5 L15 8 L14.2 11 L11 14.2 L8 15 L5 14.2 L1.8 11 L1 8 L1.8 5 L5 1.8 Z M7.2 4 L7.2 8.6 L11 10.8 L11.8 9.4 L8.8 7.7 L8.8 4 Z" fill-rule="evenodd" fill="%s"/>`}
	iconInfo    = icon{"info", `<path d="M8 1 L11 1.8 L14.2 5 L15 8 L14.2 11 L11 14.2 L8 15 L5 14.2 L1.8 11 L1 8 L1.8 5 L5 1.8 Z M7.2 7 L7.2 12 L8.8 12 L8.8 7 Z M7.2 4 L7.2 5.6 L8.8 5.6 L8.8 4 Z" fill-rule="evenodd" fill="%s"/>`}
	iconCall    = icon{"call", `<path d="M2 6 L5 6 L9 2.5 L9 13.5 L5 10 L2 10 Z M10.5 5 L12 4 L13.4 8 L12 12 L10.5 11 L11.6 8 Z" fill="%s"/>`}
	iconDot     = icon{"dot", `<circle cx="8" cy="8" r="4" fill="%s"/>`}
	iconCheck   = icon{"check", `<path d="M3 8.4 L4.4 7 L6.8 9.4 L11.8 4.2 L13.2 5.6 L6.8 12.2 Z" fill="%s"/>`}
)

func newIcon() *canvas.Image {
	i := canvas.NewImageFromResource(nil)
	i.FillMode = canvas.ImageFillContain
	i.ScaleMode = canvas.ImageScaleSmooth
	return i
}

// setIcon draws an icon in the colour a role has now. The name of the resource carries the colour, as the toolkit
// keeps drawings by name.
func setIcon(img *canvas.Image, i icon, role fyne.ThemeColorName) {
	c := hexOf(Colour(role))
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">` + fmt.Sprintf(i.body, c) + `</svg>`
	name := "kit-" + i.name + c[1:] + ".svg"
	if img.Resource != nil && img.Resource.Name() == name {
		return
	}
	img.Resource = fyne.NewStaticResource(name, []byte(svg))
	img.Refresh()
}

func hexOf(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA) //nolint:forcetypeassert // what the model returns
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}
