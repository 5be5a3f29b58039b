package terminal

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/usage"
)

type slipCommand struct {
	usage.Chosen
	PDF string `name:"pdf" placeholder:"FILE"`
}

// Run prints a booking's confirmation slip, in the client's language.
func (c *slipCommand) Run(j *job) error {
	if _, _, err := c.Parse(); err != nil {
		return err
	}
	if c.PDF == "" {
		return usage.Missing("--pdf")
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	record, err := j.chosen(store, c.Chosen)
	if err != nil {
		return err
	}
	if record.Sealed {
		return fault.New("booking.withheld")
	}
	at, err := store.Site(record.Facts.Site)
	if err != nil {
		return err
	}
	words := j.Catalogue.In(translations.Language(record.Facts.Language))
	warnings, err := j.print(c.PDF, at, func(w io.Writer, printed time.Time) ([]string, error) {
		return j.Slip(w, at, record, words, printed)
	})
	if err != nil {
		return err
	}
	return j.answer.Slip(record, c.PDF, warnings)
}

// print writes a PDF whole or not at all, readable by its owner alone, since it names clients.
func (j *job) print(name string, at site.Site, draw func(io.Writer, time.Time) ([]string, error)) ([]fault.Fault, error) {
	printed := j.clock()
	if zone, err := at.Location(); err == nil {
		printed = printed.In(zone)
	}
	file, err := os.CreateTemp(filepath.Dir(name), ".daybook-*.pdf") // mode 0600
	if err != nil {
		return nil, fault.New("file.unwritable", "File", name)
	}
	defer func() { _ = os.Remove(file.Name()) }() // gone already when all went well
	defer file.Close()
	absent, err := draw(file, printed)
	if err != nil {
		return nil, fmt.Errorf("printing: %w", err)
	}
	for _, step := range []func() error{file.Sync, file.Close, func() error { return os.Rename(file.Name(), name) }} {
		if err := step(); err != nil {
			return nil, fault.New("file.unwritable", "File", name)
		}
	}
	if len(absent) == 0 {
		return nil, nil
	}
	return []fault.Fault{*fault.New("print.missing-characters", "Characters", strings.Join(absent, ", "))}, nil
}
