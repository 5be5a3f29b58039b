package vault

import (
	"crypto/rand"
	_ "embed"
	"fmt"
	"io"
	"math/big"
	"strings"
)

// Each list has 2048 plain words of three to nine letters a to z, no two of which differ by one slip of typing
// (a letter more, less, or other, or two neighbours swapped). The French ones are spelled without accents by nature.
var (
	//go:embed words_en.txt
	wordsEN string
	//go:embed words_fr.txt
	wordsFR string
)

// proposedWords makes 44 bits: 11 a word. At [Iterations] a fast graphics card tries some ten thousand passphrases a
// second, so that a copied file costs it about twenty years on average, and a hundred of them about ten weeks. The
// keyring's secret, where there is one, puts guessing out of reach altogether.
const proposedWords = 4

// Propose gives a passphrase of four random words, in French for "fr" and its regions, in English otherwise.
func Propose(lang string) (string, error) {
	return propose(rand.Reader, lang)
}

func propose(random io.Reader, lang string) (string, error) {
	list := wordsEN
	if base, _, _ := strings.Cut(strings.ToLower(lang), "-"); base == "fr" {
		list = wordsFR
	}
	words := strings.Fields(list)
	chosen := make([]string, proposedWords)
	for i := range chosen {
		n, err := pick(random, len(words))
		if err != nil {
			return "", err
		}
		chosen[i] = words[n]
	}
	return strings.Join(chosen, " "), nil
}

// pick draws an index below n, each with the same chance.
func pick(random io.Reader, n int) (int, error) {
	drawn, err := rand.Int(random, big.NewInt(int64(n)))
	if err != nil {
		return 0, fmt.Errorf("drawing at random: %w", err)
	}
	return int(drawn.Int64()), nil
}
