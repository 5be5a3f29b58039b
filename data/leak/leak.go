// Package leak looks for people in files: it is for tests alone, which prove with it that what Daybook leaves on a disk
// names nobody.
package leak

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"daybook/data/index"
)

// head is how many bytes of a form are compared before the rest is: with a table of heads, a hundred thousand forms are
// looked for as quickly as one.
const head = 5

// Forms gives the byte forms in which texts might lie in a file: as they are, in capitals, folded for searching, their digits
// alone if there are nine or more; each in UTF-8 and both orders of UTF-16. Texts of less than five bytes are left out.
func Forms(texts ...string) [][]byte {
	var forms [][]byte
	for _, text := range texts {
		folded := index.Fold(text)
		all := []string{text, strings.ToUpper(text), strings.Join(folded, " "), strings.Join(folded, "")}
		if digits := digitsOf(text); len(digits) >= 9 {
			all = append(all, digits)
		}
		for _, form := range all {
			if len(form) >= head {
				forms = append(forms, []byte(form), wide(form, 0, 8), wide(form, 8, 0))
			}
		}
	}
	return forms
}

func digitsOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
}

// wide encodes a text in UTF-16, the first byte of a unit shifted by first, the second by second.
func wide(text string, first, second int) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit>>first), byte(unit>>second))
	}
	return out
}

// Search reads every regular file below the folders. It gives, for each file that holds any of the forms, where the first
// one stands, and how many bytes were read in all.
func Search(forms [][]byte, folders ...string) (found []string, read int, err error) {
	heads := map[[head]byte][][]byte{}
	for _, form := range forms {
		heads[[head]byte(form)] = append(heads[[head]byte(form)], form)
	}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			content, err := os.ReadFile(path)
			read += len(content)
			if at, form := first(content, heads); form != nil {
				found = append(found, fmt.Sprintf("%s at %d: %q", path, at, form))
			}
			return err
		})
		if err != nil {
			return found, read, err
		}
	}
	return found, read, nil
}

func first(content []byte, heads map[[head]byte][][]byte) (at int, form []byte) {
	for i := 0; i+head <= len(content); i++ {
		for _, form := range heads[[head]byte(content[i:])] {
			if bytes.HasPrefix(content[i:], form) {
				return i, form
			}
		}
	}
	return 0, nil
}
