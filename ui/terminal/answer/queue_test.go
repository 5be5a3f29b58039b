package answer

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// noon shows a day as it is at noon of Monday.
func noon(day desk.Day) func(*Writer) error {
	return func(a *Writer) error { return a.Queue(day, example.Noon(), nil) }
}

// TestQueueWhole shows the whole of a day at the desk, as a person reads it. Its places of a number are no-break spaces.
func TestQueueWhole(t *testing.T) {
	day := example.Day(t)
	day.Clients[1].Details.Needs = nil
	want := `Toronto Office, Monday, October 5, 2026, 12:00 p.m.

Waiting, in the order of calling:
Turn  Ticket  Name          Service                People  Why here                                   Still to wait
1     B007    Zoé Tremblay  Biometrics Collection  2       Appointment 9:40 a.m., waiting 2 h 25 min  ESTIMATE

Counters:
Counter  Status      Ticket  Name          For
1        in service  B008    Zoé Tremblay  8 min
2        shut

Set aside:
Ticket  Name          Service                For
B009    Zoé Tremblay  Biometrics Collection  1 min

Expected:
Time       Number     Name          Service                People  Late
9:40 a.m.  4F3K-9TQV  Zoé Tremblay  Biometrics Collection  2       late by 2 h 20 min

Figures of the day:
Status                    Clients  People
expected                  1        2
arrived                   3        6
waiting                   1        2
at the counters           1        2
set aside                 1        2
finished                  0        0
not served                0        0
no-show                   0        0
left before being served  0        0
Longest wait now: 2 h 25 min. Median wait: 0 min. Median service: 0 min.
`
	got := told(t, translations.English, noon(day))
	got = regexp.MustCompile(`\d+ (to \d+ )?min( *\n\nCounters)`).ReplaceAllString(got, "ESTIMATE$2") // is the model's
	var lines []string
	for line := range strings.Lines(got) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	if diff := cmp.Diff(strings.Split(want, "\n"), append(lines, "")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestQueueFields holds the names of the fields, which programs depend on.
func TestQueueFields(t *testing.T) {
	var whole struct{ Waiting, Counters, Expected, Parked []json.RawMessage }
	if err := json.Unmarshal([]byte(coded(t, translations.English, noon(example.Day(t)))), &whole); err != nil {
		t.Fatal(err)
	}
	who := func(last byte, ticket, more string) string {
		return `{"booking":"0192f000-0000-7000-8000-00000000000` + string(last) + `","confirmation":"` + example.Shown +
			`","ticket":"` + ticket + `","name":"Zoé Tremblay","service":"biometrics","count":2,"language":"fr",` +
			`"needs":["wheelchair","interpreter:Inuktitut","a chair"],` + more
	}
	waiting, _, _ := strings.Cut(string(whole.Waiting[0]), `,"estimate"`) // whose values are the model's
	for _, c := range []struct{ got, want string }{
		{string(whole.Expected[0]), who('0', "", `"state":"expected","start":"09:40","late":140}`)},
		{waiting, who('1', "B007", `"state":"waiting","start":"09:40","why":{"code":"appointment","message":"Appointment 9:40`+
			"\u00a0"+`a.m., waiting 2`+"\u00a0h\u00a025\u00a0"+`min"},"wait":145`)},
		{string(whole.Parked[0]), who('3', "B009", `"state":"parked","start":"09:40","wait":1}`)},
		{string(whole.Counters[0]), `{"counter":1,"open":true,"services":["passport","biometrics"],"client":` +
			who('2', "B008", `"state":"serving","start":"09:40","serving":8}`) + `}`},
		{string(whole.Counters[1]), `{"counter":2,"open":false,"services":["passport"],"client":null}`},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
}

func TestQueueInJSON(t *testing.T) {
	got := coded(t, translations.English, noon(example.Day(t)))
	var q Queue
	if err := json.Unmarshal([]byte(got), &q); err != nil {
		t.Fatalf("%v %s", err, got)
	}
	one := func(name string, list []Client) Client {
		if len(list) != 1 || list[0].Name != "Zoé Tremblay" || list[0].Count != 2 || list[0].Service != site.Biometrics {
			t.Fatalf("%s: %+v", name, list)
		}
		return list[0]
	}
	if c := one("expected", q.Expected); c.Late != 140 || *c.Start != 9*60+40 || c.Ticket != "" || c.Confirmation != example.Shown {
		t.Errorf("%+v", c)
	}
	if c := one("waiting", q.Waiting); c.Ticket != "B007" || *c.Wait != 145 || c.Why.Code != "appointment" || c.Estimate == nil {
		t.Errorf("%+v", c)
	}
	if c := one("parked", q.Parked); c.Ticket != "B009" || *c.Wait != 1 {
		t.Errorf("%+v", c)
	}
	if len(q.Counters) != 2 || !q.Counters[0].Open || q.Counters[1].Open || q.Counters[1].Client != nil {
		t.Fatalf("%+v", q.Counters)
	}
	if c := q.Counters[0].Client; c == nil || c.Ticket != "B008" || *c.Serving != 8 || c.State != visit.Serving {
		t.Errorf("%+v", c)
	}
	want := Figures{
		Expected: Count{Clients: 1, Persons: 2}, Arrived: Count{Clients: 3, Persons: 6}, Waiting: Count{Clients: 1, Persons: 2},
		Serving: Count{Clients: 1, Persons: 2}, Parked: Count{Clients: 1, Persons: 2},
		Longest: 145,
	}
	if diff := cmp.Diff(want, q.Figures); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, field := range []string{`"expected":`, `"waiting":`, `"parked":`, `"counters":`, `"figures":`, `"longest_wait":145`, `"turned_away":`} {
		if !strings.Contains(got, field) {
			t.Errorf("no %s", field)
		}
	}
}

func TestQueueInWords(t *testing.T) {
	parts := map[translations.Language][]string{
		"en": {
			"Toronto Office, Monday, October 5, 2026, 12:00 p.m.\n", "Waiting, in the order of calling:\n",
			"1     B007    Zoé Tremblay", "Appointment 9:40 a.m., waiting 2 h 25 min", "late by 2 h 20 min", "Longest wait now: 2 h 25 min.",
		},
		"fr": {
			"Bureau de Toronto, lundi 5 octobre 2026, 12 h\n", "En attente, dans l’ordre d’appel :\n",
			"Rendez-vous de 9 h 40, attend depuis 2 h 25 min", "en retard de 2 h 20 min", "Plus longue attente actuelle : 2 h 25 min.",
		},
	}
	for lang, want := range parts {
		got := told(t, lang, noon(example.Day(t)))
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%s: no %q in\n%s", lang, part, got)
			}
		}
	}
}

func TestQueueOfADayThatIsNoDay(t *testing.T) {
	day := example.Day(t)
	day.Clients, day.Closing, day.Shut = nil, example.Entry(), fault.New("site.closed-day", "Date", example.Monday())
	got := told(t, translations.English, noon(day))
	if !strings.Contains(got, "The day is closed.") || strings.Contains(got, "Waiting, in") {
		t.Error(got)
	}
	got = coded(t, translations.English, noon(day))
	if !strings.Contains(got, `"closed":true,"shut":{"code":"site.closed-day"`) || !strings.Contains(got, `"expected":[]`) {
		t.Error(got)
	}
}

func TestQueueOfAnotherDayHasNoTime(t *testing.T) {
	got := told(t, translations.English, func(a *Writer) error { return a.Queue(example.Day(t), example.Noon().AddDate(0, 0, 1), nil) })
	if !strings.HasPrefix(got, "Toronto Office, Monday, October 5, 2026\n") {
		t.Error(got)
	}
}

// TestWholeMinutesAreNeverNegative rounds down, whatever the clocks say.
func TestWholeMinutesAreNeverNegative(t *testing.T) {
	for d, want := range map[time.Duration]int{-time.Hour: 0, 0: 0, 59 * time.Second: 0, time.Minute: 1, 119 * time.Second: 1} {
		if got := *whole(d); got != want {
			t.Errorf("%v is %d minutes", d, got)
		}
	}
}
