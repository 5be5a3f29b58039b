package terminal

import (
	"fmt"
	"io/fs"
	"os"
)

type verifyCommand struct {
	Digest bool
}

// Run checks that everything derived from the journal equals a full fold of it (design.md §5), or only gives the digest
// of the state, by which two installations are compared.
func (c *verifyCommand) Run(j *job) error {
	store, err := j.open(false)
	if err != nil {
		return err
	}
	if c.Digest {
		digest, err := store.Digest(j.ctx)
		if err != nil {
			return err
		}
		return j.answer.Digest(digest)
	}
	found, err := store.Verify(j.ctx, j.progress())
	if err != nil {
		return err
	}
	if err := j.answer.Verified(found); err != nil {
		return err
	}
	if len(found.Problems) > 0 {
		return errFailed
	}
	return nil
}

// progress tells how far a long command is, on one line that is written over; only to a person who watches.
func (j *job) progress() func(done, total int) {
	file, isFile := j.Stderr.(*os.File)
	if !isFile || j.answer.JSON || !watched(file) {
		return func(int, int) {}
	}
	shown := -1
	return func(done, total int) {
		if total <= 0 || done*100/total == shown {
			return
		}
		shown = done * 100 / total
		fmt.Fprintf(file, "\r%3d %%", shown)
		if done >= total {
			fmt.Fprint(file, "\r     \r")
		}
	}
}

// watched reports whether a stream is a screen rather than a file or a pipe.
func watched(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}
