package outcome

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// CloseDay says whom closing a day records as absent or as left, and closes it after one confirmation. While somebody is
// called or served it says who instead.
func CloseDay(ctx screen.Context, day desk.Day, do func(desk.Closing)) *kit.Dialog {
	w, t := ctx.Words, ctx.Words.T
	if day.Closed() {
		return kit.Message(ctx.Env, ctx.Window.Canvas(), t("outcome.close-busy-title"), t("outcome.close-already"))
	}
	if busy := atCounters(w, day); len(busy) > 0 {
		return kit.Message(ctx.Env, ctx.Window.Canvas(), t("outcome.close-busy-title"), strings.Join(append([]string{t("outcome.close-busy")}, busy...), "\n"))
	}
	gone, coming := timePassed(ctx, day)
	var parts []fyne.CanvasObject
	if n := len(coming); n > 0 {
		last, _ := coming[n-1].Place()
		parts = append(parts, kit.NewNotice(kit.ToneLate, w.N("outcome.close-coming-last", n, translations.Args{"Time": w.Clock(int(last.Start))})))
	}
	after := "outcome.close-after"
	if past(ctx, day) {
		after = "outcome.close-past"
	}
	parts = append(parts, kit.NewNote(t(after)))
	parts = append(parts, swept(w, day, gone, coming)...)
	return kit.ShowDialog(ctx.Env, ctx.Window.Canvas(), kit.DialogSpec{
		Title: t("outcome.close-title", translations.Args{"Date": day.Date}), Body: kit.Column(kit.Gap, parts...),
		Actions: []kit.Action{{Label: t("outcome.close-no")}, {Label: t("outcome.close-yes"), Kind: kit.Filled, Do: func() {
			do(desk.Closing{Command: uuid.New(), Site: day.Site.ID, Date: day.Date})
		}}},
	})
}

// swept tells whom closing records as absent or as left. Those whose time is still to come go first: the day may be
// closed too early.
func swept(w *translations.Words, day desk.Day, gone, coming []desk.Client) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	tell := func(id string, clients []string) {
		if len(clients) > 0 {
			parts = append(parts, kit.NewText(w.N(id, len(clients))).Bold(), kit.NewText(strings.Join(clients, "\n")))
		}
	}
	tell("outcome.close-coming", named(w, coming))
	tell("outcome.close-expected", named(w, gone))
	tell("outcome.close-waiting", named(w, inState(day, visit.Waiting, visit.Parked)))
	if len(parts) == 0 {
		parts = append(parts, kit.NewText(w.T("outcome.close-nothing")))
	}
	return parts
}

// timePassed parts those who are expected by whether the time of their appointment has passed.
func timePassed(ctx screen.Context, day desk.Day) (gone, coming []desk.Client) {
	today, minute, err := day.Site.Now(ctx.Now())
	for _, c := range day.Expected(desk.Now{}) {
		place, ok := c.Place()
		if err == nil && ok && (day.Date > today || day.Date == today && place.Start > minute) {
			coming = append(coming, c)
		} else {
			gone = append(gone, c)
		}
	}
	return gone, coming
}

// atCounters names who is called or served, where, and what can be done with them to end that.
func atCounters(w *translations.Words, day desk.Day) []string {
	var busy []string
	for _, station := range day.AtCounters(desk.Now{}) {
		if c := station.Client; c != nil {
			moves := slices.DeleteFunc(Possible(*c, desk.Now{}), func(m visit.Move) bool { return m == visit.Start })
			busy = append(busy, w.T("outcome.at-counter", translations.Args{
				"Ticket": c.Visit.Ticket, "Counter": station.Counter.Number, "State": c.Visit.State, "Possible": ways(w, moves),
			}))
		}
	}
	return busy
}

// named lists clients with the time or the ticket they are known by.
func named(w *translations.Words, clients []desk.Client) []string {
	var names []string
	for _, c := range clients {
		name := who(w, c)
		if place, ok := c.Place(); ok && c.Visit.State == visit.Expected {
			name = w.Clock(int(place.Start)) + " · " + name
		}
		names = append(names, name)
	}
	return names
}

// inState lists clients by state and arrival.
func inState(day desk.Day, states ...visit.State) []desk.Client {
	var list []desk.Client
	for _, state := range states {
		from := len(list)
		for _, c := range day.Clients {
			if c.Visit.State == state {
				list = append(list, c)
			}
		}
		slices.SortFunc(list[from:], func(a, b desk.Client) int { return a.Visit.Arrived.Compare(b.Visit.Arrived) })
	}
	return list
}

// past tells whether the day is not today at its site.
func past(ctx screen.Context, day desk.Day) bool {
	today, _, err := day.Site.Now(ctx.Now())
	return err == nil && day.Date < today
}

// Reopen asks before the closing of a day is taken back, which is possible on the same date only.
func Reopen(ctx screen.Context, day desk.Day, do func(desk.Reopening)) *kit.Dialog {
	t := ctx.Words.T
	switch {
	case !day.Closed():
		return kit.Message(ctx.Env, ctx.Window.Canvas(), t("outcome.reopen-not"), t("outcome.reopen-open"))
	case past(ctx, day):
		return kit.Message(ctx.Env, ctx.Window.Canvas(), t("outcome.reopen-not"), t("outcome.reopen-past"))
	}
	return kit.ShowDialog(ctx.Env, ctx.Window.Canvas(), kit.DialogSpec{
		Title: t("outcome.reopen-title", translations.Args{"Date": day.Date}), Body: kit.NewText(t("outcome.reopen-text")),
		Actions: []kit.Action{{Label: t("outcome.reopen-no")}, {Label: t("outcome.reopen-yes"), Kind: kit.Filled, Do: func() {
			do(desk.Reopening{Command: uuid.New(), Site: day.Site.ID, Date: day.Date, Closing: day.Closing})
		}}},
	})
}
