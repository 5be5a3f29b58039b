package sitesfile_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// notes leaves out those every import has.
func notes(imported site.Import) []site.Note {
	kept := []site.Note{}
	for _, n := range imported.Notes {
		if n.Code != "import.assumed-services" && n.Code != "import.assumed-minutes" {
			kept = append(kept, n)
		}
	}
	return kept
}

func TestWhatNotesSay(t *testing.T) {
	name := calendar.Text{EN: "Nine"}
	centre := site.Note{Code: "import.assumed-service-centre", Args: fault.Args{"Count": 1, "Counters": 2}}
	const open = `"passport_tiers":["mail20"],"hours":[{"rule":"weekly","weekday":1,"open":"08:30","close":"16:00"},`
	for _, c := range []struct {
		fields string
		want   []site.Note
	}{
		{
			open + `{"rule":"date","date":"2026-11-11","open":"09:00","close":"15:00"}]`,
			[]site.Note{centre, {Site: "9", Code: "import.visit-on-holiday", Args: fault.Args{
				"Name": name, "Date": calendar.NewDate(2026, time.November, 11), "Holiday": calendar.Text{EN: "Remembrance Day", FR: "Jour du Souvenir"},
			}}},
		},
		{
			open + `{"rule":"weekly","weekday":2,"open":"12:15","close":"16:00"}],"lunch":["12:00","12:30"]`,
			[]site.Note{centre, {Site: "9", Code: "import.lunch-outside", Args: fault.Args{
				"Name": name, "From": calendar.Minute(720), "To": calendar.Minute(750), "Count": 1,
			}}},
		},
		{
			`"biometrics":true`,
			[]site.Note{centre, {Site: "9", Code: "import.no-schedule", Args: fault.Args{"Name": name}}},
		},
		{
			`"hours":[{"rule":"weekly","weekday":1,"open":"08:30","close":"16:00"}],"service_languages":[],"parking":true`,
			[]site.Note{
				centre,
				{Code: "import.field-ignored", Args: fault.Args{"Field": "offices.parking", "Count": 1}},
				{Site: "9", Code: "import.assumed-languages", Args: fault.Args{"Name": name}},
				{Site: "9", Code: "import.no-service", Args: fault.Args{"Name": name}},
			},
		},
	} {
		imported := read(t, office(c.fields))
		if diff := cmp.Diff(c.want, notes(imported)); diff != "" {
			t.Errorf("%s: %s", c.fields, diff)
		}
	}
}

func TestAFileWithoutOfficesAssumesNothing(t *testing.T) {
	if imported := read(t, `{"as_of":"2026-09-30","offices":[]}`); len(imported.Notes) != 0 || len(imported.Sites) != 0 || imported.AsOf.IsZero() {
		t.Errorf("%+v", imported)
	}
}

func TestAssumedMinutes(t *testing.T) {
	imported := read(t, office(""))
	for _, n := range imported.Notes {
		if n.Code == "import.assumed-minutes" {
			if diff := cmp.Diff(fault.Args{"Passport": 20, "Biometrics": 10, "Step": 10}, n.Args); diff != "" {
				t.Error(diff)
			}
			return
		}
	}
	t.Errorf("the durations are assumed in silence: %+v", imported.Notes)
}
