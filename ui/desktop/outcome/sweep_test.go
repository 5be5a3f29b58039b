package outcome_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/desktop/stage"
)

// states goes through all dialogs.
func (r *room) states(see func(name string)) {
	serving := family(visit.Serving)
	serving.Visit.Outcomes[0].Result = visit.Served
	outcome.TurnAway(r.Context, client(site.Biometrics, visit.Serving, "Zoé Tremblay"), nil, r.deeds())
	see("turn-away")
	r.Write("3")
	see("turn-away-capture")
	r.Escape()
	outcome.TurnAway(r.Context, serving, nil, r.deeds())
	r.Write("5")
	see("turn-away-party")
	r.Write("\t ")
	r.Press(fyne.KeyRight)
	r.Write(" \t\n")
	see("turn-away-nobody")
	r.Escape()
	outcome.Arrive(r.Context, family(visit.Expected), r.deeds())
	r.Write(" ")
	see("arrive")
	r.Press(fyne.KeyDown)
	r.Write(" ")
	r.Press(fyne.KeyDown)
	r.Write(" ")
	see("arrive-nobody")
	r.Escape()
	for _, state := range visit.States() {
		r.sheet(client(site.Passport, state, "Zoé Tremblay"))
		see("sheet-" + string(state))
		r.Escape()
		s := r.sheet(family(state))
		r.Write(" ")
		s.Refuse(fault.New("counter.busy", "Counter", "3", "Ticket", "P009"))
		see("party-" + string(state))
		r.Escape()
	}
	r.sheet(serving)
	r.Write("g")
	see("grow")
	r.Escape()
	r.closing(see)
}

func (r *room) closing(see func(string)) {
	day := dayOf(client(site.Passport, visit.Expected, "Zoé Tremblay"), client(site.Passport, visit.Waiting, "Minh Nguyễn"))
	outcome.CloseDay(r.Context, day, func(desk.Closing) {})
	see("close")
	r.Escape()
	outcome.CloseDay(r.Context, dayOf(family(visit.Serving)), func(desk.Closing) {})
	see("close-busy")
	r.Escape()
	day.Closing = uuid.New()
	outcome.Reopen(r.Context, day, func(desk.Reopening) {})
	see("reopen")
	r.Escape()
}

func TestTheDialogsInEveryLook(t *testing.T) { stage.EveryLook(t, stage.Looks(), tour(t)) }

func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t), "Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Ring twice")
}

func tour(t *testing.T) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		r := roomIn(t, catalogue, language)
		return r.Stage, r.states
	}
}
