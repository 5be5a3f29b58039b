package translations

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

const testEnglish = `{
  "plain": "Confirm",
  "greet": "Good day, {{.Name}}",
  "twice": "{{.Name}} and {{.Name}}, {{.Other}}",
  "meet": "Come on {{.Date}} at {{.Time}}.",
  "persons": {"one": "{{.Count}} person at {{.Site}}", "other": "{{.Count}} people at {{.Site}}"},
  "fault.booking.full": "No place is left on {{.Date}}",
  "fault.displaced": {"one": "{{.Count}} booking moves", "other": "{{.Count}} bookings move"},
  "fault.internal": "Something went wrong"
}`

const testFrench = `{
  "plain": "Confirmer",
  "greet": "Bonjour, {{.Name}}",
  "twice": "{{.Name}} et {{.Name}}, {{.Other}}",
  "meet": "Présentez-vous le {{.Date}} à {{.Time}}.",
  "persons": {"one": "{{.Count}} personne à {{.Site}}", "many": "{{.Count}} de personnes à {{.Site}}", "other": "{{.Count}} personnes à {{.Site}}"},
  "fault.booking.full": "Aucune place le {{.Date}}",
  "fault.displaced": {"one": "{{.Count}} rendez-vous déplacé", "many": "{{.Count}} de rendez-vous déplacés", "other": "{{.Count}} rendez-vous déplacés"},
  "fault.internal": "Une erreur s’est produite"
}`

func testWords(t *testing.T, l Language) *Words {
	t.Helper()
	c, err := build([]byte(testEnglish), []byte(testFrench), false)
	if err != nil {
		t.Fatal(err)
	}
	return c.In(l)
}

// visible shows no-break spaces as underscores, so that a table can be read.
func visible(s string) string { return strings.ReplaceAll(s, nbsp, "_") }

func TestInGivesTheLanguageAskedFor(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range Languages() {
		if got := c.In(l).Language(); got != l {
			t.Errorf("In(%q) speaks %q", l, got)
		}
	}
	if got := c.In("de").Language(); got != English {
		t.Errorf("an unknown language gives %q, want English", got)
	}
}

func TestBuildRefusesADamagedFile(t *testing.T) {
	for _, file := range []string{"", "{", `"text"`, `[1]`, `{"a": {"one": "x", "sideways": "y"}}`} {
		if _, err := build([]byte(file), []byte(testFrench), false); err == nil {
			t.Errorf("English file %q was accepted", file)
		}
		if _, err := build([]byte(testEnglish), []byte(file), false); err == nil {
			t.Errorf("French file %q was accepted", file)
		}
	}
}

func TestT(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		id     string
		args   []Args
		en, fr string
	}{
		{"plain", nil, "Confirm", "Confirmer"},
		{"plain", []Args{{"Unused": 1}}, "Confirm", "Confirmer"},
		{"greet", []Args{{"Name": "Zoé"}}, "Good day, Zoé", "Bonjour, Zoé"},
		{"greet", []Args{{"Name": "{{.Name}} <b>"}}, "Good day, {{.Name}} <b>", "Bonjour, {{.Name}} <b>"},
		{"greet", nil, "Good day, ⟪Name⟫", "Bonjour, ⟪Name⟫"},
		{"greet", []Args{nil}, "Good day, ⟪Name⟫", "Bonjour, ⟪Name⟫"},
		{"twice", []Args{{"Name": "A"}, {"Other": "B"}}, "A and A, B", "A et A, B"},
		{"twice", []Args{{"Name": "A", "Other": "B"}, {"Other": "C"}}, "A and A, C", "A et A, C"},
		{"nothing.here", nil, "⟪nothing.here⟫", "⟪nothing.here⟫"},
		{"", nil, "⟪⟫", "⟪⟫"},
		{"persons", []Args{{"Site": "X"}}, "⟪Count⟫ people at X", "⟪Count⟫ personnes à X"},
		{"persons", []Args{{"Site": "X", "Count": 1}}, "1 person at X", "1 personne à X"},
		{"persons", []Args{{"Site": "X", "Count": uint8(2)}}, "2 people at X", "2 personnes à X"},
	}
	for _, test := range tests {
		if got := en.T(test.id, test.args...); got != test.en {
			t.Errorf("English T(%q, %v) = %q, want %q", test.id, test.args, got, test.en)
		}
		if got := fr.T(test.id, test.args...); got != test.fr {
			t.Errorf("French T(%q, %v) = %q, want %q", test.id, test.args, got, test.fr)
		}
	}
}

func TestN(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		count  int
		en, fr string
	}{
		{-1, "-1 person at X", "-1 personne à X"},
		{0, "0 people at X", "0 personne à X"},
		{1, "1 person at X", "1 personne à X"},
		{2, "2 people at X", "2 personnes à X"},
		{1_234, "1,234 people at X", "1_234 personnes à X"},
		{1_000_000, "1,000,000 people at X", "1_000_000 de personnes à X"},
		{1_000_001, "1,000,001 people at X", "1_000_001 personnes à X"},
	}
	for _, test := range tests {
		if got := en.N("persons", test.count, Args{"Site": "X", "Count": "ignored"}); got != test.en {
			t.Errorf("English N(%d) = %q, want %q", test.count, got, test.en)
		}
		if got := visible(fr.N("persons", test.count, Args{"Site": "X"})); got != test.fr {
			t.Errorf("French N(%d) = %q, want %q", test.count, got, test.fr)
		}
	}
	if got := en.N("nothing", 3); got != "⟪nothing⟫" {
		t.Errorf("an unknown id gives %q", got)
	}
	if got := fr.N("plain", 3); got != "Confirmer" {
		t.Errorf("a message without forms gives %q", got)
	}
	if got := en.N("greet", 1, Args{"Name": "Zoé"}); got != "Good day, Zoé" {
		t.Errorf("a message without forms gives %q", got)
	}
}

func TestSentenceEndsOnce(t *testing.T) {
	args := Args{"Date": time.Date(2026, time.October, 5, 0, 0, 0, 0, time.UTC), "Time": clockOf(580)}
	if got, want := visible(testWords(t, English).T("meet", args)), "Come on October 5, 2026 at 9:40_a.m."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := visible(testWords(t, French).T("meet", args)), "Présentez-vous le 5 octobre 2026 à 9_h_40."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

type testFault struct {
	id   string
	args map[string]any
}

func (f *testFault) Error() string             { return f.id }
func (f *testFault) MessageID() string         { return f.id }
func (f *testFault) Arguments() map[string]any { return f.args }

func TestFault(t *testing.T) {
	full := &testFault{"fault.booking.full", map[string]any{"Date": dateOf(time.Date(2026, time.October, 1, 0, 0, 0, 0, time.UTC))}}
	tests := []struct {
		name   string
		err    error
		en, fr string
	}{
		{"nothing", nil, "", ""},
		{"technical", errors.New("disk I/O"), "Something went wrong", "Une erreur s’est produite"},
		{"fault", full, "No place is left on October 1, 2026", "Aucune place le 1er octobre 2026"},
		{"wrapped", fmt.Errorf("booking: %w", fmt.Errorf("checking: %w", full)), "No place is left on October 1, 2026", "Aucune place le 1er octobre 2026"},
		{"joined", errors.Join(errors.New("other"), full), "No place is left on October 1, 2026", "Aucune place le 1er octobre 2026"},
		{"plural", &testFault{"fault.displaced", map[string]any{"Count": 1}}, "1 booking moves", "1 rendez-vous déplacé"},
		{"without arguments", &testFault{"fault.booking.full", nil}, "No place is left on ⟪Date⟫", "Aucune place le ⟪Date⟫"},
		{"without a text", &testFault{"fault.new", nil}, "⟪fault.new⟫", "⟪fault.new⟫"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := testWords(t, English).Fault(test.err); got != test.en {
				t.Errorf("English: %q, want %q", got, test.en)
			}
			if got := testWords(t, French).Fault(test.err); got != test.fr {
				t.Errorf("French: %q, want %q", got, test.fr)
			}
		})
	}
}

func TestHas(t *testing.T) {
	w := testWords(t, French)
	for id, want := range map[string]bool{"plain": true, "persons": true, "greet": true, "": false, "absent": false} {
		if w.Has(id) != want {
			t.Errorf("Has(%q) = %v", id, !want)
		}
	}
}

func TestWordsAreSharedByGoroutines(t *testing.T) {
	w := testWords(t, French)
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for range 200 {
				if got := w.N("persons", i+2, Args{"Site": "X"}); got != fmt.Sprintf("%d personnes à X", i+2) {
					t.Errorf("goroutine %d read %q", i, got)
					return
				}
			}
		})
	}
	group.Wait()
}
