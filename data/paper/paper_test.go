package paper

import (
	"bytes"
	"crypto/sha256"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/assets"
	"daybook/translations"
)

func TestReport(t *testing.T) {
	got := report(map[rune]int{0x1F600: 3, 'ש': 1}, 2)
	if diff := cmp.Diff(Report{Missing: []string{"U+05E9", "U+1F600\u00a0×\u00a03"}, Pages: 2}, got); diff != "" {
		t.Error(diff)
	}
}

// TestPrinterIsShared prints at the same time from several goroutines, and leaves the fonts as they were.
func TestPrinterIsShared(t *testing.T) {
	before := sha256.Sum256(append(bytes.Clone(assets.SansRegular()), assets.SansBold()...))
	p, words := printer(t, translations.French)
	texts := make([]bytes.Buffer, 4)
	var wait sync.WaitGroup
	for i := range texts {
		wait.Go(func() {
			if _, err := p.Roster(&texts[i], sampleDay(), words, printedAt()); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	for i := range texts {
		if plain(t, texts[i].Bytes()) != plain(t, texts[0].Bytes()) {
			t.Errorf("print %d differs", i)
		}
	}
	if after := sha256.Sum256(append(bytes.Clone(assets.SansRegular()), assets.SansBold()...)); after != before {
		t.Error("printing changed a font")
	}
}
