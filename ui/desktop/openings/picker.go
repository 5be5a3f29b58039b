package openings

import (
	"fyne.io/fyne/v2"

	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/screen"
)

// Picker shows the openings that fit a wish and keeps which one is chosen.
type Picker struct {
	store  Store
	choice *Choice
	o      Options

	ctx  screen.Context
	site site.Site // where openings are looked for
	wish Wish
	last Wish // the latest that asked for something
	view *view

	found  []capacity.Opening
	more   bool         // later openings exist
	none   *fault.Fault // why there are no openings
	lost   *fault.Fault // why the opening chosen before is no longer held out
	near   *site.Place  // the place lost: openings come nearest to it first
	week   week         // what the strip shows
	settle bool         // the focus goes to the openings when they are there

	quiet bool // the program changes fields, not the person
}

// New makes a picker of what is kept in a choice, which stays the owner's.
func New(store Store, choice *Choice, o Options) *Picker {
	return &Picker{store: store, choice: choice, o: o}
}

// Build makes the objects anew, as for another language, theme or site, from the choice and from what was found last.
// Places chosen at another site than the one now at hand are let go.
func (p *Picker) Build(ctx screen.Context) fyne.CanvasObject {
	moved := p.ctx.Site.ID != "" && p.ctx.Site.ID != ctx.Site.ID && !p.o.Fixed
	p.ctx = ctx
	if moved {
		p.choice.Chosen, p.choice.Away = nil, ""
		p.choice.restart()
		p.forget()
	}
	p.locate()
	old := p.view
	p.build()
	if v := p.view; old != nil { // who walks through cells goes on where they are
		v.grid.at, v.grid.openings, v.grid.focus = old.grid.at, old.grid.openings, old.grid.focus
		v.strip.Resume(old.strip.At())
	}
	p.show()
	p.view.grid.focus = false
	return p.view.object
}

// locate finds the site that openings are looked for at: another one if the choice names it and it is still there.
func (p *Picker) locate() {
	p.site = p.ctx.Site
	if p.choice.Away == "" || p.choice.Away == p.ctx.Site.ID {
		return
	}
	sites, err := p.store.Sites()
	for _, s := range sites {
		if s.ID == p.choice.Away {
			p.site = s
			return
		}
	}
	if err == nil && !p.o.Fixed {
		p.choice.Away, p.choice.Chosen = "", nil
	}
}

// Chosen are the places of the opening chosen, at the site At tells; none are chosen yet, or any more, when it is empty.
func (p *Picker) Chosen() []site.Place { return p.choice.Chosen }

// At is the site the openings are at.
func (p *Picker) At() site.Site { return p.site }

// Away tells whether that is another than the site at hand.
func (p *Picker) Away() bool { return p.site.ID != p.ctx.Site.ID }

// SideBySide tells whether the party is served at several counters at once.
func (p *Picker) SideBySide() bool { return p.choice.Together(p.wish.Persons) }

// Lost tells why the opening chosen before is no longer held out, until another one is chosen; nil if none was lost.
func (p *Picker) Lost() *fault.Fault { return p.lost }

// Digit chooses an opening by its number, 1 to 9, and tells whether there is such a one. While newer ones are being asked
// for there is none.
func (p *Picker) Digit(r rune) bool {
	return p.view != nil && !p.view.grid.Hidden && p.view.grid.digit(r)
}

// First is where the focus goes: the openings, or the first day asked for while there are none.
func (p *Picker) First() fyne.Focusable {
	if p.view.grid.Hidden {
		return p.view.from
	}
	return p.view.grid
}

// Focus goes there.
func (p *Picker) Focus() {
	if p.view != nil {
		p.ctx.Window.Canvas().Focus(p.First())
	}
}

// FocusWeek goes to the strip of free counts, if it is shown.
func (p *Picker) FocusWeek() {
	if p.view != nil && !p.view.weekCard.Hidden {
		p.ctx.Window.Canvas().Focus(p.view.strip)
	}
}

// Ask asks for the openings that fit a wish. The old ones stay, greyed, until the answer is there; an opening chosen
// before stays chosen if it still fits.
func (p *Picker) Ask(w Wish) {
	if w.Service != "" && w != p.last {
		if p.last.Service != "" {
			p.choice.Page = 0
			if p.lost == nil {
				p.near = nil
			}
		}
		p.last = w
	}
	p.wish = w
	if p.view != nil {
		p.ask()
	}
}

// Changed asks again after somebody committed something. The focus stays where it is, and so does the time chosen, unless
// it was taken: that is said at once.
func (p *Picker) Changed() {
	if p.view != nil && p.wish.Service != "" {
		p.askAs(true)
	}
}

// Lose says that the store refused the place chosen and goes to the openings nearest to it.
func (p *Picker) Lose(f *fault.Fault) {
	if len(p.choice.Chosen) > 0 {
		gone := p.choice.Chosen[0]
		p.near = &gone
	}
	p.choice.Chosen, p.choice.Page, p.lost, p.settle = nil, 0, f, true
	if p.view == nil {
		return
	}
	p.showTrouble()
	p.shown()
	p.ask()
}

// Cancel stops all searches, as before the picker goes.
func (p *Picker) Cancel() {
	for _, slot := range []string{p.slot(slotList), p.slot(slotWeek), p.slot(slotSites)} {
		p.ctx.Runner.Cancel(slot)
	}
}

// Forget drops the widgets and all that was found, as at a lock or for the next client. The choice is the owner's to empty.
func (p *Picker) Forget() {
	p.forget()
	p.wish, p.last, p.view = Wish{}, Wish{}, nil
}

func (p *Picker) forget() {
	p.found, p.more, p.none, p.lost, p.near, p.settle, p.week = nil, false, nil, nil, nil, false, week{}
}

// Keep takes from the widgets what the choice only learns from them: a date still being typed.
func (p *Picker) Keep() {
	if p.view != nil {
		p.choice.From = p.view.from.Text
	}
}

// FromWrong tells whether what stands in the field of the first day is no date.
func (p *Picker) FromWrong() bool {
	if p.view == nil {
		return false
	}
	_, ok := p.view.from.Date()
	return !ok && p.view.from.Text != ""
}

// slot is a slot of the runner, the picker's own.
func (p *Picker) slot(name string) string { return p.o.Name + name }

func (p *Picker) changed(name string) {
	if p.o.Changed != nil {
		p.o.Changed(name)
	}
}

func (p *Picker) shown() {
	if p.o.Shown != nil {
		p.o.Shown()
	}
}
