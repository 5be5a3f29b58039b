package terminal

import (
	"daybook/model/site"
	"daybook/ui/terminal/usage"
)

type sitesImportCommand struct {
	File string `arg:"" optional:""`
	usage.Once
}

// Run takes in a sites file. Rows that are refused are named and left out; the sites that remain go in together or not at all.
func (c *sitesImportCommand) Run(j *job) error {
	if c.File == "" {
		return usage.Missing("FILE")
	}
	command, err := c.ID()
	if err != nil {
		return err
	}
	file, err := j.sitesFile(c.File)
	if err != nil {
		return err
	}
	if len(file.Sites) > 0 {
		store, err := j.open(true)
		if err != nil {
			return err
		}
		if err := store.ImportSites(j.ctx, command, file.Sites); err != nil {
			return err
		}
	}
	if err := j.answer.Imported(file); err != nil {
		return err
	}
	switch {
	case len(file.Sites) == 0:
		return errFailed
	case len(file.Refused) > 0:
		return errPartial
	}
	return nil
}

func (j *job) sitesFile(name string) (site.Import, error) {
	source, err := j.source(name)
	if err != nil {
		return site.Import{}, err
	}
	defer source.Close()
	return j.ReadSites(source)
}

type sitesListCommand struct{}

// Run lists the sites.
func (c *sitesListCommand) Run(j *job) error {
	store, err := j.open(false)
	if err != nil {
		return err
	}
	sites, err := store.Sites()
	if err != nil {
		return err
	}
	return j.answer.Sites(sites)
}
