package site

import (
	"daybook/model/calendar"
	"daybook/model/fault"
)

// Import is what a sites file gives.
type Import struct {
	AsOf    calendar.Date // when the published facts were read; zero when not stated
	Sites   []Site        // in the order of the file; every one validates
	Refused []Refusal     // in the order of the file
	Notes   []Note        // what was assumed, and what a person should look at
}

// Refusal names a row that was left out, and why.
type Refusal struct {
	ID     string        // the office's identifier; "" when it has none or the row is the file's own
	Name   calendar.Text // the office's name, as far as it is known
	Row    string        // the field as the file calls it, with its number from 1 in a list: "lunch", "hours 3"
	Line   int           // where it stands in the file, from 1
	Fault  *fault.Fault
	Office bool // the whole office is left out
}

// Note is something to tell the person who imports. Like a fault it is a code and arguments, never prose.
type Note struct {
	Site string     // the office's identifier; "" when the note is about the whole file
	Code string     // such as "import.no-schedule"; stable, and the message's id
	Args fault.Args // a Count chooses the message's plural form
}
