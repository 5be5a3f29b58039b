package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"daybook/model/fault"
	"daybook/ui/terminal/usage"
)

// maxPassphrase is the longest passphrase file that is read, in bytes.
const maxPassphrase = 4096

// unlocked opens the bookings with their personal part.
func (j *job) unlocked() (Store, error) {
	store, err := j.open(false)
	switch {
	case err != nil:
		return nil, err
	case !store.Keyed():
		return nil, fault.New("store.not-set-up")
	case !store.Locked():
		return store, nil
	case store.Sample():
		return store, store.UnlockSample()
	}
	passphrase, err := j.passphrase()
	if err != nil {
		return nil, err
	}
	if err := j.pause(); err != nil {
		return nil, err
	}
	err = store.Unlock(passphrase)
	if counted := j.count(err); counted != nil {
		j.log("counting passphrases", counted)
	}
	return store, err
}

// pause waits after wrong passphrases, longer after each, whichever process was given them.
func (j *job) pause() error {
	count, last, err := j.home.Attempts.Failures()
	if err != nil {
		return fmt.Errorf("reading the count of wrong passphrases: %w", err)
	}
	delay := j.Delay(count)
	since := max(0, j.Now().Sub(last)) // a clock set back never makes it longer
	if since >= delay {
		return nil
	}
	fmt.Fprintln(j.Stderr, j.answer.Words.N("cli.wait", int((delay-since+time.Second-1)/time.Second)))
	return j.Sleep(j.ctx, delay-since)
}

// Sleep waits, or gives the context's error when that ends first.
func Sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// count keeps the number of wrong passphrases in step with an attempt.
func (j *job) count(unlocking error) error {
	if fault.Code(unlocking) == "vault.wrong-passphrase" {
		return j.home.Attempts.Failed()
	}
	if unlocking != nil {
		return nil
	}
	return j.home.Attempts.Passed()
}

// passphrase reads it from the file, or else from the environment.
func (j *job) passphrase() (string, error) {
	passphrase := j.Getenv("DAYBOOK_PASSPHRASE")
	if name := j.flags.PassphraseFile; name != "" {
		var err error
		if passphrase, err = j.passphraseFile(name); err != nil {
			return "", err
		}
	}
	if passphrase == "" {
		return "", usage.Error{Fault: fault.New("passphrase.missing")}
	}
	return passphrase, nil
}

// passphraseFile reads one line. A file that others may read is warned of: the passphrase opens every client's details.
func (j *job) passphraseFile(name string) (string, error) {
	file, err := os.Open(name)
	if err != nil {
		return "", unreadable(name, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return "", unreadable(name, err)
	}
	if info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 {
		j.answer.Warn(fault.New("passphrase.file-open", "File", name))
	}
	text, err := io.ReadAll(io.LimitReader(file, maxPassphrase+1))
	if err != nil {
		return "", unreadable(name, err)
	}
	if len(text) > maxPassphrase {
		return "", fault.New("passphrase.file-too-large", "File", name)
	}
	return strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r"), nil
}

// unreadable tells that a file a person named could not be read.
func unreadable(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fault.New("file.not-found", "File", name)
	}
	return fault.New("file.unreadable", "File", name)
}
