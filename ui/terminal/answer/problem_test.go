package answer

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/example"
	"daybook/ui/terminal/orders"
)

func TestFailed(t *testing.T) {
	empty := fault.New("file.empty")
	words := in(t, translations.English)
	two := []booking.Record{example.Record(), {Booking: booking.Booking{ID: example.ID(2), Facts: booking.Facts{Site: "T9"}}}}
	hits := fault.New("confirmation.two", "Bookings", []string{
		"T1 2026-10-05 09:40 (--booking " + example.Subject().String() + ")", "T9 (--booking " + example.ID(2).String() + ")",
	})
	for _, c := range []struct {
		name        string
		err         error
		words, code string
	}{
		{"a fault", empty, words.Fault(empty), `{"code":"file.empty","message":"` + words.Fault(empty) + `"}`},
		{
			"a wrapped one", fmt.Errorf("reading: %w", empty), words.Fault(empty), `{"code":"file.empty","message":"` + words.Fault(empty) + `"}`,
		},
		{
			"one with a place",
			orders.Located{Fault: empty, Line: 3, Column: 7},
			words.T("cli.at-line", args{"Line": 3, "Column": 7, "Message": words.Fault(empty)}),
			`{"code":"file.empty","message":"` + words.Fault(empty) + `","line":3,"column":7}`,
		},
		{"trouble", errors.New("a wire came loose"), words.Fault(errors.New("x")), `{"code":"internal","message":"` + words.Fault(errors.New("x")) + `"}`},
		{
			"two bookings", Several(two), words.Fault(hits), `{"code":"confirmation.two","message":"` + words.Fault(hits) +
				`","bookings":[{"booking":"` + example.Subject().String() + `","site":"T1","date":"2026-10-05","start":"09:40"},` +
				`{"booking":"` + example.ID(2).String() + `","site":"T9"}]}`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, errs strings.Builder
			a := Writer{Out: &out, Err: &errs, Words: words}
			if err := a.Failed(c.err); err != nil || out.Len() > 0 || errs.String() != c.words+"\n" {
				t.Errorf("%v, %q, beside it %q, want %q", err, out.String(), errs.String(), c.words)
			}
			same(t, `{"error":`+c.code+"}\n", coded(t, translations.English, func(a *Writer) error { return a.Failed(c.err) }))
		})
	}
}

// closed is a stream that cannot be written.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// TestWhatCannotBeWrittenIsAnError in both forms of every kind of answer: a line, a table, a record.
func TestWhatCannotBeWrittenIsAnError(t *testing.T) {
	for name, answer := range map[string]func(*Writer) error{
		"digest": func(a *Writer) error { return a.Digest("d1") },
		"sites":  func(a *Writer) error { return a.Sites([]site.Site{example.Site()}) },
		"record": shown(example.Record()), "queue": noon(example.Day(t)), "roster": listed(example.Roster()),
		"simulated": played(1, simulated()),
		"verified": func(a *Writer) error {
			return a.Verified(journal.Verification{Problems: []fault.Fault{*fault.New("chain.broken", "Sequence", 7)}})
		},
	} {
		for _, programs := range []bool{false, true} {
			a := &Writer{Out: closed{}, Err: io.Discard, Words: in(t, translations.English), JSON: programs}
			if err := answer(a); !errors.Is(err, io.ErrClosedPipe) {
				t.Errorf("%s, for programs %t: %v", name, programs, err)
			}
		}
	}
}
