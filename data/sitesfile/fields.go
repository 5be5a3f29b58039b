package sitesfile

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// take removes a field from the office. One that is null counts as not stated.
func (o *office) take(name string) (v value, given bool) {
	v, given = o.fields[name]
	delete(o.fields, name)
	return v, given && !v.null()
}

// refuseRow leaves out one row of the office.
func (o *office) refuseRow(row string, at value, err error) {
	o.refuse(site.Refusal{ID: o.site.ID, Name: o.site.Name, Row: row, Fault: because(err)}, at)
}

// line reads a text that fits on one line, without control characters.
func (r *reader) line(v value) (string, error) {
	text, ok := decode[string](v)
	if !ok {
		return "", r.unexpected(v)
	}
	if text = booking.Line(text); utf8.RuneCountInString(text) > MaxText {
		return "", fault.New("text.too-long", "Max", MaxText)
	}
	return text, nil
}

// text reads a text in both languages; either may be missing.
func (r *reader) text(v value, path string) (t calendar.Text, err error) {
	fields, ok := v.fields()
	if !ok {
		return t, r.unexpected(v)
	}
	if t.EN, err = r.optional(fields, "en"); err != nil {
		return calendar.Text{}, err
	}
	if t.FR, err = r.optional(fields, "fr"); err != nil {
		return calendar.Text{}, err
	}
	r.ignore("offices."+path+".", fields)
	return t, nil
}

// optional removes a text from an object and reads it; not stated is "".
func (r *reader) optional(fields map[string]value, name string) (string, error) {
	v, given := fields[name]
	delete(fields, name)
	if !given || v.null() {
		return "", nil
	}
	return r.line(v)
}

// both reads a text in both languages, or refuses its row.
func (o *office) both(name string) calendar.Text {
	v, given := o.take(name)
	if !given {
		return calendar.Text{}
	}
	t, err := o.text(v, name)
	if err != nil {
		o.refuseRow(name, v, err)
	}
	return t
}

// single reads one text, or refuses its row.
func (o *office) single(name string) string {
	v, given := o.take(name)
	if !given {
		return ""
	}
	text, err := o.line(v)
	if err != nil {
		o.refuseRow(name, v, err)
	}
	return text
}

// flag reads true or false, or refuses its row. Not stated is false.
func (o *office) flag(fields map[string]value, name, row string) bool {
	v, given := fields[name]
	delete(fields, name)
	if !given || v.null() {
		return false
	}
	yes, ok := decode[bool](v)
	if !ok {
		o.refuseRow(row, v, o.unexpected(v))
	}
	return yes
}

// strings reads a list of texts and leaves out the bad ones, repeated ones and, where some are known, the unknown ones.
func (o *office) strings(v value, row string, known []string) []string {
	if !v.list() {
		o.refuseRow(row, v, o.unexpected(v))
		return nil
	}
	var texts []string
	for number, item := range o.until(v.items()) {
		text, err := o.line(item)
		if err == nil && known != nil && !slices.Contains(known, text) {
			err = fault.New("sites.word-unknown", "Word", text)
		}
		if err != nil {
			o.refuseRow(numbered(row, number), item, err)
			continue
		}
		if text != "" && (known == nil || !slices.Contains(texts, text)) {
			texts = append(texts, text)
		}
	}
	return texts
}

// words reads a field that lists known words.
func (o *office) words(name string, known ...string) []string {
	v, given := o.take(name)
	if !given {
		return nil
	}
	return o.strings(v, name, known)
}

func numbered(row string, number int) string { return fmt.Sprintf("%s %d", row, number) }
