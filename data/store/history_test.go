package store_test

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/site"
)

// amend changes a booking's details and says what entry that made.
func amend(t *testing.T, s *store.Store, id uuid.UUID, language string, change func(*booking.Details)) uuid.UUID {
	t.Helper()
	details := mustShow(t, s, id).Details
	change(&details)
	receipt, err := s.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: id, Language: language, Details: details})
	if err != nil {
		t.Fatal(err)
	}
	return receipt.Entry
}

// told writes a history in a line: the kinds, with what was changed.
func told(events []booking.Event) string {
	var all []string
	for _, e := range events {
		text := strings.Join(append([]string{e.Kind}, e.Changed...), " ")
		if e.Undone {
			text += "*"
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

func TestHistorySaysWhatWasChanged(t *testing.T) {
	s := ready(t, 2)
	id := mustBook(t, s, order("Zoé")).Booking
	amend(t, s, id, "fr", func(d *booking.Details) { d.Contact.Phone, d.Notes = "613-555-0199", "Ring twice" })
	if _, err := s.Move(t.Context(), move(id, at(600))); err != nil { // words of its own are no details
		t.Fatal(err)
	}
	wrong := amend(t, s, id, "", func(d *booking.Details) { d.Contact.Email, d.Persons[0].Given = "zoe@example.ca", "Zoée" })
	if _, err := s.Undo(t.Context(), undo(id, wrong)); err != nil {
		t.Fatal(err)
	}
	amend(t, s, id, "", func(d *booking.Details) { // compared with what stood before the one taken back
		d.Contact.Email = "zoe@example.ca"
		d.Persons = append(d.Persons, booking.Person{Given: "Éric", Family: "Tremblay", Kind: booking.Child})
	})
	amend(t, s, id, "", func(*booking.Details) {})
	if _, err := s.Cancel(t.Context(), cancel(id)); err != nil {
		t.Fatal(err)
	}
	want := "booked; amended phone language notes; moved; amended names email*; undone; amended persons-added email; amended; cancelled"
	if got := told(mustShow(t, s, id).History); got != want {
		t.Errorf("the history is\n%s, want\n%s", got, want)
	}
}

// TestNothingIsSaidOfWhatIsErased neither of the change to it nor of that from it; later changes are told again.
func TestNothingIsSaidOfWhatIsErased(t *testing.T) {
	folder := t.TempDir()
	id, erased := amendedThrice(t, folder)
	db, err := sql.Open("sqlite3", filepath.Join(folder, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), `update entry set personal = null where id = ?`, erased[:]); err != nil {
		t.Fatal(err)
	}
	s := unlocked(t, folder)
	if got, want := told(mustShow(t, s, id).History), "booked; amended; amended; amended notes"; got != want {
		t.Errorf("the history is %q, want %q", got, want)
	}
}

// amendedThrice leaves a folder with a booking whose notes were changed three times, and gives the first of the changes.
func amendedThrice(t *testing.T, folder string) (id, first uuid.UUID) {
	t.Helper()
	s := open(t, folder)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 1)}); err != nil {
		t.Fatal(err)
	}
	id = mustBook(t, s, order("Zoé")).Booking
	first = amend(t, s, id, "", func(d *booking.Details) { d.Notes = "one" })
	for _, note := range []string{"two", "three"} {
		amend(t, s, id, "", func(d *booking.Details) { d.Notes = note })
	}
	if got, want := told(mustShow(t, s, id).History), "booked; amended notes; amended notes; amended notes"; got != want {
		t.Errorf("the history is %q, want %q", got, want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return id, first
}
