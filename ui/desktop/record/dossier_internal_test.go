package record

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
)

var tuesday = calendar.NewDate(2026, 10, 6)

// dossierOf is one read on Monday at a site in Toronto.
func dossierOf(t *testing.T, r booking.Record) *dossier {
	t.Helper()
	catalogue := stage.Catalogue(t)
	at := site.Site{ID: "A", Zone: "America/Toronto", Name: calendar.Text{EN: "Sudbury", FR: "Sudbury"}}
	now := func() time.Time { return time.Date(2026, 10, 6, 3, 59, 0, 0, time.UTC) } // still Monday there
	return newDossier(screen.Context{Words: catalogue.In(translations.English), Site: at, Now: now}, r, at)
}

func bookedOn(date calendar.Date) booking.Record {
	r := booking.Record{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked, Held: true}, Undoable: uuid.New()}
	r.Facts = booking.Facts{Site: "A", Service: site.Passport, Persons: 1, Language: "en", Places: []site.Place{{Counter: 1, Date: date, Start: 550, End: 570}}}
	r.Details.Contact = booking.Contact{Given: "Zoé", Family: "Tremblay"}
	return r
}

func TestWhyNot(t *testing.T) {
	with := func(change func(*booking.Record)) booking.Record {
		r := bookedOn(tuesday)
		change(&r)
		return r
	}
	for _, c := range []struct {
		name    string
		record  booking.Record
		blocked string // the actions, by letter
		says    string
	}{
		{"booked", bookedOn(tuesday), "", ""},
		{"today", bookedOn(tuesday - 1), "", ""},
		{"yesterday", bookedOn(tuesday - 2), "MRX", "This day has passed."},
		{"cancelled", with(func(r *booking.Record) { r.Status = booking.Cancelled }), "MRXP", "This booking is cancelled."},
		{"withdrawn", with(func(r *booking.Record) { r.Status = booking.Withdrawn }), "MRXP", "was undone. Make a new booking."},
		{"sealed", with(func(r *booking.Record) { r.Sealed = true }), "MRXZP", "is not on this computer"},
		{"nothing to undo", with(func(r *booking.Record) { r.Undoable = uuid.Nil }), "Z", "Only the last step can be undone"},
		{"without its place", with(func(r *booking.Record) { r.Held = false }), "", ""},
		{"without any place", with(func(r *booking.Record) { r.Facts.Places = nil }), "", ""},
	} {
		d := dossierOf(t, c.record)
		blocked := ""
		for _, what := range actions() {
			why := d.why(what)
			if why != "" {
				blocked += string(letter(what))
			}
			if why != "" && !strings.Contains(why, c.says) {
				t.Errorf("%s: %s because %q", c.name, what, why)
			}
		}
		if blocked != c.blocked {
			t.Errorf("%s: %q cannot be done, want %q", c.name, blocked, c.blocked)
		}
	}
}

func TestOnlyTheStepAskedForIsTakenBack(t *testing.T) {
	d := dossierOf(t, bookedOn(tuesday))
	d.only = d.Undoable
	if why := d.why(undo); why != "" {
		t.Errorf("refused: %s", why)
	}
	d.only = uuid.New()
	if why := d.why(undo); !strings.Contains(why, "changed since") {
		t.Errorf("another step would be taken back: %q", why)
	}
}

func (d *dossier) line(label string) string {
	for _, l := range d.lines() {
		if l.label == label {
			return strings.ReplaceAll(l.text, "\u00a0", " ")
		}
	}
	return ""
}

func TestLines(t *testing.T) {
	r := bookedOn(tuesday)
	r.Facts.Service, r.Facts.Persons, r.Facts.SideBySide, r.Facts.Notice, r.Held = site.Biometrics, 2, true, "2026-10-01", false
	r.Reason, r.Details.Reason, r.Details.Warnings = "of-a-later-version", "asked twice", []fault.Fault{*fault.New("phone.unusual")}
	r.Details.Persons = []booking.Person{
		{Given: "Aglukark", Application: "V304512877", LetterDate: calendar.NewDate(2026, 9, 12)}, {Given: "Flora", Family: "Flora", Kind: "of-a-later-version"},
	}
	d := dossierOf(t, r)
	for label, want := range map[string]string{
		"record.when":    "Tuesday, October 6, 2026, 9:10–9:30 a.m., planned at counter 1",
		"record.status":  "No place\nSomebody else holds this place. Give this booking another time.",
		"record.service": "Biometrics Collection · 2 people · side by side",
		"record.persons": "Aglukark · V304512877 · letter of September 12, 2026\nFlora",
		"record.reason":  "asked twice", "record.notice": "Read, version of 2026-10-01", "record.phone": "", "record.travel": "", "record.source": "",
	} {
		if got := d.line(label); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
	if got := d.warnings(); len(got) != 1 || !strings.Contains(got[0], "looks unusual") {
		t.Errorf("warnings %q", got)
	}
	d.at.ID = "B"
	if got := d.line("record.when"); !strings.HasSuffix(got, "\nSudbury") {
		t.Errorf("another site: %q", got)
	}
}

func TestTitleNamesNobodyWhoIsWithheld(t *testing.T) {
	r := bookedOn(tuesday)
	r.Details.Confirmation = "4F3K9TQW"
	if got := dossierOf(t, r).title(); got != "4F3K-9TQW · Zoé Tremblay" {
		t.Errorf("%q", got)
	}
	r.Sealed, r.Details = true, booking.Details{}
	if got := dossierOf(t, r).title(); got != "Details withheld" {
		t.Errorf("%q", got)
	}
}

func TestStepsOfALaterVersion(t *testing.T) {
	r := bookedOn(tuesday)
	r.History = []booking.Event{{Kind: "teleported", Reason: "unheard-of"}}
	if e := dossierOf(t, r).events()[0]; e.what != "Something a later version of Daybook did" || len(e.more) > 0 {
		t.Errorf("%+v", e)
	}
}

func TestWhatAnUndoWouldBring(t *testing.T) {
	there, here := []site.Place{{Counter: 2, Date: tuesday, Start: 600, End: 620}}, bookedOn(tuesday).Facts.Places
	for kind, want := range map[string]string{
		"booked": "The booking will be withdrawn", "amended": "The details will be as they were before.", "noted": "The booking will be as it was before.",
		"moved": "The booking will go back to: Tuesday, October 6, 2026, 10:00", "cancelled": "The booking will be active again: Tuesday, October 6, 2026, 9:10",
	} {
		r := bookedOn(tuesday)
		r.History = []booking.Event{{Kind: "booked", Places: there}, {Kind: kind, Places: here}}
		if got := strings.ReplaceAll(dossierOf(t, r).afterUndo(1), "\u00a0", " "); !strings.Contains(got, want) {
			t.Errorf("%s: %q", kind, got)
		}
	}
	r := bookedOn(tuesday)
	r.History = []booking.Event{{Kind: "moved", Places: here}} // what came before is not known here
	if got := dossierOf(t, r).afterUndo(0); got != "The booking will be as it was before." {
		t.Errorf("%q", got)
	}
}

// TestEveryUndoFindsItsStep in histories in which each undo takes back the latest step that was not taken back yet.
func TestEveryUndoFindsItsStep(t *testing.T) {
	d := dossierOf(t, bookedOn(tuesday))
	rapid.Check(t, func(t *rapid.T) {
		var history []booking.Event
		var open []int // steps not taken back
		took := map[int]int{}
		for i := range rapid.IntRange(1, 20).Draw(t, "steps") {
			e := booking.Event{Entry: uuid.New(), Kind: "moved"}
			if len(open) > 0 && rapid.Bool().Draw(t, "undo") {
				e.Kind = "undone"
				took[i] = open[len(open)-1]
				history[took[i]].Undone = true
				open = open[:len(open)-1]
			} else {
				open = append(open, i)
			}
			history = append(history, e)
		}
		d.History = history
		for undo, step := range took {
			if got, ok := d.takenBack(undo); !ok || got.Entry != history[step].Entry {
				t.Fatalf("the undo at %d took back %d", undo, step)
			}
		}
	})
}

func TestAnUndoOfSomethingUnknown(t *testing.T) {
	r := bookedOn(tuesday)
	r.History = []booking.Event{{Kind: "undone"}}
	if _, ok := dossierOf(t, r).takenBack(0); ok {
		t.Error("it took something back")
	}
	if got := dossierOf(t, r).events()[0].what; got != "Undone" {
		t.Errorf("told as %q", got)
	}
}

// TestACommandKeepsItsIdentity while it is tried again with the same content, and gets another with other content.
func TestACommandKeepsItsIdentity(t *testing.T) {
	f := &form{reason: 1}
	content := booking.Cancellation{Booking: uuid.New(), Reason: f.code()}
	first := f.id(content)
	if first == uuid.Nil || f.id(content) != first {
		t.Error("the same command has two identities")
	}
	content.Words = "no car"
	if f.id(content) == first {
		t.Error("two commands have one identity")
	}
	if f.code() != booking.Reasons()[1] || (&form{reason: -1}).code() != "" {
		t.Error("the reason's code is wrong")
	}
}

// broken is a store that holds one booking and refuses everything.
type broken struct {
	Store
	record booking.Record
	err    error
}

func (b broken) Show(context.Context, uuid.UUID) (booking.Record, error) { return b.record, b.err }

func (b broken) Site(id string) (site.Site, error) {
	return site.Site{}, fmt.Errorf("site: %w", fault.New("site.unknown", "Site", id))
}

func TestActionsAreInOneOrder(t *testing.T) {
	var letters []rune
	for _, what := range actions() {
		letters = append(letters, letter(what))
	}
	if !slices.Equal(letters, []rune("MRXZPO")) {
		t.Errorf("%c", letters)
	}
}
