package crashvfs

import (
	"path/filepath"
	"strings"
	"sync"
)

// recordings is the one variable of the package: SQLite's list of VFSs belongs
// to the whole process, and its calls come with a path or a number, no more.
var recordings = registry{handles: map[int64]handle{}}

// registry knows the folders being recorded and the files open in them.
type registry struct {
	mu      sync.Mutex
	all     []*Recording
	handles map[int64]handle
	last    int64 // number given last; never 0, which means not recorded
}

// handle is one open file of a recording.
type handle struct {
	*Recording
	file *file
}

// add takes in a recording unless its folder lies in a recorded one or around it.
func (g *registry) add(r *Recording) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, other := range g.all {
		if within(r.dir, other.dir) || within(other.dir, r.dir) {
			return false
		}
	}
	g.all = append(g.all, r)
	return true
}

func (g *registry) remove(r *Recording) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for i, other := range g.all {
		if other == r {
			g.all = append(g.all[:i:i], g.all[i+1:]...)
			return
		}
	}
}

// find answers the recording that a path belongs to and its name there.
func (g *registry) find(path string) (*Recording, string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, r := range g.all {
		if within(path, r.dir) && path != r.dir {
			return r, path[len(r.dir)+1:]
		}
	}
	return nil, ""
}

// opened gives an open file its number.
func (g *registry) opened(h handle) int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.last++
	g.handles[g.last] = h
	return g.last
}

func (g *registry) closed(number int64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.handles, number)
}

func (g *registry) handle(number int64) handle {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.handles[number]
}

// within says whether path is dir or lies below it.
func within(path, dir string) bool {
	return path == dir || strings.HasPrefix(path, dir+string(filepath.Separator))
}
