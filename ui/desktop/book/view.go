package book

import (
	"fyne.io/fyne/v2"

	"daybook/ui/desktop/book/aloud"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/book/summary"
	"daybook/ui/kit"
)

// view is the widgets of one Build.
type view struct {
	panels  *kit.Accordion
	only    int // the panel of the booking being changed, the one there is; or -1
	fields  *fields.Set
	privacy *aloud.Privacy
	summary *summary.Card
	aside   *fyne.Container // over the summary: offers for fields outside the panels
	done    fyne.Focusable  // has the focus first once a booking was made; nil while the form is shown

	restored *kit.Notice // says what was taken over from an earlier run; nil if nothing was
}

// open, header and first are those of a panel by its own number, whether or not it is the only one.
func (v *view) open(panel int) {
	if v.only < 0 || v.only == panel {
		v.panels.Open(v.place(panel))
	}
}

func (v *view) header(panel int) fyne.Focusable { return v.panels.Header(v.place(panel)) }

func (v *view) first(panel int) fyne.Focusable { return v.panels.First(v.place(panel)) }

func (v *view) place(panel int) int {
	if v.only >= 0 {
		return 0
	}
	return panel
}

// formShown tells whether the form is there, and all of it was made.
func (s *Screen) formShown() bool { return s.view != nil && s.view.summary != nil }

// newFields makes the fields for the language, the site and the form.
func (s *Screen) newFields() *fields.Set {
	return fields.New(s.ctx, s.at(), &s.form, fields.Owner{
		Changed: s.changed, Chose: s.chose, Left: s.blurred, Cut: s.judge, Counted: s.recounted, Add: s.addPerson, Remove: s.removePerson,
		Resized: func() {
			if s.formShown() {
				s.settle()
			}
		},
	})
}

// changed is called after a person changed a field.
func (s *Screen) changed(name string) {
	if s.form.Started.IsZero() {
		s.form.Started = s.ctx.Now()
		s.tick()
	}
	s.offers.Typed(name)
	s.keeper.Changed()
	s.judge()
	s.showSummary()
}

// chose is changed for fields that are right or wrong at once, such as a choice from a list.
func (s *Screen) chose(name string) {
	s.touched[name] = true
	s.changed(name)
}

// blurred is called when the focus leaves a field: now it may be called wrong.
func (s *Screen) blurred(name string) {
	if !s.shown || s.view == nil || s.booked != nil {
		return
	}
	s.touched[name] = true
	s.judge()
}
