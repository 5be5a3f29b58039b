package terminal

import (
	"fmt"
	"strings"

	"daybook/model/fault"
	"daybook/model/site"
)

type sitesImportCommand struct {
	File string `arg:"" optional:""`
	once
}

// Run takes in a sites file. Rows that are refused are named and left out; the sites that remain go in together or not at all.
func (c *sitesImportCommand) Run(j *job) error {
	if c.File == "" {
		return missing("FILE")
	}
	command, err := c.id()
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
	if err := j.imported(file); err != nil {
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

func (j *job) imported(file site.Import) error {
	if j.json {
		return j.line(j.shapeImport(file))
	}
	for _, r := range file.Notes {
		if err := j.say(j.remark(r)); err != nil {
			return err
		}
	}
	for _, r := range file.Refused {
		text := j.words.T("cli.row-refused", args{
			"Line": r.Line, "Row": r.Row, "Name": strings.TrimSpace(r.ID + " " + j.both(r.Name)), "Message": j.words.Fault(r.Fault),
		})
		if err := j.say(text); err != nil {
			return err
		}
	}
	return j.say(j.words.N("cli.imported", len(file.Sites)))
}

func (j *job) remark(n site.Note) string { return j.words.T(n.Code, args(n.Args)) }

func (j *job) shapeImport(file site.Import) importJSON {
	shaped := importJSON{
		Imported: len(file.Sites),
		Refused:  make([]refusedRowJSON, len(file.Refused)), Notes: make([]noteJSON, len(file.Notes)),
	}
	for i, r := range file.Refused {
		shaped.Refused[i] = refusedRowJSON{ID: r.ID, Name: j.both(r.Name), Row: r.Row, Line: r.Line, Office: r.Office, Error: j.explain(r.Fault)}
	}
	for i, r := range file.Notes {
		shaped.Notes[i] = noteJSON{Site: r.Site, Code: r.Code, Message: j.remark(r)}
	}
	return shaped
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
	if j.json {
		shaped := sitesJSON{Sites: make([]siteJSON, len(sites))}
		for i, s := range sites {
			shaped.Sites[i] = j.shapeSite(s)
		}
		return j.line(shaped)
	}
	rows := make([][]string, len(sites))
	for i, s := range sites {
		names := make([]string, 0, 2)
		for _, service := range servicesOf(s) {
			names = append(names, j.service(service))
		}
		rows[i] = []string{s.ID, j.both(s.Name), j.both(s.City), s.Schedule.Province, strings.Join(names, ", "), fmt.Sprint(len(s.Counters))}
	}
	return j.table([]string{"cli.site", "cli.name", "cli.city", "cli.province", "cli.services", "cli.counters"}, rows)
}

func (j *job) shapeSite(s site.Site) siteJSON {
	return siteJSON{
		ID: s.ID, Name: j.both(s.Name), City: j.both(s.City), Province: s.Schedule.Province, Kind: s.Kind, Zone: s.Zone,
		Services: servicesOf(s), Counters: len(s.Counters), AsOf: s.AsOf,
	}
}

func servicesOf(s site.Site) []site.Service {
	given := make([]site.Service, 0, 2)
	for _, service := range site.Services() {
		if s.Offers(service) {
			given = append(given, service)
		}
	}
	return given
}

// knownService checks a service before anything is opened.
func knownService(name string) (site.Service, error) {
	for _, service := range site.Services() {
		if string(service) == name {
			return service, nil
		}
	}
	if name == "" {
		return "", missing("--service")
	}
	return "", usageError{fault.New("service.unknown", "Service", name)}
}
