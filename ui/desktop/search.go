package desktop

import (
	"context"
	"errors"
	"sync/atomic"

	"daybook/translations"
	"daybook/ui/kit"
)

// slotSearch is the runner's for making everything searchable after unlocking.
const slotSearch = "window.search"

// search is how far that is.
type search struct {
	done *atomic.Int32 // percent, written by the work under way; nil when none is
	said int           // on the status line
}

// percent is how much can be found: 100 when nothing is under way.
func (s *search) percent() int {
	if s.done == nil {
		return 100
	}
	return int(s.done.Load())
}

// prepareSearch builds the index in the background once people can work, so that the first search need not wait for it.
func (d *Desktop) prepareSearch() {
	if d.cover != nil || d.o.Runner.Busy(slotSearch) {
		return
	}
	done := &atomic.Int32{}
	d.search.done = done
	d.sayKnown()
	d.o.Runner.Run(slotSearch, func(ctx context.Context) func() {
		err := d.o.Store.Index(ctx, func(n, total int) {
			done.Store(int32(min(99, 100*n/max(1, total)))) //nolint:gosec // a percentage
		})
		return func() {
			if err != nil && !errors.Is(err, context.Canceled) {
				d.logFailure(err) // whoever searches is told why
			}
			d.search.done = nil
			d.sayKnown()
			d.adjusted()
		}
	})
}

// stopSearch gives up, as before the keys go.
func (d *Desktop) stopSearch() {
	d.o.Runner.Cancel(slotSearch)
	d.search.done = nil
}

// searched brings the status line up to date with how far the search is.
func (d *Desktop) searched() {
	if d.search.percent() != d.search.said {
		d.sayKnown()
		d.adjusted()
	}
}

// searchItem is what the status line says while not everything can be found; none when it can.
func (d *Desktop) searchItem() []kit.StatusItem {
	d.search.said = d.search.percent()
	if d.cover != nil || d.search.done == nil {
		return nil
	}
	t := d.words.T
	return []kit.StatusItem{{Label: t("status-line.search"), Value: t("status-line.search-ready", translations.Args{"Percent": d.search.said})}}
}
