package answer

import (
	"strings"
	"testing"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

func TestDay(t *testing.T) {
	done := desk.Receipt{Command: example.ID(1), Entry: example.Entry(), Swept: 3}
	ids := `{"command":"` + example.ID(1).String() + `","entry":"` + example.Entry().String() + `",`
	open := desk.Staffing{Site: "T1", Date: example.Monday(), Counter: 2, Open: true}
	shut := open
	shut.Open = false
	for _, c := range []struct {
		answer      func(*Writer) error
		words, code string
	}{
		{
			func(a *Writer) error { return a.WouldSweep(example.Day(t)) },
			"Closing October 5, 2026 would record as no-show: 1; as left before being served: 2; still called or in service: 1. Add --confirm to do it.",
			`{"site":"T1","date":"2026-10-05","closed":false,"no_show":1,"left":2,"in_service":1}`,
		},
		{
			func(a *Writer) error { return a.Swept(done, "T1", example.Monday()) },
			"October 5, 2026 is closed; 3 clients were recorded as no-show or left.", ids + `"site":"T1","date":"2026-10-05","closed":true,"swept":3}`,
		},
		{
			func(a *Writer) error { return a.Reopened(done, "T1", example.Monday()) },
			"October 5, 2026 is open again, with everybody as they were.", ids + `"site":"T1","date":"2026-10-05","closed":false}`,
		},
		{
			func(a *Writer) error { return a.Staffed(done, open) },
			"Counter 2 is open on October 5, 2026.", ids + `"site":"T1","date":"2026-10-05","counter":2,"open":true}`,
		},
		{
			func(a *Writer) error { return a.Staffed(done, shut) },
			"Counter 2 is shut on October 5, 2026.", ids + `"site":"T1","date":"2026-10-05","counter":2,"open":false}`,
		},
	} {
		same(t, c.words+"\n", told(t, translations.English, c.answer))
		same(t, c.code+"\n", coded(t, translations.English, c.answer))
	}
}

// TestStep tells what a step came to as it was then, though the booking has gone on since.
func TestStep(t *testing.T) {
	started := example.Begun(t, visit.Start)
	some := example.Applied(t, started, visit.Step{Move: visit.TurnAway, Persons: []int{0}, Reason: "equipment", At: example.Noon()})
	child := example.Arrived(t)
	child.Visit.Ticket.Number = 8
	for _, c := range []struct {
		name  string
		r     desk.Receipt
		move  visit.Move
		words string
		code  string // part of it
	}{
		{
			"called",
			desk.Receipt{Visit: example.Begun(t, visit.Call).Visit},
			visit.Call,
			"Called to counter 2: B007 (Zoé Tremblay). Appointment 9:40 a.m., waiting 2 h 16 min\n",
			`"state":"called","counter":2,"place":{"date":"2026-10-05","start":"09:40","end":"10:00","counter":1},` +
				`"results":[{"result":"pending"},{"result":"pending"}],"why":{"code":"appointment","message":"Appointment 9:40` + "\u00a0" + `a.m.`,
		},
		{
			"one turned away",
			desk.Receipt{Visit: some.Visit},
			visit.TurnAway,
			"Not served (" + in(t, translations.English).T("turned-away.equipment") + "): B007 (Zoé Tremblay)\n1 person of the party is not done yet.\n",
			`"results":[{"result":"turned-away","reason":"equipment"},{"result":"pending"}],"warnings":[]`,
		},
		{
			"split",
			desk.Receipt{Visit: example.Arrived(t).Visit, Split: example.ID(2)},
			visit.Split,
			"Split: B007 (Zoé Tremblay). The others go on with ticket B008.\n", `"split":{"booking":"` + example.ID(2).String() + `","ticket":"B008"}`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			step := func(a *Writer) error { return a.Step(c.r, started, child, c.move) }
			if got := told(t, translations.English, step); got != c.words {
				t.Errorf("%q, want %q", got, c.words)
			}
			if got := coded(t, translations.English, step); !strings.Contains(got, c.code) {
				t.Errorf("no %s in %s", c.code, got)
			}
		})
	}
}
