package terminal

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
)

type slipCommand struct {
	chosen
	PDF string `name:"pdf" placeholder:"FILE"`
}

// Run prints a booking's confirmation slip, in the client's language.
func (c *slipCommand) Run(j *job) error {
	if _, _, err := c.parse(); err != nil {
		return err
	}
	if c.PDF == "" {
		return missing("--pdf")
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	record, err := c.find(j, store)
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
	if j.json {
		return j.line(pdfJSON{PDF: c.PDF, Warnings: j.shapeWarnings(warnings)})
	}
	slip := j.words.T("cli.slip", args{"Number": booking.ShowConfirmation(record.Details.Confirmation)})
	return j.printed(c.PDF, warnings, slip)
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

// printed says where a document lies.
func (j *job) printed(name string, warnings []fault.Fault, what string) error {
	for i := range warnings {
		j.warn(&warnings[i])
	}
	return j.say(j.words.T("cli.saved", args{"What": what, "File": name}))
}
