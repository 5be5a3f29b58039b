package offer

import (
	"fyne.io/fyne/v2"

	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/desktop/book/wording"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// bar is how the offer is said, below the fields that stand in a row; zero while nothing is.
type bar struct {
	room *fyne.Container
	said [2]string // what is offered, and the key that takes it
	take *kit.Button
}

// show says what is offered where it belongs, with the key that takes it.
func (o *Offers) show() {
	if o.fields == nil {
		return
	}
	var next bar
	if now := o.now; now != nil {
		next = bar{room: o.room(now.Field), said: [2]string{o.question(), "Ctrl+U"}}
		if now.hot {
			next.said[1] = "Enter"
		}
	}
	was := o.bar
	if was.room == next.room && was.said == next.said {
		return
	}
	if was.room == next.room && was.said[0] == next.said[0] { // the button stays, as the focus may be on its way to it
		next.take = was.take
		next.take.SetLabel(o.yes())
		next.take.SetHint(screen.KeyName(o.ctx.Words, next.said[1]))
		o.bar = next
		o.owner.Said(nil)
		return
	}
	if was.room != nil {
		fillRoom(was.room)
	}
	if next.room != nil {
		next.take = kit.NewButton(o.ctx.Env, kit.Outline, o.yes(), screen.KeyName(o.ctx.Words, next.said[1]), o.owner.Accept)
		fillRoom(next.room, arrange.Fold([]arrange.Part{{1, 30, 0}, {0, 0, 0}}, kit.NewNotice(kit.Plain, next.said[0]), next.take))
	}
	o.bar = next
	o.owner.Said(next.room)
}

func fillRoom(room *fyne.Container, objects ...fyne.CanvasObject) {
	room.Objects, room.Hidden = objects, len(objects) == 0
	room.Refresh()
}

// room is where something about a field is said.
func (o *Offers) room(field string) *fyne.Container {
	if below := o.fields.Below(field); below != nil {
		return below
	}
	return o.aside
}

// question is what is offered, and yes the word on the button that answers it.
func (o *Offers) question() string {
	if r := o.now.Record; r != nil {
		return wording.Words{Words: o.ctx.Words}.Caller(*r, scan.DateOf(*r), o.fields.Today())
	}
	return o.now.Question(o.ctx.Words, o.form)
}

func (o *Offers) yes() string {
	if o.now.Record != nil {
		return o.ctx.Words.T("book.offer.use")
	}
	return o.now.Yes(o.ctx.Words, o.form)
}
