package lanes

import (
	"strings"

	"daybook/translations"
)

// Title names a lane.
func Title(words *translations.Words, lane int) string {
	return words.T([Count]string{Expected: "desk.expected", Waiting: "desk.waiting", Counters: "desk.counters", Over: "desk.over"}[lane])
}

// Tab names a lane with how many are in it, for a tab that stands for its head.
func (l *Lanes) Tab(lane int) string {
	words := l.Tell.Words
	title, n := Title(words, lane), l.People(lane)
	switch all := l.all[lane]; {
	case !l.Known || lane == Counters:
		return title
	case n < all:
		return title + " " + words.T("desk.shown", translations.Args{"Shown": n, "All": all})
	}
	return title + " " + words.Number(n)
}

// Number is said beside a lane's title: how many are listed of how many there are, and who waits longest; of the counters
// how many are open. While the day is not known it is nothing.
func (l *Lanes) Number(lane int) string {
	words := l.Tell.Words
	n, all := l.People(lane), l.all[lane]
	switch {
	case !l.Known:
		return ""
	case lane == Counters:
		return words.T("desk.open-count", translations.Args{"Number": l.open})
	case lane == Waiting && n > 0 && n == l.queue:
		return words.T("desk.longest", translations.Args{"Number": n, "Time": l.Tell.Minutes(l.longest)})
	case n < all:
		return words.T("desk.shown-of", translations.Args{"Shown": n, "All": all})
	}
	return words.Number(n)
}

// NumberOver is said beside the title of the strip, in which only so many are in sight.
func (l *Lanes) NumberOver(sight int) string {
	count, n := l.Number(Over), len(l.over)
	if l.Known && sight < n {
		return l.Tell.Words.T("desk.shown-more", translations.Args{"All": count, "More": n - sight})
	}
	return count
}

// Empty says what one of the lanes above the strip means when it has nobody, and what to do.
func (l *Lanes) Empty(lane int) (title, todo string) {
	words := l.Tell.Words
	t := words.T
	switch {
	case !l.Known && l.Unread:
		return t("desk.unread"), t("desk.unread-todo")
	case !l.Known:
		return t("desk.loading"), ""
	case l.searched() && l.all[lane] > 0:
		return words.N("desk.hidden", l.all[lane]), t("desk.no-hits-todo")
	case l.searched():
		return t("desk.no-hits"), t("desk.no-hits-todo")
	case lane == Counters:
		return t("desk.no-counters"), ""
	case l.Day.Closed():
		return t("desk.closed"), t("desk.closed-todo")
	case l.Service != "":
		return t("desk.no-service"), t("desk.no-service-todo")
	case lane == Expected:
		return t("desk.no-expected"), t("desk.no-expected-todo")
	}
	return t("desk.no-waiting"), t("desk.no-waiting-todo")
}

// NoneOver says what a strip without anybody means.
func (l *Lanes) NoneOver() string {
	switch all := l.all[Over]; {
	case all > 0 && l.searched():
		return l.Tell.Words.N("desk.hidden", all)
	case all > 0:
		return l.Tell.Words.T("desk.no-over-hits")
	}
	return l.Tell.Words.T("desk.no-over")
}

// searched tells whether names are looked for.
func (l *Lanes) searched() bool { return strings.TrimSpace(l.Filter) != "" }
