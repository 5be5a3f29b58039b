package terminal

import (
	"context"
	"errors"
	"fmt"

	"daybook/model/fault"
)

// errPartial ends a command whose answers already tell what was refused.
var errPartial = errors.New("refused in part")

// errFailed ends a command whose answers already tell what failed.
var errFailed = errors.New("failed")

// usageError is a command line that cannot be carried out as it stands.
type usageError struct{ *fault.Fault }

// Unwrap gives the fault, so that it is put into words like any other.
func (u usageError) Unwrap() error { return u.Fault }

// located is a fault with the place in the file that was read where it stands.
type located struct {
	*fault.Fault
	Line, Column int // from 1, in characters
}

// Unwrap gives the fault, so that it is put into words like any other.
func (l located) Unwrap() error { return l.Fault }

// finish reports an error and turns it into an exit code.
func (j *job) finish(err error) int {
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errPartial):
		return Partial
	case errors.Is(err, errFailed):
		return Failed
	}
	if errors.Is(err, context.Canceled) {
		err = fault.New("interrupted")
	}
	j.log("carrying out a command", err)
	if j.json {
		_ = j.line(failureJSON{Error: j.explain(err)}) // the exit code tells it all the same
	} else {
		fmt.Fprintln(j.Stderr, j.sentence(err))
	}
	if _, misused := errors.AsType[usageError](err); misused {
		if !j.json {
			fmt.Fprintln(j.Stderr, j.words.T("cli.see-help"))
		}
		return Usage
	}
	return Failed
}

// sentence says what happened and what to do, and where in a file.
func (j *job) sentence(err error) string {
	text := j.words.Fault(err)
	if at, ok := errors.AsType[located](err); ok && at.Args["Line"] == nil {
		return j.words.T("cli.at-line", args{"Line": at.Line, "Column": at.Column, "Message": text})
	}
	return text
}

// warn tells something that does not stop the command, beside its answer.
func (j *job) warn(err error) { fmt.Fprintln(j.Stderr, j.sentence(err)) }

// explain puts an error into the shape programs read. A technical error has the code "internal".
func (j *job) explain(err error) problemJSON {
	p := problemJSON{Code: fault.Code(err), Message: j.words.Fault(err)}
	if p.Code == "" {
		p.Code = "internal"
	}
	if at, ok := errors.AsType[located](err); ok {
		p.Line, p.Column = at.Line, at.Column
	}
	if two, ok := errors.AsType[ambiguous](err); ok {
		p.Bookings = two.hits
	}
	return p
}
