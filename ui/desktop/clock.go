package desktop

import (
	"context"
	"time"

	"daybook/ui/kit"
)

// clockState is what can be said of the computer's clock without another to compare it with.
type clockState int

const (
	clockRight clockState = iota
	clockBack             // earlier than something that happened already
	clockAhead            // far later than the last thing that is known to have happened
)

const (
	clockSlack = 10 * time.Minute
	clockLeap  = 20 * time.Hour      // between two looks a minute apart; a laptop that slept overnight is not wrong
	clockGap   = 60 * 24 * time.Hour // since Daybook was used last
)

// judgeClock compares the present with the latest time seen, and with the look before: zero at the start. A wrong clock
// stops nobody, since the journal has its own order (design.md §7); it is only said.
func judgeClock(now, seen, before time.Time) clockState {
	switch {
	case now.Before(seen.Add(-clockSlack)):
		return clockBack
	case !before.IsZero() && now.Sub(before) > clockLeap:
		return clockAhead
	case before.IsZero() && !seen.IsZero() && now.Sub(seen) > clockGap:
		return clockAhead
	}
	return clockRight
}

// checkClock looks at the computer's clock. A time that is in doubt is not remembered as seen, so that setting the clock
// right ends the doubt.
func (d *Desktop) checkClock() {
	now, k := d.o.Now(), &d.known
	if k.looked.IsZero() {
		if seen, err := time.Parse(time.RFC3339, d.memory.read(settingClock)); err == nil {
			k.seen = seen
		}
	}
	if written, err := d.o.Store.Clock(context.Background()); err == nil && written.After(k.seen) {
		k.seen = written
	}
	state := judgeClock(now, k.seen, k.looked)
	if k.clock == clockAhead && state == clockRight && now.Sub(k.seen) > clockLeap {
		state = clockAhead // still where it leapt to
	}
	if k.clock = state; state == clockRight {
		if k.looked.IsZero() {
			d.memory.write(settingClock, now.UTC().Format(time.RFC3339))
		}
		k.seen = later(k.seen, now)
	}
	k.looked = now
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func (d *Desktop) clockItem() kit.StatusItem {
	item := kit.StatusItem{Label: d.words.T("status-line.clock"), Value: d.words.T("status-line.clock-right")}
	switch d.known.clock {
	case clockBack:
		item.Value, item.Tone = d.words.T("status-line.clock-back"), kit.ToneLate
	case clockAhead:
		item.Value, item.Tone = d.words.T("status-line.clock-ahead"), kit.ToneLate
	}
	return item
}
