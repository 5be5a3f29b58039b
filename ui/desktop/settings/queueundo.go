package settings

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"daybook/model/site"
	"daybook/ui/kit"
)

// replaced are rules that were saved here over others, which can be put back.
type replaced struct {
	site          string
	former, saved site.Queue
	command       uuid.UUID // puts them back, once however often it is tried
}

// inForce reads the rules of a site.
func (s *Screen) inForce(id string) (q site.Queue, ok bool) {
	sites, err := s.o.Store.Sites()
	if err != nil {
		return q, false
	}
	i := slices.IndexFunc(sites, func(o site.Site) bool { return o.ID == id })
	if i < 0 {
		return q, false
	}
	return sites[i].Queueing(), true
}

// savedQueue tells that rules apply, with the way back if they are others than before.
func (s *Screen) savedQueue(r replaced, known bool) {
	toast := kit.Toast{Tone: kit.ToneDone, Text: s.t("settings.queue.saved")}
	s.replaced = nil
	if known && r.former != r.saved {
		s.replaced = &r
		toast.Action = s.t("settings.queue.undo")
		toast.Do = func() { s.putBack(r) }
	}
	s.ctx.Offer(toast)
}

// undoQueue puts back the rules that were in force before those last saved here.
func (s *Screen) undoQueue() {
	if s.replaced != nil {
		s.putBack(*s.replaced)
	}
}

// putBack saves the former rules again, unless somebody has saved others since.
func (s *Screen) putBack(r replaced) {
	if s.ctx.Runner.Busy(slotQueue) {
		return
	}
	s.ctx.Runner.Run(slotQueue, func(ctx context.Context) func() {
		if now, ok := s.inForce(r.site); ok && now != r.saved {
			return func() {
				s.replaced = nil
				s.ctx.Toast(kit.ToneLate, s.t("settings.queue.other-since"))
			}
		}
		err := s.o.Store.SetQueue(ctx, r.command, r.site, r.former)
		return func() {
			if err != nil {
				s.ctx.Fail(err)
				return
			}
			s.replaced = nil
			s.ctx.Toast(kit.ToneDone, s.t("settings.queue.put-back"))
			s.ctx.Committed()
			s.Changed()
		}
	})
}
