// Package usage is what a command line may say: its help, the values that several commands take, and the refusal of what
// cannot be carried out as it stands. Whatever can be refused before the bookings are opened is.
package usage

import (
	"slices"
	"strings"

	"daybook/model/fault"
)

// Error is a command line that cannot be carried out as it stands.
type Error struct{ *fault.Fault }

// Unwrap gives the fault, so that it is put into words like any other.
func (u Error) Unwrap() error { return u.Fault }

// Missing is a flag or an argument that the command cannot do without.
func Missing(name string) error { return Error{fault.New("usage.missing", "Name", name)} }

// Refused is a flag's value that cannot be meant.
func Refused(flag, value string) error {
	return Error{fault.New("usage.value-refused", "Flag", flag, "Value", value)}
}

// CheckReason refuses a reason that is none of those there are.
func CheckReason(reasons []string, code string) error {
	if slices.Contains(reasons, code) {
		return nil
	}
	return Error{fault.New("usage.reason-unknown", "Reason", code, "Reasons", strings.Join(reasons, ", "))}
}
