package settings

import (
	"slices"
	"strconv"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// minutes is the choice of an idle time; it takes effect at once.
type minutes struct {
	*kit.Select
	s     *Screen
	times []int
	name  string
}

// lockTimes and expireTimes are the times offered (design.md §12 gives their bounds).
func lockTimes() []int {
	return []int{screen.IdleLockLeast, 2, 3, 4, 5, 10, 15, 20, 30, 45, screen.IdleLockMost}
}

func expireTimes() []int {
	return []int{screen.IdleExpireLeast, 10, 15, 20, 30, 45, screen.IdleExpireMost}
}

// newMinutes makes the choice of what is remembered under a name. A time in force that is not among those offered, as a
// site's own, is offered too.
func (s *Screen) newMinutes(name string, times []int) *minutes {
	lock, expire := s.ctx.Idle()
	now := lock
	if name == screen.IdleExpire {
		now = expire
	}
	if at, there := slices.BinarySearch(times, now); !there {
		times = slices.Insert(times, at, now)
	}
	m := &minutes{s: s, times: times, name: name}
	var texts []string
	for _, n := range times {
		texts = append(texts, s.ctx.Words.N("settings.minutes", n))
	}
	m.Select = kit.NewSelect(s.ctx.Env, texts, -1, "")
	m.OnChanged = func(i int) { s.ctx.Remember(name, strconv.Itoa(m.times[i])) }
	return m
}

// show shows the time in force.
func (m *minutes) show(n int) { m.SetChosen(slices.Index(m.times, n)) }
