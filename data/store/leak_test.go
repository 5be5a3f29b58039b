package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"

	"daybook/data/leak"
	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// sampleClient makes client number i, whose every datum is a text of its own that stands nowhere by chance.
func sampleClient(i int) booking.Order {
	o := order()
	o.Service = site.Biometrics
	letters := spell(i)
	o.Details.Contact = booking.Contact{
		Given: "Zoéq" + letters, Family: "Łukwójx" + letters, Phone: fmt.Sprintf("613-%03d-%04d", 200+i%700, 1000+i*7%9000), Email: "q" + letters + "x@example.org",
	}
	o.Details.Notes = "notezq" + letters + " vient avec son frère"
	o.Details.Needs = []string{"interpreter:langq" + letters}
	for n := range 2 {
		o.Details.Persons = append(o.Details.Persons, booking.Person{
			Given: fmt.Sprintf("Personneq%s%c", letters, 'a'+n), Family: "Wójcikx" + letters,
			Application: fmt.Sprintf("V%09d", 304_000_000+i*2+n), LetterDate: calendar.NewDate(2026, 9, 12),
		})
	}
	return o
}

func spell(i int) string {
	text := ""
	for range 4 {
		text += string(rune('a' + i%26))
		i /= 26
	}
	return text
}

// tells lists every datum of an order that names or reaches somebody.
func tells(o booking.Order) []string {
	texts := []string{o.Details.Contact.Given, o.Details.Contact.Family, o.Details.Contact.Phone, o.Details.Contact.Email, o.Details.Notes, o.Details.Needs[0][12:]}
	for _, p := range o.Details.Persons {
		texts = append(texts, p.Given, p.Family, p.Application)
	}
	return texts
}

// childClients books the sample clients, searches and leaves a draft, then waits to be killed.
func childClients() int {
	s, err := childStore()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	for i := range 1000 {
		if i%10 == 5 {
			if err := visited(s, sampleClient(i)); err != nil {
				say(booking.Receipt{}, err)
				return 1
			}
			continue
		}
		receipt, err := s.Book(context.Background(), sampleClient(i))
		if err != nil {
			say(receipt, err)
			return 1
		}
		if i%10 == 0 {
			_, err = s.Cancel(context.Background(), booking.Cancellation{Command: uuid.New(), Booking: receipt.Booking, Reason: "client", Words: sampleClient(i).Details.Notes})
			if err != nil {
				return 1
			}
		}
	}
	if err := s.SaveDraft(context.Background(), "book", []byte(sampleClient(1).Details.Notes)); err != nil {
		return 1
	}
	found, err := s.Find(context.Background(), "lukwojx", 10)
	if err != nil || len(found) == 0 {
		return 1
	}
	say(booking.Receipt{Confirmation: "done"}, nil)
	select {}
}

// visited has a client come without an appointment and be turned away with a few words.
func visited(s *store.Store, o booking.Order) error {
	receipt, err := s.WalkIn(context.Background(), desk.WalkIn{
		Command: o.Command, Site: o.Site, Service: o.Service, Language: o.Language, Persons: 2, Details: o.Details, Reason: "travel",
	})
	if err != nil {
		return err
	}
	if _, err := s.Next(context.Background(), desk.Next{Command: uuid.New(), Site: o.Site, Counter: 1}); err != nil {
		return err
	}
	_, err = s.Step(context.Background(), desk.Order{
		Command: uuid.New(), Booking: receipt.Booking, Move: visit.TurnAway, Reason: "other", Words: o.Details.Notes,
	})
	return err
}

// TestNoClientStandsInAnyFile kills a process that has booked 1,000 clients and looks for each of them in every file it
// left: data with the WAL as it was, and the folder for temporary files.
func TestNoClientStandsInAnyFile(t *testing.T) {
	folder, temporary := t.TempDir(), t.TempDir()
	s := open(t, folder)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 30)}); err != nil {
		t.Fatal(err)
	}
	command := child(t, "clients", folder, "TMPDIR="+temporary, "SQLITE_TMPDIR="+temporary)
	answers := lines(t, command)
	if answer := <-answers; answer.Confirmation != "done" {
		t.Fatalf("the child did not finish: %+v", answer)
	}
	if err := command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if command.Wait() == nil {
		t.Fatal("the process ended before it was killed")
	}
	if info, err := os.Stat(filepath.Join(folder, "daybook.db-wal")); err != nil || info.Size() == 0 {
		t.Fatalf("no WAL was left to look into: %v", err)
	}
	var texts []string
	for i := range 1000 {
		texts = append(texts, tells(sampleClient(i))...)
	}
	forms := leak.Forms(texts...)
	found, read, err := leak.Search(forms, folder, temporary)
	if err != nil || len(found) > 0 {
		t.Errorf("personal data in files: %v, %v", found[:min(5, len(found))], err)
	}
	if read < 100_000 {
		t.Errorf("only %d bytes were there to search", read)
	}
	if err := os.WriteFile(filepath.Join(temporary, "planted"), []byte("x"+sampleClient(500).Details.Contact.Family), 0o600); err != nil {
		t.Fatal(err)
	}
	if found, _, err := leak.Search(forms, folder, temporary); err != nil || len(found) != 1 {
		t.Errorf("the same search does not find a planted client: %v, %v", found, err)
	}
	t.Logf("%d forms of 1,000 clients in %d bytes: %d found", len(forms), read, len(found))
}
