package orders

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"unicode/utf8"

	"daybook/model/fault"
)

// Located is a fault with the place in the file that was read where it stands.
type Located struct {
	*fault.Fault
	Line, Column int // from 1, in characters
}

// Unwrap gives the fault, so that it is put into words like any other.
func (l Located) Unwrap() error { return l.Fault }

// document is a JSON file that was read, well formed from end to end.
type document struct {
	data  []byte
	lines []int // where each line starts
	last  mark  // the latest position told: the next is most often further on
}

// mark is a place in a document, with its position.
type mark struct{ at, line, column int }

// value is one JSON value of a document, with its place in it.
type value struct {
	doc *document
	raw []byte
	at  int // bytes from the start
}

// member is a named value of an object.
type member struct {
	name string
	at   int // of the name
	value
}

// open checks the form of a whole file before anything of it is used, so that a broken one does nothing at all.
func open(data []byte) (value, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(bytes.TrimSpace(data)) == 0 {
		return value{}, fault.New("file.empty")
	}
	d := &document{data: data, lines: []int{0}}
	for i, b := range data {
		if b == '\n' {
			d.lines = append(d.lines, i+1)
		}
	}
	var ignored json.RawMessage
	if err := json.Unmarshal(data, &ignored); err != nil {
		at := len(data)
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = int(syntax.Offset) - 1 // the offset counts the byte that is wrong
		}
		line, column := d.position(at)
		return value{}, Located{fault.New("file.broken", "Line", line, "Column", column), line, column}
	}
	start := len(data) - len(bytes.TrimLeft(data, " \t\r\n"))
	return value{doc: d, raw: data[start:], at: start}, nil
}

// position counts lines and characters from 1, as editors do.
func (d *document) position(at int) (line, column int) {
	at = min(max(at, 0), len(d.data))
	line, exact := slices.BinarySearch(d.lines, at)
	if !exact {
		line--
	}
	from := mark{at: d.lines[line], line: line, column: 1}
	if d.last.line == line && d.last.at <= at && d.last.column > 0 {
		from = d.last
	}
	d.last = mark{at: at, line: line, column: from.column + utf8.RuneCount(d.data[from.at:at])}
	return line + 1, d.last.column
}

// locate adds the value's place to a fault.
func (v value) locate(f *fault.Fault) error { return v.doc.locate(f, v.at) }

func (d *document) locate(f *fault.Fault, at int) error {
	line, column := d.position(at)
	return Located{f, line, column}
}

// unexpected is the fault of a value of another type than is expected.
func (v value) unexpected() error {
	line, column := v.doc.position(v.at)
	return Located{fault.New("file.value-unexpected", "Line", line, "Column", column), line, column}
}

// is reports whether the value begins as the given type does: '{', '[', '"', 't', 'f', 'n', or '0' for numbers.
func (v value) is(kind byte) bool { return len(v.raw) > 0 && v.raw[0] == kind }

func (v value) null() bool { return v.is('n') }

// maxItems is how many items of a list are read. A file of more is better cut up: its answers would take hours.
const maxItems = 100_000

// items gives the values of a list, and of one that is too long one more than maxItems; ok is false for anything else.
func (v value) items() (list []value, ok bool) {
	if !v.is('[') {
		return nil, false
	}
	decoder := json.NewDecoder(bytes.NewReader(v.raw))
	if _, err := decoder.Token(); err != nil {
		return nil, false
	}
	for decoder.More() && len(list) <= maxItems {
		item, ok := v.next(decoder)
		if !ok {
			return nil, false
		}
		list = append(list, item)
	}
	return list, true
}

// members gives an object's members in their order; ok is false for anything else.
func (v value) members() (list []member, ok bool) {
	if !v.is('{') {
		return nil, false
	}
	decoder := json.NewDecoder(bytes.NewReader(v.raw))
	if _, err := decoder.Token(); err != nil {
		return nil, false
	}
	for decoder.More() {
		name, err := decoder.Token()
		text, isText := name.(string)
		if err != nil || !isText {
			return nil, false
		}
		end := int(decoder.InputOffset())
		inside, ok := v.next(decoder)
		if !ok {
			return nil, false
		}
		start := end - 1
		for start > 0 && v.raw[start-1] != '"' {
			start--
		}
		list = append(list, member{name: text, at: v.at + max(start-1, 0), value: inside})
	}
	return list, true
}

func (v value) next(decoder *json.Decoder) (value, bool) {
	var raw json.RawMessage
	if err := decoder.Decode(&raw); err != nil {
		return value{}, false
	}
	end := int(decoder.InputOffset())
	return value{doc: v.doc, raw: raw, at: v.at + end - len(raw)}, true
}

// decode reads a plain value; ok is false for one of another type.
func decode[T string | bool](v value) (plain T, ok bool) {
	if v.null() {
		return plain, false
	}
	err := json.Unmarshal(v.raw, &plain)
	return plain, err == nil
}
