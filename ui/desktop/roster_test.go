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
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	return s
}

func TestRosterShowsTheDay(t *testing.T) {
	s := atRoster(t, 6, translations.English)
	for _, text := range []string{
		"Monday, October 5, 2026", "9:20 a.m.", "Wójcik, Łukasz +1", "705-555-0101", "Cancelled",
		"11 people · 5 bookings · 1 cancelled · list no. 7",
	} {
		s.Says(text)
	}
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	for _, text := range []string{"lundi 5 octobre 2026", "9 h 20", "Annulé", "Biométrie", "11 personnes · 5 réservations · 1 annulée"} {
		s.Says(text)
	}
}

func TestRosterMovesDays(t *testing.T) {
	s := atRoster(t, 2, translations.English)
	steps := []struct {
		name, says string
		do         func()
	}{
		{"the arrow", "Tuesday, October 6, 2026", func() { s.Press(fyne.KeyRight) }},
		{"the command", "Wednesday, October 7, 2026", func() { s.Press(fyne.KeyRight, fyne.KeyModifierAlt) }},
		{"the arrow back", "Tuesday, October 6, 2026", func() { s.Press(fyne.KeyLeft) }},
		{"the command back", "Monday, October 5, 2026", func() { s.Press(fyne.KeyLeft, fyne.KeyModifierAlt) }},
		{"before today", "Sunday, October 4, 2026", func() { s.Press(fyne.KeyLeft) }},
		{"today by a letter", "Monday, October 5, 2026", func() { s.Write("t") }},
		{"to a date", "Monday, November 16, 2026", func() { s.Write("g"); s.Write("2026-11-16\n") }},
		{"to a date in words", "Friday, October 9, 2026", func() { s.Press(fyne.KeyG, fyne.KeyModifierControl); s.Write("fri\n") }},
		{"today by the command", "Monday, October 5, 2026", func() { s.Press(fyne.KeyT, fyne.KeyModifierControl) }},
	}
	for _, step := range steps {
		step.do()
		if s.Says(step.says); t.Failed() {
			t.Fatal("after", step.name)
		}
	}
	s.Says("Tremblay, Zoé")
}

func TestAWrongDateIsAskedAgain(t *testing.T) {
	s := atRoster(t, 0, translations.English)
	s.Press(fyne.KeyG, fyne.KeyModifierControl)
	s.Write("2026-13-77\n")
	s.Says("Error:")
	s.Says("2026-13-77")
	s.Press(fyne.KeyEscape)
	s.Says("Monday, October 5, 2026")
}

func TestRosterOfEmptyAndClosedDays(t *testing.T) {
	s := atRoster(t, 0, translations.English)
	s.Says("Nobody is booked on this day")
	s.Write("g2026-10-12\n")
	s.Says("The site is closed on October 12, 2026: Thanksgiving")
	s.Says("Look at another day")
	s.Write("g2026-10-10\n")
	s.Says("The site has no opening hours on October 10, 2026.")
	s.Press(fyne.KeyTab) // Book, in the empty list
	s.Press(fyne.KeyReturn)
	s.SaysNot("October 10")
}

func TestRosterFollowsWhatOthersCommit(t *testing.T) {
	s := atRoster(t, 2, translations.English)
	s.Press(fyne.KeyDown)
	chosen := selectedRow(s)
	s.SaysNot("705-555-0177")
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: "passport", Language: "en"}
	o.When.Date = calendar.NewDate(2026, 10, 5)
	o.Details.Contact = booking.Contact{Given: "Wei", Family: "Chen", Phone: "705-555-0177"}
	o.Details.Persons = []booking.Person{{Given: "Wei", Family: "Chen", Kind: booking.Adult}}
	_, err := s.store.Book(t.Context(), o)
	s.Must(err)
	s.Queue.Advance(time.Second)
	s.Says("705-555-0177")
	if got := selectedRow(s); got != chosen || got == "" {
		t.Errorf("the selection went from %s to %s", chosen, got)
	}
}

func TestRecordInWords(t *testing.T) {
	s := atRoster(t, 4, translations.English)
	s.Press(fyne.KeyEnd) // the cancelled one
	s.Press(fyne.KeyReturn)
	for _, text := range []string{"Éloïse Bélanger", "Cancelled – Medical reasons", "History", "Booked", "Monday, October 5, 2026, 9:40–10:00 a.m., planned at counter"} {
		s.Says(text)
	}
	s.Press(fyne.KeyEscape)
	s.SaysNot("History")
	s.Press(fyne.KeyHome)
	s.Press(fyne.KeyDown)
	s.Press(fyne.KeyE, fyne.KeyModifierControl)
	for _, text := range []string{"Łukasz Wójcik · V304512877", "Wheelchair; Interpreter: Tiếng Việt", "French"} {
		s.Says(text)
	}
}

func TestSavePDF(t *testing.T) {
	s := atRoster(t, 5, translations.French)
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	s.Says("roster-1137-2026-10-05-fr.pdf")
	s.Press(fyne.KeyTab, fyne.KeyModifierShift)
	s.Press(fyne.KeyLeft) // the paper in English
	s.Says("roster-1137-2026-10-05-en.pdf")
	s.Press(fyne.KeyTab)
	s.Press(fyne.KeyReturn)
	s.Says("Enregistré : roster-1137-2026-10-05-en.pdf")
	file := filepath.Join(s.folder, "roster-1137-2026-10-05-en.pdf")
	first, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(first, []byte("%PDF-")) {
		t.Fatalf("%.20q %v", first, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	s.Must(os.WriteFile(file, []byte("mine"), 0o600))
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write("roster-1137-2026-10-05-en.pdf\n") // taken, relative to the folder proposed
	s.Says("existe déjà")
	s.Press(fyne.KeyEscape) // another name
	if kept, _ := os.ReadFile(file); string(kept) != "mine" {
		t.Error("written over without a yes")
	}
	s.Press(fyne.KeyReturn)
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyReturn) // replace
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
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write("/nowhere/at/all.pdf\n")
	s.Says("The folder /nowhere/at does not exist.")
	s.Says("/nowhere/at/all.pdf") // as typed, to be mended
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Press(fyne.KeyBackspace)
	s.Press(fyne.KeyReturn)
	s.Says("Type where to save the file.")
}

func TestCharactersThatCannotBePrintedAreSaid(t *testing.T) {
	s := sampleStage(t, 0)
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: "passport", Language: "en"}
	o.When.Date = calendar.NewDate(2026, 10, 5)
	o.Details.Contact = booking.Contact{Given: "Zoé 🦉", Family: "Tremblay", Phone: "705-555-0177"}
	o.Details.Persons = []booking.Person{{Given: "Zoé 🦉", Family: "Tremblay", Kind: booking.Adult}}
	_, err := s.store.Book(t.Context(), o)
	s.Must(err)
	s.show(translations.English, nil)
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	s.Press(fyne.KeyReturn)
	s.Says("Saved, with a remark")
	s.Says("U+1F989")
}
