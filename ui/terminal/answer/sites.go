package answer

import (
	"fmt"
	"strings"

	"daybook/model/calendar"
	"daybook/model/site"
)

// Sites answers sites list.
type Sites struct {
	Sites []Site `json:"sites"`
}

// Site is one site of the list.
type Site struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"` // in the language of --lang
	City     string         `json:"city"`
	Province string         `json:"province"`
	Kind     site.Kind      `json:"kind"`
	Zone     string         `json:"zone"`
	Services []site.Service `json:"services"`
	Counters int            `json:"counters"`
	AsOf     calendar.Date  `json:"as_of"`
}

// Import answers sites import.
type Import struct {
	Imported int          `json:"imported"`
	Refused  []RefusedRow `json:"refused"`
	Notes    []Note       `json:"notes"`
}

// RefusedRow is what of a sites file was left out, and why.
type RefusedRow struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Row    string  `json:"row"`
	Line   int     `json:"line"`
	Office bool    `json:"office"` // the whole office is left out
	Error  Problem `json:"error"`
}

// Note is what an import of sites assumed.
type Note struct {
	Site    string `json:"site"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Imported tells what of a sites file was taken in, and what was left out and why.
func (a *Writer) Imported(file site.Import) error {
	if a.JSON {
		return a.line(a.shapeImport(file))
	}
	for _, r := range file.Notes {
		if err := a.say(a.remark(r)); err != nil {
			return err
		}
	}
	for _, r := range file.Refused {
		text := a.Words.T("cli.row-refused", args{
			"Line": r.Line, "Row": r.Row, "Name": strings.TrimSpace(r.ID + " " + a.both(r.Name)), "Message": a.Words.Fault(r.Fault),
		})
		if err := a.say(text); err != nil {
			return err
		}
	}
	return a.say(a.Words.N("cli.imported", len(file.Sites)))
}

func (a *Writer) remark(n site.Note) string { return a.Words.T(n.Code, args(n.Args)) }

func (a *Writer) shapeImport(file site.Import) Import {
	shaped := Import{
		Imported: len(file.Sites),
		Refused:  make([]RefusedRow, len(file.Refused)), Notes: make([]Note, len(file.Notes)),
	}
	for i, r := range file.Refused {
		shaped.Refused[i] = RefusedRow{ID: r.ID, Name: a.both(r.Name), Row: r.Row, Line: r.Line, Office: r.Office, Error: a.explain(r.Fault)}
	}
	for i, r := range file.Notes {
		shaped.Notes[i] = Note{Site: r.Site, Code: r.Code, Message: a.remark(r)}
	}
	return shaped
}

// Sites lists the sites.
func (a *Writer) Sites(sites []site.Site) error {
	if a.JSON {
		shaped := Sites{Sites: make([]Site, len(sites))}
		for i, s := range sites {
			shaped.Sites[i] = a.shapeSite(s)
		}
		return a.line(shaped)
	}
	rows := make([][]string, len(sites))
	for i, s := range sites {
		names := make([]string, 0, 2)
		for _, service := range servicesOf(s) {
			names = append(names, a.service(service))
		}
		rows[i] = []string{s.ID, a.both(s.Name), a.both(s.City), s.Schedule.Province, strings.Join(names, ", "), fmt.Sprint(len(s.Counters))}
	}
	return a.table([]string{"cli.site", "cli.name", "cli.city", "cli.province", "cli.services", "cli.counters"}, rows)
}

func (a *Writer) shapeSite(s site.Site) Site {
	return Site{
		ID: s.ID, Name: a.both(s.Name), City: a.both(s.City), Province: s.Schedule.Province, Kind: s.Kind, Zone: s.Zone,
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
