package desktop

import (
	"slices"
	"strconv"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
)

const warned = 60 // seconds before either

// idle is how long nobody did anything, counted by the window's ticks: --now may hold the clock still.
type idle struct {
	lock, expire int // seconds
	seconds      int
	own          bool   // what happens to the focus now is the program's doing
	expired      bool   // since the last input
	asked        bool   // for a lock that had to wait
	lost         bool   // something half typed was wiped and the person does not know
	said         string // on the status line
}

// read takes up the times remembered; what makes no sense is the usual time, what is too much or too little the nearest.
func (i *idle) read(m *memory) {
	minutes := func(name string, usual, least, most int) int {
		n, err := strconv.Atoi(m.read(name))
		if err != nil {
			n = usual
		}
		return 60 * max(least, min(n, most))
	}
	i.lock = minutes(screen.IdleLock, screen.IdleLockUsual, screen.IdleLockLeast, screen.IdleLockMost)
	i.expire = minutes(screen.IdleExpire, screen.IdleExpireUsual, screen.IdleExpireLeast, screen.IdleExpireMost)
}

// expireMinutes is what the Overview and the words about wiping name.
func (i *idle) expireMinutes() translations.Args { return translations.Args{"Minutes": i.expire / 60} }

// input is told that a person did something.
func (d *Desktop) input() {
	if d.idle.own {
		return
	}
	d.idle.seconds, d.idle.expired = 0, false
	d.warn()
}

// alone does something in which no input counts: building a screen moves the focus.
func (d *Desktop) alone(do func()) {
	was := d.idle.own
	d.idle.own = true
	do()
	d.idle.own = was
}

// idled lets one more second go by.
func (d *Desktop) idled() {
	d.idle.seconds++
	if d.idle.asked || d.idle.seconds >= d.idle.lock {
		d.lock()
	}
	if d.idle.seconds >= d.idle.expire && !d.idle.expired && !d.saving() {
		d.idle.expired = true
		d.expire()
	}
	d.warn()
}

// drafters are the screens on which something may be half typed.
func (d *Desktop) drafters() []screen.Drafter {
	var list []screen.Drafter
	for _, p := range d.o.Screens {
		if s, ok := p.Screen.(screen.Drafter); ok {
			list = append(list, s)
		}
	}
	return list
}

// saving tells whether something is on its way to the store, to a file or to a printer: its answer must reach the person.
func (d *Desktop) saving() bool {
	for _, s := range d.drafters() {
		if s.Busy() {
			return true
		}
	}
	return slices.ContainsFunc(d.o.Saving, func(busy func(*run.Runner) bool) bool { return busy(d.o.Runner) })
}

func (d *Desktop) begun() bool {
	for _, s := range d.drafters() {
		if s.Begun() {
			return true
		}
	}
	return false
}

// expire wipes what is half typed and says so, at the latest when somebody is back.
func (d *Desktop) expire() {
	if len(d.drafters()) == 0 {
		return
	}
	d.alone(func() {
		begun := d.begun()
		if begun && d.cover == nil {
			d.env.CloseAll(d.window.Canvas()) // what they would answer is gone
		}
		for _, s := range d.drafters() {
			s.Expire()
		}
		if !begun {
			return
		}
		d.idle.lost = true
		if d.cover != nil {
			d.rebuild() // it says whether anything is kept
			return
		}
		d.sayLost()
	})
}

// sayLost tells, once, that something was wiped. It stays until it is answered: who was away must see it.
func (d *Desktop) sayLost() {
	if !d.idle.lost {
		return
	}
	t := d.words.T
	kit.Ask(d.env, d.window.Canvas(), t("desktop.expired-title"), t("desktop.expired", d.idle.expireMinutes()), 0,
		kit.Action{Label: t("word.close"), Do: func() { d.idle.lost = false }})
}

// kept is what the lock says about what was half typed.
func (d *Desktop) kept() (kit.Tone, string) {
	switch {
	case d.idle.lost:
		return kit.ToneLate, d.words.T("unlock.expired", d.idle.expireMinutes())
	case d.begun():
		return kit.Plain, d.words.T("unlock.kept", d.idle.expireMinutes())
	}
	return kit.Plain, ""
}

// warn brings the status line up to date if what it should say of idleness is another thing now.
func (d *Desktop) warn() {
	if d.frame != nil && d.warning() != d.idle.said {
		d.sayKnown()
	}
}

// warning counts down the last minute before a lock, or before a form is wiped; "" when there is nothing to warn of.
func (d *Desktop) warning() string {
	i := &d.idle
	wipe, lock := i.expire-i.seconds, i.lock-i.seconds
	near := func(left, limit int) bool { return left > 0 && left <= min(warned, limit/2) }
	switch {
	case near(wipe, i.expire) && (d.cover != nil || wipe < lock) && d.begun():
		return d.words.N("status-line.expires", wipe)
	case near(lock, i.lock) && d.cover == nil:
		return d.words.N("status-line.locks", lock)
	}
	return ""
}
