package terminal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/example"
)

// orderText asks for one booking; what all a file may say is the reader's to test.
const orderText = `[{"command":"0192f000-0000-7000-8000-000000000001","site":"T1","date":"2026-10-05","persons":[{"given":"Bo"}]}]`

func TestBookAsksForWhatTheFileSays(t *testing.T) {
	d := newDesk(t)
	want := booking.Order{
		Command: command, Site: "T1", When: booking.When{Date: monday}, Source: "other",
		Details: booking.Details{Persons: []booking.Person{{Given: "Bo"}}},
	}
	d.store.book = func(o booking.Order) (booking.Receipt, error) {
		if diff := cmp.Diff(want, o); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		return booking.Receipt{
			Command: o.Command, Booking: subject, Entry: entry, Confirmation: "4F3K9TQW",
			Places: []site.Place{example.Place(1, "09:40", "09:50"), example.Place(3, "09:40", "09:50")},
		}, nil
	}
	d.stdin.WriteString(orderText)
	d.run(t, "book", "-").want(t, Done, `{"command":"0192f000-0000-7000-8000-000000000001","confirmation":"4F3K-9TQW",`+
		`"place":{"date":"2026-10-05","start":"09:40","end":"09:50","counter":1,"counters":[1,3]},"warnings":[]}`+"\n", "")
	if d.store.unlocked != passphrase {
		t.Errorf("unlocked with %q", d.store.unlocked)
	}
}

func TestBookLeavesTheRestToTheStore(t *testing.T) {
	d := newDesk(t)
	d.store.book = func(o booking.Order) (booking.Receipt, error) {
		if diff := cmp.Diff(booking.Order{Command: command, Source: "other"}, o); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		return booking.Receipt{
			Command: o.Command, Confirmation: "4F3K9TQW", Places: []site.Place{example.Place(2, "08:30", "08:50")},
			Warnings: []fault.Fault{*fault.New("notice.not-read")},
		}, nil
	}
	d.stdin.WriteString("\ufeff" + `[{"command":"` + command.String() + `","date":null,"start":"","persons":null,"contact":{}}]`)
	d.run(t, "book", "-", "--lang", "fr").want(t, Done, `{"command":"0192f000-0000-7000-8000-000000000001","confirmation":"4F3K-9TQW",`+
		`"place":{"date":"2026-10-05","start":"08:30","end":"08:50","counter":2},"warnings":[{"code":"notice.not-read",`+
		`"message":"`+d.Catalogue.In("fr").T("fault.notice.not-read")+`"}]}`+"\n", "")
}

// TestBookAnswersEveryItem checks that a refused item stops no other, and what each is told.
func TestBookAnswersEveryItem(t *testing.T) {
	items := []struct{ json, answer string }{
		{`{"command":"%s","site":"T1"}`, `{"command":"%s","confirmation":"4F3K-9TQW","place":null,"warnings":[]}`},
		{`{"command":"%s","site":"full"}`, `{"command":"%s","error":{"code":"persons.none","message":"At least one person must be named."}}`},
		{`{"command":"%s","site":3}`, `{"command":"%s","error":{"code":"file.value-unexpected","message":"Line 3, column 58: this value is not of the expected form.","line":3,"column":58}}`},
		{`{"command":"%s","sitte":"T1"}`, `{"command":"%s","error":{"code":"book.field-unknown","message":"There is no field sitte. Check its spelling.","line":4,"column":51}}`},
		{`{"command":"%s","date":"5 Oct"}`, `{"command":"%s","error":{"code":"date.invalid","message":"This is not a date. Type it as year-month-day, such as 2026-10-05.","line":5,"column":58}}`},
		{`{"command":"x%s"}`, `{"command":null,"item":6,"error":{"code":"command.invalid","message":"$invalid","line":6,"column":12}}`},
		{`{"site":"%s"}`, `{"command":null,"item":7,"error":{"code":"command.missing","message":"$missing","line":7,"column":1}}`},
		{`"%s"`, `{"command":null,"item":8,"error":{"code":"file.value-unexpected","message":"Line 8, column 1: this value is not of the expected form.","line":8,"column":1}}`},
		{`{"command":"%s","site":"T1"}`, `{"command":"%s","confirmation":"4F3K-9TQW","place":null,"warnings":[]}`},
	}
	d := newDesk(t)
	d.store.book = func(o booking.Order) (booking.Receipt, error) {
		if o.Site == "full" {
			return booking.Receipt{}, fault.New("persons.none")
		}
		return booking.Receipt{Command: o.Command, Confirmation: "4F3K9TQW"}, nil
	}
	texts, answers := make([]string, len(items)), ""
	for i, item := range items {
		texts[i] = fmt.Sprintf(item.json, command)
		want := item.answer
		if strings.Contains(want, "%s") {
			want = fmt.Sprintf(want, command)
		}
		answers += want + "\n"
	}
	words := d.Catalogue.In("en")
	answers = strings.NewReplacer("$missing", words.T("fault.command.missing"), "$invalid", words.T("fault.command.invalid")).Replace(answers)
	file := filepath.Join(t.TempDir(), "orders.json")
	if err := os.WriteFile(file, []byte("["+strings.Join(texts, ",\n")+"]"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.run(t, "book", file).want(t, Partial, answers, "")
}

// TestBrokenFilesDoNothing checks that a file that cannot be understood as a whole is refused before anything is opened.
func TestBrokenFilesDoNothing(t *testing.T) {
	cases := []struct {
		text, code   string
		line, column int
	}{
		{"", "file.empty", 0, 0},
		{"[\n " + orderText + ",\n é]", "file.broken", 3, 2},
		{"null", "book.not-a-list", 1, 1},
		{"[" + strings.Repeat("0,", 100_000) + "0]", "book.too-many", 0, 0},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.stdin.WriteString(c.text)
		got := d.run(t, "book", "-")
		var told answer.Failure
		if err := json.Unmarshal([]byte(got.out), &told); err != nil {
			t.Fatal(err)
		}
		told.Error.Message = ""
		want := answer.Failure{Error: answer.Problem{Code: c.code, Line: c.line, Column: c.column}}
		if diff := cmp.Diff(want, told); diff != "" || got.code != Failed || got.err != "" {
			t.Errorf("exit %d, stderr %q, -want +got\n%s", got.code, got.err, diff)
		}
		if d.opened != 0 {
			t.Error("the bookings were opened")
		}
	}
}

func TestAnEmptyListIsDone(t *testing.T) {
	d := newDesk(t)
	d.stdin.WriteString("[ ]")
	d.run(t, "book", "-").want(t, Done, "", "")
}

func TestBookRefusesHugeInput(t *testing.T) {
	d := newDesk(t)
	d.Program.Stdin = nil
	var out bytes.Buffer
	p := d.Program
	p.Stdin, p.Stdout, p.Stderr = io.LimitReader(spaces{}, maxInput+1), &out, io.Discard
	if code := p.Run(t.Context(), []string{"book", "-"}); code != Failed {
		t.Errorf("exit %d", code)
	}
	if code := (result{out: out.String()}).errorCode(t); code != "file.too-large" || d.opened != 0 {
		t.Errorf("%s, opened %d times", code, d.opened)
	}
}

type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestTroubleIsNotARefusal(t *testing.T) {
	cases := []struct {
		err    error
		code   string
		logged bool
	}{
		{errors.New("no bus"), "internal", true},
		{fault.New("store.missing"), "store.missing", false},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.store.book = func(booking.Order) (booking.Receipt, error) { return booking.Receipt{}, c.err }
		d.stdin.WriteString(orderText)
		got := d.run(t, "book", "-")
		if code := got.errorCode(t); code != c.code || got.code != Failed {
			t.Errorf("%s, exit %d", code, got.code)
		}
		if logged := strings.Contains(d.log.String(), "no bus"); logged != c.logged {
			t.Errorf("log %q", d.log.String())
		}
	}
}

// TestBookStopsWhenNobodyReads checks that nothing is booked that cannot be answered for, beyond the one under way.
func TestBookStopsWhenNobodyReads(t *testing.T) {
	d := newDesk(t)
	booked := 0
	d.store.book = func(o booking.Order) (booking.Receipt, error) { booked++; return booking.Receipt{}, nil }
	item := strings.Trim(orderText, "[]")
	p := d.Program
	p.Stdin, p.Stdout, p.Stderr = strings.NewReader("["+item+","+item+","+item+"]"), failing{}, io.Discard
	if code := p.Run(t.Context(), []string{"book", "-"}); code != Failed || booked != 1 {
		t.Errorf("exit %d after %d bookings", code, booked)
	}
}

func TestBookNeedsAFile(t *testing.T) {
	d := newDesk(t)
	if got := d.run(t, "book"); got.code != Usage || got.errorCode(t) != "usage.missing" {
		t.Errorf("%+v", got)
	}
	got := d.run(t, "book", filepath.Join(t.TempDir(), "none.json"))
	if got.code != Failed || got.errorCode(t) != "file.not-found" {
		t.Errorf("%+v", got)
	}
	if got := d.run(t, "book", t.TempDir()); got.code != Failed || got.errorCode(t) != "file.unreadable" {
		t.Errorf("%+v", got)
	}
}
