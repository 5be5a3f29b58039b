package fields

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// The rows below which there is room for something to be said.
const (
	rowPassport = "passport"
	rowLetter   = "letter"
	rowContact  = "contact"
	rowPeople   = "people"
	rowReach    = "reach"
	rowNeeds    = "needs"
)

// room makes the room below a row.
func (s *Set) room(row string) fyne.CanvasObject {
	box := kit.Column(0)
	box.Hide()
	s.below[row] = box
	return box
}

// Below is the room below the row that a field stands in; nil for one outside the panels.
func (s *Set) Below(field string) *fyne.Container { return s.below[rowOf(field)] }

// rowOf names the row that a field stands in.
func rowOf(field string) string {
	switch {
	case strings.HasPrefix(field, "letter."):
		return rowLetter
	case strings.HasPrefix(field, "persons."):
		return rowPeople
	case field == "persons", field == "travel":
		return rowPassport
	case field == "contact.email", field == "notes":
		return rowReach
	case strings.HasPrefix(field, "needs"):
		return rowNeeds
	case strings.HasPrefix(field, "contact."):
		return rowContact
	}
	return ""
}
