package kit

import "fyne.io/fyne/v2"

// RadioGroup is one choice of a few, all seen. Arrows change it.
type RadioGroup struct {
	choices
	// OnChanged is told the item chosen by the person.
	OnChanged func(i int)
	chosen    int
}

// NewRadioGroup makes a choice; chosen may be -1 for none yet.
func NewRadioGroup(env *Env, texts []string, chosen int) *RadioGroup {
	g := &RadioGroup{}
	g.setUp(env, texts, false, g)
	g.press = g.choose
	g.SetChosen(chosen)
	return g
}

// Chosen is the item chosen, or -1.
func (g *RadioGroup) Chosen() int { return g.chosen }

// SetChosen chooses without telling OnChanged; a number outside chooses none.
func (g *RadioGroup) SetChosen(chosen int) {
	g.chosen = -1
	for i, item := range g.items {
		item.on = i == chosen
		if item.on {
			g.chosen, g.at = i, i
		}
	}
	g.Refresh()
}

func (g *RadioGroup) choose(i int) {
	if i == g.chosen || g.Disabled() {
		return
	}
	g.SetChosen(i)
	if g.OnChanged != nil {
		g.OnChanged(i)
	}
}

// Disable makes it do nothing; if it had the focus, the focus leaves.
func (g *RadioGroup) Disable() { g.choices.Disable(); giveUp(g) }

// FocusGained is for the toolkit.
func (g *RadioGroup) FocusGained() { g.env.focused(g); g.choices.FocusGained() }

// TypedKey moves the choice with the arrows; Enter chooses the item with the ring, as needed while none is chosen.
func (g *RadioGroup) TypedKey(ev *fyne.KeyEvent) {
	if moved, known := g.step(ev); known {
		if moved || g.chosen < 0 {
			g.choose(g.at)
		}
		return
	}
	enterOrForward(ev, &g.choices)
}

// CreateRenderer is for the toolkit.
func (g *RadioGroup) CreateRenderer() fyne.WidgetRenderer { return g.render(g) }

// Tapped is a click.
func (g *RadioGroup) Tapped(ev *fyne.PointEvent) { focusOn(g); g.choices.Tapped(ev) }

// CheckGroup is any number of a few, all seen. Arrows move the ring, Space and Enter switch.
type CheckGroup struct {
	choices
	// OnChanged is told the item switched by the person and its new state.
	OnChanged func(i int, on bool)
}

// NewCheckGroup makes a group with nothing switched on.
func NewCheckGroup(env *Env, texts []string) *CheckGroup {
	g := &CheckGroup{}
	g.setUp(env, texts, true, g)
	g.press = g.toggle
	return g
}

// On tells whether an item is switched on.
func (g *CheckGroup) On(i int) bool { return i >= 0 && i < len(g.items) && g.items[i].on }

// Set switches an item without telling OnChanged.
func (g *CheckGroup) Set(i int, on bool) {
	if i >= 0 && i < len(g.items) {
		g.items[i].on = on
		g.Refresh()
	}
}

func (g *CheckGroup) toggle(i int) {
	if i < 0 || i >= len(g.items) || g.Disabled() {
		return
	}
	g.Set(i, !g.items[i].on)
	if g.OnChanged != nil {
		g.OnChanged(i, g.items[i].on)
	}
}

// Disable makes it do nothing; if it had the focus, the focus leaves.
func (g *CheckGroup) Disable() { g.choices.Disable(); giveUp(g) }

// FocusGained is for the toolkit.
func (g *CheckGroup) FocusGained() { g.env.focused(g); g.choices.FocusGained() }

// TypedKey moves the ring with the arrows and switches with Enter.
func (g *CheckGroup) TypedKey(ev *fyne.KeyEvent) {
	if _, known := g.step(ev); known {
		return
	}
	enterOrForward(ev, &g.choices)
}

// CreateRenderer is for the toolkit.
func (g *CheckGroup) CreateRenderer() fyne.WidgetRenderer { return g.render(g) }

// Tapped is a click.
func (g *CheckGroup) Tapped(ev *fyne.PointEvent) { focusOn(g); g.choices.Tapped(ev) }

func enterOrForward(ev *fyne.KeyEvent, c *choices) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.press(c.at)
	case fyne.KeySpace:
	default:
		c.env.Pass(ev)
	}
}
