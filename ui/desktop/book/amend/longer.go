package amend

import (
	"slices"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// Places are those of the booking as they will be once the form is saved: a party of another size takes another time from
// the same start (as store.Amend has it).
func (a *Amendment) Places(f *form.Form) []site.Place {
	if !a.Resized(f) {
		return f.Chosen
	}
	places, minutes := slices.Clone(f.Chosen), a.Facts.Minutes
	if !a.Facts.SideBySide {
		minutes *= f.Count
	}
	for i := range places {
		places[i].End = places[i].Start + calendar.Minute(minutes)
	}
	return places
}

// Known are its places whose counters are known: which ones a party side by side gets is only known once it is saved.
func (a *Amendment) Known(f *form.Form) []site.Place {
	if a.Resized(f) && a.Facts.SideBySide {
		return nil
	}
	return f.Chosen
}

// Resized tells whether another number of people comes.
func (a *Amendment) Resized(f *form.Form) bool {
	return len(f.Chosen) > 0 && f.Count != a.Facts.Persons
}
