package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// written gives a folder with a few bookings, closed.
func written(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	s := open(t, folder)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 2)}); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		mustBook(t, s, order("Zoé"))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return folder
}

// served adds to what is written a few visits and a counter that staff opened.
func served(t *testing.T) string {
	t.Helper()
	f := newFront(t, written(t))
	if err := f.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	clients := f.day().Clients
	for i, moves := range [][]visit.Move{{visit.Arrive, visit.Start}, {visit.Arrive, visit.Leave}, {visit.Arrive}} {
		for _, move := range moves {
			f.do(clients[i].ID, move, counter(1))
		}
	}
	f.takeIn()
	if _, err := f.Staff(t.Context(), desk.Staffing{Command: uuid.New(), Site: "A", Date: today, Counter: 2, Open: true}); err != nil {
		t.Fatal(err)
	}
	sound(t, f.Store)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.folder
}

// tamper changes the file behind Daybook's back.
func tamper(t *testing.T, folder string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(folder, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(context.Background(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestVerifyNoticesTampering(t *testing.T) {
	whole := served(t)
	dropped := []string{`drop trigger entry_stays`, `drop trigger entry_is_immutable`}
	for name, c := range map[string]struct {
		statement string
		code      string
	}{
		"entry altered":     {`update entry set reason = 'x' where position = 5`, "chain.broken"},
		"entry removed":     {`pragma foreign_keys = off; delete from entry where position = 9`, "chain.broken"},
		"status altered":    {`update booking set status = 'cancelled' where number = 3`, "verify.booking-differs"},
		"facts altered":     {`update booking set facts = cast(replace(cast(facts as text), '"en"', '"fr"') as blob) where number = 4`, "verify.booking-differs"},
		"booking removed":   {`pragma foreign_keys = off; delete from booking where number = 2`, "verify.booking-differs"},
		"cell moved":        {`update taken set cell = 140 where cell = 51`, "verify.place-differs"},
		"cell added":        {`insert into taken select site, date, counter, 3, booking from taken limit 1`, "verify.cells-differ"},
		"holder displaced":  {`update booking set held = 0 where number = 1`, "verify.place-differs"},
		"revision altered":  {`update revision set entries = entries + 1`, "verify.revision-differs"},
		"site altered":      {`update site set body = cast(replace(cast(body as text), '"step":10', '"step":20') as blob)`, "verify.site-differs"},
		"visit altered":     {`update visit set body = cast(replace(cast(body as text), '"serving"', '"waiting"') as blob)`, "verify.visit-differs"},
		"state altered":     {`update visit set state = 'finished' where state = 'serving'`, "verify.visit-differs"},
		"counter altered":   {`update visit set counter = 2 where state = 'serving'`, "verify.visit-differs"},
		"visit on a day":    {`update visit set date = date + 1`, "verify.visit-differs"},
		"visit removed":     {`delete from visit where state = 'left'`, "verify.visit-differs"},
		"visit added":       {`insert into visit select 20, site, date, state, counter, body from visit limit 1`, "verify.visits-differ"},
		"ticket altered":    {`update ticket set number = number + 10`, "verify.visit-differs"},
		"ticket removed":    {`delete from ticket where number = 2`, "verify.visit-differs"},
		"ticket added":      {`insert into ticket select site, date, service, 7, 20 from ticket limit 1`, "verify.visits-differ"},
		"day altered":       {`update day set body = cast(replace(cast(body as text), 'true', 'false') as blob)`, "verify.day-differs"},
		"day opened":        {`update day set closed = 1`, "verify.day-differs"},
		"day removed":       {`delete from day`, "verify.day-differs"},
		"day added":         {`insert into day select site, date + 1, closed, body from day`, "verify.visits-differ"},
		"walk-in altered":   {`update booking set walk_in = 1 where number = 5`, "verify.booking-differs"},
		"head of the chain": {`update device set hash = zeroblob(32)`, "store.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := duplicate(t, whole)
			tamper(t, folder, append(dropped, c.statement)...)
			s := open(t, folder)
			if err := s.Damaged(); err != nil {
				wantCode(t, err, c.code)
				return
			}
			v, err := s.Verify(t.Context(), func(int, int) {})
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range v.Problems {
				if problem.Code == c.code {
					return
				}
			}
			t.Errorf("problems %v, want %s", v.Problems, c.code)
		})
	}
}

func TestJournalGuardsItself(t *testing.T) {
	folder := written(t)
	db, err := sql.Open("sqlite3", filepath.Join(folder, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range []string{
		`delete from entry where position = 2`,
		`update entry set reason = 'x' where position = 2`,
		`update entry set personal = x'00' where position = 2`,
		`insert into taken select * from taken limit 1`,
	} {
		if _, err := db.ExecContext(t.Context(), statement); err == nil {
			t.Errorf("the schema let through: %s", statement)
		}
	}
	if _, err := db.ExecContext(t.Context(), `update entry set personal = null where position = 2`); err != nil {
		t.Errorf("erasing a personal part: %v", err)
	}
	s := open(t, folder)
	if err := s.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	sound(t, s) // the chain does not need what was erased
	day, err := s.Roster(t.Context(), "A", calendar.NewDate(2026, 10, 5))
	if err != nil || !day.Rows[0].Sealed || day.Rows[1].Sealed {
		t.Errorf("after erasing: %v", err)
	}
}

func TestDamagedFileIsReadOnly(t *testing.T) {
	folder := written(t)
	tamper(t, folder, `update device set hash = zeroblob(32)`)
	before, err := os.ReadFile(filepath.Join(folder, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, folder)
	wantCode(t, s.Damaged(), "store.damaged")
	if err := s.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	_, err = s.Book(t.Context(), order("Max"))
	wantCode(t, err, "store.damaged")
	if day, err := s.Roster(t.Context(), "A", calendar.NewDate(2026, 10, 5)); err != nil || len(day.Rows) != 20 {
		t.Errorf("the roster of a damaged file: %d rows, %v", len(day.Rows), err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(filepath.Join(folder, store.FileName)); err != nil || !bytes.Equal(before, after) {
		t.Errorf("a damaged file was written to: %v", err)
	}
}

func TestForeignFilesAreLeftAlone(t *testing.T) {
	for name, make := range map[string]func(path string) error{
		"not a database": func(path string) error { return os.WriteFile(path, []byte("Dear diary, today"), 0o600) },
		"cut short":      func(path string) error { return os.WriteFile(path, []byte("SQLite"), 0o600) },
		"another program’s": func(path string) error {
			db, err := sql.Open("sqlite3", path)
			if err != nil {
				return err
			}
			defer db.Close()
			_, err = db.Exec(`create table recipe (name text)`)
			return err
		},
		"a later version": func(path string) error {
			db, err := sql.Open("sqlite3", path)
			if err != nil {
				return err
			}
			defer db.Close()
			_, err = db.Exec(`pragma application_id = 0x44415942; pragma user_version = 999; create table future (x)`)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), store.FileName)
			if err := make(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			s, err := store.Open(filepath.Dir(path), store.Options{})
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			want := "store.not-daybook"
			if name == "a later version" {
				want = "store.later-version"
			}
			wantCode(t, err, want)
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

// TestAnyDamagedPageIsSaid overwrites pages of the file in turn: Daybook must say so.
func TestAnyDamagedPageIsSaid(t *testing.T) {
	source := written(t)
	whole, err := os.ReadFile(filepath.Join(source, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	stride := 7
	if proving() {
		stride = 1
	}
	for n := 0; n < len(whole)/page; n += stride {
		folder := t.TempDir()
		damaged := bytes.Clone(whole)
		for i := range page {
			damaged[n*page+i] ^= byte(i*31 + 7)
		}
		path := filepath.Join(folder, store.FileName)
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		if !saysSo(t, folder) {
			t.Errorf("page %d of %d was damaged and nothing noticed", n+1, len(whole)/page)
		}
	}
}

func saysSo(t *testing.T, folder string) bool {
	t.Helper()
	s, err := store.Open(folder, store.Options{})
	if err != nil {
		return true
	}
	defer s.Close()
	if s.Damaged() != nil || s.CheckFile(t.Context()) != nil {
		return true
	}
	v, err := s.Verify(t.Context(), func(int, int) {})
	return err != nil || len(v.Problems) > 0
}
