package sitesfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"unicode/utf8"

	"daybook/model/fault"
)

// value is one JSON value with its place in the file, so that a fault can say where it stands.
type value struct {
	raw []byte
	at  int // bytes from the start of the file
}

// parse checks the form of the whole file once: whatever is read from it afterwards is well formed.
func parse(data []byte) (value, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(bytes.TrimSpace(data)) == 0 {
		return value{}, fault.New("file.empty")
	}
	var ignored json.RawMessage
	if err := json.Unmarshal(data, &ignored); err != nil {
		at := len(data)
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = int(syntax.Offset) - 1 // the offset counts the byte that is wrong
		}
		return value{}, broken(data, at)
	}
	return value{raw: data}, nil
}

func broken(data []byte, at int) *fault.Fault {
	line, column := position(data, at)
	return fault.New("file.broken", "Line", line, "Column", column)
}

// position counts lines and characters from 1, as editors do.
func position(data []byte, at int) (line, column int) {
	before := data[:min(max(at, 0), len(data))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte{'\n'}) + 1, utf8.RuneCount(before[start:]) + 1
}

// fields gives an object's members; of two with one name the last counts. ok is false for anything else.
func (v value) fields() (members map[string]value, ok bool) {
	members = map[string]value{}
	for name, member := range v.inside('{') {
		members[name] = member
	}
	return members, v.first() == '{'
}

// items goes through a list, numbered from 1. It is empty for anything else.
func (v value) items() iter.Seq2[int, value] {
	return func(yield func(int, value) bool) {
		number := 0
		for _, item := range v.inside('[') {
			number++
			if !yield(number, item) {
				return
			}
		}
	}
}

// inside goes through the members of an object or the items of a list; items have no name.
func (v value) inside(open byte) iter.Seq2[string, value] {
	return func(yield func(string, value) bool) {
		if v.first() != open {
			return
		}
		decoder := json.NewDecoder(bytes.NewReader(v.raw))
		_, err := decoder.Token()
		for err == nil && decoder.More() {
			var name json.Token
			if open == '{' {
				if name, err = decoder.Token(); err != nil {
					return
				}
			}
			var raw json.RawMessage
			if err = decoder.Decode(&raw); err != nil {
				return
			}
			end := int(decoder.InputOffset())
			key, _ := name.(string)
			if !yield(key, value{raw: v.raw[end-len(raw) : end], at: v.at + end - len(raw)}) {
				return
			}
		}
	}
}

// first is the byte that tells an object, a list, a text, a number and a word apart.
func (v value) first() byte {
	if raw := bytes.TrimLeft(v.raw, " \t\r\n"); len(raw) > 0 {
		return raw[0]
	}
	return 0
}

func (v value) list() bool { return v.first() == '[' }

func (v value) null() bool { return v.first() == 'n' }

// decode reads a plain value; it is false for a value of another kind.
func decode[T string | bool | int](v value) (plain T, ok bool) {
	if v.null() {
		return plain, false
	}
	err := json.Unmarshal(v.raw, &plain)
	return plain, err == nil
}
