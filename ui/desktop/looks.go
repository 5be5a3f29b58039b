package desktop

import (
	"strconv"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// inBounds is a size of text for a percentage.
func inBounds(percent int) float32 {
	return float32(max(screen.TextLeast, min(percent, screen.TextMost))) / 100
}

// lookNames are how themes are remembered and called, as in screen.Looks.
var lookNames = map[kit.Variant]string{kit.Light: "light", kit.Dark: "dark", kit.HighContrast: "contrast"}

func lookNamed(name string) kit.Variant {
	for v, n := range lookNames {
		if n == name {
			return v
		}
	}
	return kit.Light
}

func (d *Desktop) applyLook() { d.o.App.Settings().SetTheme(kit.NewTheme(d.look, d.scale)) }

// setLook changes the theme at once.
func (d *Desktop) setLook(v kit.Variant) {
	d.look = v
	d.memory.write(settingTheme, lookNames[v])
	d.applyLook()
	d.adjusted()
}

// nextLook goes from light to dark to high contrast and round.
func (d *Desktop) nextLook() { d.setLook((d.look + 1) % 3) }

// setText changes the size of text at once.
func (d *Desktop) setText(percent int) {
	d.scale = inBounds(percent)
	d.memory.write(settingText, strconv.Itoa(d.percent()))
	d.applyLook()
	d.window.Resize(d.window.Canvas().Size()) // the menu's height is another: the toolkit leaves the rest where it was
	d.adjusted()
}

// percent is the size of text as people say it.
func (d *Desktop) percent() int { return int(d.scale*100 + 0.5) }
