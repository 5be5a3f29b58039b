package sitesfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"daybook/data/sitesfile"
	"daybook/model/fault"
	"daybook/model/site"
)

// plain is an office without oddities; its fields may be given again after it, since the last counts.
const plain = `"id":"9","kind":"service-centre","province":"ON","name":{"en":"Nine"},"time_zone":"America/Toronto","service_languages":["en"]`

func office(more string) string {
	if more != "" {
		more = "," + more
	}
	return `{"offices":[{` + plain + more + `}]}`
}

func read(t *testing.T, text string) site.Import {
	t.Helper()
	imported, err := sitesfile.Read(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
	return imported
}

func TestBrokenFiles(t *testing.T) {
	for _, c := range []struct {
		name, text, code string
		line, column     int
	}{
		{"nothing", "", "file.empty", 0, 0},
		{"white space", " \n\t", "file.empty", 0, 0},
		{"only a byte order mark", "\ufeff", "file.empty", 0, 0},
		{"not JSON", "id;name", "file.broken", 1, 1},
		{"cut off", `{"offices":[`, "file.broken", 1, 12},
		{"a comma too many", "{\n  \"offices\": [],\n}", "file.broken", 3, 1},
		{"after accents", "{\"é\": \"ê\", x}", "file.broken", 1, 12},
		{"after a byte order mark", "\ufeff{x}", "file.broken", 1, 2},
		{"rubbish after the end", "{\"offices\":[]}\n\n  rubbish", "file.broken", 3, 3},
		{"a second value", `{"offices":[]} {}`, "file.broken", 1, 16},
		{"a control character in a text", "{\"offices\":[\"a\nb\"]}", "file.broken", 1, 15},
		{"too deep", strings.Repeat("[", 20_000), "file.broken", 1, 10_001},
		{"a list", `[]`, "sites.not-a-sites-file", 0, 0},
		{"a number", `12`, "sites.not-a-sites-file", 0, 0},
		{"null", `null`, "sites.not-a-sites-file", 0, 0},
		{"another object", `{"bookings":[]}`, "sites.not-a-sites-file", 0, 0},
		{"offices of another kind", "{\n \"offices\": {}}", "file.broken", 2, 13},
		{"a date of another kind", `{"as_of": 20260930, "offices": []}`, "file.broken", 1, 11},
	} {
		imported, err := sitesfile.Read(strings.NewReader(c.text))
		f, ok := errors.AsType[*fault.Fault](err)
		if !ok || f.Code != c.code || len(imported.Sites) > 0 {
			t.Errorf("%s: %v, %+v", c.name, err, imported)
			continue
		}
		if c.line > 0 && (f.Args["Line"] != c.line || f.Args["Column"] != c.column) {
			t.Errorf("%s: line %v, column %v; want %d, %d", c.name, f.Args["Line"], f.Args["Column"], c.line, c.column)
		}
	}
}

func TestSourceThatFails(t *testing.T) {
	broken := errors.New("the stick was pulled out")
	if _, err := sitesfile.Read(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

func TestLimits(t *testing.T) {
	full := office("") + strings.Repeat(" ", sitesfile.MaxBytes-len(office("")))
	if imported := read(t, full); len(imported.Sites) != 1 {
		t.Errorf("a file of the greatest size gives %d sites", len(imported.Sites))
	}
	if _, err := sitesfile.Read(strings.NewReader(full + " ")); fault.Code(err) != "file.too-large" {
		t.Errorf("one byte more: %v", err)
	}
	rows := func(n int) string { return office(`"hours":[0` + strings.Repeat(",0", n-1) + `]`) }
	if imported := read(t, rows(sitesfile.MaxRefused)); len(imported.Refused) != sitesfile.MaxRefused {
		t.Errorf("%d refused", len(imported.Refused))
	}
	if _, err := sitesfile.Read(strings.NewReader(rows(sitesfile.MaxRefused + 1))); fault.Code(err) != "sites.too-many-refused" {
		t.Errorf("one more: %v", err)
	}
	var many bytes.Buffer
	many.WriteString(`{"offices":[0`)
	for i := range sitesfile.MaxOffices {
		fmt.Fprintf(&many, `,{"id":"%d","name":{"en":"n"},"time_zone":"UTC","kind":"outreach","province":"ON"}`, i)
	}
	many.WriteString(`]}`)
	if _, err := sitesfile.Read(&many); fault.Code(err) != "sites.too-many" {
		t.Errorf("too many offices: %v", err)
	}
}

// refusals writes what was refused on one line each: identifier, row, line, code, and ! for a whole office.
func refusals(imported site.Import) []string {
	lines := []string{}
	for _, r := range imported.Refused {
		line := fmt.Sprintf("%s|%s|%d|%s", r.ID, r.Row, r.Line, r.Fault.Code)
		if r.Office {
			line += "!"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestRefusedOffices(t *testing.T) {
	const named = `"name":{"en":"A"},"time_zone":"America/Toronto"`
	for _, c := range []struct{ office, want string }{
		{`0`, "|offices 2|3|file.value-unexpected!"},
		{`null`, "|offices 2|3|file.value-unexpected!"},
		{`{` + named + `}`, "|offices 2|3|site.identity-missing!"},
		{`{"id":"  \u0007 ",` + named + `}`, "|offices 2|3|site.identity-missing!"},
		{`{"id":1137,` + named + `}`, "|offices 2|3|file.value-unexpected!"},
		{`{"id":"` + strings.Repeat("1", 501) + `",` + named + `}`, "|offices 2|3|text.too-long!"},
		{`{"id":"2"}`, "2|offices 2|3|site.identity-missing!"},
		{`{"id":"2","name":"A","time_zone":"UTC"}`, "2|offices 2|3|file.value-unexpected!"},
		{`{"id":"2","name":{"en":"","fr":null},"time_zone":"UTC"}`, "2|offices 2|3|site.identity-missing!"},
		{`{"id":"2","name":{"en":"A"}}`, "2|offices 2|3|site.zone-unknown!"},
		{`{"id":"2","name":{"fr":"A"},"time_zone":"Local"}`, "2|offices 2|3|site.zone-unknown!"},
		{`{"id":"2","name":{"fr":"A"},"time_zone":"America/Gotham"}`, "2|offices 2|3|site.zone-unknown!"},
		{`{"id":"2","name":{"fr":"A"},"time_zone":"../../etc/passwd"}`, "2|offices 2|3|site.zone-unknown!"},
		{`{"id":"2","name":{"fr":"A"},"time_zone":5}`, "2|offices 2|3|file.value-unexpected!"},
		{`{` + plain + `}`, "9|offices 2|3|site.duplicate!"},
	} {
		imported := read(t, "{\"offices\":[\n{"+plain+"},\n"+c.office+"]}")
		if diff := cmp.Diff([]string{c.want}, refusals(imported)); diff != "" {
			t.Errorf("%s: %s", c.office, diff)
		}
		if len(imported.Sites) != 1 || imported.Sites[0].ID != "9" {
			t.Errorf("%s: the good office beside it was not taken", c.office)
		}
	}
}

func TestRefusedRows(t *testing.T) {
	long := strings.Repeat("é", sitesfile.MaxText+1)
	for _, c := range []struct{ field, want string }{
		{`"hours":[{"rule":"date","date":"2027-01-07","open":"08:30","close":"04:00"}]`, "hours 1|hours.close-before-open"}, // High Level
		{`"hours":[{"rule":"weekly","weekday":1,"open":"09:00","close":"09:00"}]`, "hours 1|hours.close-before-open"},
		{`"hours":[{"rule":"weekly","weekday":0,"open":"08:30","close":"16:00"}]`, "hours 1|hours.weekday-invalid"},
		{`"hours":[{"rule":"weekly","weekday":8,"open":"08:30","close":"16:00"}]`, "hours 1|hours.weekday-invalid"},
		{`"hours":[{"rule":"weekly","open":"08:30","close":"16:00"}]`, "hours 1|hours.weekday-invalid"},
		{`"hours":[{"rule":"weekly","weekday":"Monday","open":"08:30","close":"16:00"}]`, "hours 1|file.value-unexpected"},
		{`"hours":[{"rule":"weekly","weekday":1.5,"open":"08:30","close":"16:00"}]`, "hours 1|file.value-unexpected"},
		{`"hours":[{"rule":"weekly","weekday":99999999999999999999,"open":"08:30","close":"16:00"}]`, "hours 1|file.value-unexpected"},
		{`"hours":[{"rule":"nth-weekday","nth":5,"weekday":1,"open":"08:30","close":"16:00"}]`, "hours 1|hours.nth-invalid"},
		{`"hours":[{"rule":"nth-weekday","weekday":1,"open":"08:30","close":"16:00"}]`, "hours 1|hours.nth-invalid"},
		{`"hours":[{"rule":"fortnightly","weekday":1,"open":"08:30","close":"16:00"}]`, "hours 1|hours.rule-unknown"},
		{`"hours":[{"weekday":1,"open":"08:30","close":"16:00"}]`, "hours 1|hours.rule-unknown"},
		{`"hours":[{"rule":"date","date":"2026-02-30","open":"08:30","close":"16:00"}]`, "hours 1|date.invalid"},
		{`"hours":[{"rule":"date","open":"08:30","close":"16:00"}]`, "hours 1|date.invalid"},
		{`"hours":[{"rule":"weekly","weekday":1,"open":"8:30","close":"16:00"}]`, "hours 1|time.invalid"},
		{`"hours":[{"rule":"weekly","weekday":1,"open":"08:30"}]`, "hours 1|time.invalid"},
		{`"hours":[{"rule":"weekly","weekday":1,"open":830,"close":"16:00"}]`, "hours 1|file.value-unexpected"},
		{`"hours":["weekly"]`, "hours 1|file.value-unexpected"},
		{`"hours":{}`, "hours|file.value-unexpected"},
		{`"lunch":"12:00"`, "lunch|file.value-unexpected"},
		{`"lunch":["12:00"]`, "lunch|file.value-unexpected"},
		{`"lunch":["12:00","12:30","13:00"]`, "lunch|file.value-unexpected"},
		{`"lunch":["13:00","12:00"]`, "lunch|hours.close-before-open"},
		{`"lunch":["12:00","noon"]`, "lunch|time.invalid"},
		{`"closures":[{"from":"2026-10-02","to":"2026-10-01"}]`, "closures 1|closure.ends-before-start"},
		{`"closures":[{"to":"2026-10-01"}]`, "closures 1|date.invalid"},
		{`"closures":[{"from":"2026-10-01","to":7}]`, "closures 1|file.value-unexpected"},
		{`"closures":[7]`, "closures 1|file.value-unexpected"},
		{`"closures":[{"from":"2026-10-01","reason":"Flood"}]`, "closures 1 reason|file.value-unexpected"},
		{`"closed_dates":["2026-13-01"]`, "closed_dates 1|date.invalid"},
		{`"closed_dates":"2026-12-01"`, "closed_dates|file.value-unexpected"},
		{`"kind":"depot"`, "kind|site.kind-unknown"},
		{`"kind":3`, "kind|file.value-unexpected"},
		{`"kind":null`, "kind|site.kind-unknown"},
		{`"province":"XX"`, "province|site.province-unknown"},
		{`"province":null`, "province|site.province-unknown"},
		{`"province":["ON"]`, "province|file.value-unexpected"},
		{`"city":"Paris"`, "city|file.value-unexpected"},
		{`"city":{"en":"` + long + `"}`, "city|text.too-long"},
		{`"note":{"fr":1}`, "note|file.value-unexpected"},
		{`"postal":1`, "postal|file.value-unexpected"},
		{`"phone":"` + long + `"`, "phone|text.too-long"},
		{`"address":"1 Main"`, "address|file.value-unexpected"},
		{`"address":{"en":"1 Main"}`, "address.en|file.value-unexpected"},
		{`"address":{"fr":["a",1]}`, "address.fr 2|file.value-unexpected"},
		{`"service_languages":["en","cr"]`, "service_languages 2|sites.word-unknown"},
		{`"passport_tiers":["mail20","tomorrow"]`, "passport_tiers 2|sites.word-unknown"},
		{`"passport_tiers":"mail20"`, "passport_tiers|file.value-unexpected"},
		{`"biometrics":"yes"`, "biometrics|file.value-unexpected"},
		{`"appointment_only":1`, "appointment_only|file.value-unexpected"},
		{`"express_days":[2]`, "express_days|file.value-unexpected"},
		{`"express_days":[2,9,10]`, "express_days|file.value-unexpected"},
		{`"express_days":[9,2]`, "express_days|file.value-unexpected"},
		{`"express_days":["2","9"]`, "express_days|file.value-unexpected"},
		{`"accessibility":true`, "accessibility|file.value-unexpected"},
		{`"accessibility":{"wheelchair":"yes"}`, "accessibility.wheelchair|file.value-unexpected"},
		{`"accessibility":{"sign_languages":["bsl"]}`, "accessibility.sign_languages 1|sites.word-unknown"},
	} {
		imported := read(t, office(c.field))
		row, code, _ := strings.Cut(c.want, "|")
		if diff := cmp.Diff([]string{"9|" + row + "|1|" + code}, refusals(imported)); diff != "" {
			t.Errorf("%s: %s", c.field, diff)
		}
		if len(imported.Sites) != 1 {
			t.Errorf("%s: the office was left out", c.field)
		}
	}
}

func TestGoodRowsBesideBadOnes(t *testing.T) {
	imported := read(t, office(`
"hours":[{"rule":"weekly","weekday":1,"open":"08:30","close":"16:00"},
{"rule":"weekly","weekday":2,"open":"16:00","close":"08:30"},
{"rule":"weekly","weekday":7,"open":"08:30","close":"12:00"}],
"closures":[{"from":"2026-10-05","reason":7},{"from":"never"}],
"passport_tiers":["mail20","mail20","x"]`))
	s := imported.Sites[0]
	if len(s.Schedule.Hours) != 2 || s.Schedule.Hours[1].Weekday != 0 {
		t.Errorf("hours %+v", s.Schedule.Hours)
	}
	if len(s.Schedule.Closures) != 1 || s.Schedule.Closures[0].From.String() != "2026-10-05" {
		t.Errorf("a bad reason must not open the site: %+v", s.Schedule.Closures)
	}
	if diff := cmp.Diff([]string{"mail20"}, s.Tiers); diff != "" {
		t.Error(diff)
	}
	want := []string{
		"9|hours 2|3|hours.close-before-open", "9|closures 1 reason|5|file.value-unexpected",
		"9|closures 2|5|date.invalid", "9|passport_tiers 3|6|sites.word-unknown",
	}
	if diff := cmp.Diff(want, refusals(imported)); diff != "" {
		t.Error(diff)
	}
	if name := imported.Refused[0].Name.EN; name != "Nine" {
		t.Errorf("a refusal names its office %q", name)
	}
}
