// Package sitesfile reads a sites file: the published offices with their hours, closures and services, as JSON.
//
// A file states facts only. What a booking tool needs beyond them (counters, durations, the time grid) is assumed by the
// kind of office and told in the notes, so that a supervisor sees and can change it (design.md §12). A bad row is named
// and left out; an office is left out only for its identity or its zone; a broken file gives nothing at all.
package sitesfile

import (
	"fmt"
	"io"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// The most a file may hold; more is refused whole, since it is then hardly a sites file.
const (
	MaxBytes   = 20 << 20
	MaxOffices = 10_000
	MaxRefused = 1_000
	MaxText    = 500 // characters of one text
)

// Import is what a file gives.
type Import struct {
	AsOf    calendar.Date // when the published facts were read; zero when not stated
	Sites   []site.Site   // in the order of the file; every one validates
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

// MessageID names the note's text in the catalogues.
func (n Note) MessageID() string { return n.Code }

// Arguments are the values the message's placeholders take.
func (n Note) Arguments() map[string]any { return n.Args }

// Read reads a whole sites file. The error is a *fault.Fault with the code "file.broken" (Line and Column), "file.empty",
// "file.too-large", "sites.not-a-sites-file", "sites.too-many" or "sites.too-many-refused", or the source's own error.
func Read(source io.Reader) (*Import, error) {
	data, err := io.ReadAll(io.LimitReader(source, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading the sites file: %w", err)
	}
	if len(data) > MaxBytes {
		return nil, fault.New("file.too-large", "Max", MaxBytes>>20)
	}
	whole, err := parse(data)
	if err != nil {
		return nil, err
	}
	r := newReader(whole.raw)
	if err := r.file(whole); err != nil {
		return nil, err
	}
	return r.result(), nil
}
