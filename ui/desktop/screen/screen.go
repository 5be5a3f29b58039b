// Package screen is what the window and its screens agree on: what a screen is given and what it must do.
package screen

import (
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// Names of the screens, for Context.Open.
const (
	Book     = "book"
	Desk     = "desk"
	Find     = "find"
	Roster   = "roster"
	Settings = "settings"
)

// Amend is what the Book screen is opened at to change a booking's details.
type Amend struct {
	Booking uuid.UUID
	From    string // the screen it was asked for on; the window fills it in
}

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
	// Offer tells something in passing with a button beside it, such as Undo.
	Offer func(kit.Toast)
	// Fail tells an error in words and logs its code.
	Fail func(err error)
	// Open goes to another screen; args is what it takes: for Roster a calendar.Date or a booking.Receipt, for Book an
	// Amend, for Desk the uuid.UUID of a booking, for Find the text to look for; or nil.
	Open func(name string, args any)
	// Show opens a booking over the screen: what is known of it, its history, and what can be done with it.
	Show func(booking uuid.UUID)
	// Committed tells the window that something was committed just now, so that the screen in front shows it at once.
	Committed func()
	// Remember keeps a setting of the interface, such as a list's widths, and Recall gives it back ("" if there is none).
	// Nothing personal goes there.
	Remember func(name, value string)
	Recall   func(name string) string
	// Rebuild builds the screen again, as after a change of language, with focus and caret where they were.
	Rebuild func()
	// Searchable is how much of the search index is ready after unlocking, 0 to 100 percent; at 100 everything can be
	// found. An Adjuster is told when it changes.
	Searchable func() int
	// Speak changes the language of the whole window at once.
	Speak func(translations.Language)
	// Look is the theme's name, one of Looks; SetLook changes it at once. Neither theme nor text size needs a Rebuild.
	Look    func() string
	SetLook func(name string)
	// Text is the size of text in percent, TextLeast to TextMost; SetText changes it at once.
	Text    func() int
	SetText func(percent int)
	// ChooseSite asks at which site people work here; the window is built again if another is chosen.
	ChooseSite func()
	// MoveTo works at another site from now on; the window is built again.
	MoveTo func(site.Site)
	// Idle gives the two times without anybody doing anything, in minutes, as they are in force: until the window locks
	// and until what is half typed is wiped (design.md §12).
	Idle func() (lock, expire int)
}

// Looks are the names of the themes, in the order they are offered. Their words are the messages "look."+name.
func Looks() []string { return []string{"light", "dark", "contrast"} }

// The bounds of Context.SetText and the step of the keys for it, in percent.
const (
	TextLeast = 100
	TextMost  = 200
	TextStep  = 10
)

// Names for Context.Remember of the two idle times, whole minutes in digits. The window takes a new value up at once; one
// out of bounds counts as the nearest within.
const (
	IdleLock   = "idle.lock"   // IdleLockLeast to IdleLockMost
	IdleExpire = "idle.expire" // IdleExpireLeast to IdleExpireMost
)

// The bounds of the idle times, in minutes, and what they are unless somebody sets them.
const (
	IdleLockLeast   = 1
	IdleLockUsual   = 5
	IdleLockMost    = 60
	IdleExpireLeast = 5
	IdleExpireUsual = 30
	IdleExpireMost  = 60
)

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
	// Commands are the screen's own, for the menu, the palette and the sheet of keys.
	Commands() []Command
}

// Opener is a screen that can be opened at something: what Context.Open was given.
type Opener interface{ OpenAt(args any) }

// Watcher is a screen that shows what others may change: it is told whenever something was committed, by anyone.
type Watcher interface{ Changed() }

// Adjuster is a screen that shows theme, text size, idle times or how far the search is ready: it is told, while it is in
// front, when any of them became another, as by a key. After a change of language or site it is built anew instead.
type Adjuster interface{ Adjusted() }

// Ticker is a screen on which time runs: it is told every second while it is in front.
type Ticker interface{ Tick() }

// Host is a screen with a window of its own besides, such as the public display: it is told of commits, and every second,
// while another screen is in front or the window is locked.
type Host interface{ Behind() }

// Undoer is a screen that has an undo of its own: Ctrl+Z is for it while it is in front and no field has the focus.
type Undoer interface{ Undo() }

// Scanner is a screen that takes what was scanned while no field had the focus, also over its dialogs. For other screens it
// is looked for.
type Scanner interface{ Scanned(text string) }

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
	Leaves   bool        // it goes elsewhere: a dialog in which nothing would be lost is left for it
}
