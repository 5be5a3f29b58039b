package terminal

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/ui/terminal/answer"
)

// TestADayAtTheOffice runs the program through everything a desk does without a screen.
func TestADayAtTheOffice(t *testing.T) {
	o := newOffice(t)
	o.refused(Failed, "store.missing", "", "verify")
	if _, err := os.Stat(o.folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("looking made a folder: %v", err)
	}
	if recovery := ask[answer.Recovery](o, Done, "", "init")[0].Recovery; len(recovery) < 26 {
		t.Errorf("recovery code %q", recovery)
	}
	o.refused(Failed, "store.keyed", "", "init")
	if got := ask[answer.Import](o, Done, "", "sites", "import", sitesFileName)[0]; got.Imported != 64 || len(got.Refused) != 0 {
		t.Errorf("%d imported, %d refused", got.Imported, len(got.Refused))
	}
	if got := ask[answer.Sites](o, Done, "", "sites", "list")[0]; len(got.Sites) != 64 {
		t.Errorf("%d sites", len(got.Sites))
	}
	o.openings()
	number := o.booking()
	o.changes(number)
	o.looking(number)
	o.printing(number)
	o.guessing()
	o.racing()
	o.hostile()
	o.whole()
	o.atDesk()
}

func (o *office) openings() {
	got := ask[answer.Openings](o, Done, "", "openings", "--site", "1137", "--service", "passport", "--persons", "2", "--limit", "1")[0]
	want := []answer.Place{{Date: monday, Start: 9*60 + 30, End: 10*60 + 10, Counter: 1}} // noon in UTC is half past nine there
	if diff := cmp.Diff(want, got.Openings); diff != "" {
		o.t.Errorf("-want +got\n%s", diff)
	}
	o.refused(Failed, "site.unknown", "", "openings", "--site", "none", "--service", "passport")
	closed := ask[answer.Openings](o, Done, "", "openings", "--site", "1137", "--service", "passport", "--from", "2026-10-10", "--days", "2")[0]
	if len(closed.Openings) != 0 || closed.Why == nil || closed.Why.Code != "site.closed-day" {
		o.t.Errorf("on a weekend: %+v", closed)
	}
}

// booking books, is refused in part, repeats, and gives the number of the booking.
func (o *office) booking() string {
	exact := `,"date":"2026-10-06","start":"09:00"`
	file := "[" + order(command, "Tremblay", exact) + "," + order(other, "Tremblay", `,"date":"2026-10-10","start":"09:00"`) + "]"
	type either struct {
		Command      uuid.UUID
		Confirmation string
		Place        *answer.Place
		Error        *answer.Problem
	}
	first := ask[either](o, Partial, file, "book", "-")
	if len(first) != 2 || first[0].Place == nil || first[0].Place.Date != monday.Add(1) || first[1].Error == nil || first[1].Error.Code != "site.closed-day" {
		o.t.Fatalf("%+v", first)
	}
	if diff := cmp.Diff(first, ask[either](o, Partial, file, "book", "-")); diff != "" {
		o.t.Errorf("repeated, -first +second\n%s", diff)
	}
	reused := ask[either](o, Partial, "["+order(command, "Gagnon", exact)+"]", "book", "-")
	if reused[0].Error == nil || reused[0].Error.Code != "command.reused" {
		o.t.Errorf("%+v", reused)
	}
	o.refused(Failed, "file.broken", "["+order(uuid.New(), "Gagnon", "")+",", "book", "-")
	return first[0].Confirmation
}

func (o *office) changes(number string) {
	o.t.Helper()
	change := `{"contact":{"phone":"709-555-0199"},"persons":[{"given":"Zoé","family":"Tremblay","kind":"adult"},{"given":"Bo","family":"Tremblay","kind":"child"}]}`
	id := uuid.NewString()
	amended := ask[answer.Receipt](o, Done, change, "amend", number, "-", "--command", id)
	if amended[0].Place.End-amended[0].Place.Start != 40 {
		o.t.Errorf("a party of two has %+v", amended[0].Place)
	}
	if diff := cmp.Diff(amended, ask[answer.Receipt](o, Done, change, "amend", number, "-", "--command", id)); diff != "" {
		o.t.Errorf("repeated, -first +second\n%s", diff)
	}
	moved := ask[answer.Receipt](o, Done, "", "move", number, "--to", "2026-10-07", "10:00", "--reason", "work")[0]
	if moved.Place.Date != monday.Add(2) || moved.Place.Start != 10*60 {
		o.t.Errorf("moved to %+v", moved.Place)
	}
	o.refused(Failed, "site.closed-day", "", "move", number, "--to", "2026-10-11", "10:00")
	ask[answer.Receipt](o, Done, "", "cancel", number, "--reason", "medical", "--words", "broke a leg")
	back := ask[answer.Receipt](o, Done, "", "undo", number)[0]
	if diff := cmp.Diff(moved.Place, back.Place); diff != "" {
		o.t.Errorf("after the undo, -want +got\n%s", diff)
	}
}

func (o *office) looking(number string) {
	shown := ask[answer.Record](o, Done, "", "show", number)[0]
	kinds := []string{}
	for _, e := range shown.History {
		kinds = append(kinds, e.Kind)
		if e.Kind == "amended" && !slices.Contains(e.Changed, "phone") {
			o.t.Errorf("amended %q", e.Changed)
		}
	}
	if want := []string{"booked", "amended", "moved", "cancelled", "undone"}; !slices.Equal(kinds, want) {
		o.t.Errorf("history %q", kinds)
	}
	if shown.Contact.Phone != "709-555-0199" || shown.Contact.Given != "Zoé" || shown.Status != "booked" || shown.Count != 2 {
		o.t.Errorf("%+v", shown)
	}
	for _, text := range []string{"zoe", "TREMBLAY zo", "0199", number} {
		if found := ask[answer.Bookings](o, Done, "", "find", text)[0].Bookings; len(found) != 1 || found[0].Confirmation != number {
			o.t.Errorf("%q finds %+v", text, found)
		}
	}
	if found := ask[answer.Bookings](o, Done, "", "find", "Gagnon")[0].Bookings; len(found) != 0 {
		o.t.Errorf("found %+v", found)
	}
	rows := ask[answer.Roster](o, Done, "", "roster", "--site", "1137", "--date", "2026-10-07")[0].Rows
	if len(rows) != 1 || rows[0].Given != "Zoé" || rows[0].Family != "Tremblay" || rows[0].Phone != "709-555-0199" {
		o.t.Errorf("%+v", rows)
	}
}

func (o *office) printing(number string) {
	for _, args := range [][]string{{"slip", number}, {"roster", "--site", "1137", "--date", "2026-10-07", "--lang=fr"}} {
		name := filepath.Join(filepath.Dir(o.folder), args[0]+".pdf")
		ask[answer.PDF](o, Done, "", append(args, "--pdf", name)...)
		text, err := os.ReadFile(name)
		if err != nil || !bytes.HasPrefix(text, []byte("%PDF-")) || !bytes.Contains(text[len(text)-16:], []byte("%%EOF")) {
			o.t.Errorf("%s: %v", name, err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
			o.t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}

// guessing gives a wrong passphrase: a clear no, a wait for the next, nothing changed.
func (o *office) guessing() {
	before := ask[answer.Digest](o, Done, "", "verify", "--digest")
	o.phrase = "not this one"
	o.refused(Failed, "vault.wrong-passphrase", "", "find", "zoe")
	count := filepath.Join(o.folder, "state", "attempts")
	if info, err := os.Stat(count); err != nil || info.Size() != 1 {
		o.t.Errorf("the failure was not counted: %v", err)
	}
	o.phrase = passphrase
	if got := o.run("", "find", "zoe"); got.code != Done || !strings.Contains(got.err, "1 second…") {
		o.t.Errorf("%+v", got)
	}
	if _, err := os.Stat(count); !errors.Is(err, fs.ErrNotExist) {
		o.t.Errorf("the count stayed: %v", err)
	}
	if diff := cmp.Diff(before, ask[answer.Digest](o, Done, "", "verify", "--digest")); diff != "" {
		o.t.Errorf("-before +after\n%s", diff)
	}
}

// whole checks the journal and that no file of the folder names the client.
func (o *office) whole() {
	got := ask[answer.Verification](o, Done, "", "verify")[0]
	if got.Entries != 64+5+4+1 || got.Bookings != 1+4+1 || len(got.Problems) != 0 {
		o.t.Errorf("%+v", got)
	}
	err := filepath.WalkDir(o.folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		for _, part := range []string{"Tremblay", "tremblay", "Ghislaine", "5550199", "555-0199", "example.ca", "broke a leg", passphrase} {
			if bytes.Contains(text, []byte(part)) {
				o.t.Errorf("%s holds %q", name, part)
			}
		}
		return err
	})
	if err != nil {
		o.t.Error(err)
	}
}

// racing starts several programs at once after the same place: as many get it as there are counters, the others are told.
func (o *office) racing() {
	const racers, counters = 6, 4
	results := make([]result, racers)
	var race sync.WaitGroup
	for i := range results {
		race.Go(func() {
			results[i] = o.run("["+order(uuid.New(), "Tremblay", `,"date":"2026-10-08","start":"09:00"`)+"]", "book", "-")
		})
	}
	race.Wait()
	won := 0
	for _, r := range results {
		switch {
		case r.code == Done && strings.Contains(r.out, `"confirmation"`):
			won++
		case r.code != Partial || !strings.Contains(r.out, `"booking.place-taken"`):
			o.t.Errorf("%+v", r)
		}
	}
	if won != counters {
		o.t.Errorf("%d of %d got one of %d places", won, racers, counters)
	}
}

// hostile books people whose names are no names: too long is refused, the rest is kept, shown and printed without harm.
func (o *office) hostile() {
	long := order(uuid.New(), strings.Repeat("é", 10_000), "")
	odd, err := json.Marshal("\u202eevil\u0000\u001b[31m 🙂 العربية ᐃᓄᒃ \n\t(\\) %s")
	if err != nil {
		o.t.Fatal(err)
	}
	strange := strings.ReplaceAll(order(other, "FAMILY", `,"date":"2026-10-09"`), `"FAMILY"`, string(odd))
	answers := ask[struct {
		Confirmation string
		Error        *answer.Problem
	}](o, Partial, "["+long+","+strange+"]", "book", "-")
	if len(answers) != 2 || answers[0].Error == nil || answers[0].Error.Code != "text.too-long" || answers[1].Confirmation == "" {
		o.t.Fatalf("%+v", answers)
	}
	for _, args := range [][]string{{"show", answers[1].Confirmation}, {"find", "evil"}, {"roster", "--site", "1137", "--date", "2026-10-09"}} {
		got := o.run("", args...)
		if got.code != Done || !strings.Contains(got.out, "evil") || strings.ContainsAny(got.out, "\u202e\x00\x1b\t") {
			o.t.Errorf("%q: %+v", args, got)
		}
	}
	name := filepath.Join(filepath.Dir(o.folder), "odd.pdf")
	for _, args := range [][]string{{"slip", answers[1].Confirmation}, {"roster", "--site", "1137", "--date", "2026-10-09"}} {
		got := o.run("", append(args, "--pdf", name)...)
		text, err := os.ReadFile(name)
		if got.code != Done || err != nil || !bytes.HasPrefix(text, []byte("%PDF-")) {
			o.t.Errorf("%q: %+v, %v", args, got, err)
		}
	}
}
