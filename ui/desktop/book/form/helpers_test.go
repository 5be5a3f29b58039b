package form_test

import (
	"daybook/model/booking"
	"daybook/model/calendar"
)

// october5 is a Monday on which letters were written lately.
var october5 = calendar.NewDate(2026, 10, 5)

// nguyen is a mother and her child with two letters, who need an interpreter.
func nguyen() booking.Details {
	child := booking.Person{Given: "Gia Bảo", Family: "Nguyễn", Application: "W993830598"}
	mother := booking.Person{Given: "Minh Châu", Family: "Nguyễn", Application: "V304512877", LetterDate: calendar.NewDate(2026, 9, 12)}
	contact := booking.Contact{Given: mother.Given, Family: mother.Family, Phone: "709-555-0142", Email: "chau@example.ca"}
	return booking.Details{Contact: contact, Persons: []booking.Person{mother, child}, Needs: []string{"interpreter:Vietnamese"}}
}
