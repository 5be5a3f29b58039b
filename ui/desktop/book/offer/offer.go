// Package offer offers what the texts of the Book screen's fields suggest: that something belongs in another field, or that
// the caller was here before. One offer stands at a time, said below its field's row; it waits for an answer and is in
// nobody's way. What is accepted is done by its owner.
package offer

import (
	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/desktop/screen"
)

// Offer is what the text of a field suggests.
type Offer struct {
	scan.Finding                 // what belongs elsewhere; of a caller only where it is said, and what stands there
	Record       *booking.Record // of the caller, or nil
	hot          bool            // Enter takes it: the text field with the focus was neither left nor typed into since
}

// Owner is what the offers ask of the screen.
type Owner struct {
	Open   func() bool                 // whether the form is shown
	Fills  func(booking.Record) bool   // whether a caller's booking would fill anything
	Accept func()                      // somebody accepts what is offered: see Take
	Said   func(below *fyne.Container) // something is said below a row now, or, if nil, no more
}

// Offers is what stands offered, and what was declined.
type Offers struct {
	store Store
	form  *form.Form
	owner Owner

	ctx      screen.Context
	fields   *fields.Set // those shown, or nil
	aside    *fyne.Container
	amending bool

	now      *Offer            // or nil
	declined map[string]string // what fields held when an offer was declined
	bar      bar
	caller   caller
}

// New makes offers for a form.
func New(store Store, f *form.Form, owner Owner) *Offers {
	return &Offers{store: store, form: f, owner: owner}
}

// Use takes the fields that are shown from now on, which have just been made, or nil; aside is where offers for others than
// those of a service are said. While a booking is amended callers are not looked for.
func (o *Offers) Use(ctx screen.Context, set *fields.Set, aside *fyne.Container, amending bool) {
	o.ctx, o.fields, o.aside, o.amending, o.bar = ctx, set, aside, amending, bar{}
	if set != nil {
		o.Watch(set.All())
	}
	o.show()
}

// Forget forgets what is offered, what was declined and whom was looked for.
func (o *Offers) Forget() {
	o.now, o.declined, o.bar, o.caller = nil, nil, bar{}, caller{}
	o.fields, o.aside = nil, nil
}

// Standing tells whether something is offered.
func (o *Offers) Standing() bool { return o.now != nil }

// Watch looks at what is typed or scanned into fields, when Enter is pressed or the focus leaves.
func (o *Offers) Watch(list []*fields.Field) {
	for _, f := range list {
		e := f.Entry()
		if e == nil {
			continue
		}
		f.Hold()
		key, blur := e.OnKey, e.OnBlur
		e.OnKey = func(ev *fyne.KeyEvent) bool {
			if enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter; enter && o.entered(f) {
				return true
			}
			return key != nil && key(ev)
		}
		e.OnBlur = func() {
			if blur != nil {
				blur()
			}
			o.passed(f)
		}
	}
}

// shows tells whether a field is one of the form that is shown now: the one shown before loses the focus last.
func (o *Offers) shows(f *fields.Field) bool {
	return o.fields != nil && o.owner.Open() && o.fields.Field(f.Name) == f
}

// entered takes an offer, or makes one, and tells whether Enter is used up.
func (o *Offers) entered(f *fields.Field) bool {
	if !o.shows(f) {
		return false
	}
	if o.now != nil && (o.now.hot || o.now.Field == f.Name) {
		o.owner.Accept()
		return true
	}
	if !o.misplaced(f) {
		return false
	}
	o.now.hot = true
	o.show()
	return true
}

// passed looks at a field that was left.
func (o *Offers) passed(f *fields.Field) {
	if !o.shows(f) {
		return
	}
	if o.now != nil {
		o.now.hot = false // a list or a button may come next
		o.show()
	}
	if !o.misplaced(f) {
		o.LookUp(f.Name)
	}
	f.Hold()
}

// misplaced offers to put right what was typed or scanned into the wrong field; it tells whether it stands offered.
func (o *Offers) misplaced(f *fields.Field) bool {
	e := f.Entry()
	text := e.Text
	if now := o.now; now != nil && now.Field == f.Name && now.Text == text {
		return true
	}
	if text == "" || o.declined[f.Name] == text {
		return false
	}
	found, wrong := scan.Misplaced(o.form, o.amending, f.Name, text, f.Held(), e.MultiLine)
	if !wrong {
		return false
	}
	o.now = &Offer{Finding: found}
	o.show()
	return true
}

// Typed notes that somebody changed a field: Enter means other things again, and what was offered for this very field is
// out of date.
func (o *Offers) Typed(name string) {
	o.caller.typed = true
	switch {
	case o.now == nil:
		return
	case o.now.Field == name:
		o.now = nil
	default:
		o.now.hot = false
	}
	o.show()
}

// Decline takes the offer away; the field keeps what it holds, and is not asked about again while it does.
func (o *Offers) Decline() {
	if o.now == nil {
		return
	}
	if o.declined == nil {
		o.declined = map[string]string{}
	}
	o.declined[o.now.Field] = o.now.Text
	o.now = nil
	o.show()
}

// Take takes the offer away, to be done.
func (o *Offers) Take() (taken Offer, ok bool) {
	if o.now == nil {
		return Offer{}, false
	}
	taken, o.now = *o.now, nil
	o.show()
	return taken, true
}
