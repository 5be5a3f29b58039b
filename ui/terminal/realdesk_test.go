package terminal

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/visit"
	"daybook/ui/terminal/answer"
)

// atDesk serves a whole small day in a folder of sample data, where no passphrase has to be tried: an appointment,
// walk-ins, a party that splits, mistakes, and the end of it.
func (o *office) atDesk() {
	sample := *o
	sample.folder = filepath.Join(filepath.Dir(o.folder), "sample")
	o = &sample
	ask[answer.Sample](o, Done, "", "sample", "--sites", sitesFileName, "--bookings", "0")
	ask[json.RawMessage](o, Done, "["+order(uuid.New(), "Tremblay", `,"date":"2026-10-05","start":"09:40"`)+"]", "book", "-")
	first := o.queue().Expected
	if len(first) != 1 || first[0].Start.String() != "09:40" || first[0].Ticket != "" {
		o.t.Fatalf("%+v", first)
	}
	number := first[0].Confirmation
	came := o.stepped("arrive", number)
	if came.Ticket != "P001" || came.State != visit.Waiting || came.Results[0].Result != "pending" {
		o.t.Errorf("%+v", came)
	}
	o.refused(Failed, "visit.not-allowed", "", "arrive", number)
	o.walkIns()
	o.calling()
	o.splitting()
	o.takingBack()
	o.ending()
	got := ask[answer.Verification](o, Done, "", "verify")[0]
	if got.Entries != 64+30 || got.Bookings != 5 || len(got.Problems) != 0 {
		o.t.Errorf("%+v", got)
	}
}

func (o *office) stepped(args ...string) answer.Step {
	o.t.Helper()
	return ask[answer.Step](o, Done, "", args...)[0]
}

func (o *office) queue() answer.Queue {
	o.t.Helper()
	return ask[answer.Queue](o, Done, "", "queue", "--site", "1137")[0]
}

// walkIns come with names, with needs, or with nothing; the command repeated takes nobody in twice.
func (o *office) walkIns() {
	id := uuid.NewString()
	args := []string{"walkin", "-", "--site", "1137", "--service", "passport", "--persons", "3", "--command", id}
	party := `{"contact":{"given":"Zoé","family":"Tremblay"},"needs":["wheelchair"]}`
	second := ask[answer.Step](o, Done, party, args...)[0]
	if diff := cmp.Diff(second, ask[answer.Step](o, Done, party, args...)[0]); diff != "" || second.Ticket != "P002" || len(second.Results) != 3 {
		o.t.Errorf("%+v, repeated\n%s", second, diff)
	}
	third := o.stepped("walkin", "--site", "1137", "--service", "passport", "--place")
	if third.Ticket != "P003" || third.Place == nil || third.Place.Date != monday {
		o.t.Errorf("%+v", third)
	}
	fourth := o.stepped("walkin", "--site", "1137", "--service", "passport", "--travel", "within-2")
	if fourth.Ticket != "P004" || fourth.Place != nil {
		o.t.Errorf("%+v", fourth)
	}
	var order []string
	for _, c := range o.queue().Waiting {
		order = append(order, c.Ticket)
	}
	// Who travels at once, then the place of 9:30, then without an appointment whose turn comes after two others, then 9:40.
	if want := []string{"P004", "P003", "P002", "P001"}; !slices.Equal(order, want) {
		o.t.Errorf("called in the order %q, want %q", order, want)
	}
}

// calling has four counters call at once: each gets somebody else, and who calls them again is told who has them.
func (o *office) calling() {
	o.refused(Failed, "counter.unknown", "", "next", "--site", "1137", "--counter", "9")
	results := make([]result, 4)
	var race sync.WaitGroup
	for i := range results {
		race.Go(func() { results[i] = o.run("", "next", "--site", "1137", "--counter", fmt.Sprint(1+i%2), "--json") })
	}
	race.Wait()
	tickets := map[string]bool{}
	for _, r := range results {
		var told answer.Step
		switch {
		case r.code == Done && json.Unmarshal([]byte(r.out), &told) == nil && told.State == visit.Called && told.Why != nil:
			tickets[told.Ticket] = true
		case r.code != Failed || !strings.Contains(r.out, `"counter.busy"`):
			o.t.Errorf("%+v", r)
		}
	}
	if len(tickets) != 2 || !tickets["P004"] || !tickets["P003"] {
		o.t.Errorf("called %v", tickets)
	}
	got := o.run("", "call", "--ticket", "P003", "--site", "1137", "--counter", "3")
	if got.code != Failed || !strings.Contains(got.err, "P003") {
		o.t.Errorf("%+v", got)
	}
	o.refused(Failed, "visit.called-already", "", "call", "--ticket", "P003", "--site", "1137", "--counter", "3")
	for _, ticket := range []string{"P003", "P004"} {
		if s := o.stepped("start", "--ticket", ticket, "--site", "1137"); s.State != visit.Serving || s.Counter < 1 {
			o.t.Errorf("%+v", s)
		}
	}
	o.stepped("park", "--ticket", "P004", "--site", "1137")
	if s := o.stepped("finish", "--ticket", "P003", "--site", "1137"); s.State != visit.Finished || s.Results[0].Result != visit.Served {
		o.t.Errorf("%+v", s)
	}
}

// splitting has one of a party go on alone and be turned away; of the two others one is served, one leaves.
func (o *office) splitting() {
	here := []string{"--ticket", "P002", "--site", "1137"}
	split := o.stepped(append([]string{"split", "--persons", "3"}, here...)...)
	if split.Split == nil || split.Split.Ticket != "P005" || split.Results[2].Result != visit.Elsewhere {
		o.t.Fatalf("%+v", split)
	}
	away := o.stepped("turn-away", "--booking", split.Split.Booking.String(), "--reason", "no-document", "--words", "broke a leg")
	if away.State != visit.Finished || away.Results[0].Reason != "no-document" {
		o.t.Errorf("%+v", away)
	}
	o.stepped(append([]string{"call", "--counter", "3"}, here...)...)
	o.stepped(append([]string{"start"}, here...)...)
	if s := o.stepped(append([]string{"finish", "--persons", "1"}, here...)...); s.State != visit.Serving {
		o.t.Errorf("%+v", s)
	}
	if s := o.stepped(append([]string{"leave", "--now", "2026-10-05T12:10:00Z"}, here...)...); s.State != visit.Finished || s.Results[1].Result != visit.Gone {
		o.t.Errorf("%+v", s)
	}
}

// takingBack undoes the latest step at the desk, then does it again.
func (o *office) takingBack() {
	undone := ask[answer.Receipt](o, Done, "", "undo", "--site", "1137")[0]
	if undone.Ticket != "P002" || undone.State != visit.Serving {
		o.t.Errorf("%+v", undone)
	}
	o.stepped("finish", "--ticket", "P002", "--site", "1137")
	ask[answer.Day](o, Done, "", "counter", "shut", "4", "--site", "1137")
	if q := o.queue(); q.Counters[3].Open || q.Figures.Done.Persons != 3 || q.Figures.TurnedAway.Persons != 1 || len(q.Parked) != 1 {
		o.t.Errorf("%+v", q)
	}
}

// ending closes the day, opens it again and closes it for good.
func (o *office) ending() {
	if a := ask[answer.Day](o, Partial, "", "day", "close", "--site", "1137")[0]; *a.NoShow != 0 || *a.Left != 2 || *a.InService != 0 {
		o.t.Errorf("%+v", a)
	}
	closing := []string{"day", "close", "--site", "1137", "--confirm", "--command", uuid.NewString()}
	closed := ask[answer.Day](o, Done, "", closing...)[0]
	if diff := cmp.Diff(closed, ask[answer.Day](o, Done, "", closing...)[0]); diff != "" || *closed.Swept != 2 {
		o.t.Errorf("%+v, repeated\n%s", closed, diff)
	}
	o.refused(Failed, "day.closed", "", "undo", "--site", "1137")
	o.refused(Failed, "day.closed", "", "walkin", "--site", "1137", "--service", "passport")
	ask[answer.Day](o, Done, "", "day", "reopen", "--site", "1137")
	if q := o.queue(); q.Closed || len(q.Waiting) != 1 || len(q.Parked) != 1 {
		o.t.Errorf("%+v", q)
	}
	ask[answer.Day](o, Done, "", "day", "close", "--site", "1137", "--confirm")
	if q := o.queue(); !q.Closed || q.Figures.Left.Clients != 2 || q.Figures.Done.Clients != 2 {
		o.t.Errorf("%+v", q.Figures)
	}
	shown := ask[answer.Record](o, Done, "", "show", o.byTicket())
	if kinds := shown[0].History; kinds[0].Kind != "booked" || kinds[len(kinds)-1].Kind != "left" {
		o.t.Errorf("%+v", kinds)
	}
}

// byTicket gives the number of who had the first ticket.
func (o *office) byTicket() string {
	records := ask[answer.Bookings](o, Done, "", "find", "tremblay")[0].Bookings
	for _, r := range records {
		if r.Place != nil && r.Place.Date == monday && r.Source != booking.AtDesk {
			return r.Confirmation
		}
	}
	o.t.Fatal("the appointment of the day is not found")
	return ""
}
