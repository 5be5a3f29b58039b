package welcome

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// sampling is the making of sample data. done and total are written where the work is done and read on the interface's
// goroutine, which looks a few times a second.
type sampling struct {
	cancel      context.CancelFunc
	done, total atomic.Int64
	meter       *kit.Meter
	note        *kit.Text
	stop        func()
}

const lookEvery = 150 * time.Millisecond

func (s *sampling) halt() {
	if s.cancel != nil {
		s.cancel()
	}
	if s.stop != nil {
		s.stop()
	}
}

func (w *Welcome) samplePage() fyne.CanvasObject {
	s := &w.sample
	s.meter, s.note = kit.NewMeter(), kit.NewNote("")
	if w.wrong != nil {
		retry := kit.NewButton(w.ctx.Env, kit.Filled, w.t("welcome.retry"), "", w.startSample)
		w.first = retry
		return w.page(w.t("welcome.sample-title"), kit.NewNotice(kit.ToneRefused, w.ctx.Words.Fault(w.wrong)), retry)
	}
	stop := kit.NewButton(w.ctx.Env, kit.Outline, w.t("welcome.sample-stop"), "", s.halt)
	w.first = stop
	w.showProgress()
	return w.page(w.t("welcome.sample-title"), kit.Column(kit.Group, kit.NewText(w.t("welcome.sample-making")), s.meter, s.note), stop)
}

// startSample makes keys, sites and bookings. What is there already after a failure is not made twice.
func (w *Welcome) startSample() {
	ctx, cancel := context.WithCancel(context.Background())
	w.sample.cancel = cancel
	w.busy = true
	w.to(stepSample)
	w.look()
	w.ctx.Runner.Run(slot, func(context.Context) func() {
		id, err := w.makeSample(ctx)
		return func() {
			cancel()
			w.busy = false
			if w.sample.stop != nil {
				w.sample.stop()
			}
			if err != nil {
				w.wrong = err
				w.redraw()
				w.Enter()
				return
			}
			w.o.Done(id)
		}
	})
}

// makeSample runs off the interface's goroutine. Stopped early, it is content with what was made.
func (w *Welcome) makeSample(ctx context.Context) (siteID string, err error) {
	if !w.o.Store.Keyed() {
		if err := w.o.Store.SetUpSample(); err != nil {
			return "", err
		}
	}
	file, err := w.o.SampleSites()
	if err != nil {
		return "", err
	}
	if err := w.o.Store.ImportSites(context.WithoutCancel(ctx), w.command, file.Sites); err != nil {
		return "", err
	}
	err = w.o.MakeSample(ctx, func(done, total int) {
		w.sample.done.Store(int64(done))
		w.sample.total.Store(int64(total))
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		return "", err
	}
	return usualSite(file.Sites), nil
}

// usualSite is a site that gives every service, so that all can be tried.
func usualSite(sites []site.Site) string {
	for _, s := range sites {
		if s.Offers(site.Passport) && s.Offers(site.Biometrics) {
			return s.ID
		}
	}
	if len(sites) > 0 {
		return sites[0].ID
	}
	return ""
}

// look shows the progress again and again until the work is done.
func (w *Welcome) look() {
	if w.ctx.Env.After == nil || !w.busy {
		return
	}
	w.sample.stop = w.ctx.Env.After(lookEvery, func() {
		w.showProgress()
		w.look()
	})
}

func (w *Welcome) showProgress() {
	done, total := int(w.sample.done.Load()), int(w.sample.total.Load())
	if total == 0 {
		w.sample.note.SetText(w.t("welcome.sample-sites"))
		return
	}
	w.sample.meter.Set(float64(done) / float64(total))
	w.sample.note.SetText(w.t("welcome.sample-progress", translations.Args{"Done": done, "Total": total}))
}
