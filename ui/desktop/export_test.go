package desktop

import (
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Listed is a command in its menu.
type Listed struct {
	Menu string
	screen.Command
}

// Listed are all commands there are now, in the order of the menu.
func (d *Desktop) Listed() []Listed {
	var all []Listed
	for _, g := range d.groups() {
		for _, c := range g.commands {
			all = append(all, Listed{g.name, c})
		}
	}
	return all
}

// Toast says something in passing, as a screen does.
func (d *Desktop) Toast(text string) { d.context().Toast(kit.ToneDone, text) }

// Front is the name of the screen in front.
func (d *Desktop) Front() string { return d.o.Screens[d.current].Name }
