package book

import (
	"slices"

	"daybook/model/calendar"
	"daybook/model/site"
)

// placesToBe are the places chosen; those of a booking being changed as they will be once it is saved: a party of another
// size takes another time from the same start (as store.Amend has it).
func (s *Screen) placesToBe() []site.Place {
	if !s.resized() {
		return s.form.Chosen
	}
	places, minutes := slices.Clone(s.form.Chosen), s.amend.Facts.Minutes
	if !s.amend.Facts.SideBySide {
		minutes *= s.form.Count
	}
	for i := range places {
		places[i].End = places[i].Start + calendar.Minute(minutes)
	}
	return places
}

// placesShown are those whose counters are known: which ones a party side by side gets is only known once it is saved.
func (s *Screen) placesShown() []site.Place {
	if s.resized() && s.amend.Facts.SideBySide {
		return nil
	}
	return s.form.Chosen
}

// resized tells whether another number of people comes than to the booking being changed.
func (s *Screen) resized() bool {
	return s.amend != nil && len(s.form.Chosen) > 0 && s.form.Count != s.amend.Facts.Persons
}

// becomes says how the time of the booking being changed becomes another; "" if it stays.
func (s *Screen) becomes(places []site.Place) string {
	if s.amend == nil {
		return ""
	}
	return s.words().Becomes(s.amend.Facts.Places, places)
}
