package answer

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// receipt answers a change of the example's booking, with a warning.
func receipt() booking.Receipt {
	return booking.Receipt{
		Command: example.ID(1), Booking: example.Subject(), Entry: example.Entry(), Confirmation: example.Number,
		Places: []site.Place{example.Place(2, "13:30", "13:50")}, Warnings: []fault.Fault{*fault.New("phone.unusual")},
	}
}

// receiptCode is it in JSON, up to where the entry that can be undone is told.
func receiptCode(t *testing.T) string {
	t.Helper()
	return `{"command":"` + example.ID(1).String() + `","confirmation":"` + example.Shown + `","place":{"date":"2026-10-05","start":"13:30",` +
		`"end":"13:50","counter":2},"warnings":[{"code":"phone.unusual","message":"` + in(t, translations.English).T("fault.phone.unusual") + `"}]`
}

// TestChanged also checks that warnings stand beside the answer.
func TestChanged(t *testing.T) {
	var out, errs strings.Builder
	a := &Writer{Out: &out, Err: &errs, Words: in(t, translations.English)}
	if err := a.Changed(receipt(), "cli.moved"); err != nil {
		t.Fatal(err)
	}
	where := a.Words.T("cli.where", args{"Date": "Monday, October 5, 2026", "Hours": a.Words.ClockRange(13*60+30, 13*60+50), "Counters": "2"})
	if want := a.Words.T("cli.moved", args{"Number": example.Shown, "Where": where}) + "\n"; out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
	if want := a.Words.T("fault.phone.unusual") + "\n"; errs.String() != want {
		t.Errorf("%q, want %q", errs.String(), want)
	}
	got := coded(t, translations.English, func(a *Writer) error { return a.Changed(receipt(), "cli.moved") })
	same(t, receiptCode(t)+`,"entry":"`+example.Entry().String()+`"}`+"\n", got)
}

// TestBookAnswersInJSON whatever is asked for, and names an item whose command could not be read by its number.
func TestBookAnswersInJSON(t *testing.T) {
	same(t, receiptCode(t)+"}\n", written(t, &Writer{Words: in(t, translations.English)}, func(a *Writer) error { return a.Booked(receipt()) }))
	problem := `"error":{"code":"persons.none","message":"` + in(t, translations.English).T("fault.persons.none") + `"}}` + "\n"
	for want, command := range map[string]uuid.UUID{
		`{"command":"` + example.ID(1).String() + `",` + problem: example.ID(1), `{"command":null,"item":7,` + problem: uuid.Nil,
	} {
		got := written(t, &Writer{Words: in(t, translations.English)}, func(a *Writer) error { return a.Refused(command, 7, fault.New("persons.none")) })
		same(t, want, got)
	}
}

// TestTakenBack tells of the visit after the undo of a step, and of the booking otherwise.
func TestTakenBack(t *testing.T) {
	undone := booking.Receipt{Command: example.ID(1), Confirmation: example.Number, Entry: example.ID(2)}
	after := example.Arrived(t)
	step := booking.Event{Entry: example.Entry(), Kind: "called", Undone: true, Step: &visit.Step{}}
	for _, c := range []struct {
		history []booking.Event
		words   string
		step    bool
	}{
		{[]booking.Event{step, {Kind: "undone"}}, "Undone. B007 (Zoé Tremblay): waiting\n", true},
		{[]booking.Event{step, {Kind: "moved", Undone: true}}, in(t, translations.English).T("cli.undone", args{"Number": example.Shown, "Where": "no place"}) + "\n", false},
		{nil, in(t, translations.English).T("cli.undone", args{"Number": example.Shown, "Where": "no place"}) + "\n", false},
	} {
		after.History = c.history
		back := func(a *Writer) error { return a.TakenBack(undone, after) }
		same(t, c.words, told(t, translations.English, back))
		if got := coded(t, translations.English, back); strings.Contains(got, `,"ticket":"B007","state":"waiting"`) != c.step {
			t.Error(got)
		}
	}
}
