package sitesfile_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/data/sitesfile"
	"daybook/model/calendar"
	"daybook/model/site"
)

// published is an office in the form of the file, read in the plainest way there is.
type published struct {
	ID, Kind, Province, Postal, Phone string
	Name, City, Note                  struct{ EN, FR string }
	Address                           struct{ EN, FR []string }
	TimeZone                          string   `json:"time_zone"`
	ServiceLanguages                  []string `json:"service_languages"`
	Hours                             []struct {
		Rule, Open, Close, Date string
		Weekday, Nth            int
	}
	Lunch       []string
	ClosedDates []string `json:"closed_dates"`
	Closures    []struct {
		From, To string
		Reason   struct{ EN, FR string }
	}
	AppointmentOnly bool `json:"appointment_only"`
	Accessibility   struct {
		Wheelchair    bool
		SignLanguages []string `json:"sign_languages"`
	}
	PassportTiers []string `json:"passport_tiers"`
	ExpressDays   [2]int   `json:"express_days"`
	Biometrics    bool
}

func day(t *testing.T, text string) (d calendar.Date) {
	t.Helper()
	if text == "" {
		return 0
	}
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return calendar.Date(at.Unix() / 86_400)
}

func clock(t *testing.T, text string) calendar.Minute {
	t.Helper()
	at, err := time.Parse("15:04", text)
	if err != nil {
		t.Fatal(err)
	}
	return calendar.Minute(at.Hour()*60 + at.Minute())
}

// schedule says what the published times mean.
func (p published) schedule(t *testing.T) calendar.Schedule {
	t.Helper()
	s := calendar.Schedule{Province: p.Province}
	for _, h := range p.Hours {
		r := calendar.Rule{Kind: calendar.RuleKind(h.Rule), Nth: h.Nth, Date: day(t, h.Date)}
		r.Open = calendar.Span{From: clock(t, h.Open), To: clock(t, h.Close)}
		if h.Weekday > 0 {
			names := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday}
			r.Weekday = names[h.Weekday-1]
		}
		s.Hours = append(s.Hours, r)
	}
	if len(p.Lunch) == 2 {
		s.Lunch = calendar.Span{From: clock(t, p.Lunch[0]), To: clock(t, p.Lunch[1])}
	}
	for _, c := range p.Closures {
		s.Closures = append(s.Closures, calendar.Closure{From: day(t, c.From), To: day(t, c.To), Reason: calendar.Text(c.Reason)})
	}
	for _, d := range p.ClosedDates {
		s.Closures = append(s.Closures, calendar.Closure{From: day(t, d), To: day(t, d)})
	}
	return s
}

// site says what the office is with what design.md §12 assumes.
func (p published) site(t *testing.T, asOf calendar.Date) site.Site {
	t.Helper()
	s := site.Site{
		ID: p.ID, Kind: site.Kind(p.Kind), Name: calendar.Text(p.Name), City: calendar.Text(p.City), Note: calendar.Text(p.Note),
		Address: site.Address{EN: p.Address.EN, FR: p.Address.FR, Postal: p.Postal}, Zone: p.TimeZone, Languages: p.ServiceLanguages,
		Phone: p.Phone, Schedule: p.schedule(t), Step: 10, Minutes: map[site.Service]int{"passport": 20, "biometrics": 10},
		Tiers: p.PassportTiers, ExpressDays: p.ExpressDays, AppointOnly: p.AppointmentOnly,
		Wheelchair: p.Accessibility.Wheelchair, SignLanguages: p.Accessibility.SignLanguages, AsOf: asOf,
	}
	var services []site.Service
	if len(p.PassportTiers) > 0 {
		services = append(services, "passport")
	}
	if p.Biometrics {
		services = append(services, "biometrics")
	}
	counters := map[string]int{"service-centre": 2, "service-centre-passport": 4, "passport-office": 6, "outreach": 1}[p.Kind]
	for number := range counters {
		s.Counters = append(s.Counters, site.Counter{Number: number + 1, Services: services})
	}
	return s
}

func TestEveryFieldOfEveryOffice(t *testing.T) {
	var file struct {
		AsOf    string `json:"as_of"`
		Offices []published
	}
	if err := json.Unmarshal(sitesfile.Sample(), &file); err != nil {
		t.Fatal(err)
	}
	imported := sample(t)
	if len(file.Offices) != len(imported.Sites) {
		t.Fatalf("%d offices and %d sites", len(file.Offices), len(imported.Sites))
	}
	for i, p := range file.Offices {
		if diff := cmp.Diff(p.site(t, day(t, file.AsOf)), imported.Sites[i]); diff != "" {
			t.Errorf("%s: %s", p.ID, diff)
		}
	}
}

// TestOrderAndSpaceDoNotMatter reads the offices with their fields in another order, without spaces and with many.
func TestOrderAndSpaceDoNotMatter(t *testing.T) {
	var anything any // whose fields are written in the order of the alphabet
	if err := json.Unmarshal(sitesfile.Sample(), &anything); err != nil {
		t.Fatal(err)
	}
	sorted, err := json.Marshal(anything)
	if err != nil {
		t.Fatal(err)
	}
	spaced, err := json.MarshalIndent(anything, "\t", "\t  ")
	if err != nil {
		t.Fatal(err)
	}
	want := sample(t)
	for _, text := range [][]byte{sorted, spaced, append([]byte("\ufeff\r\n"), sorted...)} {
		if diff := cmp.Diff(want, read(t, string(text))); diff != "" {
			t.Error(diff)
		}
	}
}

// TestBadRowsAmongTheRealOffices puts one bad row into each office: it is named, and everything else stays as it was.
func TestBadRowsAmongTheRealOffices(t *testing.T) {
	var file map[string]any
	if err := json.Unmarshal(sitesfile.Sample(), &file); err != nil {
		t.Fatal(err)
	}
	bad := map[string]any{"rule": "date", "date": "2027-07-21", "open": "10:30", "close": "01:00"} // as published for Sandy Bay
	want := []string{}
	for _, office := range file["offices"].([]any) {
		fields := office.(map[string]any)
		hours := fields["hours"].([]any)
		fields["hours"] = slices.Insert(hours, len(hours)/2, any(bad))
		want = append(want, fields["id"].(string))
	}
	text, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	imported, clean := read(t, string(text)), sample(t)
	var got []string
	for _, r := range imported.Refused {
		if r.Fault.Code != "hours.close-before-open" || r.Office || r.Fault.Args["Close"] != calendar.Minute(60) {
			t.Errorf("%+v", r)
		}
		got = append(got, r.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(clean.Sites, imported.Sites); diff != "" {
		t.Error(diff)
	}
}

// TestOfficesTwice takes each office once, and names the second.
func TestOfficesTwice(t *testing.T) {
	var file map[string]any
	if err := json.Unmarshal(sitesfile.Sample(), &file); err != nil {
		t.Fatal(err)
	}
	offices := file["offices"].([]any)
	file["offices"] = append(slices.Clone(offices), offices...)
	text, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	imported := read(t, string(text))
	if len(imported.Sites) != 64 || len(imported.Refused) != 64 {
		t.Fatalf("%d sites, %d refused", len(imported.Sites), len(imported.Refused))
	}
	for i, r := range imported.Refused {
		if r.Fault.Code != "site.duplicate" || !r.Office || r.ID != imported.Sites[i].ID || r.Name != imported.Sites[i].Name {
			t.Errorf("%+v", r)
		}
	}
}

// TestDamage cuts the sample short and breaks single characters of it.
func TestDamage(t *testing.T) {
	whole := bytes.TrimSpace(sitesfile.Sample())
	lines := bytes.Count(whole, []byte("\n")) + 1
	for at := 1; at < len(whole); at += 997 {
		checkBroken(t, whole[:at], lines)
		damaged := bytes.Clone(whole)
		damaged[at] = 0x01 // never allowed, wherever it stands
		line := bytes.Count(whole[:at], []byte("\n")) + 1
		if args := checkBroken(t, damaged, lines); args["Line"] != line {
			t.Errorf("damage in line %d is told to be in %v", line, args["Line"])
		}
	}
}
