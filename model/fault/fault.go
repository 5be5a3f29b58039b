// Package fault is how Daybook says no, or warns: a code, a message id and arguments, never prose.
// The interface puts a fault into words in the reader's language (design.md §5).
package fault

import (
	"errors"
	"fmt"
)

// Args are the values a message needs, by placeholder name. They never hold personal data.
type Args map[string]any

// Fault is a refusal or a warning. Its code is stable: programs may depend on it.
type Fault struct {
	Code string // dotted, lower case, such as "booking.place-taken"
	Args Args   // may be nil
}

// New makes a fault from a code and alternating argument names and values.
// A name without a value is a programming mistake and is kept under its own name as true, so that it shows.
func New(code string, namesAndValues ...any) *Fault {
	if len(namesAndValues) == 0 {
		return &Fault{Code: code}
	}
	args := make(Args, (len(namesAndValues)+1)/2)
	for i := 0; i < len(namesAndValues); i += 2 {
		var value any = true
		if i+1 < len(namesAndValues) {
			value = namesAndValues[i+1]
		}
		args[fmt.Sprint(namesAndValues[i])] = value
	}
	return &Fault{Code: code, Args: args}
}

// Error gives the code alone: it is for logs, which hold no arguments.
func (f *Fault) Error() string { return f.Code }

// MessageID names the fault's text in the catalogues.
func (f *Fault) MessageID() string { return "fault." + f.Code }

// Arguments are the values the message's placeholders take.
func (f *Fault) Arguments() map[string]any { return f.Args }

// Is reports whether another fault has the same code, whatever its arguments; it makes errors.Is useful.
func (f *Fault) Is(target error) bool {
	other, ok := errors.AsType[*Fault](target)
	return ok && f != nil && other != nil && other.Code == f.Code
}

// Code gives the code of the first fault in an error's chain, or "" when there is none.
func Code(err error) string {
	if f, ok := errors.AsType[*Fault](err); ok && f != nil { // a nil *Fault in an error is no fault
		return f.Code
	}
	return ""
}
