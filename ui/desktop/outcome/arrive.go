package outcome

import (
	"slices"
	"strconv"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// coming is the dialog about who of a party came.
type coming struct {
	ctx    screen.Context
	client desk.Client
	deeds  Deeds
	absent []int
	list   *kit.RowList
	notice *kit.Notice
	button *kit.Button
	dialog *kit.Dialog
}

// Arrive asks who of a party came: everybody at first, Space changes one person, Enter records the arrival.
func Arrive(ctx screen.Context, c desk.Client, deeds Deeds) *kit.Dialog {
	a := &coming{ctx: ctx, client: c, deeds: deeds}
	w, env := ctx.Words, ctx.Env
	a.list = kit.NewRowList(env, []kit.RowColumn{{Title: w.T("outcome.people"), Weight: 3}, {Title: w.T("record.status"), Weight: 2}}, nil)
	a.list.Least = min(len(c.Visit.Outcomes), peopleShown)
	a.list.OnOpened = func(string) { a.do() }
	a.list.OnRune = a.rune
	a.notice = kit.NewNotice(kit.ToneLate, w.T("outcome.arrive-nobody"))
	a.button = kit.NewButton(env, kit.Filled, "", "", a.do)
	a.fill()
	a.list.Select("0")
	body := kit.Column(12, kit.NewNote(w.T("outcome.arrive-help")), a.list, a.notice, kit.Row(kit.Gap, kit.Elastic(), a.button))
	a.dialog = kit.ShowDialog(env, ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("outcome.arrive-title", translations.Args{"Who": who(w, c)}), Body: body, First: a.list, Enter: -1,
		Actions: []kit.Action{{Label: w.T("word.cancel")}},
	})
	return a.dialog
}

// peopleShown is how many of a party are seen at once.
const peopleShown = 6

func (a *coming) fill() {
	w := a.ctx.Words
	var rows []kit.ListRow
	for i := range a.client.Visit.Outcomes {
		state := kit.Cell{Text: w.T("outcome.here"), Tone: kit.ToneDone}
		if slices.Contains(a.absent, i) {
			state = kit.Cell{Text: w.T("outcome.not-here"), Tone: kit.ToneLate}
		}
		rows = append(rows, kit.ListRow{ID: strconv.Itoa(i), Cells: []kit.Cell{{Text: person(w, a.client, i)}, state}})
	}
	a.list.SetRows(rows)
	here := len(rows) - len(a.absent)
	a.button.SetLabel(w.N("outcome.arrive", here))
	if a.notice.Hidden = here > 0; here > 0 {
		a.button.Enable()
	} else {
		a.button.Disable()
	}
	if a.dialog != nil {
		a.dialog.Refresh()
	}
}

func (a *coming) rune(r rune) bool {
	id, ok := a.list.Selected()
	i, err := strconv.Atoi(id)
	if r != ' ' || !ok || err != nil {
		return false
	}
	if at := slices.Index(a.absent, i); at >= 0 {
		a.absent = slices.Delete(a.absent, at, at+1)
	} else {
		a.absent = append(a.absent, i)
	}
	a.fill()
	return true
}

func (a *coming) do() {
	size := len(a.client.Visit.Outcomes)
	if len(a.absent) == size {
		return // the notice says so
	}
	var here []int // none means everybody
	for i := range size {
		if len(a.absent) > 0 && !slices.Contains(a.absent, i) {
			here = append(here, i)
		}
	}
	a.dialog.Close()
	a.deeds.Order(desk.Order{Command: uuid.New(), Booking: a.client.ID, Move: visit.Arrive, Persons: here})
}
