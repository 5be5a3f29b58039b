package terminal

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestQueueWhole shows the whole of a day at the desk, as a person reads it. Its places of a number are no-break spaces.
func TestQueueWhole(t *testing.T) {
	d := newDesk(t)
	day := fullDay(t)
	day.Clients[1].Details.Needs = nil
	d.works(day)
	want := `Toronto Office, Monday, October 5, 2026, 12:00 p.m.

Waiting, in the order of calling:
Turn  Ticket  Name          Service                People  Why here                                Still to wait
1     B007    Zoé Tremblay  Biometrics Collection  2       Appointment 9:40 a.m., waiting 145 min  ESTIMATE

Counters:
Counter  Status      Ticket  Name          For
1        in service  B008    Zoé Tremblay  8 min
2        shut

Set aside:
Ticket  Name          Service                For
B009    Zoé Tremblay  Biometrics Collection  1 min

Expected:
Time       Number     Name          Service                People  Late
9:40 a.m.  4F3K-9TQV  Zoé Tremblay  Biometrics Collection  2       late by 140 min

Figures of the day:
Status                    Clients  People
expected                  1        2
arrived                   3        6
waiting                   1        2
in service                1        2
set aside                 1        2
finished                  0        0
not served                0        0
no-show                   0        0
left before being served  0        0
Longest wait now: 2 h 25 min. Median wait: 0 min. Median service: 0 min.
`
	got := strings.ReplaceAll(d.run(t, "queue", "--site", "T1").out, "\u00a0", " ")
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
	d := newDesk(t)
	d.works(fullDay(t))
	var whole struct{ Waiting, Counters, Expected, Parked []json.RawMessage }
	if err := json.Unmarshal([]byte(d.run(t, "queue", "--site", "T1", "--json").out), &whole); err != nil {
		t.Fatal(err)
	}
	who := func(last byte, ticket, more string) string {
		return `{"booking":"0192f000-0000-7000-8000-00000000000` + string(last) + `","confirmation":"` + shownNumber(t) +
			`","ticket":"` + ticket + `","name":"Zoé Tremblay","service":"biometrics","count":2,"language":"fr",` +
			`"needs":["wheelchair","interpreter:Inuktitut","a chair"],` + more
	}
	waiting, _, _ := strings.Cut(string(whole.Waiting[0]), `,"estimate"`) // whose values are the model's
	for _, c := range []struct{ got, want string }{
		{string(whole.Expected[0]), who('0', "", `"state":"expected","start":"09:40","late":140}`)},
		{waiting, who('1', "B007", `"state":"waiting","start":"09:40","why":{"code":"appointment","message":"Appointment 9:40`+
			"\u00a0"+`a.m., waiting 145`+"\u00a0"+`min"},"wait":145`)},
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
