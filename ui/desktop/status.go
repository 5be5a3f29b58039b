package desktop

import (
	"context"
	"time"

	"daybook/model/calendar"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// fileState is what is known of the file.
type fileState int

const (
	fileChecking fileState = iota
	fileSound
	fileDamaged
)

// known is what the status line says.
type known struct {
	saved  time.Time // when something was last seen to be committed; none yet
	file   fileState
	clock  clockState
	seen   time.Time // the latest time that is not in doubt
	looked time.Time // when the clock was last looked at; zero at the start
	minute calendar.Minute
}

const tickEvery = time.Second

// checkFile has the whole file read in the background.
func (d *Desktop) checkFile() {
	if d.o.Store.Damaged() != nil {
		d.known.file = fileDamaged
		d.sayKnown()
		return
	}
	d.o.Runner.Run("window.file", func(ctx context.Context) func() {
		err := d.o.Store.CheckFile(ctx)
		return func() {
			d.known.file = fileSound
			if err != nil {
				d.known.file = fileDamaged
				d.fail(err)
			}
			d.sayKnown()
		}
	})
}

// tick looks every second whether anything was committed or nobody is there, and keeps the clock on the bar right.
func (d *Desktop) tick() {
	if d.o.After == nil {
		return
	}
	d.stopTick = d.o.After(tickEvery, func() {
		if _, minute, err := d.site.Now(d.o.Now()); err == nil && minute != d.known.minute {
			d.checkClock()
			d.sayKnown()
		}
		d.idled()
		d.searched()
		d.ticked()
		d.o.Runner.Run("window.watch", func(ctx context.Context) func() {
			changed, err := d.o.Store.Changed(ctx)
			return func() {
				if err == nil && changed {
					d.committed()
				}
			}
		})
		d.tick()
	})
}

// ticked passes a second on to the screens: to the one in front, and to those with a window of their own.
func (d *Desktop) ticked() {
	if t, ok := d.shown().(screen.Ticker); ok {
		t.Tick()
	}
	d.behind()
}

// behind tells the screens that are not in front but have a window of their own.
func (d *Desktop) behind() {
	for _, p := range d.o.Screens {
		if h, ok := p.Screen.(screen.Host); ok && p.Screen != d.shown() {
			h.Behind()
		}
	}
}

// committed is told that something was committed, here or by another process.
func (d *Desktop) committed() {
	d.known.saved = d.o.Now()
	d.sayKnown()
	if w, ok := d.shown().(screen.Watcher); ok {
		w.Changed()
	}
	d.behind()
	d.o.Records.Changed()
}

// sayKnown brings bar and status line up to date.
func (d *Desktop) sayKnown() {
	t := d.words.T
	now := d.local(d.o.Now())
	d.known.minute = calendar.Minute(now.Hour()*60 + now.Minute())
	d.frame.date.SetText(d.words.LongDate(now))
	d.frame.clock.SetText(d.words.Clock(int(d.known.minute)))
	var items []kit.StatusItem
	if d.idle.said = d.warning(); d.idle.said != "" {
		items = append(items, kit.StatusItem{Value: d.idle.said, Tone: kit.ToneLate})
	}
	if d.o.Store.Sample() {
		items = append(items, kit.StatusItem{Value: t("status-line.sample"), Tone: kit.ToneLate})
	}
	saved := kit.StatusItem{Value: t("status-line.all-saved"), Tone: kit.ToneDone}
	if !d.known.saved.IsZero() {
		at := d.local(d.known.saved)
		saved = kit.StatusItem{Label: t("status-line.saved"), Value: d.words.Clock(at.Hour()*60 + at.Minute()), Tone: kit.ToneDone}
	}
	if d.cover == nil {
		items = append(append(items, saved), d.searchItem()...)
	}
	items = append(items, d.fileItem(), d.clockItem())
	d.frame.status.SetItems(items...)
}

// local is an instant in the site's zone.
func (d *Desktop) local(t time.Time) time.Time {
	if location, err := d.site.Location(); err == nil {
		return t.In(location)
	}
	return t
}

func (d *Desktop) fileItem() kit.StatusItem {
	item := kit.StatusItem{Label: d.words.T("status-line.file")}
	switch d.known.file {
	case fileChecking:
		item.Value = d.words.T("status-line.file-checking")
	case fileSound:
		item.Value = d.words.T("status-line.file-sound")
	case fileDamaged:
		item.Value, item.Tone = d.words.T("status-line.file-damaged"), kit.ToneRefused
	}
	return item
}
