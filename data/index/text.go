package index

import (
	"bytes"
	"slices"
	"strings"
)

// ask folds the text of a search. Of an e-mail address the part from the @ on
// is left out, as it is in the index.
func (f *folder) ask(text string) {
	for part := range strings.FieldsSeq(text) {
		local, _, _ := strings.Cut(part, "@")
		f.fold(local)
	}
	f.join(0)
}

// Matches tells exactly whether f is what text looks for: every word of text,
// folded, begins some token of f, in any order. Digits typed in groups are one
// word, and it may be any fragment of a phone or an application number, as long
// as it starts at the fourth digit from the end or before. A text without words
// matches nobody. The caller uses it on decrypted rows to drop the false hits
// of Search.
func Matches(f Fields, text string) bool {
	var q folder
	var t tokens
	defer q.wipe()
	defer t.wipe()
	q.ask(text)
	t.read(f)
	for _, w := range q.words {
		found := slices.ContainsFunc(t.list, func(s span) bool {
			return bytes.HasPrefix(t.of(s), q.of(w))
		})
		if !found {
			return false
		}
	}
	return len(q.words) > 0
}
