package lanes

import (
	"daybook/translations"
	"daybook/ui/kit"
)

// Figures are those of the day, nil while it is not known. What is under way counts clients, who are called together; what
// is over counts persons, each of whom has a result. They make two lines. Brief leaves out what the tabs say too and how long
// a service takes, so that the second line has room for what an undo takes back.
func (l *Lanes) Figures(brief bool) []kit.LaneFigure {
	if !l.Known {
		return nil
	}
	t, n, f := l.Tell.Words.T, l.Tell.Words.Number, l.Day.Figures(l.Now)
	waits := n(f.Waiting.Clients)
	if f.Waiting.Clients > 0 {
		waits = t("desk.figure.waiting-longest", translations.Args{"Number": f.Waiting.Clients, "Time": l.Tell.Minutes(f.Longest)})
	}
	arrived := kit.LaneFigure{Label: t("desk.figure.arrived"), Value: n(f.Arrived.Clients)}
	wait := kit.LaneFigure{Label: t("desk.figure.wait"), Value: l.Tell.Minutes(f.MedianWait)}
	done := []kit.LaneFigure{
		{Label: t("desk.figure.done"), Value: n(f.Done.Persons)},
		{Label: t("desk.figure.turned-away"), Value: n(f.TurnedAway.Persons)},
		{Label: t("desk.figure.no-show"), Value: n(f.NoShow.Persons)},
		{Label: t("desk.figure.left"), Value: n(f.Left.Persons)},
	}
	if brief {
		wait.Line = true
		return append(append([]kit.LaneFigure{arrived}, done...), wait)
	}
	done[0].Line = true
	return append([]kit.LaneFigure{
		{Label: t("desk.figure.expected"), Value: n(f.Expected.Clients)},
		{Label: t("desk.figure.waiting"), Value: waits},
		{Label: t("desk.figure.serving"), Value: n(f.Serving.Clients)},
		arrived, wait,
		{Label: t("desk.figure.service"), Value: l.Tell.Minutes(f.MedianService)},
	}, done...)
}
