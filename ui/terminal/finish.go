package terminal

import (
	"context"
	"errors"
	"fmt"

	"daybook/model/fault"
	"daybook/ui/terminal/usage"
)

// errPartial ends a command whose answers already tell what was refused.
var errPartial = errors.New("refused in part")

// errFailed ends a command whose answers already tell what failed.
var errFailed = errors.New("failed")

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
	_ = j.answer.Failed(err) // the exit code tells it all the same
	if _, misused := errors.AsType[usage.Error](err); misused {
		if !j.answer.JSON {
			fmt.Fprintln(j.Stderr, j.answer.Words.T("cli.see-help"))
		}
		return Usage
	}
	return Failed
}
