package terminal

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// fullDay is a day with a client in every state that the queue shows.
func fullDay(t *testing.T) desk.Day {
	t.Helper()
	day := desk.Day{Site: toronto(), Date: monday, Position: 5}
	for i, c := range day.Site.Counters {
		day.Counters = append(day.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{{From: 480, To: 1020}}})
		if i == 1 {
			shut := false
			day.Counters[i].Set = &shut
		}
	}
	expected := record(t)
	expected.Visit = visit.Expect(2) // of 9:40, and it is noon
	waiting, served, aside := arrived(t), begun(t, visit.Start), begun(t, visit.Park)
	served.Visit.Counter = 1
	for i, r := range []booking.Record{expected, waiting, served, aside} {
		r.ID[15], r.Visit.Ticket.Number = byte(i), min(i, 1)*(6+i)
		day.Clients = append(day.Clients, desk.Client{Booking: r.Booking, Details: r.Details, Undoable: entry, Changed: journal.Clock(0).Next(noon)})
	}
	return day
}

func (d *room) works(day desk.Day) {
	d.store.day = func(string, calendar.Date) (desk.Day, error) { return day, nil }
}

func TestQueueInJSON(t *testing.T) {
	d := newDesk(t)
	d.works(fullDay(t))
	got := d.run(t, "queue", "--site", "T1", "--json")
	var q queueJSON
	if err := json.Unmarshal([]byte(got.out), &q); err != nil || got.code != Done || got.err != "" {
		t.Fatalf("%v %+v", err, got)
	}
	one := func(name string, list []clientJSON) clientJSON {
		if len(list) != 1 || list[0].Name != "Zoé Tremblay" || list[0].Count != 2 || list[0].Service != site.Biometrics {
			t.Fatalf("%s: %+v", name, list)
		}
		return list[0]
	}
	if c := one("expected", q.Expected); c.Late != 140 || *c.Start != 9*60+40 || c.Ticket != "" || c.Confirmation != shownNumber(t) {
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
	want := figuresJSON{
		Expected: countJSON{1, 2}, Arrived: countJSON{3, 6}, Waiting: countJSON{1, 2}, Serving: countJSON{1, 2}, Parked: countJSON{1, 2},
		Longest: 145,
	}
	if diff := cmp.Diff(want, q.Figures); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, field := range []string{`"expected":`, `"waiting":`, `"parked":`, `"counters":`, `"figures":`, `"longest_wait":145`, `"turned_away":`} {
		if !strings.Contains(got.out, field) {
			t.Errorf("no %s", field)
		}
	}
}

func TestQueueOfACounter(t *testing.T) {
	d := newDesk(t)
	d.works(fullDay(t))
	got := d.run(t, "queue", "--site", "T1", "--counter", "2", "--json") // gives no biometrics
	if !strings.Contains(got.out, `"waiting":[]`) {
		t.Error(got.out)
	}
}

func TestQueueInWords(t *testing.T) {
	parts := map[string][]string{
		"en": {
			"Toronto Office, Monday, October 5, 2026, 12:00 p.m.\n", "Waiting, in the order of calling:\n",
			"1     B007    Zoé Tremblay", "Appointment 9:40 a.m., waiting 145 min", "late by 140 min", "Longest wait now: 2 h 25 min.",
		},
		"fr": {
			"Bureau de Toronto, lundi 5 octobre 2026, 12 h\n", "En attente, dans l’ordre d’appel :\n",
			"Rendez-vous de 9 h 40, attend depuis 145 min", "en retard de 140 min", "Plus longue attente actuelle : 2 h 25 min.",
		},
	}
	for lang, want := range parts {
		d := newDesk(t)
		d.works(fullDay(t))
		got := d.run(t, "queue", "--site", "T1", "--lang", lang)
		got.out = strings.ReplaceAll(got.out, "\u00a0", " ")
		for _, part := range want {
			if !strings.Contains(got.out, part) {
				t.Errorf("%s: no %q in\n%s", lang, part, got.out)
			}
		}
	}
}

func TestQueueOfADayThatIsNoDay(t *testing.T) {
	d := newDesk(t)
	day := fullDay(t)
	day.Clients, day.Closing, day.Shut = nil, entry, fault.New("site.closed-day", "Date", monday)
	d.works(day)
	got := d.run(t, "queue", "--site", "T1")
	if got.code != Done || !strings.Contains(got.out, "The day is closed.") || strings.Contains(got.out, "Waiting, in") {
		t.Errorf("%+v", got)
	}
	got = d.run(t, "queue", "--site", "T1", "--json")
	if !strings.Contains(got.out, `"closed":true,"shut":{"code":"site.closed-day"`) || !strings.Contains(got.out, `"expected":[]`) {
		t.Error(got.out)
	}
}

func TestClosingAsksFirst(t *testing.T) {
	d := newDesk(t)
	d.works(fullDay(t))
	got := d.run(t, "day", "close", "--site", "T1", "--json")
	got.want(t, Partial, `{"site":"T1","date":"2026-10-05","closed":false,"no_show":1,"left":2,"in_service":1}`+"\n", "")
	words := d.run(t, "day", "close", "--site", "T1")
	words.want(t, Partial, "Closing October 5, 2026 would record as no-show: 1; as left before being served: 2; still called or in service: 1. Add --confirm to do it.\n", "")
}

func TestClosingAndReopening(t *testing.T) {
	d := newDesk(t)
	day := fullDay(t)
	day.Closing = other
	d.works(day)
	d.store.closeDay = func(c desk.Closing) (desk.Receipt, error) {
		if want := (desk.Closing{Command: command, Site: "T1", Date: monday.Add(1)}); c != want {
			t.Errorf("%+v, want %+v", c, want)
		}
		return desk.Receipt{Command: c.Command, Entry: entry, Swept: 3}, nil
	}
	closing := []string{"day", "close", "--site", "T1", "--date", "tomorrow", "--confirm", "--command", command.String()}
	d.run(t, closing...).want(t, Done, "October 6, 2026 is closed; 3 clients were recorded as no-show or left.\n", "")
	d.run(t, append(closing, "--json")...).want(t, Done,
		`{"command":"`+command.String()+`","entry":"`+entry.String()+`","site":"T1","date":"2026-10-06","closed":true,"swept":3}`+"\n", "")
	asked := uuid.Nil
	d.store.reopen = func(r desk.Reopening) (desk.Receipt, error) {
		asked = r.Closing
		return desk.Receipt{Command: r.Command, Entry: entry}, nil
	}
	d.run(t, "day", "reopen", "--site", "T1").want(t, Done, "October 5, 2026 is open again, with everybody as they were.\n", "")
	if asked != other {
		t.Errorf("asked to take back %s", asked)
	}
	d.run(t, "day", "reopen", "--site", "T1", "--entry", subject.String(), "--command", command.String(), "--json").want(t, Done,
		`{"command":"`+command.String()+`","entry":"`+entry.String()+`","site":"T1","date":"2026-10-05","closed":false}`+"\n", "")
	if asked != subject {
		t.Errorf("asked to take back %s", asked)
	}
}

func TestCountersOpenAndShut(t *testing.T) {
	for _, open := range []bool{true, false} {
		word := map[bool]string{true: "open", false: "shut"}[open]
		d := newDesk(t)
		d.store.staff = func(s desk.Staffing) (desk.Receipt, error) {
			want := desk.Staffing{Command: command, Site: "T1", Date: monday, Counter: 2, Open: open}
			if s != want {
				t.Errorf("%+v, want %+v", s, want)
			}
			return desk.Receipt{Command: s.Command, Entry: entry}, nil
		}
		args := []string{"counter", word, "2", "--site", "T1", "--command", command.String()}
		d.run(t, args...).want(t, Done, "Counter 2 is "+word+" on October 5, 2026.\n", "")
		got := d.run(t, append(args, "--json")...)
		if want := map[bool]string{true: `"counter":2,"open":true}`, false: `"counter":2,"open":false}`}[open]; !strings.Contains(got.out, want) {
			t.Error(got.out)
		}
	}
}

func TestUndoAtTheDesk(t *testing.T) {
	d := newDesk(t)
	day := fullDay(t)
	day.Clients[2].Changed++
	d.works(day)
	r := arrived(t)
	r.ID = day.Clients[2].ID
	r.History = append(r.History, booking.Event{Entry: entry, Kind: "started", Undone: true, Step: &visit.Step{}}, booking.Event{Kind: "undone"})
	d.holds(r)
	d.store.undo = func(u booking.Undo) (booking.Receipt, error) {
		if want := (booking.Undo{Command: command, Booking: r.ID, Entry: entry}); u != want {
			t.Errorf("%+v, want %+v", u, want)
		}
		return booking.Receipt{Command: u.Command, Booking: u.Booking, Entry: other}, nil
	}
	d.run(t, "undo", "--site", "T1", "--command", command.String()).want(t, Done, "Undone. B007 (Zoé Tremblay): waiting\n", "")
	got := d.run(t, "undo", "--site", "T1", "--command", command.String(), "--json")
	if !strings.Contains(got.out, `"entry":"`+other.String()+`","ticket":"B007","state":"waiting"`) {
		t.Error(got.out)
	}
	day.Clients = day.Clients[:1] // nobody has come yet
	d.works(day)
	if got := d.run(t, "undo", "--site", "T1", "--json"); got.errorCode(t) != "undo.nothing" {
		t.Error(got.out)
	}
	day.Closing = entry
	d.works(day)
	if got := d.run(t, "undo", "--site", "T1", "--json"); got.errorCode(t) != "day.closed" {
		t.Error(got.out)
	}
}
