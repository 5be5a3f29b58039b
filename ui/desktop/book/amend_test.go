package book_test

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// family books three people for biometrics, one with a letter of another date.
func (d *desk) family() booking.Record {
	d.T.Helper()
	start := calendar.Minute(540)
	receipt, err := d.store.Book(context.Background(), booking.Order{
		Command: uuid.New(), Site: "A", Service: site.Biometrics, When: booking.When{Date: october5, Start: &start}, Language: "fr", Notice: "2026-10-01",
		NoticeIn: "fr", Details: booking.Details{
			Contact: booking.Contact{Given: "Minh Châu", Family: "Nguyễn", Phone: "709-555-0142", Email: "chau@example.ca"},
			Persons: []booking.Person{
				{Given: "Minh Châu", Family: "Nguyễn", Application: "V304512877", LetterDate: calendar.NewDate(2026, 9, 12)},
				{Given: "Gia Bảo", Family: "Nguyễn", Application: "V304512877", LetterDate: calendar.NewDate(2026, 9, 12)},
				{Given: "Lan", Family: "Trần", Application: "W993830598", LetterDate: calendar.NewDate(2026, 9, 20)},
			},
			Needs: []string{"wheelchair", "interpreter:Vietnamese", "a quiet room"}, Notes: "Second door",
		},
	})
	if err != nil {
		d.T.Fatal(err)
	}
	return d.show(receipt.Booking)
}

func (d *desk) show(id uuid.UUID) booking.Record {
	d.T.Helper()
	r, err := d.store.Show(context.Background(), id)
	if err != nil {
		d.T.Fatal(err)
	}
	return r
}

// amend opens the screen at a booking, as the window does.
func (d *desk) amend(id uuid.UUID) {
	d.screen.Leave()
	d.build()
	d.screen.OpenAt(screen.Amend{Booking: id})
	d.screen.Enter()
	d.Queue.Drain()
}

// TestAmendByKeys puts a half-typed form aside, changes a booking and finds the form again.
func TestAmendByKeys(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		was := d.family()
		d.Ctrl(fyne.Key2)
		d.goTo("contact.family")
		d.typed("Tremblay")
		d.Keys(fyne.KeyLeft)
		before := d.screen.State()
		d.amend(was.ID)
		if title := d.Words.T("book.amend.title", translations.Args{"Number": booking.ShowConfirmation(was.Details.Confirmation)}); !d.says(title) {
			t.Errorf("%q is not said in %q", title, d.texts())
		}
		if d.screen.FocusName() != "letter.application" || d.says(d.Words.T("book.notice.title")) || d.says(d.Words.T("book.openings")) {
			t.Errorf("the focus is at %q, or the notice or the openings are shown", d.screen.FocusName())
		}
		d.goTo("contact.phone")
		d.typed("613-555-0199")
		d.goTo("persons.2.family")
		d.typed("Phạm")
		d.Ctrl(fyne.KeyReturn)
		got := d.show(was.ID)
		want := was.Details
		want.Contact.Phone, want.Persons[2].Family = "613-555-0199", "Phạm"
		if diff := cmp.Diff(want, got.Details); diff != "" {
			t.Errorf("kept: %s", diff)
		}
		if diff := cmp.Diff(was.Facts.Places, got.Facts.Places); diff != "" || got.Facts.Language != "fr" {
			t.Errorf("moved: %s, or in %s", diff, got.Facts.Language)
		}
		if len(d.Opened) != 1 || d.Opened[0].Screen != screen.Roster || d.Committed != 1 || len(d.Toasts) != 1 {
			t.Errorf("opened %v, %d commits, said %q", d.Opened, d.Committed, d.Told())
		} else if r, ok := d.Opened[0].Args.(booking.Receipt); !ok || r.Booking != was.ID || r.Entry == uuid.Nil {
			t.Errorf("opened at %+v", d.Opened[0].Args)
		}
		if diff := cmp.Diff(before, d.screen.State()); diff != "" {
			t.Errorf("the form put aside came back changed: %s", diff)
		}
		d.typed("X")
		if got := d.screen.State().Contact.Family; got != "TremblaXy" {
			t.Errorf("went on to %q", got)
		}
	}
}

// TestAmendKeepsWhatTheFormCannotShow: saving one changed field leaves all others as they were, whatever they are.
func TestAmendKeepsWhatTheFormCannotShow(t *testing.T) {
	for name, change := range map[string]func(*booking.Details){
		"one person has no number": func(d *booking.Details) { d.Persons[1].Application, d.Persons[1].LetterDate = "", 0 },
		"no letter has a date": func(d *booking.Details) {
			for i := range d.Persons {
				d.Persons[i].LetterDate = 0
			}
		},
		"one number, two dates":         func(d *booking.Details) { d.Persons[1].LetterDate = calendar.NewDate(2026, 9, 13) },
		"the contact does not come":     func(d *booking.Details) { d.Contact.Given = "Thu" },
		"an interpreter of no language": func(d *booking.Details) { d.Needs = []string{"interpreter"} },
		"needs of other kinds":          func(d *booking.Details) { d.Needs = []string{"asl:slow", "chair", "lsq", "lsq"} },
		"one name":                      func(d *booking.Details) { d.Contact.Given, d.Persons[0].Given = "", "" },
		"several lines":                 func(d *booking.Details) { d.Notes = "one\ntwo\n\nthree" },
	} {
		d := newDesk(t, translations.English)
		was := d.family()
		details := was.Details
		details.Persons = slices.Clone(details.Persons)
		change(&details)
		if _, err := d.store.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: was.ID, Details: details}); err != nil {
			t.Fatal(err)
		}
		want := d.show(was.ID).Details
		d.amend(was.ID)
		d.Ctrl(fyne.KeyReturn)
		if len(d.Opened) != 1 || d.Committed != 0 || len(d.show(was.ID).History) != 2 {
			t.Errorf("%s: saving nothing: opened %v, %d commits", name, d.Opened, d.Committed)
		}
		d.amend(was.ID)
		d.goTo("contact.email")
		d.typed("new@example.ca")
		d.Ctrl(fyne.KeyReturn)
		want.Contact.Email = "new@example.ca"
		got := d.show(was.ID).Details
		want.Warnings, got.Warnings = nil, nil
		slices.Sort(want.Needs)
		slices.Sort(got.Needs)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestLeavingAnAmendment asks only if something was changed, and changes nothing.
func TestLeavingAnAmendment(t *testing.T) {
	for _, leave := range []func(*desk){func(d *desk) { d.Keys(fyne.KeyEscape) }, func(d *desk) { d.Ctrl(fyne.KeyN) }} {
		d := newDesk(t, translations.French)
		was := d.family()
		d.amend(was.ID)
		leave(d)
		if kit.ModalOpen(d.Window.Canvas()) || len(d.Opened) != 1 || d.screen.State().Panel != 0 {
			t.Errorf("unchanged: opened %v", d.Opened)
		}
		d.amend(was.ID)
		d.goTo("notes")
		d.typed("x")
		leave(d)
		if !kit.ModalOpen(d.Window.Canvas()) {
			t.Fatal("nobody asks")
		}
		d.Keys(fyne.KeyEscape)
		if d.screen.State().Notes == "Second door" || len(d.Opened) != 1 {
			t.Error("staying threw the change away")
		}
		leave(d)
		d.Keys(fyne.KeyTab, fyne.KeyReturn)
		if len(d.Opened) != 2 || len(d.show(was.ID).History) != 1 || d.screen.Begun() {
			t.Errorf("opened %v", d.Opened)
		}
	}
}

// TestAmendOpensNothingElse: the other panels, the openings and the notice are out of reach by their keys too.
func TestAmendOpensNothingElse(t *testing.T) {
	d := newDesk(t, translations.English)
	was := d.family()
	d.amend(was.ID)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.KeyD, fyne.KeyR, fyne.KeyP} {
		d.Ctrl(key)
	}
	d.Window.Canvas().Unfocus()
	d.typed("1")
	d.screen.Changed()
	d.Queue.Drain()
	if s := d.screen.State(); s.Panel != 2 || kit.ModalOpen(d.Window.Canvas()) || cmp.Diff(was.Facts.Places, s.Chosen) != "" {
		t.Errorf("panel %d, chosen %v", s.Panel, s.Chosen)
	}
	for _, text := range []string{"service.passport", "book.overview", "book.notice.title"} {
		if d.says(d.Words.T(text)) {
			t.Errorf("%q is shown", d.Words.T(text))
		}
	}
	var keys []string
	for _, c := range d.screen.Commands() {
		if !slices.Contains(keyless(), c.ID) {
			keys = append(keys, c.Key)
		}
		for _, l := range translations.Languages() {
			if !d.Catalogue.In(l).Has("command." + c.ID) {
				t.Errorf("%s has no words in %s", c.ID, l)
			}
		}
	}
	if len(slices.Compact(slices.Sorted(slices.Values(keys)))) != len(keys) || !slices.Contains(keys, "Ctrl+Enter") {
		t.Errorf("keys %q", keys)
	}
	d.speak(translations.French)
	if !d.says(d.Words.T("book.amend.save")) || !d.says(d.Words.T("book.amend.move")) {
		t.Errorf("in French: %q", d.texts())
	}
}
