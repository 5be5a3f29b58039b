package terminal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/ui/terminal/answer"
)

// office is the program itself, built and run as people run it, on a folder of its own.
type office struct {
	t                       *testing.T
	program, folder, phrase string
}

// newOffice builds the program.
func newOffice(t *testing.T) *office {
	t.Helper()
	folder := t.TempDir()
	o := &office{t: t, program: filepath.Join(folder, "daybook"), folder: filepath.Join(folder, "data"), phrase: passphrase}
	build := exec.Command("go", "build", "-tags", "x11,migrated_fynedo,no_animations", "-o", o.program, "daybook")
	if text, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return o
}

func (o *office) command(stdin string, args ...string) *exec.Cmd {
	fixed := []string{"--data", o.folder, "--now", "2026-10-05T12:00:00Z", "--lang", "en"}
	c := exec.Command(o.program, append(fixed, args...)...)
	c.Stdin = strings.NewReader(stdin)
	c.Env = append(os.Environ(), "DAYBOOK_PASSPHRASE="+o.phrase, "HOME="+filepath.Dir(o.folder))
	return c
}

func (o *office) run(stdin string, args ...string) result {
	o.t.Helper()
	var out, errs bytes.Buffer
	c := o.command(stdin, args...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		if _, exited := errors.AsType[*exec.ExitError](err); !exited {
			o.t.Fatal(err)
		}
	}
	return result{c.ProcessState.ExitCode(), out.String(), errs.String()}
}

// ask runs a command that must end as told and reads its answers.
func ask[T any](o *office, exit int, stdin string, args ...string) []T {
	o.t.Helper()
	got := o.run(stdin, append(args, "--json")...)
	if got.code != exit {
		o.t.Fatalf("%q: %+v", args, got)
	}
	var answers []T
	for line := range strings.Lines(got.out) {
		var answer T
		if err := json.Unmarshal([]byte(line), &answer); err != nil {
			o.t.Fatalf("%q: %v in %s", args, err, line)
		}
		answers = append(answers, answer)
	}
	if len(answers) == 0 {
		o.t.Fatalf("%q: no answer", args)
	}
	return answers
}

func (o *office) refused(exit int, code, stdin string, args ...string) {
	o.t.Helper()
	if got := ask[answer.Failure](o, exit, stdin, args...)[0].Error; got.Code != code || strings.Contains(got.Message, "⟪") {
		o.t.Errorf("%q: %+v, want %s", args, got, code)
	}
}

// order asks for a passport booking at the first site of the file; extra are more fields.
func order(id uuid.UUID, family, extra string) string {
	return fmt.Sprintf(`{"command":%q,"site":"1137","service":"passport","language":"fr","notice":"2026-10-01",
		"contact":{"given":"Zoé","family":%q,"phone":"709-555-0142","email":"zoe@example.ca"},
		"persons":[{"given":"Zoé","family":%q,"kind":"adult"}],"notes":"asks for Ghislaine"%s}`, id, family, family, extra)
}

const sitesFileName = "../../data/sitesfile/offices.json"
