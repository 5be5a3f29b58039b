package settings

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/journal"
	"daybook/translations"
	"daybook/ui/kit"
)

const (
	settingVerified = "settings.verified" // when the file was last verified, and with what result
	slotVerify      = "settings.verify"
	lookEvery       = 150 * time.Millisecond
	mostProblems    = 5 // spelled out; one is enough to act on
)

// aboutCard says what is known of the installation.
func (s *Screen) aboutCard(v *view) fyne.CanvasObject {
	kind := "settings.real"
	if s.o.Store.Sample() {
		kind = "status-line.sample"
	}
	sites, err := s.o.Store.Sites()
	if err != nil {
		s.ctx.Fail(err)
	}
	v.verified = kit.NewNote("").In(kit.Ink)
	fact := func(label string, value *kit.Text) fyne.CanvasObject {
		return kit.Columns([]float32{1, 2}, kit.NewNote(s.t(label)), value)
	}
	said := func(text string) *kit.Text { return kit.NewNote(text).In(kit.Ink) }
	return s.card("settings.about",
		kit.Column(6,
			fact("settings.version", said(s.o.Version)),
			fact("settings.folder", said(filepath.Dir(s.o.Store.Path()))),
			fact("settings.kind", said(s.t(kind))),
			fact("settings.sites", said(s.ctx.Words.Number(len(sites)))),
			fact("settings.verified", v.verified)),
		kit.Row(kit.Gap, s.button("settings.verify", s.verify)))
}

// verification is the last one's result, as it is remembered: an instant, bookings, problems.
type verification struct {
	at                 time.Time
	bookings, problems int
}

func (v verification) String() string {
	return fmt.Sprintf("%s %d %d", v.at.UTC().Format(time.RFC3339), v.bookings, v.problems)
}

// lastVerification reads it; ok is false if there was none.
func lastVerification(text string) (v verification, ok bool) {
	var at string
	if n, err := fmt.Sscanf(text, "%s %d %d", &at, &v.bookings, &v.problems); n != 3 || err != nil {
		return v, false
	}
	var err error
	v.at, err = time.Parse(time.RFC3339, at)
	return v, err == nil
}

// verifiedText says when the file was verified and what was found.
func (s *Screen) verifiedText() string {
	v, ok := lastVerification(s.ctx.Recall(settingVerified))
	if !ok {
		return s.t("settings.never")
	}
	at := v.at
	if zone, err := s.ctx.Site.Location(); err == nil {
		at = at.In(zone)
	}
	result := s.ctx.Words.N("settings.sound", v.bookings)
	if v.problems > 0 {
		result = s.ctx.Words.N("settings.problems", v.problems)
	}
	return s.ctx.Words.T("settings.verified-at", translations.Args{
		"Date": at, "Time": s.ctx.Words.Clock(at.Hour()*60 + at.Minute()), "Result": result,
	})
}

// verify proves the whole file, entry by entry; with many it takes minutes, and may be stopped.
func (s *Screen) verify() {
	var done, total atomic.Int64 // written where the work is done, read on the interface's goroutine
	busy := kit.ShowProgress(s.ctx.Env, s.ctx.Window.Canvas(), s.t("settings.verifying"), func() { s.ctx.Runner.Cancel(slotVerify) })
	var look func()
	look = func() {
		if !busy.Open() {
			return
		}
		if all := total.Load(); all > 0 {
			busy.Set(float64(done.Load())/float64(all), s.ctx.Words.T("settings.verify-progress", translations.Args{"Done": int(done.Load()), "Total": int(all)}))
		}
		if s.ctx.Env.After != nil {
			s.ctx.Env.After(lookEvery, look)
		}
	}
	look()
	s.ctx.Runner.Run(slotVerify, func(ctx context.Context) func() {
		found, err := s.o.Store.Verify(ctx, func(n, of int) {
			done.Store(int64(n))
			total.Store(int64(of))
		})
		return func() {
			busy.Close()
			s.verified(found, err)
		}
	})
}

// verified remembers what was found, and says it.
func (s *Screen) verified(found journal.Verification, err error) {
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			s.ctx.Fail(err)
		}
		return
	}
	result := verification{at: s.ctx.Now(), bookings: found.Bookings, problems: len(found.Problems)}
	s.ctx.Remember(settingVerified, result.String())
	s.view.verified.SetText(s.verifiedText())
	if result.problems == 0 {
		s.ctx.Toast(kit.ToneDone, s.ctx.Words.N("settings.sound", result.bookings))
		return
	}
	lines := []string{s.ctx.Words.N("settings.problems", result.problems)}
	for _, problem := range found.Problems[:min(mostProblems, len(found.Problems))] {
		lines = append(lines, "• "+s.ctx.Words.Fault(&problem))
	}
	lines = append(lines, s.t("settings.problems-todo"))
	kit.Message(s.ctx.Env, s.ctx.Window.Canvas(), s.t("settings.problems-title"), strings.Join(lines, "\n"))
}
