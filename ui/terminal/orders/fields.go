package orders

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
)

// object is an object while its fields are taken. The first problem is kept and the rest is still gone through, so that
// reading it stays one straight list of fields.
type object struct {
	value
	path    string // of the object within its item: "persons.0."
	members []member
	taken   []string
	problem error
}

// object opens a value as an object; its problem is set when it is something else.
func (v value) object(path string) *object {
	o := &object{value: v, path: path}
	members, ok := v.members()
	if !ok {
		o.problem = v.unexpected()
		return o
	}
	o.members = members
	seen := make(map[string]bool, len(members))
	for _, m := range members {
		if o.problem == nil && seen[m.name] {
			o.refuse(v.doc.locate(fault.New("book.field-repeated", "Field", o.named(m.name)), m.at))
		}
		seen[m.name] = true
	}
	return o
}

// maxFieldShown is how much of an unknown field's name is repeated, in characters.
const maxFieldShown = 40

func (o *object) named(name string) string {
	shown := []rune(booking.Line(name))
	return o.path + string(shown[:min(len(shown), maxFieldShown)])
}

func (o *object) refuse(err error) {
	if o.problem == nil && err != nil {
		o.problem = err
	}
}

// take finds a field. One that is null counts as not given.
func (o *object) take(name string) (v value, given bool) {
	o.taken = append(o.taken, name)
	for _, m := range o.members {
		if m.name == name {
			return m.value, !m.null()
		}
	}
	return value{}, false
}

// done gives the first problem; a field that nobody took is one, since it is most likely mistyped.
func (o *object) done() error {
	for _, m := range o.members {
		if o.problem == nil && !slices.Contains(o.taken, m.name) {
			o.refuse(o.doc.locate(fault.New("book.field-unknown", "Field", o.named(m.name)), m.at))
		}
	}
	return o.problem
}

// text reads a text into a variable, which keeps its value when the field is not given.
func (o *object) text(name string, into *string) {
	if v, given := o.take(name); given {
		text, ok := decode[string](v)
		if !ok {
			o.refuse(v.unexpected())
			return
		}
		*into = text
	}
}

func (o *object) flag(name string, into *bool) {
	if v, given := o.take(name); given {
		yes, ok := decode[bool](v)
		if !ok {
			o.refuse(v.unexpected())
			return
		}
		*into = yes
	}
}

// read reads a text that stands for something else; a text that does not is a fault at its place. An empty one is not given.
func read[T any](o *object, name string, into *T, parse func(string) (T, error)) {
	v, given := o.take(name)
	if !given {
		return
	}
	text, ok := decode[string](v)
	if !ok {
		o.refuse(v.unexpected())
		return
	}
	if text == "" {
		return
	}
	parsed, err := parse(text)
	if refused, isFault := err.(*fault.Fault); isFault {
		o.refuse(v.locate(refused))
		return
	}
	*into = parsed
}

func (o *object) date(name string, into *calendar.Date) { read(o, name, into, calendar.ParseDate) }

// texts reads a list of texts.
func (o *object) texts(name string, into *[]string) {
	v, given := o.take(name)
	if !given {
		return
	}
	items, ok := v.items()
	if !ok {
		o.refuse(v.unexpected())
		return
	}
	list := make([]string, len(items))
	for i, item := range items {
		if list[i], ok = decode[string](item); !ok {
			o.refuse(item.unexpected())
			return
		}
	}
	*into = list
}

// ParseCommand reads the id of a command; anything else, and the nil id, is the fault "command.invalid".
func ParseCommand(text string) (uuid.UUID, error) {
	id, err := uuid.Parse(text)
	if err != nil || id == uuid.Nil {
		return uuid.Nil, fault.New("command.invalid")
	}
	return id, nil
}

// oneOf accepts the words of a list; another is the given fault.
func oneOf(words []string, refusal *fault.Fault) func(string) (string, error) {
	return func(text string) (string, error) {
		if !slices.Contains(words, text) {
			return "", refusal
		}
		return text, nil
	}
}
