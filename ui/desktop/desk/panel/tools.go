package panel

import (
	"strconv"

	"daybook/translations"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
)

// fillTools brings the buttons above, the tabs and the notice up to date.
func (p *Panel) fillTools() {
	l, words := p.lanes, p.ctx.Words
	name := "all"
	if l.Service != "" {
		name = string(l.Service)
	}
	before := p.tools.MinSize().Height
	label(p.service, words.T("desk.filter."+name))
	p.service.SetSelected(l.Service != "")
	mine := words.T("desk.counter-none")
	if l.Counter > 0 {
		number := translations.Args{"Number": strconv.Itoa(l.Counter)}
		if mine = words.T("desk.counter-mine", number); p.sheet.compact() {
			mine = words.T("desk.counter-short", number)
		}
	}
	label(p.counter, mine)
	hint := p.shown.Hint
	if hint == "" && !p.sheet.compact() {
		hint = fieldKey
	}
	p.hint.SetText(hint)
	for i := range lanes.Count {
		label(p.tabs[i], l.Tab(i))
	}
	p.worn = p.worn || p.tools.MinSize().Height != before
	p.fillNotice()
}

func (p *Panel) fillNotice() {
	n := p.shown.Notice
	if p.notice.Text() != n.Text {
		p.notice.Set(n.Tone, n.Text)
		p.worn = true
	}
	p.mend.SetOnTapped(n.Do)
	label(p.mend, n.Mend)
	show(p.mend, n.Mend != "")
	if p.lanes.Known && !p.lanes.Day.Closed() {
		p.close.Enable()
	} else {
		p.close.Disable()
	}
}

// label changes a button's text if it is another.
func label(b *kit.Button, text string) {
	if b.Label() != text {
		b.SetLabel(text)
	}
}
