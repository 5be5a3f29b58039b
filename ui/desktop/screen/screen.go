// Package screen is what the window and its screens agree on: what a screen is given and what it must do.
package screen

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// Names of the screens, for Context.Open.
const (
	Book   = "book"
	Roster = "roster"
)

// Context is what a screen is built with. It is only good until the next Build: words, site and widgets' environment may
// be others then.
type Context struct {
	Env    *kit.Env
	Words  *translations.Words
	Runner *run.Runner
	Window fyne.Window
	Site   site.Site        // the site at hand
	Now    func() time.Time // any zone; the screen reads it in the site's
	// Expires is after how many idle minutes what is half typed is wiped.
	Expires int
	// Toast tells something in passing.
	Toast func(tone kit.Tone, text string)
	// Fail tells an error in words and logs its code.
	Fail func(err error)
	// Open goes to another screen; args is what it takes, as a calendar.Date for the roster, or nil.
	Open func(name string, args any)
	// Rebuild builds the screen again, as after a change of language, with focus and caret where they were.
	Rebuild func()
}

// Screen is one place of the rail. Everything the person typed or chose is kept in it apart from the widgets, so that
// after a change of language, theme or text size the window builds it again and puts focus and caret back.
type Screen interface {
	// Build makes the objects anew from the state kept. Widgets must come in the same order each time but for what the
	// state changes: the focus is put back by its place in that order.
	Build(Context) fyne.CanvasObject
	// Enter is called when the screen is shown, after Build: it puts the focus where work begins.
	Enter()
	// Leave is called when the screen is hidden: it stops timers and slots.
	Leave()
	// Key gets a key no focused field wanted and tells whether it used it.
	Key(*fyne.KeyEvent) bool
	// Rune gets a character typed while no field has the focus and tells whether it used it.
	Rune(rune) bool
	// Commands are the screen's own, for the menu and the sheet of keys.
	Commands() []Command
}

// Opener is a screen that can be opened at something: what Context.Open was given.
type Opener interface{ OpenAt(args any) }

// Watcher is a screen that shows what others may change: it is told whenever something was committed, by anyone.
type Watcher interface{ Changed() }

// Forgetter is a screen that holds what was read from the store or typed: at lock, before the keys go, it must forget all
// of it, and may keep it sealed in the store.
type Forgetter interface{ Forget() }

// Drafter is a screen on which people type what is not saved until they confirm it (design.md §12).
type Drafter interface {
	// Busy tells whether something is being saved: neither lock nor wipe now.
	Busy() bool
	// Begun tells whether something half typed would be lost.
	Begun() bool
	// Expire wipes what is half typed, also after Forget.
	Expire()
}

// Command is one thing a person can do, wherever it is offered. Its words are the messages "command."+ID.
type Command struct {
	ID       string
	Shortcut fyne.Shortcut // nil if its key cannot be one, as F1 cannot, or if it has none
	Key      string        // the key as shown, such as "Ctrl+Enter", or ""
	Also     string        // another that does it while no field has the focus, as a button shows it, or ""
	Run      func()
	Enabled  func() bool // nil means always
	Anywhere bool        // it can be given while a dialog is open
}
