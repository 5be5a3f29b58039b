package terminal

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/example"
)

// receipt is what the store answers to a change of the test's booking.
func receipt(t *testing.T, c uuid.UUID) booking.Receipt {
	t.Helper()
	return booking.Receipt{
		Command: c, Booking: subject, Entry: entry, Confirmation: example.Number,
		Places: []site.Place{example.Place(2, "13:30", "13:50")}, Warnings: []fault.Fault{*fault.New("phone.unusual")},
	}
}

func TestAmendKeepsWhatIsNotGiven(t *testing.T) {
	full := example.Record()
	cases := []struct {
		name, text string
		want       func(*booking.Amendment)
	}{
		{"nothing", `{}`, func(*booking.Amendment) {}},
		{"null keeps", `{"notes":null,"contact":null,"persons":null,"needs":null}`, func(*booking.Amendment) {}},
		{"language", `{"language":"en"}`, func(a *booking.Amendment) { a.Language = "en" }},
		{"one field of the contact", `{"contact":{"phone":""}}`, func(a *booking.Amendment) { a.Details.Contact.Phone = "" }},
		{"notes and needs emptied", `{"notes":"","needs":[]}`, func(a *booking.Amendment) { a.Details.Notes, a.Details.Needs = "", []string{} }},
		{"all persons", `{"persons":[{"given":"Bo"}],"travel":"none"}`, func(a *booking.Amendment) {
			a.Details.Persons, a.Details.Travel = []booking.Person{{Given: "Bo"}}, booking.NoTravel
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.holds(full)
			want := booking.Amendment{Command: command, Booking: subject, Details: full.Details}
			want.Details.Warnings = nil // the store works them out anew
			c.want(&want)
			d.store.amend = func(a booking.Amendment) (booking.Receipt, error) {
				if diff := cmp.Diff(want, a); diff != "" {
					t.Errorf("-want +got\n%s", diff)
				}
				return receipt(t, a.Command), nil
			}
			d.stdin.WriteString(c.text)
			got := d.run(t, "amend", example.Shown, "-", "--command", command.String(), "--json")
			got.want(t, Done, receiptLine(t, d), "")
		})
	}
}

// receiptLine is the answer in JSON to every change.
func receiptLine(t *testing.T, d *room) string {
	t.Helper()
	return `{"command":"` + command.String() + `","confirmation":"` + example.Shown + `","place":{"date":"2026-10-05","start":"13:30",` +
		`"end":"13:50","counter":2},"warnings":[{"code":"phone.unusual","message":"` + d.Catalogue.In("en").T("fault.phone.unusual") +
		`"}],"entry":"` + entry.String() + `"}` + "\n"
}

func TestAmendRefusesBadFilesBeforeAskingForThePassphrase(t *testing.T) {
	cases := []struct{ text, code string }{
		{`{`, "file.broken"},
		{`[]`, "file.value-unexpected"},
		{`{"site":"T2"}`, "book.field-unknown"},
		{``, "file.empty"},
		{`{"notes":5}`, "file.value-unexpected"},
		{`{"command":"x"}`, "book.field-unknown"},
	}
	for _, c := range cases {
		d := newDesk(t)
		file := filepath.Join(t.TempDir(), "change.json")
		if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got := d.run(t, "amend", example.Shown, file, "--json")
		if code := got.errorCode(t); code != c.code || got.code != Failed || d.opened != 0 {
			t.Errorf("%q: %s, exit %d, opened %d times", c.text, code, got.code, d.opened)
		}
	}
}

func TestAmendRefusesWhatIsWithheld(t *testing.T) {
	d := newDesk(t)
	r := example.Record()
	r.Sealed, r.Details.Contact = true, booking.Contact{}
	d.holds(r)
	d.stdin.WriteString("{}")
	if got := d.run(t, "amend", "-", "--booking", subject.String(), "--json"); got.errorCode(t) != "booking.withheld" {
		t.Errorf("%+v", got)
	}
}

func TestMoveAsksForThePlace(t *testing.T) {
	start := calendar.Minute(13*60 + 30)
	exact := booking.Move{Command: command, Booking: subject, When: booking.When{Date: monday, Start: &start}}
	first, reasoned := exact, exact
	first.When.Start = nil
	reasoned.Reason, reasoned.Words = "work", "new shift"
	cases := []struct {
		args []string
		want booking.Move
	}{
		{[]string{example.Shown, "--to", "2026-10-05", "13:30"}, exact},
		{[]string{"--to", "2026-10-05", "13:30", example.Shown}, exact},
		{[]string{"--to", "2026-10-05", "13:30", "--booking", subject.String()}, exact},
		{[]string{strings.ToLower(example.Shown), "--to=2026-10-05"}, first},
		{[]string{example.Shown, "13:30", "--to=2026-10-05", "--reason=work", "--words", "new shift"}, reasoned},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.holds(example.Record())
		d.store.move = func(m booking.Move) (booking.Receipt, error) {
			if diff := cmp.Diff(c.want, m); diff != "" {
				t.Errorf("%q -want +got\n%s", c.args, diff)
			}
			return receipt(t, m.Command), nil
		}
		args := slices.Concat([]string{"move", "--command", command.String(), "--json"}, c.args)
		d.run(t, args...).want(t, Done, receiptLine(t, d), "")
	}
}

func TestChangesInWords(t *testing.T) {
	n := example.Shown
	cases := []struct {
		lang, out string
		args      []string
	}{
		{"en", n + " is moved: Monday, October 5, 2026, 1:30–1:50 p.m., counter 2\n", []string{"move", n, "--to", "2026-10-05"}},
		{"fr", n + " est déplacée : lundi 5 octobre 2026, 13 h 30 à 13 h 50, comptoir 2\n", []string{"move", n, "--to", "2026-10-05"}},
		{"en", n + " is cancelled. It was: Monday, October 5, 2026, 1:30–1:50 p.m., counter 2\n", []string{"cancel", n, "--reason", "client"}},
		{"fr", n + " est annulée. C’était : lundi 5 octobre 2026, 13 h 30 à 13 h 50, comptoir 2\n", []string{"cancel", n, "--reason", "client"}},
		{"en", "The change of " + n + " is undone: Monday, October 5, 2026, 1:30–1:50 p.m., counter 2\n", []string{"undo", n}},
		{"fr", "L’opération sur " + n + " est défaite : lundi 5 octobre 2026, 13 h 30 à 13 h 50, comptoir 2\n", []string{"undo", n}},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.holds(example.Record())
		fresh := func(id uuid.UUID) (booking.Receipt, error) {
			if id == uuid.Nil || id == command {
				t.Errorf("the command id %s is not fresh", id)
			}
			return receipt(t, id), nil
		}
		d.store.move = func(m booking.Move) (booking.Receipt, error) { return fresh(m.Command) }
		d.store.cancel = func(a booking.Cancellation) (booking.Receipt, error) { return fresh(a.Command) }
		d.store.undo = func(u booking.Undo) (booking.Receipt, error) { return fresh(u.Command) }
		warning := d.Catalogue.In(translations.Language(c.lang)).T("fault.phone.unusual") + "\n"
		got := d.run(t, append(c.args, "--lang", c.lang)...)
		got.out = strings.ReplaceAll(got.out, "\u00a0", " ")
		got.want(t, Done, strings.ReplaceAll(c.out, "\u00a0", " "), warning)
	}
}

func TestCancelAndUndoAskForWhatIsMeant(t *testing.T) {
	d := newDesk(t)
	d.holds(example.Record())
	d.store.cancel = func(c booking.Cancellation) (booking.Receipt, error) {
		want := booking.Cancellation{Command: command, Booking: subject, Reason: "medical", Words: "broken leg"}
		if diff := cmp.Diff(want, c); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		return receipt(t, c.Command), nil
	}
	d.store.undo = func(u booking.Undo) (booking.Receipt, error) {
		if diff := cmp.Diff(booking.Undo{Command: command, Booking: subject, Entry: entry}, u); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		return receipt(t, u.Command), nil
	}
	d.run(t, "cancel", example.Shown, "--reason", "medical", "--words", "broken leg", "--command", command.String(), "--json").
		want(t, Done, receiptLine(t, d), "")
	d.run(t, "undo", example.Shown, "--entry", entry.String(), "--command", command.String(), "--json").
		want(t, Done, receiptLine(t, d), "")
}

func TestChangesRefused(t *testing.T) {
	n := example.Shown
	swapped := "BC"[1-max(0, strings.IndexByte("BC", n[7]))] // another symbol than the right one
	mistyped := n[:7] + string(swapped) + n[8:]
	cases := []struct {
		code string
		exit int
		args []string
	}{
		{"usage.missing", Usage, []string{"move", n}},
		{"usage.missing", Usage, []string{"move", "--to", "2026-10-05"}},
		{"usage.value-refused", Usage, []string{"move", n, "--to", "5 October"}},
		{"usage.value-refused", Usage, []string{"move", n, "--to", "2026-10-05", "noon"}},
		{"usage.reason-unknown", Usage, []string{"move", n, "--to", "2026-10-05", "--reason", "whim"}},
		{"usage.missing", Usage, []string{"cancel", n}},
		{"usage.reason-unknown", Usage, []string{"cancel", n, "--reason", "whim"}},
		{"usage.missing", Usage, []string{"cancel", "--reason", "client"}},
		{"usage.missing", Usage, []string{"amend", n}},
		{"usage.missing", Usage, []string{"amend"}},
		{"usage.missing", Usage, []string{"undo"}},
		{"usage.value-refused", Usage, []string{"undo", n, "--entry", "7"}},
		{"usage.value-refused", Usage, []string{"undo", "--booking", "7"}},
		{"command.invalid", Usage, []string{"undo", n, "--command", "7"}},
		{"command.invalid", Usage, []string{"undo", n, "--command", uuid.Nil.String()}},
		{"confirmation.invalid", Usage, []string{"undo", "AAAA"}},
		{"confirmation.mistyped", Usage, []string{"undo", mistyped}},
		{"booking.unknown", Failed, []string{"undo", "9999-9994"}},
		{"booking.unknown", Failed, []string{"undo", "--booking", other.String()}},
		{"booking.place-taken", Failed, []string{"move", n, "--to", "2026-10-05", "09:00"}},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.holds(example.Record())
		d.store.move = func(m booking.Move) (booking.Receipt, error) {
			return booking.Receipt{}, fault.New("booking.place-taken", "Start", *m.When.Start, "Date", m.When.Date)
		}
		got := d.run(t, append(c.args, "--json")...)
		if code := got.errorCode(t); code != c.code || got.code != c.exit {
			t.Errorf("%q: %s, exit %d", c.args, code, got.code)
		}
		if got.code == Usage && d.opened != 0 {
			t.Errorf("%q: the bookings were opened", c.args)
		}
	}
}

func TestTwoBookingsWithOneNumberAreShownToChooseFrom(t *testing.T) {
	d := newDesk(t)
	r := example.Record()
	second := r
	second.ID, second.Facts.Places = other, nil
	d.store.number = func(string) ([]booking.Record, error) { return []booking.Record{r, second}, nil }
	got := d.run(t, "show", example.Shown, "--json")
	if got.code != Failed || got.errorCode(t) != "confirmation.two" {
		t.Errorf("%+v", got)
	}
	hits := `"bookings":[{"booking":"` + subject.String() + `","site":"T1","date":"2026-10-05","start":"09:40"},{"booking":"` +
		other.String() + `","site":"T1"}]`
	if !strings.Contains(got.out, hits) {
		t.Error(got.out)
	}
	words := d.run(t, "show", example.Shown)
	if !strings.Contains(words.err, "T1 2026-10-05 09:40 (--booking "+subject.String()+")") || words.out != "" {
		t.Errorf("%+v", words)
	}
}
