package outcome

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// turning is the dialog that turns persons away, with what it holds between its tries.
type turning struct {
	ctx     screen.Context
	client  desk.Client
	deeds   Deeds
	pending []int
	chosen  []int  // of pending
	reason  string // "" until one is chosen: a stray Enter records nothing
	words   string
	wrong   bool // nobody was chosen
	asked   bool // it was to be recorded without a reason
	list    *kit.RowList
	told    []*kit.Text // in the languages of speakers
	dialog  *kit.Dialog
}

// TurnAway asks why persons of a client are not served, and says what to tell them: a digit or the arrows choose the
// reason, Enter records it. At first none is chosen. persons are those marked at first, by their number from 0; none means
// all that are pending.
func TurnAway(ctx screen.Context, c desk.Client, persons []int, deeds Deeds) *kit.Dialog {
	t := &turning{ctx: ctx, client: c, deeds: deeds, pending: c.Visit.Pending()}
	for _, i := range t.pending {
		if len(persons) == 0 || slices.Contains(persons, i) {
			t.chosen = append(t.chosen, i)
		}
	}
	return t.show()
}

// unchosen is the row that stands in the list until a reason is chosen, and says so.
const unchosen = "?"

func (t *turning) show() *kit.Dialog {
	w, env := t.ctx.Words, t.ctx.Env
	t.list = kit.NewRowList(env, []kit.RowColumn{{Weight: 1}}, nil)
	t.fill()
	t.list.OnSelected = t.choose
	t.list.OnOpened = func(string) { t.answer() }
	words := kit.NewEntry(env, longestWords)
	words.SetText(t.words)
	words.OnChanged = func(text string) { t.words = text }
	words.OnSubmitted = func(string) { t.answer() }
	parts, told := []fyne.CanvasObject{t.list}, t.toTell()
	var first fyne.Focusable = t.list
	if len(t.pending) > 1 {
		checks, row := t.whom()
		parts = append(parts, row)
		if t.wrong && !t.asked { // where something must be done
			first = checks
		}
	}
	parts = append(parts, told, kit.NewFormRow(env, w.T("outcome.words"), false, words))
	t.dialog = kit.ShowDialog(env, t.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("outcome.turn-away-title", translations.Args{"Who": who(w, t.client)}), Body: kit.Column(12, parts...),
		First: first, Enter: 1, Wide: true, OnRune: t.rune,
		Actions: []kit.Action{{Label: w.T("word.back")}, {Label: w.T("outcome.turn-away"), Kind: kit.Filled, Do: t.do}},
	})
	return t.dialog
}

// fill shows the reasons, with the row above them while none is chosen.
func (t *turning) fill() {
	var rows []kit.ListRow
	at := t.reason
	if at == "" {
		at = unchosen
		cell := kit.Cell{Text: t.ctx.Words.T("outcome.reason-none")}
		if t.asked {
			cell = kit.Cell{Text: t.ctx.Words.Fault(fault.New("reason.unknown")), Tone: kit.ToneRefused}
		}
		rows = append(rows, kit.ListRow{ID: unchosen, Cells: []kit.Cell{cell}})
	}
	for i, code := range visit.Reasons() {
		rows = append(rows, kit.ListRow{ID: code, Cells: []kit.Cell{{Text: strconv.Itoa(i+1) + "   " + record.TurnedAway(t.ctx.Words, code)}}})
	}
	t.list.Least = len(rows)
	t.list.SetRows(rows)
	t.list.Select(at)
}

// speakers are the languages in which a client is told: the window's and the other one (domain.md §10.8).
func (t *turning) speakers() []*translations.Words {
	all := []*translations.Words{t.ctx.Words}
	if t.deeds.Catalogue == nil {
		return all
	}
	for _, language := range translations.Languages() {
		if language != t.ctx.Words.Language() {
			all = append(all, t.deeds.Catalogue.In(language))
		}
	}
	return all
}

// toTell are the words for the client, side by side.
func (t *turning) toTell() fyne.CanvasObject {
	var columns []fyne.CanvasObject
	for _, w := range t.speakers() {
		text := kit.NewText("")
		t.told = append(t.told, text)
		columns = append(columns, kit.Column(2, kit.NewNote(w.T("outcome.tell")), text))
	}
	t.choose(t.reason)
	return kit.Columns(nil, columns...)
}

// choose shows what goes with a reason.
func (t *turning) choose(reason string) {
	if reason == unchosen {
		return // it is left as soon as another row is gone to
	}
	if t.reason = reason; reason != "" {
		t.fill()
	}
	for i, w := range t.speakers() {
		text := " "
		if reason != "" {
			text = tell(w, t.client.Facts.Service, reason)
		}
		t.told[i].SetText(text)
	}
	if t.dialog != nil && t.dialog.Open() {
		t.dialog.Refresh() // the texts are not equally long
	}
}

// whom are the persons of a party that can still be turned away.
func (t *turning) whom() (*kit.CheckGroup, fyne.CanvasObject) {
	w := t.ctx.Words
	checks := kit.NewCheckGroup(t.ctx.Env, persons(w, t.client, t.pending))
	for n, i := range t.pending {
		checks.Set(n, slices.Contains(t.chosen, i))
	}
	row := kit.NewFormRow(t.ctx.Env, w.T("outcome.who"), true, checks)
	if t.wrong {
		row.SetError(w.Fault(fault.New("visit.person")))
	}
	checks.OnChanged = func(n int, on bool) {
		t.chosen = slices.DeleteFunc(t.chosen, func(i int) bool { return i == t.pending[n] })
		if on {
			t.chosen = append(t.chosen, t.pending[n])
		}
		t.wrong = false
		row.SetError("")
		t.dialog.Refresh()
	}
	return checks, row
}

// rune is a digit that chooses a reason.
func (t *turning) rune(r rune) bool {
	n := int(r - '1')
	if n < 0 || n >= len(visit.Reasons()) {
		return false
	}
	t.choose(visit.Reasons()[n])
	t.ctx.Window.Canvas().Focus(t.list) // Enter is all that is left to do
	return true
}

// answer is Enter in the list or in the words.
func (t *turning) answer() {
	t.dialog.Close()
	t.do()
}

// do is called with the dialog closed: without a reason or anybody chosen it comes back with all that was typed.
func (t *turning) do() {
	t.asked, t.wrong = t.reason == "", len(t.chosen) == 0
	if t.asked || t.wrong {
		t.told = nil
		t.show()
		return
	}
	slices.Sort(t.chosen)
	t.deeds.Order(desk.Order{
		Command: uuid.New(), Booking: t.client.ID, Move: visit.TurnAway, Persons: t.chosen, Reason: t.reason, Words: t.words,
	})
}
