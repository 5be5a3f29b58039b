package spool

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"daybook/model/fault"
)

// Programs are the system's own, each a program and its arguments, to which the path is added.
type Programs struct {
	Viewer  []string
	Printer []string // none: the viewer prints
}

// System gives the programs of an operating system, by its name in Go.
func System(goos string) Programs {
	switch goos {
	case "windows":
		return Programs{Viewer: []string{"rundll32", "url.dll,FileProtocolHandler"}} // a shell would read signs in the path
	case "darwin":
		return Programs{Viewer: []string{"open"}, Printer: []string{"lp", "-c"}}
	}
	return Programs{Viewer: []string{"xdg-open"}, Printer: []string{"lp", "-c"}} // -c: a copy, so that ours can go at once
}

// Open shows a file in the system's viewer. The fault is "print.no-viewer" when there is none for it.
func (s *Spool) Open(ctx context.Context, path string) error {
	viewer, err := start(s.programs.Viewer, path)
	if err != nil {
		return fault.New("print.no-viewer")
	}
	select {
	case err := <-viewer.ended:
		if err != nil {
			return fmt.Errorf("opening a viewer: %w", errors.Join(fault.New("print.no-viewer"), err))
		}
	case <-ctx.Done():
		viewer.stop()
		return ctx.Err()
	case <-time.After(s.opening): // the viewer itself runs on
	}
	return nil
}

// Print sends a file to the printer and deletes it; onPaper is false when there is no program for that and the viewer
// was opened instead, to print from. Faults: "print.no-printer" when there is neither, "print.refused" when the printing
// program gave up, "print.late" when it did not end in time.
func (s *Spool) Print(ctx context.Context, path string) (onPaper bool, err error) {
	printer, err := start(s.programs.Printer, path)
	if err != nil {
		err := s.Open(ctx, path)
		if fault.Code(err) == "print.no-viewer" {
			return false, fault.New("print.no-printer")
		}
		return false, err
	}
	select {
	case err = <-printer.ended:
	case <-ctx.Done():
		printer.stop()
		return false, ctx.Err()
	case <-time.After(s.printing):
		printer.stop()
		return false, fault.New("print.late")
	}
	if err != nil {
		return false, fmt.Errorf("printing: %w", errors.Join(fault.New("print.refused"), err))
	}
	_ = os.Remove(path) // at the latest it goes at lock
	return true, nil
}

// running is a program that was started.
type running struct {
	process *os.Process
	ended   chan error // gets how it ended
}

func start(program []string, path string) (running, error) {
	if len(program) == 0 {
		return running{}, exec.ErrNotFound
	}
	found, err := exec.LookPath(program[0])
	if err != nil {
		return running{}, err
	}
	command := exec.Command(found, append(program[1:len(program):len(program)], path)...)
	if err := command.Start(); err != nil {
		return running{}, err
	}
	r := running{command.Process, make(chan error, 1)}
	go func() { r.ended <- command.Wait() }()
	return r, nil
}

func (r running) stop() { _ = r.process.Kill() } // gone already if that fails
