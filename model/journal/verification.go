package journal

import "daybook/model/fault"

// Verification is what a full check of the journal and of everything derived from it found.
type Verification struct {
	Entries  int
	Bookings int
	Digest   string        // of the state the journal folds to, hexadecimal: equal on two devices that have the same entries
	Problems []fault.Fault // empty when all is well
}
