package journal_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// checks sets how many cases a property runs: n, and with DAYBOOK_PROVE=1 at least 10,000.
func checks(t *testing.T, n int) {
	t.Helper()
	if os.Getenv("DAYBOOK_PROVE") == "1" {
		n = 10_000
	}
	number := flag.Lookup("rapid.checks")
	before := number.Value.String()
	if asked, err := strconv.Atoi(before); err == nil && before != number.DefValue {
		n = max(n, asked)
	}
	if err := number.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := number.Value.Set(before); err != nil {
			t.Error(err)
		}
	})
}

const monday = calendar.Date(20731) // 2026-10-05

const minute = time.Minute

var subject = uuid.UUID{0: 0xbb, 15: 1}

func at(counter int, day calendar.Date, start calendar.Minute) site.Place {
	return site.Place{Counter: counter, Date: day, Start: start, End: start + 20}
}

func facts(places ...site.Place) *booking.Facts {
	return &booking.Facts{Site: "A", Service: site.Passport, Places: places, Minutes: 20, Persons: 1, Language: "en"}
}

// named gives an entry of a script its id.
func named(name string) uuid.UUID {
	id := uuid.UUID{0: 0xee, 6: 0x70}
	copy(id[8:], name)
	return id
}

// story reads a script of entries, one after the other in the order of their clocks, parted by semicolons:
//
//	NAME KIND [HH:MM|queue] [of=NAME] [after=NAME] [day=N] [reason=CODE] [size=N] [persons=N+N] [ticket=N] [counter=N]
//
// By default an entry comes after the one before it. Names starting with x belong to another device. Who is booked into the
// queue, or with a ticket, is there.
func story(t testing.TB, script string) []journal.Entry {
	t.Helper()
	var entries []journal.Entry
	var last uuid.UUID
	for i, line := range strings.Split(script, ";") {
		words := strings.Fields(line)
		e := journal.Entry{
			ID: named(words[0]), Device: uuid.UUID{1}, Sequence: uint64(i + 1), Clock: journal.Clock(i+1) << 16,
			Subject: subject, Kind: journal.Kind(words[1]),
		}
		if words[0][0] == 'x' {
			e.Device = uuid.UUID{2}
		}
		f := journal.Facts{Command: e.ID, After: last}
		day, start, size := monday, "", 1
		s := &visit.Step{}
		for _, word := range words[2:] {
			key, value, _ := strings.Cut(word, "=")
			switch key {
			case "of":
				f.Undoes = named(value)
			case "after":
				f.After = named(value)
			case "reason":
				e.Reason = value
			case "day":
				day = monday.Add(number(t, value))
			case "size":
				size = number(t, value)
			case "counter":
				s.Counter = number(t, value)
			case "ticket":
				s.Ticket = visit.Ticket{Service: site.Passport, Number: number(t, value)}
			case "persons":
				for n := range strings.SplitSeq(value, "+") {
					s.Persons = append(s.Persons, number(t, n))
				}
			default:
				start = word
			}
		}
		if e.Kind.IsStep() || s.Ticket != (visit.Ticket{}) {
			f.Step = s
		}
		if start == "queue" {
			f.Booking, f.Step = facts(), s
			f.Booking.Date, f.Booking.Persons = day, size
		} else if start != "" {
			minute, err := calendar.ParseMinute(start)
			if err != nil {
				t.Fatalf("%q: %v", start, err)
			}
			place := []site.Place{at(1, day, minute)}
			if e.Kind == journal.Moved {
				f.Places = place
			} else {
				f.Booking = facts(place...)
				f.Booking.Persons = size
			}
		}
		if e.Facts, last = encode(t, f), e.ID; e.Kind == "garbled" {
			e.Kind, e.Facts = journal.Moved, []byte(`{"places":[{"counter":`)
		}
		entries = append(entries, e)
	}
	return entries
}

func number(t testing.TB, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func encode(t interface{ Fatal(...any) }, v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// outcome puts a state into one line: status, place, since which entry it claims it, and what the entries' names are for.
func outcome(state journal.Booking, entries []journal.Entry) string {
	name := func(id uuid.UUID) string { return strings.TrimRight(string(id[8:]), "\x00") }
	place := "nowhere"
	if p, ok := state.Place(); ok {
		place = p.Start.String()
	}
	line := []string{string(state.Status), place}
	if p := state.Facts.Places; len(p) > 0 && p[0].Date != monday {
		line = append(line, fmt.Sprintf("day=%d", p[0].Date-monday))
	}
	if v := state.Visit; v.State != visit.Expected || v.Ticket != (visit.Ticket{}) || len(v.Outcomes) != max(1, state.Facts.Persons) {
		line = append(line, "visit="+shown(v))
	}
	if state.Reason != "" {
		line = append(line, "reason="+state.Reason)
	}
	if len(state.Claim.Places) > 0 {
		i := slices.IndexFunc(entries, func(e journal.Entry) bool { return e.Clock == state.Claim.Clock })
		line = append(line, "claim="+name(entries[i].ID))
	}
	line = append(line, "personal="+name(state.Personal), "undo="+name(state.Undoable), "head="+name(state.Head))
	for _, c := range state.Contradictions {
		line = append(line, c.Code+"="+name(c.Entry))
	}
	return strings.Join(line, " ")
}

// shown puts a visit into a word: state, ticket, counter, and what became of each person.
func shown(v visit.Visit) string {
	word := string(v.State)
	if v.Ticket != (visit.Ticket{}) {
		word += "/" + v.Ticket.String()
	}
	if v.Counter > 0 {
		word += fmt.Sprintf("/%d", v.Counter)
	}
	word += "/"
	for _, o := range v.Outcomes {
		word += map[visit.Result]string{
			visit.Pending: ".", visit.Served: "S", visit.TurnedAway: "T", visit.Gone: "G", visit.Absent: "A", visit.Elsewhere: "E",
		}[o.Result]
	}
	return word
}

// days lists on how many entries each day was touched, from Monday on.
func days(state journal.Booking) string {
	var line []string
	for n := range 7 {
		if count := state.Touched[journal.SiteDay{Site: "A", Date: monday.Add(n)}]; count > 0 {
			line = append(line, fmt.Sprintf("%d:%d", n, count))
		}
	}
	return strings.Join(line, " ")
}
