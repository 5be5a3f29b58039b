// Package paper prints: the roster that a desk works from with a pen, and the slip a client takes home. Both are PDF
// documents, tagged for people who listen to them, in either language, black and white, on Letter paper.
package paper

import (
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/api"
)

// Printer holds what every document needs and is costly to read: the coverage of the fonts. It never changes and may be
// used from several goroutines.
type Printer struct {
	faces *faces
}

// New makes a printer. It fails only if a built-in font is damaged.
func New() (*Printer, error) {
	api.DisableConfigDir() // otherwise a settings folder appears in the user's profile
	faces, err := loadFaces()
	if err != nil {
		return nil, err
	}
	return &Printer{faces: faces}, nil
}

// Report says what the caller should know of a document that was printed.
type Report struct {
	// Missing lists the characters that no font has and that were shown as ▯, as "U+1F600", with how often if more than
	// once: "U+1F600 × 3". It tells no names.
	Missing []string
	Pages   int
}

func report(missing map[rune]int, pages int) Report {
	r := Report{Pages: pages}
	for _, char := range slices.Sorted(maps.Keys(missing)) {
		entry := fmt.Sprintf("%U", char)
		if n := missing[char]; n > 1 {
			entry += fmt.Sprintf("\u00a0×\u00a0%d", n)
		}
		r.Missing = append(r.Missing, entry)
	}
	return r
}
