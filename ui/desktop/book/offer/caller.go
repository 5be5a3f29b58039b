package offer

import (
	"context"

	"daybook/model/booking"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/kit"
)

// Store is where earlier bookings of a caller are looked for.
type Store interface {
	// Find gives the bookings that match every word of a text, newest first, at most limit.
	Find(ctx context.Context, text string, limit int) ([]booking.Record, error)
}

// slot is the runner's for looking for callers.
const slot = "book.caller"

// callersFound is how many bookings are looked at.
const callersFound = 20

// caller is what is known of looking for earlier bookings of whoever calls.
type caller struct {
	busy  bool
	next  string          // the field to look for when the look-up under way is over
	typed bool            // since the last one began
	asked map[string]bool // what was looked for already
}

// LookUp looks for earlier bookings with what a field holds, if it is complete: an application number, a telephone
// number, an email. One look-up at a time; finding nothing is not worth a word.
func (o *Offers) LookUp(name string) {
	kind, value := scan.Complete(o.form, name)
	if kind == booking.Unrecognised || o.amending || o.caller.asked[value] {
		return
	}
	if o.caller.busy {
		o.caller.next = name
		return
	}
	if o.caller.asked == nil {
		o.caller.asked = map[string]bool{}
	}
	o.caller.asked[value] = true
	o.caller.busy, o.caller.typed = true, false
	o.ctx.Runner.Run(slot, func(ctx context.Context) func() {
		list, err := o.store.Find(ctx, scan.Query(kind, value), callersFound)
		if err != nil {
			list = nil
		}
		return func() { o.looked(name, kind, value, list) }
	})
}

// Rest stops the look-up under way.
func (o *Offers) Rest() {
	o.ctx.Runner.Cancel(slot)
	o.caller.busy = false
}

// looked offers the details of the caller's last booking, if they would fill anything.
func (o *Offers) looked(name string, kind booking.Identifier, value string, list []booking.Record) {
	o.caller.busy = false
	if next := o.caller.next; next != "" {
		o.caller.next = ""
		defer o.LookUp(next)
	}
	if o.fields == nil || !o.owner.Open() || o.amending || o.now != nil {
		return
	}
	record, ok := scan.Latest(kind, value, list)
	if _, still := scan.Complete(o.form, name); !ok || still != value || !o.owner.Fills(record) {
		return
	}
	f := o.fields.Field(name)
	if f == nil {
		return
	}
	text := value
	if e := f.Entry(); e != nil {
		text = e.Text
	}
	o.now = &Offer{
		Finding: scan.Finding{Field: name, Text: text}, Record: &record,
		hot: !o.caller.typed && kit.EntryOf(o.ctx.Window.Canvas().Focused()) != nil,
	}
	o.show()
}
