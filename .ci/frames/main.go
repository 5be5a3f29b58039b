// Frames measures what somebody at the window sees: how long after a key the first pixel changes, and the last one that
// the key leads to. It reads keys from its arguments, types each through xdotool, and watches the virtual screen's memory,
// which Xvfb keeps in a file (-fbdir). It prints one line: name, median and 99th percentile of both, in milliseconds.
//
//	frames -screen FILE -name "a key in Find" -rounds 40 a b c BackSpace BackSpace BackSpace
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

const (
	atRest   = 120 * time.Millisecond // without a change: all that the key led to is drawn
	tooLong  = 3 * time.Second
	lookEach = 200 * time.Microsecond
)

func main() {
	screen := flag.String("screen", "", "the file that holds the screen's pixels")
	name := flag.String("name", "", "what is measured")
	rounds := flag.Int("rounds", 20, "how often the keys are typed")
	flag.Parse()
	if err := measure(*screen, *name, *rounds, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "frames:", err)
		os.Exit(1)
	}
}

func measure(screen, name string, rounds int, keys []string, out io.Writer) error {
	pixels, err := mapped(screen)
	if err != nil {
		return err
	}
	typist, err := newTypist()
	if err != nil {
		return err
	}
	defer typist.Close()
	w := watch{pixels: pixels, seen: bytes.Clone(pixels)}
	w.rest(time.Now())
	var first, last []time.Duration
	for range rounds {
		for _, key := range keys {
			began := time.Now()
			if _, err := fmt.Fprintf(typist, "key --delay 0 %s\n", key); err != nil {
				return err
			}
			f, l, ok := w.rest(began)
			if !ok {
				return fmt.Errorf("nothing changed within %v of %s (%s)", tooLong, key, name)
			}
			first, last = append(first, f), append(last, l)
		}
	}
	_, err = fmt.Fprintf(out, "%-34s keys %4d   first pixels %5.1f / %5.1f ms   all drawn %5.1f / %5.1f ms\n",
		name, len(first), at(first, 50), at(first, 99), at(last, 50), at(last, 99))
	return err
}

// mapped maps the screen's file into memory.
func mapped(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return syscall.Mmap(int(file.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
}

// typist is one xdotool that types what it is told line by line, so that no start of a process is measured.
type typist struct {
	io.WriteCloser
	command *exec.Cmd
}

func newTypist() (*typist, error) {
	t := &typist{command: exec.Command("xdotool", "-")}
	in, err := t.command.StdinPipe()
	if err != nil {
		return nil, err
	}
	t.WriteCloser = in
	return t, t.command.Start()
}

// Close ends it.
func (t *typist) Close() error { return errors.Join(t.WriteCloser.Close(), t.command.Wait()) }

// watch tells when the screen changes.
type watch struct{ pixels, seen []byte }

// rest waits until the screen no longer changes: how long after began it first did, and last. ok is false if it never did.
func (w *watch) rest(began time.Time) (first, last time.Duration, ok bool) {
	quiet := time.Now()
	for time.Since(began) < tooLong {
		if !bytes.Equal(w.pixels, w.seen) {
			quiet = time.Now()
			last = quiet.Sub(began)
			if !ok {
				first, ok = last, true
			}
			copy(w.seen, w.pixels)
		}
		if ok && time.Since(quiet) > atRest {
			break
		}
		time.Sleep(lookEach)
	}
	return first, last, ok
}

// at is a percentile in milliseconds.
func at(all []time.Duration, percent int) float64 {
	slices.Sort(all)
	i := min(len(all)-1, len(all)*percent/100)
	return float64(all[i].Microseconds()) / 1000
}
