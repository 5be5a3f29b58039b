package aloud

import (
	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/draft"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/wording"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Next is what can be done after a booking was made.
type Next struct {
	Slip  func() // prints or saves the slip; nil: no slips
	Again func() // books for the same family
	Over  func() // begins with an empty form
}

// Done shows the booking just made on both sides of the screen: the confirmation number to read aloud, what else was agreed,
// who comes and what they bring. First is where the focus goes.
func Done(ctx screen.Context, b *draft.Booked, next Next) (left, right fyne.CanvasObject, first fyne.Focusable) {
	w, env := wording.Words{Words: ctx.Words}, ctx.Env
	again := kit.NewButton(env, kit.Outline, w.T("book.again"), "", next.Again)
	over := kit.NewButton(env, kit.Outline, w.T("book.next"), "Ctrl+N", next.Over)
	buttons := []fyne.CanvasObject{again, over}
	first = over
	if next.Slip != nil {
		slip := kit.NewButton(env, kit.Filled, w.T("book.slip"), "Ctrl+P", next.Slip)
		buttons = append([]fyne.CanvasObject{slip}, buttons...)
		first = slip
	}
	parts := []fyne.CanvasObject{
		kit.Row(kit.Gap, kit.NewBadge(kit.ToneDone, w.T("book.done")), kit.NewNote(w.T("book.done.in", translations.Args{"Time": b.Took})).As(kit.Full)),
		arrange.Inset(0, 6, 0, 0, kit.NewNote(w.T("book.done.number"))),
		kit.NewLarge(booking.ShowConfirmation(b.Receipt.Confirmation)),
		kit.NewNote(w.T("book.done.read")),
		arrange.Inset(0, 8, 0, 0, kit.NewHeading(w.When(b.Receipt.Places)).As(kit.Wrap)),
		kit.NewText(w.Site(b.Site)),
		kit.NewNote(w.What(b.Order.Service, b.Receipt.Places, "", b.Order.Language, b.Order.Details.Needs)),
	}
	var warnings []fyne.CanvasObject
	for _, text := range w.Warnings(b.Order, b.Receipt, b.Site) {
		warnings = append(warnings, kit.NewNotice(kit.ToneLate, text))
	}
	if len(warnings) > 0 {
		parts = append(parts, arrange.Inset(0, 4, 0, 0, kit.Column(5, warnings...)))
	}
	parts = append(parts, arrange.Inset(0, 8, 0, 0, arrange.Fold(make([]arrange.Part, len(buttons)), buttons...)))
	left = kit.Column(kit.Gap, kit.NewHeading(w.T("book.done.title")).As(kit.Wrap), kit.NewCard(kit.Column(5, parts...)))
	return left, kit.Column(kit.Gap, party(w, b.Order), bring(w, b.Order)), first
}

// party names who comes.
func party(w wording.Words, o booking.Order) fyne.CanvasObject {
	d := o.Details
	parts := []fyne.CanvasObject{kit.NewStrong(w.N("book.done.people", len(d.Persons)))}
	for i, p := range d.Persons {
		what := p.Application
		if o.Service == site.Passport {
			what = w.Kind(p.Kind)
		}
		number := arrange.Narrow(arrange.Number, kit.NewText(w.Number(i+1)))
		parts = append(parts, kit.Columns([]float32{0, 3, 3}, number, kit.NewText(wording.Name(p.Given, p.Family)), kit.NewNote(what)))
	}
	contact := wording.Name(d.Contact.Given, d.Contact.Family)
	for _, way := range []string{d.Contact.Phone, d.Contact.Email} {
		if way != "" {
			contact += " · " + way
		}
	}
	parts = append(parts, kit.NewNote(w.T("book.done.contact", translations.Args{"Contact": contact})))
	return kit.NewCard(kit.Column(5, parts...))
}

// bring is the list to read out, for each kind of application that comes.
func bring(w wording.Words, o booking.Order) fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewStrong(w.T("book.bring.title"))}
	kinds := form.KindsOf(o.Service, o.Details.Persons)
	for _, k := range kinds {
		if len(kinds) > 1 {
			parts = append(parts, kit.NewNote(w.Kind(k)).Bold().In(kit.Ink))
		}
		for _, item := range w.Bring(o.Service, k) {
			parts = append(parts, bullet(item))
		}
	}
	return kit.NewCard(kit.Column(3, parts...))
}
