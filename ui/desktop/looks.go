package desktop

import (
	"strconv"

	"daybook/ui/kit"
)

const (
	leastScale float32 = 1
	mostScale  float32 = 2
	scaleStep  float32 = 0.1
)

// lookNames are how themes are remembered and called: "look."+name.
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
}

// nextLook goes from light to dark to high contrast and round.
func (d *Desktop) nextLook() { d.setLook((d.look + 1) % 3) }

// setScale changes the size of text at once.
func (d *Desktop) setScale(scale float32) {
	d.scale = max(leastScale, min(scale, mostScale))
	d.memory.write(settingText, strconv.Itoa(d.percent()))
	d.applyLook()
	d.window.Resize(d.window.Canvas().Size()) // the menu's height is another: the toolkit leaves the rest where it was
}

// percent is the size of text as people say it.
func (d *Desktop) percent() int { return int(d.scale*100 + 0.5) }
