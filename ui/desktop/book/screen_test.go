package book_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/kit"
)

// keyless are the commands found in the menu, the palette and on the sheet of keys only.
func keyless() []string { return []string{"book-wider-left", "book-wider-right", "book-usual-split"} }

// TestCommands have words in both languages, keys of their own but for a few, and no Ctrl+Alt.
func TestCommands(t *testing.T) {
	d := newDesk(t, translations.English)
	var keys []string
	for _, c := range d.screen.Commands() {
		for _, l := range translations.Languages() {
			if !d.Catalogue.In(l).Has("command." + c.ID) {
				t.Errorf("%s has no words in %s", c.ID, l)
			}
		}
		if slices.Contains(keyless(), c.ID) {
			if c.Shortcut != nil || c.Key != "" {
				t.Errorf("%s has the key %q", c.ID, c.Key)
			}
			continue
		}
		if c.Run == nil || c.Shortcut == nil || c.Key == "" || slices.Contains(keys, c.Key) || strings.Contains(c.Key, "Alt") {
			t.Errorf("%s: key %q", c.ID, c.Key)
		}
		keys = append(keys, c.Key)
	}
}

// TestStartOverAsks only if something would be lost.
func TestStartOverAsks(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyN)
	if kit.ModalOpen(d.Window.Canvas()) {
		t.Fatal("an empty form is asked about")
	}
	d.Ctrl(fyne.Key3)
	d.typed("V304512877")
	d.Ctrl(fyne.KeyN)
	d.Keys(fyne.KeyEscape)
	if got := d.screen.State().Letter; got != "V304512877" {
		t.Errorf("Esc threw the form away: %q", got)
	}
	d.Ctrl(fyne.KeyN)
	d.Keys(fyne.KeyTab, fyne.KeyReturn)
	if s := d.screen.State(); s.Letter != "" || s.Panel != 0 || s.Touched() {
		t.Errorf("left over: %+v", s)
	}
	if d.screen.FocusName() != "panel.0" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
}

// TestClock shows how long a booking takes, from the first key on, and stands still while the screen is hidden.
func TestClock(t *testing.T) {
	d := newDesk(t, translations.English)
	shows := func(text string) bool { return d.shows(strings.ReplaceAll(text, " ", "\u00a0")) || d.shows(text) }
	if len(d.after) != 0 {
		t.Error("a clock runs before anything was typed")
	}
	d.Ctrl(fyne.Key3)
	d.typed("V")
	for range 65 {
		d.pass()
	}
	if want := d.Words.T("book.elapsed.so-far", translations.Args{"Minutes": 1, "Seconds": "05"}); !shows(want) {
		t.Errorf("%q is not shown", want)
	}
	d.screen.Leave()
	if len(d.after) != 0 {
		t.Error("the clock runs while the screen is hidden")
	}
	d.screen.Enter()
	d.Queue.Drain()
	if len(d.after) != 1 || d.screen.FocusName() != "letter.application" {
		t.Errorf("%d clocks, the focus is at %q", len(d.after), d.screen.FocusName())
	}
	d.typed("304512877", "", "Zoé", "", "613-555-0142")
	d.understood()
	d.openingAndConfirm("1")
	if len(d.after) != 0 {
		t.Error("the clock runs after the booking")
	}
}

// TestAfterTheBooking shows what is to be read out, in either language, and a panel's key begins the next.
func TestAfterTheBooking(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("X1", "2026-08-01", "Zoé", "Tremblay", "12")
	d.understood()
	d.openingAndConfirm("1")
	d.relayout()
	got := d.only()
	all := strings.Join(d.texts(), " ")
	for _, want := range []string{
		booking.ShowConfirmation(got.Details.Confirmation), "Monday, October 5, 2026", "100 Hebron Way", "Tremblay, Zoé",
		d.Words.T("fault.application.unusual"), d.Words.T("fault.phone.unusual"), d.Words.T("bring.letter"),
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not shown in %q", want, all)
		}
	}
	d.speak(translations.French)
	d.relayout()
	all = strings.Join(d.texts(), " ")
	if !strings.Contains(all, booking.ShowConfirmation(got.Details.Confirmation)) || !strings.Contains(all, "lundi 5 octobre 2026") {
		t.Errorf("in French: %q", all)
	}
	if d.screen.Rune('1') {
		t.Error("a digit does something after the booking")
	}
	d.Ctrl(fyne.Key2)
	if s := d.screen.State(); s.Panel != 1 || s.Contact.Given != "" || s.Language != "fr" || s.Touched() {
		t.Errorf("the next form begins with %+v", s)
	}
}

// TestPagingTheForm: PgDn and PgUp scroll the form when nothing else wants them.
func TestPagingTheForm(t *testing.T) {
	d := newDesk(t, translations.French)
	d.Window.Resize(fyne.NewSize(850, 400))
	d.relayout()
	for _, c := range []struct {
		key  fyne.KeyName
		want bool
	}{{fyne.KeyPageDown, true}, {fyne.KeyPageUp, true}, {fyne.KeyF1, false}, {fyne.KeyEscape, false}} {
		if got := d.screen.Key(&fyne.KeyEvent{Name: c.key}); got != c.want {
			t.Errorf("%s: %v", c.key, got)
		}
	}
}

// TestRemovingAPersonByKeys takes out the one whose line has the focus.
func TestRemovingAPersonByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.goTo("contact.given")
	d.typed("Anna")
	for _, name := range []string{"Bo", "Cléo"} {
		d.Ctrl(fyne.KeyM)
		d.typed(name)
	}
	d.goTo("persons.1.given")
	d.Ctrl(fyne.KeyM, fyne.KeyModifierShift)
	s := d.screen.State()
	if s.Count != 2 || s.Persons[1].Given != "Cléo" || d.screen.FocusName() != "persons.1.given" {
		t.Errorf("%d persons, the second %+v, the focus at %q", s.Count, s.Persons[1], d.screen.FocusName())
	}
	d.goTo("notes")
	d.Ctrl(fyne.KeyM, fyne.KeyModifierShift)
	if s := d.screen.State(); s.Count != 1 || s.Persons[0].Given != "" || s.Contact.Given != "Anna" {
		t.Errorf("left: %d, %+v", s.Count, s.Persons)
	}
}
