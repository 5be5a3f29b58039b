package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"daybook/model/roster"
	"daybook/translations"
)

// poppler runs one of the programs of poppler-utils on a document and gives what it writes.
func poppler(t interface {
	Helper()
	Fatalf(string, ...any)
}, document []byte, program string, args ...string,
) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "paper")
	if err != nil {
		t.Fatalf("%v", err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "document.pdf")
	if err := os.WriteFile(file, document, 0o600); err != nil {
		t.Fatalf("%v", err)
	}
	var complaints bytes.Buffer
	args = append(args, file)
	if program == "pdftotext" {
		args = append(args, "-") // the others write to standard output unasked
	}
	command := exec.Command(program, args...)
	command.Stderr = &complaints
	written, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v: %s", program, err, complaints.String())
	}
	if complaints.Len() > 0 {
		t.Fatalf("%s complains: %s", program, complaints.String())
	}
	return string(written)
}

// pages gives the text of every page as it stands.
func pages(t *testing.T, document []byte) []string {
	t.Helper()
	text := poppler(t, document, "pdftotext", "-layout")
	return strings.Split(strings.TrimSuffix(text, "\f"), "\f")
}

// plain gives the text of a document with every run of spaces and line ends made one space; pdftotext makes no-break
// spaces plain ones.
func plain(t *testing.T, document []byte) string {
	t.Helper()
	return strings.Join(strings.FieldsFunc(poppler(t, document, "pdftotext", "-raw"), func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\f'
	}), " ")
}

// valid judges a document by the strict rules.
func valid(t *testing.T, document []byte) {
	t.Helper()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(document), conf); err != nil {
		t.Fatalf("not a valid document: %v", err)
	}
}

// printRoster prints a roster and checks that it is a document.
func printRoster(t *testing.T, day roster.Day, language translations.Language) ([]byte, Report) {
	t.Helper()
	return printRosterAt(t, day, language, printedAt())
}

func printRosterAt(t *testing.T, day roster.Day, language translations.Language, at time.Time) ([]byte, Report) {
	t.Helper()
	p, words := printer(t, language)
	var document bytes.Buffer
	result, err := p.Roster(&document, day, words, at)
	if err != nil {
		t.Fatal(err)
	}
	valid(t, document.Bytes())
	return document.Bytes(), result
}

// printSlip prints a slip and checks that it is a document.
func printSlip(t *testing.T, data SlipData, language translations.Language) ([]byte, Report) {
	t.Helper()
	p, words := printer(t, language)
	var document bytes.Buffer
	result, err := p.Slip(&document, data, words, printedAt())
	if err != nil {
		t.Fatal(err)
	}
	valid(t, document.Bytes())
	return document.Bytes(), result
}

// contains checks that a text holds all the parts.
func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("the paper does not say %q", part)
		}
	}
}

// lacks checks that a text holds none of the parts.
func lacks(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(text, part) {
			t.Errorf("the paper says %q", part)
		}
	}
}
