package vault

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"daybook/model/fault"
)

func TestWordLists(t *testing.T) {
	shape := regexp.MustCompile(`^[a-z]{3,9}$`)
	for name, list := range map[string]string{"en": wordsEN, "fr": wordsFR} {
		t.Run(name, func(t *testing.T) {
			words := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
			if len(words) != 2048 {
				t.Fatalf("%d words", len(words))
			}
			if !slices.IsSorted(words) {
				t.Error("not in order")
			}
			known := map[string]bool{}
			for _, w := range words {
				if !shape.MatchString(w) {
					t.Errorf("%q is no plain word of 3 to 9 letters", w)
				}
				if known[w] {
					t.Errorf("%q comes twice", w)
				}
				known[w] = true
			}
			for _, w := range words {
				for _, slip := range slips(w) {
					if slip != w && known[slip] {
						t.Errorf("%q and %q are one slip apart", w, slip)
					}
				}
			}
		})
	}
}

// slips are all words one slip of typing away. Letters more need not be tried: they are the other word's letters less.
func slips(w string) []string {
	var all []string
	for i := range w {
		all = append(all, w[:i]+w[i+1:])
		for c := 'a'; c <= 'z'; c++ {
			all = append(all, w[:i]+string(c)+w[i+1:])
		}
		if i > 0 {
			all = append(all, w[:i-1]+w[i:i+1]+w[i-1:i]+w[i+1:])
		}
	}
	return all
}

func TestPropose(t *testing.T) {
	lists := map[string][]string{"en": strings.Fields(wordsEN), "fr": strings.Fields(wordsFR)}
	for lang, list := range map[string]string{"en": "en", "en-CA": "en", "fr": "fr", "fr-CA": "fr", "FR": "fr", "": "en", "frr": "en", "de": "en"} {
		proposed, err := Propose(lang)
		wantFault(t, err, "")
		words := strings.Split(proposed, " ")
		if len(words) != 4 {
			t.Errorf("%q: proposed %q", lang, proposed)
		}
		for _, w := range words {
			if _, found := slices.BinarySearch(lists[list], w); !found {
				t.Errorf("%q: %q is not of the %s list", lang, w, list)
			}
		}
		if code := fault.Code(checkPassphrase(proposed)); code != "" {
			t.Errorf("%q: proposed %q, which is refused: %s", lang, proposed, code)
		}
		if canonical(proposed) != proposed {
			t.Errorf("%q is not canonical", proposed)
		}
	}
}

func TestProposalsReachTheWholeList(t *testing.T) {
	seen := map[string]bool{}
	for range 6_000 {
		proposed, err := Propose("en")
		wantFault(t, err, "")
		for w := range strings.FieldsSeq(proposed) {
			seen[w] = true
		}
	}
	// 24,000 draws miss a given word of 2048 with a chance of 8 in a million: two missing do not happen.
	if len(seen) < 2047 {
		t.Errorf("only %d words ever came", len(seen))
	}
}

// The shortest proposals of either list are still long enough to be taken.
func TestShortestProposalIsTaken(t *testing.T) {
	for _, list := range []string{wordsEN, wordsFR} {
		words := strings.Fields(list)
		slices.SortStableFunc(words, func(a, b string) int { return len(a) - len(b) })
		if n := len(strings.Join(words[:proposedWords], " ")); n < MinPassphrase {
			t.Errorf("a proposal may have %d characters, %d are needed", n, MinPassphrase)
		}
	}
}

func TestProposeWithoutRandom(t *testing.T) {
	broken := errors.New("no random bytes")
	if got, err := propose(iotest.ErrReader(broken), "en"); !errors.Is(err, broken) || got != "" {
		t.Errorf("proposed %q, %v", got, err)
	}
}
