package index

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// person is one of few fields, with the plain words the oracle compares.
func person(t *rapid.T) Fields {
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("abÉ")), 1, 4, -1)
	number := rapid.StringOfN(rapid.RuneFrom([]rune("12")), 3, 7, -1)
	return Fields{
		Words:  rapid.SliceOfN(letters, 0, 3).Draw(t, "words"),
		Phones: rapid.SliceOfN(number, 0, 1).Draw(t, "phones"),
	}
}

// hasWord is the oracle: w begins a name or is a fragment of a phone.
func hasWord(f Fields, w string) bool {
	for _, name := range f.Words {
		if strings.HasPrefix(strings.ReplaceAll(name, "É", "e"), w) {
			return true
		}
	}
	for _, p := range f.Phones {
		for i := range p {
			if (i == 0 || len(p)-i >= fragment) && strings.HasPrefix(p[i:], w) {
				return true
			}
		}
	}
	return false
}

func oracle(model map[uint32]Fields, words []string, limit int) []uint32 {
	var ids []uint32
	for id, f := range model {
		if !slices.ContainsFunc(words, func(w string) bool { return !hasWord(f, w) }) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	slices.Reverse(ids)
	return ids[:min(len(ids), limit)]
}

func TestAgainstOracle(t *testing.T) {
	word := rapid.OneOf(
		rapid.StringOfN(rapid.RuneFrom([]rune("abe")), 1, 3, -1),
		rapid.StringOfN(rapid.RuneFrom([]rune("12")), 1, 5, -1))
	ids := rapid.OneOf(rapid.Uint32Range(0, 30), rapid.Uint32Range(65530, 65540))
	rapid.Check(t, func(t *rapid.T) {
		ix := New()
		ix.tailMost = rapid.SampledFrom([]int{0, 3, 20, 4096}).Draw(t, "tail")
		ix.common = rapid.SampledFrom([]int{0, common}).Draw(t, "common")
		model := map[uint32]Fields{}
		t.Repeat(map[string]func(*rapid.T){
			"put": func(t *rapid.T) {
				id, f := ids.Draw(t, "id"), person(t)
				ix.Put(id, f)
				model[id] = f
			},
			"remove": func(t *rapid.T) {
				id := ids.Draw(t, "id")
				ix.Remove(id)
				delete(model, id)
			},
			"build": func(t *rapid.T) {
				first := ids.Draw(t, "first")
				people := rapid.SliceOfN(rapid.Custom(person), 0, 12).Draw(t, "people")
				ix.Build(len(people), feed(first, people...))
				for i, f := range people {
					model[first+uint32(i)] = f
				}
			},
			"": func(t *rapid.T) {
				words := rapid.SliceOfN(word, 1, 3).Draw(t, "text")
				limit := rapid.IntRange(1, 12).Draw(t, "limit")
				text := joinApart(words)
				expected := oracle(model, strings.Fields(text), limit)
				if diff := cmp.Diff(expected, ix.Search(text, limit)); diff != "" {
					t.Fatalf("Search(%q, %d): %s", text, limit, diff)
				}
				among := rapid.SliceOfNDistinct(ids, 0, 8, rapid.ID).Draw(t, "among")
				fits := oracle(model, strings.Fields(text), len(model))
				expected = slices.DeleteFunc(slices.Clone(among), func(id uint32) bool { return !slices.Contains(fits, id) })
				if got := ix.SearchAmong(text, among); !slices.Equal(got, expected) {
					t.Fatalf("SearchAmong(%q, %v) = %v, want %v", text, among, got, expected)
				}
				if ix.Len() != len(model) {
					t.Fatalf("%d people, want %d", ix.Len(), len(model))
				}
				for id, f := range model {
					if got := Matches(f, text); got != (len(oracle(map[uint32]Fields{id: f}, strings.Fields(text), 1)) == 1) {
						t.Fatalf("Matches(%v, %q) = %v", f, text, got)
					}
				}
			},
		})
	})
}

// joinApart makes a text of words; digit words side by side become one, as the
// search takes them.
func joinApart(words []string) string {
	text := words[0]
	for i, w := range words[1:] {
		if !digits([]byte(words[i])) || !digits([]byte(w)) {
			text += " "
		}
		text += w
	}
	return text
}

func FuzzSearch(f *testing.F) {
	f.Add("Zoé Tremblay", "tremb z", "(613) 555-0142", "613 555")
	f.Add("ʔ’ß", "ss", "V304512877", "v304 512")
	f.Add("a@b 王\xff", "@", "12 34x56789", "5678@")
	f.Fuzz(func(t *testing.T, name, text, number, more string) {
		ix := New()
		people := map[uint32]Fields{
			4:       {Words: []string{name, text}, Phones: []string{number}, Emails: []string{more}},
			9:       {Words: []string{more}, Numbers: []string{number, name}},
			1 << 30: {Emails: []string{name}, Phones: []string{more, text}},
		}
		for id, p := range people {
			ix.Put(id, p)
		}
		for _, q := range []string{text, more, name + " " + number, number[:len(number)/2]} {
			got := ix.Search(q, 10)
			for _, id := range got {
				if _, there := people[id]; !there {
					t.Errorf("Search(%q) gives %d, which is nobody", q, id)
				}
			}
			for id, p := range people {
				if Matches(p, q) && !slices.Contains(got, id) {
					t.Errorf("Search(%q) misses %d, %+v", q, id, p)
				}
			}
		}
	})
}
