package book

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/kit"
)

// offer is what the text of a field suggests: it belongs elsewhere, or the caller was here before. One at a time; it
// waits for an answer and is in nobody's way.
type offer struct {
	scan.Finding                 // what belongs elsewhere; of a caller only where it is said, and what stands there
	record       *booking.Record // of the caller, or nil
	hot          bool            // Enter takes it: the text field with the focus was neither left nor typed into since
}

// offerBar is where an offer is said, below the fields that stand in a row.
type offerBar struct {
	box  *fyne.Container
	said [2]string
	take *kit.Button
}

// newBar makes the place below a row of fields.
func (s *Screen) newBar(name string) fyne.CanvasObject {
	b := &offerBar{box: kit.Column(0)}
	b.box.Hide()
	s.view.bars[name] = b
	return b.box
}

// barOf names the row that a field stands in.
func barOf(field string) string {
	switch {
	case strings.HasPrefix(field, "letter."):
		return "letter"
	case strings.HasPrefix(field, "persons."):
		return "people"
	case field == "persons", field == "travel":
		return "passport"
	case field == "contact.email", field == "notes":
		return "reach"
	case strings.HasPrefix(field, "needs"):
		return "needs"
	case strings.HasPrefix(field, "contact."):
		return "contact"
	}
	return "aside"
}

// showOffer says what is offered where it belongs, with the key that takes it.
func (s *Screen) showOffer() {
	if s.view == nil || s.view.bars == nil {
		return
	}
	changed, seen := false, (*offerBar)(nil)
	for name, b := range s.view.bars {
		var said [2]string
		if o := s.offer; o != nil && barOf(o.Field) == name {
			said = [2]string{s.offerWords(o), "Ctrl+U"}
			if o.hot {
				said[1] = "Enter"
			}
		}
		if b.said == said {
			continue
		}
		same := b.said[0] == said[0] && b.take != nil
		b.said, changed = said, true
		if same { // the button stays, as the focus may be on its way to it
			b.take.SetLabel(s.offerYes(s.offer))
			b.take.SetHint(s.key(said[1]))
			continue
		}
		b.box.Objects, b.take = nil, nil
		if said[0] != "" {
			b.take = kit.NewButton(s.ctx.Env, kit.Outline, s.offerYes(s.offer), s.key(said[1]), s.accept)
			b.box.Objects = []fyne.CanvasObject{arrange.Fold([]arrange.Part{{1, 30, 0}, {0, 0, 0}}, kit.NewNotice(kit.Plain, said[0]), b.take)}
			seen = b
		}
		b.box.Hidden = said[0] == ""
		b.box.Refresh()
	}
	if changed && s.view.summary != nil {
		s.view.panels.Refresh()
		s.settle()
	}
	if seen != nil && s.left != nil {
		s.bring(seen)
	}
}

// bring scrolls the form so that an offer is seen, and still the field that has the focus above it.
func (s *Screen) bring(b *offerBar) {
	const ring = 8
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(s.left.Content).Y
	foot := driver.AbsolutePositionForObject(b.box).Y - top + b.box.MinSize().Height + ring
	offset := max(s.left.Offset.Y, foot-s.left.Size().Height)
	if held, ok := s.ctx.Window.Canvas().Focused().(fyne.CanvasObject); ok {
		if at := driver.AbsolutePositionForObject(held).Y - top - ring; at > 0 {
			offset = min(offset, at)
		}
	}
	if offset != s.left.Offset.Y && s.view.bars["aside"] != b {
		s.left.ScrollToOffset(fyne.NewPos(0, max(0, offset)))
	}
}

// watch looks at what is typed or scanned into fields, when Enter is pressed or the focus leaves.
func (s *Screen) watch(lists ...[]*field) {
	for _, list := range lists {
		for _, f := range list {
			e := kit.EntryOf(f.focus)
			if e == nil {
				continue
			}
			s.view.held[e] = e.Text
			key, blur, name := e.OnKey, e.OnBlur, f.name
			e.OnKey = func(ev *fyne.KeyEvent) bool {
				if enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter; enter && s.entered(name, e) {
					return true
				}
				return key != nil && key(ev)
			}
			e.OnBlur = func() {
				if blur != nil {
					blur()
				}
				s.passed(name, e)
			}
		}
	}
}

// shows tells whether a field is one of the form that is shown now: the one shown before loses the focus last.
func (s *Screen) shows(name string, e *kit.Entry) bool {
	if !s.shown || s.view == nil || s.booked != nil {
		return false
	}
	f := s.view.field(name)
	return f != nil && kit.EntryOf(f.focus) == e
}

// entered takes an offer, or makes one, and tells whether Enter is used up.
func (s *Screen) entered(name string, e *kit.Entry) bool {
	if !s.shows(name, e) {
		return false
	}
	if s.offer != nil && (s.offer.hot || s.offer.Field == name) {
		s.accept()
		return true
	}
	if !s.misplaced(name, e) {
		return false
	}
	s.offer.hot = true
	s.showOffer()
	return true
}

// passed looks at a field that was left.
func (s *Screen) passed(name string, e *kit.Entry) {
	if !s.shows(name, e) {
		return
	}
	if s.offer != nil {
		s.offer.hot = false // a list or a button may come next
		s.showOffer()
	}
	if !s.misplaced(name, e) {
		s.lookUp(name)
	}
	s.view.held[e] = e.Text
}

// cool notes that somebody typed into a field: Enter means other things again, and what was offered for this very field
// is out of date.
func (s *Screen) cool(name string) {
	s.caller.typed = true
	switch {
	case s.offer == nil:
		return
	case s.offer.Field == name:
		s.offer = nil
	default:
		s.offer.hot = false
	}
	s.showOffer()
}

// decline takes the offer away; the field keeps what it holds, and is not asked about again while it does.
func (s *Screen) decline() {
	if s.offer == nil {
		return
	}
	if s.caller.declined == nil {
		s.caller.declined = map[string]string{}
	}
	s.caller.declined[s.offer.Field] = s.offer.Text
	s.offer = nil
	s.showOffer()
}

// accept does what is offered.
func (s *Screen) accept() {
	o := s.offer
	if o == nil || s.view == nil || s.busy {
		return
	}
	s.offer = nil
	s.showOffer()
	if o.record != nil {
		s.reuse(o)
		return
	}
	s.putRight(o)
}
