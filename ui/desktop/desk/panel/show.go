package panel

import (
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
)

// Shown is what is shown beside the lanes.
type Shown struct {
	Notice Notice
	Hint   string // beside the field, "" is its key
	Undoes string // what an undo would take back, in words
}

// Notice is said above the lanes, with what can be done about it. The zero value is none.
type Notice struct {
	Tone kit.Tone
	Text string
	Mend string // a button's label, or ""
	Do   func()
}

// fieldKey is the key that leads to the field.
const fieldKey = "Ctrl+F"

// Show shows a day; only what reads differently is drawn again.
func (p *Panel) Show(l *lanes.Lanes, x Shown) {
	p.lanes, p.shown = l, x
	p.expected.SetEmpty(l.Empty(lanes.Expected))
	p.waiting.SetEmpty(l.Empty(lanes.Waiting))
	p.counters.SetEmpty(l.Empty(lanes.Counters))
	p.over.SetNone(l.NoneOver())
	p.expected.SetCount(l.Number(lanes.Expected))
	p.expected.SetRows(l.IDs(lanes.Expected), l.ExpectedRow)
	p.settle(lanes.Expected)
	p.waiting.SetCount(l.Number(lanes.Waiting))
	p.waiting.SetRows(l.IDs(lanes.Waiting), l.WaitingRow)
	p.waiting.SetFoot(l.Foot())
	p.settle(lanes.Waiting)
	p.fillCounters()
	p.over.SetChips(l.Chips())
	p.countOver()
	p.settle(lanes.Over)
	p.fillFigures()
	p.fillTools()
	if p.worn {
		p.worn = false
		p.lay()
	}
}

// ShowForecast shows a forecast that was found meanwhile.
func (p *Panel) ShowForecast() { p.waiting.SetFoot(p.lanes.Foot()) }

// ShowUndoes says in other words what an undo would take back.
func (p *Panel) ShowUndoes(text string) {
	p.shown.Undoes = text
	p.fillFigures()
}

// fillRoom shows again what is shorter where not all lanes are seen.
func (p *Panel) fillRoom() {
	p.figures.Brief = p.sheet.compact()
	if p.lanes != nil {
		p.fillCounters()
		p.fillFigures()
		p.fillTools()
	}
}

// fillCounters shows the cards. Where one lane has all the room, the strip takes that of the open card while it is at hand.
func (p *Panel) fillCounters() {
	id, station := p.lanes.MyCard()
	p.worn = p.worn || p.mine != (station != nil)
	p.mine = station != nil
	if station != nil {
		p.body.fill(p.lanes, station, p.sheet.compact())
	}
	if p.sheet.compact() && p.cursor.Lane == lanes.Over {
		id = ""
	}
	if count := p.lanes.Number(lanes.Counters); count != "" {
		p.counters.SetCount(count)
	}
	aside := p.sheet.compact() && p.cursor.Lane != lanes.Counters
	if _, any := p.counters.Selected(); (aside || !any) && id != "" {
		p.counters.Select(id) // it is the one in sight
	}
	p.counters.SetCards(p.lanes.Cards(), id)
	if p.body.worn {
		p.body.worn = false
		p.counters.Refresh()
	}
	p.settle(lanes.Counters)
}

// countOver says how many are finished, and how many of them are seen, which only the strip's width tells.
func (p *Panel) countOver() {
	if p.lanes != nil {
		p.over.SetCount(p.lanes.NumberOver(p.over.Shown()))
	}
}

func (p *Panel) fillFigures() {
	before := p.figures.MinSize().Height
	undoes := []string{p.shown.Undoes}
	if p.shown.Undoes != "" {
		undoes = append(undoes, p.ctx.Words.T("desk.undoes-brief"))
	}
	p.figures.Set(p.lanes.Figures(p.sheet.compact()), undoes...)
	p.worn = p.worn || p.figures.MinSize().Height != before
}

// settle keeps what a lane has selected, as after somebody went. In the lane at hand somebody always is, so that the keys
// have somebody to act on.
func (p *Panel) settle(lane int) {
	w := p.lane(lane)
	id, ok := w.Selected()
	if ids := w.IDs(); !ok && lane == p.cursor.Lane && len(ids) > 0 {
		id, ok = ids[0], true
		w.Select(id)
	}
	if ok {
		p.cursor.At[lane] = id
	}
}
