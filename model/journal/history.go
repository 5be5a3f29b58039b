package journal

// Step is one entry of a booking and how it left the booking.
type Step struct {
	Entry  Entry
	After  Booking // the state after the entry, as it was seen then: before any later undo
	Undone bool    // whether a later entry took it back
}

// History gives a booking's entries in the order of the fold, each with the state it led to.
func History(entries []Entry) []Step {
	entries = inOrder(entries)
	takenBack := undone(entries)
	steps := make([]Step, 0, len(entries))
	for i, e := range entries {
		state, _ := FoldBooking(entries[:i+1])
		steps = append(steps, Step{Entry: e, After: state, Undone: takenBack[e.ID]})
	}
	return steps
}
