package store_test

import (
	"database/sql"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/crashvfs"
	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
)

// promise is a booking that was acknowledged, and where in the log of writes that was.
type promise struct {
	number   string
	ticket   int // of the client who came, or none
	position int
}

func crashing(t *testing.T, folder, synchronous string) *store.Store {
	t.Helper()
	s, err := store.Open(folder, store.Options{Now: func() time.Time { return monday }, VFS: crashvfs.VFSName, Synchronous: synchronous})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// season runs the real store, with its real data source name but for the file layer, through a few hundred commands with
// a few restarts, and gives what it acknowledged.
func season(t *testing.T, rec *crashvfs.Recording, folder, synchronous string) []promise {
	t.Helper()
	s := crashing(t, folder, synchronous)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 8)}); err != nil {
		t.Fatal(err)
	}
	var made []promise
	for i := range 240 {
		receipt, err := s.Book(t.Context(), order("Zoé", "Éric"))
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, promise{number: receipt.Confirmation, position: rec.Position()})
		if i%7 == 3 {
			if _, err := s.Cancel(t.Context(), cancel(receipt.Booking)); err != nil {
				t.Fatal(err)
			}
		}
		if i%5 == 2 {
			walkIn, err := s.WalkIn(t.Context(), walkIn())
			if err != nil {
				t.Fatal(err)
			}
			number := mustShow(t, s, walkIn.Booking).Details.Confirmation
			made = append(made, promise{number, walkIn.Visit.Ticket.Number, rec.Position()})
		}
		if i%100 == 99 { // closing empties the WAL; the next opening makes a new one
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			s = crashing(t, folder, synchronous)
			if err := s.UnlockSample(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return made
}

// cuts replays power cuts and counts those after which an acknowledged booking was gone.
func cuts(t *testing.T, rec *crashvfs.Recording, source string, made []promise, n int) (cutsThatLost int) {
	t.Helper()
	key, err := os.ReadFile(filepath.Join(source, "sample.key"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		chance := rand.New(rand.NewPCG(7, uint64(i)))
		at := made[0].position + chance.IntN(rec.Position()-made[0].position+1)
		if i%2 == 0 { // right after an acknowledgement a missing sync shows best
			at = made[chance.IntN(len(made))].position
		}
		folder := t.TempDir()
		if err := rec.Cut(at, chance, folder); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "sample.key"), key, 0o600); err != nil {
			t.Fatal(err)
		}
		if lost := afterCut(t, folder, at, made); lost > 0 {
			cutsThatLost++
		}
		os.RemoveAll(folder)
	}
	return cutsThatLost
}

// afterCut opens what a cut left and looks for everything acknowledged before it.
func afterCut(t *testing.T, folder string, at int, made []promise) (lost int) {
	t.Helper()
	s := open(t, folder)
	defer s.Close()
	if err := s.Damaged(); err != nil {
		t.Fatalf("cut at %d: %v", at, err)
	}
	intact(t, folder, at)
	if err := s.UnlockSample(); err != nil {
		return len(made) // the keys had been acknowledged too
	}
	sound(t, s)
	for _, p := range made {
		if p.position > at {
			break
		}
		found, err := s.ByConfirmation(t.Context(), p.number)
		if errors.Is(err, fault.New("booking.unknown")) {
			lost++
		} else if err != nil {
			t.Fatal(err)
		} else if found[0].Visit.Ticket.Number != p.ticket {
			t.Errorf("cut at %d: ticket %v, want %d", at, found[0].Visit.Ticket, p.ticket)
		}
	}
	return lost
}

// intact has SQLite examine all of a file, indexes included.
func intact(t *testing.T, folder string, at int) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(folder, store.FileName)+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var verdict string
	if err := db.QueryRowContext(t.Context(), `pragma integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
		t.Fatalf("cut at %d: %s, %v", at, verdict, err)
	}
}

func powerCuts(t *testing.T, synchronous string) (cutsThatLost, n int) {
	t.Helper()
	folder := t.TempDir()
	rec, err := crashvfs.Start(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer rec.Stop()
	made := season(t, rec, folder, synchronous)
	n = 20
	if proving() {
		n = 1000
	}
	return cuts(t, rec, folder, made, n), n
}

func TestPowerCutsLoseNothing(t *testing.T) {
	lost, n := powerCuts(t, "")
	if lost > 0 {
		t.Errorf("%d of %d cuts lost acknowledged bookings", lost, n)
	}
	t.Logf("%d cuts, %d lost acknowledged bookings", n, lost)
}

// TestPowerCutsShowWhatNormalLoses is the control: with the driver's own setting the same cuts must lose bookings, else
// the test above would prove nothing.
func TestPowerCutsShowWhatNormalLoses(t *testing.T) {
	lost, n := powerCuts(t, "NORMAL")
	if lost == 0 {
		t.Errorf("no cut of %d lost anything under synchronous=NORMAL: the cuts are too kind", n)
	}
	t.Logf("%d cuts, %d lost acknowledged bookings under synchronous=NORMAL", n, lost)
}

func TestFullDiskLosesNothing(t *testing.T) {
	folder := t.TempDir()
	rec, err := crashvfs.Start(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer rec.Stop()
	s := crashing(t, folder, "")
	defer s.Close()
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 8)}); err != nil {
		t.Fatal(err)
	}
	var made []booking.Receipt
	rec.Full(rec.Size() + 4_000_000)
	for {
		receipt, err := s.Book(t.Context(), order("Zoé"))
		if err != nil {
			wantCode(t, err, "store.disk-full")
			break
		}
		if made = append(made, receipt); len(made) > 5_000 {
			t.Fatal("the disk never filled")
		}
	}
	if len(made) < 10 {
		t.Fatalf("only %d bookings before the disk was full", len(made))
	}
	for _, receipt := range made {
		if _, err := s.ByConfirmation(t.Context(), receipt.Confirmation); err != nil {
			t.Fatalf("an acknowledged booking is lost: %v", err)
		}
	}
	rec.Full(-1)
	after, err := s.Book(t.Context(), order("Max"))
	if err != nil {
		t.Fatalf("with space again: %v", err)
	}
	if last := made[len(made)-1].Places[0]; after.Places[0] == last {
		t.Errorf("the place %v was given twice", last)
	}
	sound(t, s)
	t.Logf("%d bookings before the disk was full, 0 lost", len(made))
}
