package terminal

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/terminal/example"
)

func (d *room) works(day desk.Day) {
	d.store.day = func(string, calendar.Date) (desk.Day, error) { return day, nil }
}

func TestQueueOfACounter(t *testing.T) {
	d := newDesk(t)
	d.works(example.Day(t))
	got := d.run(t, "queue", "--site", "T1", "--counter", "2", "--json") // gives no biometrics
	if !strings.Contains(got.out, `"waiting":[]`) {
		t.Error(got.out)
	}
}

func TestClosingAsksFirst(t *testing.T) {
	d := newDesk(t)
	d.works(example.Day(t))
	got := d.run(t, "day", "close", "--site", "T1", "--json")
	got.want(t, Partial, `{"site":"T1","date":"2026-10-05","closed":false,"no_show":1,"left":2,"in_service":1}`+"\n", "")
	words := d.run(t, "day", "close", "--site", "T1")
	words.want(t, Partial, "Closing October 5, 2026 would record as no-show: 1; as left before being served: 2; still called or in service: 1. Add --confirm to do it.\n", "")
}

func TestClosingAndReopening(t *testing.T) {
	d := newDesk(t)
	day := example.Day(t)
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
	day := example.Day(t)
	day.Clients[2].Changed++
	d.works(day)
	r := example.Arrived(t)
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
