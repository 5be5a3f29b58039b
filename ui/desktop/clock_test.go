package desktop

import (
	"testing"
	"time"
)

// TestTheClockIsWatched from the start on, against what the window saw last and what the journal knows.
func TestTheClockIsWatched(t *testing.T) {
	const now = "2026-10-05T13:12:00Z"
	for _, c := range []struct {
		seen, written, kept string
		want                clockState
	}{
		{"", "", now, clockRight},
		{"rubbish", "", now, clockRight},
		{"2026-10-05T13:00:00Z", "", now, clockRight},
		{"2026-10-05T13:20:00Z", "", now, clockRight},
		{"2026-10-05T13:23:00Z", "", "2026-10-05T13:23:00Z", clockBack},
		{"2030-01-01T00:00:00Z", "", "2030-01-01T00:00:00Z", clockBack},
		{"2026-10-05T13:00:00Z", "2026-10-05T14:00:00Z", "2026-10-05T13:00:00Z", clockBack},
		{"2026-08-20T13:00:00Z", "", now, clockRight},
		{"2026-07-20T13:00:00Z", "", "2026-07-20T13:00:00Z", clockAhead},
		{"2026-07-20T13:00:00Z", "2026-10-02T13:00:00Z", now, clockRight},
	} {
		r := newRig(t, func(r *rig) {
			r.store.kept[settingClock] = c.seen
			r.store.written, _ = time.Parse(time.RFC3339, c.written)
		})
		if got := r.known.clock; got != c.want {
			t.Errorf("seen %s, written %s: %d, not %d", c.seen, c.written, got, c.want)
		}
		if kept := r.store.kept[settingClock]; kept != c.kept {
			t.Errorf("seen %s, written %s: kept %s", c.seen, c.written, kept)
		}
	}
}

// TestAClockThatIsChangedWhileTheWindowIsOpen is told within a minute, and set right it is right again.
func TestAClockThatIsChangedWhileTheWindowIsOpen(t *testing.T) {
	r := newRig(t, nil)
	var set time.Duration
	clock := r.o.Now
	r.o.Now = func() time.Time { return clock().Add(set) }
	for _, c := range []struct {
		set  time.Duration
		says string
	}{
		{0, "looks right"},
		{-time.Hour, "went back"},
		{0, "looks right"},
		{8 * time.Hour, "looks right"}, // a laptop that slept
		{72 * time.Hour, "leapt ahead"},
		{72*time.Hour + time.Minute, "leapt ahead"},
		{9 * time.Hour, "looks right"},
	} {
		set = c.set
		r.Queue.Advance(2 * time.Minute)
		r.Says(c.says)
	}
}
