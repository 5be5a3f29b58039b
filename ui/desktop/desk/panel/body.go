package panel

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// body is what the card of the counter people work at shows: the persons and what can be done.
type body struct {
	root    *fyne.Container
	persons [mostPersons]personLine
	more    *kit.Text
	buttons map[string]*kit.Button // by their command
	drawn   string                 // the state the buttons are for
	worn    bool                   // it needs other room than before
}

// mostPersons are shown on the card; the client's sheet shows all.
const mostPersons = 4

type personLine struct {
	row   *fyne.Container
	name  *kit.Text
	badge *kit.Badge
}

// deeds are the buttons on the card: their commands and labels.
var deeds = [][2]string{
	{"desk-call", "desk.do.call"},
	{"desk-start", "desk.do.start"},
	{"desk-finish", "desk.do.finish"},
	{"desk-turn-away", "desk.do.turn-away"},
	{"desk-park", "desk.do.park"},
	{"desk-requeue", "desk.do.requeue"},
	{"desk-staff", "desk.do.open-counter"},
}

func (p *Panel) newBody() *body {
	b := &body{buttons: map[string]*kit.Button{}, more: kit.NewNote("")}
	var lines, buttons []fyne.CanvasObject
	for i := range b.persons {
		line := &b.persons[i]
		line.name, line.badge = kit.NewText("").As(kit.Truncate), kit.NewBadge(kit.Plain, "")
		line.row = kit.Columns([]float32{1, 1.3}, line.name, line.badge)
		lines = append(lines, line.row)
	}
	for _, deed := range deeds {
		button := p.button(kit.Outline, p.ctx.Words.T(deed[1]), deed[0])
		b.buttons[deed[0]] = button
		buttons = append(buttons, button)
	}
	lines = append(lines, b.more, kit.Flow(make([]float32, len(buttons)), buttons...))
	b.root = kit.Column(4, lines...)
	return b
}

// fill shows who is at the counter people work at. Brief is for where there is little room: one line then says it all.
func (b *body) fill(l *lanes.Lanes, x *desk.Station, brief bool) {
	n, state := 0, "free"
	switch c := x.Client; {
	case c != nil:
		state = string(c.Visit.State)
		if len(c.Visit.Outcomes) > 1 {
			n = len(c.Visit.Outcomes)
		}
	case !x.Open:
		state = "shut"
	}
	b.fillPersons(l.Tell, x.Client, n, brief)
	aside, resumes := l.Aside()
	if state = fmt.Sprint(l.Counter, state, n, brief, l.Day.Closed(), resumes, aside.Visit.Ticket); state == b.drawn {
		return
	}
	b.drawn = state
	start := l.Tell.Words.T("desk.do.start")
	if resumes {
		start = l.Tell.Words.T("desk.do.resume", translations.Args{"Who": l.Tell.Called(&aside)})
	}
	label(b.buttons["desk-start"], start)
	for id, button := range b.buttons {
		button.Hidden = l.Day.Closed() || !fits(id, x) && !(resumes && id == "desk-start")
	}
	b.worn = true
}

// fillPersons shows n persons of a party, as many as there is room for.
func (b *body) fillPersons(tell wording.Teller, c *desk.Client, n int, brief bool) {
	rows := n
	if brief {
		rows = 0
	}
	for i := range b.persons {
		line := &b.persons[i]
		if line.row.Hidden = i >= rows; i < rows {
			line.name.SetText(tell.Person(c, i))
			tone, text := outcomeOf(tell.Words, c.Visit, i)
			if line.badge.Text() != text {
				line.badge.Set(tone, text)
			}
		}
	}
	b.more.Hidden = rows <= mostPersons && (n == 0 || !brief)
	switch {
	case n > 0 && brief:
		b.more.SetText(tell.Words.T("desk.party", translations.Args{"Done": n - len(c.Visit.Pending()), "All": n}))
	case rows > mostPersons:
		b.more.SetText(tell.Words.T("desk.more", translations.Args{"Number": n - mostPersons}))
	}
}

// fits tells whether a button belongs on a counter's card now.
func fits(id string, x *desk.Station) bool {
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

// outcomeOf says what became of one person of a party; who has no result yet is where the party is.
func outcomeOf(words *translations.Words, v visit.Visit, person int) (kit.Tone, string) {
	r := v.Outcomes[person].Result
	switch {
	case r != visit.Pending:
		return record.Tone(r), words.T("visit.result." + string(r))
	case v.State == visit.Called:
		return kit.ToneCalled, words.T("visit.state." + string(v.State))
	}
	return kit.ToneService, words.T("visit.state." + string(v.State))
}
