package terminal

import (
	"fmt"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// item is one booking asked for in a file, or why it cannot be read.
type item struct {
	order   booking.Order
	problem error
}

// readOrders reads a list of bookings. A broken file or one that is not a list gives nothing; a bad item stands alone.
func readOrders(data []byte) ([]item, error) {
	whole, err := readDocument(data)
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
	items := make([]item, len(values))
	for i, v := range values {
		items[i].order, items[i].problem = readOrder(v)
	}
	return items, nil
}

// readOrder reads one booking. The command is given back even when something else is wrong, so that the answer can name it.
func readOrder(v value) (booking.Order, error) {
	var o booking.Order
	fields := v.object("")
	read(fields, "command", &o.Command, parseCommand)
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

// readAmendment changes a booking's details by what a file gives, and gives the language of service if it does. What the
// store works out anew is left out, so that the command repeated has the same content.
func readAmendment(data []byte, d booking.Details) (changed booking.Details, language string, err error) {
	whole, err := readDocument(data)
	if err != nil {
		return d, "", err
	}
	fields := whole.object("")
	fields.text("language", &language)
	readDetails(fields, &d)
	d.Warnings, d.Reason = nil, ""
	return d, language, fields.done()
}
