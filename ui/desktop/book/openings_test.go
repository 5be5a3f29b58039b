package book_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// times are the openings shown, as the list writes them.
func (d *desk) times() []string {
	var list []string
	for _, text := range d.texts() {
		if strings.Contains(text, "  ") {
			list = append(list, strings.ReplaceAll(text, "\u00a0", " "))
		}
	}
	return list
}

// TestOpeningsFollowTheForm: service, number of persons, part of the day and first day each ask anew.
func TestOpeningsFollowTheForm(t *testing.T) {
	d := newDesk(t, translations.English)
	if got := d.times(); len(got) != 0 {
		t.Errorf("the Overview shows %q", got)
	}
	d.Ctrl(fyne.Key2)
	if got := d.times(); len(got) != 9 || got[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("first openings: %q", got)
	}
	d.goTo("part")
	d.Keys(fyne.KeyRight, fyne.KeyRight)
	if got := d.times(); got[0] != "Mon Oct 5  12:50 p.m." {
		t.Errorf("in the afternoon: %q", got)
	}
	d.goTo("from")
	d.typed("+1\n")
	if got := d.times(); got[0] != "Tue Oct 6  12:50 p.m." {
		t.Errorf("from tomorrow: %q", got)
	}
	if s := d.screen.State(); s.From != "2026-10-06" {
		t.Errorf("the first day is kept as %q", s.From)
	}
}

// TestLaterAndEarlier turns the page by keys and keeps what was chosen.
func TestLaterAndEarlier(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyD)
	d.typed("6")
	d.Keys(fyne.KeyPageUp) // there is nothing earlier
	d.Keys(fyne.KeyPageDown)
	if got := d.times(); got[0] != "Mon Oct 5  10:00 a.m." {
		t.Errorf("later: %q", got)
	}
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].Start != 560 {
		t.Errorf("turning the page chose %v", s.Chosen)
	}
	d.Keys(fyne.KeyPageUp)
	if got := d.times(); got[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("earlier again: %q", got)
	}
}

// TestChosenTimeFollowsTheParty: one more person keeps the time and makes it longer; a time that no longer fits is let go,
// and the nearest that do come first.
func TestChosenTimeFollowsTheParty(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.goTo("part")
	d.Keys(fyne.KeyRight) // morning
	d.Ctrl(fyne.KeyD)
	d.Keys(fyne.KeyPageDown, fyne.KeyPageDown)
	d.typed("1") // 11:30, lunch is at 12
	if s := d.screen.State(); s.Chosen[0].Start != 690 || s.Chosen[0].End != 710 {
		t.Fatalf("chosen %v", s.Chosen)
	}
	d.Ctrl(fyne.Key1)
	d.Ctrl(fyne.Key2)
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].Start != 690 {
		t.Errorf("coming back to the panel chose %v", s.Chosen)
	}
	d.Keys(fyne.KeyUp, fyne.KeyUp)
	d.relayout()
	if s := d.screen.State(); len(s.Chosen) != 0 || s.Count != 3 {
		t.Errorf("three fit before lunch: %v, %d", s.Chosen, s.Count)
	}
	said := d.Words.Fault(fault.New("booking.no-longer-fits", "Start", calendar.Minute(690), "Date", october5))
	if !strings.Contains(strings.Join(d.texts(), " "), said) {
		t.Errorf("%q is not said", said)
	}
	if got := d.times(); got[0] != "Mon Oct 5  11:00 a.m." {
		t.Errorf("the nearest is not first: %q", got)
	}
}

// TestNothingFree says why and offers to look later.
func TestNothingFree(t *testing.T) {
	d := newDesk(t, translations.English)
	b := &broken{Store: d.store, openings: fault.New("capacity.full", "From", october5, "To", october5.Add(89))}
	d.with(b)
	d.Ctrl(fyne.Key3)
	d.relayout()
	if !strings.Contains(strings.Join(d.texts(), " "), "Nothing is free from October 5, 2026") {
		t.Errorf("not said: %q", d.texts())
	}
	d.Ctrl(fyne.KeyD) // without a list the first day is where to go on
	if d.screen.FocusName() != "from" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	b.openings = nil
	button := d.button(d.Words.T("openings.look", translations.Args{"Date": d.Words.ShortDate(october5.Add(90).Time())}))
	d.Window.Canvas().Focus(button)
	d.Keys(fyne.KeyReturn)
	if got := d.times(); len(got) != 9 || d.screen.State().From != "2027-01-03" {
		t.Errorf("from %s: %q", d.screen.State().From, got)
	}
}

// TestStaleOpeningsCannotBeChosen: while newer ones are asked for, a digit does nothing.
func TestStaleOpeningsCannotBeChosen(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyD)
	uitest.Press(d.Window, fyne.KeyM, fyne.KeyModifierControl) // one more person; the answer is not there yet
	d.Window.Canvas().Unfocus()
	uitest.TypeRune(d.Window, '1')
	if s := d.screen.State(); len(s.Chosen) != 0 || len(d.times()) != 9 {
		t.Errorf("chosen %v of %q", s.Chosen, d.times())
	}
	d.Queue.Drain()
	uitest.TypeRune(d.Window, '1')
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].End != 530 {
		t.Errorf("chosen %v", s.Chosen)
	}
}

// TestTakenPlacesAreNotShown: the list is the store's.
func TestTakenPlacesAreNotShown(t *testing.T) {
	d := deskAt(t, office(1), nil, translations.French)
	d.other(booking.When{})
	d.Ctrl(fyne.Key3)
	if got := d.times(); slices.Contains(got, "lun. 5 oct.  8 h 30") || got[0] != "lun. 5 oct.  8 h 40" {
		t.Errorf("openings %q", got)
	}
}

// other books biometrics for one through another process on the same file.
func (d *desk) other(when booking.When) {
	d.T.Helper()
	other := d.process()
	defer func() { _ = other.Close() }()
	d.Must(other.UnlockSample())
	_, err := other.Book(d.T.Context(), booking.Order{
		Command: uuid.New(), Site: "A", Service: site.Biometrics, When: when, Language: "en",
		Details: booking.Details{Contact: booking.Contact{Given: "Ida"}, Persons: []booking.Person{{Given: "Ida"}}},
	})
	d.Must(err)
}

// TestTakenWhileChoosing: what another process commits is seen at once; a chosen time that was taken is said, in the list
// and in the summary, and the focus stays where somebody is typing.
func TestTakenWhileChoosing(t *testing.T) {
	for _, language := range translations.Languages() {
		d := deskAt(t, office(1), nil, language)
		d.Ctrl(fyne.Key3)
		d.Ctrl(fyne.KeyD)
		d.typed("4") // 9:00
		d.goTo("contact.family")
		d.typed("Trembl")
		before := d.screen.State()
		d.other(booking.When{}) // 8:30
		d.screen.Changed()
		d.Queue.Drain()
		if got := d.screen.State(); len(got.Chosen) != 1 || d.screen.FocusName() != "contact.family" {
			t.Errorf("somebody else’s time took mine: %v, the focus at %q", got.Chosen, d.screen.FocusName())
		}
		d.other(booking.When{Places: before.Chosen})
		d.screen.Changed()
		d.Queue.Drain()
		d.relayout()
		after := d.screen.State()
		if len(after.Chosen) != 0 || d.screen.FocusName() != "contact.family" {
			t.Fatalf("%v is still chosen, or the focus went to %q", after.Chosen, d.screen.FocusName())
		}
		said := d.Words.Fault(fault.New("booking.place-taken", "Start", calendar.Minute(540), "Date", october5))
		if got := strings.Count(strings.ReplaceAll(strings.Join(d.texts(), " "), "\u00a0", " "), strings.ReplaceAll(said, "\u00a0", " ")); got != 2 {
			t.Errorf("%s: said %d times in %q", language, got, d.texts())
		}
		before.Chosen, after.Chosen = nil, nil
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("lost: %s", diff)
		}
		d.typed("ay")
		d.Ctrl(fyne.KeyD)
		d.typed("1")
		d.relayout()
		if got := d.screen.State(); got.Contact.Family != "Tremblay" || len(got.Chosen) != 1 || got.Chosen[0].Start != 530 || d.shows(said) {
			t.Errorf("after choosing again: %+v", got)
		}
	}
}

// TestLostWhileConfirming: said in the list and in the summary, the nearest openings come first with the focus, nothing
// typed is lost, and one key and Confirm book.
func TestLostWhileConfirming(t *testing.T) {
	for _, language := range translations.Languages() {
		d := deskAt(t, office(1), nil, language)
		d.Ctrl(fyne.Key3)
		d.typed("V304512877", "2026-09-12", "Zoé", "Tremblay", "613-555-0142")
		d.understood()
		d.Ctrl(fyne.KeyD)
		d.typed("5") // 9:10
		before := d.screen.State()
		d.other(booking.When{Places: before.Chosen})
		d.Ctrl(fyne.KeyReturn)
		d.relayout()
		said := plain(d.Words.Fault(fault.New("booking.place-taken", "Start", calendar.Minute(550), "Date", october5)))
		if got := strings.Count(plain(strings.Join(d.texts(), " ")), said); got != 2 {
			t.Errorf("%s: %q is said %d times in %q", language, said, got, d.texts())
		}
		if got := d.times(); d.screen.FocusName() != "openings" || !strings.HasSuffix(got[0], plain(d.Words.Clock(540))) ||
			!strings.HasSuffix(got[1], plain(d.Words.Clock(560))) {
			t.Errorf("%s: the focus is at %q, the nearest are %q", language, d.screen.FocusName(), got)
		}
		after := d.screen.State()
		before.Chosen, after.Chosen, before.Focus, after.Focus = nil, nil, "", ""
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s: lost: %s", language, diff)
		}
		d.typed("2")
		d.Ctrl(fyne.KeyReturn)
		if list := d.day(october5); len(list) != 2 || d.Committed != 1 {
			t.Errorf("%s: %d bookings, told %d times", language, len(list), d.Committed)
		}
	}
}

// plain has no no-break spaces.
func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// TestSideBySide books a family at as many counters, at one time.
func TestSideBySide(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	if d.shows(d.Words.T("openings.side")) {
		t.Error("offered to one person")
	}
	d.typed("V304512877", "", "Hoa", "Nguyễn", "709 555 0142")
	d.Ctrl(fyne.KeyM)
	d.typed("Minh", "Nguyễn", "")
	d.goTo("side-by-side")
	d.Keys(fyne.KeySpace)
	d.understood()
	d.openingAndConfirm("2")
	got := d.only().Facts
	want := []site.Place{{Counter: 1, Date: october5, Start: 520, End: 530}, {Counter: 2, Date: october5, Start: 520, End: 530}}
	if diff := cmp.Diff(want, got.Places); diff != "" || !got.SideBySide {
		t.Errorf("side by side %v: %s", got.SideBySide, diff)
	}
}

// TestSideBySideIsForSeveral: with one person left, the time is one place again.
func TestSideBySideIsForSeveral(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyM)
	d.goTo("side-by-side")
	d.Keys(fyne.KeySpace)
	d.Ctrl(fyne.KeyD)
	d.typed("1")
	if s := d.screen.State(); len(s.Chosen) != 2 || s.Chosen[0].Start != s.Chosen[1].Start {
		t.Fatalf("chosen %v", s.Chosen)
	}
	d.goTo("persons.1.given")
	d.Ctrl(fyne.KeyM, fyne.KeyModifierShift)
	if s := d.screen.State(); len(s.Chosen) != 1 || s.Chosen[0].End != 520 || s.Count != 1 {
		t.Errorf("chosen %v for %d", s.Chosen, s.Count)
	}
}
