package answer

import (
	"strings"
	"testing"

	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// TestKeeping goes through what is answered about the bookings as a whole.
func TestKeeping(t *testing.T) {
	words := in(t, translations.English)
	sound := journal.Verification{Entries: 3, Bookings: 2, Digest: "d1ge57"}
	broken := sound
	broken.Problems = []fault.Fault{*fault.New("chain.broken", "Sequence", 7)}
	problem := words.Fault(&broken.Problems[0])
	counts := args{"Entries": 3, "Bookings": 2, "Digest": "d1ge57"}
	for _, c := range []struct {
		answer      func(*Writer) error
		words, code string
	}{
		{
			func(a *Writer) error { return a.Ready("AAAA-BBBB") },
			words.T("cli.ready", args{"Recovery": "AAAA-BBBB"}), `{"recovery":"AAAA-BBBB"}`,
		},
		{func(a *Writer) error { return a.Sample(4, 19) }, "19 invented bookings were made.", `{"sites":4,"bookings":19}`},
		{func(a *Writer) error { return a.Digest("d1ge57") }, "d1ge57", `{"digest":"d1ge57"}`},
		{
			func(a *Writer) error { return a.Verified(sound) },
			words.T("cli.verified", counts), `{"entries":3,"bookings":2,"digest":"d1ge57","problems":[]}`,
		},
		{
			func(a *Writer) error { return a.Verified(broken) },
			problem + "\n" + words.T("cli.verified-problems", args{"Entries": 3, "Bookings": 2, "Digest": "d1ge57", "Problems": 1}),
			`{"entries":3,"bookings":2,"digest":"d1ge57","problems":[{"code":"chain.broken","message":"` + problem + `"}]}`,
		},
		{
			func(a *Writer) error { return a.Slip(example.Record(), "x.pdf", nil) },
			"Confirmation " + example.Shown + ": saved in x.pdf", `{"pdf":"x.pdf","warnings":[]}`,
		},
	} {
		same(t, c.words+"\n", told(t, translations.English, c.answer))
		same(t, c.code+"\n", coded(t, translations.English, c.answer))
	}
}

// TestSavedWithWarnings tells them beside the answer to a person and within it to a program.
func TestSavedWithWarnings(t *testing.T) {
	absent := []fault.Fault{*fault.New("print.missing-characters", "Characters", "U+1F600")}
	var out, errs strings.Builder
	a := &Writer{Out: &out, Err: &errs, Words: in(t, translations.English)}
	if err := a.Roster(example.Roster(), "day.pdf", absent); err != nil {
		t.Fatal(err)
	}
	same(t, "Roster of Toronto Office, Monday, October 5, 2026, list no. 12: saved in day.pdf\n", out.String())
	if want := a.Words.Fault(&absent[0]) + "\n"; errs.String() != want {
		t.Errorf("%q, want %q", errs.String(), want)
	}
	got := coded(t, translations.English, func(a *Writer) error { return a.Roster(example.Roster(), "day.pdf", absent) })
	if !strings.Contains(got, `"pdf":"day.pdf","warnings":[{"code":"print.missing-characters"`) || !strings.Contains(got, `"rows":[{`) {
		t.Error(got)
	}
}
