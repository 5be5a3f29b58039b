package index

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func tokensOf(f Fields) []string {
	var t tokens
	t.read(f)
	list := []string{}
	for _, s := range t.list {
		list = append(list, string(t.of(s)))
	}
	slices.Sort(list)
	return list
}

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		name string
		give Fields
		want []string
	}{
		{"nothing", Fields{}, []string{}},
		{"no letters", Fields{Words: []string{" ", "’"}, Phones: []string{"-"}, Numbers: []string{"."}, Emails: []string{"@"}}, []string{}},
		{"names", Fields{Words: []string{"Zoé Anne", "Saint-Pierre"}}, []string{"anne", "pierre", "saint", "zoe"}},
		{"apostrophe", Fields{Words: []string{"D’Amours L'Écuyer"}}, []string{"amours", "damours", "ecuyer", "lecuyer"}},
		{"apostrophes at the ends", Fields{Words: []string{"’Roy Roy’ Anne"}}, []string{"anne", "roy", "roy"}},
		{"two apostrophes", Fields{Words: []string{"a'b'c"}}, []string{"abc", "bc", "c"}},
		{
			"North American phone",
			Fields{Phones: []string{"(613) 555-0142"}},
			[]string{"0142", "135550142", "16135550142", "35550142", "50142", "550142", "5550142", "6135550142"},
		},
		{
			"the same with its 1",
			Fields{Phones: []string{"+1 613 555 0142"}},
			[]string{"0142", "135550142", "16135550142", "35550142", "50142", "550142", "5550142", "6135550142"},
		},
		{"phone of elsewhere", Fields{Phones: []string{"+47 22 55 01"}}, []string{"47225501", "7225501", "225501", "25501", "5501"}},
		{"short phone", Fields{Phones: []string{"911"}}, []string{"911"}},
		{"extension", Fields{Phones: []string{"12345 poste 678"}}, []string{"12345", "2345", "678"}},
		{"number", Fields{Numbers: []string{"V30451"}}, []string{"0451", "30451", "v30451"}},
		{"number in groups", Fields{Numbers: []string{"v-30 451"}}, []string{"0451", "30451", "v30451"}},
		{"number with two runs", Fields{Numbers: []string{"AB1234C56789"}}, []string{"1234", "56789", "6789", "ab1234c56789"}},
		{"number of few digits", Fields{Numbers: []string{"B12"}}, []string{"b12"}},
		{"e-mail", Fields{Emails: []string{"Zoé.Roy+2@example.org"}}, []string{"2", "roy", "zoe"}},
		{"e-mail without domain", Fields{Emails: []string{"zoe"}}, []string{"zoe"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			slices.Sort(c.want)
			if diff := cmp.Diff(slices.Compact(c.want), slices.Compact(tokensOf(c.give))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Buffers used again hold nothing of the person before.
func TestTokensAgain(t *testing.T) {
	var tk tokens
	first := slices.Clone(tk.packed(zoe))
	if got := tk.packed(named("Anne")); len(got) != 1 {
		t.Errorf("%d keys after another person, want 1", len(got))
	}
	if diff := cmp.Diff(first, tk.packed(zoe)); diff != "" {
		t.Error(diff)
	}
	slices.Sort(first)
	if len(slices.Compact(first)) != len(first) {
		t.Error("keys are not each once")
	}
}

// However many names a booking has, each is findable.
func TestTokensMany(t *testing.T) {
	ix := New()
	var f Fields
	for i := range 3 * near {
		f.Words = append(f.Words, fmt.Sprintf("n%dx Roy", i))
	}
	ix.Put(1, f)
	ix.Put(2, named("Roy"))
	want(t, ix, "roy", 2, 1)
	for i := range 3 * near {
		want(t, ix, fmt.Sprintf("n%dx roy", i), 1)
	}
	ix.Remove(1)
	want(t, ix, "roy", 2)
}

func TestTokensWipe(t *testing.T) {
	var tk tokens
	tk.packed(zoe)
	text, keys := tk.text, tk.keys
	tk.wipe()
	if slices.ContainsFunc(text, func(c byte) bool { return c != 0 }) {
		t.Error("letters are left")
	}
	if slices.ContainsFunc(keys, func(k uint64) bool { return k != 0 }) {
		t.Error("keys are left")
	}
}

func TestJoin(t *testing.T) {
	for text, want := range map[string][]string{
		"613 555 0142":         {"6135550142"},
		"+1 (613) 555-0142":    {"16135550142"},
		"roy 613 555":          {"roy", "613555"},
		"613 roy 555":          {"613", "roy", "555"},
		"V304 512 877":         {"v304512877"},
		"ab12 34":              {"ab1234"},
		"abc12 34":             {"abc12", "34"},
		"v 304":                {"v", "304"},
		"12b 34":               {"12b", "34"},
		"zoe@example.org 613":  {"zoe", "613"},
		"a.b@x.y, c.d@x.y 1 2": {"a", "b", "c", "d", "12"},
	} {
		var f folder
		f.ask(text)
		var got []string
		for _, w := range f.words {
			got = append(got, string(f.of(w)))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}
