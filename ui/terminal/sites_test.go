package terminal

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// reads makes the sites file be what it says.
func (d *room) reads(t *testing.T, file site.Import, err error) {
	t.Helper()
	d.stdin.WriteString("the file")
	d.Program.ReadSites = func(source io.Reader) (site.Import, error) {
		if text, err := io.ReadAll(source); string(text) != "the file" || err != nil {
			t.Errorf("%q, %v", text, err)
		}
		return file, err
	}
}

func TestSitesImport(t *testing.T) {
	d := newDesk(t)
	file := site.Import{
		Sites: []site.Site{example.Site()},
		Refused: []site.Refusal{{
			ID: "T2", Name: calendar.Text{EN: "Second", FR: "Deuxième"}, Row: "hours 3", Line: 7, Fault: fault.New("time.invalid"), Office: true,
		}},
		Notes: []site.Note{{Site: "T1", Code: "import.no-schedule", Args: fault.Args{"Name": example.Site().Name}}},
	}
	d.reads(t, file, nil)
	d.store.imported = func(c uuid.UUID, sites []site.Site) error {
		if c != command || len(sites) != 1 || sites[0].ID != "T1" {
			t.Errorf("%s, %d sites", c, len(sites))
		}
		return nil
	}
	words := d.Catalogue.In("fr")
	remark := words.T("import.no-schedule", translations.Args{"Name": example.Site().Name})
	d.run(t, "sites", "import", "-", "--command", command.String(), "--json", "--lang", "fr").want(t, Partial,
		`{"imported":1,"refused":[{"id":"T2","name":"Deuxième","row":"hours 3","line":7,"office":true,"error":{"code":"time.invalid","message":"`+
			words.T("fault.time.invalid")+`"}}],"notes":[{"site":"T1","code":"import.no-schedule","message":"`+remark+`"}]}`+"\n", "")
	if !d.created {
		t.Error("a new folder would not have been made")
	}
	got := d.run(t, "sites", "import", "-", "--command", command.String())
	english := d.Catalogue.In("en")
	got.want(t, Partial, english.T("import.no-schedule", translations.Args{"Name": example.Site().Name})+"\nLine 7, hours 3 (T2 Second) is left out. "+
		english.T("fault.time.invalid")+"\n1 site was imported.\n", "")
}

func TestSitesImportEnds(t *testing.T) {
	cases := []struct {
		name    string
		file    site.Import
		read    error
		written error
		exit    int
		out     string
	}{
		{"whole", site.Import{Sites: []site.Site{example.Site()}}, nil, nil, Done, `{"imported":1,"refused":[],"notes":[]}`},
		{"nothing left", site.Import{Refused: []site.Refusal{{Fault: fault.New("site.duplicate", "Site", "T1")}}}, nil, nil, Failed, `{"imported":0,"refused":[{`},
		{"broken", site.Import{}, fault.New("file.broken", "Line", 1, "Column", 2), nil, Failed, `{"error":{"code":"file.broken"`},
		{"refused", site.Import{Sites: []site.Site{example.Site()}}, nil, fault.New("site.no-counter", "Site", "T1"), Failed, `{"error":{"code":"site.no-counter"`},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.reads(t, c.file, c.read)
		d.store.imported = func(uuid.UUID, []site.Site) error { return c.written }
		if got := d.run(t, "sites", "import", "-", "--json"); got.code != c.exit || !strings.HasPrefix(got.out, c.out) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestSitesList(t *testing.T) {
	d := newDesk(t)
	bare := site.Site{ID: "T2", Name: calendar.Text{FR: "Deuxième"}, Schedule: calendar.Schedule{Province: "QC"}}
	d.store.sites = append(d.store.sites, bare)
	d.run(t, "sites", "list", "--json", "--lang", "fr").want(t, Done, `{"sites":[`+
		`{"id":"T1","name":"Bureau de Toronto","city":"Toronto","province":"ON","kind":"passport-office","zone":"America/Toronto",`+
		`"services":["passport","biometrics"],"counters":2,"as_of":""},`+
		`{"id":"T2","name":"Deuxième","city":"","province":"QC","kind":"","zone":"","services":[],"counters":0,"as_of":""}]}`+"\n", "")
	if got := d.run(t, "sites", "list"); got.code != Done || !strings.HasPrefix(got.out, "Site ") || strings.Count(got.out, "\n") != 3 {
		t.Errorf("%+v", got)
	}
}

func TestOpenings(t *testing.T) {
	d := newDesk(t)
	d.store.openings = func(r capacity.Request) ([]capacity.Opening, error) {
		want := capacity.Request{
			Party: capacity.Party{Service: site.Passport, Persons: 2, SideBySide: true},
			Site:  "T1", From: monday.Add(1), Days: 7, Part: capacity.Morning, Limit: 2,
		}
		if diff := cmp.Diff(want, r); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		return []capacity.Opening{
			{Places: []site.Place{example.Place(1, "09:40", "10:00"), example.Place(2, "09:40", "10:00")}}, {Places: []site.Place{example.Place(2, "13:30", "14:10")}},
		}, nil
	}
	args := []string{
		"openings", "--site", "T1", "--service", "passport", "--persons", "2", "--from", "tomorrow", "--days", "7",
		"--part", "morning", "--limit", "2", "--side-by-side",
	}
	d.run(t, append(args, "--json")...).want(t, Done, `{"openings":[{"date":"2026-10-05","start":"09:40","end":"10:00","counter":1,"counters":[1,2]},`+
		`{"date":"2026-10-05","start":"13:30","end":"14:10","counter":2}]}`+"\n", "")
	if got := d.run(t, append(args, "--lang=fr")...); got.code != Done || !strings.HasPrefix(got.out, "Jour ") || strings.Count(got.out, "\n") != 3 {
		t.Errorf("%+v", got)
	}
}

func TestOpeningsByDefault(t *testing.T) {
	d := newDesk(t)
	d.store.openings = func(r capacity.Request) ([]capacity.Opening, error) {
		want := capacity.Request{Party: capacity.Party{Service: site.Biometrics, Persons: 1}, Site: "T1", From: monday, Days: 90, Limit: 5}
		if diff := cmp.Diff(want, r); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		return nil, nil
	}
	d.run(t, "openings", "--site", "T1", "--service", "biometrics", "--json").want(t, Done, `{"openings":[]}`+"\n", "")
}

// TestNoOpenings checks that "none, because" is an answer and a question that makes no sense is not.
func TestNoOpenings(t *testing.T) {
	faults := map[*fault.Fault]int{
		fault.New("capacity.full", "From", monday, "To", monday.Add(89)):               Done,
		fault.New("site.closed", "Date", monday, "Reason", calendar.Text{EN: "Works"}): Done,
		fault.New("site.no-schedule"):                                                  Done,
		fault.New("site.no-date-after", "Date", monday):                                Done,
		fault.New("booking.past"):                                                      Done,
		fault.New("capacity.too-few-counters", "Counters", 2):                          Failed,
		fault.New("site.service-not-offered", "Site", example.Site().Name):             Failed,
	}
	for f, exit := range faults {
		d := newDesk(t)
		d.store.openings = func(capacity.Request) ([]capacity.Opening, error) { return nil, f }
		words := d.Catalogue.In("fr").Fault(f)
		args := []string{"openings", "--site", "T1", "--service", "passport", "--lang", "fr"}
		if exit == Done {
			d.run(t, append(args, "--json")...).want(t, Done, `{"openings":[],"why":{"code":"`+f.Code+`","message":"`+words+`"}}`+"\n", "")
			d.run(t, args...).want(t, Done, words+"\n", "")
			continue
		}
		d.run(t, append(args, "--json")...).want(t, Failed, `{"error":{"code":"`+f.Code+`","message":"`+words+`"}}`+"\n", "")
		d.run(t, args...).want(t, Failed, "", words+"\n")
	}
	d := newDesk(t)
	if got := d.run(t, "openings", "--site", "T9", "--service", "passport", "--json"); got.code != Failed || !strings.Contains(got.out, `"site.unknown"`) {
		t.Errorf("%+v", got)
	}
}
