// Package outcome is how a client's visit goes on and ends: who of a party came, what became of each person and why, and
// the end of the day. Its dialogs change nothing themselves: they hand orders to the screen that opened them.
package outcome

import (
	"daybook/model/desk"
	"daybook/translations"
)

// Deeds are what the dialogs may do. Each order carries a command id of its own, and the dialogs wait for nothing: the
// screen carries it out and says how it went.
type Deeds struct {
	// Catalogue puts what is told to a client into both languages; nil means the window's only.
	Catalogue *translations.Catalogue
	Order     func(desk.Order)
	Grow      func(desk.Growth)
	Counter   int // the one people work at here, to which clients are called; 0 when none was chosen
	// ChooseCounter asks which one that is, when somebody is to be called and none was chosen; Sheet.SetDeeds then tells the
	// sheet. Nil: the sheet says what is missing.
	ChooseCounter func()
	Why           string // why a client who waits stands where they do in the queue, in a line or two; or ""
}

// longestWords is how much can be said in words of a step.
const longestWords = 500
