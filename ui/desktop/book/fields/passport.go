package fields

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
)

// travelRow is how many applications there are and when the client travels.
type travelRow struct {
	s     *Set
	count *kit.Entry
	here  *kit.Text
}

func (s *Set) newPassport() fyne.CanvasObject {
	w, env, r := s.words, s.ctx.Env, &travelRow{s: s}
	r.count = kit.NewEntry(env, booking.MaxName) // a scan may end up here
	r.count.OnKey = r.step
	r.count.OnChanged = r.typed
	r.count.OnBlur = r.show
	texts := []string{
		w.T("book.travel.none"), w.T("book.travel.over-45"), w.T("book.travel.6-to-45"),
		w.T("book.travel.3-to-5"), w.T("book.travel.within-2"),
	}
	band := kit.NewSelect(env, texts, slices.Index(booking.Bands(), s.form.Travel), w.T("book.travel.choose"))
	band.OnChanged = func(i int) {
		s.form.Travel = booking.Bands()[i]
		s.owner.Chose("travel")
	}
	countRow := kit.NewFormRow(env, w.T("book.applications"), false, r.count)
	bandRow := kit.NewFormRow(env, w.T("book.travel"), false, band)
	r.here = kit.NewNote(s.words.Tiers(s.at))
	s.travel = r
	s.top[form.Passport] = []*Field{newRow("persons", r.count, countRow), newRow("travel", band, bandRow)}
	r.show()
	return arrange.Fold([]arrange.Part{{0, 17, 0}, {4, 32, 0}, {5, 24, 22}}, countRow, bandRow, r.here)
}

// show puts the number of applications into its field.
func (r *travelRow) show() {
	if n, err := strconv.Atoi(r.count.Text); err != nil || n != r.s.form.Count {
		r.s.fill(r.count, strconv.Itoa(r.s.form.Count))
	}
}

// step counts with Up and Down.
func (r *travelRow) step(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp:
		r.s.SetCount(r.s.form.Count + 1)
	case fyne.KeyDown:
		r.s.SetCount(r.s.form.Count - 1)
	default:
		return false
	}
	r.show()
	return true
}

// typed takes a number as soon as it is one; anything else is put right when the focus leaves.
func (r *travelRow) typed(text string) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || r.s.quiet || n < 1 {
		return
	}
	r.s.SetCount(n)
}
