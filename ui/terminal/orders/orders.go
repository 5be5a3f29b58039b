// Package orders reads the files in which bookings, or changes of one, are asked for. They are JSON that people and other
// programs write, so whatever is refused is told with its line and column.
package orders

import (
	"fmt"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// Item is one booking asked for in a file, or why it cannot be read.
type Item struct {
	Order   booking.Order // has its command, if that could be read, even when there is a problem
	Problem error
}

// Read reads a list of bookings. A broken file, one that is not a list or one of too many items is an error as a whole: a
// fault, Located where there is a place to name. A bad item stands alone.
func Read(data []byte) ([]Item, error) {
	whole, err := open(data)
	if err != nil {
		return nil, err
	}
	values, ok := whole.items()
	if !ok {
		return nil, whole.locate(fault.New("book.not-a-list"))
	}
	if len(values) > maxItems {
		return nil, fault.New("book.too-many", "Max", maxItems)
	}
	items := make([]Item, len(values))
	for i, v := range values {
		items[i].Order, items[i].Problem = readOrder(v)
	}
	return items, nil
}

// readOrder reads one booking. The command is given back even when something else is wrong, so that the answer can name it.
func readOrder(v value) (booking.Order, error) {
	var o booking.Order
	fields := v.object("")
	read(fields, "command", &o.Command, ParseCommand)
	fields.text("site", &o.Site)
	service := ""
	fields.text("service", &service)
	o.Service = site.Service(service)
	fields.date("date", &o.When.Date)
	read(fields, "start", &o.When.Start, parseStart)
	fields.flag("side_by_side", &o.SideBySide)
	fields.text("language", &o.Language)
	o.Source = "other"
	read(fields, "source", &o.Source, oneOf(booking.Sources(), fault.New("source.unknown")))
	fields.text("notice", &o.Notice)
	if o.Notice != "" {
		o.NoticeIn = o.Language
	}
	fields.text("notice_in", &o.NoticeIn)
	readDetails(fields, &o.Details)
	err := fields.done()
	if err == nil && o.Command == uuid.Nil {
		err = v.locate(fault.New("command.missing"))
	}
	return o, err
}

// parseStart reads a time of the day.
func parseStart(text string) (*calendar.Minute, error) {
	minute, err := calendar.ParseMinute(text)
	return &minute, err
}

// readDetails reads the fields that book and amend share. What is not given keeps its value.
func readDetails(fields *object, d *booking.Details) {
	if v, given := fields.take("contact"); given {
		contact := v.object("contact.")
		contact.text("given", &d.Contact.Given)
		contact.text("family", &d.Contact.Family)
		contact.text("phone", &d.Contact.Phone)
		contact.text("email", &d.Contact.Email)
		fields.refuse(contact.done())
	}
	if v, given := fields.take("persons"); given {
		persons, err := readPersons(v)
		fields.refuse(err)
		d.Persons = persons
	}
	fields.texts("needs", &d.Needs)
	fields.text("notes", &d.Notes)
	travel := string(d.Travel)
	fields.text("travel", &travel)
	d.Travel = booking.Band(travel)
}

func readPersons(v value) ([]booking.Person, error) {
	items, ok := v.items()
	if !ok {
		return nil, v.unexpected()
	}
	persons := make([]booking.Person, len(items))
	for i, item := range items {
		fields, kind := item.object(fmt.Sprintf("persons.%d.", i)), ""
		fields.text("given", &persons[i].Given)
		fields.text("family", &persons[i].Family)
		fields.text("kind", &kind)
		persons[i].Kind = booking.Kind(kind)
		fields.text("application", &persons[i].Application)
		fields.date("letter_date", &persons[i].LetterDate)
		if err := fields.done(); err != nil {
			return nil, err
		}
	}
	return persons, nil
}

// Amend changes a booking's details by what a file gives, and gives the language of service if it does. What the
// store works out anew is left out, so that the command repeated has the same content.
func Amend(data []byte, d booking.Details) (changed booking.Details, language string, err error) {
	whole, err := open(data)
	if err != nil {
		return d, "", err
	}
	fields := whole.object("")
	fields.text("language", &language)
	readDetails(fields, &d)
	d.Warnings, d.Reason = nil, ""
	return d, language, fields.done()
}
