package scan

import (
	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
)

// Question offers to put it right.
func (n Finding) Question(w *translations.Words, f *form.Form) string {
	switch n.Found.Kind {
	case booking.AConfirmation:
		return w.T("book.offer.confirmation")
	case booking.APhone:
		return w.T("book.offer.phone")
	case booking.AnEmail:
		return w.T("book.offer.email")
	case booking.AnApplication, booking.Unrecognised:
	}
	if n.There(f) {
		return w.T("book.offer.application-there")
	}
	if i, ok := personOf(f, n.Target); ok {
		return w.T("book.offer.application-of", translations.Args{"Number": i + 1})
	}
	return w.T("book.offer.application")
}

// Yes is the word on the button that takes the offer.
func (n Finding) Yes(w *translations.Words, f *form.Form) string {
	switch {
	case n.Target == "":
		return w.T("book.offer.open")
	case n.There(f):
		return w.T("book.offer.take-out")
	}
	return w.T("book.offer.move")
}
