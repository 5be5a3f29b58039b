package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/data/store"
	"daybook/model/fault"
)

// settings reads all settings of a folder as one text.
func settings(t *testing.T, folder string) string {
	t.Helper()
	return query(t, folder, `select group_concat(name || '=' || value, char(10)) from (select * from setting order by name)`)
}

func TestKeysFromTheFirstDay(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	if s.Keyed() || s.Sample() || !s.Locked() {
		t.Errorf("new: keyed %v, sample %v, locked %v", s.Keyed(), s.Sample(), s.Locked())
	}
	wantCode(t, s.Unlock("whatever it was"), "store.not-set-up")
	wantCode(t, s.UnlockRecovery("whatever"), "store.not-set-up")
	wantCode(t, s.UnlockSample(), "store.not-sample")
	for passphrase, code := range map[string]string{"": "vault.passphrase-short", "short": "vault.passphrase-short", strings.Repeat("a", 40): "vault.passphrase-simple"} {
		_, err := s.SetUp(passphrase)
		wantCode(t, err, code)
	}
	if s.Keyed() || !s.Locked() {
		t.Error("a refused passphrase made keys")
	}
	const passphrase = "érable rivière lanterne dimanche"
	recovery, err := s.SetUp(passphrase)
	if err != nil || !s.Keyed() || s.Locked() {
		t.Fatalf("set up: %v, keyed %v, locked %v", err, s.Keyed(), s.Locked())
	}
	before := settings(t, folder)
	if strings.Contains(before, passphrase) || strings.Contains(before, recovery) {
		t.Error("a secret stands in the settings")
	}
	_, err = s.SetUp("another passphrase entirely")
	wantCode(t, err, "store.keyed")
	if s.Locked() {
		t.Error("a refused second set-up locked the store")
	}
	s.Lock()
	s.Lock()
	wantCode(t, s.Unlock(passphrase+"s"), "vault.wrong-passphrase")
	if !s.Locked() || settings(t, folder) != before {
		t.Error("a wrong passphrase changed something")
	}
	// A sample key laid beside real data opens nothing, right as it is.
	if err := os.WriteFile(filepath.Join(folder, "sample.key"), []byte(recovery), 0o600); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.UnlockSample(), "store.not-sample")
	for typed, code := range map[string]string{
		recovery: "", strings.ToLower(recovery): "", strings.ReplaceAll(recovery, "-", " "): "", recovery[1:]: "vault.recovery-mistyped", "": "vault.recovery-mistyped",
	} {
		s.Lock()
		wantCode(t, s.UnlockRecovery(typed), code)
		if s.Locked() != (code != "") {
			t.Errorf("%q: locked %v", code, s.Locked())
		}
	}
	if settings(t, folder) != before {
		t.Error("unlocking changed the settings")
	}
}

func TestSampleKeyInTrouble(t *testing.T) {
	folder, other := template(t), template(t)
	path := filepath.Join(folder, "sample.key")
	key, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	foreign, err := os.ReadFile(filepath.Join(other, "sample.key"))
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	s := open(t, folder)
	for _, c := range []struct{ content, code string }{
		{"", "vault.recovery-mistyped"},
		{"nothing of the kind", "vault.recovery-mistyped"},
		{string(key[:len(key)/2]), "vault.recovery-mistyped"},
		{string(foreign), "vault.wrong-recovery"},
		{string(key), ""},
		{"\n " + string(key) + " \n", ""},
	} {
		s.Lock()
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		wantCode(t, s.UnlockSample(), c.code)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.UnlockSample(), "store.not-sample")
	if !s.Sample() {
		t.Error("without its key it is no sample any more")
	}
}

func TestDamagedKeyRecords(t *testing.T) {
	whole := template(t)
	for _, c := range []struct{ records, code string }{
		{`{`, "store.damaged"}, {`[1]`, "store.damaged"}, {`no JSON`, "store.damaged"}, {``, "store.not-set-up"},
	} {
		folder := duplicate(t, whole)
		tamper(t, folder, `update setting set value = '`+c.records+`' where name = 'keys'`)
		s := open(t, folder)
		wantCode(t, s.UnlockSample(), c.code)
		wantCode(t, s.Unlock("whatever it was"), c.code)
		if !s.Locked() || s.Keyed() != (c.records != "") {
			t.Errorf("%s: locked %v, keyed %v", c.records, s.Locked(), s.Keyed())
		}
		if c.records == "" {
			continue
		}
		_, err := s.SetUp("another passphrase entirely") // what is sealed would be lost for good
		wantCode(t, err, "store.keyed")
	}
	folder := duplicate(t, whole)
	tamper(t, folder, `update setting set value = '{}' where name = 'keys'`)
	if err := open(t, folder).UnlockSample(); fault.Code(err) == "" {
		t.Errorf("empty records: %v", err)
	}
}

func TestSettings(t *testing.T) {
	folder := t.TempDir()
	a, b := open(t, folder), open(t, folder)
	for _, c := range []struct{ name, value string }{
		{"language", "fr"},
		{"language", "en"},
		{"language", ""},
		{"", "a nameless one"},
		{"étage", "2ᵉ, à gauche"},
		{"quote", `it's "so"; drop table setting`},
		{"long", strings.Repeat("x", 100_000)},
		{"lines", "one\ntwo\x00three"},
	} {
		if err := a.SetSetting(c.name, c.value); err != nil {
			t.Fatal(err)
		}
		for _, s := range []*store.Store{a, b} {
			if value, err := s.Setting(c.name); err != nil || value != c.value {
				t.Errorf("%q: %d bytes, want %d, %v", c.name, len(value), len(c.value), err)
			}
		}
	}
	if value, err := a.Setting("never set"); err != nil || value != "" {
		t.Errorf("never set: %q, %v", value, err)
	}
}

func TestDrafts(t *testing.T) {
	folder := template(t)
	s := unlocked(t, folder)
	ctx := t.Context()
	keep := func(name, text string) {
		t.Helper()
		if err := s.SaveDraft(ctx, name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	want := func(name, text string) {
		t.Helper()
		if draft, err := s.Draft(ctx, name); err != nil || string(draft) != text {
			t.Errorf("draft %q: %q, %v", name, draft, err)
		}
	}
	if draft, err := s.Draft(ctx, "book"); err != nil || draft != nil {
		t.Errorf("before any: %q, %v", draft, err)
	}
	keep("book", "Zoé Trem")
	keep("move", "tomorrow")
	keep("book", "Zoé Tremblay")
	want("book", "Zoé Tremblay")
	want("move", "tomorrow")
	keep("empty", "")
	want("empty", "")
	if err := s.DropDraft(ctx, "never saved"); err != nil {
		t.Error(err)
	}
	if rows := query(t, folder, `select count(*) from draft where instr(sealed, 'Tremblay') or instr(sealed, 'tomorrow')`); rows != "0" {
		t.Errorf("%s drafts can be read in the file", rows)
	}
	other := unlocked(t, folder)
	if draft, err := other.Draft(ctx, "book"); err != nil || string(draft) != "Zoé Tremblay" {
		t.Errorf("another process: %q, %v", draft, err)
	}
	s.Lock()
	wantCode(t, s.SaveDraft(ctx, "book", []byte("x")), "vault.locked")
	if err := s.DropDraft(ctx, "empty"); err != nil { // an idle program that has locked can wipe it
		t.Error(err)
	}
	if err := s.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	want("book", "Zoé Tremblay")
	want("empty", "")
}

// Sealed bytes belong to one draft: put under another’s identity, cut or changed they do not open.
func TestDraftsThatWereTamperedWith(t *testing.T) {
	folder := template(t)
	s := unlocked(t, folder)
	for i, change := range []string{
		`update draft set id = randomblob(16) where name = `, `update draft set sealed = (select sealed from draft where name = 'other') where name = `,
		`update draft set sealed = substr(sealed, 1, length(sealed) - 1) where name = `, `update draft set sealed = x'' where name = `,
	} {
		name := fmt.Sprint("draft", i)
		for _, each := range []string{name, "other"} {
			if err := s.SaveDraft(t.Context(), each, []byte("half a name")); err != nil {
				t.Fatal(err)
			}
		}
		tamper(t, folder, change+`'`+name+`'`)
		if draft, err := s.Draft(t.Context(), name); fault.Code(err) == "" || draft != nil {
			t.Errorf("%s opened as %q, %v", change, draft, err)
		}
		if draft, err := s.Draft(t.Context(), "other"); err != nil || string(draft) != "half a name" {
			t.Errorf("the other: %q, %v", draft, err)
		}
		if err := s.SaveDraft(t.Context(), name, []byte("again")); err != nil {
			t.Errorf("what does not open can be replaced: %v", err)
		}
	}
}
