// Package sitesfile reads a sites file: the published offices with their hours, closures and services, as JSON.
//
// A file states facts only. What a booking tool needs beyond them (counters, durations, the time grid) is assumed by the
// kind of office and told in the notes, so that a supervisor sees and can change it (design.md §12). A bad row is named
// and left out; an office is left out only for its identity or its zone; a broken file gives nothing at all.
package sitesfile

import (
	"fmt"
	"io"

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

// Read reads a whole sites file. The error is a *fault.Fault with the code "file.broken" (Line and Column), "file.empty",
// "file.too-large", "sites.not-a-sites-file", "sites.too-many" or "sites.too-many-refused", or the source's own error.
func Read(source io.Reader) (site.Import, error) {
	data, err := io.ReadAll(io.LimitReader(source, MaxBytes+1))
	if err != nil {
		return site.Import{}, fmt.Errorf("reading the sites file: %w", err)
	}
	if len(data) > MaxBytes {
		return site.Import{}, fault.New("file.too-large", "Max", MaxBytes>>20)
	}
	whole, err := parse(data)
	if err != nil {
		return site.Import{}, err
	}
	r := newReader(whole.raw)
	if err := r.file(whole); err != nil {
		return site.Import{}, err
	}
	return r.result(), nil
}
