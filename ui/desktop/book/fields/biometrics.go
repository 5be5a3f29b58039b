package fields

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
)

// letterRow is what the instruction letter says: its application number and its date, with the deadline.
type letterRow struct {
	s      *Set
	number *kit.Entry
	date   *kit.DateField
	badge  *kit.Badge
	row    *fyne.Container
}

func (s *Set) newBiometrics() fyne.CanvasObject {
	w, env, l := s.words, s.ctx.Env, &letterRow{s: s}
	l.number = s.entry(booking.MaxName, "letter.application",
		func() string { return s.form.Letter }, func(t string) { s.form.Letter = t })
	l.number.OnSubmitted = func(text string) { s.found(l.number, text, func(number string) { s.form.Letter = number }) }
	l.date = kit.NewDateField(env, func() time.Time { return s.Today().Time() })
	l.date.Past = true
	l.date.Entry.Entry.SetText(s.form.LetterDate)
	l.badge = kit.NewBadge(kit.Plain, "")
	numberRow := kit.NewFormRow(env, w.T("book.letter.application"), false, l.number)
	dateRow := kit.NewFormRow(env, w.T("book.letter.date"), false, l.date)
	l.row = arrange.Fold([]arrange.Part{{3, 20, 0}, {2, 14, 0}, {0, 0, 27}}, numberRow, dateRow, l.badge)
	s.letter = l
	s.top[form.Biometrics] = []*Field{
		newRow("letter.application", l.number, numberRow), newRow("letter.date", l.date, dateRow),
	}
	l.date.OnDate = func(time.Time, bool) {
		s.form.LetterDate = l.date.Text
		l.show()
		s.owner.Changed("letter.date")
	}
	l.date.OnBlur = func() {
		l.date.Settle()
		s.form.LetterDate = l.date.Text
		s.owner.Left("letter.date")
	}
	l.show()
	return l.row
}

// written is the date on the letter, or zero; wrong tells that what was typed is no date.
func (l *letterRow) written() (date calendar.Date, wrong bool) {
	if t, ok := l.date.Date(); ok {
		return calendar.DateOf(t), false
	}
	return 0, l.date.Text != ""
}

// show says until when biometrics are expected. It never stops anybody.
func (l *letterRow) show() {
	letter, _ := l.written()
	l.badge.Hidden = letter.IsZero()
	if !letter.IsZero() {
		today := l.s.Today()
		tone := kit.Plain
		text, late := l.s.words.Deadline(letter, today)
		if late {
			tone = kit.ToneLate
		}
		l.badge.Set(tone, text)
	}
	l.row.Refresh()
}
