package store_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/uuid"

	"daybook/data/index"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
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

// tells lists every form in which a text might lie in a file: as it is, folded for searching, its digits alone.
func tells(o booking.Order) []string {
	texts := []string{o.Details.Contact.Given, o.Details.Contact.Family, o.Details.Contact.Phone, o.Details.Contact.Email, o.Details.Notes, o.Details.Needs[0][12:]}
	for _, p := range o.Details.Persons {
		texts = append(texts, p.Given, p.Family, p.Application)
	}
	var all []string
	for _, text := range texts {
		all = append(all, text, strings.Join(index.Fold(text), " "), strings.Join(index.Fold(text), ""))
		digits := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, text)
		if len(digits) >= 9 {
			all = append(all, digits)
		}
	}
	return all
}

// needles turns texts into the byte forms to look for: UTF-8 and both orders of UTF-16.
func needles(texts []string) [][]byte {
	var all [][]byte
	for _, text := range texts {
		if len(text) < 5 {
			continue
		}
		little, big := []byte{}, []byte{}
		for _, unit := range utf16.Encode([]rune(text)) {
			little = append(little, byte(unit), byte(unit>>8))
			big = append(big, byte(unit>>8), byte(unit))
		}
		all = append(all, []byte(text), []byte(strings.ToUpper(text)), little, big)
	}
	return all
}

// searchFolders reports the files in which any needle stands. The needles are found by their first five bytes, so that a
// thousand clients times every form stay quick.
func searchFolders(t *testing.T, list [][]byte, folders ...string) (found []string, read int) {
	t.Helper()
	heads := map[string][][]byte{}
	for _, needle := range list {
		heads[string(needle[:5])] = append(heads[string(needle[:5])], needle)
	}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			content, err := os.ReadFile(path)
			read += len(content)
			for i := 0; err == nil && i+5 <= len(content); i++ {
				for _, needle := range heads[string(content[i:i+5])] {
					if bytes.HasPrefix(content[i:], needle) {
						found = append(found, fmt.Sprintf("%s at %d: %q", filepath.Base(path), i, needle))
						return nil
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found, read
}

// childClients books the sample clients, searches and leaves a draft, then waits to be killed.
func childClients() int {
	s, err := childStore()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	for i := range 1000 {
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
	list := needles(texts)
	found, read := searchFolders(t, list, folder, temporary)
	if len(found) > 0 {
		t.Errorf("personal data in files: %v", found[:min(5, len(found))])
	}
	if read < 100_000 {
		t.Errorf("only %d bytes were there to search", read)
	}
	plantAndFind(t, list)
	t.Logf("%d forms of 1,000 clients in %d bytes: %d found", len(list), read, len(found))
}

// plantAndFind proves that the search would see a client in each form.
func plantAndFind(t *testing.T, list [][]byte) {
	t.Helper()
	folder := t.TempDir()
	for _, needle := range needles(tells(sampleClient(500))) {
		planted := filepath.Join(folder, "planted")
		if err := os.WriteFile(planted, append([]byte("\x00some bytes before "), needle...), 0o600); err != nil {
			t.Fatal(err)
		}
		if found, _ := searchFolders(t, list, folder); len(found) == 0 {
			t.Errorf("the search does not see a planted %q", needle)
		}
		if err := os.Remove(planted); err != nil {
			t.Fatal(err)
		}
	}
}
