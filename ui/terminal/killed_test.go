package terminal

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/data/leak"
)

// crowdOf gives a book file of so many clients, and everything in it that names or reaches somebody.
func crowdOf(t *testing.T, n int) (file string, texts []string) {
	t.Helper()
	items := make([]map[string]any, n)
	for i := range items {
		letters := fmt.Sprintf("%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
		given, family, phone := "Zoéq"+letters, "Łukwójx"+letters, fmt.Sprintf("613-%03d-%04d", 200+i%700, 1000+i*7%9000)
		application, note := fmt.Sprintf("V%09d", 304_000_000+i), "notezq"+letters+" vient avec son frère"
		items[i] = map[string]any{
			"command": uuid.New(), "site": "1137", "service": "biometrics", "language": "fr", "notes": note,
			"contact": map[string]any{"given": given, "family": family, "phone": phone, "email": "q" + letters + "@example.org"},
			"persons": []any{map[string]any{"given": given, "family": family, "application": application, "letter_date": "2026-09-12"}},
		}
		texts = append(texts, given, family, phone, application, note, "q"+letters+"@example.org")
	}
	text, err := json.Marshal(items)
	if err != nil {
		t.Fatal(err)
	}
	return string(text), texts
}

// TestKilledProgramLeavesNobody runs the program in the folders it chooses itself, kills it while it books, and looks for
// 1,000 clients in every file under data, state, cache and temporary files.
func TestKilledProgramLeavesNobody(t *testing.T) {
	o := newOffice(t)
	home := t.TempDir()
	folders := map[string]string{}
	environment := append(os.Environ(), "DAYBOOK_PASSPHRASE="+o.phrase, "HOME="+home)
	for variable, name := range map[string]string{"XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "TMPDIR": "tmp", "SQLITE_TMPDIR": "tmp"} {
		folders[name] = filepath.Join(home, name)
		environment = append(environment, variable+"="+folders[name])
		if err := os.MkdirAll(folders[name], 0o700); err != nil {
			t.Fatal(err)
		}
	}
	command := func(stdin string, args ...string) *exec.Cmd {
		c := exec.Command(o.program, append([]string{"--now", "2026-10-05T12:00:00Z"}, args...)...)
		c.Env, c.Stdin, c.Stderr = environment, strings.NewReader(stdin), os.Stderr
		return c
	}
	for _, args := range [][]string{{"init"}, {"sites", "import", "../../data/sitesfile/offices.json"}} {
		if err := command("", args...).Run(); err != nil {
			t.Fatalf("%v: %v", args, err)
		}
	}
	file, texts := crowdOf(t, 1000)
	answered := killWhileBooking(t, command(file, "book", "-"), 900)
	if info, err := os.Stat(filepath.Join(folders["data"], "daybook", "daybook.db-wal")); err != nil || info.Size() == 0 {
		t.Fatalf("no WAL was left to look into: %v", err)
	}
	forms := leak.Forms(texts...)
	found, read, err := leak.Search(forms, home)
	if err != nil || len(found) > 0 || read < 100_000 {
		t.Errorf("%d bytes read, found %v, %v", read, found, err)
	}
	if err := os.WriteFile(filepath.Join(folders["state"], "planted"), []byte(texts[len(texts)/2]), 0o600); err != nil {
		t.Fatal(err)
	}
	if found, _, err := leak.Search(forms, home); err != nil || len(found) != 1 {
		t.Errorf("the same search does not find a planted client: %v, %v", found, err)
	}
	t.Logf("killed after %d answers; %d forms of 1,000 clients in %d bytes: %d found", answered, len(forms), read, len(found))
}

// killWhileBooking kills a program once it has given so many answers, in the middle of the next booking.
func killWhileBooking(t *testing.T, c *exec.Cmd, after int) (answered int) {
	t.Helper()
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); answered++ {
		if answered == after {
			if err := c.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if c.Wait() == nil || answered < after {
		t.Fatalf("the program ended by itself after %d answers", answered)
	}
	return answered
}
