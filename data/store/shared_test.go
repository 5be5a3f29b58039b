package store_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/capacity"
	"daybook/model/site"
)

var one = capacity.Request{Party: capacity.Party{Service: site.Passport, Persons: 1}, Site: "A", Limit: 1}

// TestTwoStoresOnOneFile stands for the window and a command beside it: each sees what the other does.
func TestTwoStoresOnOneFile(t *testing.T) {
	folder := t.TempDir()
	a := open(t, folder)
	if err := a.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	b := open(t, folder)
	if err := b.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	if err := a.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 1)}); err != nil {
		t.Fatal(err)
	}
	for range 5 {
		x := mustBook(t, a, order("Zoé"))
		y := mustBook(t, b, order("Max"))
		if x.Places[0].Start+20 != y.Places[0].Start {
			t.Fatalf("one after the other: %v then %v", x.Places, y.Places)
		}
		for name, s := range map[string]*store.Store{"a": a, "b": b} {
			openings, err := s.Openings(t.Context(), one)
			if err != nil || openings[0].Start() != y.Places[0].End {
				t.Fatalf("%s offers %v after %v: %v", name, openings, y.Places, err)
			}
		}
		if _, err := a.Cancel(t.Context(), cancel(y.Booking)); err != nil {
			t.Fatal(err)
		}
		if openings, err := b.Openings(t.Context(), one); err != nil || openings[0].Start() != y.Places[0].Start {
			t.Fatalf("b does not see the cancelled place: %v %v", openings, err)
		}
	}
	if found, err := b.Find(t.Context(), "tremblay", 50); err != nil || len(found) != 10 {
		t.Errorf("b finds %d, want 10: %v", len(found), err)
	}
	sound(t, a)
	sound(t, b)
}

func TestChangedTellsOfOthers(t *testing.T) {
	folder := t.TempDir()
	a, b := open(t, folder), open(t, folder)
	if changed, err := a.Changed(t.Context()); err != nil {
		t.Fatal(err, changed)
	}
	if changed, err := a.Changed(t.Context()); err != nil || changed {
		t.Errorf("changed %v without a commit: %v", changed, err)
	}
	if err := b.SetSetting("language", "fr"); err != nil {
		t.Fatal(err)
	}
	if changed, err := a.Changed(t.Context()); err != nil || !changed {
		t.Errorf("another’s commit not noticed: %v", err)
	}
	if value, err := a.Setting("language"); err != nil || value != "fr" {
		t.Errorf("setting %q, %v", value, err)
	}
}

func TestReopening(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	recovery, err := s.SetUp("quatre mots pris au hasard")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SetUp("another passphrase entirely"); err == nil {
		t.Error("keys were made twice")
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 1)}); err != nil {
		t.Fatal(err)
	}
	a := mustBook(t, s, order("Zoé"))
	if err := s.SaveDraft(t.Context(), "book", []byte("half a name")); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, folder)
	if !s.Locked() || !s.Keyed() || s.Sample() {
		t.Errorf("reopened: locked %v, keyed %v, sample %v", s.Locked(), s.Keyed(), s.Sample())
	}
	wantCode(t, s.Unlock("quatre mots pris au hazard"), "vault.wrong-passphrase")
	wantCode(t, s.UnlockSample(), "store.not-sample")
	if err := s.UnlockRecovery(recovery); err != nil {
		t.Fatal(err)
	}
	if draft, err := s.Draft(t.Context(), "book"); err != nil || string(draft) != "half a name" {
		t.Errorf("draft %q, %v", draft, err)
	}
	s.Lock()
	if err := s.DropDraft(t.Context(), "book"); err != nil {
		t.Fatal(err)
	}
	if err := s.Unlock("quatre mots pris au hasard"); err != nil {
		t.Fatal(err)
	}
	if draft, err := s.Draft(t.Context(), "book"); err != nil || draft != nil {
		t.Errorf("dropped draft %q, %v", draft, err)
	}
	if r := mustShow(t, s, a.Booking); r.Details.Contact.Family != "Tremblay" {
		t.Errorf("after reopening: %+v", r)
	}
	info, err := os.Stat(filepath.Join(folder, store.FileName))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("file mode %v, %v", info.Mode(), err)
	}
}

func TestImportRefusesToDisplace(t *testing.T) {
	s := ready(t, 2)
	receipt := mustBook(t, s, order("Zoé"))
	same := office("A", 2)
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{same}); err != nil {
		t.Errorf("the same settings: %v", err)
	}
	smaller := office("A", 2)
	smaller.Counters = smaller.Counters[1:]
	wantCode(t, s.ImportSites(t.Context(), uuid.New(), []site.Site{office("B", 1), smaller}), "site.bookings-displaced")
	if _, err := s.Site("B"); err == nil {
		t.Error("half an import was kept")
	}
	if _, err := s.Cancel(t.Context(), cancel(receipt.Booking)); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{smaller}); err != nil {
		t.Errorf("once nothing is displaced: %v", err)
	}
	wantCode(t, s.ImportSites(t.Context(), uuid.Nil, []site.Site{smaller}), "command.missing")
	if openings, err := s.Openings(t.Context(), one); err != nil || openings[0].Places[0].Counter != 2 {
		t.Errorf("openings after the import: %v %v", openings, err)
	}
	sound(t, s)
}

func TestClockSetBackStillMovesOn(t *testing.T) {
	folder := t.TempDir()
	now := monday
	s, err := store.Open(folder, store.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 1)}); err != nil {
		t.Fatal(err)
	}
	a := mustBook(t, s, order("Zoé"))
	now = now.Add(-48 * time.Hour)
	if _, err := s.Cancel(t.Context(), cancel(a.Booking)); err != nil {
		t.Fatal(err)
	}
	if r := mustShow(t, s, a.Booking); r.Status != "cancelled" || !r.History[1].At.Equal(r.History[0].At) {
		t.Errorf("status %s after cancelling with the clock set back; history %v", r.Status, r.History)
	}
	sound(t, s)
}
