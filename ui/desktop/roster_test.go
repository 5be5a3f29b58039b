package desktop_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
)

// atRoster is a window on the roster of a day with bookings.
func atRoster(t *testing.T, bookings int, l translations.Language) *stage {
	t.Helper()
	s := sampleStage(t, bookings).show(l, nil)
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	return s
}

func TestRosterShowsTheDay(t *testing.T) {
	s := atRoster(t, 6, translations.English)
	for _, text := range []string{
		"Monday, October 5, 2026", "9:20 a.m.", "Wójcik, Łukasz +1", "705-555-0101", "Cancelled",
		"11 people · 5 bookings · 1 cancelled · list no. 7",
	} {
		s.says(text)
	}
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	for _, text := range []string{"lundi 5 octobre 2026", "9 h 20", "Annulé", "Biométrie", "11 personnes · 5 réservations · 1 annulée"} {
		s.says(text)
	}
}

func TestRosterMovesDays(t *testing.T) {
	s := atRoster(t, 2, translations.English)
	steps := []struct {
		name, says string
		do         func()
	}{
		{"the arrow", "Tuesday, October 6, 2026", func() { s.press(fyne.KeyRight) }},
		{"the command", "Wednesday, October 7, 2026", func() { s.press(fyne.KeyRight, fyne.KeyModifierAlt) }},
		{"the arrow back", "Tuesday, October 6, 2026", func() { s.press(fyne.KeyLeft) }},
		{"the command back", "Monday, October 5, 2026", func() { s.press(fyne.KeyLeft, fyne.KeyModifierAlt) }},
		{"before today", "Sunday, October 4, 2026", func() { s.press(fyne.KeyLeft) }},
		{"today by a letter", "Monday, October 5, 2026", func() { s.type_("t") }},
		{"to a date", "Monday, November 16, 2026", func() { s.type_("g"); s.type_("2026-11-16\n") }},
		{"to a date in words", "Friday, October 9, 2026", func() { s.press(fyne.KeyG, fyne.KeyModifierControl); s.type_("fri\n") }},
		{"today by the command", "Monday, October 5, 2026", func() { s.press(fyne.KeyT, fyne.KeyModifierControl) }},
	}
	for _, step := range steps {
		step.do()
		if s.says(step.says); t.Failed() {
			t.Fatal("after", step.name)
		}
	}
	s.says("Tremblay, Zoé")
}

func TestAWrongDateIsAskedAgain(t *testing.T) {
	s := atRoster(t, 0, translations.English)
	s.press(fyne.KeyG, fyne.KeyModifierControl)
	s.type_("2026-13-77\n")
	s.says("Error:")
	s.says("2026-13-77")
	s.press(fyne.KeyEscape)
	s.says("Monday, October 5, 2026")
}

func TestRosterOfEmptyAndClosedDays(t *testing.T) {
	s := atRoster(t, 0, translations.English)
	s.says("Nobody is booked on this day")
	s.type_("g2026-10-12\n")
	s.says("The site is closed on October 12, 2026: Thanksgiving")
	s.says("Look at another day")
	s.type_("g2026-10-10\n")
	s.says("The site has no opening hours on October 10, 2026.")
	s.press(fyne.KeyTab) // Book, in the empty list
	s.press(fyne.KeyReturn)
	s.saysNot("October 10")
}

func TestRosterFollowsWhatOthersCommit(t *testing.T) {
	s := atRoster(t, 2, translations.English)
	s.press(fyne.KeyDown)
	chosen := selectedRow(s)
	s.saysNot("705-555-0177")
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: "passport", Language: "en"}
	o.When.Date = calendar.NewDate(2026, 10, 5)
	o.Details.Contact = booking.Contact{Given: "Wei", Family: "Chen", Phone: "705-555-0177"}
	o.Details.Persons = []booking.Person{{Given: "Wei", Family: "Chen", Kind: booking.Adult}}
	_, err := s.store.Book(t.Context(), o)
	s.must(err)
	s.queue.Advance(time.Second)
	s.says("705-555-0177")
	if got := selectedRow(s); got != chosen || got == "" {
		t.Errorf("the selection went from %s to %s", chosen, got)
	}
}

func TestRecordInWords(t *testing.T) {
	s := atRoster(t, 4, translations.English)
	s.press(fyne.KeyEnd) // the cancelled one
	s.press(fyne.KeyReturn)
	for _, text := range []string{"Éloïse Bélanger", "Cancelled – Medical reasons", "History", "Booked", "Monday, October 5, 2026, 9:40–10:00 a.m., planned at counter"} {
		s.says(text)
	}
	s.press(fyne.KeyEscape)
	s.saysNot("History")
	s.press(fyne.KeyHome)
	s.press(fyne.KeyDown)
	s.press(fyne.KeyE, fyne.KeyModifierControl)
	for _, text := range []string{"Łukasz Wójcik · V304512877", "Wheelchair; Interpreter: Tiếng Việt", "French"} {
		s.says(text)
	}
}

func TestSavePDF(t *testing.T) {
	s := atRoster(t, 5, translations.French)
	s.press(fyne.KeyS, fyne.KeyModifierControl)
	s.says("roster-1137-2026-10-05-fr.pdf")
	s.press(fyne.KeyTab, fyne.KeyModifierShift)
	s.press(fyne.KeyLeft) // the paper in English
	s.says("roster-1137-2026-10-05-en.pdf")
	s.press(fyne.KeyTab)
	s.press(fyne.KeyReturn)
	s.says("Enregistré : roster-1137-2026-10-05-en.pdf")
	file := filepath.Join(s.folder, "roster-1137-2026-10-05-en.pdf")
	first, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(first, []byte("%PDF-")) {
		t.Fatalf("%.20q %v", first, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	s.must(os.WriteFile(file, []byte("mine"), 0o600))
	s.press(fyne.KeyS, fyne.KeyModifierControl)
	s.press(fyne.KeyA, fyne.KeyModifierControl)
	s.type_("roster-1137-2026-10-05-en.pdf\n") // taken, relative to the folder proposed
	s.says("existe déjà")
	s.press(fyne.KeyEscape) // another name
	if kept, _ := os.ReadFile(file); string(kept) != "mine" {
		t.Error("written over without a yes")
	}
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyRight)
	s.press(fyne.KeyReturn) // replace
	if now, _ := os.ReadFile(file); !bytes.HasPrefix(now, []byte("%PDF-")) {
		t.Errorf("not replaced: %.20q", now)
	}
	left, err := os.ReadDir(s.folder)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestSaveWhereNothingCanBeSaved(t *testing.T) {
	s := atRoster(t, 1, translations.English)
	s.press(fyne.KeyS, fyne.KeyModifierControl)
	s.press(fyne.KeyA, fyne.KeyModifierControl)
	s.type_("/nowhere/at/all.pdf\n")
	s.says("The folder /nowhere/at does not exist.")
	s.says("/nowhere/at/all.pdf") // as typed, to be mended
	s.press(fyne.KeyA, fyne.KeyModifierControl)
	s.press(fyne.KeyBackspace)
	s.press(fyne.KeyReturn)
	s.says("Type where to save the file.")
}

func TestCharactersThatCannotBePrintedAreSaid(t *testing.T) {
	s := sampleStage(t, 0)
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: "passport", Language: "en"}
	o.When.Date = calendar.NewDate(2026, 10, 5)
	o.Details.Contact = booking.Contact{Given: "Zoé 🦉", Family: "Tremblay", Phone: "705-555-0177"}
	o.Details.Persons = []booking.Person{{Given: "Zoé 🦉", Family: "Tremblay", Kind: booking.Adult}}
	_, err := s.store.Book(t.Context(), o)
	s.must(err)
	s.show(translations.English, nil)
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.press(fyne.KeyS, fyne.KeyModifierControl)
	s.press(fyne.KeyReturn)
	s.says("Saved, with a remark")
	s.says("U+1F989")
}
