package sitesfile

import (
	"errors"
	"slices"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// reader gathers an import while it goes through the file.
type reader struct {
	data    []byte // the whole file, to tell where a value stands
	out     site.Import
	ids     map[string]bool
	kinds   map[site.Kind]int // offices taken, by kind
	ignored map[string]int    // fields nobody knows, by path, with how often they came
}

func newReader(data []byte) *reader {
	return &reader{data: data, ids: map[string]bool{}, kinds: map[site.Kind]int{}, ignored: map[string]int{}}
}

// file reads the frame: an object with the date of the facts and the offices. What is wrong here concerns everything.
func (r *reader) file(whole value) error {
	fields, ok := whole.fields()
	if !ok {
		return fault.New("sites.not-a-sites-file")
	}
	offices, ok := fields["offices"]
	if !ok {
		return fault.New("sites.not-a-sites-file")
	}
	if !offices.list() {
		return broken(r.data, offices.at)
	}
	if err := r.asOf(fields["as_of"]); err != nil {
		return err
	}
	for number, v := range offices.items() {
		switch {
		case number > MaxOffices:
			return fault.New("sites.too-many", "Max", MaxOffices)
		case r.hopeless():
			return fault.New("sites.too-many-refused", "Max", MaxRefused)
		}
		r.office(v, number)
	}
	if r.hopeless() {
		return fault.New("sites.too-many-refused", "Max", MaxRefused)
	}
	delete(fields, "offices")
	delete(fields, "as_of")
	delete(fields, "source") // says where the facts are from, for people
	r.ignore("", fields)
	return nil
}

func (r *reader) asOf(v value) error {
	if len(v.raw) == 0 || v.null() {
		return nil
	}
	text, ok := decode[string](v)
	if !ok {
		return broken(r.data, v.at)
	}
	date, err := calendar.ParseDate(text)
	if err != nil {
		r.refuse(site.Refusal{Row: "as_of", Fault: because(err)}, v)
		return nil
	}
	r.out.AsOf = date
	return nil
}

// hopeless reports whether so much was refused that the file is.
func (r *reader) hopeless() bool { return len(r.out.Refused) > MaxRefused }

// refuse keeps one refusal more than is allowed, so that a hostile file cannot fill the memory.
func (r *reader) refuse(refusal site.Refusal, at value) {
	if r.hopeless() {
		return
	}
	refusal.Line, _ = position(r.data, at.at)
	r.out.Refused = append(r.out.Refused, refusal)
}

func (r *reader) note(id, code string, args fault.Args) {
	r.out.Notes = append(r.out.Notes, site.Note{Site: id, Code: code, Args: args})
}

// result puts the notes about the whole file before those about one office.
func (r *reader) result() site.Import {
	offices := r.out.Notes
	r.out.Notes = nil
	r.noteAssumptions()
	r.out.Notes = slices.Concat(r.out.Notes, r.noteIgnored(), offices)
	return r.out
}

// unexpected is the fault of a value of another kind than the field has.
func (r *reader) unexpected(v value) *fault.Fault {
	line, column := position(r.data, v.at)
	return fault.New("file.value-unexpected", "Line", line, "Column", column)
}

// because gives the fault of a refused value.
func because(err error) *fault.Fault {
	refused, _ := errors.AsType[*fault.Fault](err)
	return refused
}
