package index

import (
	"slices"
	"strings"
)

// Fields is what a person, or all people of a booking, can be found by. All is
// given as typed; the index folds it.
type Fields struct {
	Words   []string // names
	Phones  []string // in any form; an extension after letters is not indexed
	Numbers []string // application numbers, such as V304512877
	Emails  []string // found by the words before the @
}

const (
	fragment  = 4  // digits a phone or number is cut down to, and no further
	maxDigits = 24 // of one number; what follows is not indexed
	near      = 64 // keys looked back for a repetition
)

// tokens takes Fields apart. Its buffers are used again for the next person.
type tokens struct {
	folder
	list []span
	keys []uint64
}

// read makes list the tokens of f: whoever is searched for must have, for each
// word typed, a token that begins with it.
func (t *tokens) read(f Fields) {
	t.reset()
	t.list = t.list[:0]
	for _, s := range f.Words {
		first, cut := len(t.words), len(t.cuts)
		t.fold(s)
		t.join(first)
		t.list = append(t.list, t.words[first:]...)
		t.afterCuts(first, cut)
	}
	for _, s := range f.Emails {
		first := len(t.words)
		local, _, _ := strings.Cut(s, "@")
		t.fold(local)
		t.join(first)
		t.list = append(t.list, t.words[first:]...)
	}
	for _, s := range f.Phones {
		t.phone(s)
	}
	for _, s := range f.Numbers {
		t.number(s)
	}
}

// packed gives the keys of f, in a slice that is good until the next call. A
// name that several people of a booking share is given once; a repetition far
// from the first costs memory but does no harm.
func (t *tokens) packed(f Fields) []uint64 {
	t.read(f)
	t.keys = t.keys[:0]
	for _, s := range t.list {
		key, _ := pack(t.of(s))
		if slices.Contains(t.keys[max(0, len(t.keys)-near):], key) {
			continue
		}
		if len(t.keys) == cap(t.keys) {
			old := t.keys
			t.keys = append(make([]uint64, 0, max(2*len(old), 64)), old...)
			clear(old)
		}
		t.keys = append(t.keys, key)
	}
	return t.keys
}

func (t *tokens) wipe() {
	t.folder.wipe()
	clear(t.keys[:cap(t.keys)])
	*t = tokens{}
}

// afterCuts adds what follows an apostrophe as a token of its own: D’Amours is
// looked for as damours, as amours and as d amours.
func (t *tokens) afterCuts(first, cut int) {
	for _, w := range t.words[first:] {
		for ; cut < len(t.cuts) && t.cuts[cut] <= w.to; cut++ {
			if at := t.cuts[cut]; at > w.from && at < w.to {
				t.list = append(t.list, span{at, w.to})
			}
		}
	}
}

// phone adds the fragments of every run of digits. A North American number is
// indexed with its 1, so that it is found typed with or without.
func (t *tokens) phone(s string) {
	first := len(t.words)
	t.fold(s)
	t.join(first)
	for _, w := range t.words[first:] {
		d := t.of(w)
		if !digits(d) {
			continue
		}
		if len(d) == 10 && d[0] >= '2' {
			w = t.again(d)
		}
		t.fragments(w)
	}
}

// again writes the ten digits d once more, with a 1 before them.
func (t *tokens) again(d []byte) span {
	local := [11]byte{0: '1'}
	copy(local[1:], d)
	from := len(t.text)
	for _, c := range local {
		t.put(c)
	}
	t.start = len(t.text)
	clear(local[:])
	return span{from, t.start}
}

// number adds an application number as one word, whatever parts it in writing,
// and the fragments of its digits.
func (t *tokens) number(s string) {
	first := len(t.words)
	t.fold(s)
	if first == len(t.words) {
		return
	}
	whole := span{t.words[first].from, len(t.text)}
	t.list = append(t.list, whole)
	for i := whole.from; i < whole.to; i++ {
		from := i
		for i < whole.to && digit(t.text[i]) {
			i++
		}
		if i-from >= fragment {
			t.fragments(span{from, i})
		}
	}
}

// fragments adds every end of a run of digits that has at least four: a prefix
// of an end is any fragment of the run. A shorter run is added whole.
func (t *tokens) fragments(s span) {
	s.to = min(s.to, s.from+maxDigits)
	t.list = append(t.list, s)
	for from := s.from + 1; from+fragment <= s.to; from++ {
		t.list = append(t.list, span{from, s.to})
	}
}

// join makes one word of digits that were written in groups, from word first
// on: 613 555 0142, V304 512 877.
func (f *folder) join(first int) {
	to := first
	for i := first; i < len(f.words); i++ {
		w := f.words[i]
		if to > first && digits(f.of(w)) && opensNumber(f.of(f.words[to-1])) {
			f.words[to-1].to = w.to
			continue
		}
		f.words[to] = w
		to++
	}
	f.words = f.words[:min(to, len(f.words))]
}

// opensNumber tells whether digits after w belong to it: w is all digits, or
// one or two letters and digits.
func opensNumber(w []byte) bool {
	for i := range min(3, len(w)) {
		if digits(w[i:]) {
			return true
		}
	}
	return false
}

func digits(w []byte) bool {
	for _, c := range w {
		if !digit(c) {
			return false
		}
	}
	return len(w) > 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
