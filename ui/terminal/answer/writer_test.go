package answer

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"daybook/translations"
)

var loaded = sync.OnceValues(translations.Load)

// in gives the words of a language.
func in(t *testing.T, lang translations.Language) *translations.Words {
	t.Helper()
	catalogue, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return catalogue.In(lang)
}

// told is an answer in words; its no-break spaces are plain ones.
func told(t *testing.T, lang translations.Language, answer func(*Writer) error) string {
	t.Helper()
	return strings.ReplaceAll(written(t, &Writer{Words: in(t, lang)}, answer), "\u00a0", " ")
}

// coded is an answer in JSON.
func coded(t *testing.T, lang translations.Language, answer func(*Writer) error) string {
	t.Helper()
	return written(t, &Writer{Words: in(t, lang), JSON: true}, answer)
}

func written(t *testing.T, a *Writer, answer func(*Writer) error) string {
	t.Helper()
	var out, errs bytes.Buffer
	a.Out, a.Err = &out, &errs
	if err := answer(a); err != nil || errs.Len() > 0 {
		t.Fatalf("%v, and beside it %q", err, errs.String())
	}
	return out.String()
}

// pretty writes JSON with indents, so that goldens can be read.
func pretty(t *testing.T, text string) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, []byte(text), "", "  "); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	return strings.TrimSpace(out.String())
}

// squeeze makes all runs of spaces one, no-break ones too: goldens need not count the columns.
func squeeze(text string) []string {
	lines := strings.Split(strings.ReplaceAll(text, "\u00a0", " "), "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return lines
}
