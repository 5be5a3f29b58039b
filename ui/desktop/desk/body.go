package desk

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// body is what the card of the counter people work at shows: the persons and what can be done.
type body struct {
	root    *fyne.Container
	persons [mostPersons]personLine
	more    *kit.Text
	buttons map[string]*kit.Button
	drawn   string // the state the buttons are for
	worn    bool   // it needs other room than before
}

// mostPersons are shown on the card; the client's sheet shows all.
const mostPersons = 4

type personLine struct {
	row   *fyne.Container
	name  *kit.Text
	badge *kit.Badge
}

// deeds are the buttons on the card, by what they do.
var deeds = []string{"desk-call", "desk-start", "desk-finish", "desk-turn-away", "desk-park", "desk-requeue", "desk-staff"}

func (s *Screen) newBody() *body {
	t := s.ctx.Words.T
	b := &body{buttons: map[string]*kit.Button{}, more: kit.NewNote("")}
	var lines, buttons []fyne.CanvasObject
	for i := range b.persons {
		p := &b.persons[i]
		p.name, p.badge = kit.NewText("").As(kit.Truncate), kit.NewBadge(kit.Plain, "")
		p.row = kit.Columns([]float32{1, 1.3}, p.name, p.badge)
		lines = append(lines, p.row)
	}
	words := map[string]string{
		"desk-call": t("desk.do.call"), "desk-start": t("desk.do.start"), "desk-finish": t("desk.do.finish"), "desk-turn-away": t("desk.do.turn-away"),
		"desk-park": t("desk.do.park"), "desk-requeue": t("desk.do.requeue"), "desk-staff": t("desk.do.open-counter"),
	}
	for _, c := range s.Commands() {
		if label := words[c.ID]; label != "" {
			b.buttons[c.ID] = kit.NewButton(s.ctx.Env, kit.Outline, label, screen.KeyName(s.ctx.Words, c.Also), c.Run)
		}
	}
	for _, id := range deeds {
		buttons = append(buttons, b.buttons[id])
	}
	lines = append(lines, b.more, kit.Flow(make([]float32, len(buttons)), buttons...))
	b.root = kit.Column(4, lines...)
	return b
}

// fillBody shows who is at the counter people work at.
func (s *Screen) fillBody(x *desk.Station) {
	b, n, state := s.view.body, 0, "free"
	switch c := x.Client; {
	case c != nil:
		state = string(c.Visit.State)
		if len(c.Visit.Outcomes) > 1 {
			n = len(c.Visit.Outcomes)
		}
	case !x.Open:
		state = "shut"
	}
	brief := s.view.sheet.compact() // one line says it all where there is little room
	s.fillPersons(x.Client, n, brief)
	aside, resumes := s.aside()
	if state = fmt.Sprint(state, n, brief, s.day.Closed(), resumes, aside.Visit.Ticket); state == b.drawn {
		return
	}
	b.drawn = state
	start := s.ctx.Words.T("desk.do.start")
	if resumes {
		start = s.ctx.Words.T("desk.do.resume", translations.Args{"Who": s.tell.Called(&aside)})
	}
	label(b.buttons["desk-start"], start)
	for id, button := range b.buttons {
		button.Hidden = s.day.Closed() || !buttonFits(id, x) && !(resumes && id == "desk-start")
	}
	b.worn = true
}

// fillPersons shows n persons of a party, as many as there is room for.
func (s *Screen) fillPersons(c *desk.Client, n int, brief bool) {
	b, rows := s.view.body, n
	if brief {
		rows = 0
	}
	for i := range b.persons {
		p := &b.persons[i]
		if p.row.Hidden = i >= rows; i < rows {
			p.name.SetText(s.tell.Person(c, i))
			tone, text := s.outcomeOf(c, i)
			if p.badge.Text() != text {
				p.badge.Set(tone, text)
			}
		}
	}
	b.more.Hidden = rows <= mostPersons && (n == 0 || !brief)
	switch {
	case n > 0 && brief:
		b.more.SetText(s.ctx.Words.T("desk.party", translations.Args{"Done": n - len(c.Visit.Pending()), "All": n}))
	case rows > mostPersons:
		b.more.SetText(s.ctx.Words.T("desk.more", translations.Args{"Number": n - mostPersons}))
	}
}

// buttonFits tells whether a button belongs on a counter's card now.
func buttonFits(id string, x *desk.Station) bool {
	switch {
	case x.Client == nil && x.Open:
		return id == "desk-call"
	case x.Client == nil:
		return id == "desk-staff"
	case x.Client.Visit.State == visit.Called:
		return id == "desk-start" || id == "desk-requeue"
	}
	return id == "desk-finish" || id == "desk-turn-away" || id == "desk-park"
}

// outcomeOf says what became of one person of a party.
func (s *Screen) outcomeOf(c *desk.Client, i int) (kit.Tone, string) {
	words := s.ctx.Words
	switch result := c.Visit.Outcomes[i].Result; result {
	case visit.Pending:
		return kit.ToneService, words.T("desk.outcome.pending")
	case visit.Served:
		return kit.ToneDone, words.T("visit.result.served")
	case visit.TurnedAway:
		return kit.ToneRefused, words.T("visit.result.turned-away")
	default:
		return kit.Plain, words.T("visit.result." + string(result))
	}
}
