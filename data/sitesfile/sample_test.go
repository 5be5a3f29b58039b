package sitesfile_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/data/sitesfile"
	"daybook/model/calendar"
	"daybook/model/site"
)

func sample(t *testing.T) site.Import {
	t.Helper()
	imported, err := sitesfile.Read(bytes.NewReader(sitesfile.Sample()))
	if err != nil {
		t.Fatal(err)
	}
	return imported
}

func find(t *testing.T, imported site.Import, id string) site.Site {
	t.Helper()
	at := slices.IndexFunc(imported.Sites, func(s site.Site) bool { return s.ID == id })
	if at < 0 {
		t.Fatalf("no site %s", id)
	}
	return imported.Sites[at]
}

func TestEveryOfficeIsImported(t *testing.T) {
	imported := sample(t)
	if len(imported.Sites) != 64 || len(imported.Refused) != 0 {
		t.Fatalf("%d sites, refused %v; want 64 and none", len(imported.Sites), imported.Refused)
	}
	if got := imported.AsOf.String(); got != "2026-09-30" {
		t.Errorf("as of %s", got)
	}
	count := map[string]int{}
	for _, s := range imported.Sites {
		if err := s.Validate(); err != nil {
			t.Errorf("%s: %v", s.ID, err)
		}
		count[string(s.Kind)]++
		count[s.Schedule.Province]++
		count[s.Zone]++
		count[strings.Join(s.Languages, "+")]++
		count[strings.Join(s.Tiers, "+")]++
		count["rows"] += len(s.Schedule.Hours)
		if s.Offers(site.Biometrics) {
			count["biometrics"]++
		}
		if !s.Wheelchair {
			count["no wheelchair"]++
		}
		if !s.Schedule.Lunch.IsZero() {
			count["lunch"]++
		}
	}
	for name, want := range map[string]int{ // sites.md, "Counts"
		"service-centre": 30, "service-centre-passport": 6, "passport-office": 4, "outreach": 24,
		"NL": 4, "QC": 12, "ON": 13, "YT": 2, "NU": 4,
		"America/Toronto": 19, "America/Winnipeg": 9, "America/Atikokan": 1, "America/St_Johns": 3,
		"en": 27, "en+fr": 31, "fr": 6,
		"mail20": 46, "urgent+express+pickup10": 6, "pickup10": 6, "express+pickup10": 3, "pickup10+mail20": 1, "": 1,
		"urgent+express+pickup10+mail20": 1, "rows": 303, "lunch": 32, "biometrics": 13, "no wheelchair": 3,
	} {
		if count[name] != want {
			t.Errorf("%s: %d, want %d", name, count[name], want)
		}
	}
}

func TestWhatIsAssumed(t *testing.T) {
	imported := sample(t)
	counters := map[site.Kind]int{site.ServiceCentre: 2, site.ServiceCentrePassport: 4, site.PassportOffice: 6, site.Outreach: 1}
	for _, s := range imported.Sites {
		if len(s.Counters) != counters[s.Kind] || s.Step != 10 || s.Minutes[site.Passport] != 20 || s.Minutes[site.Biometrics] != 10 {
			t.Errorf("%s (%s): %d counters, step %d, minutes %v", s.ID, s.Kind, len(s.Counters), s.Step, s.Minutes)
		}
		for i, c := range s.Counters {
			if c.Number != i+1 || c.Serves(site.Passport) != (len(s.Tiers) > 0) || c.Serves(site.Biometrics) != s.Offers(site.Biometrics) {
				t.Errorf("%s: counter %+v", s.ID, c)
			}
		}
	}
	if none := find(t, imported, "4815"); none.Offers(site.Passport) || none.Offers(site.Biometrics) {
		t.Errorf("4815 states no service but gives %v", none.Counters[0].Services)
	}
}

func TestNotesOnTheRealOffices(t *testing.T) {
	var got []string
	for _, n := range sample(t).Notes {
		date, _ := n.Args["Date"].(calendar.Date)
		count, _ := n.Args["Count"].(int)
		got = append(got, strings.TrimRight(strings.Join([]string{n.Site, n.Code, date.String(), strings.Repeat("x", count)}, " "), " "))
	}
	x := func(n int) string { return " " + strings.Repeat("x", n) }
	want := []string{
		" import.assumed-service-centre " + x(30), " import.assumed-service-centre-passport " + x(6),
		" import.assumed-passport-office " + x(4), " import.assumed-outreach " + x(24),
		" import.assumed-services", " import.assumed-minutes",
		"NF-SAE import.lunch-outside " + x(3),
		"NS-SAC import.visit-on-holiday 2026-09-30", "NS-SAC import.visit-on-holiday 2026-11-11",
		"PE-SAA import.visit-on-holiday 2026-11-11",
		"QC-SBQ import.lunch-outside " + x(6),
		"ON-SDW import.lunch-outside " + x(3),
		"ON-SER import.no-schedule",
		"MB-SBL import.no-schedule",
		"BC-SBY import.no-schedule",
		"4815 import.no-service",
		"NU-SAO import.no-schedule",
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestOddOffices(t *testing.T) {
	imported := sample(t)
	for _, c := range []struct{ id, date, open, lunch, closed string }{
		{"NF-SAE", "2026-10-13", "13:30-16:00", "12:00-12:30", ""}, // Forteau opens after lunch
		{"NF-SAE", "2027-03-10", "", "12:00-12:30", "site.no-date-after"},
		{"NF-SAE", "2026-10-15", "", "12:00-12:30", "site.closed-day"},
		{"QC-SBQ", "2026-10-14", "13:00-16:00", "12:00-13:00", ""}, // Matagami, across two days
		{"QC-SBQ", "2026-10-15", "08:00-12:00", "12:00-13:00", ""},
		{"ON-SDW", "2026-10-22", "08:30-11:00", "12:30-13:00", ""}, // Red Lake
		{"NS-SAC", "2026-11-11", "", "12:00-12:30", "site.holiday"},
		{"ON-SER", "2026-10-06", "", "12:00-13:00", "site.no-schedule"},
		{"BC-SBY", "2026-10-06", "", "", "site.no-schedule"},
		{"2106", "2026-10-19", "", "", "site.closed"}, // Mistissini, the last closed day
		{"2106", "2026-10-20", "09:00-17:00", "", ""},
		{"2157", "2026-10-01", "", "", "site.closed"},           // Sainte-Anne-des-Monts
		{"3101", "2031-03-03", "", "", "site.closed"},           // Arnprior, no end
		{"4355", "2026-10-09", "", "", "site.closed-no-reason"}, // La Ronge, one day
		{"5424", "2026-10-01", "", "", "site.closed-no-reason"}, // Quesnel
		{"ON-SAB", "2026-10-14", "09:30-15:00", "12:00-12:30", ""},
		{"ON-SAB", "2026-10-21", "", "12:00-12:30", "site.closed-day"},
		{"ON-SAB", "2026-10-28", "09:30-15:00", "12:00-12:30", ""},
		{"1137", "2026-10-12", "", "", "site.holiday"},
		{"1137", "2026-10-11", "", "", "site.closed-day"},
	} {
		s := find(t, imported, c.id)
		date, err := calendar.ParseDate(c.date)
		if err != nil {
			t.Fatal(err)
		}
		day := s.Schedule.Day(date)
		var open []string
		for _, span := range day.Open {
			open = append(open, span.From.String()+"-"+span.To.String())
		}
		code := ""
		if day.Closed != nil {
			code = day.Closed.Code
		}
		if got := strings.Join(open, " "); got != c.open || code != c.closed {
			t.Errorf("%s on %s: open %q, closed %q; want %q, %q", c.id, c.date, got, code, c.open, c.closed)
		}
		if c.lunch != "" && c.lunch != day.Lunch.From.String()+"-"+day.Lunch.To.String() {
			t.Errorf("%s: lunch %v", c.id, day.Lunch)
		}
	}
}

func TestFactsOfSingleOffices(t *testing.T) {
	imported := sample(t)
	kingston := find(t, imported, "3792")
	if !kingston.AppointOnly || kingston.Phone != "613-856-9022" {
		t.Errorf("Kingston: %v %q", kingston.AppointOnly, kingston.Phone)
	}
	if got := find(t, imported, "1959").ExpressDays; got != [2]int{3, 9} {
		t.Errorf("Charlottetown: %v", got)
	}
	if got := find(t, imported, "3552").Note.In("fr"); got != "Aussi accessible par le 22, rue Circle." {
		t.Errorf("Kapuskasing: %q", got)
	}
	if got := find(t, imported, "ON-SER").Address.FR[0]; got != "Bureau de l¿Ontario au travail Cat Lake" {
		t.Errorf("Cat Lake: %q", got)
	}
	john := find(t, imported, "1137")
	want := site.Address{EN: []string{"100 Hebron Way"}, FR: []string{"100, voie Hebron"}, Postal: "A1A 0L9"}
	if diff := cmp.Diff(want, john.Address); diff != "" {
		t.Error(diff)
	}
	if !john.Wheelchair || !slices.Equal(john.SignLanguages, []string{"asl", "lsq"}) || john.City.FR != "St. John’s" || john.AsOf != imported.AsOf {
		t.Errorf("St. John’s: %+v", john)
	}
	if got := john.Schedule.Hours[4].Weekday; got != time.Friday {
		t.Errorf("the fifth row is for %s", got)
	}
}

func TestConfirmingAVisitOnAHoliday(t *testing.T) {
	s := find(t, sample(t), "NS-SAC")
	holiday := calendar.NewDate(2026, time.November, 11)
	s.Schedule.Confirmed = append(s.Schedule.Confirmed, holiday)
	if day := s.Schedule.Day(holiday); day.Closed != nil || len(day.Open) != 1 {
		t.Errorf("a confirmed visit: %+v", day)
	}
}

func TestSampleIsACopy(t *testing.T) {
	sitesfile.Sample()[0] = 'x'
	if sitesfile.Sample()[0] != '{' {
		t.Error("writing into the sample changed it")
	}
}
