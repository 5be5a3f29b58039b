package desktop

import (
	"slices"

	"github.com/google/uuid"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// context is what a screen is built with now.
func (d *Desktop) context() screen.Context {
	return screen.Context{
		Env: d.env, Words: d.words, Runner: d.o.Runner, Window: d.window, Site: d.site, Now: d.o.Now,
		Expires: d.idle.expire / 60,
		Toast:   func(tone kit.Tone, text string) { d.toasts.Show(kit.Toast{Tone: tone, Text: text}) },
		Offer:   func(toast kit.Toast) { d.toasts.Show(toast) },
		Fail:    d.fail, Open: d.open, Show: d.showBooking, Committed: d.committed, Rebuild: d.rebuild,
		Remember: d.remember, Recall: d.memory.read, Searchable: d.search.percent,
		Speak: d.speak, Look: func() string { return lookNames[d.look] }, SetLook: func(name string) { d.setLook(lookNamed(name)) },
		Text: d.percent, SetText: d.setText,
		ChooseSite: d.chooseSite, MoveTo: d.moveTo, Idle: func() (lock, expire int) { return d.idle.lock / 60, d.idle.expire / 60 },
	}
}

// open goes to a screen of the rail.
func (d *Desktop) open(name string, args any) {
	i := slices.IndexFunc(d.o.Screens, func(p Place) bool { return p.Name == name })
	if i < 0 || d.cover != nil {
		return
	}
	if amend, ok := args.(screen.Amend); ok {
		amend.From = d.o.Screens[d.current].Name
		args = amend
	}
	d.shown().Leave()
	d.o.Records.Leave()
	d.current = i
	opener, ok := d.shown().(screen.Opener)
	d.build()
	if ok && args != nil {
		opener.OpenAt(args)
	}
	d.shown().Enter()
}

// showBooking opens a booking over the screen in front.
func (d *Desktop) showBooking(id uuid.UUID) {
	if d.cover == nil {
		d.o.Records.Show(d.context(), id)
	}
}

// remember keeps a setting for a screen. The idle times hold from now on.
func (d *Desktop) remember(name, value string) {
	d.memory.write(name, value)
	if name == screen.IdleLock || name == screen.IdleExpire {
		d.idle.read(d.memory)
		d.adjusted()
	}
}

// adjusted tells the screen in front that theme, text size, idle times or the search are others now.
func (d *Desktop) adjusted() {
	if a, ok := d.shown().(screen.Adjuster); ok {
		a.Adjusted()
	}
}
