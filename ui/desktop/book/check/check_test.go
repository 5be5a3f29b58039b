package check_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/check"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/scan"
)

// october5 is a Monday.
var october5 = calendar.NewDate(2026, 10, 5)

func english(t *testing.T) *translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.In(translations.English)
}

// office gives both services on weekdays.
func office() site.Site {
	s := site.Site{
		ID: "A", Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Counters: []site.Counter{{Number: 1, Services: site.Services()}},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	return s
}

// filled is a form for biometrics with nothing wrong.
func filled() form.Form {
	f := form.New()
	f.Panel, f.Language, f.Letter = form.Biometrics, "en", "V304512877"
	f.Contact = booking.Contact{Given: "Zoé", Family: "Roy", Phone: "613-555-0142"}
	f.Chosen = []site.Place{{Date: october5, Start: 510, End: 520, Counter: 1}}
	f.Understood(site.Biometrics, "en", true)
	return f
}

// TestJudge: each finding at the field that shows it.
func TestJudge(t *testing.T) {
	w := english(t)
	for name, c := range map[string]struct {
		change func(f *form.Form, in *check.Input)
		wrong  []string
		odd    []string
	}{
		"nothing wrong":        {func(*form.Form, *check.Input) {}, nil, nil},
		"the Overview":         {func(f *form.Form, _ *check.Input) { *f = form.New() }, nil, nil},
		"no opening":           {func(f *form.Form, _ *check.Input) { f.Chosen = nil }, []string{check.Openings}, nil},
		"the notice":           {func(f *form.Form, _ *check.Input) { f.Read = nil }, []string{check.Notice}, nil},
		"a date that is none":  {func(_ *form.Form, in *check.Input) { in.Odd, in.Letter = true, 0 }, []string{"letter.date"}, nil},
		"a first day":          {func(_ *form.Form, in *check.Input) { in.From = true }, []string{check.From}, nil},
		"a letter of tomorrow": {func(_ *form.Form, in *check.Input) { in.Letter = october5 + 1 }, nil, nil}, // the badge says it
		"an odd number":        {func(f *form.Form, _ *check.Input) { f.Letter = "ODD1" }, nil, []string{scan.Letter}},
		"an odd own number": {func(f *form.Form, _ *check.Input) {
			f.SetCount(2)
			f.SetName(1, "Ola", "")
			f.Persons[1].Application = "ODD1"
		}, nil, []string{scan.Person(1)}},
		"nobody":               {func(f *form.Form, _ *check.Input) { f.Contact.Given, f.Contact.Family = "", "" }, []string{"contact.given", "persons.0.given"}, nil},
		"no way to reach them": {func(f *form.Form, _ *check.Input) { f.Contact.Phone = "" }, nil, []string{"contact.phone"}},
	} {
		f, in := filled(), check.Input{Site: office(), Today: october5, Letter: october5 - 3}
		c.change(&f, &in)
		said := check.Judge(w, &f, in)
		if got := slices.Sorted(maps.Keys(said.Wrong)); !slices.Equal(got, c.wrong) {
			t.Errorf("%s: wrong %q: %v", name, got, said.Wrong)
		}
		if got := slices.Sorted(maps.Keys(said.Odd)); !slices.Equal(got, c.odd) {
			t.Errorf("%s: odd %q: %v", name, got, said.Odd)
		}
	}
}

// TestJudgeByTheOpening: an age or a deadline counts on the day of the appointment, not on the day of the call.
func TestJudgeByTheOpening(t *testing.T) {
	w, f := english(t), filled()
	in := check.Input{Site: office(), Today: october5, Letter: october5 - 25}
	before := len(check.Judge(w, &f, in).Odd)
	f.Chosen[0].Date = october5 + 14 // the deadline is over by then
	if after := check.Judge(w, &f, in).Odd; len(after) <= before {
		t.Errorf("%d warnings, then %v", before, after)
	}
}

// TestRipe: a field is called wrong once it was visited, and so was the one that may stand in for it.
func TestRipe(t *testing.T) {
	for _, c := range []struct {
		name    string
		touched []string
		phone   string
		want    bool
	}{
		{"contact.family", nil, "", false},
		{"contact.family", []string{"contact.family"}, "", true},
		{"contact.given", []string{"contact.given"}, "", false},
		{"contact.given", []string{"contact.given", "contact.family"}, "", true},
		{"persons.1.given", []string{"persons.1.given", "persons.1.family"}, "", true},
		{"contact.phone", []string{"contact.phone"}, "", false},
		{"contact.phone", []string{"contact.phone", "contact.email"}, "", true},
		{"contact.phone", []string{"contact.phone"}, "61", true},
		{check.Notice, []string{check.Notice}, "", false},
		{check.Openings, []string{check.Openings}, "", false},
	} {
		f := form.New()
		f.Contact.Phone = c.phone
		touched := map[string]bool{}
		for _, name := range c.touched {
			touched[name] = true
		}
		if got := check.Ripe(&f, touched, c.name); got != c.want {
			t.Errorf("%s after %q, phone %q: ripe %v", c.name, c.touched, c.phone, got)
		}
	}
}
