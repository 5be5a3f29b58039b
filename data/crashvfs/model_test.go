package crashvfs

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"
)

// absent stands for a byte beyond the end of the file.
const absent = -1

// possible is, byte by byte, what a cut may find in a file: the oracle, which
// knows nothing of sectors, luck or order.
type possible []map[int]bool

func (p possible) write(e event, sure bool) {
	for i := range p {
		switch b := i - int(e.offset); {
		case b >= len(e.data): // beyond the write: as before
		case b >= 0 && sure:
			p[i] = map[int]bool{int(e.data[b]): true}
		case b >= 0:
			p[i][int(e.data[b])] = true
			p[i][0] = p[i][0] || p[i][absent] // the length came, the contents did not
		default:
			p.reach(i, sure)
		}
	}
}

// reach: the file now goes beyond byte i, a gap is filled with zeros.
func (p possible) reach(i int, sure bool) {
	p[i][0] = p[i][0] || p[i][absent]
	if sure {
		delete(p[i], absent)
	}
}

func (p possible) truncate(size int, sure bool) {
	for i := range size {
		p.reach(i, sure)
	}
	for i := size; i < len(p); i++ {
		if sure {
			p[i] = map[int]bool{}
		}
		p[i][absent] = true
	}
}

// isSure says, by the words of the package comment, whether change j of the log
// is sure at a cut: the first sync to cover it decides.
func isSure(events []event, j int) bool {
	for _, e := range events {
		if e.file == events[j].file && (e.change == synced || e.change == unsynced) && j < e.covers {
			return e.change == synced
		}
	}
	return false
}

// space is the length of the files that the property looks at, in bytes.
const space = 4 * sector

// logged draws a log of writes, shortenings and syncs of two files.
func logged(t *rapid.T) *Recording {
	r := &Recording{limit: -1, names: map[string]*file{}, first: map[string]*file{}}
	for _, name := range []string{"a", "b"} {
		f := &file{name: name, base: make([]byte, rapid.IntRange(0, 700).Draw(t, "base"))}
		f.size = int64(len(f.base))
		r.first[name], r.names[name] = f, f
	}
	ticket := map[*file]int{}
	for i := range rapid.IntRange(0, 25).Draw(t, "changes") {
		f := r.names[rapid.SampledFrom([]string{"a", "b"}).Draw(t, "file")]
		switch rapid.IntRange(0, 5).Draw(t, "change") {
		case 0:
			r.truncate(f, int64(rapid.IntRange(0, space).Draw(t, "size")))
		case 1: // a sync begins, to end later
			ticket[f] = r.syncing(f)
		case 2:
			r.sync(f, ticket[f])
		case 3:
			r.fails = rapid.IntRange(0, 1).Draw(t, "fails")
			if ticket := r.syncing(f); ticket >= 0 {
				r.sync(f, ticket)
			}
		default:
			offset := rapid.IntRange(0, space-1).Draw(t, "offset")
			data := make([]byte, rapid.IntRange(1, space-offset).Draw(t, "length"))
			for b := range data {
				data[b] = byte(i + 1)
			}
			r.write(f, data, int64(offset))
		}
	}
	return r
}

// TestCutIsPossible: every byte of every cut is one that the oracle allows, and
// nothing is taken as safe that no sync covered, which would make cuts too kind.
func TestCutIsPossible(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		r := logged(t)
		at := rapid.IntRange(0, len(r.events)).Draw(t, "at")
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		if err := r.Cut(at, chance, dir); err != nil {
			t.Fatal(err)
		}
		for name, f := range r.first {
			want := make(possible, space)
			for i := range want {
				want[i] = map[int]bool{absent: true}
			}
			want.write(event{data: f.base}, true)
			safe := r.safe(f, at)
			for i, e := range r.events[:at] {
				sure := isSure(r.events[:at], i)
				switch {
				case e.file != f:
					continue
				case e.change == written:
					want.write(e, sure)
				case e.change == truncated:
					want.truncate(int(e.offset), sure)
				default:
					continue
				}
				if safe[i] != sure {
					t.Fatalf("change %d is taken as safe: %t", i, safe[i])
				}
			}
			got, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			for i := range want {
				b := absent
				if i < len(got) {
					b = int(got[i])
				}
				if !want[i][b] {
					t.Fatalf("file %s, byte %d is %d, possible %v", name, i, b, want[i])
				}
			}
		}
	})
}

// TestEveryFateComes: a write of two sectors that no sync covered is found whole,
// gone, torn either way, and as length without contents.
func TestEveryFateComes(t *testing.T) {
	t.Parallel()
	f := &file{name: "a"}
	r := &Recording{limit: -1, first: map[string]*file{"a": f}}
	data := make([]byte, 2*sector)
	for i := range data {
		data[i] = 'x'
	}
	r.write(f, data, 0)
	seen := map[string]int{}
	for seed := range uint64(300) {
		got := r.contents(f, 1, rand.New(rand.NewPCG(seed, 0)))
		var state string
		for i := 0; i < len(got); i += sector {
			state += map[byte]string{0: "0", 'x': "x"}[got[i]]
		}
		seen[state]++
	}
	for _, state := range []string{"", "xx", "x0", "0x", "00"} {
		if seen[state] == 0 {
			t.Errorf("never found: %q", state)
		}
	}
	if len(seen) != 5 {
		t.Errorf("found %v", seen)
	}
}
