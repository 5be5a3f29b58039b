package book_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/translations"
)

// crash opens the screen anew on the same store, without any of what is done on the way out.
func (d *desk) crash() {
	d.after = nil
	d.with(d.store)
}

// kept is the draft in the store.
func (d *desk) kept() []byte {
	d.T.Helper()
	kept, err := d.store.Draft(context.Background(), "book")
	if err != nil {
		d.T.Fatal(err)
	}
	return kept
}

// paused lets the pause go by after which a draft is saved.
func (d *desk) paused() {
	d.pass()
	d.Queue.Drain()
}

func TestFormComesBackAfterACrash(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.halfTyped()
		if d.kept() != nil {
			t.Error("saved before the person paused")
		}
		if !slices.ContainsFunc(d.after, func(w *timer) bool { return w.left > time.Second && w.left <= 2*time.Second }) {
			t.Error("nothing waits to save it")
		}
		d.paused()
		before := d.screen.State()
		d.now = d.now.Add(7 * time.Minute)
		d.crash()
		if diff := cmp.Diff(before, d.screen.State()); diff != "" {
			t.Errorf("after the crash: %s", diff)
		}
		words := d.Words.T("book.restored", translations.Args{
			"What": d.Words.T("service.biometrics") + " · Tremblay, Zoé", "Time": d.Words.Clock(8*60 + 20), "Key": "Ctrl+N",
		})
		if !d.says(words) {
			t.Errorf("%q is not said in %q", words, d.texts())
		}
		d.typed("X")
		if got := d.screen.State().Contact.Family; got != "TremblXay" {
			t.Errorf("went on to %q", got)
		}
		d.Ctrl(fyne.KeyN)
		d.Keys(fyne.KeyTab, fyne.KeyReturn)
		if d.says(words) || d.kept() != nil || d.screen.Begun() {
			t.Error("starting over leaves something of it")
		}
	}
}

// TestAgeOfADraft: older than an idle page may get it is wiped, whichever way the computer's clock went.
func TestAgeOfADraft(t *testing.T) {
	for after, back := range map[time.Duration]bool{
		29 * time.Minute: true, 30 * time.Minute: false, 3 * time.Hour: false, -29 * time.Minute: true, -31 * time.Minute: false,
	} {
		d := newDesk(t, translations.English)
		d.halfTyped()
		changed := d.now
		d.paused()
		d.now = changed.Add(after)
		d.crash()
		if got := d.screen.State().Letter == "V304512877"; got != back || d.screen.Begun() != back {
			t.Errorf("%s later: restored %v", after, got)
		}
		if (d.kept() != nil) != back || len(d.faults) != 0 {
			t.Errorf("%s later: %d bytes kept, said %v", after, len(d.kept()), d.faults)
		}
	}
}

// TestDamagedDraft is said and wiped, and the form is empty.
func TestDamagedDraft(t *testing.T) {
	d := newDesk(t, translations.English)
	for _, plain := range []string{
		"{", "rubbish", `{}`, `{"form":{"count":0,"persons":[]}}`, `{"form":{"count":3,"persons":[{}]}}`, `{"form":{"count":1,"persons":[{}],"panel":7}}`,
		`{"form":{"count":1,"persons":[{}]},"amend":{}}`, `{"form":{"count":1,"persons":[{}]},"parked":{}}`, `[]`, `{"form":{"count":"x"}}`, "\x00\xff",
	} {
		if err := d.store.SaveDraft(t.Context(), "book", []byte(plain)); err != nil {
			t.Fatal(err)
		}
		d.faults = nil
		d.crash()
		if len(d.faults) != 1 || !isFault(d.faults[0], "draft.damaged") {
			t.Errorf("%q: said %v", plain, d.faults)
		}
		if d.kept() != nil || d.screen.Begun() {
			t.Errorf("%q: still there", plain)
		}
		d.Ctrl(fyne.Key3)
		d.typed("V1")
		if got := d.screen.State().Letter; got != "V1" {
			t.Errorf("%q: typed %q", plain, got)
		}
	}
}

func isFault(err error, code string) bool {
	f, ok := errors.AsType[*fault.Fault](err)
	return ok && f.Code == code
}

// TestNothingPlainInTheFile looks for what was typed in every file of the data folder.
func TestNothingPlainInTheFile(t *testing.T) {
	d := newDesk(t, translations.English)
	d.halfTyped()
	d.paused()
	if d.kept() == nil {
		t.Fatal("nothing was saved")
	}
	files, err := os.ReadDir(d.folder)
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(d.folder, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"Trembl", "Zoé", "V304512877", "2026-09-1"} {
			if bytes.Contains(data, []byte(text)) {
				t.Errorf("%q stands in %s", text, file.Name())
			}
		}
	}
}
