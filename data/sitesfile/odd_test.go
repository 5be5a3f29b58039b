package sitesfile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/site"
)

func TestFallbacks(t *testing.T) {
	imported := read(t, office(`"kind":"depot","service_languages":[],"province":""`))
	s := imported.Sites[0]
	if s.Kind != site.Outreach || len(s.Counters) != 1 || len(s.Languages) != 2 || s.Schedule.Province != "" {
		t.Errorf("%+v", s)
	}
}

func TestUnknownFieldsAreNamed(t *testing.T) {
	imported := read(t, `{"source":"x","version":3,"offices":[{`+plain+`,"parking":true,"name":{"en":"Nine","cr":"x"},
		"address":{"en":[],"iu":[]},"accessibility":{"loop":true},"closures":[{"from":"2026-10-05","id":1}],
		"hours":[{"rule":"weekly","weekday":1,"open":"08:30","close":"16:00","until":"2027-01-01"},
			{"rule":"weekly","weekday":2,"open":"08:30","close":"16:00","until":"2027-01-01"}]}]}`)
	got := map[string]int{}
	for _, n := range imported.Notes {
		if n.Code == "import.field-ignored" {
			got[n.Args["Field"].(string)] = n.Args["Count"].(int)
		}
	}
	want := map[string]int{
		"version": 1, "offices.parking": 1, "offices.name.cr": 1, "offices.address.iu": 1, "offices.accessibility.loop": 1,
		"offices.closures.id": 1, "offices.hours.until": 2,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var many strings.Builder
	for i := range 5_000 {
		fmt.Fprintf(&many, `,"f%d":0`, i)
	}
	if n := len(read(t, `{"offices":[]`+many.String()+`}`).Notes); n > 60 {
		t.Errorf("%d notes about fields", n)
	}
}

func TestTextsAreCleaned(t *testing.T) {
	s := read(t, office(`"city":{"en":" Old\u0000\u202e  City\n","fr":"Cite\u0301 \ud800"},"phone":"613\t555 0142"`)).Sites[0]
	if s.City.EN != "Old City" || s.City.FR != "Cité \ufffd" || s.Phone != "613 555 0142" {
		t.Errorf("%q %q %q", s.City.EN, s.City.FR, s.Phone)
	}
}

func TestNothingStatedIsNotARefusal(t *testing.T) {
	imported := read(t, office(`"hours":null,"lunch":null,"closures":null,"passport_tiers":null,"accessibility":null,"note":null,"address":{"en":null}`))
	if len(imported.Refused) != 0 || !imported.AsOf.IsZero() {
		t.Errorf("%v %v", refusals(imported), imported.AsOf)
	}
	if imported := read(t, `{"as_of":"soon","offices":[]}`); len(imported.Sites) != 0 || refusals(imported)[0] != "|as_of|1|date.invalid" {
		t.Errorf("%v", refusals(imported))
	}
}

func TestOfTwoFieldsWithOneNameTheLastCounts(t *testing.T) {
	imported := read(t, office(`"id":"10","province":"QC","province":"YT","lunch":"noon","lunch":["12:00","12:30"]`))
	if s := imported.Sites[0]; s.ID != "10" || s.Schedule.Province != "YT" || s.Schedule.Lunch.IsZero() || len(imported.Refused) != 0 {
		t.Errorf("%+v, refused %v", s, refusals(imported))
	}
}
