package crashvfs

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
)

// Cut builds in the folder into, which is made if needed and should be empty, the
// files as a power cut after the first at changes of the log could have left them
// (0 to Position). Chance decides among the states possible, see the package
// comment; the same log, position and seed give the same files.
func (r *Recording) Cut(at int, chance *rand.Rand, into string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.broken {
		return ErrBroken
	}
	if at < 0 || at > len(r.events) {
		return ErrPosition
	}
	found := r.survey(at).choose(chance)
	for _, f := range found {
		data := r.contents(f, at, chance)
		path := filepath.Join(into, f.name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return fmt.Errorf("making the folder of a cut: %w", err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return fmt.Errorf("writing a file of a cut: %w", err)
		}
	}
	return os.MkdirAll(into, 0o700)
}

// meaning is what a name meant from a position in the log on: a file, or nothing.
type meaning struct {
	since int
	file  *file
}

// folders is, for each name, the meanings that a cut may find: the last that is
// sure, first, then those after it.
type folders map[string][]meaning

// survey reads the log for what names may mean after a cut at the position.
func (r *Recording) survey(at int) folders {
	s := folders{}
	for name, f := range r.first {
		s[name] = []meaning{{-1, f}}
	}
	for i, e := range r.events[:at] {
		switch e.change {
		case created:
			if s[e.name] == nil {
				s[e.name] = []meaning{{-1, nil}}
			}
			s[e.name] = append(s[e.name], meaning{i, e.file})
		case deleted:
			s[e.name] = append(s[e.name], meaning{i, nil})
			if e.folder {
				s.sure(filepath.Dir(e.name), e.covers)
			}
		case synced:
			if e.folder {
				s.sure(filepath.Dir(e.file.name), e.covers)
			}
			s.made(e.file, e.covers)
		}
	}
	return s
}

// sure: the folder was synced, so what was known of its names is what stays.
func (s folders) sure(dir string, covers int) {
	for name, known := range s {
		if filepath.Dir(name) == dir {
			s[name] = known[newest(known, covers):]
		}
	}
}

// made: the file was synced, and with it that its name means it.
func (s folders) made(f *file, covers int) {
	known := s[f.name]
	i := slices.IndexFunc(known, func(m meaning) bool { return m.file == f && m.since < covers })
	if i > 0 {
		s[f.name] = known[i:]
	}
}

// newest is the index of the last meaning from before a position.
func newest(known []meaning, covers int) int {
	i := len(known) - 1
	for i > 0 && known[i].since >= covers {
		i--
	}
	return i
}

// choose takes one meaning for each name, and answers the files, in the order of
// their names so that a seed decides alone.
func (s folders) choose(chance *rand.Rand) []*file {
	var found []*file
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if f := s[name][chance.IntN(len(s[name]))].file; f != nil {
			found = append(found, f)
		}
	}
	return found
}
